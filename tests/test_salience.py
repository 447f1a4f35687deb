"""The chance that a summary uses a word."""

from __future__ import annotations

import pytest

from summarize.summary.salience import chances, features, tokens, uses
from translate.tables import read_table

TEXT = (
    "Le conseil a adopté un plan pour l'intelligence artificielle.",
    "Le plan compte douze mesures.",
    "Une pluie fine est tombée.",
)


def test_tokens_keep_accents_and_come_apart_at_an_apostrophe() -> None:
    assert tokens("L'été, l’IA À 3,5 %") == ["l", "été", "l", "ia", "à", "3", "5"]


def test_uses_are_counted_up_to_the_fourth() -> None:
    assert uses(["a"] * 6 + ["b"]) == [("a", 1), ("a", 2), ("a", 3), ("a", 4), ("b", 1)]


def test_every_use_in_the_text_has_a_chance() -> None:
    found = chances(TEXT)
    assert set(found) == set(uses(tokens(" ".join(TEXT))))
    assert all(0 < chance < 1 for chance in found.values())


def test_what_is_said_widely_and_early_is_likelier_than_what_is_said_once_and_late() -> None:
    found = chances(TEXT)
    assert found["plan", 1] > found["pluie", 1]
    assert found["le", 1] > found["le", 2]


def test_words_of_the_title_count_as_first() -> None:
    assert features(TEXT, "La pluie")["pluie", 1]["opening"] == 1
    assert features(TEXT)["pluie", 1]["opening"] == 0


def test_quoted_and_capital_shares() -> None:
    rows = features(["Le « grand plan » de la France est un plan."])
    assert rows["plan", 1]["quoted"] == 0.5
    assert rows["france", 1]["capital"] == 1
    assert rows["le", 1]["capital"] == 0  # it opens the sentence


def test_the_table_has_a_weight_for_every_feature() -> None:
    names = [row["feature"] for row in read_table("salience.csv", "summarize.summary")]
    assert names == list(features(TEXT)["plan", 1])


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["« mot » ", "mot ", '"', "«"])
def test_a_hostile_text_ends(piece: str) -> None:
    chances([piece * (200_000 // len(piece))])
