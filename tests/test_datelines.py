"""Datelines: out of the translated text, and still the evidence of a date and of places."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.brief import build_brief
from summarize.digest.evidence import Report
from summarize.facts import collect
from summarize.facts.mention import Document
from tests.article_checks import parse
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.sentences import sentences_of

PROSE = "Le Conseil a adopté mardi à Oslo une résolution sur la gouvernance mondiale de l'intelligence artificielle."
WRITTEN = dt.date(2031, 6, 20)
JUNE_12 = ("date", "12 juin", "2031-06-12")

CASES = {
    "LUSAKA, 12 juin (Xinhua) – ": [("place", "LUSAKA", "Lusaka"), JUNE_12],
    "Genève, le 12 juin – ": [("place", "Genève", "Geneva"), JUNE_12],
    "Genève, le 12 juin\n\n": [("place", "Genève", "Geneva"), JUNE_12],
    "GENÈVE, 12 juin (ONU Info) - ": [("place", "GENÈVE", "Geneva"), JUNE_12],
    "Genève, 12/06/2031 - ": [("place", "Genève", "Geneva"), ("date", "12/06/2031", "2031-06-12")],
    "Genève, jeudi 12 juin 2031.- ": [("place", "Genève", "Geneva"), ("date", "jeudi 12 juin 2031", "2031-06-12")],
    "(Manille, 12 juin 2031) – ": [("place", "Manille", "Manila"), ("date", "12 juin 2031", "2031-06-12")],
    "Lomé (Togo), 12 juin (ATOP) – ": [("country", "Togo", "Togo"), ("place", "Lomé", "Lomé"), JUNE_12],
    "Berlin/Le Cap, 12 juin – ": [("place", "Berlin", "Berlin"), ("place", "Le Cap", "Cape Town"), JUNE_12],
    "PARIS (AFP) – ": [("place", "PARIS", "Paris")],
    "Esch-sur-Alzette, 12 juin – ": [("place", "Esch-sur-Alzette", "Esch-sur-Alzette"), JUNE_12],
    "Trifouillis, 12 juin – ": [("place", "Trifouillis", "Trifouillis"), JUNE_12],  # whatever no table has
    "Dakar, 12 juin 2031 : ": [("place", "Dakar", "Dakar"), ("date", "12 juin 2031", "2031-06-12")],
    "Dakar, 12 juin (APS) : ": [("place", "Dakar", "Dakar"), JUNE_12],
    "[Dakar, 12 juin] ": [("place", "Dakar", "Dakar"), JUNE_12],
    "Genève, le 12 juin 2031. ": [("place", "Genève", "Geneva"), ("date", "12 juin 2031", "2031-06-12")],
    "ABIDJAN – ": [("place", "ABIDJAN", "Abidjan")],
    "NAIROBI, Kenya — ": [("country", "Kenya", "Kenya"), ("place", "NAIROBI", "Nairobi")],
    "UNESCO – ": [],
    "KENYA – ": [],  # a section of the paper
    "Le 12 juin 2031 : ": [],
    "Jean Dupont, le 12 juin – ": [JUNE_12],
    "Conférence de Paris, 12 juin – ": [],
}


def facts_of(text: str, glossary: Glossary) -> list[tuple[str, str, str]]:
    article = parse(text)
    document = Document([BilingualSentence(s, "") for s in sentences_of(article)], glossary, WRITTEN)
    found = [fact.as_record(document) for fact in collect(document)]
    for fact in found:
        evidence = article.text[fact["start"] : fact["end"]]
        assert [c for c in evidence if c.isalnum()] == [c for c in fact["fr"] if c.isalnum()]
        sentence = document.sentences[fact["sentence"]].sentence
        assert sentence.start <= fact["start"] < fact["end"] <= sentence.end
    of_dateline = sorted((f for f in found if f["rule"] == "dateline"), key=lambda f: f["start"])
    facts = [(f["kind"], f["fr"], f["value"].get("date") or f["value"]["name"]) for f in of_dateline]
    return sorted(facts, key=lambda fact: ("country", "place", "date").index(fact[0]))


@pytest.mark.parametrize("dateline", CASES)
def test_what_a_dateline_says(dateline: str, glossary: Glossary) -> None:
    text = f"Un titre qui dit quelque chose\n\n{dateline}{PROSE}\n\n{PROSE}\n"
    assert facts_of(text, glossary) == CASES[dateline]
    if CASES[dateline]:
        assert [s.text for s in sentences_of(parse(text))][1] == PROSE


def test_a_date_that_the_text_tells_something_of_stands_there(glossary: Glossary) -> None:
    text = f"Un titre qui dit quelque chose\n\nLUSAKA, 17 juin – {PROSE} Le 17 juin, il a voté.\n"
    assert facts_of(text, glossary) == [("place", "LUSAKA", "Lusaka")]


def test_nothing_is_told_of_the_date_of_a_dateline(glossary: Glossary) -> None:
    article = parse(f"Un titre qui dit quelque chose\n\nLUSAKA, 12 juin 2031 – {PROSE}\n")
    pairs = [BilingualSentence(s, s.text) for s in sentences_of(article)]
    report = Report(1, build_brief(article, pairs, glossary, signature=""))
    assert [fact["fr"] for fact in report.facts("date")] == ["12 juin 2031", "mardi"]
    assert {fact["fr"] for fact in report.within(1, "date", "place")} == {"mardi", "Oslo"}


def test_of_two_datelines_the_nearer_opens_the_sentence(glossary: Glossary) -> None:
    text = f"Un titre qui dit quelque chose\n\nOttawa, le 3 juin 2031\n\nLUSAKA, 12 juin – {PROSE}\n"
    assert facts_of(text, glossary) == [("place", "LUSAKA", "Lusaka"), JUNE_12]
