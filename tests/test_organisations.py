"""Organisations: of the glossary and the table, by structure, by the acronym or the name an article introduces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.facts import find_mentions
from summarize.facts.bodies.bodies import read_body
from summarize.facts.bodies.nearest_state import governed_before
from summarize.facts.bodies.organisations import find
from summarize.facts.mention import Document
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.pages.tracked import TrackedText
from translate.sentences import Sentence

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "organisations.jsonl").read_text("utf-8").splitlines()
]


def document(sentences: list[str], glossary: Glossary) -> Document:
    aligned = [BilingualSentence(Sentence(TrackedText.of(text), n), "") for n, text in enumerate(sentences)]
    return Document(aligned, glossary)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_organisations(case: dict, glossary: Glossary) -> None:
    found = find(document(case["fr"], glossary))
    assert [
        [m.sentence, case["fr"][m.sentence][m.start : m.end], m.value["name"], m.value["acronym"]] for m in found
    ] == case["expect"]


def test_one_body_has_one_key(glossary: Glossary) -> None:
    found = find(
        document(["le ministère ougandais de la Défense", "le ministère de la Défense de l'Ouganda"], glossary)
    )
    assert len({mention.key for mention in found}) == 1


def test_french_is_marked(glossary: Glossary) -> None:
    found = find(document(["L'Agence de la biomédecine et l'Université Laval."], glossary))
    assert [mention.checks for mention in found] == [("untranslated",), ()]


@pytest.mark.parametrize(
    ("fr", "country"),
    [("ministère malien de la Santé", "ML"), ("gouvernement du Pérou", "PE"), ("Université Laval", None)],
)
def test_the_state_a_body_belongs_to(fr: str, country: str | None) -> None:
    body = read_body(fr)
    assert body is not None and body.country == country


@pytest.mark.timeout(60)  # under a second each; a rule that is quadratic takes minutes
@pytest.mark.parametrize(
    "unit",
    [
        *("Agence de ", "Conseil national et ", "l'Institut X (", "A B C ", "University of ", "( "),
        *("World Wide Web Centre du ", "Groupe d'experts indépendants ", "pour l'Afrique et l'Asie et "),
    ],
)
def test_a_hostile_text_does_not_hang(unit: str, glossary: Glossary) -> None:
    find(document([unit * (32_000 // len(unit))], glossary))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # Whose resolution it is is a fact beside the resolution; a name behind its title is part of that.
        ("La résolution 58/23 du Conseil des droits de l'homme s'applique.", {"instrument", "organisation"}),
        ("La loi n° 12 relative à la Commission européenne s'applique.", {"instrument"}),
        # What is to be is no organisation, acronym or not; what there is, is one.
        ("Le texte institue une Haute Autorité de l'eau (HAE).", {"instrument"}),
        ("Le texte cite la Haute Autorité de l'eau (HAE).", {"organisation"}),
        # The body that meets is told beside its session; that of a title in other words is part of it.
        ("L'Inde s'y est opposée à la 93e session de l'Assemblée générale d'INTERPOL.", {"event", "organisation"}),
        ("Elle parlera au Forum mondial de l'UNESCO sur l'éthique de l'IA.", {"event"}),
    ],
)
def test_bodies_beside_texts(glossary: Glossary, text: str, kinds: set[str]) -> None:
    found = find_mentions(document([text], glossary))
    assert {mention.kind for mention in found} & {"instrument", "organisation", "event"} == kinds


@pytest.mark.parametrize(
    ("before", "text", "home", "state"),
    [
        ("Donald Trump hésite.", "Le Sénat a voté.", "CN", "US"),
        ("L'administration Trump plaît au Chili.", "Le Sénat a voté.", "CL", ""),
        ("La Maison Blanche hésite.", "Au Chili, le Sénat a voté.", "CL", ""),
        ("Washington hésite.", "Le Sénat a voté.", "CN", ""),
        ("", "Le président Trump a saisi le Sénat.", "FR", "US"),
        ("", "À Washington, on saisit le Sénat.", "FR", ""),
        ("", "Le Sénat a défié l'administration Trump.", "CN", ""),
    ],
)
def test_a_chamber_of_the_government_named_before_it(before: str, text: str, home: str, state: str) -> None:
    assert governed_before(text, text.index("Sénat"), "Senate", before, home) == state
