"""Of which body somebody is «son directeur», «sa porte-parole»: the one that was named right before.

Only where one body alone can be meant: the only one named before it in its sentence, or, where none and nobody is, the
only one of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.facts.bodies.organisation_names import Organisation
from summarize.facts.naming.english import title_case, with_article
from summarize.facts.people.candidates import Context
from summarize.facts.people.register import Person
from summarize.facts.people.roles import Role, called

_THEIR = re.compile(r"\b[Ss](?:on|a) $")
# English of the offices that a body has one of, alone or with an adjective before it.
_OFFICE = re.compile(
    r"(?:[\w-]+ )?(?:president|chair|vice-president|director general|director|secretary-general|chief executive"
    r"|co-founder|founder|spokesperson|head|general delegate|executive director)"
)


def with_bodies(contexts: Sequence[Context], found: Sequence[list[Person]]) -> list[list[Person]]:
    """The persons of an article with the body in their role where «son» or «sa» leads it."""
    told: list[list[Person]] = []
    for number, persons in enumerate(found):
        before = number - 1 if number else None
        told.append([])
        for person in persons:
            role = person.role
            if role and role.en and _OFFICE.fullmatch(role.en) and _is_theirs(contexts[number].text, role):
                body = _meant(contexts, found, number, before, role)
                person = replace(person, role=_of(role, body)) if body else person
            told[-1].append(person)
    return told


def _is_theirs(text: str, role: Role) -> bool:
    return _THEIR.search(text, max(0, role.start - 4), role.start) is not None


def _meant(
    contexts: Sequence[Context], found: Sequence[list[Person]], number: int, before: int | None, role: Role
) -> Organisation | None:
    here = [body for body in contexts[number].bodies if body.end <= role.start]
    somebody = any(person.end <= role.start for person in found[number])
    if here or before is None:
        return _only(here) if not somebody else None
    return _only(contexts[before].bodies) if not (somebody or found[before]) else None


def _only(bodies: Sequence[Organisation]) -> Organisation | None:
    return bodies[0] if bodies and len({body.name for body in bodies}) == 1 and bodies[0].rendered else None


def _of(role: Role, body: Organisation) -> Role:
    name = called(body)
    article = "the " if with_article(title_case(name)).startswith("the ") else ""
    preposition = "for" if role.head == "spokesperson" else "of"
    return replace(role, en=f"{role.en} {preposition} {article}{name}")
