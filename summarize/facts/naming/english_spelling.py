"""Names that French transliterates in its own way, as the aligned English sentence spells them.

Only what is the same name by the rules of transliteration is taken; another spelling may be a slip of the translation.

>>> english_spelling("Sergueï Lavrov", "Sergei Lavrov spoke."), english_spelling("Anne Dupond", "Anne Dupont spoke.")
('Sergei Lavrov', None)
"""

from __future__ import annotations

import re

from summarize.facts.people.names import canonical
from translate.languages.gazetteer import fold

# French letters → those of English, in this order; then letters that both write in several ways become one.
_FRENCH = (("tch", "ch"), ("dj", "j"), ("ou", "u"), ("gue", "ge"), ("gui", "gi"))
_EITHER = (("y", "i"), ("j", "i"))
_PARTICLES = {"ben": "bin"}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def english_spelling(name: str, english: str) -> str | None:
    """The spelling of the French `name` in an English sentence, or None where it is not there or the same."""
    wanted = [_skeleton(word, french=True) for word in name.split(" ")]
    words = list(_WORD.finditer(english))
    if len(wanted) < 2:
        return None
    for at in range(len(words) - len(wanted) + 1):
        run = words[at : at + len(wanted)]
        found = canonical(english[run[0].start() : run[-1].end()])
        if [_skeleton(word.group(), french=False) for word in run] == wanted and found.count(" ") == len(run) - 1:
            lost = fold(found) == fold(name) and "ï" not in name  # «Régis» has its accent in English too
            return found if found != canonical(name) and found[0].isupper() and not lost else None
    return None


def _skeleton(word: str, *, french: bool) -> str:
    folded = _PARTICLES.get(fold(word), fold(word))
    for letters, same in (*(_FRENCH if french else ()), *_EITHER):
        folded = folded.replace(letters, same)
    return folded.removesuffix("e") if len(folded) > 4 else folded
