"""Persons whom the text calls again by what they are: «l'ancien ministre du Tourisme», «l'experte uruguayenne»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from summarize.facts.clauses.actor import Actor
from summarize.facts.clauses.actor_words import HELD_BODY, NAME_BEHIND, TO_HOLDER
from summarize.facts.mention import Mention
from summarize.facts.people.holders import Holders
from summarize.facts.people.roles import Role

# «l'ancien | ministre du Tourisme»
FORMER = re.compile(r"(?:[Ll]['’](?P<feminine>ancienne )|[Ll]['’](?P<masculine>ancien )|[Ll]['’e] ?ex-|[Ll]a ex-)")
OF_WHAT = re.compile(r" (?:de|du|des|d['’]|à|au|aux|pour|sur|en|chargée?)\b")
# Callings that a text gives a person once and calls them by again; of offices («le ministre») there may be another.
_CALLINGS = frozenset(
    "avocat avocate chercheur chercheuse diplomate économiste eurodéputé eurodéputée expert experte informaticien"
    " informaticienne ingénieur ingénieure journaliste juriste magistrat magistrate militant militante philosophe"
    " politologue professeur professeure scientifique sénateur sénatrice sociologue spécialiste syndicaliste"
    " universitaire député députée chercheure élu élue entrepreneur entrepreneuse milliardaire magnat octogénaire"
    " septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire témoin intervenant intervenante".split()
)
# «le milliardaire | républicain»
_PARTY = re.compile(
    r" (?:républicaine?|démocrate|conservateur|conservatrice|travailliste|socialiste|écologiste|centriste|libérale?"
    r"|populiste|indépendantiste|souverainiste|communiste)$"
)


def tells_nothing_new(text: str, lead: re.Match[str], role: Role) -> bool:
    """«la juriste», «l'avocate»: a calling and nothing that says which; «l'experte uruguayenne»."""
    calling = _PARTY.sub("", text[lead.end() : role.end]) in _CALLINGS and not OF_WHAT.match(text, role.end)
    return calling or bool(role.country and not OF_WHAT.search(text, lead.end(), role.end))


def called_again(
    text: str, start: int, lead: re.Match[str], role: Role, meant: Actor | None, holders: Holders
) -> Actor | None:
    """The person named last, unless another name follows the office, or it is that of several or of another state.

    Args:
        start: where the article stands, which `lead` matches.
        meant: the person named last.
    """
    if meant is None or role.plural or (role.state and lead.re is not FORMER) or NAME_BEHIND.match(text, role.end):
        return None
    feminine = True if lead["feminine"] else False if lead["masculine"] else meant.feminine
    known = holders.country_of(meant.name)
    if (role.country and known and role.country != known) or meant.feminine not in (None, feminine):
        return None
    return replace(meant, start=start, end=role.end, phrase_start=start, feminine=feminine)


def in_office(text: str, starts: Mapping[int, Mention], body: Mention) -> Actor | None:
    """«le Défenseur des droits, | Anne Dupont, | a»: the person, where the body is called as its holder is; `starts`
    has the names by where they begin."""
    held = HELD_BODY.match(text, body.start)
    comma = TO_HOLDER.match(text, body.end) if held else None
    person = starts.get(comma.end()) if comma else None
    if held is None or person is None or person.kind != "person" or not text.startswith(",", person.end):
        return None
    return Actor(person.start, person.end, person.value["name"], "person", False, bool(held["feminine"]))


_SHOWN = re.compile(r"\b(?:(?P<feminine>la|une|Mme|Mlle|Madame)|le|un|du|au|M\.|Monsieur) $", re.IGNORECASE)


def with_gender(text: str, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The named actors with the gender that the article or title before them shows."""
    shown = [_SHOWN.search(text, max(0, actor.start - 10), actor.start) for actor in named]
    return tuple(
        replace(actor, feminine=bool(word["feminine"])) if word else actor
        for actor, word in zip(named, shown, strict=True)
    )
