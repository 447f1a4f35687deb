"""Facts of kind `event`: summits, conferences, forums, workshops, sessions.

An event is one of the glossary, or a noun of a closed list with what makes it one event (`event_titles.py`). Date,
place and organiser are filled only where the text states them of the event: beside its name or in its clause («à
Genève, du 3 au 5 mars», «organisé par l'UNESCO», «Genève accueillera le …»), or behind a later «la conférence» that can
mean no other. That later mention is no new fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarize.facts.dates import dates
from summarize.facts.dates.date_span import english_of_iso
from summarize.facts.events.event_details import BARE_YEAR, Details, Stated
from summarize.facts.events.event_names import name_of
from summarize.facts.events.event_register import Around, Event, Register
from summarize.facts.events.event_sessions import find_own_sessions, find_own_yearly, find_sessions_of, session_name
from summarize.facts.events.event_titles import HEADS, is_specific
from summarize.facts.events.ministerial_meetings import find_meetings
from summarize.facts.mention import Document, Mention
from summarize.facts.naming.english import title_case, with_article
from summarize.facts.naming.english_names import find_english_names
from summarize.facts.naming.naming import find_titles
from summarize.facts.naming.ordinals import edition_before, ordinal_before
from summarize.facts.naming.vocabulary import is_foreign
from summarize.facts.places.towns import find_towns
from summarize.facts.taken import Taken
from translate.bilingual import BilingualSentence
from translate.glossary import TermMatch

# --- Finding ---------------------------------------------------------------------------------------------------------


def find(document: Document, mentions: Sequence[Mention] = ()) -> list[Mention]:
    """The events of an article; `mentions` may bring its dates, which are looked for otherwise."""
    days = _days(document, mentions)
    register, towns = Register(), find_towns([sentence.fr for sentence in document.sentences])
    for number, (sentence, terms) in enumerate(zip(document.sentences, document.terms, strict=True)):
        here = days.get(number, ())
        around = Around(sentence.fr, terms, here, towns[number])
        events = _read(sentence, terms, around)
        events += register.of_a_series(sentence.fr, around, events)
        register.add_later_details(sentence.fr, around)
        register.enter(number, events)
    found = register.events([sentence.fr for sentence in document.sentences])
    years = _editions(event for _, event in found)
    return [_mention(event, number, years) for number, event in found]


_YEARS = re.compile(r"\d{4}/\d{4}")  # the years that a plan lasts date no event


def _days(document: Document, mentions: Sequence[Mention]) -> dict[int, list[Stated]]:
    """Sentence → its dates."""
    days: dict[int, list[Stated]] = {}
    for mention in [m for m in mentions if m.kind == "date"] or dates.find(document):
        date = mention.value["date"]
        if not date or not _YEARS.fullmatch(date):
            days.setdefault(mention.sentence, []).append(Stated(mention.start, mention.end, date))
    return days


def _read(sentence: BilingualSentence, terms: Sequence[TermMatch], around: Around) -> list[Event]:
    text = sentence.fr
    # «assises» in small letters are a court.
    titles = [t for t in find_titles(sentence, terms, HEADS) if t.rendered and (t.capital or t.head != "assises")]
    events = [_on_a_matter(_of_glossary(match, text), around) for match in terms if match.term.kind == "event"]
    known = Taken(events)
    events += [event for event in _called_in_english(text) if not known.overlaps(event)]
    known = Taken(events)
    bodies = Taken(term for term in terms if term.term.kind == "organisation")
    events += [event for event in _in_english(text, around) if not known.overlaps(event) and not bodies.overlaps(event)]
    events = [
        replace(event, details=event.details.filled_from(around.details(event.end, event.start))) for event in events
    ]
    events += [event for event in _ministerial(text, around) if not Taken(events).overlaps(event)]
    events = _sessions([*events, *_of_assemblies(terms, text, around)], text)
    events += [event for event in _own_sessions(text, around) if not Taken(events).overlaps(event)]
    taken = Taken(events)
    for title in titles:
        details = around.details(title.end, title.start)
        if not taken.overlaps(title) and is_specific(title, details):
            place = title.phrase.label_en if title.phrase.label == "place" else None
            place = place if place in around.towns else None  # «Sommet d'Amérique latine»: whose it is, not where
            rule = "quoted-title" if title.quoted else "structural"
            details = Details(place=place).filled_from(details)
            start, end = title.evidence
            bracket = _ACRONYM.search(text, start, end)
            edition, stop = _edition(text, title.end)
            end = stop if edition else bracket.start() if bracket else end
            details = details.filled_from(Details(date=edition or None))
            name = name_of(title, around.names)
            events.append(Event(start, end, title.head, title.ordinal, name, rule, edition, details))
            taken.add(events[-1])
    events = _sharing(_once(sorted(events, key=lambda event: event.start), text), text)
    return [_numbered(around.with_name(event), text) for event in events]


def _numbered(event: Event, text: str) -> Event:
    """«la troisième édition du | Forum …»: the third of them."""
    start, ordinal = (event.start, "") if event.ordinal else edition_before(text, event.start)
    return replace(event, start=start, ordinal=ordinal) if ordinal else event


_APPOSED = re.compile(r",? (?:la |le |l['’])(?:(?:grande? |plus |principale? ){1,2})?$")
_NEXT_IN_A_LIST = re.compile(r",? et (?:la |le |les |l['’])|, (?:la |le |les |l['’])")


def _once(events: list[Event], text: str) -> list[Event]:
    """«RightsCon, la conférence annuelle d'Access Now, …»: what a name in small letters says of the one before."""
    kept: list[Event] = []
    for event in events:
        said = bool(kept) and text[event.start].islower() and text[kept[-1].end : event.start].startswith(",")
        if said and _APPOSED.fullmatch(text, kept[-1].end, event.start) and not _NEXT_IN_A_LIST.match(text, event.end):
            kept[-1] = replace(kept[-1], details=kept[-1].details.filled_from(event.details))
        else:
            kept.append(event)
    return kept


