"""What counts as news: not the rites of a meeting, not what is told by the way, not what an opinion argues from."""

from __future__ import annotations

import pytest

from summarize.digest import build_digest
from summarize.summary.clauses import has_verb
from summarize.summary.marks import hides_lead
from summarize.summary.rituals import is_ritual, opens_meeting
from summarize.summary.standing import leans
from tests.digest_records import fact, position, record, told
from tests.test_extract import bilingual, chosen

# --- rites ------------------------------------------------------------------------------------------------------------

RITUALS = (
    "2. Étaient représentés à la réunion le Bénin, le Ghana et le Togo.",
    "Étaient également présents les directeurs des offices des semences.",
    "3. Prenaient également part aux travaux, en qualité d'observateurs, la Commission et la Banque.",
    "Ont également assisté à la séance les représentants du ministère.",
    "1. Le projet de procès-verbal est approuvé à l'unanimité des membres.",
    "L'ordre du jour de la réunion a été adopté sans modification.",
    "La séance est levée à dix-huit heures par la présidente.",
    "Aucun point divers n'est soulevé par les membres présents.",
    "10. Les ministres ont exprimé leur profonde gratitude au gouvernement du Togo.",
    "Les délégués ont chaleureusement remercié la ville de Lima pour son accueil.",
)
NO_RITUALS = (
    "Étaient en jeu des milliers d'emplois dans le secteur des semences.",
    "Le projet de loi est approuvé par le Sénat à une large majorité.",
    "La séance a été houleuse et le vote a échoué de peu.",
    "Les ministres ont exprimé leur inquiétude devant la hausse des prix.",
    "Ont été condamnés le directeur et deux cadres de la société Semex.",
    "La ministre a remercié les députés qui ont voté la loi.",
)


@pytest.mark.parametrize("sentence", RITUALS)
def test_a_rite_is_no_line_of_a_summary(sentence: str) -> None:
    assert is_ritual(sentence)
    text = ("Le conseil a adopté mardi un plan de douze mesures pour les écoles.", sentence,
            "Les syndicats ont critiqué le plan du conseil devant la presse.")  # fmt: skip
    assert 1 not in chosen(bilingual(*text))


@pytest.mark.parametrize("sentence", NO_RITUALS)
def test_what_is_no_rite(sentence: str) -> None:
    assert not is_ritual(sentence) and not opens_meeting(sentence)


def test_a_text_of_rites_alone_has_a_summary() -> None:
    assert chosen(bilingual(*RITUALS[:3]))


MET = "1. Les ministres des Semences se sont réunis à Lima le 3 mars 2031, sous la présidence de Mme Anne Dupont."


def test_that_a_meeting_was_held_is_no_news_where_something_else_is() -> None:
    assert opens_meeting(MET)
    assert not opens_meeting(MET.replace("à Lima", "à Lima pour voter la grève"))
    assert not opens_meeting("Les ministres se sont réunis mardi à Lima.")
    other = "Les ministres ont adopté la charte des semences du Pérou."
    made = build_digest([record("a", ("Communiqué", "Press release"), (MET, "They met."), (other, "They adopted it."),
                                summary=(1, 2))])  # fmt: skip
    assert told(made) == ["They adopted it."]
    alone = build_digest([record("a", ("Communiqué", "Press release"), (MET, "They met."), summary=(1,))])
    assert told(alone) == ["They met."]


# --- leads ------------------------------------------------------------------------------------------------------------


def test_a_lead_that_lost_a_few_words_is_shown_with_its_mark() -> None:
    french = "Le conseil a adopté mardi un plan de douze mesures pour les écoles du canton."
    assert not hides_lead(
        french, "The council adopted a plan of twelve measures on Tuesday for schools.", ["truncated"]
    )
    assert hides_lead(french, "The council adopted a plan.", ["truncated"])
    assert hides_lead(french, french, ["truncated", "negation-changed"])


