"""What settles what a French date expression leaves open.

Nothing is guessed: a weekday, a relative date or a date without its year is settled by the article's date, where French
usage leaves one reading, or by another place of the text that gives the same day with its year; else it stays open.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from summarize.facts.clauses.tense import is_ahead, tense_around, tense_at
from summarize.facts.dates.date_span import DateSpan, PartialDate

# How far from the article a date without year and without a telling verb may lie: « l'élection du 3 novembre ».
_NEAR = dt.timedelta(days=150)
# « il y a vingt ans » is a round figure; up to nine years French counts.
_COUNTED_YEARS = 9
_THIS = re.compile(r"\b[Cc]e $")


@dataclass(frozen=True)
class StatedDates:
    """The dates that a document gives in full, to find those that it gives again in part.

    Attributes:
        days: dates with a year by (month, day); by (month, None) those that are months.
        weekdays: whole dates by the weekday (Monday 0) that the text names with them.
    """

    days: Mapping[tuple[int, int | None], frozenset[PartialDate]]
    weekdays: Mapping[int, frozenset[PartialDate]]

    @classmethod
    def of(cls, spans: Iterable[DateSpan]) -> StatedDates:
        """The index of `spans`."""
        days: defaultdict[tuple[int, int | None], set[PartialDate]] = defaultdict(set)
        weekdays: defaultdict[int, set[PartialDate]] = defaultdict(set)
        for span in spans:
            date = span.first
            if date is None or date.year is None or date.month is None or span.name:
                continue
            if span.days_before and span.last and span.weekday is not None:  # « dimanche et lundi »: two known days
                weekdays[span.weekday].add(span.last)
                weekdays[(span.weekday - span.days_before) % 7].add(date)
                continue
            # « déposée en mars » is not of the year of what « le 27 mars 2025 » dates.
            days[date.month, date.day].add(PartialDate(date.year, date.month, date.day))
            if span.weekday is not None and date.day:
                weekdays[span.weekday].add(date)
        return cls({k: frozenset(v) for k, v in days.items()}, {k: frozenset(v) for k, v in weekdays.items()})


@dataclass(frozen=True)
class Earlier:
    """The dates before a date, in its sentence or the one before: the last, and the last that sets a time told."""

    any: PartialDate | None = None
    told: PartialDate | None = None


def settle(span: DateSpan, text: str, written: dt.date | None, earlier: Earlier, stated: StatedDates) -> DateSpan:
    """`span` with what the document settles of what it leaves open.

    Args:
        text: the sentence, for the tense of the verb that the date belongs to.
        written: the article's date.
        earlier: the dates before it, for « la veille » and for a story of another year.
        stated: what the document states in full.
    """
    if span.anaphoric:
        return _settle_anaphor(span, earlier.any)
    settled = span
    if written:
        tense = tense_at(text, span.start, span.end, interval=span.last is not None or span.days_before > 0)
        if not tense and span.weekday is not None and span.first is None:
            tense = tense_around(text, span.start, span.end)
        if not tense and span.weekday is not None and span.first is None and _THIS.search(text, 0, span.start):
            tense = 1 if span.weekday >= written.weekday() else -1  # « Le sommet s'achève ce vendredi »
        if not tense and is_ahead(text, span.start):
            tense = 1
        if not tense and span.rule == "share-of-year" and span.first and span.first.year is None:
            tense = tense_around(text, span.start, span.end)
        settled = _settle_by_article(span, written, tense, earlier.told)
    if settled is span and span.first and span.first.year is None and not (span.name or span.direction):
        settled = _settle_by_same_day(span, span.first, stated)
    return settled


def settle_weekday(span: DateSpan, settled: StatedDates) -> DateSpan:
    """« la volte-face de vendredi » where the text's other « vendredi » are one known day: it means one Friday."""
    if span.first or span.weekday is None or span.direction or span.days_before:
        return span
    same = settled.weekdays.get(span.weekday, frozenset())
    return replace(span, first=(day := next(iter(same))), settled_by=day.english()) if len(same) == 1 else span


def _settle_anaphor(span: DateSpan, earlier: PartialDate | None) -> DateSpan:
    """« la veille », « l'année suivante »: counted from a date that is at least as exact."""
    if earlier is None or earlier.days is None or (span.unit == "day" and not earlier.day):
        return span
    if span.unit == "month" and not earlier.month:
        return span
    return replace(_shifted(span, earlier.days[0]), settled_by=earlier.english())


def _settle_by_article(span: DateSpan, written: dt.date, tense: int, told: PartialDate | None) -> DateSpan:
    source = f"article date {written.isoformat()}"
    if span.unit:
        if span.unit == "year" and abs(span.shift) > _COUNTED_YEARS:
            return span
        if span.unit == "weekend" and span.shift == 0 and tense < 0 and written.weekday() < 5:
            span = replace(span, shift=-1)  # « ce week-end, ils ont défilé », written on Monday
        return replace(_shifted(span, written), settled_by=source)
    if span.first is None and span.weekday is not None:
        day = _weekday_near(span.weekday, written, span.direction, tense)
        if day and span.days_before:
            first = PartialDate.of(day - dt.timedelta(days=span.days_before))
            return replace(span, first=first, last=PartialDate.of(day), settled_by=source)
        return replace(span, first=PartialDate.of(day), settled_by=source) if day else span
    if span.first and span.first.year is None and span.first.month:
        year = _year_near(span, span.first, written, tense)
        if year and (span.direction or tense > 0 or told is None or _is_of_story(span.first, year, told, written)):
            name = f"{span.name} of {year}" if span.name else ""  # « second semestre »
            return replace(_with_year(span, span.first, year), settled_by=source, name=name)
    return span