_ACRONYM = re.compile(r" ?\([^()]*\)$")  # «Sommet mondial de l'IA (GAIN)»
_AND = re.compile(r" (?:en (?:19|20)\d\d )?et (?:de |du |à |au |lors )?(?:la |le |l['’])?$")


def _sharing(events: list[Event], text: str) -> list[Event]:
    """«la conférence … et la réunion … à Shanghai»: where and when the one is held, the other is."""
    for at in range(len(events) - 1):
        one, other = events[at], events[at + 1]
        if _AND.fullmatch(text, one.end, other.start):
            first, second = one.details.filled_from(other.details), other.details.filled_from(one.details)
            events[at] = replace(one, details=replace(first, organiser=one.details.organiser))
            events[at + 1] = replace(other, details=replace(second, organiser=other.details.organiser))
    return events


_ENGLISH_NOUN = re.compile(
    r"\b(?:Summit|Workshop|Roundtable|Global Dialogue|Policy Dialogue|World Congress|Expo|Forum|Symposium|Hackathon"
    r"|Conference(?! (?:Cent(?:re|er)|Hall|Board))|Week)\b"
)
_AT_IT = re.compile(
    r"\b(?:lors|à l['’]occasion|en marge|pendant|durant|ouverture|clôture|édition|issue|terme|avant|après)"
    r" (?:du |de l['’]|le |l['’])$",
    re.IGNORECASE,
)
_FRENCH_TOO = re.compile(r"\bForum\b")
_FRENCH_HEADS = {
    "conference": "conférence",
    "week": "semaine",
    "summit": "sommet",
    "workshop": "atelier",
    "roundtable": "table ronde",
    "congress": "congrès",
}


