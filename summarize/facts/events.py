"""Facts of kind `event`: summits, conferences, forums, workshops, sessions.

An event is one of the glossary, or a noun of a closed list with what makes it one event (`SPECIFIC`). Date, place and
organiser are filled only where the text states them of the event: behind its name («à Genève, du 3 au 5 mars», «organisé
par l'UNESCO», «qui s'est tenu …»), or behind a later «la conférence» that can mean no other. That later mention is no new
fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from summarize.facts import dates
from summarize.facts.countries import find_countries, find_places
from summarize.facts.english import with_article
from summarize.facts.event_details import Details, Stated, read_details
from summarize.facts.mention import Document, Mention
from summarize.facts.naming import Title, find_titles, ordinal_before
from summarize.facts.organisations import find_organisations
from summarize.facts.spans import Taken
from translate.bilingual import BilingualSentence
from translate.glossary import TermMatch
from translate.nations import countries


@dataclass(frozen=True)
class Event:
    """An event in a sentence.

    Attributes:
        start, end: span in the French sentence.
        head: French head, lower case («sommet»).
        ordinal: English ordinal of a series («second»), or empty.
        series: English name without ordinal and year.
        edition: the year that is part of the name («… 2025»), or empty.
    """

    start: int
    end: int
    head: str
    ordinal: str
    series: str
    rule: str
    edition: str = ""
    details: Details = field(default_factory=Details)

    @property
    def name(self) -> str:
        """``"second Workshop on AI Capacity Building"``."""
        return " ".join(filter(None, (self.ordinal, self.series, self.edition)))


HEADS = frozenset(
    "sommet conférence atelier forum réunion session assises dialogue séminaire colloque symposium congrès rencontre "
    "rencontres consultation consultations salon hackathon".split()
) | {"table ronde", "réunion ministérielle", "conférence ministérielle"}  # fmt: skip

# Heads that name an event by what it is on; «la réunion sur …», «la session sur …» may be any.
_PUBLIC = frozenset("sommet conférence forum assises colloque symposium".split()) | {"table ronde"}
# «le Congrès américain» is a parliament, «le dialogue national» a policy, «sa première rencontre avec» private.
_AMBIGUOUS = frozenset(("congrès", "dialogue", "rencontre", "consultation", "consultations"))
_ABOUT = re.compile(r"\b(?:sur|relative? à|consacrée? à|pour|contre|dédiée? à|de l['’]IA|mondiale?|internationale?)\b")


# --- What makes a noun the name of one event -------------------------------------------------------------------------


def _is_quoted(title: Title, stated: bool) -> bool:
    """«la conférence « Cyber et paix »»; not «une session « pour rien »»."""
    return title.quoted and title.name[:1].isupper()


def _has_capital(title: Title, stated: bool) -> bool:
    """«la Conférence internationale sur la cybersécurité»: a capital, and more than the head alone."""
    named = title.capital and title.phrase.topical and title.phrase.complete
    return (
        named
        and (title.head not in _AMBIGUOUS or _is_about(title))
        and not title.text[title.start : title.end].isupper()
    )


def _has_own_name(title: Title, stated: bool) -> bool:
    """«sommet de Windhoek», «sommet Chine-Afrique», «sommet de l'OTAN»; «la réunion de Genève» may be any."""
    return bool(title.phrase.label) and title.phrase.complete and title.head in _PUBLIC


def _has_ordinal(title: Title, stated: bool) -> bool:
    """«le troisième forum ministériel sur l'eau», «79e session de l'Assemblée générale»."""
    of_something = title.phrase.label or _is_about(title) or title.phrase.proper
    return bool(title.ordinal and of_something) and title.phrase.complete and title.head not in _AMBIGUOUS


def _is_on_a_matter(title: Title, stated: bool) -> bool:
    """«le sommet sur la sécurité de l'IA»; «un atelier sur l'eau» only where time, place or organiser are stated."""
    return title.phrase.complete and _is_about(title) and (stated or (title.definite and title.head in _PUBLIC))


def _is_about(title: Title) -> bool:
    return bool(_ABOUT.search(title.text, title.phrase.noun_end, title.phrase.end))