def _shifted(span: DateSpan, origin: dt.date) -> DateSpan:
    """The day, week, month or year at the span's distance from `origin`."""
    if span.unit == "day":
        return replace(span, first=PartialDate.of(origin + dt.timedelta(days=span.shift)))
    if span.unit == "weekend":
        saturday = origin + dt.timedelta(
            days=5 - origin.weekday() + 7 * (span.shift if origin.weekday() > 4 else min(span.shift, 0))
        )
        return replace(span, first=PartialDate.of(saturday), last=PartialDate.of(saturday + dt.timedelta(days=1)))
    if span.unit == "week":
        monday = origin + dt.timedelta(days=7 * span.shift - origin.weekday())
        return replace(span, first=PartialDate.of(monday), last=PartialDate.of(monday + dt.timedelta(days=6)))
    if span.unit == "month":
        year, month = divmod(origin.year * 12 + origin.month - 1 + span.shift, 12)
        return replace(span, first=PartialDate(year, month + 1))
    return replace(span, first=PartialDate(origin.year + span.shift))


def _weekday_near(weekday: int, written: dt.date, direction: int, tense: int) -> dt.date | None:
    """News names the days of the past week and today in the past tense, those of the week to come in the future."""
    back = (written.weekday() - weekday) % 7
    if direction:
        return written - dt.timedelta(days=back or 7) if direction < 0 else written + dt.timedelta(days=7 - back)
    if tense < 0 or (back == 0 and tense == 0):
        return written - dt.timedelta(days=back)
    return written + dt.timedelta(days=-back % 7) if tense > 0 else None


def _year_near(span: DateSpan, first: PartialDate, written: dt.date, tense: int) -> int | None:
    """Year of a day or month that is said without it: the last one past, the next one to come, or one close by."""
    years = [replace(first, year=year) for year in (written.year - 1, written.year, written.year + 1)]
    dates = [(date, *days) for date in years if date.valid and (days := date.days)]
    if span.weekday is not None:
        found = [date for date, start, _ in dates if start.weekday() == span.weekday]
        return found[0].year if len(found) == 1 else None
    if span.direction < 0:  # the current month is « ce mois-ci », never « en mars dernier »
        found = [date for date, _, end in dates if end < written][-1:]
    elif span.direction > 0 or tense > 0:
        found = [date for date, start, end in dates if (start if span.direction else end) >= written][:1]
    elif tense < 0:  # « émises entre février et décembre »: what was done until December was not to come in March
        found = [date for date, *_ in dates if _has_begun(_with_year(span, first, date.year or 0), written)][-1:]
    else:
        found = [date for date, start, end in dates if start - _NEAR <= written <= end + _NEAR]
    return found[0].year if len(found) == 1 else None


def _has_begun(span: DateSpan, written: dt.date) -> bool:
    """Whether the date, or the last month of an interval of months, had begun when the article was written.

    « réunis du 10 au 20 mars » may be told on the 14th.
    """
    last = span.last if span.last and not span.last.day else span.first
    return bool(last and last.days and last.days[0] <= written)


def _is_of_story(first: PartialDate, year: int, told: PartialDate, written: dt.date) -> bool:
    """Whether `year` suits what is told: « En 2015, … Le 12 décembre, … » is no date of the past months.

    A story goes forward: « voté le 10 décembre 2025, il s'applique depuis le 1er mars » may well be of the new year.
    """
    if told.days is None or told.year == year or told.days[0].year >= written.year:
        return True
    same = replace(first, year=told.year)
    return year - told.days[0].year == 1 and bool(same.valid and same.days and same.days[0] < told.days[0])


def _settle_by_same_day(span: DateSpan, first: PartialDate, stated: StatedDates) -> DateSpan:
    """« le 17 mars » in a text that says « 17 mars 2026 », and no other 17 March, elsewhere."""
    same = stated.days.get((first.month, first.day), frozenset()) if first.month else frozenset()
    if len(same) != 1:
        return span
    date = next(iter(same))
    return replace(_with_year(span, first, date.year), settled_by=date.english()) if date.year else span


def _with_year(span: DateSpan, first: PartialDate, year: int) -> DateSpan:
    """`span` in `year`; an interval that runs past December ends in the next."""
    first, last = replace(first, year=year), span.last
    if last and last.year is None:
        last = replace(last, year=year + ((last.month or 0) < (first.month or 0)))
    return replace(span, first=first, last=last) if first.valid and (last is None or last.valid) else span
