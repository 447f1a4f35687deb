"""Interviews: whose each turn is, by its form; a question is nobody's claim."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.facts import collect
from summarize.facts.mention import Document
from summarize.interviews import questions
from summarize.summary.extract import choose
from tests.article_checks import parse
from tests.digest_records import fact, record
from translate.bilingual import BilingualSentence
from translate.glossary import Glossary
from translate.sentences import sentences_of

INTRODUCTION = (
    "Présidente de l'Autorité des semences, Anne Dupont contrôle Semex et Agrigo, les deux géants du secteur."
)
# questions and answers in turn; a stroke parts the sentences of a turn
TURNS = [
    "Vous avez interdit à Semex de vendre ses graines au Pérou. | Le regrettez-vous ?",
    "Non. | L'Autorité a saisi la Cour suprême en août 2025, et la Cour lui a donné raison.",
    "Le gouvernement soutient Agrigo. | Pourquoi ?",
    "Une enquête mal menée ne tient pas devant les tribunaux. | Que voulez-vous que je fasse ? | J'attends.",
    "On dit que votre Autorité protège les géants du pays.",
    "En mai 2025, nous avons infligé cinq millions d'euros à Semex, et les entreprises n'ont pas eu l'air protégées.",
    "Le parlement veut assouplir la loi. | Y êtes-vous favorable ?",
    "Je m'oppose à la loi sur les semences tant que le Parlement n'aura pas été consulté sur le fond.",
    "Et vos effectifs ?",
    "Le ministre a promis cent postes de plus au bureau des semences de Lima, et les premiers arrivent.",
]


def _written(asks: str = "", answers: str = "") -> list[str]:
    """The turns as a page has them, each behind its label."""
    return [(answers if at % 2 else asks) + turn.replace(" | ", " ") for at, turn in enumerate(TURNS)]


def _sentences(*lines: str) -> list[BilingualSentence]:
    return [BilingualSentence(sentence, sentence.text) for sentence in sentences_of(parse("\n\n".join(lines)))]


def _asked(*lines: str) -> list[str]:
    sentences = _sentences(*lines)
    numbers = questions([(s.sentence.paragraph, s.fr) for s in sentences])
    return [sentences[number].fr for number in sorted(numbers)]


ASKED = [part for turn in TURNS[::2] for part in turn.split(" | ")]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("", ""),
        ("— ", ""),
        ("Q : ", "R : "),
        ("Question : ", "Réponse : "),
        ("LA GAZETTE : ", "ANNE DUPONT : "),
        ("La Gazette – ", "A. D. – "),
        ("Nous : ", "Elle : "),
    ],
)
def test_the_turns_of_an_interview(asks: str, answers: str) -> None:
    asked = _asked("Anne Dupont : « La loi ne suffira pas »", INTRODUCTION, *_written(asks, answers))
    bare = [text.removeprefix(asks.strip("— ") and asks) for text in asked]
    assert bare == ASKED


@pytest.mark.parametrize(
    "lines",
    [
        # Questions that a writer puts to himself.
        ("Faut-il un traité ?", "Le conseil le croit, et il a voté.", "Qui paiera ?", "Les États, selon lui.",
         "Est-ce trop tard ?", "Rien n'est perdu, dit la ministre."),
        ("Que ferez-vous ?", "Le conseil attend.", "Le vote a eu lieu hier à Lima."),
        # Quoted, and in the middle of paragraphs.
        ("« Que faites-vous ? »", "Il a haussé les épaules.", "« Où allez-vous ? »", "Là.", "« Et vous ? »", "Oui."),
        ("Berne : le conseil vote.", "Lima : la cour juge.", "Berne : le conseil revote.", "Lima : la cour rejuge."),
        (INTRODUCTION,),
        (),
    ],
)  # fmt: skip
def test_what_is_no_interview(lines: tuple[str, ...]) -> None:
    assert questions([(at, text) for at, text in enumerate(lines)]) == frozenset()


def test_a_short_answer_is_no_question() -> None:
    turns = _written()
    turns[4] = "Je ne sais pas encore."
    assert turns[4] not in _asked(INTRODUCTION, *turns)
    # Where answers have several paragraphs nothing tells a statement from an answer.
    longer = [
        text for at, turn in enumerate(_written()) for text in ((turn, f"{turn[:-1]} encore.") if at % 2 else (turn,))
    ]
    assert TURNS[4] not in _asked(INTRODUCTION, *longer)


def _facts(glossary: Glossary, *lines: str) -> list[dict]:
    document = Document([BilingualSentence(s.sentence, "") for s in _sentences(*lines)], glossary)
    return [found.as_record(document) for found in collect(document)]


@pytest.mark.parametrize(("asks", "answers"), [("", ""), ("LA GAZETTE : ", "ANNE DUPONT : "), ("Q : ", "R : ")])
def test_who_is_asked_holds_the_positions_and_who_asks_holds_none(glossary: Glossary, asks: str, answers: str) -> None:
    facts = _facts(glossary, "Anne Dupont : « La loi ne suffira pas »", INTRODUCTION, *_written(asks, answers))
    held = {(f["value"]["actor"], f["value"]["verb"]) for f in facts if f["kind"] == "position"}
    assert ("Anne Dupont", "opposes") in held
    assert not any("government" in actor or "parliament" in actor.casefold() for actor, _ in held)


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Anne Dupont : « La loi ne suffira pas »", [("Anne Dupont", "La loi ne suffira pas")]),
        ("Anne Dupont, ministre : « La loi ne suffira pas »", [("Anne Dupont", "La loi ne suffira pas")]),
        ("Des Hogan : « La loi ne suffira pas »", [("Des Hogan", "La loi ne suffira pas")]),
        ("Semences : « La loi ne suffira pas »", []),
        ("Des Européens : « La loi ne suffira pas »", []),
        ("Sommet de Lima : « La loi ne suffira pas »", []),
    ],
)
def test_a_headline_says_whose_words_it_has(glossary: Glossary, headline: str, said: list[tuple[str, str]]) -> None:
    facts = _facts(glossary, headline, "Le texte a été adopté mardi à Lima par le conseil.")
    assert [(f["value"]["speaker"], f["fr"]) for f in facts if f["kind"] == "quote"] == said


def test_no_line_of_a_summary_is_a_question() -> None:
    sentences = _sentences("Anne Dupont : « La loi ne suffira pas »", INTRODUCTION, *_written())
    chosen = [sentences[number].fr for number in choose(sentences, [])]
    assert INTRODUCTION in chosen
    assert not set(chosen) & set(ASKED)


def test_what_is_asked_is_in_no_timeline_and_among_no_figures() -> None:
    told = [
        ("Un titre", "A title"),
        *((turn.replace(" | ", " "), turn.replace(" | ", " ")) for turn in TURNS),
    ]
    told[1] = ("Vous avez vendu 300 tonnes en mars 2025 ?", "Did you sell 300 tonnes in March 2025?")
    facts = (
        fact("date", 1, "mars 2025", "March 2025", date="2025-03", resolved_from=None, weekday=None),
        fact("date", 6, "mai 2025", "May 2025", date="2025-05", resolved_from=None, weekday=None),
        fact("number", 1, "300 tonnes", "300 tonnes", amount=300, unit="tonnes", modifier=None),
    )
    made = build_digest([record("a", *told, facts=facts)])
    assert [moment.iso for moment in made.timeline.moments] == ["2025-05"]
    assert not any("300" in figure.en for figure in made.figures)
