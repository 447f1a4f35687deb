"""Single words and what they become: for the rare word that the model did not know and spelled from its pieces.

`lexicon.tsv` was learned from aligned text (``python -m translate.training lexicon``): a French form a line, then its English
forms with t(english | french) of IBM model 1, the likeliest first.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

SURE = 0.25  # probability from which a word is taken from the list
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
_STEM = 5  # letters that two forms of an English word share


def unheard_words(french: str, english: str) -> list[tuple[int, int, str]]:
    """Offsets of the French words in small letters none of whose English words stands in `english`, with the likeliest.

    A form of the same word counts as standing there: "accelerating" for "accelerates".
    """
    there = {word[:_STEM] for word in re.findall(r"[^\W\d_]+", english.casefold())}
    found = []
    for match in _WORD.finditer(french):
        translations = lexicon().get(match.group(), ())
        if translations and translations[0][1] >= SURE and not any(en[:_STEM] in there for en, _ in translations):
            found.append((*match.span(), translations[0][0]))
    return found


@cache
def lexicon() -> dict[str, tuple[tuple[str, float], ...]]:
    """The whole list: for a French form its English forms with their probabilities."""
    entries = {}
    for line in (Path(__file__).parent / "lexicon.tsv").read_text(encoding="utf-8").splitlines():
        french, *english = line.split("\t")
        pairs = (entry.split(" ") for entry in english)
        entries[french] = tuple((word, float(probability)) for word, probability in pairs)
    return entries
