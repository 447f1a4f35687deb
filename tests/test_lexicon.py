"""The bilingual word list: what it has, what it is asked for, how it is learned."""

from pathlib import Path

import pytest

from translate.holds import put_in, word_holds
from translate.languages.lexicon import translations, unheard_words
from translate.training import lexicon as stage
from translate.training.corpus import Pair
from translate.training.words import english_words


@pytest.mark.parametrize(("french", "english"), [("brouillard", "fog"), ("pourparlers", "talks"), ("étang", "pond")])
def test_likeliest_word(french: str, english: str) -> None:
    assert translations(french)[0][0] == english


def test_words_without_their_english() -> None:
    french = "Le brouillard retarde les pourparlers."
    assert unheard_words(french, "The brillard delays the talks.") == [(3, 13, "fog")]
    assert unheard_words(french, "Fog is delaying the talks.") == []


def test_a_form_of_the_word_will_do() -> None:
    assert unheard_words("les mouches", "a fly, then flies") == []


def test_a_word_of_two_meanings_is_missed_but_not_held() -> None:
    assert unheard_words("ses responsables", "its leaders") == [(4, 16, "responsible")]
    assert word_holds("ses responsables", "its leaders") == []


def test_names_are_no_words() -> None:
    assert unheard_words("M. Brouillard", "Mr Brouillard") == []


def test_held_words() -> None:
    french = "Le brouillard persiste."
    [hold] = word_holds(french, "The brillard persists.")
    assert hold.en == "fog"
    assert "brouillard" not in put_in(french, [hold])


def test_a_held_nationality_keeps_its_capital() -> None:
    [hold] = word_holds("une solution chinoise", "a solution")
    assert hold.en == "Chinese"


def test_learned_from_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nouns = [("chat", "cat"), ("chien", "dog"), ("pont", "bridge"), ("lac", "lake")]
    pairs = [
        Pair("made", f"{first[0]} {second[0]}", f"{first[1]} {second[1]}")
        for first in nouns
        for second in nouns
        if first != second
    ]
    monkeypatch.setattr(stage, "FREQUENT", 1.0)
    found = stage.lexicon(pairs)
    assert {french: english[0][0] for french, english in found.items()} == dict(nouns)
    stage.write(found, tmp_path / "lexicon.tsv")
    assert (tmp_path / "lexicon.tsv").read_text().splitlines()[0].startswith("chat\tcat ")


def test_how_a_chair_is_addressed_is_not_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    addressed = Pair("made", "madame la présidente merci", "madam president thanks")
    others = [Pair("made", f"présidente {french}", f"chairwoman {en}") for french, en in (("a", "b"), ("lac", "lake"))]
    monkeypatch.setattr(stage, "FREQUENT", 1.0)
    found = stage.lexicon([addressed] * 9 + others * 3)
    assert found["présidente"][0][0] == "chairwoman"
    assert translations("présidente")[0][0] == "president"


def test_english_words_stand_in_two_sources_and_more_than_in_french() -> None:
    def pairs(source: str) -> list[Pair]:
        return [Pair(source, "le dispositif, le brulage", "the labour of a dispositif")] * 10

    only_here = [Pair("code", "x", "xulrunner")] * 30
    assert english_words([*pairs("law"), *pairs("news"), *only_here], {"the", "of"}) == ["labour"]