def _in_english(text: str, around: Around) -> Iterator[Event]:
    """Rule `english-name`: «l'AI Safety Summit», «le Global Dialogue on AI Governance»."""
    for start, end in find_english_names(text, _ENGLISH_NOUN):
        forum = _FRENCH_TOO.search(text, start, end)
        if forum and (ordinal_before(text, forum.start())[1] or not is_foreign(text[start : forum.start()])):
            continue  # «XIIe Forum», «Grand Forum»
        if forum and not _AT_IT.search(text, max(0, start - 40), start) and not around.details(end, start):
            continue  # «un billet sur l'Alignment Forum»: they may be bodies and sites too
        noun = _ENGLISH_NOUN.search(text, start, end)
        head = noun.group().split(" ")[-1].casefold() if noun else ""
        edition, stop = _edition(text, end)
        details = Details(date=edition or None)
        yield Event(start, stop, _FRENCH_HEADS.get(head, head), "", text[start:end], "english-name", edition, details)


# «le forum AI for Africa», «la conférence Women in AI»
_ENGLISH_BEHIND = re.compile(
    r"\b(?P<head>[Ss]ommet|[Ff]orum|[Cc]onférence|[Ss]alon|[Cc]ongrès|[Aa]telier|[Ss]ymposium|[Hh]ackathon) "
    r"(?P<name>(?:[A-Z][\w&-]{0,30} ){1,4}(?:for|of|on|in|and|to|the|by)(?: the)?(?: [A-Z][\w&-]{0,30}){1,4})"
)
_COP = re.compile(r"\bCOP ?\d{2}\b")


def _called_in_english(text: str) -> Iterator[Event]:
    """Rule `english-name`: a name in English behind its French noun; and «COP30»."""
    for match in (*_ENGLISH_BEHIND.finditer(text), *_COP.finditer(text)):
        named = "name" in match.groupdict()
        name = match["name"] if named else match.group().replace(" ", "")
        edition, end = _edition(text, match.end())
        head = match["head"].casefold() if named else "conférence"
        yield Event(match.start(), end, head, "", name, "english-name", edition, Details(date=edition or None))


def _ministerial(text: str, around: Around) -> Iterator[Event]:
    """Rule `ministerial`: «réunion des ministres du Commerce du G7»."""
    for meeting in find_meetings(text, around.groups) if _MINISTERS.search(text) else ():
        start, ordinal = ordinal_before(text, meeting.start)
        edition, end = _edition(text, meeting.end)
        details = Details(date=edition or None).filled_from(around.details(end, start))
        yield Event(start, end, meeting.head, ordinal, meeting.name, "ministerial", edition, details)


def _own_sessions(text: str, around: Around) -> Iterator[Event]:
    """Rule `own-session`: «lors de sa 45e réunion plénière, la CEPEJ …»."""
    found = [*find_own_sessions(text, lambda: around.bodies), *find_sessions_of(text, lambda: around.unofficial)]
    for session in found:
        start, ordinal = ordinal_before(text, session.start)
        details = around.details(session.end, start).filled_from(Details(organiser=session.body))
        if ordinal:
            yield Event(start, session.end, session.head, ordinal, session.name, "own-session", "", details)
    for yearly in find_own_yearly(text, lambda: around.bodies):
        details = around.details(yearly.end, yearly.start).filled_from(Details(organiser=yearly.body))
        yield Event(yearly.start, yearly.end, yearly.head, "", yearly.name, "own-session", "", details)


_MINISTERS = re.compile(r"\bministres\b|ministériel|dirigeants|hauts (?:fonctionnaires|responsables)|chefs d['’]État")
_SESSION = re.compile(
    r"\b(?P<head>session|réunion|assemblée)(?: (?P<how>plénière|ordinaire|extraordinaire|annuelle|spéciale))? "
    r"(?:de la |de l['’]|du |des )$",
    re.IGNORECASE,
)


