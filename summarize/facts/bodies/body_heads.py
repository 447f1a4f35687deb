"""The nouns that institutions are called by (`organisation_heads.csv`), and how English orders a name with each.

>>> heads().at("cour d'appel de", 0)
(12, Head(fr="cour d'appel", en='Court of Appeal', of='of', kind='court'))
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from summarize.facts.tables import read_table
from translate.languages.gazetteer import Gazetteer


@dataclass(frozen=True)
class Head:
    """A row of the table. `kind`: ``state`` (an organ of one state), ``university``, ``named`` (English puts the name
    first: McGovern Foundation), ``court`` (the city first: Hamburg Regional Court), ``group`` and ``introducer`` (a
        common noun before a name: «l'association X»), ``body``."""

    fr: str
    en: str
    of: str
    kind: str


@lru_cache(maxsize=1)
def heads() -> Gazetteer[Head]:
    """French head noun → its row."""
    return Gazetteer((row["fr"], Head(**row)) for row in read_table("organisation_heads.csv"))
