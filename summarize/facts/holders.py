"""Who holds an office that the article names: «le premier ministre chinois» is Li Qiang."""

from __future__ import annotations

from collections.abc import Iterable

from summarize.facts.mention import Mention


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


def _role_words(role: str) -> frozenset[str]:
    words = role.casefold().replace("prime minister", "premier").replace(",", " ").split()
    return frozenset(word for word in words if word not in ("of", "the", "for", "and", "a", "to"))