SPECIFIC: tuple[Callable[[Title, bool], bool], ...] = (
    _is_quoted,
    _has_capital,
    _has_own_name,
    _has_ordinal,
    _is_on_a_matter,
)


# --- Finding ---------------------------------------------------------------------------------------------------------


def find(document: Document, mentions: Sequence[Mention] = ()) -> list[Mention]:
    """The events of an article; `mentions` may bring its dates, which are looked for otherwise."""
    days = _days(document, mentions)
    found: list[tuple[int, Event]] = []
    for number, sentence in enumerate(document.sentences):
        terms = document.terms[number]
        events = _read(sentence.fr, sentence, terms, days.get(number, ()))
        events += _of_a_series(sentence.fr, terms, days.get(number, ()), events, [event for _, event in found])
        found = _with_later_details(found, sentence.fr, terms, days.get(number, ()))
        found += ((number, event) for event in sorted(events, key=lambda event: event.start))
    found = [(number, _by_its_name(event, [other for _, other in found])) for number, event in found]
    years = _editions(event for _, event in found)
    return [_mention(event, number, years) for number, event in found]


_MONTH_ONLY = re.compile(r"--\d\d")  # a month of no year dates nothing


def _days(document: Document, mentions: Sequence[Mention]) -> dict[int, list[Stated]]:
    """Sentence → its dates."""
    days: dict[int, list[Stated]] = {}
    for mention in [m for m in mentions if m.kind == "date"] or dates.find(document):
        date = mention.value["date"]
        if not date or not _MONTH_ONLY.fullmatch(date):
            days.setdefault(mention.sentence, []).append(Stated(mention.start, mention.end, date))
    return days


def _read(text: str, sentence: BilingualSentence, terms: Sequence[TermMatch], days: Sequence[Stated]) -> list[Event]:
    events = [_of_glossary(match, text) for match in terms if match.term.kind == "event"]
    titles = [
        title for title in find_titles(sentence, terms, HEADS) if not title.head.startswith("conférence de presse")
    ]
    if not events and not titles:
        return []
    around = _Around(text, terms, days)
    events = [replace(event, details=event.details.filled_from(around.details(event.end))) for event in events]
    taken = Taken(events)
    for title in titles:
        details = around.details(title.end)
        if not taken.overlaps(title) and any(rule(title, bool(details)) for rule in SPECIFIC):
            place = title.phrase.label_en if title.phrase.label == "place" else None
            rule = "quoted-title" if title.quoted else "structural"
            details = Details(place=place).filled_from(details)
            edition, end = _edition(text, title.end)
            details = details.filled_from(Details(date=edition or None))
            events.append(Event(title.start, end, title.head, title.ordinal, title.name, rule, edition, details))
            taken.add(events[-1])
    return _sharing(sorted(events, key=lambda event: event.start), text)


_AND = re.compile(r" (?:en (?:19|20)\d\d )?et (?:de |du |à |au |lors )?(?:la |le |l['’])?$")


def _sharing(events: list[Event], text: str) -> list[Event]:
    """«la conférence … et la réunion … à Shanghai»: where and when the one is held, the other is."""
    for at in range(len(events) - 1):
        one, other = events[at], events[at + 1]
        if _AND.fullmatch(text, one.end, other.start):
            details = one.details.filled_from(other.details)
            events[at] = replace(one, details=replace(details, organiser=one.details.organiser))
            events[at + 1] = replace(other, details=replace(details, organiser=other.details.organiser))
    return events


_YEAR_BEHIND = re.compile(r" (20\d\d)\b(?![/-])")


def _of_glossary(match: TermMatch, text: str) -> Event:
    start, ordinal = ordinal_before(text, match.start)
    edition, end = _edition(text, match.end)
    head = text[match.start : match.end].split(" ")[0].casefold()
    return Event(start, end, head, ordinal, match.term.en, "glossary", edition, Details(date=edition or None))


def _edition(text: str, end: int) -> tuple[str, int]:
    """The year that is part of the name which ends at `end`, and where the name then ends."""
    year = _YEAR_BEHIND.match(text, end)
    return (year[1], year.end()) if year else ("", end)


