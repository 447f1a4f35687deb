"""Mark-up is reduced to its text, and front matter to its fields."""

from __future__ import annotations

import pytest

from tests.article_checks import parse
from translate.pages.layout import Line
from translate.pages.markup import read_marked_text
from translate.pages.repairs import RepairLog
from translate.pages.tags import scan
from translate.pages.tracked import TrackedText


def lines_of(text: str) -> list[Line]:
    return read_marked_text(TrackedText.of(text), RepairLog(text))[1]


MARKED = [
    ('Un [lien](https://exemple.fr/a_(b) "titre") et ![image](/i.png).', "Un lien et image."),
    (
        "Du **gras**, de l'*italique*, du __gras__, de l'_italique_ et du `code`.",
        "Du gras, de l'italique, du gras, de l'italique et du code.",
    ),
    ("2 * 3 * 4, snake_case_name, prix* et a < b ou c > d", "2 * 3 * 4, snake_case_name, prix* et a < b ou c > d"),
    ("Un <em>mot</em> et <nom du pays>, <https://exemple.fr>.", "Un mot et <nom du pays>, https://exemple.fr."),
    ("Une note[^1] et {% include x %}une {{ variable }}balise{: .note}", "Une note et une balise"),
    ("Avant<!-- commentaire\nsur deux lignes --> après", "Avant après"),
    (r"Un \*astérisque\* et un \[crochet\]", "Un *astérisque* et un [crochet]"),
    ("> « Une citation »", "« Une citation »"),
    ("- 📅 Le point", "Le point"),
    ("| Pays | Année |", "Pays ; Année"),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_mark_up_is_reduced_to_its_text(text, expected):
    assert [line.text for line in lines_of(text)] == [expected]


def test_headings_and_items():
    text = (
        "# Un\n\n## Deux ##\n\nTrois\n=====\n\n**Quatre :**\n\n**Une phrase en gras.**\n\n"
        "- cinq\n1. six\n\n---\n\n<h2>Sept</h2>"
    )
    assert [(line.text, line.heading, line.item) for line in lines_of(text)] == [
        ("Un", True, False),
        ("Deux", True, False),
        ("Trois", True, False),
        ("Quatre :", True, False),
        ("Une phrase en gras.", False, False),
        ("cinq", False, True),
        ("1. six", False, True),
        ("Sept", True, False),
    ]


def test_an_unclosed_comment_hides_nothing():
    assert [line.text for line in lines_of("Avant <!-- ouvert\n\nAprès")] == ["Avant <!-- ouvert", "Après"]


def test_front_matter():
    text = "---\ntitle: 'L''IA\n  pour tous'\ndate: 2025-03-12\nimage:\n    path: ./x\ntags: [a, b]\n---\nLe texte."
    fields, lines = read_marked_text(TrackedText.of(text), RepairLog(text))
    assert (fields["date"].text, [line.text for line in lines]) == ("2025-03-12", ["Le texte."])
    assert fields["title"].text.startswith("L''IA pour")
    start, end = fields["title"].origin(0, len(fields["title"]))
    assert text[start:end] == "L''IA\n  pour tous"


def test_a_rule_at_the_head_is_no_front_matter():
    text = "---\n\nLe texte sans champ.\n\n---\n\nLa suite."
    fields, lines = read_marked_text(TrackedText.of(text), RepairLog(text))
    assert (fields, [line.text for line in lines]) == ({}, ["Le texte sans champ.", "La suite."])


@pytest.mark.parametrize("text", ["&" * 1000, "< " * 1000, "<& " * 1000])
def test_what_begins_no_tag_and_no_reference_is_one_piece_of_text(text: str) -> None:
    assert [(token.kind, token.end) for token in scan(text)] == [("text", len(text))]


@pytest.mark.parametrize("picture", ["<svg/>", "<svg class='i' />", "<svg><path d='M0'/></svg>"])
def test_a_picture_hides_nothing_behind_it(picture: str) -> None:
    text = "Le Conseil a adopté mardi une résolution sur la gouvernance mondiale de l'intelligence artificielle."
    page = f"<html><body>{picture}<p>{text}</p><p>Elle sera suivie d'autres.</p></body></html>"
    assert parse(page, ".html").paragraphs[0].text == text
