"""Dates and amounts that have one English form, and the words before them."""

from __future__ import annotations

import pytest

from translate.figures import lost_number_words
from translate.measures import amounts, dates, lost_modifiers

DATES = [
    ("Le sommet des 10 et 11 février 2025 à Paris", ["10 and 11 February 2025"]),
    ("du 3 au 5 mars", ["3 to 5 March"]),
    ("depuis le 1er août 2026", ["1 August 2026"]),
    ("le 26 juillet, puis le 8 décembre", ["26 July", "8 December"]),
    ("en mars 2024, 15 mars-chercheurs", ["15 March"]),
    ("les 30 marsouins", []),
]
AMOUNTS = [
    ("près de 40 pays", ["nearly 40"]),
    ("plus de 1 000 participants", ["more than 1,000"]),
    ("1,5 milliard d'euros", ["1.5 billion"]),
    ("environ 2\u202f500 millions", ["about 2,500 million"]),
    ("jusqu'à 35 millions d'euros ou 7 %", ["up to 35 million", "7"]),
    ("presque 40, moins de 50, au moins 12, au plus 9 pays", ["almost 40", "less than 50", "at least 12", "at most 9"]),
    ("à peine 3 pays et quelque 200 experts", ["barely 3", "some 200"]),
    ("la résolution A78 et la loi 2024/1689", ["2024", "1689"]),
]


@pytest.mark.parametrize(("french", "english"), DATES)
def test_dates(french: str, english: list[str]) -> None:
    assert [found for _, _, found in dates(french)] == english


@pytest.mark.parametrize(("french", "english"), AMOUNTS)
def test_amounts(french: str, english: list[str]) -> None:
    assert [found for _, _, found in amounts(french)] == english


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("Près de 40 pays ont signé.", "Very of 40 countries signed.", ["nearly"]),
        ("Près de 40 pays ont signé.", "Almost 40 countries signed.", []),
        ("Plus de 100 pays étaient là.", "Over 100 countries were there.", []),
        ("Au moins 12 experts viendront.", "Some 12 experts will come.", ["at least"]),
        ("Elle est près de Paris.", "She is in Paris.", []),
    ],
)
def test_a_modifier_must_be_said(french: str, english: str, lost: list[str]) -> None:
    assert lost_modifiers(french, english) == lost


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("Soixante et un pays ont signé.", "Sixty countries signed.", [61]),
        ("Soixante et un pays ont signé.", "61 countries signed.", []),
        ("Quatre-vingt-dix-sept experts", "Ninety-seven experts", []),
        ("une loi adoptée à quatre-vingts pour cent", "a law adopted by eighty per cent", []),
        ("Le plan est neuf.", "The plan is new.", []),
        ("Dans les quinze jours", "Within two weeks", []),
        ("Pendant les années soixante", "In the Sixties", []),
        ("Les deux pays", "Both countries", []),
        ("Six ministres sont venus.", "Ministers came.", [6]),
    ],
)
def test_number_words_must_be_said(french: str, english: str, lost: list[int]) -> None:
    assert sorted(map(int, lost_number_words(french, english))) == lost
