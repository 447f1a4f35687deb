"""Instruments: glossary, references and names by structure; the reader of French noun phrases."""

from __future__ import annotations

import doctest

import pytest

from summarize.facts import cursor, english, instruments, naming, phrase_reader, references, vocabulary
from summarize.facts.phrase_reader import read_phrase
from summarize.facts.references import find_references
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


@pytest.mark.parametrize("module", [cursor, english, instruments, naming, phrase_reader, references, vocabulary])
def test_examples(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
