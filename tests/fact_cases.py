"""Records of tests/data and documents made of them, for the tests of facts.

A record is ``{"label", "fr": [one sentence a string], "en": [its English, where it matters], "expect": […]}``; one with
``"known"`` says why it fails, and is expected to.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.facts.bodies import organisations
from summarize.facts.clauses.clauses import read_clauses
from summarize.facts.events import events
from summarize.facts.instruments import instruments
from summarize.facts.mention import Document, Mention
from summarize.facts.people import people
from summarize.facts.places import countries
from summarize.facts.positions import positions
from summarize.facts.speech import quotes
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.pages.tracked import TrackedText
from translate.sentences import Sentence

DATA = Path(__file__).with_name("data")


def cases(name: str) -> list:
    """The records of a file as parameters; known failures are strict, so that a fix is noticed."""
    parameters = []
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        marks = [pytest.mark.xfail(reason=case["known"], strict=True)] if "known" in case else []
        parameters.append(pytest.param(case, id=case["label"], marks=marks))
    return parameters


def document(glossary: Glossary, fr: list[str], en: list[str] | None = None) -> Document:
    """A document of these sentences, all in one paragraph."""
    english = en or [""] * len(fr)
    sentences = [Sentence(TrackedText.of(text), 0) for text in fr]
    return Document([BilingualSentence(s, e) for s, e in zip(sentences, english, strict=True)], glossary)


def mentions(document: Document) -> list[Mention]:
    """What quotations and positions are led back to."""
    return [
        module_mention
        for module in (instruments, events, people, organisations, countries)
        for module_mention in module.find(document)
    ]


def found_quotes(document: Document) -> list[Mention]:
    """The quotations of a document."""
    return quotes.find(document, read_clauses(document, mentions(document)))


def found_positions(document: Document) -> list[Mention]:
    """The positions of a document."""
    found = mentions(document)
    return positions.find(document, found, read_clauses(document, found))