def test_what_it_took_leans_on_nothing() -> None:
    assert not leans("Mardi soir, il aura fallu trois heures pour que le conseil vote la loi.")
    assert leans("Mardi soir, il aura perdu trois heures avec la loi.")


def test_the_number_of_a_paragraph_hides_no_pronoun() -> None:
    assert leans("7. Ils ont déploré la hausse des prix.") and not leans(
        "7. Les maires ont déploré la hausse des prix."
    )


def test_a_verb_between_names() -> None:
    assert has_verb("À la tête de l'Autorité, Anne Dupont surveille Semex et Agrigo.")
    assert not has_verb("Un accord de Lima entre Semex et Agrigo.")


# --- the digest -------------------------------------------------------------------------------------------------------


def test_a_position_told_by_the_way_is_no_headline() -> None:
    lead = (
        "Un tribunal a donné raison le 3 mars 2025 à Semex, qui contestait une amende.",
        "A court sided with Semex, which …",
    )
    aside = position(1, "Semex, qui contestait une amende", "Semex", "opposes", "a fine")
    semex = fact("organisation", 1, "Semex", "Semex", name="Semex", acronym=None)
    day = fact("date", 1, "3 mars 2025", "3 March 2025", date="2025-03-03")
    made = build_digest([record("a", ("Un titre", "A title"), lead, facts=(semex, aside, day), summary=(1,))])
    assert told(made)[0] == "A court sided with Semex, which …"
    assert not any("opposes" in claim.en for moment in made.timeline.moments for claim in moment.claims)


@pytest.mark.parametrize(
    ("warnings", "first"),
    [
        (["The text calls itself an opinion piece: “Tribune”."], "the author calls for a law."),
        ([], "Chile refuses to sign the text."),
    ],
)
def test_an_opinion_is_the_news_of_its_text(warnings: list[str], first: str) -> None:
    sentences = (
        ("Un titre", "A title"),
        ("Le Chili refuse de signer le texte.", "Chile refuses to sign the text."),
        ("Je demande une loi.", "I ask for a law."),
    )
    facts = (
        fact("country", 1, "Chili", "Chile", alpha_2="CL", name="Chile"),
        position(1, "Le Chili refuse de signer le texte", "Chile", "refuses", "to sign the text"),
        position(2, "Je demande une loi", "the author", "calls for", "a law"),
    )
    made = build_digest([record("a", *sentences, facts=facts, summary=(1,)) | {"warnings": warnings}])
    assert told(made)[0] == first


@pytest.mark.parametrize(("articles", "lines"), [(8, 8), (10, 10), (12, 7)])
def test_each_article_of_a_small_run_has_a_line(articles: int, lines: int) -> None:
    records = [
        record(f"a{n:02}", (f"Titre {n}", f"Title {n}"), (f"Fait {n}.", f"Fact {n}."), summary=(1,))
        for n in range(articles)
    ]
    assert len(build_digest(records).news) == lines


def test_what_is_only_heard_is_in_no_timeline_beside_what_is_told() -> None:
    heard = (
        "La société aurait vendu ses semences en mars 2025.",
        "The company would have sold its seeds in March 2025.",
    )
    known = ("La ville a vendu ses semences en mai 2025.", "The city sold its seeds in May 2025.")
    facts = (
        fact("date", 1, "mars 2025", "March 2025", date="2025-03"),
        fact("date", 2, "mai 2025", "May 2025", date="2025-05"),
    )
    made = build_digest([record("a", ("Un titre", "A title"), heard, known, facts=facts)])
    assert [moment.iso for moment in made.timeline.moments] == ["2025-05"]


@pytest.mark.timeout(10)
def test_hostile_sentences_end() -> None:
    for text in (
        "Les maires " * 900,
        "se sont réunis " * 700,
        "a remercié " * 900,
        "Étaient " * 1000,
        "ont exprimé leur " * 500,
    ):
        is_ritual(text)
        opens_meeting(text)
        has_verb("Anne " * 1500 + text)
