"""The state of an office that is said away from its holder: «le président Li Wei … le président chinois».

Only where it leaves no choice: one person of the article holds the office, and one state is said with the office whose
holder is not named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.facts.people.register import Person
from summarize.facts.people.roles import Role


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
