"""A French date expression as it was read: a date that may lack its year or its smaller units, an interval, a distance;
and how each reads in English."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from translate.languages.calendar_names import MONTHS_EN, WEEKDAYS_EN

# ISO 8601-2:2019 writes seasons in the place of the month.
SEASONS_EN = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_TOWARDS = {-1: "last ", 0: "", 1: "next "}


@dataclass(frozen=True)
class PartialDate:
    """A calendar date of which the smaller units or the year may be missing. `month` 21–24 is a season."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601: ``2025-07-26``, ``2024-07``, ``2023``; without a year ``--07-26`` and ``--07``."""
        head = f"{self.year:04d}" if self.year is not None else "-"
        return head + "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day; None without a year. Seasons begin on the 21st, and winter ends in the next year."""
        if self.year is None:
            return None
        if self.month in SEASONS_EN:
            start = dt.date(self.year, 3 * (self.month - 20), 21)
            return start, start + dt.timedelta(days=90)
        first, last = self.month or 1, self.month or 12
        end = self.day or calendar.monthrange(self.year, last)[1]
        return dt.date(self.year, first, self.day or 1), dt.date(self.year, last, end)

    @property
    def valid(self) -> bool:
        """Whether the calendar has such a date (29 February without a year: yes)."""
        if self.day is None or self.month is None:
            return True
        year = 2024 if self.year is None else self.year
        return 1 <= self.month <= 12 and 1 <= self.day <= calendar.monthrange(year, self.month)[1]

    def english(self, *, year: bool = True) -> str:
        """``26 July 2025``; the year left out on request."""
        month = SEASONS_EN.get(self.month or 0) or (MONTHS_EN[self.month - 1] if self.month else None)
        parts = (self.day, month, self.year if year else None)
        return " ".join(str(part) for part in parts if part is not None)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """A whole date."""
        return cls(day.year, day.month, day.day)


@dataclass(frozen=True)
class DateSpan:
    """A date expression of a sentence.

    Attributes:
        start, end: its place, without article and preposition (``26 juillet``, ``semaine dernière``).
        rule: name of the rule that found it.
        first: the date, or the start of the interval; None where only a weekday or a distance is said.
        last: the end of the interval.
        weekday: Monday 0 … Sunday 6.
        days_before: how many days before the weekday the expression begins (« de mercredi à jeudi »).
        unit, shift: distance from the day of writing (``week``, -1; ``weekend``, 0), or from the date before it in
            the text where `anaphoric` (« la veille »).
        direction: -1 « dernier », 1 « prochain », for months, days and weekdays.
        part: ``early``, ``mid-`` or ``late``.
        name: English of a period that has a name of its own (``first quarter of 2025``), instead of its limits.
        settled_by: what gave the part that the expression leaves open.
    """

    start: int
    end: int
    rule: str
    first: PartialDate | None = None
    last: PartialDate | None = None
    weekday: int | None = None
    days_before: int = 0
    unit: str | None = None
    shift: int = 0
    anaphoric: bool = False
    direction: int = 0
    part: str = ""
    name: str = ""
    settled_by: str = ""

    @property
    def iso(self) -> str | None:
        """The ISO 8601 date or interval, or None where nothing settles it."""
        if self.first is None:
            return None
        return f"{self.first.iso}/{self.last.iso}" if self.last else self.first.iso

    @property
    def relative(self) -> str:
        """English of the distance or weekday said: ``last week``, ``three days ago``, ``Friday``."""
        if self.unit is None:
            if self.weekday is None:
                return ""
            since = f"{WEEKDAYS_EN[(self.weekday - self.days_before) % 7]}–" if self.days_before else ""
            return f"{_TOWARDS[self.direction]}{since}{WEEKDAYS_EN[self.weekday]}"
        if self.unit == "day" and abs(self.shift) < 2:
            return {-1: "yesterday", 0: "today", 1: "tomorrow"}[self.shift]
        if abs(self.shift) < 2 and self.rule != "distance":
            return {-1: "last ", 0: "this ", 1: "next "}[self.shift] + self.unit
        count = f"{abs(self.shift)} {self.unit}{'s' if abs(self.shift) > 1 else ''}"
        return f"{count} ago" if self.shift < 0 else f"in {count}"

    @property
    def english(self) -> str:
        """``10–11 February 2025``, ``26 July (year not stated)``, ``Friday (date not stated)``."""
        if self.first is None:
            return f"{_in_part(self.part, self.relative)} (date not stated)"
        text = self.name or (_interval(self.first, self.last) if self.last else self.first.english())
        if self.first.year is not None:
            return _in_part(self.part, text)
        return f"{_in_part(self.part, _TOWARDS[self.direction] + text)} (year not stated)"


def english_of_iso(iso: str) -> str:
    """English of an ISO 8601 date or interval of this module's making.

    >>> english_of_iso("2025-02-10/2025-02-11"), english_of_iso("--05-12"), english_of_iso("2024-09")
    ('10–11 February 2025', '12 May', 'September 2024')
    """
    first, _, last = iso.partition("/")
    return _interval(_parse(first), _parse(last)) if last else _parse(first).english()


def _parse(iso: str) -> PartialDate:
    parts = [int(part) for part in iso.removeprefix("--").split("-")]
    return PartialDate(None, *parts) if iso.startswith("--") else PartialDate(*parts)


def _in_part(part: str, text: str) -> str:
    return part + (text if not part or part.endswith("-") else f" {text}")


def _interval(first: PartialDate, last: PartialDate) -> str:
    """``10–11 February 2025``, ``30 June – 2 July 2025``, ``May–June 2024``, ``2023–2025``."""
    if first.year != last.year:
        return f"{first.english()}{' – ' if first.month else '–'}{last.english()}"
    if first.day and first.month == last.month:
        return f"{first.day}–{last.english()}"
    return f"{first.english(year=False)}{' – ' if first.day else '–'}{last.english()}"
