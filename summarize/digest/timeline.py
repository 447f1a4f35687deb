"""The dates of a run in order, each with what the articles say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.digest.acts import Act
from summarize.digest.days import carries, days_of, done_to_a_text, is_of_a_name
from summarize.digest.evidence import Claim, Report, unique
from summarize.digest.instruments import Register
from summarize.digest.stories import Story, settlements, tell_the_same
from summarize.wording import capitalised, fact_english, readable_date, truncated

# A timeline is read at a glance.
_LONGEST = 180
# A row whose date is a decade or a century dates nothing.
_ERA = 9
# «La société aurait diffusé, entre février et avril, …»: told of somebody, and by nobody vouched for.
_HEARSAY = re.compile(
    r"(?<!\bsi )(?<!\bs')\b(?:aurait|auraient|serait|seraient) (?:[a-zà-ÿ]{3,20} )?[a-zà-ÿ]{2,20}(?:é|i|u|is|it)e?s?\b"
)
# Rows of the one-page digest.
_ROWS = 16
# Rows kept for days on which a text begins to bind, or something is due.
_BINDING_ROWS = 6
_DAY = 2  # hyphens of a full date
_BINDING = re.compile(
    r"\b(?:(?:enter|entry|came|come)(?:s|ed|ing)? (?:in)?to (?:force|application)|(?:takes?|took) effect"
    r"|appl(?:y|ies|icable|ication) (?:from|as of|on|since|until|of)|deadlines?|(?:no later|later) than|at the latest"
    r"|(?:postpone|defer|delay|push)\w* (?:back )?(?:to|until)|will be (?:put to )?(?:a vote|voted))\b",
    re.IGNORECASE,
)
# Of the texts and events of a sentence that cannot be quoted so many stand for it.
_NAMED = 2


@dataclass(frozen=True)
class Moment:
    """One date of the run.

    Attributes:
        iso: ISO 8601 date or interval.
        date: its English.
        claims: what is said of it.
        quoted: whether that is only what a sentence around it says.
    """

    iso: str
    date: str
    claims: tuple[Claim, ...]
    quoted: bool = False

    @property
    def certain(self) -> bool:
        """Whether its year is known."""
        return not self.iso.startswith("-")


@dataclass(frozen=True)
class Timeline:
    """The rows, and how many dates the page has no room or no sound English for: the briefs have them."""

    moments: tuple[Moment, ...]
    more: int = 0


def timeline(reports: Sequence[Report], stories: Sequence[Story], register: Register) -> Timeline:
    """The dates that the articles give or settle for each other; those whose year is not known come last.

    A sentence is told at its first date only, and one that is broken English or leans on another only where no row of
    the run is sound. Where there are more rows than a page shows, those that tell of a story, a text or an event come
    before those that quote a sentence, days before months and years, and late dates before early ones.
    """
    rows, dates = _rows(reports, stories, register)
    sound = [row for row in rows if not row.claims[0].marked] or rows
    binding = sorted(filter(_binds, sound), key=lambda m: m.iso, reverse=True)[:_BINDING_ROWS]
    first = {id(row) for row in binding}
    kept = sorted(
        sound,
        key=lambda m: (id(m) in first, not m.quoted, m.iso.count("-") - m.iso.startswith("--"), m.iso),
        reverse=True,
    )[:_ROWS]
    kept.sort(key=lambda m: (not m.certain, _end(m), m.iso.lstrip("-"), m.claims[0].sources[0].article))
    return Timeline(tuple(kept), dates - len(kept))


def _binds(row: Moment) -> bool:
    """Whether a row tells of a day from which a text binds, or until which something must be done."""
    return row.certain and row.iso.count("-") == _DAY and any(_BINDING.search(claim.en) for claim in row.claims)


def _end(row: Moment) -> str:
    """Where a date stands in order: at the end of its period, so that «late 2026» follows the days of that autumn; but
    «early 2026» before them."""
    end = row.iso.rpartition("/")[2].lstrip("-")
    return end if row.date.startswith("early ") or not row.certain else end + "-99" * (_DAY - end.count("-"))


def _rows(reports: Sequence[Report], stories: Sequence[Story], register: Register) -> tuple[list[Moment], int]:
    """The rows, in no order, and of how many dates the run has any."""
    settled_by, told = settlements(stories), _told(stories)
    said: dict[tuple[str, str], list[tuple[bool, Claim]]] = {}
    sentences: set[tuple[int, int]] = set()
    dates: set[str] = set()
    for report in reports:
        for fact in report.facts("date"):
            settled = settled_by.get(id(fact))
            iso = settled.iso if settled else fact["value"].get("date")
            if not iso or _is_era(iso) or fact["rule"] == "dateline" or fact["sentence"] in report.asked:
                continue
            if "/" in iso and is_of_a_name(report, fact):
                continue  # «Stratégie 2026-2030»
            dates.add(iso)
            what = _what(report, fact, told.get(id(fact)), register)
            if what is None:
                if (report.number, fact["sentence"]) in sentences:
                    continue
                sentences.add((report.number, fact["sentence"]))
            # «early 2024» of one article is no wording for the «2024» of another.
            spelt = readable_date(iso) if settled else fact["en"]
            claim = what or _names_instead(report, fact, register)
            quoted = claim is None
            claim = claim or _sentence(report, fact)
            sources = (*claim.sources, settled.source) if settled else claim.sources
            said.setdefault((iso, spelt), []).append((quoted, Claim(claim.en, sources, claim.marked)))
    return [_moment(*date, found) for date, found in said.items()], len(dates)


def _told(stories: Sequence[Story]) -> dict[int, str]:
    """The English of the deed that a date is that of, by the identity of the date's fact; of several the weightiest's.

    It is told as its story opens where that tells the same.
    """
    return {
        id(date): _opening(story, act)
        for story in reversed(stories)
        for act in story.acts
        if act.kind == "position" and not (act.broken or (act.aside and not act.report.is_opinion))
        for date in act.days if date["sentence"] == act.sentence
    }  # fmt: skip


def _opening(story: Story, act: Act) -> str:
    first = story.acts[0]
    return first.en if first.kind == "position" and tell_the_same(first, act) else act.en


def _what(report: Report, date: dict, deed: str | None, register: Register) -> Claim | None:
    """What tables and rules say of a date: the deed of that day, else the texts or events of that date, if any."""
    sentence, iso = date["sentence"], date["value"].get("date")
    if deed:
        return Claim(deed.rstrip("."), (report.source(sentence, date["fr"]),))
    dated = [f for f in report.within(sentence, "instrument", "event") if iso and _is_of(report, f, iso, register)]
    return _named(report, date, dated, register)


def _is_of(report: Report, fact: dict, iso: str, register: Register) -> bool:
    """Whether a text or an event has that date, or the text came so far on it."""
    return fact["value"].get("date") == iso or (fact["kind"] == "instrument" and register.reached_on(report, fact, iso))


def _names_instead(report: Report, date: dict, register: Register) -> Claim | None:
    """What a sentence that cannot be quoted names: its texts if its English is broken, its events too if it leans.

    Of a broken sentence nobody knows whether the event was on that date, and a text of which nothing was done tells
    nothing; what was done to it has the date behind its participle, or the only date of its own clause.
    """
    sentence = date["sentence"]
    alone = len(report.within(sentence, "date")) == 1 and any(day is date for day in days_of(report, sentence))
    done = bool(done_to_a_text(report, date, sentence))
    near = [fact for fact in report.within(sentence, "instrument", "event") if carries(report, sentence, fact, date)]
    texts = [fact for fact in near if fact["kind"] == "instrument" and register.status_in(report, fact)]
    texts = texts if alone or done else []
    if not report.reads_well(sentence):
        return _named(report, date, texts[:_NAMED], register)
    if report.leans(sentence):
        events = [fact for fact in near if fact["kind"] == "event" and alone]
        return _named(report, date, [*texts, *events][:_NAMED], register)
    return None


def _sentence(report: Report, date: dict) -> Claim:
    """The sentence itself, marked where it is no sound English, leans on another one or tells what is only heard."""
    sentence = date["sentence"]
    english = capitalised(truncated(report.told_alone(sentence), _LONGEST).rstrip("."))
    heard = _HEARSAY.search(report.folded(sentence)) is not None
    weak = heard or not report.reads_well(sentence) or report.leans(sentence)
    return Claim(english, (report.source(sentence, date["fr"]),), weak)


def _named(report: Report, date: dict, facts: Sequence[dict], register: Register) -> Claim | None:
    words = [
        capitalised(register.status_line(report, fact) if fact["kind"] == "instrument" else _undated(fact))
        for fact in facts
    ]
    source = report.source(date["sentence"], date["fr"])
    return Claim("; ".join(dict.fromkeys(words)), (source,)) if words else None


def _undated(event: dict) -> str:
    return fact_english({**event, "value": {**event["value"], "date": None}})


def _moment(iso: str, date: str, found: Sequence[tuple[bool, Claim]]) -> Moment:
    """A row of (whether a sentence says it, claim): sentences only where nothing else is told of the date."""
    told = [claim for quoted, claim in found if not quoted]
    return Moment(iso, date, _joined(told or [claim for _, claim in found]), not told)


def _joined(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the same words are one, and a name goes to the claim that says more of it; a marked claim is left out
    where a sound one is there."""
    sound = [claim for claim in claims if not claim.marked] or claims
    texts = list(dict.fromkeys(claim.en for claim in sound))
    groups: dict[str, list[Claim]] = {}
    for claim in sound:
        fuller = [text for text in texts if text != claim.en and claim.en.casefold() in text.casefold()]
        groups.setdefault(max(fuller, key=len, default=claim.en), []).append(claim)
    return tuple(
        Claim(en, unique(s for claim in same for s in claim.sources), same[0].marked) for en, same in groups.items()
    )


def _is_era(iso: str) -> bool:
    first, _, last = iso.partition("/")
    return bool(last) and first[:4].isdigit() and last[:4].isdigit() and int(last[:4]) - int(first[:4]) >= _ERA
