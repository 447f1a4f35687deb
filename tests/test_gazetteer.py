"""Forms of French words, which the tables give in one."""

from __future__ import annotations

import pytest

from translate.languages.gazetteer import inflect, plural


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [
        ("supérieur", "supérieure"),
        ("majeur", "majeure"),
        ("directeur", "directrice"),
        ("chercheur", "chercheuse"),
        ("religieux", "religieuse"),
        ("premier", "première"),
        ("législatif", "législative"),
        ("européen", "européenne"),
        ("industriel", "industrielle"),
        ("public", "publique"),
        ("suisse", "suisse"),
        ("chinois", "chinoise"),
    ],
)
def test_feminines(masculine: str, feminine: str) -> None:
    assert inflect(masculine)[:2] == [masculine, feminine]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("national", "nationaux"), ("bureau", "bureaux"), ("lieu", "lieux"), ("chinois", "chinois"), ("pays", "pays"),
     ("texte", "textes")],
)  # fmt: skip
def test_plurals(word: str, expected: str) -> None:
    assert plural(word) == expected
