"""The figures that a digest quotes."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.digest.figures import is_trivial
from tests.digest_records import fact, labels, record


@pytest.mark.parametrize(
    ("value", "trivial"),
    [
        ({"amount": 2, "unit": "days"}, True),
        ({"amount": 3, "unit": "points"}, True),
        ({"amount": 12, "unit": "recommendations"}, True),
        ({"amount": 4, "unit": "countries"}, True),
        ({"amount": 17, "unit": None}, True),
        ({"amount": 61, "unit": "countries"}, False),
        ({"amount": 8, "unit": "percent"}, False),
        ({"amount": 5, "unit": "euros per year"}, False),
        ({"amount": 7, "unit": "dollars"}, False),
        ({"amount": 0.5, "unit": None}, False),
    ],
)
def test_trivial_figures(value: dict, trivial: bool) -> None:
    assert is_trivial(value) is trivial


def percent(sentence: int, fr: str, amount: int) -> dict:
    return fact("number", sentence, fr, f"{amount}%", amount=amount, unit="percent", modifier=None)


def test_figures_of_one_sentence_are_one_line() -> None:
    one = record("a", ("Le port perd 8 % puis 12 % du trafic.", "The port lost 8% and then 12% of its traffic."),
                 facts=(percent(0, "8 %", 8), percent(0, "12 %", 12)))  # fmt: skip
    [claim] = build_digest([one]).figures
    assert claim.en == "8%, 12%: The port lost 8% and then 12% of its traffic."


def test_one_figure_of_two_articles_is_told_once_with_both_sources() -> None:
    texts = (
        "Seuls 8 % des Péruviens veulent un pont neuf.",
        "Selon l'enquête, 8 % des Péruviens veulent ce pont neuf.",
    )
    records = [
        record(f"r{n}", (text, "Only 8% of Peruvians want a bridge."), facts=(percent(0, "8 %", 8),))
        for n, text in enumerate(texts)
    ]
    [claim] = build_digest(records).figures
    assert labels(claim) == ["1.1", "2.1"]


def test_one_figure_of_two_things_is_two_lines() -> None:
    texts = ("Seuls 8 % des Péruviens veulent un pont neuf.", "Le port de Callao a perdu 8 % du trafic annuel.")
    records = [
        record(f"r{n}", (text, f"It is 8% in year {n}."), facts=(percent(0, "8 %", 8),)) for n, text in enumerate(texts)
    ]
    assert len(build_digest(records).figures) == 2
