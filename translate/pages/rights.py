"""Whose page it is, by the notice of rights at its foot: «© UNESCO 2026», «Copyright 2026 – Radio Rivage».

A notice without a year or its «Tous droits réservés» credits a picture, and so do a bar with a name on either side and
the name of a picture library.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.pages.authors import SIGNATURE
from translate.pages.bylines import AGENCIES, Clue
from translate.pages.chrome import chrome_class
from translate.pages.kickers import is_link
from translate.pages.layout import Line, is_prose
from translate.pages.mastheads import is_medium

_LONGEST = 160  # characters of a notice
_LONGEST_NAME = 70
_MOST_WORDS = 10
_SIGN = re.compile(r"(?:copyright|©|\(c\))[ :]{0,2}(?:copyright|©|\(c\))?[ :]{0,2}", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?(?!\d)")
_RESERVED = re.compile(r"(?:tous droits (?:de reproduction )?réservés|all rights reserved)", re.IGNORECASE)
_PART = re.compile(r" ?[|•·;] ?| [-–—] |\. |, (?=tous|all)|\.$", re.IGNORECASE)
_NAME = re.compile(r"(?:[lL](?:['’]|e |a |es ))?[A-ZÀ-ÖØ-Þ\d][^/©:!?«»()]{1,70}(?: \([A-ZÀ-Þ]{2,10}\))?")
_PICTURES = re.compile(
    r"\b(?:photos?|images?|pictures|stock|shutterstock|getty|adobe|crédits?|illustration|istock)\b", re.IGNORECASE
)
_AGENCY = re.compile(AGENCIES)


def holder(lines: Sequence[Line]) -> list[Clue]:
    """The publisher that a notice of rights below the text names."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if _is_text(lines[i])), len(lines))
    found = (Clue("rights", name, line.text) for line in lines[last + 1 :] if (name := holder_of(line.text)))
    return [clue for clue in [next(found, None)] if clue]


def holder_of(text: str) -> str | None:
    """Who a notice of rights names; None where it is no notice, or a picture's.

    >>> holder_of("© 2026 Le Rivage - Tous droits réservés"), holder_of("© Anne Dupont"), holder_of("© AFP 2026")
    ('Le Rivage', None, None)
    """
    sign = _SIGN.match(_RESERVED.sub("", text, count=1).lstrip(" .-–—|") if _RESERVED.match(text) else text)
    if not sign or len(text) > _LONGEST or _PICTURES.search(text):
        return None
    reserved = _RESERVED.search(text)
    if not (reserved or _YEARS.search(text)):
        return None
    plain = _RESERVED.sub("", _YEARS.sub("", sign.string[sign.end() :]))
    parts = (" ".join(part.split()).strip(" ,-–—.") for part in _PART.split(plain))
    name = next((part for part in parts if part and not is_link(part)), "")
    if len(name) > _LONGEST_NAME or len(name.split()) > _MOST_WORDS or not _NAME.fullmatch(name):
        return None
    if _AGENCY.fullmatch(name) or (SIGNATURE.fullmatch(name) and not reserved and not is_medium(name)):
        return None  # «© Anne Dupont 2026» is who took a picture
    return name


def _is_text(line: Line) -> bool:
    return is_prose(line.text) and chrome_class(line.text) is None and not _SIGN.match(line.text)
