"""What each article says happened, as acts that can be compared across articles.

An act is a position («China proposes the Global AI Governance Initiative»), a deed that is no stance (a fine, a suit),
somebody speaking at an occasion, an event, or the article's first summary sentence, failing that its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from summarize.digest.actors import country_of, holders
from summarize.digest.days import carries, days_of, done_to_a_text
from summarize.digest.deeds import deeds_of
from summarize.digest.evidence import Report, Source, event_key, unique
from summarize.digest.instruments import Register
from summarize.digest.occasions import Occasion, occasions
from summarize.digest.stages import participles
from summarize.digest.stances import stance_of
from summarize.facts.clauses.tense import tells, tense_at
from summarize.facts.naming.english import with_article
from summarize.summary.clauses import has_verb
from summarize.summary.rituals import opens_meeting
from summarize.wording import capitalised, fact_english, said

# A date that is a day.
EXACT = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
# What an act is worth as a headline at equal place in its article. A named text or event makes it telling and puts its
# English into the hands of tables; somebody's stance on anything else is told by the model; so is a whole sentence,
# which may have nobody and nothing in it; a title tells least; what is marked or no English is the last resort.
WORTH = {
    "position": 2.4, "event": 2.0, "speech": 2.0, "deed": 2.2, "stance": 1.6, "summary": 1.2, "general": 0.8,
    "title": 0.6, "marked": 0.4,
}  # fmt: skip
# A marked act that can be told is worth that much of another.
MARKED = 0.75
# What makes a sentence tell of something that happened.
_TELLING = ("person", "organisation", "country", "event", "instrument", "date", "number", "position")
# Instruments, events, places or dates of one act.
_MOST = 6
_AUTHORS = frozenset(("the author", "author", "the authors", "authors", "the signatories", "signatories"))
_NUMBER_OF_PEOPLE = frozenset(
    "countries participants people delegates experts representatives states members leaders".split()
)


@dataclass(frozen=True, eq=False)
class Act:
    """One act of one article.

    Attributes:
        kind: ``position``, ``deed``, ``speech``, ``event``, ``summary`` or ``title``.
        report, sentence: where it is told.
        en: its English, with a full stop.
        sources: the sentences that tell it.
        marked: whether a check stands against that English.
        broken: whether it is no English (`summarize.wellformed`), or has a mark that leaves nothing to tell: told only
            where nothing else is.
        telling: whether it names somebody or something; «a Chinese ambassador» of a title is named below it. Of an
            event, whether more is known of it than its name and date.
        actors: countries and names that act; `texts`, `events`, `places`: identities of what it is about and where.
        named: the instruments that it names itself, and does not only mean by «the document».
        stance: see `stances.py`; empty for other kinds.
        days: the date facts of its sentence.
        aside: whether its sentence tells something else, and it by the way («…, qui contestait une amende»), or the
            text is somebody's opinion and it is another's.
    """

    kind: str
    report: Report
    sentence: int
    en: str
    sources: tuple[Source, ...]
    marked: bool
    broken: bool
    telling: bool = True
    actors: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    stance: str = ""
    days: tuple[dict, ...] = ()
    aside: bool = False

    @property
    def grounded(self) -> bool:
        """Whether it is about a named instrument or event: such acts are told by rules and tables, not by the model."""
        return bool(self.texts or self.events)

    @property
    def is_bare(self) -> bool:
        """Whether it is an event of which nothing but name and date is known: «Port Week 2026.» tells nothing."""
        return self.kind == "event" and not self.telling

    @cached_property
    def exact_days(self) -> frozenset[str]:
        """Its dates that are days: ISO 8601, the year known or not."""
        return frozenset(date for day in self.days if EXACT.fullmatch(date := day["value"].get("date") or ""))

    @property
    def weight(self) -> float:
        """How much of a headline the act is: news stands early in an article (`WORTH`)."""
        vouched = MARKED if self.marked and not self.broken else 1.0
        return WORTH[self._worth] * vouched / (1 + self.sentence) ** 0.5

    @property
    def _worth(self) -> str:
        if self.broken:
            return "marked"
        if self.is_bare:
            return "title"
        if self.grounded or self.kind in ("title", "deed"):
            return self.kind
        if self.kind == "position":
            return "general" if self.aside else "stance" if self.telling else "title"
        return "summary" if self.telling else "general"


def acts_of(report: Report, register: Register) -> tuple[Act, ...]:
    """The acts of an article in the order of its sentences; at least one where it has a sentence."""
    found = [*_positions(report, register), *_speeches(report, register), *_events(report), *_summary(report)]
    found += _deeds(report, register, {act.sentence for act in found if act.kind == "position" and not act.broken})
    return tuple(sorted(found, key=lambda act: (act.sentence, act.kind, act.en)))


def _positions(report: Report, register: Register) -> Iterator[Act]:
    for fact in report.facts("position"):
        named, meant = register.named_in(report, fact), register.meant_by(report, fact)
        sentence, actor = fact["sentence"], fact["value"]["actor"]
        near = report.within(sentence, "event")
        about = (fact["value"].get("object") or "").casefold()
        yield Act(
            "position", report, sentence, fact["en"].rstrip(".") + ".", (report.source_of(fact),),
            report.is_marked(fact), report.is_broken(fact), sentence > 0 or _is_named(report, actor),
            actors=frozenset((actor, *holders(actor, report))),
            texts=_few((*named, *filter(None, [meant]))),
            events=_few(event_key(f["value"]) for f in near if f["value"]["name"].casefold() in about),
            places=_places(report, sentence),
            named=_few(named),
            stance=stance_of(fact["value"]["verb"]).stance,
            days=_days_of_deed(report, fact),
            aside=_is_relative(fact["fr"]) or (report.is_opinion and actor.casefold() not in _AUTHORS),
        )  # fmt: skip


def _is_relative(french: str) -> bool:
    """«Semex, | qui conteste une amende»: a position that is told in a relative clause of another sentence."""
    subject, who, _ = french.partition(" qui ")
    return bool(who) and not has_verb(subject)


def _is_named(report: Report, actor: str) -> bool:
    """Whether an actor is a person, a body or a country by name."""
    bare = actor.casefold().removeprefix("the ")
    return any(fact["value"]["name"].casefold() in bare for fact in report.facts("person", "organisation", "country"))


def _speeches(report: Report, register: Register) -> Iterator[Act]:
    """The first thing that somebody is quoted as saying at each occasion."""
    told: set[tuple[str, tuple[str, ...]]] = set()
    for occasion in occasions(report):
        if (occasion.person, occasion.events) in told or not (occasion.events or occasion.places):
            continue
        told.add((occasion.person, occasion.events))
        sentence = occasion.sentence
        country = country_of(occasion.person, report)
        yield Act(
            "speech", report, sentence, _speech_english(report, occasion), occasion.sources,
            bool(report.sentences[sentence]["checks"]), not report.reads_well(sentence),
            actors=frozenset(filter(None, (occasion.person, country))),
            texts=_few(register.key(fact) for fact in report.within(sentence, "instrument")),
            events=frozenset(
                event_key(f["value"]) for f in report.facts("event") if f["value"]["name"] in occasion.events
            ),
            places=frozenset(place.casefold() for place in occasion.places),
            days=occasion.days,
        )  # fmt: skip


def _speech_english(report: Report, occasion: Occasion) -> str:
    """The sentence, tightened where the summary has it, and the occasion as far as the sentence does not give it."""
    words = said(occasion.person, _tightened(report, occasion.sentence)).rstrip(".")
    events = [f"at {with_article(event)}" for event in occasion.events if event not in words]
    places = [f"in {place}" for place in occasion.places if place not in words]
    where = ", ".join([*places, *events])
    return f"{words} ({where})." if where else f"{words}."


def _events(report: Report) -> Iterator[Act]:
    for fact in report.facts("event"):
        sentence = fact["sentence"]
        crowd = [n for n in report.within(sentence, "number") if n["value"].get("unit") in _NUMBER_OF_PEOPLE]
        people = f": {', '.join(number['en'] for number in crowd)}" if crowd else ""
        places = [fact["value"]["place"]] if fact["value"].get("place") else []
        telling = bool(crowd or places or _is_of_another(report, fact))
        yield Act(
            "event", report, sentence, f"{capitalised(fact_english(fact))}{people}.", (report.source_of(fact),),
            False, False, telling,
            events=frozenset((event_key(fact["value"]),)),
            places=frozenset(place.casefold() for place in places) or _places(report, sentence),
            days=_days_of_event(report, fact),
        )  # fmt: skip


def _is_of_another(report: Report, event: dict) -> bool:
    """Whether somebody is said to organise the event whom its name does not tell («47th session of SCCR»)."""
    name, organiser = event["value"]["name"], event["value"].get("organiser")
    bodies = (fact["value"] for fact in report.facts("organisation") if fact["value"]["name"] == organiser)
    known = {organiser, *(body.get("acronym") for body in bodies)}
    return organiser is not None and not any(called in name for called in known if called)


def _deeds(report: Report, register: Register, told: set[int]) -> Iterator[Act]:
    """Fines, suits, publications: sentences that tell a deed and of which no position tells one."""
    for sentence, days in deeds_of(report):
        if sentence not in told and sentence not in report.asked:
            yield Act(
                "deed", report, sentence, capitalised(report.told_alone(sentence)), (report.source(sentence),),
                False, False,
                actors=_few(fact["value"]["name"] for fact in report.within(sentence, "organisation", "country")),
                texts=_few(register.key(fact) for fact in report.within(sentence, "instrument")),
                places=_places(report, sentence),
                days=days,
            )  # fmt: skip


def _summary(report: Report) -> Iterator[Act]:
    """The lead as far as it can be told, else the first summary sentence that reads well, else one without a mark, else
    the first; the title without any."""
    lines = [("summary", line["en"], line["from"]) for line in report.record["summary"] if line["from"]]
    lines = [line for line in lines if not opens_meeting(report.sentences[line[2][0]]["fr"])] or lines
    well = [line for line in lines if all(map(report.reads_well, line[2]))]
    unmarked = [line for line in lines if not any(report.sentences[n]["checks"] for n in line[2])]
    title = [("title", report.record["title"]["en"] or report.record["id"], [0])] if report.sentences else []
    lead = [line for line in lines[:1] if not any(map(report.hides, line[2]))]
    for kind, en, numbers in (lead or well or unmarked or lines or title)[:1]:
        yield Act(
            kind, report, numbers[0], en, unique(report.source(n) for n in numbers),
            any(report.sentences[n]["checks"] for n in numbers), any(map(report.hides, numbers)),
            any(report.within(n, *_TELLING) for n in numbers),
            places=_places(report, numbers[0]), days=_days(report, numbers[0]),
        )  # fmt: skip


def _tightened(report: Report, sentence: int) -> str:
    """The English of a sentence as the summary gives it, or as it is."""
    lines = (line["en"] for line in report.record["summary"] if line["from"] == [sentence])
    return next(lines, report.sentences[sentence]["en"])


def _few(values: Iterable[str]) -> frozenset[str]:
    """The first `_MOST` of them: a sentence that names more is a list, and about none of them."""
    return frozenset(islice(dict.fromkeys(values), _MOST))


def _places(report: Report, sentence: int) -> frozenset[str]:
    return _few(fact["value"]["name"].casefold() for fact in report.within(sentence, "place"))


def _days(report: Report, sentence: int) -> tuple[dict, ...]:
    return tuple(islice(days_of(report, sentence), _MOST))


def _days_of_deed(report: Report, position: dict) -> tuple[dict, ...]:
    """The days on which a position was taken: those of its own clause.

    Where that is done, no day to come («… un sommet qui se tiendra vendredi»), but the text's own where it is what was
    done («…, adoptée en 2021 par 193 pays»). Whoever only asks for a thing, supports or plans it has the day before or
    beside the verb; one behind the object is the object's («propose un sommet en mars»).
    """
    sentence = position["sentence"]
    days = [day for day in _days(report, sentence) if carries(report, sentence, position, day)]
    stance = stance_of(position["value"]["verb"])
    if stance.realised and stance.status:
        dates = report.within(sentence, "date")
        own = [day for day in dates if participles().get(done_to_a_text(report, day, sentence)) == stance.status]
        if own:
            return tuple(own[:1])
    french, start = report.folded(sentence), report.offset(position, sentence)
    ahead = position["value"]["verb"].startswith("will ")
    kept = []
    for day in days:
        at = report.offset(day, sentence)
        end = at + len(day["fr"])
        tense = tense_at(french, at, end)
        if tense > 0 or ahead:
            certain = tense > 0 and ahead
        elif at < start or stance.once:
            certain = True
        else:
            certain = tense < 0 and tells(french, at, end)
        if certain:
            kept.append(day)
    return tuple(kept)


def _days_of_event(report: Report, event: dict) -> tuple[dict, ...]:
    """The dates of an event's own clause, that of the event itself before others."""
    days = [day for day in _days(report, event["sentence"]) if carries(report, event["sentence"], event, day)]
    own = [day for day in days if day["value"].get("date") == event["value"].get("date")]
    return tuple(own or days)
