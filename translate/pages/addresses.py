"""Lines that say how to reach somebody: telephone numbers, postal and electronic addresses.

«Rue de l'Avenir 44, 2501 Bienne», «Tél. +41 58 460 55 11», «presse@exemple.org»: such a line is nothing else. A place
named with its street in a sentence is the text's.
"""

from __future__ import annotations

import re

_LONGEST = 120  # characters
_NAME_WORDS = 8  # of whom a line says how to reach
_BAR = re.compile(r" [–—-] | ?[|•·] ?")

_PHONE = r"(?:\+|00|\(\+?)?\d(?:[ ./()-]{0,3}\d){6,16}"
_MAIL = r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}"
_REACHED = (
    r"(?:tél(?:éphone)?|fax|télécopie|mobile|portable|standard|courriel|mél|e-?mail|mail|phone|tel|t|contact)s?"
    r"(?: (?:presse|médias))?"
)
_TELEPHONE = re.compile(
    rf"(?:{_REACHED}\.? ?:? ?(?:{_PHONE}|{_MAIL})|\+{_PHONE}|0\d(?:[ .]\d\d){{4}}|{_MAIL})"
    rf"(?:(?: ?[,;|–] ?(?:{_REACHED}\.? ?:? ?)?| {_REACHED}\.? ?:? ?)(?:{_PHONE}|{_MAIL})){{0,2}}",
    re.IGNORECASE,
)
_STREET = (
    r"(?:allée|avenue|boulevard|chaussée|chemin|cours|esplanade|impasse|passage|place|promenade|quai|route|rue"
    r"|square)\b"
)
# «2501 Bienne», «75007 Paris Cedex», «CH-3003 Berne», «B-1000 Bruxelles», «Ottawa (Ontario) K1A 0A4»,
# but not «2030 Agenda»
_TOWN = (
    r"(?:(?:[A-Z]{1,2} ?- ?\d{4}|(?!(?:19|20)\d\d )\d{4,5}) [A-ZÀ-Þ][\w'’-]{1,30}(?: [\w'’-]{1,20}){0,3}"
    r"|[A-ZÀ-Þ][\w'’-]{1,30} \([^()]{2,25}\) ?[A-Z]\d[A-Z] ?\d[A-Z]\d)"
)
_BOX = r"(?i:B\.? ?P\.?|C\.? ?P\.?|case postale|boîte postale)(?: ?n?°? ?\d{1,6})"
_NUMBERED = (
    rf"(?:\d{{1,4}}(?: ?bis| ?ter|[a-zA-Z])?,? (?i:{_STREET})[^.!?;:]{{2,60}}"
    rf"|(?i:{_STREET})[^.!?;:]{{2,60}}? \d{{1,3}}[a-zA-Z]?)"
)
_POSTAL = re.compile(
    rf"(?:{_NUMBERED}|{_BOX})(?: ?[,–-] ?(?:{_BOX}|{_TOWN}))?(?: ?[,–-] ?[A-ZÀ-Þ][\w'’-]{{2,20}})?"
    rf"|(?:(?i:{_STREET})[^.!?;:]{{2,60}}, )?{_TOWN}(?: ?[,–-] ?[A-ZÀ-Þ][\w'’-]{{2,20}})?"
)


def is_address(text: str) -> bool:
    """Whether a line is a telephone number, a postal or an electronic address, and nothing else.

    >>> is_address("Rue de l'Avenir 44, 2501 Bienne"), is_address("En 2025 Bienne a reçu 44 pays")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    return bool(_TELEPHONE.fullmatch(text) or _POSTAL.fullmatch(text)) or _has_telephone(text)


def _has_telephone(text: str) -> bool:
    """«Cabinet de la ministre – 01 40 04 00 00 – presse@exemple.org»: who is reached, and how."""
    parts = _BAR.split(text)
    reached = sum(bool(_TELEPHONE.fullmatch(part)) for part in parts)
    return 0 < reached < len(parts) and all(len(part.split()) <= _NAME_WORDS for part in parts if part)
