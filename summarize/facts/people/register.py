"""Who an article has named: a later «Li» or «M. Shen» is the Li Qiang or the Shen Jian of before.

A person is known by the full name, by its surname and, where a name has three words or more, by the last two. All
mentions get the fullest name, and the first role that says a country, else the first role.

>>> people = [Person(0, 8, "Li Qiang", "Li Qiang", None, "speech")], [Person(0, 2, "Li", "Li", None, "title")]
>>> register = Register(people)
>>> register.key("Li"), register.key("Wang")
('li qiang', 'wang')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from summarize.facts.mention import Mention
from summarize.facts.people.names import FUNCTION_WORDS, Name, canonical, part_of, surnames
from summarize.facts.people.roles import Role
from translate.languages.gazetteer import fold


@dataclass(frozen=True)
class Person:
    """A person in a text: the span of the name, its normal form, the role beside it, the rule that found it."""

    start: int
    end: int
    text: str
    name: str
    role: Role | None
    rule: str


_PARTICLE = re.compile(r"\b(?:Le|La|De|Du|Van|Von|El|Al|Ben|Da|Di|de|du|von|van|d['’]) ?$")


_COMPLEMENT = re.compile(r" (?:of|for|to|at|on|in) ")


@dataclass
class _Entry:
    name: str
    roles: list[Role] = field(default_factory=list)

    @property
    def role(self) -> Role | None:
        """The role that says most: of which state, else of what."""
        said = [role for role in self.roles if role.en]
        of_what = (role for role in said if _COMPLEMENT.search(role.en or ""))
        return next((role for role in said if role.country), next(of_what, said[0] if said else None))

    @property
    def country(self) -> str | None:
        if self.role and self.role.country:
            return self.role.country
        return next((role.country for role in self.roles if role.country), None)


class Register:
    """The persons of an article and the names they go by.

    Args:
        found: the persons that the rules found, sentence by sentence.
        spelled: French name → its English spelling, where it has another.
    """

    def __init__(self, found: Sequence[Sequence[Person]], spelled: Mapping[str, str] = MappingProxyType({})) -> None:
        self._spelled = spelled
        self._entries: dict[str, _Entry] = {}
        self._keys: dict[str, str] = {}  # folded name → key of its entry
        self._shared: set[str] = set()  # folded names that two persons go by
        people = [person for sentence in found for person in sentence]
        full, short = _by_length(person.name for person in people)
        for name in full:
            self._enter(name)
        for alias in self._shared:  # «M. Wang» where Wang Yi and Wang Wentao are named: nobody knows which
            del self._keys[alias]
        for name in short:
            self._enter(name)
        for person in people:
            if person.role:
                self._entries[self.key(person.name)].roles.append(person.role)

    def key(self, name: str) -> str:
        """What all mentions of the person have in common: the full name, folded."""
        return self._keys.get(fold(name), fold(name))

    def later(self, names: Sequence[Name], text: str) -> Iterator[Person]:
        """Rule `known`: names in a sentence that are those of persons of the article."""
        for name in names:
            for first in range(len(name.words)):
                part = part_of(name, first, len(name.words), text)
                if fold(part.text) in self._keys and not _begins_like_a_word(part, text):
                    start = self._with_particle(part, text)
                    found = text[start : part.end]
                    yield Person(start, part.end, found, canonical(found), None, "known")
                    break

    def _with_particle(self, name: Name, text: str) -> int:
        """Where the surname begins if a particle with a capital stands before it: «Le Drian», «de Rivoire»."""
        particle = _PARTICLE.search(text, max(0, name.start - 8), name.start)
        known = particle and self._keys.get(fold(text[particle.start() : name.end]))
        return particle.start() if particle and known == self._keys[fold(name.text)] else name.start

    def mention(self, person: Person, sentence: int) -> Mention:
        """The mention with what the article says of the person as a whole."""
        key = self.key(person.name)
        entry = self._entries[key]
        role = entry.role.en if entry.role else None
        name = self._spelled.get(entry.name, entry.name)
        value = {"name": name, "role": role, "country": entry.country}
        en = f"{name}, {role}" if role else name
        return Mention("person", sentence, person.start, person.end, value, en, person.rule, key)

    def _enter(self, name: str) -> None:
        """Enters a name; full names come before their short forms."""
        aliases = [name, *surnames(name)]
        joined = (
            self._keys[fold(alias)] for alias in aliases if fold(alias) in self._keys and _is_distinctive(alias, name)
        )
        key = next(joined, None)
        if key is None:
            key = fold(name)
            self._entries[key] = _Entry(name)
        for alias in aliases:
            other = self._keys.setdefault(fold(alias), key)
            if alias != name and other != key and not _may_be_one(name, self._entries[other].name):
                self._shared.add(fold(alias))


def _by_length(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Full names, the longest first, and names of one word."""
    ordered = sorted(names, key=lambda name: -len(name.split(" ")))
    return [name for name in ordered if " " in name], [name for name in ordered if " " not in name]


def _may_be_one(one: str, other: str) -> bool:
    """«J. D. Vance» and «JD Vance», «Joe Biden» and «J. Biden»: the initials of the other."""
    initials = any("." in name.split(" ")[0] or name.split(" ")[0].isupper() for name in (one, other))
    return one[0] == other[0] and initials


def _is_distinctive(alias: str, name: str) -> bool:
    """Whether the alias alone makes two names one person's: «Reza Karimi» does, «Smith» in «Anne Smith» does not."""
    return alias == name or len(alias.split(" ")) > 1


def _begins_like_a_word(name: Name, text: str) -> bool:
    """«Ma» and «Si» are surnames, and words that begin sentences."""
    return len(name.words) == 1 and fold(name.text) in FUNCTION_WORDS | _POSSESSIVES and name.start == 0


_POSSESSIVES = frozenset(("ma", "mon", "ta", "son", "an"))
