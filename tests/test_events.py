"""Events: glossary and names by structure, and what the text states of them."""

from __future__ import annotations

import pytest

from summarize.facts.dates import dates
from summarize.facts.events import events
from summarize.facts.events.event_details import Details, Stated, read_details
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
    ("fr", "en"),
    [
        # A matter of one word or term stands before its noun …
        ("Forum européen de la cybersécurité", "European Cybersecurity Forum"),
        ("Congrès mondial de la robotique", "World Robotics Congress"),
        ("Conférence nationale du numérique", "National Digital Conference"),
        ("Forum maghrébin de l'innovation", "Maghreb Innovation Forum"),
        ("Salon international de l'innovation", "International Innovation Fair"),
        ("Semaine européenne de la robotique", "European Robotics Week"),
        ("Journée mondiale de la protection des données", "World Data Protection Day"),
        ("Sommet asiatique de l'intelligence artificielle", "Asian Artificial Intelligence Summit"),
        ("Sommet asiatique sur l'intelligence artificielle", "Asian AI Summit"),
        # … with the place before both; several things, or what needs more words, stand behind «on» …
        ("Semaine du numérique de Genève", "Geneva Digital Week"),
        ("Forum asiatique des libertés numériques", "Asian Forum on Digital Freedoms"),
        ("Forum andin de la justice numérique", "Andean Forum on Digital Justice"),
        ("Sommet nordique sur les données de santé", "Nordic Summit on Health Data"),
        ("Sommet des BRICS sur la gouvernance de l'IA", "BRICS Summit on AI Governance"),
        ("Conférence de haut niveau sur les droits de l'enfant", "High-Level Conference on the Rights of the Child"),
        ("Colloque international sur le droit et l'IA", "International Symposium on Law and AI"),
        # … and those who meet behind «of».
        ("Conférence mondiale des régulateurs", "World Conference of Regulators"),
        ("Forum des jeunes sur la gouvernance de l'IA", "Youth Forum on AI Governance"),
        ("Conférence des parties à la Convention de Malabo", "Conference of the Parties to the Malabo Convention"),
        ("Sommet de l'IA pour le développement", "AI Summit for Development"),
        ("Table ronde francophone sur les langues et l'IA", "Francophone Round Table on Languages and AI"),
        ("Sommet Chine-Afrique sur l'IA", "China-Africa AI Summit"),
        ("conférence ministérielle de Séoul", "Seoul Ministerial Conference"),
        ("61e session du Conseil des droits de l'homme", "61st Session of the Human Rights Council"),
        (
            "12e réunion de l'Organisation internationale de la Francophonie",
            "12th Meeting of the International Organisation of La Francophonie",
        ),
        # The body that the French names and the official name does not.
        ("Forum mondial de l'UNESCO sur l'éthique de l'IA", "UNESCO Global Forum on the Ethics of AI"),
        ("Forum mondial sur l'éthique de l'IA", "Global Forum on the Ethics of AI"),
        # What any meeting may be called is no name.
        ("réunion du comité", None),
        ("conférence de presse", None),
        ("forum de discussion", None),
    ],
)
def test_english_names(glossary: Glossary, fr: str, en: str | None) -> None:
    found = events.find(document(glossary, [f"Les délégués ont débattu lors de ce {fr}, puis sont partis."]))
    assert [mention.value["name"] for mention in found] == ([en] if en else [])


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
