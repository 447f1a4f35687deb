"""Deeds that are no stance: told in «what is new» by their sentence, with the dates of the deed."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.digest.deeds import deeds_of
from summarize.digest.evidence import Report
from tests.digest_records import fact, record, told


def _article(french: str, english: str = "The Seed Council acted on the company.", *facts: dict) -> dict:
    council = fact("organisation", 1, "Conseil des semences", "Seed Council", name="Seed Council", acronym=None)
    there = (council,) if "Conseil des semences" in french else ()
    return record("a", ("Le titre du texte.", "The title of the text."), (french, english), facts=(*there, *facts))


def _deeds(french: str, english: str = "The Seed Council acted on the company.") -> list[int]:
    return [sentence for sentence, _ in deeds_of(Report(1, _article(french, english)))]


@pytest.mark.parametrize(
    "french",
    [
        "Le Conseil des semences a infligé une amende à la société.",
        "Le Conseil des semences inflige une amende à la société.",
        "Le Conseil des semences a porté plainte contre la société.",
        "Le Conseil des semences bloque la vente à la société.",
        "Le Conseil des semences suspend la licence de la société.",
        "Le Conseil des semences a publié un rapport sur la société.",
        "Le Conseil des semences a présenté deux stratégies à la société.",
        "Le Conseil des semences a annoncé qu'il sanctionnait la société.",
    ],
)
def test_a_deed_of_somebody_named(french: str) -> None:
    assert _deeds(french) == [1]


@pytest.mark.parametrize(
    "french",
    [
        "Le Conseil des semences n'a pas infligé une amende à la société.",
        "Le Conseil des semences ne bloque plus la vente.",
        "Le Conseil des semences présente bien.",
        "Le maire a publié un rapport.",  # nobody whom the facts name
        "Le Conseil des semences dit : « La société bloque la vente ».",
        "Le Conseil des semences se présente à la presse.",
    ],
)
def test_what_is_denied_quoted_or_of_nobody_is_no_deed(french: str) -> None:
    assert _deeds(french) == []


def test_broken_english_is_no_deed() -> None:
    assert _deeds("Le Conseil des semences bloque la vente.", "The Seed Council has menti the vente.") == []


def test_a_deed_comes_before_the_summary_sentence_and_has_its_day() -> None:
    day = fact("date", 1, "3 mai 2025", "3 May 2025", date="2025-05-03")
    digest = build_digest(
        [_article("Le Conseil des semences a infligé le 3 mai 2025 une amende à la société.",
                  "The Seed Council fined the company on 3 May 2025.", day)]
    )  # fmt: skip
    assert told(digest) == ["The Seed Council fined the company on 3 May 2025."]


def test_a_day_of_another_clause_is_not_the_deeds() -> None:
    day = fact("date", 1, "3 mai 2025", "3 May 2025", date="2025-05-03")
    one = _article("Le Conseil des semences bloque la vente, qui devait débuter le 3 mai 2025.",
                   "The Seed Council blocks the sale.", day)  # fmt: skip
    [(_, days)] = deeds_of(Report(1, one))
    assert days == ()
