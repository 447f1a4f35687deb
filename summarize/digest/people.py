"""Who is who in a run: name, role, country, where they are named and where they spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarize.digest.evidence import Claim, Report, Source, unique
from summarize.digest.occasions import occasions
from summarize.digest.stories import Story, settlements
from summarize.wording import capitalised, country_name

# «J. D.», «J.D.»: a letter and a point ahead of another.
_INITIAL = re.compile(r"\b(\w)\.\s?(?=\w\.)")
# In the place of a place, where somebody is quoted and the article does not say where they spoke.
_QUOTED, _MOST_QUOTED = "quoted", 3


@dataclass(frozen=True)
class Person:
    """One person of the run.

    Attributes:
        role, country: English; empty where no article says.
        sources: every sentence that has the full name.
        spoke: where they are quoted, as far as the articles say; else that they are.
    """

    name: str
    role: str
    country: str
    sources: tuple[Source, ...]
    spoke: tuple[Claim, ...] = ()


def who_is_who(reports: Sequence[Report], stories: Sequence[Story]) -> tuple[Person, ...]:
    """The persons of all articles, those who spoke and those in several articles first."""
    named: dict[str, list[tuple[Report, dict]]] = {}
    for report in reports:
        for fact in report.facts("person"):
            named.setdefault(_key(fact["value"]["name"]), []).append((report, fact))
    spoke = _spoke(reports, stories)
    fuller = _fuller_names(named)
    for name, full in fuller.items():
        named[full] += named.pop(name)
        spoke[full] = (*spoke.get(full, ()), *spoke.pop(name, ()))
    people = [_person(mentions, _placed_first(spoke.get(name, ()))) for name, mentions in named.items()]
    return tuple(sorted(people, key=lambda p: (not p.spoke, -len({s.article for s in p.sources}), not p.role)))


def _key(name: str) -> str:
    """The name folded, initials in one spelling.

    >>> _key("J. D. Vance") == _key("JD Vance"), _key("J.-B. Say")
    (True, 'j-b say')
    """
    return _INITIAL.sub(r"\1", name).replace(".", "").casefold()


def _fuller_names(named: Mapping[str, Sequence[tuple[Report, dict]]]) -> dict[str, str]:
    """«Macron» → «Emmanuel Macron», folded: where one fuller name ends so and no country speaks against it."""
    words = {name: tuple(name.replace("-", " ").split()) for name in named}
    found = {}
    for name, short in words.items():
        fuller = [other for other, full in words.items() if len(full) > len(short) and full[-len(short) :] == short]
        longest = max(fuller, key=lambda other: len(words[other]), default="")
        one = all(words[longest][-len(words[other]) :] == words[other] for other in fuller)
        if longest and one and len(_countries((*named[name], *named[longest]))) < 2:
            found[name] = longest
    return found


def _countries(mentions: Iterable[tuple[Report, dict]]) -> set[str]:
    return {fact["value"]["country"] for _, fact in mentions if fact["value"].get("country")}


def _person(mentions: Sequence[tuple[Report, dict]], spoke: Sequence[Claim]) -> Person:
    """The value that says most stands for the person, under the fullest name; a country is taken from any."""
    values = [fact["value"] for _, fact in mentions]
    best = max(values, key=lambda value: (len(value.get("role") or ""), bool(value.get("country"))))
    name = max((value["name"] for value in values), key=lambda name: (len(name), -sum(map(str.isupper, name))))
    country = best.get("country") or next((value["country"] for value in values if value.get("country")), None)
    sources = unique(report.source(n) for report, fact in mentions for n in report.said_in(fact))
    return Person(name, capitalised(best.get("role") or ""), country_name(country), sources, tuple(spoke))


def _placed_first(spoke: Sequence[Claim]) -> Sequence[Claim]:
    """Where somebody spoke, as far as that is told under one of the names; else that they did, once."""
    placed = [claim for claim in spoke if claim.en != _QUOTED]
    sources = unique(source for claim in spoke for source in claim.sources)
    return placed or ([Claim(_QUOTED, sources[:_MOST_QUOTED])] if spoke else [])


def _spoke(reports: Sequence[Report], stories: Sequence[Story]) -> dict[str, tuple[Claim, ...]]:
    """By folded name: each occasion once, a date that another report settles given as settled; of whom nothing says
    where they spoke, the sentences in which they do."""
    settled_by = settlements(stories)
    found: dict[str, dict[str, list[Source]]] = {}
    alone: dict[str, list[Source]] = {}
    for report in reports:
        quoted = [quote for quote in report.facts("quote") if quote["value"].get("speaker") in report.persons]
        for quote in quoted:
            alone.setdefault(_key(quote["value"]["speaker"]), []).append(report.source(quote["sentence"]))
        for occasion in occasions(report):
            if not (occasion.places or occasion.events):
                continue
            en, sources = occasion.en, list(occasion.sources)
            for fact in occasion.days:
                settled = settled_by.get(id(fact))
                if settled:
                    en, sources = en.replace(fact["en"], settled.en), [*sources, settled.source]
            found.setdefault(_key(occasion.person), {}).setdefault(en, []).extend(sources)
    told = {name: tuple(Claim(en, unique(sources)) for en, sources in said.items()) for name, said in found.items()}
    return {name: (Claim(_QUOTED, unique(sources)[:_MOST_QUOTED]),) for name, sources in alone.items()} | told
