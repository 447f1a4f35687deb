"""Glossary terms, inflected and set in fresh sentences, come out in their official English.

The sentences were written from the entries of ``translate/glossary.csv`` alone, without regard to how terms are
matched: plurals, feminines, elisions and contractions, acronyms, brackets, guillemets, headings and spellings.
"""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from translate.marian import Translation, Translator

SENTENCES = [json.loads(line) for line in (ROOT / "tests/data/glossary_sentences.jsonl").open(encoding="utf-8")]
FLOOR = 0.97
STRAIGHT_QUOTES = str.maketrans("‘’“”", "''\"\"")


def says(english: str, form: str) -> bool:
    """Whether a text has this form as whole words, in any case: the singular is not found in its plural."""
    words = re.escape(form.translate(STRAIGHT_QUOTES))
    return re.search(rf"(?<!\w){words}(?!\w)", english.translate(STRAIGHT_QUOTES), re.IGNORECASE) is not None


@pytest.fixture(scope="module")
def misses(translator: Translator) -> list[tuple[dict, Translation]]:
    """The sentences that have none of their accepted forms, with their translations."""
    translations = translator.translate([sentence["fr"] for sentence in SENTENCES])
    pairs = zip(SENTENCES, translations, strict=True)
    return [(s, english) for s, english in pairs if not any(says(english.text, form) for form in s["en"])]


def listed(misses: list[tuple[dict, Translation]]) -> str:
    return "\n".join(f"{s['term']} -> {s['en'][0]} {t.checks}\n  {s['fr']}\n  {t.text}" for s, t in misses)


def test_there_are_200_sentences_of_200_terms_of_the_glossary() -> None:
    terms = {sentence["term"] for sentence in SENTENCES}
    with (ROOT / "translate/glossary.csv").open(encoding="utf-8", newline="") as file:
        assert terms <= {row["fr"] for row in csv.DictReader(file)}
    assert len(SENTENCES) == len(terms) == len({sentence["fr"] for sentence in SENTENCES}) == 200


def test_terms_come_out_in_their_official_english(misses: list[tuple[dict, Translation]]) -> None:
    share = 1 - len(misses) / len(SENTENCES)
    assert share >= FLOOR, f"{share:.1%} of {len(SENTENCES)} terms, missing:\n{listed(misses)}"


def test_a_term_that_does_not_come_out_is_marked(misses: list[tuple[dict, Translation]]) -> None:
    silent = [(sentence, english) for sentence, english in misses if "term-missing" not in english.checks]
    assert not silent, f"missing without a mark:\n{listed(silent)}"
