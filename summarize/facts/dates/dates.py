"""Facts of kind `date`: a closed French grammar, and what the document settles of what a date leaves open.

What is no date: a year inside a name (« Agenda 2030 », « IA 2025 »: no preposition leads it), a year that counts (« de
2000 chercheurs »), « Mars » the planet, a day without its month, a time of day, an article of a law, habits (« le
vendredi »). Weekdays and relative dates that nothing settles are kept with the date null, because whoever reads several
articles on one event may settle them; « la veille » and « l'année suivante » are kept only where they are settled.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from summarize.facts.clauses.tense import tells
from summarize.facts.dates import calendar_dates, relative_dates
from summarize.facts.dates.date_span import DateSpan
from summarize.facts.dates.dating import Earlier, StatedDates, settle, settle_weekday
from summarize.facts.mention import Document, Mention
from translate.languages.calendar_names import WEEKDAYS_EN
from translate.languages.numerals import plain

RULES = [*calendar_dates.RULES, *relative_dates.RULES]


@lru_cache(maxsize=4096)
def find_dates(text: str) -> tuple[DateSpan, ...]:
    """The date expressions of one French sentence, in order, as they stand: nothing is settled yet.

    Kept for the next caller: the rules for numbers ask for the dates of the same sentences.
    """
    readable = plain(text)
    taken, spans = bytearray(len(text)), []
    for rule in RULES:
        for match in rule.pattern.finditer(readable):
            for span in rule.read(match):
                if not any(taken[span.start : span.end]) and _exists(span):
                    taken[span.start : span.end] = b"\1" * (span.end - span.start)
                    spans.append(replace(span, rule=rule.name))
    return tuple(sorted(spans, key=lambda span: span.start))


def _exists(span: DateSpan) -> bool:
    return all(date is None or date.valid for date in (span.first, span.last))


def find(document: Document) -> list[Mention]:
    """Dates of a document, settled where it settles them."""
    found = [find_dates(sentence.fr) for sentence in document.sentences]
    stated = StatedDates.of(span for spans in found for span in spans)
    settled: list[tuple[int, DateSpan]] = []
    before, told_before = None, None
    for index, spans in enumerate(found):
        text = plain(document.sentences[index].fr)
        (earlier, before), (told, told_before) = (before, None), (told_before, None)
        for span in spans:
            known = settle(span, text, document.date, Earlier(earlier, told), stated)
            if known.first and not known.name:
                before = earlier = known.first
                if tells(text, span.start, span.end):
                    told_before = told = known.first
            settled.append((index, known))
    known_days = StatedDates.of(span for _, span in settled)
    settled = [(index, settle_weekday(span, known_days)) for index, span in settled]
    return [mention_of(index, span) for index, span in settled if span.first or not _is_vague(span)]


def _is_vague(span: DateSpan) -> bool:
    """« la veille », « d'ici la fin de l'année » say something only where a date settles them."""
    return span.anaphoric or span.rule == "end-of-this-period"


def mention_of(index: int, span: DateSpan) -> Mention:
    """The mention, whose value is ``{"date": ISO 8601}`` with ``resolved_from`` where something settled it.

    Where nothing did, the date is null and ``weekday`` (« vendredi ») or ``relative`` (« la semaine dernière ») says
    what the French says. Seasons are the months 21–24 of ISO 8601-2; decades, centuries and quarters are intervals.
    """
    value: dict[str, Any] = {"date": span.iso}
    if span.settled_by:
        value["resolved_from"] = span.settled_by
    if span.first is None and span.unit is None and span.weekday is not None:
        value["weekday"] = WEEKDAYS_EN[span.weekday].casefold()
    elif span.first is None:
        value["relative"] = span.relative
    day = span.first.days[0] if span.first and span.first.day and span.first.days else None
    named = span.weekday is not None and not span.days_before
    differs = named and day is not None and day.weekday() != span.weekday
    key = (span.iso or f"{span.part} {span.relative}").strip().casefold()
    checks = ("weekday-differs",) if differs else ()
    return Mention("date", index, span.start, span.end, value, span.english, span.rule, key, checks)
