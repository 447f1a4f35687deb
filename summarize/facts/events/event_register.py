"""The events of an article as it is read: what later sentences add to one, and which of their names are of one.

An event is named in full once; then «la conférence» says more of it, «le premier atelier» is another of its series, and
«le sommet de Paris» or a shorter name is the same event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from summarize.facts.bodies.organisations import find_organisations
from summarize.facts.events.event_clause import read_clause, read_name
from summarize.facts.events.event_details import Details, Stated, read_before, read_details, read_host, read_stage
from summarize.facts.naming.naming import names_in
from summarize.facts.naming.ordinals import ordinal_before
from summarize.facts.naming.phrase import Name
from summarize.facts.naming.phrase_reader import PhraseReader
from summarize.facts.naming.wording import content, same_names
from summarize.facts.places.capitals import find_capitals
from summarize.facts.places.countries import find_countries, find_places
from summarize.facts.places.towns import Town, read_town
from summarize.facts.taken import Taken
from translate.glossary import TermMatch
from translate.languages.nations import countries


@dataclass(frozen=True)
class Event:
    """An event in a sentence.

    Attributes:
        start, end: span in the French sentence.
        head: French head, lower case («sommet»).
        ordinal: English ordinal of a series («second»), or empty.
        series: English name without ordinal and year.
        edition: the year that is part of the name («… 2025»), or empty.
        holder: acronym of the body that the text says with the name («Forum mondial de l'UNESCO …») and that is no part
            of the official one; with or without it the event is the same.
    """

    start: int
    end: int
    head: str
    ordinal: str
    series: str
    rule: str
    edition: str = ""
    details: Details = field(default_factory=Details)
    holder: str = ""

    @property
    def name(self) -> str:
        """``"second Workshop on AI Capacity Building"``: the same for every mention of the event."""
        return " ".join(filter(None, (self.ordinal, self.series, self.edition)))

    @property
    def shown(self) -> str:
        """The name with the body that the text says with it."""
        return " ".join(filter(None, (self.ordinal, self.holder, self.series, self.edition)))


class Around:
    """Places, dates and organisations of one sentence, looked for when an event asks."""

    def __init__(
        self, text: str, terms: Sequence[TermMatch], days: Sequence[Stated], towns: Sequence[Town] = ()
    ) -> None:
        self.text, self.days = text, days
        self._terms, self._towns = terms, towns

    @cached_property
    def places(self) -> list[Stated]:
        """Countries and places, in order."""
        named = [
            Stated(c.start, c.end, countries()[c.alpha_2].name, True) for c in find_countries(self.text, self._terms)
        ]
        named += self.cities
        named += [Stated(at, end, name) for at, end, name in find_capitals(self.text)]
        return sorted(named)

    @cached_property
    def cities(self) -> list[Stated]:
        """Cities and regions, in order."""
        found = [Stated(p.start, p.end, p.name, not p.country) for p in find_places(self.text, self._terms)]
        if (host := _HOST.match(self.text)) and (town := read_town(host["town"])) and town[1]:
            found.append(Stated(*host.span("town"), town[0]))
        taken = Taken(found)
        return sorted([*found, *(Stated(t.start, t.end, t.name) for t in self._towns if not taken.overlaps(t))])

    @cached_property
    def groups(self) -> dict[int, Name]:
        """Names and bodies by where they begin."""
        bodies = {body.start: Name(body.start, body.end, body.value or "", "organisation") for body in self.bodies}
        return bodies | {at: name for at, name in self.names.items() if at not in bodies or name.end >= bodies[at].end}

    @cached_property
    def towns(self) -> frozenset[str]:
        """Places in one state, by their English names; a continent is none."""
        towns = frozenset(town.name for town in self._towns if town.country)
        return towns | {place.name for place in find_places(self.text, self._terms) if place.country}

    @cached_property
    def names(self) -> dict[int, Name]:
        """Terms, countries and places by where they begin."""
        return {name.start: name for name in names_in(self.text, self._terms)}

    @cached_property
    def reader(self) -> PhraseReader:
        """Reads the other phrases of the sentence."""
        return PhraseReader(self.text, self.names.values())

    @cached_property
    def bodies(self) -> list[Stated]:
        """Organisations that have a name in English, in order."""
        found = find_organisations(self.text, self._terms)
        return [Stated(body.start, body.end, body.name) for body in found if body.rendered]

    @cached_property
    def unofficial(self) -> list[Stated]:
        """The bodies that no glossary has: its own names are read with the phrases they stand in."""
        official = {term.start for term in self._terms if term.term.kind == "organisation"}
        return [body for body in self.bodies if body.start not in official]

    def details(self, at: int, start: int | None = None) -> Details:
        """What is stated of the event whose name ends at offset `at` and, where that is given, begins at `start`."""
        behind = read_details(self.text, at, self.places, self.days, self.bodies)
        if start is None:
            return behind
        clause = read_clause(self.text, start, at, self.places, self.days, self.bodies)
        before = read_before(self.text, start, self.places, self.days)
        host = read_host(self.text, start, self.places, self.days)
        stage = read_stage(self.text, start, self.places, self.days)
        return behind.filled_from(host).filled_from(before).filled_from(stage).filled_from(clause)

    def with_name(self, event: Event) -> Event:
        """The event with where and by whom it is held as its name says, unless the sentence says otherwise."""
        towns = [city for city in self.cities if city.value in self.towns]
        said = read_name(self.text, event.start, event.end, towns, self.bodies)
        return replace(event, details=event.details.filled_from(said))


# «Antananarivo accueille …»: no preposition of place tells the town.
_HOST = re.compile(
    r"(?P<town>[A-ZÀ-Þ][\w-]{2,20}(?:[ ’'][A-ZÀ-Þ][\w-]{2,20}){0,2})(?= (?:a |avait |va )?(?:accueill|abrit|héberg))"
)
_LATER = re.compile(r"(?:^|[ (])(?:[Ll]a|[Ll]e|[Cc]et?|[Cc]ette|[Ll]['’]) ?(\w{5,12})(?= |,)")
_ANY_EVENT = frozenset(("événement", "évènement", "rendez-vous", "rencontre", "manifestation"))
_BARE_ORDINAL = re.compile(r"\b(?:le|la|du|au|un|une) (?:\w{2,10}) (\w{5,12})\b", re.IGNORECASE)


_APPOSED = re.compile(
    r"^(?:[Oo]rganisée?|[Tt]enue?|[Rr]éunie?|[Cc]onvoquée?|[Aa]ccueillie?|[Pp]révue?|[Pp]rogrammée?|[Oo]uverte?|[Cc]oorganisée?)s?\b[^;:.«»]{3,120},$"
)


def _apposed(text: str, at: int, around: Around) -> Details:
    """«Organisée par le ministère de la Santé, | la rencontre a réuni …»: what stands before the later mention."""
    if not _APPOSED.match(text[:at].rstrip()):
        return Details()
    return read_details(f"{text[0].lower()}{text[1:at]}", 0, around.places, around.days, around.bodies)


class Register:
    """The events of an article as it is read: what later sentences add to them, and which of their names are of one."""

    def __init__(self) -> None:
        self._found: list[tuple[int, Event]] = []
        self._names: dict[str, set[str]] = {}  # head → names; of all heads under ""
        self._unnumbered: dict[str, set[str]] = {}  # the same without ordinals: the headline may leave them out
        self._series: dict[str, Event] = {}  # head → the numbered event of that head named last
        self._added: dict[str, Details] = {}  # name → what was said of it later

    def enter(self, sentence: int, events: Iterable[Event]) -> None:
        """The events that a sentence names."""
        for event in sorted(events, key=lambda event: event.start):
            self._found.append((sentence, event))
            for head in (event.head, ""):
                self._names.setdefault(head, set()).add(event.name)
                self._unnumbered.setdefault(head, set()).add(f"{event.series} {event.edition}")
            if event.ordinal:
                self._series[event.head] = event

    def add_later_details(self, text: str, around: Around) -> None:
        """What «la conférence», «cet événement» adds in a sentence, where only one event can be meant."""
        for later in _LATER.finditer(text) if self._found else ():
            noun = later.group(1).casefold()
            kind = "" if noun in _ANY_EVENT else noun
            for name in self._names.get(kind, ()) if len(self._unnumbered.get(kind, ())) == 1 else ():
                added = around.details(later.end()).filled_from(_apposed(text, later.start(), around))
                self._added[name] = self._added.get(name, Details()).filled_from(added)

    def of_a_series(self, text: str, around: Around, here: Sequence[Event]) -> list[Event]:
        """«le premier atelier» where the second one was named: another event of that series."""
        series = self._series | {event.head: event for event in here if event.ordinal}
        taken, members = Taken(here), []
        for match in _BARE_ORDINAL.finditer(text) if series else ():
            start, ordinal = ordinal_before(text, match.start(1))
            event = series.get(match.group(1).casefold())
            if event and ordinal:
                details = around.details(match.end())
                member = Event(start, match.end(), event.head, ordinal, event.series, "series", "", details)
                members += [] if taken.overlaps(member) else [member]
        return members

    def events(self, texts: Sequence[str]) -> list[tuple[int, Event]]:
        """The events by sentence, each under the name that says most, with all that the article says of it."""
        found = [
            (number, replace(event, details=event.details.filled_from(self._added.get(event.name, Details()))))
            for number, event in self._found
        ]
        return _told_together(_by_ordinal(_by_place(_by_wording(found, texts))))


def _told_together(found: Sequence[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """Every mention of an event with what the article says of it at any; editions of several years are several."""
    told: dict[str, Details] = {}
    years: dict[str, set[str]] = {}
    for _, event in found:
        told[event.name] = told.get(event.name, Details()).filled_from(event.details)
        years.setdefault(event.name, set()).update([event.details.date[:4]] if event.details.date else ())
    return [
        (number, replace(event, details=event.details.filled_from(told[event.name])))
        if len(years[event.name]) < 2
        else (number, event)
        for number, event in found
    ]


def _by_ordinal(found: Sequence[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """«la Conférence régionale sur l'eau» of the headline is «la deuxième Conférence régionale sur l'eau» of the text,
    where the article counts no other of that name; it keeps the name by which the article names it first."""
    alike: dict[str, list[Event]] = {}
    for _, event in found:
        if event.rule != "glossary":
            alike.setdefault(_spelled_out(event.series), []).append(event)
    ordinals = {series: {event.ordinal for event in same} for series, same in alike.items()}
    named = []
    for number, event in found:
        series = _spelled_out(event.series)
        if event.rule != "glossary" and len(ordinals[series]) == 2 and "" in ordinals[series]:
            first = alike[series][0]
            event = replace(event, ordinal=first.ordinal, series=first.series)
        named.append((number, event))
    return named


def _spelled_out(series: str) -> str:
    """«Assises de l'IA» of the headline are «Assises de l'intelligence artificielle» of the text."""
    return re.sub(r"\bai\b", "artificial intelligence", series.casefold())


def _by_wording(found: Sequence[tuple[int, Event]], texts: Sequence[str]) -> list[tuple[int, Event]]:
    """«la Conférence sur la paix» is «la Conférence internationale sur la paix» where there is but one."""
    named = list(found)
    for kind in dict.fromkeys((event.head, event.ordinal, event.edition) for _, event in found):
        at = [index for index, (_, event) in enumerate(found) if (event.head, event.ordinal, event.edition) == kind]
        words = [content(texts[found[index][0]][found[index][1].start : found[index][1].end], kind[0]) for index in at]
        official = {order for order, index in enumerate(at) if found[index][1].rule == "glossary"}
        for index, other in zip(at, same_names(words, official), strict=True):
            named[index] = (named[index][0], replace(named[index][1], series=found[at[other]][1].series))
    return named


def _by_place(found: Sequence[tuple[int, Event]]) -> list[tuple[int, Event]]:
    """«le sommet de Paris» is the AI Action Summit where that was held in Paris: an event called by its place."""
    held: dict[tuple[str, str], Event] = {}
    for _, event in found:
        if event.details.place and not _is_named_after(event, event.details.place):
            held.setdefault((event.head, event.details.place.casefold()), event)
    named = []
    for number, event in found:
        place = event.series.rpartition(" ")[0].casefold()
        other = None if event.ordinal else held.get((event.head, place))
        if other:
            event = replace(
                event, series=other.series, ordinal=other.ordinal, edition=other.edition, details=other.details
            )
        named.append((number, event))
    return named


def _is_named_after(event: Event, place: str) -> bool:
    return not event.ordinal and event.series.rpartition(" ")[0].casefold() == place.casefold()
