"""Where a body is or works, as its name says it: cities, regions of the world, the towns and provinces it belongs to.

>>> from summarize.facts.bodies.bodies import read_body
>>> read_body("Université du Caire").en, read_body("Chambre de commerce de Casablanca-Settat").en
('University of Cairo', 'Casablanca-Settat Chamber of Commerce')
>>> read_body("Commission économique pour l'Afrique et l'Asie").en
'Economic Commission for Africa and Asia'
"""

from __future__ import annotations

import re

from summarize.facts.bodies.body_heads import Head
from summarize.facts.bodies.body_reading import Reading
from summarize.facts.places.regions import region_adjectives, region_with_article
from summarize.facts.places.towns import towns
from translate.languages.english_words import listed
from translate.languages.gazetteer import fold
from translate.languages.nations import cities

# These have their city in front when they have a matter too.
_OF_A_CITY = frozenset(("Academy", "Bar Association", "Centre", "Institute", "Laboratory", "Observatory", "School"))
# Beijing Normal University, Lima Chamber of Commerce
_CITY_FIRST = frozenset(("Normal University", "Chamber of Commerce", "Chamber of Commerce and Industry"))
# «Casablanca | -Settat», «Colombie | -Britannique»: a name that a hyphen goes on with is another.
GOES_ON = re.compile(r"(?:[-‑–][^\W\d_][\w'’]*)+")
_CONTRACTED = re.compile(r"\bdu $")
_LONGEST = 30  # characters of the name of a city
_AND_REGION = re.compile(r" et (?:de |pour |d['’])?(?:la |le |les |l['’]|des |du )?(?=[A-ZÀ-Þ])")
# «Service de police de la | Ville de Montréal»
_TOWN = re.compile(r"(?P<kind>ville|region|province|canton|commune|etat) (?:de |d['’]|du )")
_TOWNS = {"ville": "City", "region": "Region", "province": "Province", "canton": "Canton", "commune": "Municipality",
          "etat": "State"}  # fmt: skip


def read_city(reading: Reading, text: str, folded: str, at: int, head: Head) -> bool:
    """The city or the region of the world that it is of."""
    found = _city(text, folded, at)
    if not found and head.kind in ("court", "university"):  # every town may have one, and its name is the town's
        found = _small_town(text, folded, at)
    if not found or not text[at].isupper() or found[1] == "Europe":
        return False
    reading.end, name = found
    adjective = region_adjectives().get(name, "")
    several = [name, *_more(reading, text, folded)]
    if len(several) > 1:
        reading.after.append(f"of {_with_articles(several)}")
    elif adjective and head.kind not in ("university", "state"):
        _read_region(reading, adjective)
        return True
    elif head.kind == "court" or head.en in _CITY_FIRST or (head.en in _OF_A_CITY and reading.after):
        # Hamburg Regional Court
        reading.before.insert(0, name)
        reading.after.append("")
    else:
        reading.after.append(f"of {name}")
    reading.proper = reading.proper or "city"
    return True


def read_regions(reading: Reading, text: str, folded: str, at: int) -> bool:
    """«Commission économique | pour l'Afrique», «… | pour l'Amérique latine et les Caraïbes»."""
    found = _city(text, folded, at) if text[at].isupper() else None
    if not found or found[1] not in region_adjectives():
        return False
    reading.end, name = found
    reading.after.append(f"for {_with_articles([name, *_more(reading, text, folded)])}")
    reading.proper = reading.proper or "city"
    return True


def read_town(reading: Reading, text: str, at: int) -> bool:
    """«de la | Ville de Montréal», of the City of Montreal."""
    folded = fold(text[at : at + _LONGEST])
    town = _TOWN.match(folded)
    found = cities().at(folded, town.end()) if town else None
    if not town or not found or not text[at + town.end()].isupper():
        return False
    reading.end = at + found[0]
    reading.after.append(f"of the {_TOWNS[town['kind']]} of {found[1][0]}")
    reading.proper = reading.proper or "city"
    return True


def _city(text: str, folded: str, at: int) -> tuple[int, str] | None:
    """Where the city that begins at `at` ends, and its English; «du | Caire» is Le Caire."""
    found = cities().at(folded, at)
    if not found and _CONTRACTED.search(text, max(0, at - 3), at):
        whole = cities().at(f"le {folded[at : at + _LONGEST]}", 0)
        found = (at + whole[0] - len("le "), whole[1]) if whole else None
    if not found:
        return None
    longer = GOES_ON.match(text, found[0])
    return (longer.end(), text[at : longer.end()]) if longer else (found[0], found[1][0])


def _small_town(text: str, folded: str, at: int) -> tuple[int, str] | None:
    """«tribunal judiciaire de | Nanterre»: where a town ends that only the table of towns has, and its name."""
    found = towns().at(folded, at)
    return (found[0], found[1][0]) if found and not GOES_ON.match(text, found[0]) else None


def _more(reading: Reading, text: str, folded: str) -> list[str]:
    """The regions that «et» joins to the one read."""
    names: list[str] = []
    while joined := _AND_REGION.match(text, reading.end):
        found = _city(text, folded, joined.end())
        if not found or found[1] not in region_adjectives():
            break
        reading.end = found[0]
        names.append(found[1])
    return names


def _with_articles(names: list[str]) -> str:
    return listed([region_with_article(name) for name in names])


def _read_region(reading: Reading, adjective: str) -> None:
    """«Conseil | de l'Arctique», Arctic Council; «Groupe des États | d'Afrique», Group of African States."""
    states = bool(reading.after) and reading.after[-1] == "of States"
    if states:
        reading.after[-1] = f"of {adjective} States"
    else:
        reading.before.insert(0, adjective)
    reading.after.append("")
    reading.proper = reading.proper or "city"
