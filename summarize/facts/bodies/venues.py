"""Houses that are called as bodies are, where the sentence has them as the place of something.

>>> from summarize.facts.bodies.bodies import read_body
>>> text = "réunis au Centre culturel royal d'Amman"
>>> is_venue(text, read_body(text, 10)), is_venue("au Centre national de recherche", read_body(text, 10))
(True, False)
"""

from __future__ import annotations

import re

from summarize.facts.bodies.bodies import Body

# What a centre is for where it is a house to meet in.
_HOUSE = re.compile(
    r"\b(?:culturel|d(?:e|es) (?:congrès|conférences?|conventions?|expositions)"
    r"|d['’]expositions?|commercial|sportif|événementiel|omnisports)\b"
)
_CENTRES = frozenset(("centre", "bibliothèque", "musée", "académie"))
_HOUSES = frozenset(("bibliothèque", "musée"))
_AT = re.compile(r"(?:\b(?:au|dans (?:le|la|les)|à la|du) |\bà l['’]|\bdans l['’])$", re.IGNORECASE)
_SEASON = re.compile(r" d['’](?:été|hiver|automne)\b")  # «l'Université d'été» is a meeting


def is_venue(text: str, body: Body) -> bool:
    """Whether it is only where people meet; what acts or bears an acronym is a body."""
    if _SEASON.search(text, body.start, body.end):
        return True
    noun = body.head.fr
    house = noun in _HOUSES or (noun in _CENTRES and _HOUSE.search(text, body.start, body.end))
    return (
        bool(house)
        and bool(_AT.search(text, max(0, body.start - 9), body.start))
        and text[body.end : body.end + 2] != " ("
    )