class _Around:
    """Places, dates and organisations of one sentence."""

    def __init__(self, text: str, terms: Sequence[TermMatch], days: Sequence[Stated]) -> None:
        self.text, self.days = text, days
        named = [Stated(c.start, c.end, countries()[c.alpha_2].name, True) for c in find_countries(text, terms)]
        named += [Stated(place.start, place.end, place.name) for place in find_places(text, terms)]
        self.places = sorted(named)
        self.bodies = [
            Stated(body.start, body.end, body.name) for body in find_organisations(text, terms) if body.rendered
        ]

    def details(self, at: int) -> Details:
        """What is stated of the event whose name ends at offset `at`."""
        return read_details(self.text, at, self.places, self.days, self.bodies)


# --- Events across sentences -----------------------------------------------------------------------------------------

_LATER = re.compile(r"(?:^|[ (])(?:[Ll]a|[Ll]e|[Cc]et?|[Cc]ette|[Ll]['’]) ?(\w{5,12})(?= |,)")
_ANY_EVENT = frozenset(("événement", "évènement", "rendez-vous", "rencontre", "manifestation"))
_BARE_ORDINAL = re.compile(r"\b(?:le|la|du|au|un|une) (?:\w{2,10}) (\w{5,12})\b", re.IGNORECASE)


def _with_later_details(
    found: list[tuple[int, Event]], text: str, terms: Sequence[TermMatch], days: Sequence[Stated]
) -> list[tuple[int, Event]]:
    """`found` with what a later «la conférence», «cet événement» adds, where only one event can be meant."""
    for later in _LATER.finditer(text):
        noun = later.group(1).casefold()
        meant = [event for _, event in found if event.head == noun or noun in _ANY_EVENT]
        if not meant or len({event.name for event in meant}) > 1:
            continue
        added = _Around(text, terms, days).details(later.end())
        found = [
            (number, replace(event, details=event.details.filled_from(added)) if event in meant else event)
            for number, event in found
        ]
    return found


def _of_a_series(
    text: str, terms: Sequence[TermMatch], days: Sequence[Stated], here: Sequence[Event], before: Sequence[Event]
) -> list[Event]:
    """«le premier atelier» where the second one was named: another event of that series."""
    series = {event.head: event for event in (*before, *here) if event.ordinal}
    members = []
    for match in _BARE_ORDINAL.finditer(text) if series else ():
        start, ordinal = ordinal_before(text, match.start(1))
        event = series.get(match.group(1).casefold())
        if not event or not ordinal or any(other.start <= match.start(1) < other.end for other in here):
            continue
        details = _Around(text, terms, days).details(match.end())
        members.append(Event(start, match.end(), event.head, ordinal, event.series, "series", "", details))
    return members


def _by_its_name(event: Event, events: Sequence[Event]) -> Event:
    """«le sommet de Paris» is the AI Action Summit where that was held in Paris: an event named after its place only."""
    words = event.series.casefold().split()
    for other in events:
        alike = other.details.place and other.head == event.head and other.name != event.name
        if alike and not event.ordinal and words[:-1] == (other.details.place or "").casefold().split():
            return replace(
                event, series=other.series, ordinal=other.ordinal, edition=other.edition, details=other.details
            )
    return event


def _editions(events: Iterable[Event]) -> dict[str, set[str]]:
    """Key → the years in which events of that name were held."""
    years: dict[str, set[str]] = {}
    for event in events:
        if event.details.date and event.details.date[0].isdigit():
            years.setdefault(_key(event), set()).add(event.details.date[:4])
    return years


def _key(event: Event) -> str:
    return f"{event.ordinal} {event.series}".strip().casefold()


def _mention(event: Event, sentence: int, years: dict[str, set[str]]) -> Mention:
    details, key = event.details, _key(event)
    value = {"name": event.name, "date": details.date, "place": details.place, "organiser": details.organiser}
    if len(years.get(key, ())) > 1 and details.date:
        key = f"{key} {details.date[:4]}"
    return Mention("event", sentence, event.start, event.end, value, _english(event), event.rule, key)


def _english(event: Event) -> str:
    """``"second Workshop on AI Capacity Building (Beijing, 2025-05-12, organised by …)"``."""
    details = event.details
    by = f"organised by {with_article(details.organiser)}" if details.organiser else None
    date = details.date if details.date != event.edition else None
    said = ", ".join(filter(None, (details.place, date, by)))
    return f"{event.name} ({said})" if said else event.name
