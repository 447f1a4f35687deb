"""French roles and their English: the phrase, and the state it belongs to where the words say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.facts.bodies.organisations import find_organisations, read_terms
from summarize.facts.people.roles import Known, Role, find_roles, read_role
from summarize.facts.tables import read_table
from translate.glossary import Glossary

CASES = [json.loads(line) for line in (Path(__file__).parent / "data" / "roles.jsonl").read_text("utf-8").splitlines()]


def role_of(text: str, glossary: Glossary, at: int = 0) -> Role | None:
    terms = read_terms(text, glossary)
    return read_role(text, at, Known.of(find_organisations(text, terms), terms))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_roles(case: dict, glossary: Glossary) -> None:
    prefix = len(case["fr"].split("-")[0]) + 1 if case["fr"].startswith("ex-") else 0
    prefix = len("ancien ") if case["fr"].startswith("ancien ") else prefix
    role = role_of(case["fr"], glossary, prefix)
    assert role is not None
    assert (role.en, role.country) == (case["en"], case["country"])


def test_a_role_spans_what_was_read() -> None:
    text = "Hier, la ministre kényane du Commerce et le maire ont signé."
    assert [text[role.start : role.end] for role in find_roles(text)] == ["ministre kényane du Commerce", "maire"]


@pytest.mark.parametrize(
    "text",
    [
        "Le numérique avance.",
        "La présidence",
        "Un chercheurX",
        "La mairie et le ministère",
        "Élu en 2022, Gustavo Petro a parlé.",
        "Élue depuis mars, elle a parlé.",
        "Élu à la tête du parti, il a parlé.",
    ],
)
def test_no_role(text: str) -> None:
    assert not list(find_roles(text))


def test_the_table_has_enough_heads_and_no_head_twice() -> None:
    heads = [row["fr"] for row in read_table("roles.csv")]
    assert len(heads) == len(set(heads)) >= 120


def test_the_table_has_no_french_in_its_english() -> None:
    words = {word for row in read_table("roles.csv") for word in row["en"].casefold().split()}
    assert words.isdisjoint({"de", "du", "des", "et", "aux", "auprès"})
