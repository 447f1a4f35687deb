"""Phrases of communiqués that mean something else than their words: « met en garde », « tire parti », « peu importe ».

A small model takes them word for word ("is custody"), and each word may then seem to be there. `idioms.csv` has their
forms, the English of each, and the beginnings of the words by which English says it; one of those must be there.
"""

from __future__ import annotations

import re
from functools import cache

from translate.gazetteer import Gazetteer
from translate.nations import read_table


def lost_idioms(french: str, english: str) -> list[tuple[int, int, str]]:
    """Spans of the idioms of the French that the English says in no way, with the plain English of each."""
    return [(start, end, en) for start, end, (en, said) in _idioms().find(french) if not said.search(english)]


@cache
def _idioms() -> Gazetteer[tuple[str, re.Pattern[str]]]:
    return Gazetteer(
        (row["fr"], (row["en"], re.compile(rf"\b(?:{row['said']})", re.IGNORECASE))) for row in read_table("idioms.csv")
    )
