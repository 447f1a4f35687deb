"""Numbers: a table of constructions, French written from random amounts and read back, and time on hostile text."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.facts.mention import Document
from summarize.facts.numbers.numbers import find, find_numbers
from summarize.facts.numbers.units import units
from tests.fact_cases import document
from translate.glossary import Glossary
from translate.languages.english_numerals import written_in_figures
from translate.languages.numerals import COLLECTIVES, number, read_figures, read_words, spell

_GLOSSARY = Glossary.load()
CASES = [
    json.loads(line) for line in (Path(__file__).parent / "data" / "numbers.jsonl").read_text("utf-8").splitlines()
]
# 10,000 before a release: PROPERTY_EXAMPLES=10000 pytest tests/test_numbers.py
EXAMPLES = int(os.environ.get("PROPERTY_EXAMPLES", "500"))
short_run = settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)


@dataclass(frozen=True)
class Bilingual:
    """As much of a bilingual sentence as the rules for numbers read."""

    fr: str
    en: str = ""
    checks: tuple[str, ...] = ()


def numbers_of(french: str, english: str = "") -> list[dict[str, Any]]:
    """Each number as a record of the table."""
    pair = Document([Bilingual(french, english)], _GLOSSARY)  # type: ignore[arg-type]
    return [{"span": french[m.start : m.end], **m.value, "en": m.en} for m in find(pair)]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_table(case: dict[str, Any]) -> None:
    found = numbers_of(case["fr"], case.get("en", ""))
    assert [record["span"] for record in found] == [record["span"] for record in case["expected"]]
    for record, expected in zip(found, case["expected"], strict=True):
        assert record == {"modifier": None, "en": record["en"], **expected}


def test_a_table_of_at_least_sixty_cases_with_negatives() -> None:
    assert len(CASES) >= 60
    assert sum(not case["expected"] for case in CASES) >= 15


def test_units_are_well_formed() -> None:
    table = units()
    assert len(table) > 500
    assert table["pays"].plural == "countries"
    assert all(unit.singular and unit.plural and unit.kind for unit in table.values())
    assert all(form == form.casefold() == form.strip() for form in table)


# --- number words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (16, "seize"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (71, "soixante et onze"),
        (77, "soixante-dix-sept"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (100, "cent"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (80_000_000, "quatre-vingts millions"),
        (2_000_000_000, "deux milliards"),
    ],
)
def test_spelling(value: int, words: str) -> None:
    assert spell(value) == words
    assert read_words(words) == value


@pytest.mark.parametrize("words", ["deux trois", "vingt cent", "mille million", "cent vingt vingt", "et", "", "pays"])
def test_words_that_are_no_number(words: str) -> None:
    assert read_words(words) is None


@pytest.mark.parametrize("words", ["mille billions", "billion billion", "neuf cent mille billions et un"])
def test_what_is_larger_than_words_are_spelt_for_is_no_number(words: str) -> None:
    assert read_words(words) is None
    assert numbers_of(f"Il en faut {words} de fois.") == []


@pytest.mark.parametrize("figures", ["0.125", "1.000.5", "0"])
def test_figures_that_group_nothing(figures: str) -> None:
    assert all(record["amount"] < 1 for record in numbers_of(f"Il en faut {figures} tiers, soit {figures} %."))


@pytest.mark.parametrize(
    ("figures", "value"),
    [("1 234,5", "1234.5"), ("32.235 222", "32235222"), ("1'500", "1500"), ("0.125", "0.125"), ("3.5", "3.5"),
     ("1,000", "1000"), ("1,250", "1.25"), ("1,000,000", "1000000"), ("0,000", "0")],
)  # fmt: skip
def test_separators(figures: str, value: str) -> None:
    assert read_figures(figures) == Decimal(value)


@short_run
@given(
    st.lists(
        st.sampled_from(["un", "cent", "vingts", "mille", "million", "milliards", "billions", "et", "deux"]), max_size=9
    )
)
def test_any_number_words_are_read_without_failing(words: list[str]) -> None:
    value = read_words(" ".join(words))
    assert value is None or read_words(spell(value)) == value


@short_run
@given(st.integers(1, 10**15 - 1), st.sampled_from([{}, {70: "septante", 90: "nonante"}]), st.booleans())
def test_words_are_read_back(value: int, regional: dict[int, str], reformed: bool) -> None:
    words = spell(value, regional=regional)
    assert read_words(words.replace(" ", "-") if reformed else words) == value


# --- French written from random amounts -----------------------------------------------------------------------------

NOUNS = {
    "pays": "countries",
    "entreprises": "companies",
    "participants": "participants",
    "euros": "euros",
    "jours": "days",
}
MODIFIERS = {
    "": None, "plus de ": "more than", "près de ": "nearly", "environ ": "about", "quelque ": "about", "au moins ": "at least",
    "jusqu'à ": "up to", "moins de ": "less than",
}  # fmt: skip
CARRIERS = ["{}.", "Le texte concerne {} à ce jour.", "Selon lui, {} (au total) suffisent.", "« {} », dit-elle"]


def grouped(value: int, separator: str) -> str:
    return f"{value:,}".replace(",", separator)


@st.composite
def amounts(draw: st.DrawFn) -> tuple[str, Decimal, bool]:
    """An amount of two or more in French, its value, and whether its noun follows with « de »."""
    form = draw(st.sampled_from(["grouped", "plain", "decimal", "words", "scaled", "collective"]))
    if form == "grouped":
        value = draw(st.integers(1000, 10**9))
        return grouped(value, draw(st.sampled_from([" ", ".", "\u00a0", "\u202f"]))), Decimal(value), False
    if form == "plain":
        value = draw(st.integers(2, 9999))
        return str(value), Decimal(value), False
    if form == "decimal":
        tenths = draw(st.integers(21, 9999).filter(lambda tenths: tenths % 10))
        return f"{tenths // 10},{tenths % 10}", Decimal(tenths) / 10, False
    if form == "words":
        value = draw(st.integers(2, 999_999))
        return spell(value), Decimal(value), False
    if form == "scaled":
        scale, name = draw(st.sampled_from([(10**6, "millions"), (10**9, "milliards")]))
        tenths = draw(st.integers(20, 9999))
        figures = f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
        return f"{figures} {name}", Decimal(tenths) * scale / 10, True
    word = draw(st.sampled_from(sorted(COLLECTIVES)))
    return f"{'un' if word == 'millier' else 'une'} {word}", Decimal(COLLECTIVES[word]), True


def elided(before: str, after: str) -> str:
    """« plus de » and « de » before a vowel."""
    vowel = after[:1] in "aeiouyhé" and not after.startswith(("huit", "onze"))
    return f"{before[:-2]}'" if vowel and before.endswith("de ") else before


@short_run
@given(amounts(), st.sampled_from(sorted(NOUNS)), st.sampled_from(sorted(MODIFIERS)), st.sampled_from(CARRIERS))
def test_counted_nouns_are_read_back(amount: tuple[str, Decimal, bool], noun: str, modifier: str, carrier: str) -> None:
    written, value, takes_de = amount
    phrase = elided(modifier, written) + written + (elided(" de ", noun) if takes_de else " ") + noun
    (span,) = find_numbers(carrier.format(phrase))
    collective = "about" if written.startswith(("un ", "une ")) and MODIFIERS[modifier] is None else None
    assert span.value == {"amount": number(value), "unit": NOUNS[noun], "modifier": MODIFIERS[modifier] or collective}


@short_run
@given(st.integers(0, 9999), st.sampled_from([" %", "%", "\u00a0%", " pour cent"]), st.sampled_from(CARRIERS))
def test_percentages_are_read_back(tenths: int, sign: str, carrier: str) -> None:
    figures = f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
    (span,) = find_numbers(carrier.format(figures + sign))
    assert span.value == {"amount": number(Decimal(tenths) / 10), "unit": "percent", "modifier": None}


@short_run
@given(st.integers(2, 900), st.integers(1, 900), st.booleans(), st.sampled_from(sorted(NOUNS)))
def test_ranges_are_read_back(low: int, distance: int, in_words: bool, noun: str) -> None:
    high = min(low + distance, 20 * low)
    first, last = (spell(low), spell(high)) if in_words else (str(low), str(high))
    expected = {"amount": low, "unit": NOUNS[noun], "modifier": "between", "amount_max": high}
    for written in (f"Entre {first} et {last} {noun}.", f"Il faut de {first} à {last} {noun}."):
        (span,) = find_numbers(written)
        assert span.value == expected


@short_run
@given(st.integers(0, 10**12))
def test_figures_are_read_back(value: int) -> None:
    assert read_figures(grouped(value, " ")) == value
    assert read_figures(grouped(value, "\u202f")) == value
    assert Decimal(written_in_figures(value).split(" ")[0].replace(",", "")) <= value


@short_run
@given(
    st.text(alphabet="0123456789 .,-%€$()'deux milnsoatrgp", max_size=120),
    st.text(alphabet="0123456789 ,.abcdes", max_size=60),
)
def test_any_text_is_read_without_failing(french: str, english: str) -> None:
    for span in find_numbers(french, english):
        assert 0 <= span.start < span.end <= len(french)
        assert span.english


# --- time -----------------------------------------------------------------------------------------------------------

HOSTILE = [
    "1 ", "1 000 ", "1,", "1.000", "1-", "deux ", "deux et ", "cent mille ", "un tiers de ", "entre 1 et ", "1 sur ",
    "plus de ", "près de 40 pays, ", "1 million de ", "de 1 à 2 ", "trois autres grandes ", "une centaine de ", "$", "1 %",
]  # fmt: skip


@pytest.mark.timeout(60)  # well under a second each; a rule that is quadratic in 60,000 characters takes minutes
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_does_not_hang(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    find_numbers(text, text)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        (["À Ottawa, le Canada légifère.", "L'amende atteint 10 millions de dollars."], "10 million dollars"),
        (["À Ottawa, le Canada légifère.", "L'amende atteint 10 millions de dollars américains."], "US$10 million"),
        (["À Paris, la France légifère.", "L'amende atteint 10 millions de dollars."], "$10 million"),
        (["À Ottawa, le Canada légifère.", "L'amende atteint 10 millions d'euros."], "€10 million"),
    ],
)
def test_a_state_with_a_dollar_of_its_own_may_mean_that_one(
    glossary: Glossary, french: list[str], english: str
) -> None:
    assert [mention.en for mention in find(document(glossary, french))] == [english]
