"""Positions: actor, verb and object, in the text's own words and in honest English."""

from __future__ import annotations

import pytest

from summarize.facts import positions
from summarize.facts.clauses import read_clauses
from summarize.facts.english import gerund, indefinite, past, third_person, title_case, with_article
from tests.fact_cases import cases, document, mentions
from translate.glossary import Glossary


@pytest.mark.parametrize("case", cases("positions.jsonl"))
def test_find(glossary: Glossary, case: dict) -> None:
    text = document(glossary, case["fr"], case.get("en"))
    found = positions.find(text, mentions(text))
    assert [[m.sentence, case["fr"][m.sentence][m.start : m.end], m.en] for m in found] == case["expect"]


def test_value_has_the_actor_without_article_and_the_verb_of_one(glossary: Glossary) -> None:
    text = document(glossary, ["Les États-Unis et le Royaume-Uni ont refusé de signer le traité."])
    (mention,) = positions.find(text, mentions(text))
    assert mention.value == {
        "actor": "United States and United Kingdom",
        "verb": "refuses",
        "object": "to sign the treaty",
    }


def test_clauses_may_be_handed_in(glossary: Glossary) -> None:
    text = document(glossary, ["La France soutient un traité contraignant."])
    found = mentions(text)
    assert positions.find(text, found, read_clauses(text, found)) == positions.find(text, found)


def test_no_french_in_the_english(glossary: Glossary) -> None:
    for case in (parameter.values[0] for parameter in cases("positions.jsonl")):
        text = document(glossary, case["fr"], case.get("en"))
        for mention in positions.find(text, mentions(text)):
            assert not set(mention.en.casefold().split()) & {"le", "la", "les", "des", "du", "et", "une", "que", "pour"}


@pytest.mark.parametrize(
    ("verb", "third", "before", "ing"),
    [
        ("call for", "calls for", "called for", "calling for"),
        ("oppose", "opposes", "opposed", "opposing"),
        ("ratify", "ratifies", "ratified", "ratifying"),
        ("commit to", "commits to", "committed to", "committing to"),
        ("say", "says", "said", "saying"),
        ("set up", "sets up", "set up", "setting up"),
        ("be ready", "is ready", "was ready", "being ready"),
        ("express the hope", "expresses the hope", "expressed the hope", "expressing the hope"),
    ],
)
def test_english_verbs(verb: str, third: str, before: str, ing: str) -> None:
    assert (third_person(verb), past(verb), gerund(verb)) == (third, before, ing)


def test_english_articles_and_titles() -> None:
    assert [indefinite(noun) for noun in ("AI summit", "union", "UN body", "EU law", "hour")] == [
        "an AI summit", "a union", "a UN body", "an EU law", "a hour"]  # fmt: skip
    assert [with_article(name) for name in ("Paris Agreement", "Morocco's National Strategy", "France 2030", "UNESCO")] == [
        "the Paris Agreement", "Morocco's National Strategy", "France 2030", "UNESCO"]  # fmt: skip
    assert title_case("capacity-building for AI in the South") == "Capacity-Building for AI in the South"
