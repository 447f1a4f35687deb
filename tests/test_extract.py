"""The extractive summary: whole sentences, standing on their own, none said twice."""

from __future__ import annotations

import pytest

from summarize.extract import content_words, cosine, summarise, summary_length, tfidf
from translate.bilingual import BilingualSentence
from translate.sentences import Sentence
from translate.tracked import TrackedText


def bilingual(
    *french: str, marked: dict[int, str] | None = None, heading: int | None = None
) -> list[BilingualSentence]:
    return [
        BilingualSentence(
            Sentence(TrackedText.of(text), number, heading=number == heading),
            f"English {number}",
            ((marked or {})[number],) if number in (marked or {}) else (),
        )
        for number, text in enumerate(french)
    ]


TEXT = (
    "Le conseil adopte un plan pour l'intelligence artificielle",
    "Le conseil a adopté mardi un plan de douze mesures pour encadrer l'intelligence artificielle dans les écoles.",
    "Il a précisé que ces mesures seront appliquées dès la rentrée dans toutes les écoles du pays.",
    "Les syndicats d'enseignants ont salué le plan mais demandent des moyens pour la formation.",
    "La ministre présentera le budget de la formation au parlement avant la fin de l'année scolaire.",
    "Le conseil a adopté mardi un plan de douze mesures pour encadrer l'intelligence artificielle dans les écoles.",
    "Une association de parents annonce un recours devant le tribunal administratif contre la première mesure.",
    "Ministre de l'Éducation et représentante spéciale du gouvernement pour la formation des maîtres.",
)


def chosen(sentences: list[BilingualSentence]) -> list[int]:
    return [number for line in summarise(sentences, []) for number in line.sources]


def test_the_lead_is_taken_and_the_order_is_that_of_the_article() -> None:
    found = chosen(bilingual(*TEXT, heading=0))
    assert found[0] == 1
    assert found == sorted(found)
    assert len(found) == 3


def test_a_sentence_is_not_said_twice() -> None:
    assert not {1, 5} <= set(chosen(bilingual(*TEXT, heading=0)))


def test_headings_and_phrases_without_a_verb_are_not_taken() -> None:
    assert not {0, 7} & set(chosen(bilingual(*TEXT, heading=0)))


def test_a_pronoun_is_taken_only_behind_the_sentence_that_explains_it() -> None:
    found = chosen(bilingual(*TEXT, heading=0))
    assert 2 not in found or 1 in found


@pytest.mark.parametrize("check", ["untranslated", "repeated"])
def test_a_sentence_that_is_no_english_is_not_taken(check: str) -> None:
    assert 1 not in chosen(bilingual(*TEXT, marked={1: check}, heading=0))


def test_an_article_of_one_sentence_is_its_own_summary() -> None:
    assert chosen(bilingual(TEXT[1])) == [0]


def test_an_article_without_a_whole_sentence_has_no_summary() -> None:
    assert chosen(bilingual("Accueil", "Contact")) == []


@pytest.mark.parametrize(("sentences", "length"), [(5, 3), (11, 3), (12, 4), (24, 4), (25, 5), (500, 5)])
def test_the_length_follows_the_article(sentences: int, length: int) -> None:
    assert summary_length(sentences) == length


def test_vectors_have_unit_length_and_likeness_is_symmetric() -> None:
    one, two, three = tfidf([content_words(text) for text in TEXT[1:4]])
    assert cosine(one, one) == pytest.approx(1)
    assert cosine(one, two) == cosine(two, one)
    assert cosine(one, two) > cosine(one, three) or cosine(one, three) >= 0
