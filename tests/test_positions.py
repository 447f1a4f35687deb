"""Positions: actor, verb and object, in the text's own words and in honest English."""

from __future__ import annotations

import pytest

from summarize.facts.clauses.issuers import notes_of
from summarize.facts.mention import Document
from summarize.facts.naming.english import indefinite, title_case, with_article
from tests.fact_cases import cases, document, found_positions
from translate.article import parse_article
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.languages.english_verbs import gerund, past, third_person
from translate.sentences import sentences_of


@pytest.mark.parametrize("case", cases("positions.jsonl"))
def test_find(glossary: Glossary, case: dict) -> None:
    text = document(glossary, case["fr"], case.get("en"))
    found = found_positions(text)
    assert [[m.sentence, case["fr"][m.sentence][m.start : m.end], m.en] for m in found] == case["expect"]


def test_value_has_the_actor_without_article_and_the_verb_of_one(glossary: Glossary) -> None:
    text = document(glossary, ["Les États-Unis et le Royaume-Uni ont refusé de signer le traité."])
    (mention,) = found_positions(text)
    assert mention.value == {
        "actor": "United States and United Kingdom",
        "verb": "refuses",
        "object": "to sign the treaty",
    }


@pytest.mark.parametrize(
    ("following", "checks"),
    [("et des coûts juridiques excessifs.", ("truncated",)), ("xAI a signé.", ()), ("a) créer un fonds", ())],
)
def test_a_position_before_a_fragment_is_marked(glossary: Glossary, following: str, checks: tuple[str, ...]) -> None:
    text = document(glossary, ["La Commission européenne a critiqué le Règlement sur l'IA.", following])
    assert found_positions(text)[0].checks == checks


@pytest.mark.parametrize(
    ("kicker", "actor"),
    [("Déclaration commune", "Access Now"), ("Note d’analyse", "the authors"), ("Reportage", "")],
)
def test_we_are_told_by_the_line_above_the_headline(glossary: Glossary, kicker: str, actor: str) -> None:
    text = f"{kicker}\n\nLes algorithmes au travail\n\nL'ONG Access Now critique le traité.\n\nNous refusons un moratoire.\n"
    article = parse_article(text.encode(), id="a", path="a.txt", suffix=".txt")
    assert notes_of(article) == (kicker,)
    pairs = [BilingualSentence(sentence, "") for sentence in sentences_of(article)]
    found = found_positions(Document(pairs, glossary, notes=notes_of(article)))
    assert [m.value["actor"] for m in found if m.value["verb"] == "refuses"] == ([actor] if actor else [])


def test_no_french_in_the_english(glossary: Glossary) -> None:
    for case in (parameter.values[0] for parameter in cases("positions.jsonl")):
        text = document(glossary, case["fr"], case.get("en"))
        for mention in found_positions(text):
            assert not set(mention.en.casefold().split()) & {"le", "la", "les", "des", "du", "et", "une", "que", "pour"}


@pytest.mark.parametrize(
    ("verb", "third", "before", "ing"),
    [
        ("call for", "calls for", "called for", "calling for"),
        ("oppose", "opposes", "opposed", "opposing"),
        ("ratify", "ratifies", "ratified", "ratifying"),
        ("commit to", "commits to", "committed to", "committing to"),
        ("say", "says", "said", "saying"),
        ("set up", "sets up", "set up", "setting up"),
        ("be ready", "is ready", "was ready", "being ready"),
        ("express the hope", "expresses the hope", "expressed the hope", "expressing the hope"),
    ],
)
def test_english_verbs(verb: str, third: str, before: str, ing: str) -> None:
    assert (third_person(verb), past(verb), gerund(verb)) == (third, before, ing)


def test_english_articles_and_titles() -> None:
    assert [indefinite(noun) for noun in ("AI summit", "union", "UN body", "EU law", "hour")] == [
        "an AI summit", "a union", "a UN body", "an EU law", "an hour"]  # fmt: skip
    assert [with_article(name) for name in ("Paris Agreement", "Morocco's National Strategy", "France 2030", "UNESCO")] == [
        "the Paris Agreement", "Morocco's National Strategy", "France 2030", "UNESCO"]  # fmt: skip
    assert title_case("capacity-building for AI in the South") == "Capacity-Building for AI in the South"


# --- time -----------------------------------------------------------------------------------------------------------

HOSTILE = [
    "la France soutient le traité et ", "La France a signé la Déclaration de Windhoek, ", "signée par la France, ",
    "il a demandé à la Chine de signer ", "l'idée de signer ", "signer et ", "de la paix ", "un plan de ", "le texte ",
    "La France a refusé de le signer. ", "ne soutient pas ", "a soutenu « ", "a, ", "appelle à ", "le traité sur le traité, ",
    "et la paix, la sécurité ", "plus strictes et ", "soutient que ", "La résolution appelle à la paix, ", "deux cents ",
    "La Chine, que soutient la France, ", "la Chine a dit que ", "quand la Chine signe ", "et la Chine, soutenus par la France ",
    "la Chine a signé, le 3 mai, ", "a signé ou ", "la Chine, qui signe, où, ", "celui-ci s'oppose à ", "exprime son soutien, ",
    "la Chine signe et la France ", "la Chine, Kenya en tête, signe ", "dont le gouvernement soutient ", "signé par la Chine et par ",
    "a reçu l'appui de la Chine et de ", "se heurte à l'opposition ", "Nous, chercheurs, appelons, ", "Anna Costa : Nous signons ? ",
    "la France et Vlax et ", "le Conseil économique, social, ", "présente au Parlement un ", "la France, qui signe, ",
    "recommande : ", "Le comité recommande : 1. Que la loi soit votée ; ", "1. Que ", "confirme la volonté de la Chine de ", "la volonté de ",
    "la Chine signé la loi. ", "la Chine signé la ", "l'opposition, qui dénonce ", "Les deux pays signent ", "ENTRETIEN. Je signe ? ",
]  # fmt: skip
LENGTH = 60_000


@pytest.mark.timeout(60)  # a second or two each; a rule that is quadratic in 60,000 characters takes minutes
@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("sentences", [1, 2_000])
def test_a_hostile_text_does_not_hang(glossary: Glossary, piece: str, sentences: int) -> None:
    text = piece * (LENGTH // sentences // len(piece) or 1)
    found_positions(document(glossary, [text] * sentences, [text] * sentences))