def _sessions(events: list[Event], text: str) -> list[Event]:
    """«114e session de la | Conférence internationale du Travail»: one session of an event that the glossary knows."""
    found = []
    for event in events:
        session = _SESSION.search(text, max(0, event.start - 60), event.start) if event.rule == "glossary" else None
        start, ordinal = ordinal_before(text, session.start()) if session else (0, "")
        if session and ordinal:
            name = f"{session_name(session)} of {with_article(event.series)}"
            event = replace(event, start=start, head="session", ordinal=ordinal, series=name)
        found.append(event)
    return found


_ASSEMBLY = re.compile(r"(?:Assemblée|Conférence|Forum|Congrès)\b", re.IGNORECASE)


_GENERAL = re.compile(r"Assemblée (?:générale|plénière|mondiale)\b")


def _of_assemblies(terms: Sequence[TermMatch], text: str, around: Around) -> Iterator[Event]:
    """«la 46e | Assemblée mondiale pour la protection de la vie privée»: with a number a body is a meeting of it."""
    for match in terms:
        start, ordinal = ordinal_before(text, match.start)
        if match.term.kind == "organisation" and ordinal and _ASSEMBLY.match(text, match.start):
            details = around.details(match.end, start)
            yield Event(start, match.end, "assemblée", ordinal, match.term.en, "glossary", "", details)
    for body in around.unofficial if _GENERAL.search(text) else ():
        start, ordinal = ordinal_before(text, body.start)
        if body.value and ordinal and _GENERAL.match(text, body.start):
            yield Event(
                start, body.end, "assemblée", ordinal, body.value, "own-session", "", around.details(body.end, start)
            )


_MATTER = re.compile(r" sur (?=la |le |les |l['’])")


def _on_a_matter(event: Event, around: Around) -> Event:
    """«Sommet des BRICS | sur la gouvernance de l'IA»: one summit of those that the glossary knows."""
    matter = _MATTER.match(around.text, event.end)
    phrase = around.reader.noun_phrase(matter.end()) if matter else None
    if phrase is None or not phrase.complete or event.edition:
        return event
    return replace(event, end=phrase.end, series=title_case(f"{event.series} on {phrase.as_complement}"))


_BODY = re.compile(r"\b(?:de l['’]|du |de la |des )(?P<body>[A-Z]{3,8}|G7|G20)(?![\w-])")


def _of_glossary(match: TermMatch, text: str) -> Event:
    start, ordinal = ordinal_before(text, match.start)
    edition, end = _edition(text, match.end)
    head = text[match.start : match.end].split(" ")[0].casefold()
    details = Details(date=edition or None)
    return Event(start, end, head, ordinal, match.term.en, "glossary", edition, details, _holder(match, text))


def _holder(match: TermMatch, text: str) -> str:
    """«Forum mondial de l'UNESCO sur l'éthique de l'IA»: the body that the French names and the official English does
    not; acronyms that are the same in both languages."""
    body = _BODY.search(text, match.start, match.end)
    shared = body and body["body"] in _SAME_IN_ENGLISH
    return body["body"] if body and shared and body["body"] not in match.term.en else ""


_SAME_IN_ENGLISH = frozenset("ASEAN BRICS G7 G20 INTERPOL UNESCO UNICEF UNIDIR".split())


def _edition(text: str, end: int) -> tuple[str, int]:
    """The year that is part of the name which ends at `end`, and where the name then ends."""
    year = BARE_YEAR.match(text, end)
    return (year[1], year.end()) if year else ("", end)


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
    value = {"name": event.shown, "date": details.date, "place": details.place, "organiser": details.organiser}
    if len(years.get(key, ())) > 1 and details.date:
        key = f"{key} {details.date[:4]}"
    return Mention("event", sentence, event.start, event.end, value, _english(event), event.rule, key)


def _english(event: Event) -> str:
    """``"second Workshop on AI Capacity Building (Beijing, 12 May 2025, organised by …)"``."""
    details = event.details
    by = f"organised by {with_article(details.organiser)}" if details.organiser else None
    date = english_of_iso(details.date) if details.date and details.date != event.edition else None
    said = ", ".join(filter(None, (details.place, date, by)))
    return f"{event.shown} ({said})" if said else event.shown
