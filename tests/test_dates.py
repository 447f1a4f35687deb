"""Dates: a table of constructions, French written from random dates and read back, and time on hostile text."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.facts.dates.date_span import PartialDate
from summarize.facts.dates.dates import find, find_dates
from summarize.facts.mention import Document
from translate.languages.calendar_names import MONTHS_FR, WEEKDAYS_FR
from translate.languages.numerals import spell

CASES = [json.loads(line) for line in (Path(__file__).parent / "data" / "dates.jsonl").read_text("utf-8").splitlines()]
# 10,000 before a release: PROPERTY_EXAMPLES=10000 pytest tests/test_dates.py
EXAMPLES = int(os.environ.get("PROPERTY_EXAMPLES", "500"))

SHORT = {1: "janv.", 2: "févr.", 4: "avr.", 7: "juil.", 9: "sept.", 10: "oct.", 11: "nov.", 12: "déc."}
CENTURIES = {16: "XVIe", 17: "XVIIe", 18: "XVIIIe", 19: "XIXe", 20: "XXe", 21: "XXIe", 24: "XXIVe"}


@dataclass(frozen=True)
class Bilingual:
    """As much of a bilingual sentence as the rules for dates read."""

    fr: str
    en: str = ""


def dates_of(*texts: str, written: str | None = None) -> list[dict[str, Any]]:
    """Each date of these sentences as a record of the table."""
    sentences = [Bilingual(text) for text in texts]
    document = Document(sentences, None, dt.date.fromisoformat(written) if written else None)  # type: ignore[arg-type]
    return [
        {
            "span": sentences[mention.sentence].fr[mention.start : mention.end],
            **mention.value,
            "en": mention.en,
            "checks": list(mention.checks),
        }
        for mention in find(document)
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_table(case: dict[str, Any]) -> None:
    found = dates_of(*case["sentences"], written=case.get("written"))
    assert [record["span"] for record in found] == [record["span"] for record in case["expected"]]
    for record, expected in zip(found, case["expected"], strict=True):
        unsaid = {key: record[key] for key in ("en", "checks") if key not in expected}
        assert {**record, **unsaid} == {**expected, **unsaid}
        assert record["checks"] == expected.get("checks", [])


def test_a_table_of_at_least_sixty_cases_with_negatives() -> None:
    assert len(CASES) >= 60
    assert sum(not case["expected"] for case in CASES) >= 12


def test_partial_dates() -> None:
    assert [PartialDate(2025, 7, 26).iso, PartialDate(2024, 7).iso, PartialDate(2023).iso] == [
        "2025-07-26",
        "2024-07",
        "2023",
    ]
    assert [PartialDate(month=7, day=26).iso, PartialDate(month=7).iso] == ["--07-26", "--07"]
    assert PartialDate(month=2, day=29).valid
    assert not PartialDate(2025, 2, 29).valid


# --- French written from random dates -------------------------------------------------------------------------------

days = st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2099, 12, 31))
# What stands around a date: its article is part of how it is written.
CARRIERS = [
    "Le texte paraît {}.",
    "{}, elle a parlé.",
    "Comme prévu {} à Genève (Suisse), le vote a lieu.",
    "Réunion {} : bilan",
]


def month_name(date: dt.date) -> str:
    return MONTHS_FR[date.month - 1]


def day_number(date: dt.date) -> str:
    return "1er" if date.day == 1 else str(date.day)


@st.composite
def single_days(draw: st.DrawFn) -> tuple[str, str]:
    """A whole date or a day of a month, and its ISO form."""
    date = draw(days)
    form = draw(st.sampled_from(["plain", "weekday", "no year", "slashes", "stops", "iso", "short", "words"]))
    weekday = WEEKDAYS_FR[date.weekday()]
    if form == "no year":
        return f"le {day_number(date)} {month_name(date)}", f"--{date:%m-%d}"
    written = {
        "plain": f"le {day_number(date)} {month_name(date)} {date.year}",
        "weekday": f"le {weekday} {day_number(date)} {month_name(date)} {date.year}",
        "slashes": f"le {date:%d/%m/%Y}",
        "stops": f"le {date.day}.{date.month}.{date.year}",
        "iso": f"le {date.isoformat()}",
        "short": f"le {day_number(date)} {SHORT.get(date.month, month_name(date))} {date.year}",
        "words": f"le {spell(date.day) if date.day > 1 else 'premier'} {month_name(date)} {date.year}",
    }
    return written[form], date.isoformat()


@st.composite
def day_ranges(draw: st.DrawFn) -> tuple[str, str]:
    """Days from one to another, in one month or in two, and their interval."""
    first = draw(days)
    last = first + dt.timedelta(days=draw(st.integers(1, 60)))
    with_year = draw(st.booleans()) or first.year != last.year
    year = f" {last.year}" if with_year else ""
    if first.month == last.month and first.year == last.year:
        joints = ["du {} au {} {}", "entre le {} et le {} {}"] + ["les {} et {} {}"] * (last.day - first.day == 1)
        written = draw(st.sampled_from(joints)).format(day_number(first), day_number(last), month_name(last)) + year
    else:
        start_year = f" {first.year}" if first.year != last.year and draw(st.booleans()) else ""
        start = f"{day_number(first)} {month_name(first)}{start_year}"
        written = f"du {start} au {day_number(last)} {month_name(last)}{year}"
    form = "%Y-%m-%d" if with_year else "--%m-%d"
    return written, f"{first.strftime(form)}/{last.strftime(form)}"


@st.composite
def months_and_years(draw: st.DrawFn) -> tuple[str, str]:
    """Months, years, periods of a year, decades, centuries, and their ISO form."""
    date, span = draw(days), draw(st.integers(1, 11))
    name, year, later = month_name(date), date.year, date.year + span
    quarter = draw(st.integers(1, 4))
    rank = ["premier", "deuxième", "troisième", "quatrième"][quarter - 1]
    century, numeral = draw(st.sampled_from(sorted(CENTURIES.items())))
    decade = year // 10 * 10
    return draw(
        st.sampled_from(
            [
                (f"en {name} {year}", f"{date:%Y-%m}"),
                (f"en {name}", f"--{date:%m}"),
                (f"depuis {name}", f"--{date:%m}"),
                (f"à la mi-{name} {year}", f"{date:%Y-%m}"),
                (f"fin {name} {year}", f"{date:%Y-%m}"),
                (f"de {name} {year} à {name} {later}", f"{date:%Y-%m}/{later}-{date:%m}"),
                (f"en {year}", f"{year}"),
                (f"d'ici fin {year}", f"{year}"),
                (f"à l'horizon {year}", f"{year}"),
                (f"de {year} à {later}", f"{year}/{later}"),
                (f"entre {year} et {later}", f"{year}/{later}"),
                (f"au {rank} trimestre {year}", f"{year}-{3 * quarter - 2:02d}/{year}-{3 * quarter:02d}"),
                (f"à l'automne {year}", f"{year}-23"),
                (f"dans les années {decade}", f"{decade}/{decade + 9}"),
                (f"au {numeral} siècle", f"{100 * century - 99}/{100 * century}"),
            ]
        )
    )


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)
@given(st.one_of(single_days(), day_ranges(), months_and_years()), st.sampled_from(CARRIERS), st.booleans())
def test_what_is_written_is_read_back(dated: tuple[str, str], carrier: str, typographic: bool) -> None:
    written, iso = dated
    text = carrier.format(written)
    text = text.replace("'", "’").replace(" 2", "\u00a02") if typographic else text
    spans = find_dates(text)
    assert [span.iso for span in spans] == [iso]
    assert text[spans[0].start : spans[0].end].replace("’", "'").replace("\u00a0", " ") in written


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)
@given(days, st.integers(-6, 6))
def test_weekdays_settle_within_a_week(written: dt.date, distance: int) -> None:
    day = written + dt.timedelta(days=distance)
    verb = "se réunira" if distance > 0 else "a siégé"
    (found,) = dates_of(f"Le comité {verb} {WEEKDAYS_FR[day.weekday()]} à Paris.", written=written.isoformat())
    assert found["date"] == day.isoformat()


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)
@given(st.text(alphabet="0123456789 /-.,'()eéjumarslnditlundifvrcoûtsd", max_size=120))
def test_any_text_is_read_without_failing(text: str) -> None:
    for span in find_dates(text):
        assert 0 <= span.start < span.end <= len(text)
        assert span.english


# --- time -----------------------------------------------------------------------------------------------------------

HOSTILE = [
    "1 ", "10, ", "1er ", "12/", "2025-", "2025 et ", "le 3 mars ", "du 1 au ", "mars-", "fin de la ", "(", "lundi ",
    "deux mille ", "il y a ", "a été ", "2023, ", "en mars ", "XXIe ", "années ", "1", "-", "d'", "les 3, 4, 5, 6 ",
]  # fmt: skip


@pytest.mark.timeout(60)  # well under a second each; a rule that is quadratic in 60,000 characters takes minutes
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_does_not_hang(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    document = Document([Bilingual(text)], None, dt.date(2025, 7, 26))  # type: ignore[arg-type]
    find(document)
