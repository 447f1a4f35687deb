"""Figures are compared as values, whatever the language writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks.figures import (
    altered_figures,
    english_figures,
    french_figures,
    invented_number_words,
    lost_number_words,
    lost_ordinals,
    malformed_figures,
    spelled_in_english,
    spelled_in_french,
)

SAME = [
    ("plus de 1 000 participants", "more than 1,000 participants"),
    ("plus de 1\u202f000 participants", "over 1000 participants"),
    ("1,5 milliard d'euros", "1.5 billion euros"),
    ("2,3 millions de personnes", "2.3 million people"),
    ("61 pays ont signé", "sixty-one countries signed, 61 in all"),
    ("12,5 % des entreprises", "12.5% of companies"),
    ("le 26 juillet 2025", "on July 26, 2025"),
    ("au XXIe siècle", "in the 21st century"),
    ("trois pays", "3 countries"),
    ("les 10 et 11 février", "on February 10 and 11"),
    ("la résolution A/RES/78/311", "resolution A/RES/78/311"),
    ("le 1er mars", "on the first of March"),
    ("l'article 5", "Article 5"),
    ("1.500 entreprises", "1,500 companies"),
    ("32.235 222 voix", "32,235 222 votes"),
    ("une hausse de 3,14", "a rise of 3.14"),
    ("deux cents experts", "200 experts"),
    # Scale signs of a French amount, and the English ones.
    ("un budget de 300 M€", "a budget of €300 million"),
    ("un budget de 300\u00a0M€", "a budget of 300 million euros"),
    ("un plan de 1,5 Md€ et 20 k€", "a plan of €1.5bn and €20,000"),
    ("300 M$, 20 M d'euros et 2 Mds USD", "$300m, €20M and USD 2 billion"),
    ("20 milliards d'euros", "€20B"),
    ("3 millions de personnes", "3m people"),
    ("100m de haut", "100 metres high"),
    ("un mur de 100 m", "a 100m wall"),
    ("il a couru 100 m en 4 M", "he ran 100 m in 4 M"),
    # Each language has its own scales.
    ("2 billions de dollars", "2 trillion dollars"),
    ("2 trillions de dollars", "2 trillion dollars"),
    ("mille milliards, soit 1 billion", "a thousand billion, or 1 trillion"),
    # A comma that groups, in French too, and other signs that do.
    ("6,000 personnes et 1,000,000 de livres", "6,000 people and 1,000,000 books"),
    ("1'500 francs", "1,500 francs"),
    ("0.125 point", "0.125 point"),
    ("30e session", "thirtieth session"),
    ("1 million et demi de dollars", "$1.5 million"),
    ("500 k€", "half a million euros"),
    ("3 M d'habitants, 1,2 Md de personnes", "3 million inhabitants, 1.2 billion people"),
    ("un mur de 4 m de haut", "a wall 4 m high"),
    ("la 100e fois", "the hundredth time"),
    ("au quinzième siècle, et au XLIIe siècle", "in the 15th century, and the 42nd century"),
    ("101 pays et 1 000 000 de personnes", "one hundred and one countries and one million people"),
    ("2 300 pays", "two thousand three hundred countries"),
]
ALTERED = [
    ("61 pays ont signé", "16 countries signed"),
    ("plus de 1 000 participants", "more than 10,000 participants"),
    ("1,5 milliard d'euros", "15 billion euros"),
    ("le 26 juillet 2025", "on July 26"),
    ("plusieurs pays", "40 countries"),
    ("12,5 %", "125%"),
    ("The project has 300 M€", "The project has 300 m–"),
    ("300 M€", "€300 billion"),
    ("1 million et demi de dollars", "$1 million"),
    ("500 k€", "half a billion euros"),
    ("3 M d'habitants", "3 inhabitants"),
    ("1,5 Md€", "€1.5 million"),
    ("2 billions de dollars", "2 billion dollars"),
    ("2 milliards de dollars", "2 trillion dollars"),
    ("100m de haut", "100 million high"),
    ("100 m de haut", "€100m high"),
    ("1 milliard", "two billion"),
    ("101 pays", "one hundred countries"),
    ("30e session", "thirteenth session"),
    ("au quinzième siècle", "in the 16th century"),
]


@pytest.mark.parametrize(("fr", "en"), SAME)
def test_the_same_figures_pass(fr: str, en: str) -> None:
    assert not altered_figures(fr, en)


@pytest.mark.parametrize(("fr", "en"), ALTERED)
def test_altered_figures_are_named(fr: str, en: str) -> None:
    assert altered_figures(fr, en)


@pytest.mark.parametrize(
    ("fr", "en", "invented"),
    [
        ("Rien de cela n'est neuf.", "Nothing is nine.", [9]),
        ("Ils étaient neuf mille.", "They were nine thousand.", []),
        ("Il y a neuf pays.", "There are nine countries.", []),
        ("Pendant quatorze mois", "For five months", [5]),
        ("Le triple du prix", "Three times the price", []),
        ("1 300 pays", "thirteen hundred countries", []),
        ("Il a joué au nine card brag.", "He played nine card brag.", []),
        ("trois millions et cinq millions", "three million and five million", []),
        ("une quinzaine d'experts", "fifteen experts", []),
    ],
)
def test_number_words_that_the_french_does_not_have(fr: str, en: str, invented: list[int]) -> None:
    assert sorted(map(int, invented_number_words(fr, en))) == invented


MALFORMED = ["at 19.m.", "the 200000,0000 deaths", "12h0 — Conclusion", "1,5 billion", "at 17:000", "on 26-02-02-26"]
WRITTEN_SO = [
    "at 7 p.m.",
    "1,000,000 people",
    "5,10 and 15",
    "at 12h30",
    "on 11, 12 May",
    "8,14,20",
    "26-02-26",
    "17:00",
    "2026-08-12",
]


@pytest.mark.parametrize("english", MALFORMED)
def test_malformed_figures(english: str) -> None:
    assert malformed_figures("les 200.000 morts, 12h00, le 26-02-26", english)


@pytest.mark.parametrize("english", WRITTEN_SO)
def test_figures_that_are_written_so(english: str) -> None:
    assert not malformed_figures("5,10 et 26-02-26", english)


@given(st.text("0123456789., \u00a0\u202f'MmdkKbn€$", max_size=30))
def test_any_digits_and_signs_are_read(text: str) -> None:
    english_figures(text)
    french_figures(text)


@pytest.mark.parametrize(
    ("english", "values"),
    [
        ("one billion", [10**9]),
        ("a million in one hundred countries", [10**6, 100]),
        ("two hundred and one, twenty-one, one hundred and one", [201, 200, 2, 21, 20, 101, 100]),
        ("one thousand and one nights", [1000, 1001]),
        ("two million five hundred thousand", [2, 2_000_000, 5, 100, 2_500_000, 2_000_005, 2_000_500]),
        ("three million and five million", [3, 5, 3_000_000, 5_000_000, 3_000_005]),
        ("one country, a country, this one and one another", []),
        ("two, one", [2]),
        ("five and six", [5, 6]),
        ("millions of jobs, a hundred a day", [100]),
    ],
)
def test_english_number_words(english: str, values: list[int]) -> None:
    assert sorted(spelled_in_english(english)) == sorted(values)


@pytest.mark.parametrize(
    ("french", "values"),
    [
        ("deux mille trois cents", [2, 2000, 3, 2003, 100, 2300]),
        ("vingt et un pays", [20, 21]),
        ("soixante et onze", [60, 11, 71]),
        ("un milliard, un billion", [10**9, 10**12]),
        ("trois et deux, un pays et une ville", [3, 2]),
        ("quatre-vingt-un", [4, 20, 80, 81]),
    ],
)
def test_french_number_words(french: str, values: list[int]) -> None:
    assert sorted(spelled_in_french(french)) == sorted(values)


@pytest.mark.parametrize(
    "text", ["1 000 ", "1,000 ", "1.", "12 M", "one million ", "a ", "and ", "vingt et ", "XVI", "1"]
)
def test_a_hostile_text_is_read_in_time(text: str) -> None:
    long = text * (50_000 // len(text))
    altered_figures(long, long)
    lost_number_words(long, long)


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("DOUZIÈME RAPPORT", "Tenth Report", {12}),
        ("le douzième rapport", "the 12th report", set()),
        ("la vingt et unième session", "the twenty-first session", set()),
        ("la soixante-dix-huitième session", "the 78th session", set()),
        ("la trentième édition", "the thirtieth edition", set()),
        ("la quinzième session", "the fourth session", {15}),
        ("au vingt et unième siècle", "in the 20th century", {21}),
        ("la deuxième fois, la troisième manière", "the second time, the other way", {3}),
        ("l'énième rapport du énième siècle", "yet another report", set()),
    ],
)
def test_an_ordinal_in_words_is_a_figure(french: str, english: str, lost: set[int]) -> None:
    assert lost_ordinals(french, english) == lost
