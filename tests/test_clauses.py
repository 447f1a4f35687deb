"""Clauses: where a sentence too long for the model is cut, and what must hold for any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_sentences import CASES, HOSTILE, TEXTS
from translate.clauses import BREAKS, _cost, split_clauses

if TYPE_CHECKING:
    from translate.marian import Translator


def words(text: str) -> int:
    return len(text.split())


def letters(text: str) -> int:
    return sum(not char.isspace() for char in text)


LONG = (
    "La commission a rappelé trois principes : la transparence des modèles, qui doit être vérifiable ; la sécurité des "
    "citoyens, garantie par des audits réguliers ; et la coopération entre les États, en renforçant les capacités de ceux "
    "qui n'en ont pas, a souligné M. Farah."
)


def test_every_break_is_named_once() -> None:
    assert len({name for name, *_ in BREAKS}) == len(BREAKS)


PLACES = (
    ("inside a number", "réunit 1|000 experts"),
    ("before a mark", "trois principes|: la transparence"),
    ("behind an opening mark", "il dit «|Oslo vote »"),
    ("behind an abbreviation", "merci à M.|Farah"),
    ("sentence", "Oslo vote.|Lomé refuse"),
    ("semicolon or colon", "Oslo vote ;|Lomé refuse"),
    ("dash", "Oslo vote|— Lomé refuse"),
    ("comma before a clause", "les villes,|qui hésitent"),
    ("comma", "Lima,|Lomé et Oslo"),
    ("behind a function word", "Oslo vote le|texte"),
    ("conjunction", "Oslo vote|et Lomé refuse"),
    ("between words", "Oslo vote|ce texte"),
)


def test_each_place_costs_what_its_break_does() -> None:
    assert [name for name, _ in PLACES] == [name for name, *_ in BREAKS]
    costs = [_cost(text.replace("|", " "), text.index("|")) for _, text in PLACES]
    assert costs == [cost for *_, cost in BREAKS]


def test_a_short_text_is_one_piece() -> None:
    assert split_clauses("Oslo vote.", 2, words) == ["Oslo vote."]
    assert split_clauses("", 5, words) == [""]


def test_clauses_of_a_long_sentence() -> None:
    assert split_clauses(LONG, 20, words) == [
        "La commission a rappelé trois principes : la transparence des modèles, qui doit être vérifiable ;",
        "la sécurité des citoyens, garantie par des audits réguliers ;",
        "et la coopération entre les États, en renforçant les capacités de ceux qui n'en ont pas, a souligné M. Farah.",
    ]


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("Oslo vote le texte ; Lomé, elle, le refuse net.", 6, ["Oslo vote le texte ;", "Lomé, elle, le refuse net."]),
        ("Oslo vote ce texte — Lomé le refuse, dit-on.", 5, ["Oslo vote ce texte", "— Lomé le refuse, dit-on."]),
        ("Lima, Lomé et Oslo, qui hésitent, votent.", 5, ["Lima, Lomé et Oslo,", "qui hésitent, votent."]),
        ("Le texte vise Lima, Lomé, adopté hier à Oslo.", 5, ["Le texte vise Lima, Lomé,", "adopté hier à Oslo."]),
        ("Oslo promet, hier encore, de voter le texte.", 5, ["Oslo promet, hier encore,", "de voter le texte."]),
        ("Oslo vote le texte et Lomé le refuse net.", 6, ["Oslo vote le texte", "et Lomé le refuse net."]),
        (
            "« Le temps presse. Les règles manquent », dit-elle.",
            6,
            ["« Le temps presse.", "Les règles manquent », dit-elle."],
        ),
        ("Le sommet de Lomé réunit 1 000 experts.", 5, ["Le sommet de Lomé", "réunit 1 000 experts."]),
        ("Le conseil de Lomé remercie M. Farah.", 5, ["Le conseil de Lomé", "remercie M. Farah."]),
    ],
)
def test_the_strongest_boundary_is_cut(text: str, limit: int, expected: list[str]) -> None:
    assert split_clauses(text, limit, words) == expected


def test_pieces_are_no_crumbs() -> None:
    """The comma before the last word is a stronger boundary than "et", but leaves one word alone."""
    text = "Le comité examine les projets des villes et le conseil publie les avis des experts, enfin."
    assert split_clauses(text, 10, words) == [
        "Le comité examine les projets des villes",
        "et le conseil publie les avis des experts, enfin.",
    ]


def test_a_limit_below_1_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        split_clauses("Oslo vote.", 0, words)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(1, 30), st.sampled_from([letters, words]))
def test_pieces_join_to_the_text_and_keep_the_limit(text: str, limit: int, measure) -> None:
    pieces = split_clauses(text, limit, measure)
    assert " ".join(pieces) == text
    for piece in pieces:
        assert measure(piece) <= limit or " " not in piece.strip()


def test_the_measure_is_asked_once_for_every_word() -> None:
    asked = []

    def counted(text: str) -> int:
        asked.append(text)
        return words(text)

    text = "Oslo vote le texte, Lomé le refuse. " * 500 + "Fin."
    assert " ".join(split_clauses(text, 40, counted)) == text
    assert asked == [text, *text.split()]


def test_the_size_of_a_french_text_is_the_sum_of_its_words_sizes(translator: Translator) -> None:
    """What `split_clauses` asks of its measure, of the one it is called with."""
    for case in CASES:
        measured = sum(map(translator._pieces.count, case["text"].split(" ")))
        assert translator._pieces.count(case["text"]) == measured


@pytest.mark.timeout(60)
@pytest.mark.parametrize("limit", [5, 90])
@pytest.mark.parametrize("pattern", [*HOSTILE.values(), "« a » ", ", ", "mot ", "le 3 juin ", "déclarée", "a-b "])
def test_hostile_clauses_end(pattern: str, limit: int) -> None:
    text = pattern * (100_000 // len(pattern))
    assert " ".join(split_clauses(text, limit, words)) == text
