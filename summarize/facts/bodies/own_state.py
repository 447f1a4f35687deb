"""Bodies that a text calls by a bare name because only one can be meant: the parliament of its state, the Assembly of the UN.

>>> senate = Organisation(0, 5, "Sénat", "Senate")
>>> of_state(senate, "CL").name, of_state(senate, "FR").name
('Senate of Chile', 'Senate')
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from summarize.facts.bodies.body_heads import heads
from summarize.facts.bodies.body_reading import OF_THEIR_STATE
from summarize.facts.bodies.organisation_names import Organisation
from summarize.facts.mention import Document
from summarize.facts.places.countries import find_countries, find_places
from summarize.facts.tables import read_table
from translate.languages.gazetteer import fold
from translate.languages.nations import countries, demonyms

# Of these a state has one, and a text that names no other means its own.
SINGULAR = frozenset(
    ("Parliament", "Senate", "Congress", "Chamber of Deputies", "House of Representatives", "National Assembly",
     "Supreme Court", "Constitutional Court", "Council of States")
)  # fmt: skip

# A state has one of these too; where it is named without one it keeps its plain name.
_COUNSEL = frozenset(("Council of State", "Constitutional Council"))
_UN_ORGANS = {"General Assembly": "UNGA"}


def of_un(organisation: Organisation) -> Organisation:
    """«l'Assemblée générale» in an article that names the United Nations."""
    acronym = _UN_ORGANS.get(organisation.name)
    return (
        replace(organisation, name=f"United Nations {organisation.name}", acronym=acronym) if acronym else organisation
    )


def of_state(organisation: Organisation, state: str, congress: str = "") -> Organisation:
    """«le Sénat», «le Congrès» in an article on one state; to a French text the Senate alone is the French one. Where
    `state` has no congress, `congress` is the one that has."""
    name = organisation.name.removeprefix("Federal ")
    if name == "Congress" and (state, name) not in _parliaments():
        state = congress
    if name not in SINGULAR or organisation.country or state in ("", "FR"):
        return organisation
    if official := _parliaments().get((state, name)):
        return replace(organisation, name=official)
    if name in OF_THEIR_STATE:
        return replace(organisation, name=f"{name} of {countries()[state].with_article}", country=state)
    name = f"{countries()[state].adjective} {organisation.name}".strip()
    return replace(organisation, name=name, country=state, rule="of-state")


_DEMONYM_BEHIND = re.compile(r" (?P<adjective>[\w-]+)")

_STATE_BEHIND = re.compile(r" (?:de la |de l['’]|du |des |de |d['’])[A-ZÀ-ÖØ-Þ][\w'’ -]*")


def of_its_nation(organisation: Organisation) -> Organisation:
    """«Congrès | américain», «Sénat | du Canada»: the state of a parliament is no part of its name, which is the
    official one.

    >>> found = of_its_nation(Organisation(3, 19, "Congrès américain", "US Congress", None, "US", "glossary"))
    >>> found.text, found.name
    ('Congrès', 'United States Congress')
    """
    head = heads().at(fold(organisation.text), 0) if organisation.country else None
    if head is None or head[1].en not in SINGULAR | _COUNSEL:
        return organisation
    if head[1].en in _COUNSEL:
        organisation = replace(organisation, name=head[1].en)
    name = _parliaments().get((organisation.country or "", head[1].en), organisation.name)
    if head[0] == len(organisation.text):
        return replace(organisation, name=name)
    nationality = _DEMONYM_BEHIND.fullmatch(organisation.text, head[0])
    if not (
        (nationality and nationality["adjective"] in demonyms()) or _STATE_BEHIND.fullmatch(organisation.text, head[0])
    ):
        return organisation
    end = organisation.start + head[0]
    return replace(organisation, end=end, text=organisation.text[: head[0]], name=name)


@lru_cache(maxsize=1)
def _parliaments() -> dict[tuple[str, str], str]:
    """(State, English of the French name) → what the body is called in English."""
    return {(row["country"], row["name"]): row["en"] for row in read_table("parliaments.csv")}


def has_chamber(state: str, name: str) -> bool:
    """Whether the table of parliaments has such a chamber of that state."""
    return (state, name.removeprefix("Federal ")) in _parliaments()


