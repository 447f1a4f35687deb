"""Quotations and reported speech, and the verbs that bring them."""

from __future__ import annotations

import pytest

from summarize.facts.clauses.verbs import find_verbs
from summarize.facts.mention import Document
from summarize.facts.speech.quotation import find_quotations
from tests.fact_cases import cases, document, found_quotes
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.pages.tracked import TrackedText
from translate.sentences import Sentence


@pytest.mark.parametrize("case", cases("quotes.jsonl"))
def test_find(glossary: Glossary, case: dict) -> None:
    text = document(glossary, case["fr"], case.get("en"))
    found = found_quotes(text)
    read = [[m.sentence, m.value["speaker"], m.value["fr"], m.value["direct"], m.value["en"]] for m in found]
    assert read == case["expect"]


def test_evidence_is_what_was_said(glossary: Glossary) -> None:
    for case in (parameter.values[0] for parameter in cases("quotes.jsonl")):
        text = document(glossary, case["fr"], case.get("en"))
        for mention in found_quotes(text):
            assert case["fr"][mention.sentence][mention.start : mention.end] == mention.value["fr"]


def test_english_of_a_whole_quotation_is_its_sentence(glossary: Glossary) -> None:
    fr = ["« Nous devons agir.", "Vite », a dit Anne Dupont, ministre."]
    text = document(glossary, fr, ["“We must act.", "Quickly,” said Anne Dupont, a minister."])
    assert [mention.value["en"] for mention in found_quotes(text)] == ["We must act."]


def test_words_have_the_marks_of_their_sentence(glossary: Glossary) -> None:
    fr = ["« Nous voulons agir vite », a dit Anne Dupont.", "Anne Dupont a dit que le texte était prêt."]
    marked = BilingualSentence(
        Sentence(TrackedText.of(fr[0]), 0), "“We want to act vite,” said Dupont.", ("untranslated",)
    )
    plain = BilingualSentence(Sentence(TrackedText.of(fr[1]), 0), "Anne Dupont said that the text was ready.")
    found = found_quotes(Document([marked, plain], glossary))
    assert [mention.checks for mention in found] == [("untranslated",), ()]


def test_marks_may_be_closed_in_another_sentence() -> None:
    first, second = "« Nous devons agir.", "Vite », a-t-il dit."
    assert [(q.closed, first[q.inner_start : q.inner_end]) for q in find_quotations(first)] == [
        (False, "Nous devons agir.")
    ]
    assert [(q.opened, second[q.inner_start : q.inner_end]) for q in find_quotations(second, inside=True)] == [
        (False, "Vite")
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "tense"),
    [
        ("Elle rejette le texte", "rejeter", "present"),
        ("Ils rejetteront le texte", "rejeter", "future"),
        ("Elle préfère dire", "dire", None),
        ("Ils appellent à agir", "appeler", "present"),
        ("Il annonça la fin", "annoncer", "past"),
        ("Elle encourageait les pays", "encourager", "past"),
        ("Elle relève que", "relever", "present"),
        ("Il répétera que", "répéter", "future"),
        ("Elles soutiennent le texte", "soutenir", "present"),
        ("Il soutenait le texte", "soutenir", "past"),
        ("Elle s'est félicitée de", "se féliciter", "past"),
        ("Il a mis en garde contre", "mettre en garde", "past"),
        ("Elle est très favorable à", "être favorable", "present"),
        ("Il a, de son côté, refusé", "refuser", "past"),
        ("Elle vient d'annoncer", "annoncer", "past"),
        ("déplorait-il", "déplorer", "past"),
        ("La demande est forte", "demander", None),
        ("une vive critique", "critiquer", None),
        ("sans critique", "critiquer", None),
    ],
)
def test_verbs(text: str, lemma: str, tense: str | None) -> None:
    found = {group.lemma: group.tense for group in find_verbs(text)}
    assert found.get(lemma) == tense


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Il n'a pas signé", True),
        ("Il a signé", False),
        ("Il ne soutient plus rien", True),
        ("Il n'a adopté que deux textes", False),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    assert [group.negated for group in find_verbs(text)] == [negated]


# --- time -----------------------------------------------------------------------------------------------------------

HOSTILE = [
    "selon l'ONU, ", "selon lui, ", "« ", '" ', "« selon ", "« mot » ", "» ", "que ", "qu'il dit que ", "a-t-il dit, ",
    "dit-il ", "la Chine, ", "la Chine et ", "La Chine a dit que ", "a dit Li Wei, ", "Li Wei, ministre, a dit : ", "X : « ",
    "soulignant que ", "pour Li Wei, ", "comme l'a dit Li Wei, ", "dont la Chine, ", "un ministre chinois, ", "qui ", ", ",
    "— ", "(", "a, ", "ne pas ", "en disant ", "ministre ", "Li ", "; selon l'ONU, ministre, ",
    "avant de rappeler que ", "« a dit Li. ", "Et Li de dire : « ", ", dit-on à la Chine", "veut croire Li, ",
    "a dit Li Wei, said Li Wei, ", "Li a dit que Li Wei said that ", "selon Li Wei, according to Li Wei, ", "said the minister ",
    "une loi qu'il juge prématurée et qui, selon lui, ", "said Li the Li minister Li ", ", the minister the minister ",
]  # fmt: skip
LENGTH = 60_000


@pytest.mark.timeout(60)  # a second or two each; a rule that is quadratic in 60,000 characters takes minutes
@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("sentences", [1, 2_000])
def test_a_hostile_text_does_not_hang(glossary: Glossary, piece: str, sentences: int) -> None:
    text = piece * (LENGTH // sentences // len(piece) or 1)
    found_quotes(document(glossary, [text] * sentences, [text] * sentences))
