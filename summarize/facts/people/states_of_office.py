"""The state of an office that is said away from its holder: «le président Li Wei … le président chinois».

Only where it leaves no choice: one person of the article holds the office, and one state is said with the office whose
holder is not named. A minister of whom an article on one state tells is that state's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarize.facts.bodies.own_state import home_of, states_named, states_of_places
from summarize.facts.mention import Document
from summarize.facts.people.register import Person
from summarize.facts.people.roles import Role
from summarize.facts.places.countries import find_countries


def with_states(roles: Sequence[Sequence[Role]], found: Sequence[list[Person]]) -> list[list[Person]]:
    """The persons with the roles that say their state.

    Args:
        roles: those of the article, sentence by sentence, whoever holds them.
        found: its persons, sentence by sentence, with the role beside each name.
    """
    held = [(person.name, person.role) for persons in found for person in persons if person.role]
    taken = {role.country for _, role in held}
    offered: dict[str, dict[str, Role]] = {}  # office → state → the role without a holder
    for role in (role for said in roles for role in said):
        if role.state and role.country and not role.plural and role.country not in taken:
            offered.setdefault(role.head, {}).setdefault(role.country, role)
    holders: dict[str, set[str]] = {}  # office → who holds it of a state that is not said
    for name, role in held:
        if _is_of_no_state(role):
            holders.setdefault(role.head, set()).add(name)
    of_state = {
        office: next(iter(states.values()))
        for office, states in offered.items()
        if len(states) == 1 and len(holders.get(office, ())) == 1
    }
    return [[_with_role(person, of_state) for person in persons] for persons in found]


def _is_of_no_state(role: Role) -> bool:
    """«le président», with no word more."""
    return role.state and role.en == role.head


def _with_role(person: Person, of_state: dict[str, Role]) -> Person:
    role = person.role
    return replace(person, role=of_state.get(role.head, role)) if role and _is_of_no_state(role) else person


# Offices that none but states have; «le président» of a state stands right before the name.
_OF_STATES = re.compile(
    r"(?:^|.* )(?:minister|prime minister|secretary of state|under-secretary|senator|member of parliament"
    r"|national councillor|federal councillor|attorney general|prefect)(?: |$)"
)
_OF_UNIONS = re.compile(r"\b(?:European|United Nations|UN|EU|African Union)\b")


def at_home(document: Document, found: Sequence[list[Person]]) -> list[list[Person]]:
    """The persons with the state whose officers they are where the article is about one: that one, as long
    as the paragraph has not come to another."""
    holders: dict[str, set[tuple[str, str | None]]] = {}  # office → who holds it, of which state
    for person in (person for persons in found for person in persons if person.role and person.role.en):
        if person.role:
            holders.setdefault(person.role.head, set()).add((person.name, person.role.country))
    waiting = any(_is_without_state(person) for persons in found for person in persons)
    home = home_of(document) if waiting else ""
    if not home:
        return list(found)
    named = states_named(document)
    told = [number for number, states in enumerate(named) if home in states]
    if len(told) == 1 and _is_of_another(document, found, told[0], home):
        return list(found)
    placed: list[list[Person]] = []
    paragraph, around = -1, set[str]()  # the states named in the paragraph so far
    for sentence, states, persons in zip(document.sentences, named, found, strict=True):
        around = states | (around if sentence.sentence.paragraph == paragraph else set())
        paragraph = sentence.sentence.paragraph
        ours = not around or (home in around and home not in states)
        ours = ours or (home in states and not _names_abroad(sentence.fr, home))
        placed.append(
            [
                _placed(person, home)
                if ours and _is_without_state(person) and _is_only(person, holders, home)
                else person
                for person in persons
            ]
        )
    return placed


# Of these a state has one.
_SINGLE = frozenset(("president", "prime minister", "king", "queen"))


def _is_only(person: Person, holders: Mapping[str, set[tuple[str, str | None]]], home: str) -> bool:
    """Whether no other person of the article may hold the office in that state."""
    role = person.role
    if role is None or role.head not in _SINGLE:
        return True
    others = {state for name, state in holders.get(role.head, ()) if name != person.name}
    return not others & {home, None}


def _is_of_another(document: Document, found: Sequence[list[Person]], number: int, home: str) -> bool:
    """Whether the only sentence that names the state tells whose guest somebody is («s'est rendue en Chine»), or whose
    officer another."""
    if any(person.role and person.role.country == home for person in found[number]):
        return True
    lies_there = any(home in states for states in states_of_places(document))
    return number > 0 and _names_abroad(document.sentences[number].fr, home) and not lies_there


def _names_abroad(text: str, home: str) -> bool:
    """Whether the sentence has the state as one of which its minister speaks («a critiqué la Chine»): by its name, and
    not at its head («En Chine, …»)."""
    spans = [span for span in find_countries(text, ()) if span.alpha_2 == home]
    return any(text[span.start].isupper() and span.start > _OPENING for span in spans)


_OPENING = 4  # characters of what stands before the name of a state that a sentence opens with: «Aux »


def _is_without_state(person: Person) -> bool:
    role = person.role
    if role is None or role.country or role.en is None or _OF_UNIONS.search(role.en):
        return False
    before = role.end + 1 == person.start and role.en in ("president", "king", "queen", "prime minister")
    return before or bool(_OF_STATES.match(role.en))


def _placed(person: Person, home: str) -> Person:
    return replace(person, role=replace(person.role, country=home)) if person.role else person
