"""Facts in English as a reader reads them: quotations that name their speaker once."""

from __future__ import annotations

import pytest

from summarize.wording import fact_english, quotation


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("ports are safe.", "Ana Quispe: Ports are safe."),
        ("Ports are safe, she added.", "Ana Quispe: Ports are safe."),
        ("Ports are safe, she has also said.", "Ana Quispe: Ports are safe."),
        ("Ports are safe, stressed Quispe.", "Ana Quispe: Ports are safe."),
        ("Ports are safe, said Ana Quispe.", "Ana Quispe: Ports are safe."),
        ("Ports are safe, Ms. Quispe.", "Ana Quispe: Ports are safe."),
        ("Ports, roads, rails are safe, Mr. Quispe.", "Ana Quispe: Ports, roads, rails are safe."),
        ("Ports are safe, said Ana Quispe, a port minister.", "Ana Quispe: Ports are safe."),
        ("She said that ports are safe.", "Ana Quispe: Ports are safe."),
        ("He reminds that ports are safe.", "Ana Quispe: Ports are safe."),
        ("He also stressed ports are safe.", "Ana Quispe: Ports are safe."),
        # what is said of the speaker within the words, by others or of others stays
        ("Ports are safe, said the mayor.", "Ana Quispe: Ports are safe, said the mayor."),
        ("Ports are safe, said Li Qiang.", "Ana Quispe: Ports are safe, said Li Qiang."),
        (
            '"Ports are safe," said by radio the minister, Ana Quispe.',
            '"Ports are safe," said by radio the minister, Ana Quispe.',
        ),
        ("It supported the ports.", "Ana Quispe: It supported the ports."),
        ("She said by radio that ports are safe.", "Ana Quispe: She said by radio that ports are safe."),
        ("The united ports are safe.", "Ana Quispe: The united ports are safe."),
        ("Quispe said that ports are safe.", "Quispe said that ports are safe."),
        ("Yes, she said.", "Ana Quispe: Yes, she said."),
    ],
)
def test_a_quotation_names_its_speaker_once(english: str, told: str) -> None:
    assert quotation("Ana Quispe", english) == told


@pytest.mark.parametrize(
    ("en", "words", "told"),
    [
        ("Ana Quispe hopes that it ends.", "hopes that it ends.", "Ana Quispe hopes that it ends."),
        ("Ana Quispe: hopes are high now.", "hopes are high now.", "Ana Quispe: Hopes are high now."),
    ],
)
def test_a_hope_is_told_as_a_sentence(en: str, words: str, told: str) -> None:
    assert fact_english({"kind": "quote", "en": en, "value": {"speaker": "Ana Quispe", "en": words}}) == told


def test_words_without_a_speaker_stay_as_they_are() -> None:
    assert quotation(None, "ports are safe, she said.") == "ports are safe, she said."


@pytest.mark.timeout(60)
@pytest.mark.parametrize("english", [", Li" * 100_000, ", " * 200_000, "he has " * 100_000, ", said A b c d" * 50_000])
def test_long_words_are_read_in_linear_time(english: str) -> None:
    assert quotation("Ana Quispe", english).startswith("Ana Quispe: ")
