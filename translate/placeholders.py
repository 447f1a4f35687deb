"""The eight placeholder pieces that stand for a held span (a number, a name, a glossary term) in a sentence.

They are pieces of the embedded model's vocabulary, and the model is trained to carry them through. The brackets are
U+27E6 and U+27E7, which no French text was seen to use.
"""

from __future__ import annotations

PLACEHOLDERS: tuple[str, ...] = tuple(f"⟦{n}⟧" for n in range(8))
