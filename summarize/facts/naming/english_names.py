"""Names that a French text gives in English: capitals throughout around a noun that French spells otherwise.

>>> text = "Le Future of Life Institute critique le Global Dialogue on AI Governance."
>>> [text[start:end] for start, end in find_english_names(text, re.compile("Institute|Dialogue"))]
['Future of Life Institute', 'Global Dialogue on AI Governance']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# «Data (Use and Access) | Act»
_BRACKET = r"\([A-Z][A-Za-z]{1,20}(?:,? (?:and |of |etc\. ?)?[A-Z][A-Za-z]{1,20}){0,3}\)"
_LEFT = re.compile(rf"((?:(?:[A-Z][\w&'’-]*(?: (?:of|for|and|on|the|in))?(?: the)?|{_BRACKET}) ){{1,6}})$")
_RIGHT = re.compile(r"(?: (?:of|for|on|and|in|to)(?: the)? [A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,4}){1,3}")
_FRENCH_START = re.compile(
    r"(?:(?:Le|La|Les|Un|Une|Des|Du|De|Au|Aux|Selon|Pour|Avec|En|Et|À|A|Par|Chez|Ce|Cet|Cette|Notre|Son|Sa|ONG|Mais|Comme|Chez) |L['’]|D['’](?:après )?"
    r"|(?:Lors|Dans|Devant|Pendant|Durant|Malgré|Face|Suite|Voici|Depuis|Après|Avant) )+"
)
_FRENCH_NOUN = re.compile(r"[a-zà-ÿ][\w-]* ")  # «L'| organisation | Paradigm Initiative»
_FARTHEST = 80  # characters


def find_english_names(text: str, noun: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the names stand that hold one of the English nouns and at least one word more."""
    for head in noun.finditer(text):
        left = _LEFT.search(text, max(0, head.start() - _FARTHEST), head.start())
        right = _RIGHT.match(text, head.end())
        start = left.start() if left else head.start()
        opening = _FRENCH_START.match(text, start, head.start())
        start = opening.end() if opening else start
        french = _FRENCH_NOUN.match(text, start, head.start()) if opening else None
        start = french.end() if french else start
        if start < head.start() or right:
            yield start, right.end() if right else head.end()
