"""Events: glossary and names by structure, and what the text states of them."""

from __future__ import annotations

import doctest

import pytest

from summarize.facts import (
    bodies,
    body_heads,
    dates,
    dating,
    english_names,
    event_details,
    event_register,
    events,
    organisation_names,
    spans,
    wording,
)
from summarize.facts.event_details import Details, Stated, read_details
from tests.fact_cases import cases, document
from translate.glossary import Glossary


@pytest.mark.parametrize("case", cases("events.jsonl"))
def test_find(glossary: Glossary, case: dict) -> None:
    found = events.find(document(glossary, case["fr"], case.get("en")))
    read = [[m.sentence, case["fr"][m.sentence][m.start : m.end], *m.value.values()] for m in found]
    assert read == case["expect"]


def test_dates_may_be_handed_in(glossary: Glossary) -> None:
    text = document(glossary, ["Le sommet d'action sur l'IA s'est tenu à Paris les 10 et 11 février 2025."])
    assert events.find(text, dates.find(text)) == events.find(text)


def test_editions_of_one_event_are_two_facts(glossary: Glossary) -> None:
    fr = [
        "La Conférence mondiale sur l'intelligence artificielle 2024 a déçu.",
        "La Conférence mondiale sur l'intelligence artificielle 2025 a plu.",
    ]
    keys = {mention.key for mention in events.find(document(glossary, fr))}
    assert len(keys) == 2


def test_a_mention_without_its_year_is_the_same_fact(glossary: Glossary) -> None:
    fr = [
        "La Conférence mondiale sur l'intelligence artificielle 2025 a plu.",
        "La Conférence mondiale sur l'intelligence artificielle continue.",
    ]
    keys = {mention.key for mention in events.find(document(glossary, fr))}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le forum à Rabat.", Details(place="Rabat")),
        ("Le forum se tiendra à Rabat.", Details(place="Rabat")),
        ("Le forum a discuté de paix à Rabat.", Details()),
        ("Le forum, organisé par Rabat, continue.", Details(organiser="Rabat")),
        ("Le forum s'ouvre en mai à Rabat.", Details(place="Rabat")),
        ("Le forum (Rabat) continue.", Details(place="Rabat")),
        ("Le forum 2025 continue à Rabat.", Details(date="2025")),
    ],
)
def test_details(text: str, expected: Details) -> None:
    at = text.find("Rabat")
    assert read_details(text, 8, [Stated(at, at + 5, "Rabat")], [], []) == expected


@pytest.mark.parametrize(
    "module",
    [
        bodies,
        body_heads,
        dating,
        english_names,
        event_details,
        event_register,
        events,
        organisation_names,
        spans,
        wording,
    ],
)
def test_examples(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "date"),
    [
        ("2031-05", "2031-05-04", "2031-05-04"),
        ("2031-05", "2031", "2031-05"),
        ("2031-05", "2032-06-01", "2031-05"),
        ("2031-05-04", "2031-05-04/2031-05-06", "2031-05-04/2031-05-06"),
        (None, "2031", "2031"),
        ("2031", None, "2031"),
    ],
)
def test_only_a_more_precise_date_of_the_same_time_replaces_one(one: str | None, other: str | None, date: str) -> None:
    assert Details(date=one).filled_from(Details(date=other)).date == date
