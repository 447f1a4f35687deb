"""Bodies of which a place or a parliament has one, so that a common noun with an article names it.

>>> [(o.text, o.name) for o in of_standing("Le conseil communal et la Ville de Genève saisissent le juge.")]
[('conseil communal', 'Municipal Council'), ('Ville de Genève', 'City of Geneva')]
>>> [o.text for o in of_standing("Un conseil communal siège à la ville de Genève ; un ordre des avocats aussi.")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.facts.bodies.body_heads import heads
from summarize.facts.bodies.organisation_names import Organisation
from summarize.facts.places.towns import towns
from translate.languages.gazetteer import fold
from translate.languages.nations import cities

# The standing committees of parliaments, which reports name by what they are for alone.
_FOR = {
    "des lois": "Law", "des finances": "Finance", "des affaires étrangères": "Foreign Affairs",
    "des affaires sociales": "Social Affairs", "des affaires économiques": "Economic Affairs",
    "des affaires européennes": "European Affairs", "des affaires culturelles": "Cultural Affairs",
    "des affaires juridiques": "Legal Affairs", "de la culture": "Culture", "de la défense": "Defence",
}  # fmt: skip
_STANDING_COMMITTEE = re.compile(
    rf"\b(?<=[Ll]a )commission (?P<matter>{'|'.join(_FOR)})"
    r"(?![\w-]|,? (?:de la |de l['’]|du |des |et (?:de|d['’]|du|des)\b))",
    re.IGNORECASE,
)
# «le conseil municipal a voté», «la cour d'appel»: of this place; with a place behind it the grammar reads both.
_OF_A_PLACE = re.compile(
    r"\b(?:(?<=[Ll]e )|(?<=[Ll]a )|(?<=[Aa]u )|(?<=[Dd]u )|(?<=[Ll]['’]))"
    r"(?:cour d['’]appel|ordre des avocats"
    r"|conseil (?:municipal|communal|métropolitain|départemental|régional|provincial))"
    r"(?![\w'’-]| (?:de|du|des|d['’])\b)"
)
_PLACED = ("conseil ", "ordre des", "cour d")  # without which the text need not be searched
# «la Ville de Genève», with a capital: who governs it.
_CITY = re.compile(r"\b(?<=[Ll]a )Ville (?:de |d['’]|du )(?P<name>(?:L[ea]s? )?[A-ZÀ-Þ][\w’'-]+)")
# «les Lords», «les Communes»: the two houses of Westminster.
_HOUSES = {"Lords": "House of Lords", "Communes": "House of Commons"}
_HOUSE = re.compile(rf"\b(?<=[Ll]es )(?:{'|'.join(_HOUSES)})(?![\w-])")
# «la Commission d'études 21»: only the ITU numbers what it calls so; from 8 on there are those of its ITU-T alone.
_STUDY_GROUP = re.compile(r"\bCommission d['’]études (?P<number>\d{1,2})\b")
_ONLY_OF_ITU_T = 8


def of_standing(text: str) -> Iterator[Organisation]:
    """What these rules find, rule by rule."""
    for match in _STANDING_COMMITTEE.finditer(text) if "ommission " in text else ():
        yield _organisation(match, f"{_FOR[match['matter'].casefold()]} Committee", "standing-committee")
    for match in _OF_A_PLACE.finditer(text) if any(word in text for word in _PLACED) else ():
        found = heads().at(fold(match.group()), 0)
        if found:
            yield _organisation(match, found[1].en, "standing")
    for match in _CITY.finditer(text) if "Ville d" in text else ():
        at, folded = match.start("name"), fold(text)
        place = cities().at(folded, at) or towns().at(folded, at)
        end, name = (place[0], place[1][0]) if place else (match.end(), match["name"])
        yield Organisation(match.start(), end, text[match.start() : end], f"City of {name}", rule="standing")
    for match in _HOUSE.finditer(text) if "es Lords" in text or "es Communes" in text else ():
        yield _organisation(match, _HOUSES[match.group()], "standing")
    for match in _STUDY_GROUP.finditer(text) if "Commission d" in text else ():
        prefix = "ITU-T " if int(match["number"]) >= _ONLY_OF_ITU_T else ""
        yield _organisation(match, f"{prefix}Study Group {match['number']}", "standing")


def _organisation(match: re.Match[str], name: str, rule: str) -> Organisation:
    return Organisation(*match.span(), match.group(), name, None, None, rule)
