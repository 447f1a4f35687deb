"""Cities and palaces that stand for the state that is governed there: «Washington a menacé», «le Kremlin refuse»."""

from __future__ import annotations

import re
from functools import cache

from summarize.facts.clauses.actor import Actor
from summarize.facts.tables import read_table
from translate.languages.gazetteer import fold
from translate.languages.nations import cities, countries, country_names, demonyms

# A palace stands for a government as a capital does: «le Planalto soutient le texte».
SEATS = {"Downing Street": "GB", "Kremlin": "RU", "Matignon": "FR", "Planalto": "BR"}
# «l'administration Trump» is who governs under him, whose name alone would be his.
_ADMINISTRATION = re.compile(r"[Ll]['’]administration (?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?! [A-ZÀ-Þ])")
_SEAT = re.compile(r"\bla capitale (?P<adjective>[a-zà-ÿ-]{3,20})\b")


@cache
def capitals() -> dict[str, str]:
    """French names of the capitals that stand for a government, and its code: «Washington a menacé», «Paris veut».

    `capitals.csv` has them, and those that the adjective of their state tells, where it is no other state's («congolaise»
    and «guinéenne» are).
    """
    return {
        name: row["alpha_2"] for row in read_table("capitals.csv") if row["government"] for name in row["fr"].split("|")
    }


@cache
def _told_by_adjective() -> dict[str, str]:
    """State → the English name of its capital."""
    rows = [(row["alpha_2"], row["fr"].split("|")[0]) for row in read_table("capitals.csv") if row["adjective"]]
    return {code: _in_english(name, code) for code, name in rows}


def _in_english(name: str, code: str) -> str:
    """The city's English name; of a state that is one city (Singapour), the state's."""
    known = cities().at(fold(name), 0)
    return known[1][0] if known else countries()[code].name if name in country_names() else name


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(capitals())})(?!\w|-| [-–—] )")  # before a dash it is the place of a dateline


def find_capitals(text: str) -> list[tuple[int, int, str]]:
    """Spans and English names of the capitals that an adjective tells: «la capitale rwandaise».

    >>> find_capitals("réunis dans la capitale rwandaise et dans la capitale économique")
    [(12, 33, 'Kigali')]
    """
    found = []
    for seat in _SEAT.finditer(text):
        state = demonyms().at(fold(seat["adjective"]), 0)
        if state and state[0] == len(seat["adjective"]) and state[1].alpha_2 in _told_by_adjective():
            found.append((*seat.span(), _told_by_adjective()[state[1].alpha_2]))
    return found


def capital_at(text: str, start: int) -> Actor | None:
    """The state for which the capital at offset `start` stands; Brussels stands for the Commission, and an
    administration for itself.

    >>> capital_at("Nairobi refuse", 0).name
    'Kenya'
    """
    city = _capital().match(text, start)
    if city is None:
        under = _ADMINISTRATION.match(text, start)
        return under and Actor(start, under.end(), f"{under['name']} administration", "organisation")
    code = capitals()[city.group()]
    if code == "EU":
        return Actor(city.start(), city.end(), "European Commission", "organisation")
    return Actor(city.start(), city.end(), countries()[code].name, "country")
