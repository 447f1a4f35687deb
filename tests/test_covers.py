"""Covers of parliamentary documents: the title of several lines, the day of filing, the house, and who made it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold, parse
from translate.article import Article

PROSE = "La commission a adopté mardi à Lima le rapport consacré à la gouvernance mondiale des semences, à l'unanimité."
MARCH_12 = dt.date(2026, 3, 12)


def _article(text: str) -> Article:
    article = parse(text)
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    return article


# the cover; its title; the publisher; what of it stays as text
COVERS = [
    ("SÉNAT\nSESSION ORDINAIRE DE 2025-2026\nN° 187\n\nRAPPORT D'INFORMATION\n\n"
     "fait au nom de la commission des affaires rurales sur la gouvernance mondiale des semences,\n"
     "par Mme Anne Dupont et M. Li Wei, sénateurs\n\nEnregistré à la Présidence du Sénat le 12 mars 2026\n",
     "Rapport d'information sur la gouvernance mondiale des semences", "SÉNAT",
     "fait au nom de la commission des affaires rurales, par Mme Anne Dupont et M. Li Wei, sénateurs"),
    ("N° 187\nSÉNAT\nSESSION ORDINAIRE DE 2025-2026\nEnregistré à la Présidence du Sénat le 12 mars 2026\n"
     "RAPPORT\nFAIT\nau nom de la commission des affaires rurales sur la gouvernance mondiale\ndes semences,\n"
     "Par Mme Anne DUPONT,\nSénatrice\n",
     "Rapport sur la gouvernance mondiale des semences", "SÉNAT",
     "FAIT au nom de la commission des affaires rurales, Par Mme Anne DUPONT, Sénatrice"),
    ("ASSEMBLÉE NATIONALE\nDix-septième législature\n\nN° 1245\n\nRAPPORT D'INFORMATION\n\n"
     "déposé par la mission d'information sur les usages des semences dans les écoles\n\n"
     "et présenté par M. Li Wei et Mme Anne Dupont, députés\n\n"
     "Enregistré à la Présidence de l'Assemblée nationale le 12 mars 2026\n",
     "Rapport d'information sur les usages des semences dans les écoles", "ASSEMBLÉE NATIONALE",
     "déposé par la mission d'information et présenté par M. Li Wei et Mme Anne Dupont, députés"),
    ("N° 1245\n______\nASSEMBLÉE NATIONALE\nCONSTITUTION DU 4 OCTOBRE 1958\nDIX-SEPTIÈME LÉGISLATURE\n"
     "Enregistré à la Présidence de l'Assemblée nationale le 12 mars 2026.\nPROPOSITION DE LOI\n"
     "visant à encadrer l'usage des semences,\nprésentée par Mme Anne DUPONT, députée.\n",
     "Proposition de loi visant à encadrer l'usage des semences", "ASSEMBLÉE NATIONALE",
     "présentée par Mme Anne DUPONT, députée."),
    ("Chambre des représentants de Belgique\nDOC 56 0123/001\n12 mars 2026\nPROPOSITION DE RÉSOLUTION\n"
     "relative aux semences\n(déposée par Mme Anne Dupont)\n",
     "Proposition de résolution relative aux semences", "Chambre des représentants de Belgique",
     "(déposée par Mme Anne Dupont)"),
    ("RAPPORT D'INFORMATION\nsur les semences\nEnregistré à la Présidence du Sénat le 12 mars 2026\n",
     "Rapport d'information sur les semences", "Sénat", None),
]  # fmt: skip


@pytest.mark.parametrize(("cover", "title", "house", "rest"), COVERS)
def test_the_cover_of_a_document(cover: str, title: str, house: str, rest: str | None) -> None:
    article = _article(f"{cover}\nL'ESSENTIEL\n\n{PROSE}\n")
    assert article.title and article.title.text == title
    assert (article.publisher, article.date) == (house, MARCH_12)
    texts = [paragraph.text for paragraph in article.paragraphs if paragraph.text != "L'ESSENTIEL"]
    assert texts == [text for text in (rest, PROSE) if text]


# pages about a parliament, and documents without a cover
@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Sénat\n\nSemences : le Sénat vote la proposition de loi", "Semences : le Sénat vote la proposition de loi"),
        ("Rapport d'information\n\nLe Sénat rend son rapport sur les semences",
         "Le Sénat rend son rapport sur les semences"),
        ("Proposition de loi sur les semences : le Sénat vote", "Proposition de loi sur les semences : le Sénat vote"),
        ("Le Sénat vote la loi sur les semences\n\nSession ordinaire 2025-2026",
         "Le Sénat vote la loi sur les semences"),
    ],
)  # fmt: skip
def test_what_is_no_cover(head: str, title: str) -> None:
    article = _article(f"{head}\n\nPublié le 12 mars 2026\n\n{PROSE}\n")
    assert article.title and article.title.text == title


@pytest.mark.timeout(10)
def test_hostile_covers_end() -> None:
    for line in ("fait par la " * 300, "par M. " * 400, "sur le " * 400, "a-b " * 500, "session de 2026 " * 200):
        parse(f"SÉNAT\nSESSION ORDINAIRE DE 2025-2026\nRAPPORT\n{line}\n\n{PROSE}\n")
