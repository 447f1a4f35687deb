"""Instruments: glossary, references and names by structure; the reader of French noun phrases."""

from __future__ import annotations

import itertools

import pytest

from summarize.facts.instruments import instruments
from summarize.facts.instruments.references import find_references
from summarize.facts.naming.phrase_reader import read_phrase
from tests.fact_cases import cases, document
from translate.glossary import Glossary


@pytest.mark.parametrize("case", cases("instruments.jsonl"))
def test_find(glossary: Glossary, case: dict) -> None:
    found = instruments.find(document(glossary, case["fr"], case.get("en")))
    read = [[m.sentence, case["fr"][m.sentence][m.start : m.end], *m.value.values()] for m in found]
    assert read == case["expect"]


@pytest.mark.parametrize(
    ("fr", "en"),
    [
        (
            "un moratoire sur la reconnaissance faciale dans les espaces publics",
            "a moratorium on facial recognition in public spaces",
        ),
        ("une coopération franco-allemande renforcée", "enhanced Franco-German cooperation"),
        ("une IA sûre, éthique et inclusive", "safe, ethical and inclusive AI"),
        ("la création d'un fonds mondial", "the creation of a global fund"),
        ("plus de 40 pays", "more than 40 countries"),
        ("plus d'efforts", "more efforts"),
        ("soixante et un pays", "61 countries"),
        ("les 193 États membres", "the 193 member states"),
        ("1 000 participants", "1,000 participants"),
        ("une loi visant à interdire les armes autonomes", "a law aimed at banning autonomous weapons"),
        ("la sécurité, l'éthique et la paix", "security"),
        ("l'idée de geler les lois locales", "the idea of freezing the local laws"),
        ("des règles plus strictes", "stricter rules"),
        ("des normes plus contraignantes", "more binding standards"),
        ("un traité contraignant et vérifiable", "a binding and verifiable treaty"),
        ("de nouvelles normes", "new standards"),
        ("l'accès universel à l'eau", "universal access to water"),
    ],
)
def test_phrases(fr: str, en: str) -> None:
    phrase = read_phrase(fr)
    assert phrase is not None
    assert (phrase.text, phrase.complete) == (en, True)


@pytest.mark.parametrize(
    "fr", ["un traité sur les bidules", "une loi bidulaire", "l'idée que la paix", "un fonds pour la bidulisation"]
)
def test_phrases_that_go_on_in_unknown_words_are_not_complete(fr: str) -> None:
    phrase = read_phrase(fr)
    assert phrase is not None
    assert not phrase.complete


@pytest.mark.parametrize("fr", ["les bidules urbains", "", "et la paix", "2024/1689"])
def test_no_phrase(fr: str) -> None:
    assert read_phrase(fr) is None


@pytest.mark.parametrize(
    "text",
    ["article 2 de 2024", "le 26/07/2025", "ISO 9", "une hausse de 78/100", "A/B testing", "COM(x)", "résolution 12"],
)
def test_no_reference(text: str) -> None:
    assert find_references(text) == []


def test_evidence_holds_the_name(glossary: Glossary) -> None:
    for case in (parameter.values[0] for parameter in cases("instruments.jsonl")):
        for mention in instruments.find(document(glossary, case["fr"], case.get("en"))):
            assert 0 <= mention.start < mention.end <= len(case["fr"][mention.sentence])
            assert set(mention.value) == {"name", "type", "reference", "date"}
            assert mention.en.strip()


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("La directive 2031/4567/UE entre en vigueur.", "Directive (EU) 2031/4567", "directive"),
        ("Le règlement 2031/4567/UE entre en vigueur.", "Regulation (EU) 2031/4567", "regulation"),
        ("La directive 1997/12/CE reste en vigueur.", "Directive 1997/12/EC", "directive"),
        ("Le règlement d'exécution (UE) 2030/12 précise ceci.", "Implementing Regulation (EU) 2030/12", "regulation"),
        ("La directive déléguée (UE) 2030/12 précise ceci.", "Delegated Directive (EU) 2030/12", "directive"),
        ("Une décision d’exécution (UE) 2030/12 suivra.", "Implementing Decision (EU) 2030/12", None),
        ("La recommandation (UE) 2030/12 n'oblige à rien.", "Recommendation (EU) 2030/12", "recommendation"),
        ("Ce texte, (UE) 2030/12, vient d'être publié.", "(EU) 2030/12", None),
        ("La norme ISO 12345 a été revue.", "ISO 12345", "standard"),
        ("La norme ISO/CEI 12345-21 a été revue.", "ISO/IEC 12345-21", "standard"),
        ("La spécification ISO/TS 12345 a été revue.", "ISO/TS 12345", "standard"),
    ],
)
def test_the_noun_says_what_kind_of_text_it_is(text: str, name: str, type_: str | None) -> None:
    assert [(r.name, r.type) for r in find_references(text)] == [(name, type_)]


_BEFORE_NUMBERS = ("directive ", "directive (UE) ", "règlement ", "décision d'exécution (UE) ", "(UE) ", "A/RES/", "norme ISO ",
                   "COM(2030) ", "loi n° ", "résolution ", "STCE n° ", "convention n° ", "PL ", "S/RES/", "E/RES/")  # fmt: skip


@pytest.mark.parametrize("before", _BEFORE_NUMBERS)
def test_no_reference_ends_within_a_number(before: str) -> None:
    found = 0
    for digits, behind in itertools.product(range(1, 7), ("", "/UE", "/CE", " (2030)", " de l'OIT")):
        for number in (
            "2" * digits,
            f"20{'3' * digits}",
            f"2030/{'4' * digits}",
            f"{'4' * digits}/2030",
            f"78-{'5' * digits}",
            f"78/{'5' * digits}",
        ):
            text = f"Selon la {before}{number}{behind}, il faut agir."
            for reference in find_references(text):
                found += 1
                assert not text[reference.end].isdigit()
                assert not (text[reference.end] == "/" and text[reference.end + 1].isdigit())
    assert found
