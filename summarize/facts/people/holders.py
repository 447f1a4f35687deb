"""Who holds an office that the article names: «le premier ministre chinois» is Li Qiang.

«Le Brésil de Lula», «les États-Unis de Donald Trump» name who leads a state without the office.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from summarize.facts.mention import Mention
from translate.languages.nations import countries


class Holders:
    """The persons of an article by their offices."""

    def __init__(self, people: Iterable[Mention], led: Mapping[str, Mention] | None = None) -> None:
        """`led`: name of a state, folded → who the text says leads it."""
        self._led = led or {}
        distinct = {m.key: m for m in people if m.value.get("role")}
        self._people = [(_role_words(m.value["role"]), m) for m in distinct.values()]
        self._known: dict[str, Mention | None] = {}

    def of(self, role: str) -> Mention | None:
        """The person whose role says all that `role` says, where that is one alone."""
        if role not in self._known:
            words = _role_words(role)
            holders = [mention for held, mention in self._people if words <= held]
            if not holders and role == "adviser":  # «le conseiller», who was introduced as a municipal councillor
                holders = [mention for held, mention in self._people if "councillor" in held]
            self._known[role] = holders[0] if len(holders) == 1 else None if holders else self._leader(words)
        return self._known[role]

    def _leader(self, words: frozenset[str]) -> Mention | None:
        """Of «the US president», nothing but the office and the state."""
        states = words - _HEADS
        if len(states) == len(words) or not states:
            return None
        return next(
            (person for state, person in self._led.items() if frozenset(state.split()) - _SMALL == states), None
        )

    def country_of(self, name: str) -> str | None:
        """The state whose officer the person of that name is."""
        return next((m.value["country"] for _, m in self._people if m.value["name"] == name), None)

    def has(self, name: str, role: str) -> bool:
        """Whether the person of that name holds the office, alone or not."""
        words = _role_words(role)
        return any(words <= held and mention.value["name"] == name for held, mention in self._people)


# Who leads a state; «le ministre américain» is another.
_HEADS = frozenset(("president", "premier", "chancellor", "leader", "head"))
_OF_PERSON = re.compile(r" (?:de |d['’])")


def leaders(texts: Sequence[str], mentions: Iterable[Mention]) -> dict[str, Mention]:
    """State, folded → the person of «les États-Unis de Donald Trump»; none where the text gives it two."""
    people: dict[int, list[Mention]] = {}
    states: list[Mention] = []
    for mention in mentions:
        if mention.kind == "person":
            people.setdefault(mention.sentence, []).append(mention)
        elif mention.kind == "country":
            states.append(mention)
    found: dict[str, dict[str, Mention]] = {}
    for here in people.values():
        here.sort(key=lambda mention: mention.start)
    for state in states:
        here, text = people.get(state.sentence, []), texts[state.sentence]
        at = bisect_left(here, state.end, key=lambda mention: mention.start)
        named = text[state.start : state.start + 1].isupper()  # «le chef américain de Jean» names no state
        if at < len(here) and named and _OF_PERSON.fullmatch(text, state.end, here[at].start):
            found.setdefault(state.value["name"].casefold(), {})[here[at].key] = here[at]
    return {state: next(iter(several.values())) for state, several in found.items() if len(several) == 1}


_SMALL = frozenset(("of", "the", "for", "and", "a", "to"))


def _role_words(role: str) -> frozenset[str]:
    called = role.casefold().replace("head of government", "premier").replace("head of state", "president")
    words = called.replace("prime minister", "premier").replace(",", " ").split()
    words = " ".join(_country_of().get(word, word) for word in words).split()
    return frozenset(word for word in words if word not in _SMALL)


@lru_cache(maxsize=1)
def _country_of() -> dict[str, str]:
    """Adjective of nationality → country: the Chinese ambassador is the ambassador of China."""
    return {country.adjective.casefold(): country.name.casefold() for country in countries().values()}
