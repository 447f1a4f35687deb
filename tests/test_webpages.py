"""What a page says around its article: whose it is, when it was made, and tables, a row a line."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.article_checks import assert_offsets_hold, parse
from translate.article import Article

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
MORE = "Elle prévoit un groupe d'experts, dont les membres seront nommés avant la fin de l'année par l'Assemblée."
HEADLINE = "Semences : le pays veut un traité mondial sans attendre ses voisins"


def _page(body: str, head: str = "", title: str = HEADLINE) -> Article:
    text = (
        f"<!DOCTYPE html><html lang='fr'><head><title>{title}</title>{head}</head><body><main><article>{body}"
        f"<p>{PROSE}</p><p>{MORE}</p></article></main></body></html>"
    )
    article = parse(text, ".html")
    assert_offsets_hold(article)
    return article


@pytest.mark.parametrize(
    "line",
    [
        "Communiqué de presse n°&nbsp;412 – Lima, le 12 mars 2026",
        "12 mars 2026 - Dernière mise à jour : 13 mars 2026",
        "Par Anne Dupont | Publié le 12 mars 2026", "Enregistré à la Présidence du Sénat le 12 mars 2026",
    ],
)  # fmt: skip
def test_a_line_below_the_headline_says_when_the_text_was_made(line: str) -> None:
    article = _page(f"<h1>{HEADLINE}</h1><p class='meta'>{line}</p>")
    assert article.date == dt.date(2026, 3, 12)
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE, MORE]


SITE = '<meta property="og:site_name" content="semences.gouv.example">'


@pytest.mark.parametrize(
    ("title", "head", "publisher"),
    [
        (f"{HEADLINE} | Ministère des Semences", SITE, "Ministère des Semences"),
        (f"{HEADLINE} - Semencia", SITE, "Semencia"),
        (f"{HEADLINE} | Communiqués | Ministère des Semences", SITE, "Ministère des Semences"),
        (f"{HEADLINE} | Temps de lecture : 3 min", SITE, "semences.gouv.example"),
        (f"{HEADLINE} | ce que change la loi", SITE, "semences.gouv.example"),
        (HEADLINE, SITE, "semences.gouv.example"),
        (f"{HEADLINE} | Semencia", '<meta property="og:site_name" content="Le Rivage">', "Le Rivage"),
    ],
)
def test_a_name_in_the_title_goes_before_a_host(title: str, head: str, publisher: str) -> None:
    assert _page(f"<h1>{HEADLINE}</h1>", head, title).publisher == publisher


def test_a_label_above_the_headline_is_no_text() -> None:
    article = _page(f"<span class='kicker'>Tribune</span><h1>{HEADLINE}</h1>")
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE, MORE]
    assert any("opinion piece" in warning for warning in article.warnings)


def test_the_short_cells_of_a_row_are_one_line() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{body}</td><td>{n}</td></tr>" for name, body, n in
                   [("Graines rares", "ANS", 24), ("Riz", "ANS et DGR", 11), ("Blé", "", 9)])  # fmt: skip
    table = (
        f"<table><thead><tr><th>Semence</th><th>Autorité</th><th>Agents</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    article = _page(f"<h1>{HEADLINE}</h1><p>{PROSE[:-1]} et du riz.</p>{table}")
    texts = [(paragraph.text, paragraph.heading) for paragraph in article.paragraphs]
    assert texts[1:5] == [
        ("Semence ; Autorité ; Agents", False),
        ("Graines rares ; ANS ; 24", False),
        ("Riz ; ANS et DGR ; 11", False),
        ("Blé ; 9", False),
    ]


def test_sentences_in_cells_stay_apart() -> None:
    table = f"<table><tr><td>{PROSE}</td><td>{MORE}</td></tr></table>"
    article = parse(f"<html><body><article><h1>{HEADLINE}</h1>{table}<p>{PROSE}</p></article></body></html>", ".html")
    assert_offsets_hold(article)
    assert all(" ; " not in paragraph.text for paragraph in article.paragraphs)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "body", ["<tr><td>a" * 10_000, "<td>a</td>" * 20_000, "<tr>" * 20_000, "<tr><td>a</td><td>b" * 5_000]
)
def test_hostile_tables_end(body: str) -> None:
    assert _page(f"<h1>{HEADLINE}</h1><table>{body}</table>").paragraphs
