"""Figures are compared as values, whatever the language writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.figures import (
    altered_figures,
    english_figures,
    french_figures,
    invented_number_words,
    lost_ordinals,
    malformed_figures,
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
]
ALTERED = [
    ("61 pays ont signé", "16 countries signed"),
    ("plus de 1 000 participants", "more than 10,000 participants"),
    ("1,5 milliard d'euros", "15 billion euros"),
    ("le 26 juillet 2025", "on July 26"),
    ("plusieurs pays", "40 countries"),
    ("12,5 %", "125%"),
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


@pytest.mark.parametrize("english", ["the 200000,0000 deaths", "12h0 — Conclusion", "1,5 billion"])
def test_malformed_figures(english: str) -> None:
    assert malformed_figures("les 200.000 morts, 12h00", english)


@pytest.mark.parametrize("english", ["1,000,000 people", "5,10 and 15", "at 12h30", "on 11, 12 May", "8,14,20"])
def test_figures_that_are_written_so(english: str) -> None:
    assert not malformed_figures("5,10", english)


@given(st.text("0123456789., \u00a0\u202f", max_size=30))
def test_any_digits_and_signs_are_read(text: str) -> None:
    english_figures(text)
    french_figures(text)


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("DOUZIÈME RAPPORT", "Tenth Report", {12}),
        ("le douzième rapport", "the 12th report", set()),
        ("la vingt et unième session", "the twenty-first session", set()),
        ("la soixante-dix-huitième session", "the 78th session", set()),
        ("la trentième édition", "the thirtieth edition", set()),
        ("la quinzième session", "the fourth session", {15}),
        ("la deuxième fois, la troisième manière", "the second time, the other way", {3}),
        ("l'énième rapport du énième siècle", "yet another report", set()),
    ],
)
def test_an_ordinal_in_words_is_a_figure(french: str, english: str, lost: set[int]) -> None:
    assert lost_ordinals(french, english) == lost
