"""Events of a run: summits, conferences and workshops, with place, date, organiser and who spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digest.evidence import Report, Source, event_key, unique
from summarize.digest.occasions import occasions
from summarize.wording import capitalised, country_names, readable_date

_YEAR = re.compile(r"\b\d{4}(?=-\d\d-\d\d)")


@dataclass(frozen=True)
class Event:
    """One event: what any article states of it, and the persons quoted there."""

    name: str
    place: str
    date: str
    organiser: str
    speakers: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def known(self) -> int:
        """How much more than its name is known."""
        return sum(map(bool, (self.place, self.date, self.organiser, self.speakers)))


def events(reports: Sequence[Report]) -> tuple[Event, ...]:
    """The events of all articles, equal names joined, those of several articles first."""
    named: dict[str, list[tuple[Report, dict]]] = {}
    for report in reports:
        for fact in report.facts("event"):
            named.setdefault(event_key(fact["value"]), []).append((report, fact))
    speakers = _speakers(reports)
    _join_open_years(named, speakers)
    found = [_event(mentions, speakers.get(name, {})) for name, mentions in named.items()]
    return tuple(sorted(found, key=lambda event: -len({source.article for source in event.sources})))


def _join_open_years(
    named: dict[str, list[tuple[Report, dict]]], speakers: dict[str, dict[str, tuple[Source, ...]]]
) -> None:
    """«AI Summit, 10 February» goes to «… 10 February 2025», unless there is one of another year on that day."""
    for key, mentions in list(named.items()):
        value = mentions[0][1]["value"]
        if not (value.get("date") or "").startswith("-"):
            continue
        dated = [other for other, (first, *_) in named.items() if _is_its_edition(value, first[1]["value"])]
        if len(dated) == 1:
            named[dated[0]] += named.pop(key)
            speakers[dated[0]] = {**speakers.get(dated[0], {}), **speakers.pop(key, {})}


def _is_its_edition(open_year: dict, other: dict) -> bool:
    """Whether two events have one name and the same days, and only the second says of which year."""
    date = other.get("date") or ""
    same_name = other["name"].casefold() == open_year["name"].casefold()
    return same_name and not date.startswith("-") and _YEAR.sub("-", date) == open_year["date"]


def _event(mentions: Sequence[tuple[Report, dict]], speakers: dict[str, tuple[Source, ...]]) -> Event:
    def stated(part: str) -> str:
        return max((value for _, fact in mentions if (value := fact["value"].get(part))), key=_says_year, default="")

    sources = [report.source(n, fact["fr"]) for report, fact in mentions for n in report.said_in(fact)]
    sources += [source for said in speakers.values() for source in said]
    places = [value for _, fact in mentions if (value := fact["value"].get("place"))]
    return Event(
        name=capitalised(mentions[0][1]["value"]["name"]),
        place=min(places, key=country_names().__contains__, default=""),  # a city says more than its country
        date=readable_date(stated("date")),
        organiser=stated("organiser"),
        speakers=tuple(speakers),
        sources=unique(sources),
    )


def _says_year(stated: str) -> bool:
    return not stated.startswith("-")


def _speakers(reports: Sequence[Report]) -> dict[str, dict[str, tuple[Source, ...]]]:
    """By event: who is quoted there, and the sentences that say so."""
    found: dict[str, dict[str, tuple[Source, ...]]] = {}
    for report in reports:
        for occasion in occasions(report):
            held = [fact["value"] for fact in report.facts("event") if fact["value"]["name"] in occasion.events]
            for event in held:
                found.setdefault(event_key(event), {}).setdefault(occasion.person, occasion.sources)
    return found
