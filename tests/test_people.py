"""Persons: what shows that a name is one, and what all mentions of a person have in common."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.facts.naming.english_spelling import english_spelling
from summarize.facts.people.names import canonical, name_at, surnames
from summarize.facts.people.people import find
from tests.test_organisations import document
from translate.glossary import Glossary

CASES = [json.loads(line) for line in (Path(__file__).parent / "data" / "people.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_people(case: dict, glossary: Glossary) -> None:
    found = find(document(case["fr"], glossary))
    assert [
        [m.sentence, case["fr"][m.sentence][m.start : m.end], m.value["name"], m.value["role"], m.value["country"]]
        for m in found
    ] == case["expect"]


def test_all_mentions_of_a_person_have_one_key_and_one_value(glossary: Glossary) -> None:
    texts = ["Gu insiste.", "Le ministre chinois Gu Wei arrive.", "M. Gu est parti."]
    found = find(document(texts, glossary))
    assert {mention.key for mention in found} == {"gu wei"}
    assert [mention.value for mention in found] == [{"name": "Gu Wei", "role": "Chinese minister", "country": "CN"}] * 3
    assert {mention.en for mention in found} == {"Gu Wei, Chinese minister"}


def test_a_misspelt_given_name_is_the_same_person(glossary: Glossary) -> None:
    texts = ["Le ministre Mohammad Reza Karimi arrive.", "Le ministre Mohamamd Reza Karimi repart."]
    assert len({mention.key for mention in find(document(texts, glossary))}) == 1


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Emmanuel MARTIN", "Emmanuel Martin"),
        ("JEAN-NOËL BARDOT", "Jean-Noël Bardot"),
        ("JD Harlan", "JD Harlan"),
        ("XI Lin", "Xi Lin"),
        ("MARTIN Sophie", "Sophie Martin"),
        ("Charles III", "Charles III"),
        ("Siobhán O'LEARY", "Siobhán O'Leary"),
        ("J. R. Okoye", "J. R. Okoye"),
    ],
)
def test_canonical_names(written: str, name: str) -> None:
    assert canonical(written) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mohammed ben Youssef arrive", "Mohammed ben Youssef"),
        ("Pavel Novák de Brno", "Pavel Novák"),
        ("Valéry Duchamp d'Essonne", "Valéry Duchamp"),
        ("Omar Al Olami, ministre", "Omar Al Olami"),
        ("Xi'an", None),
        ("GPT-4", None),
        ("minuscule", None),
    ],
)
def test_the_shape_of_a_name(text: str, name: str | None) -> None:
    found = name_at(text)
    assert (found.text if found else None) == name


def test_surnames() -> None:
    assert surnames("Nicolas de Rivoire") == ["de Rivoire", "Rivoire"]
    assert surnames("Amandeep Singh Gill") == ["Singh Gill", "Gill"]
    assert surnames("Bachelet") == ["Bachelet"]


@pytest.mark.timeout(60)  # under a second each; a rule that is quadratic takes minutes
@pytest.mark.parametrize(
    "unit", ["ministre de ", "Jean Dupont, ministre et ", "M. ", "Li ", "de la ", "Jean-", "A. ", "selon X Y "]
)
def test_a_hostile_text_does_not_hang(unit: str, glossary: Glossary) -> None:
    find(document([unit * (32_000 // len(unit))], glossary))


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("Andreï Koulikov", "Yesterday Andrei Kulikov left.", "Andrei Kulikov"),
        ("Karim ben Osmane", "Karim bin Osman left.", "Karim bin Osman"),
        ("Benyamin Cohen", "Benjamin Cohen left.", "Benjamin Cohen"),
        ("Anne Lindqvist", "Anne Linqvist left.", None),
        ("Anne Lindqvist", "Anne Lindqvist left.", None),
        ("Koulikov", "Kulikov left.", None),
        ("Inès Régal", "Ines Regal left.", None),
        ("Anne LINDQVIST", "Anne LINDQVIST left.", None),
        ("Andreï KOULIKOV", "Andrei KULIKOV left.", "Andrei Kulikov"),
    ],
)
def test_the_translation_spells_transliterated_names(french: str, english: str, expected: str | None) -> None:
    assert english_spelling(french, english) == expected
