"""The adjectives of world regions (`regions.csv`): «Conseil de l'Arctique» is the Arctic Council."""

from __future__ import annotations

from functools import lru_cache

from summarize.facts.tables import read_table


@lru_cache(maxsize=1)
def region_adjectives() -> dict[str, str]:
    """English name of a region → its adjective.

    >>> region_adjectives()["West Africa"]
    'West African'
    """
    return {row["name"]: row["adjective"] for row in read_table("regions.csv")}


_WITH_ARTICLE = frozenset(
    "Arctic|Balkans|Caribbean|Caucasus|Gulf|Maghreb|Mediterranean|Middle East|Pacific|Sahel|Western Balkans".split("|")
)


def region_with_article(name: str) -> str:
    """``"Caribbean"`` → ``"the Caribbean"``; other names as they are."""
    return f"the {name}" if name in _WITH_ARTICLE else name
