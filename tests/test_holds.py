"""What stands around a held span must read as English."""

from __future__ import annotations

import pytest

from translate.holds import Hold, measure_holds, put_in, take_out, takes_article
from translate.placeholders import PLACEHOLDERS

ONE, TWO = PLACEHOLDERS[:2]


@pytest.mark.parametrize(
    ("english", "held", "text"),
    [
        (f"It is an {ONE} law.", "European Commission", "It is a European Commission law."),
        (f"a {ONE} increase", "80%", "an 80% increase"),
        (f"an {ONE} increase", "110%", "a 110% increase"),
        (f"an {ONE} summit", "NATO", "a NATO summit"),
        (f"a {ONE} memo", "IMF", "an IMF memo"),
        (f"a {ONE} minister", "Ukrainian", "a Ukrainian minister"),
        (f"an {ONE} vote", "unanimous", "a unanimous vote"),
        (f"a {ONE} summit", "18th", "an 18th summit"),
        (f"an {ONE} right", "universal access", "a universal access right"),
        (f"a {ONE} user", "unlicensed", "an unlicensed user"),
        (f"{ONE} signed.", "xAI", "xAI signed."),
        (f"{ONE} signed.", "the firm", "The firm signed."),
    ],
)
def test_articles_and_capitals(english: str, held: str, text: str) -> None:
    assert take_out(english, [Hold(0, 1, held, False)]) == text


def test_acronyms_that_take_an_article_get_it() -> None:
    holds = [Hold(0, 1, "EU", True), Hold(2, 3, "UNESCO", True)]
    assert take_out(f"{ONE} and {TWO} signed.", holds) == "The EU and UNESCO signed."
    assert takes_article("IMF") and takes_article("WTO") and not takes_article("NATO")


def test_a_lost_or_doubled_placeholder_is_noticed() -> None:
    holds = [Hold(0, 1, "61", False)]
    assert take_out("Countries signed.", holds) is None
    assert take_out(f"{ONE} of {ONE} countries signed.", holds) is None


@pytest.mark.parametrize("french", ["la 5G", "la 5e édition", "au 21e siècle", "à 14h30", "le 1er sommet", "COVID19"])
def test_a_figure_that_is_part_of_a_word_is_not_held_alone(french: str) -> None:
    assert put_in(french, measure_holds(french)) == french


def test_a_figure_before_the_full_stop_is_held() -> None:
    assert [hold.en for hold in measure_holds("Il y en aura 61.")] == ["61"]
