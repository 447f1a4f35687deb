"""Sentences that are written to hang a rule around the model: holds and checks of a text without end.

Each takes a second or two where the rules are linear; one that is quadratic in the sentence takes minutes.
"""

from __future__ import annotations

import pytest

from translate.bilingual import CHECKS
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.holds import measure_holds, name_holds, place_holds, term_holds
from translate.marian import _lower_capitals

PIECES = {
    "acronyms in capitals": "ALPHA IA ",
    "acronyms in brackets": "(ONU) ",
    "countries": "la Chine ",
    "given names that are countries": "et Maurice, la Chine, ",
    "fractions": "3, dont un tiers des ",
    "denials of nobody": "aucun ne ",
    "cities": "à Paris ",
    "lone names": "Alpha, Bêta, ",
    "names": "Xi Jinping ",
    "figures": "1 000 ",
    "digits and a letter": "1",
    "modified figures": "près de 3 ",
    "number words": "vingt-cinq ",
    "decades": "années deux ",
    "marks and articles": "IA « le ",
    "quotations": "« a » ",
    "denials": "ne pas ",
    "commas": ",",
    "document numbers": "n° 2022-54 ",
    "addresses": "www.a.org/",
    "e-mail addresses": "a.b@",
    "round numbers": "une trentaine de ",
    "amounts in a currency": "3 millions de yuans ",
    "modifiers behind": "3 ans de ",
    "months": "depuis mars 2024 ",
    "words with hyphens": "deux-year-year ",
    "capitals": "Pause Giant Act ",
    "one word": "x",
}
LENGTH = 100_000


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_holds_end(glossary: Glossary, piece: str) -> None:
    text = piece * (LENGTH // len(piece)) + "a"
    holds = [*term_holds(text, glossary, single_words=True), *name_holds(text, glossary), *place_holds(text, glossary)]
    assert all(0 <= hold.start < hold.end <= len(text) for hold in holds + measure_holds(text))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_checks_end(glossary: Glossary, piece: str) -> None:
    french = piece * (LENGTH // len(piece)) + "a"
    assert set(checks_of(french, french, glossary)) <= set(CHECKS)
    assert "truncated" in checks_of(french, "a", glossary)


@pytest.mark.timeout(60)
def test_a_heading_in_capitals_ends(glossary: Glossary) -> None:
    assert _lower_capitals("L'ONU ET L'IA " * 60_000, glossary).startswith("L'ONU et l'IA l'ONU et")


def test_a_number_that_python_does_not_read_is_no_fault(glossary: Glossary) -> None:
    digits = "9" * 5000
    assert "number-missing" not in checks_of(f"Le code {digits} et 12.", f"The code {digits} and 12.", glossary)
    assert "number-missing" in checks_of(f"Le code {digits} et 12.", f"The code {digits}.", glossary)
