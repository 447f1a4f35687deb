"""Kickers above headlines, the date that they end with, and by-lines of names alone."""

from __future__ import annotations

import datetime as dt

import pytest

from translate.article import Article, parse_article
from translate.pages.bylines import signature
from translate.pages.chrome import chrome_class
from translate.pages.kickers import is_kind, names_no_publisher, read_kicker

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
HEADLINE = "Un traité pour les semences du monde"


def _article(*lines: str) -> Article:
    return parse_article("\n\n".join(lines).encode(), id="a", path="a.txt", suffix=".txt")


def _texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "kicker",
    [
        "Communiqué de presse", "COMMUNIQUÉ DE PRESSE", "Carte blanche", "Tribune", "Entretien", "N° 31",
        "NOTE N° 31 | Programme Énergie et sécurité", "Déclaration commune", "L'ESSENTIEL DU RAPPORT",
        "Communiqué de presse | Temps de lecture : 3 min", "Note d'actualité – Droit du numérique – 17 mars 2026",
    ],
)  # fmt: skip
def test_a_kicker_is_no_title_where_a_headline_follows(kicker: str) -> None:
    article = _article(kicker, HEADLINE, PROSE, PROSE)
    assert (article.title and article.title.text, _texts(article)) == (HEADLINE, [PROSE, PROSE])
    assert article.publisher is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Communiqué de presse", PROSE),  # nothing else is there for a title
        ("Entretien avec le ministre des Semences", HEADLINE),
        ("Tribune – Le ministre veut un traité des semences", HEADLINE),
        ("L'analyse des semences inquiète", HEADLINE),
    ],
)
def test_what_is_more_than_a_kicker_or_has_no_headline_below_stays_the_title(first: str, second: str) -> None:
    title = _article(first, second, PROSE, PROSE).title
    assert title and title.text == first


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("Note d'actualité – Droit – 17 mars 2026", HEADLINE, PROSE), dt.date(2026, 3, 17)),
        (("L'essentiel du rapport", HEADLINE, "Rapport n° 12 de la commission – 22 avril 2026", PROSE),
         dt.date(2026, 4, 22)),
        ((HEADLINE, "ONU/Anne Dupont | La salle du Conseil, avec ses bancs vides et ses longues tables de bois clair.",
          "12 mars 2026", PROSE), dt.date(2026, 3, 12)),
        (("Semences du monde : peut-on vraiment évaluer les banques qui tiennent fermée la porte de leurs réserves ?",
          "12 mai 2026", PROSE), dt.date(2026, 5, 12)),
        # An event's, an entry of a chronicle, and the second date of a list are no date of the text.
        (("Colloque des semences – 12 mars 2026", PROSE, PROSE), None),
        ((HEADLINE, PROSE, "12 mars 2026", PROSE), None),
        ((HEADLINE, "Photo de la salle | Les bancs sont vides et les longues tables de bois clair sont rangées.",
          "12 mars 2026", PROSE, "14 mars 2026", PROSE), None),
    ],
)  # fmt: skip
def test_the_date_of_a_text_alone_or_at_the_end_of_a_kicker(lines: tuple[str, ...], date: dt.date | None) -> None:
    assert _article(*lines).date == date


@pytest.mark.parametrize(
    "line",
    [
        "Catherine Laforest-Vigneault", "Solène Kermadec et Idriss Vauquelin", "Caroline Jaquet, Berne",
        "Par Véronique Delcourt-Maes, professeure de droit à l'Université de Namur",
    ],
)  # fmt: skip
def test_a_by_line_below_a_headline_is_no_sentence(line: str) -> None:
    assert _texts(_article(HEADLINE, line, PROSE)) == [PROSE]


@pytest.mark.parametrize("line", ["str-smk/ayv/cpy", "Hamidou TRAORE", "IP/25/2299", "(Reportage Anne Dupont à Lima)"])
def test_who_signed_below_a_text_is_no_sentence(line: str) -> None:
    assert _texts(_article(HEADLINE, PROSE, PROSE, line)) == [PROSE, PROSE]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        # Somebody introduced, or the subject of the headline.
        (("Semences : trois questions", "Anne Dupont", "Directrice des semences", PROSE), "Anne Dupont"),
        (("Les semences d'Anne Dupont", "Anne Dupont", PROSE), "Anne Dupont"),
        ((HEADLINE, "Burkina Faso", PROSE), "Burkina Faso"),
        ((HEADLINE, "Intelligence artificielle", PROSE), "Intelligence artificielle"),
    ],
)
def test_a_name_that_is_no_by_line_stays(lines: tuple[str, ...], kept: str) -> None:
    assert kept in _texts(_article(*lines))


def test_buttons_beside_each_other_are_chrome_and_labels_are_not() -> None:
    assert chrome_class("Partager cette page | Imprimer") is not None
    assert chrome_class("Chine | Intelligence artificielle") is None
    assert chrome_class("Partager cette page | Le traité des semences est signé") is None


def test_what_follows_a_headline_may_be_no_publisher() -> None:
    assert names_no_publisher("Temps de lecture : 3 min") and names_no_publisher("Programme Énergie")
    assert not names_no_publisher("Le Monde des semences")


def test_kinds_of_texts() -> None:
    assert is_kind("Actualité") and not is_kind("Actualité des semences")
    assert read_kicker("Un titre – Droit") is None


@pytest.mark.timeout(10)
def test_hostile_lines_end() -> None:
    for text in ("Ab " * 53, "Ab, " * 40, "Ab et " * 26, "l'essentiel de " * 10, "ab/" * 50, "(reportage " * 14):
        for _ in range(200):
            signature(text)
            read_kicker(text)
            is_kind(text)