# Whose government is meant though no state is named.
AMERICAN = re.compile(
    r"\b(?:(?:administration|gouvernement|[Pp]résident|Donald|Joe|Barack) (?:Biden|Obama|Trump)|Maison[ -]Blanche)\b"
)


def state_with_congress(document: Document) -> str:
    """The one state with a congress that the article names, by a town or by its government if need be; else nothing."""
    places = states_of_places(document)
    american = {"US"} if any(AMERICAN.search(sentence.fr) for sentence in document.sentences) else set()
    named = set().union(american, *states_named(document), *places)
    with_one = sorted(state for state in named if (state, "Congress") in _parliaments())
    return with_one[0] if len(with_one) == 1 else ""


def only_state(document: Document) -> str:
    """The one state that the article names, or the only one of its title; empty where several may be meant."""
    states = states_named(document)
    named: set[str] = set().union(*states)
    for candidates in (named, states[0] if states else named):
        if len(candidates) == 1:
            return next(iter(candidates))
    return ""


def states_of(document: Document) -> list[str]:
    """The state that each sentence of an article is about, empty where several may be meant.

    It is that of the whole article; else that of the heading above (« 3. Malaisie »); else the only one of the
    sentence; else the one that is named in more sentences than all others.
    """
    if whole := only_state(document):
        return [whole] * len(document.sentences)
    states = states_named(document)
    most = _most_named(document)
    found, heading = [], ""
    for sentence, named in zip(document.sentences, states, strict=True):
        one = next(iter(named)) if len(named) == 1 else ""
        if _NO_SENTENCE.search(sentence.fr):
            heading = one if _HEADING.fullmatch(sentence.fr) else ""
        found.append(heading or one or most)
    return found


def home_of(document: Document) -> str:
    """The state that the article is about: the only one named, or the one named more often than all others; else
    nothing."""
    return only_state(document) or _most_named(document)


def _most_named(document: Document) -> str:
    counted = Counter(state for named in states_named(document) for state in named)
    return _most(counted) or _most(counted + Counter(state for named in states_of_places(document) for state in named))


def mostly_in(document: Document) -> str:
    """The state that the article names most, its towns and regions counted with its name; else nothing."""
    return _most(Counter(s for named in (*states_named(document), *states_of_places(document)) for s in named))


def _most(counted: Counter[str]) -> str:
    """The state that is counted more often than all others together, or nothing."""
    return next((state for state, count in counted.items() if count * 2 > counted.total()), "")


def states_of_places(document: Document) -> list[set[str]]:
    """The states in which the towns and regions lie that each sentence names."""
    if "places" not in document.states:
        found = [find_places(s.fr, terms) for s, terms in zip(document.sentences, document.terms, strict=True)]
        document.states["places"] = [{place.country for place in places if place.country} for places in found]
    return document.states["places"]


_HEADING = re.compile(
    r"(?:(?:[0-9IVX]{1,4}|[A-Za-z])(?: ?[.)°–-])? )?(?:(?:[Ll]es?|[Ll]a|[Aa]ux?|[Ee]n) |[Ll]['’])?[A-ZÀ-Þ][\w'’ -]{2,40}"
)
_NO_SENTENCE = re.compile(r"^[^.!?…]{0,2}[^!?…]{0,60}[^.!?…»:;,]$")


def states_named(document: Document) -> list[set[str]]:
    """The states that each sentence names."""
    if "named" not in document.states:
        found = [find_countries(s.fr, terms) for s, terms in zip(document.sentences, document.terms, strict=True)]
        document.states["named"] = [{span.alpha_2 for span in spans} for spans in found]
    return document.states["named"]


_WORD = re.compile(r"[^\W\d_][\w-]{2,}")


def states_in(name: str) -> set[str]:
    """The states that a name says by a nationality or their own name.

    >>> sorted(states_in("loi-cadre sud-coréenne sur l'eau")), states_in("loi sur l'eau")
    (['KR'], set())
    """
    folded, states = fold(name), {span.alpha_2 for span in find_countries(name, ())}
    for word in _WORD.finditer(name):
        nation = demonyms().at(folded, word.start())
        states |= {nation[1].alpha_2} if nation and nation[0] == word.end() else set()
    return states
