"""Sentences: the table of hard cases in data/sentences.jsonl, and what must hold for any text.

A record of the table: label, comment, text, expected; `known_failure`, where it is given, says why the case fails. Such
a case is expected to fail strictly, so that a rule that mends it is noticed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate import sentences
from translate.article import Article, Paragraph
from translate.pages.tracked import TrackedText
from translate.sentences import Sentence, sentences_of, split_sentences
from translate.stops import RULES

TABLE = Path(__file__).parent / "data" / "sentences.jsonl"
CASES = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]


def split(text: str) -> list[str]:
    return [piece.text for piece in split_sentences(TrackedText.of(text))]


def parameters() -> list:
    return [
        pytest.param(
            case["text"],
            case["expected"],
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True, reason=case["known_failure"])] if "known_failure" in case else [],
        )
        for case in CASES
    ]


# --- The table --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "expected"), parameters())
def test_table(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_table_is_sound() -> None:
    labels = [case["label"] for case in CASES]
    assert len(labels) == len(set(labels))
    assert len(CASES) >= 80
    for case in CASES:
        assert "".join(case["text"].split()) == "".join("".join(case["expected"]).split()), case["label"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if "known_failure" not in case], ids=lambda case: case["label"]
)
def test_a_sentence_is_not_split_again(case: dict) -> None:
    """What was told apart stays whole on its own, unless the mark that held it together is in another sentence."""
    for sentence in case["expected"]:
        if sentence.count("«") == sentence.count("»"):
            assert split(sentence) == [sentence]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_typographic_apostrophes_and_no_break_spaces_change_nothing(case: dict) -> None:
    def typeset(text: str) -> str:
        return text.replace("'", "’").replace(" »", "\u00a0»").replace("« ", "«\u00a0").replace(" ?", "\u202f?")

    assert split(typeset(case["text"])) == [typeset(sentence) for sentence in split(case["text"])]


def test_every_rule_is_named_once_and_explained() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)


# --- Articles ---------------------------------------------------------------------------------------------------------


def article(text: str, title: str | None, paragraphs: list[tuple[str, bool]]) -> Article:
    def at(part: str) -> TrackedText:
        return TrackedText.of(part, text.index(part))

    return Article(
        id="a",
        path="a.txt",
        sha256="0" * 64,
        text=text,
        title=Paragraph(at(title)) if title else None,
        paragraphs=tuple(Paragraph(at(part), heading) for part, heading in paragraphs),
    )


TEXT = "Qui décide ? Un débat\n\nOslo vote. Lomé attend.\n\nEt après ? Rien\n\nLe texte passe."
BODY = [("Oslo vote. Lomé attend.", False), ("Et après ? Rien", True), ("Le texte passe.", False)]


def test_the_title_comes_first_and_headings_stay_whole() -> None:
    found = sentences_of(article(TEXT, "Qui décide ? Un débat", BODY))
    assert [(s.text, s.paragraph, s.heading) for s in found] == [
        ("Qui décide ? Un débat", 0, True),
        ("Oslo vote.", 1, False),
        ("Lomé attend.", 1, False),
        ("Et après ? Rien", 2, True),
        ("Le texte passe.", 3, False),
    ]
    assert all(TEXT[s.start : s.end] == s.text for s in found)


def test_without_a_title_paragraphs_are_numbered_from_0() -> None:
    assert [s.paragraph for s in sentences_of(article(TEXT, None, BODY))] == [0, 0, 1, 2]


def test_an_empty_article_has_no_sentences() -> None:
    assert sentences_of(article(" ", None, [(" ", False), (" ", True)])) == []


def test_offsets_lead_to_the_file_behind_a_repair() -> None:
    file = "Le vote a échoué.Cet échec inquiète."
    mended = TrackedText.of(file).insert(17, " ")
    first, second = (Sentence(piece, 1) for piece in split_sentences(mended))
    assert file[first.start : first.end] == "Le vote a échoué."
    assert file[second.start : second.end] == "Cet échec inquiète."


# --- Any text ---------------------------------------------------------------------------------------------------------

FRAGMENTS = st.sampled_from(
    "M. Mme J.-P. art. 5 etc. c.-à-d. sept. n° X. l'O.N.U. Le le Il Oslo décide dit-il 3,5 2025 A/RES/78/311 www.a.fr . ! "
    "? … ... « » “ ” \" ' ( ) [ ] (…) [3] , ; : – - • 1. a) II. ² 中 é".split()
)
SPACES = st.sampled_from(["", " ", " ", " ", "  ", "\n", "\n\n", "\u00a0"])
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.tuples(FRAGMENTS, SPACES).map("".join), max_size=40).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_no_character_is_lost(text: str) -> None:
    pieces = split_sentences(TrackedText.of(text))
    kept = [at for piece in pieces for at in piece.starts]
    assert kept == sorted(set(kept))
    assert all(text[at].isspace() for at in set(range(len(text))) - set(kept))
    assert all(piece.text == piece.text.strip() != "" for piece in pieces)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_sentence_but_a_lone_one_has_a_word(text: str) -> None:
    pieces = split(text)
    assert len(pieces) <= 1 or all(any(char.isalnum() for char in piece) for piece in pieces)


HOSTILE = {
    "full stops": ".",
    "spaced full stops": ". ",
    "opening guillemets": "« ",
    "closing guillemets": "» ",
    "curly marks, wrong partners": "“ »",
    "straight marks": '"',
    "opening brackets": "(a. ",
    "line breaks": "\n",
    "stops and blank lines": "A. \n\n",
    "spaces": " ",
    "one word": "a",
    "initials": "A.",
    "labels": "1. ",
    "crossheads": ". - a",
    "carried quotations": "« A. » a ",
    "brackets behind a quotation": "» (a) ",
    "notes": "a.[1]",
}


class Counting(str):
    """A text that counts the characters cut out of it."""

    read = 0

    def __getitem__(self, part):
        piece = super().__getitem__(part)
        Counting.read += len(piece)
        return piece


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_the_length_and_no_faster(pattern: str) -> None:
    """Ten times the text: about ten times the characters looked at."""

    def work(length: int) -> int:
        Counting.read = 0
        list(sentences._cuts(Counting(pattern * (length // len(pattern)) + " a")))
        return Counting.read

    assert work(20_000) <= 14 * work(2_000) + 2_000


@pytest.mark.timeout(60)
@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_hostile_text_ends(pattern: str) -> None:
    """Regular expressions are not counted above: a text on which one of them were quadratic would not end here."""
    text = pattern * (200_000 // len(pattern)) + " a"
    assert "".join("".join(split(text)).split()) == "".join(text.split())
