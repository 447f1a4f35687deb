"""Who holds an office that the article names: «le premier ministre chinois» is Li Qiang."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarize.facts.mention import Mention
from translate.nations import countries


class Holders:
    """The persons of an article by their offices."""

    def __init__(self, people: Iterable[Mention]) -> None:
        distinct = {m.key: m for m in people if m.value.get("role")}
        self._people = [(_role_words(m.value["role"]), m) for m in distinct.values()]
        self._known: dict[str, Mention | None] = {}

    def of(self, role: str) -> Mention | None:
        """The person whose role says all that `role` says, where that is one alone."""
        if role not in self._known:
            words = _role_words(role)
            holders = [mention for held, mention in self._people if words <= held]
            self._known[role] = holders[0] if len(holders) == 1 else None
        return self._known[role]

    def country_of(self, name: str) -> str | None:
        """The state whose officer the person of that name is."""
        return next((m.value["country"] for _, m in self._people if m.value["name"] == name), None)

    def has(self, name: str, role: str) -> bool:
        """Whether the person of that name holds the office, alone or not."""
        words = _role_words(role)
        return any(words <= held and mention.value["name"] == name for held, mention in self._people)


def _role_words(role: str) -> frozenset[str]:
    called = role.casefold().replace("head of government", "premier").replace("head of state", "president")
    words = called.replace("prime minister", "premier").replace(",", " ").split()
    words = [_country_of().get(word, word) for word in words]
    return frozenset(word for word in words if word not in ("of", "the", "for", "and", "a", "to"))


@lru_cache(maxsize=1)
def _country_of() -> dict[str, str]:
    """Adjective of nationality → country: the Chinese ambassador is the ambassador of China."""
    return {country.adjective.casefold(): country.name.casefold() for country in countries().values()}
