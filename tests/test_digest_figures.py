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
    assert claim.en == "The port lost 8% and then 12% of its traffic."


@pytest.mark.parametrize(
    ("french", "english", "line"),
    [
        ("Le port perd 30 % du trafic.", "The port lost 30% of its traffic.", "The port lost 30% of its traffic."),
        (
            "Le port perd trente pour cent.",
            "The port lost thirty percent of it.",
            "30%: The port lost thirty percent of it.",
        ),
        ("Toutefois, le port perd 30 %.", "However, the port lost 30%.", "The port lost 30%."),
        ("Le port perd 30 % du trafic ;", "The port lost 30% of its traffic;", "The port lost 30% of its traffic"),
    ],
)
def test_a_figure_is_said_once_and_by_a_sentence_that_begins_by_itself(french: str, english: str, line: str) -> None:
    one = record("a", (french, english), facts=(percent(0, french[9:13], 30),))
    assert [claim.en for claim in build_digest([one]).figures] == [line]


@pytest.mark.parametrize(
    "french",
    ["Elle a également perdu 30 % du trafic.", "Cette opération devrait coûter 30 % du budget.",
     "Un an après, le port perd 30 %."],
)  # fmt: skip
def test_a_figure_of_a_sentence_that_needs_another_is_not_quoted(french: str) -> None:
    one = record("a", (french, "It also lost 30% of the traffic."), facts=(percent(0, "30 %", 30),))
    assert build_digest([one]).figures == ()


@pytest.mark.parametrize(
    ("unit", "line"),
    [
        ("participants", "30 participants: Forum of Ports, Callao"),
        ("percent of respondents", "At the Forum of Ports, Peru said that 30 know it."),
    ],
)
def test_only_who_came_is_a_figure_of_the_event(unit: str, line: str) -> None:
    forum = {"name": "Forum of Ports", "date": None, "place": "Callao", "organiser": None}
    one = record(
        "a",
        ("Au Forum des ports, le Pérou dit que 30 le savent.", "At the Forum of Ports, Peru said that 30 know it."),
        facts=(fact("event", 0, "Forum des ports", "Forum of Ports", **forum),
               fact("number", 0, "30", f"30 {unit}", amount=30, unit=unit, modifier=None)),
    )  # fmt: skip
    assert [claim.en for claim in build_digest([one]).figures] == [line]


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
