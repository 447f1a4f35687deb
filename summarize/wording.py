"""Facts in English that a reader can read aloud: dates without ISO shorthand, countries spelt out, quotations once.

>>> readable_date("--02-10/--02-11"), readable_date("2024-07"), readable_date("2025-07-26")
('10–11 February (year not stated)', 'July 2024', '26 July 2025')
"""

from __future__ import annotations

import re
from functools import cache

from summarize.facts.dating import DateSpan, PartialDate
from summarize.facts.english import with_article
from translate.nations import countries

# A date of OUTPUT.md: a year or the dash that stands for it, then month and day where they are known.
_ISO = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")
# A cut sentence ends at a word and says so.
_ELLIPSIS = " …"


def partial_date(iso: str) -> PartialDate | None:
    """The date that ISO 8601 text (``2025-07-26``, ``2024-07``, ``--07-26``) stands for; None where it stands for none."""
    match = _ISO.fullmatch(iso)
    if match is None:
        return None
    year, month, day = match.groups()
    return PartialDate(None if year == "-" else int(year), int(month) if month else None, int(day) if day else None)


def readable_date(iso: str | None) -> str:
    """A date or an interval of a record as English text, empty where there is none."""
    start, _, end = (iso or "").partition("/")
    first, last = partial_date(start), partial_date(end)
    if first is None or (end and last is None):
        return iso or ""
    return DateSpan(0, 0, "", first, last).english


def country_name(alpha_2: str | None) -> str:
    """``"CN"`` → ``"China"``; empty where no country is known."""
    if not alpha_2:
        return ""
    country = countries().get(alpha_2)
    return country.name if country else alpha_2


@cache
def country_names() -> frozenset[str]:
    """The English names of all countries."""
    return frozenset(country.name for country in countries().values())


def fact_english(fact: dict) -> str:
    """A fact of a record as one English phrase.

    Events and instruments are put together again from their values, so that their dates read as English; quotations
    name their speaker only where the English does not.
    """
    value = fact["value"]
    if fact["kind"] == "event" and value.get("name"):
        organiser = f"organised by {with_article(value['organiser'])}" if value.get("organiser") else ""
        date = value.get("date") or ""
        known = date.isdigit() and value["name"].endswith(date)  # «AI Forum 2025» was in 2025
        details = [value.get("place"), "" if known else readable_date(date), organiser]
        return ", ".join(filter(None, [value["name"], *details]))
    if fact["kind"] == "instrument" and value.get("name"):
        return ", ".join(filter(None, [value["name"], value.get("reference"), readable_date(value.get("date"))]))
    if fact["kind"] == "quote" and value.get("en"):
        return said(value.get("speaker"), value["en"])
    return fact["en"]


def said(speaker: str | None, english: str) -> str:
    """What somebody is quoted as saying, the speaker in front only where the English does not name them.

    >>> said("Li Qiang", "AI belongs to all, said Li."), said("Li Qiang", "AI belongs to all.")
    ('AI belongs to all, said Li.', 'Li Qiang: AI belongs to all.')
    """
    if not speaker or any(re.search(rf"\b{re.escape(name)}\b", english) for name in speaker.split() if len(name) > 1):
        return english
    return f"{speaker}: {english}"


def shorten(text: str, length: int) -> str:
    """`text`, cut behind a word where it is longer than `length` characters.

    >>> shorten("one two three", 9)
    'one two …'
    """
    if len(text) <= length:
        return text
    cut = text[: length - len(_ELLIPSIS) + 1]
    return (cut.rpartition(" ")[0] or text[: length - len(_ELLIPSIS)]).rstrip(" ,;:") + _ELLIPSIS


def listed(parts: list[str]) -> str:
    """``["a", "b", "c"]`` → ``"a, b and c"``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def capitalised(text: str) -> str:
    """The first letter as a sentence has it; the rest as it is."""
    return text[:1].upper() + text[1:]
