"""The extractive summary: whole sentences, standing on their own, none said twice, marked ones last."""

from __future__ import annotations

import pytest

from summarize.facts import collect
from summarize.facts.mention import Document
from summarize.summary.demands import find_demands, points_of
from summarize.summary.extract import Summary, choose, extractive, summarise, summary_length
from translate.bilingual import CHECKS, BilingualSentence
from translate.glossary import Glossary
from translate.pages.tracked import TrackedText
from translate.sentences import Sentence


def bilingual(
    *french: str, marked: dict[int, str] | None = None, heading: int | None = None
) -> list[BilingualSentence]:
    return [
        BilingualSentence(
            Sentence(TrackedText.of(text), number, heading=number == heading),
            f"This is English {number}.",
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
PRONOUNS_ONLY = ("Il a salué le plan du conseil pour les écoles.", "Elle a demandé des moyens pour la formation.")


def chosen(sentences: list[BilingualSentence], length: int | None = None) -> list[int]:
    return choose(sentences, [], length)


def test_the_lead_is_taken_and_the_order_is_that_of_the_article() -> None:
    found = chosen(bilingual(*TEXT, heading=0))
    assert found[0] == 1
    assert found == sorted(found)
    assert len(found) == 3


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 6])
def test_a_sentence_is_not_said_twice(length: int) -> None:
    assert not {1, 5} <= set(chosen(bilingual(*TEXT, heading=0), length))


def test_headings_and_phrases_without_a_verb_are_not_taken() -> None:
    assert not {0, 7} & set(chosen(bilingual(*TEXT, heading=0), 8))


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_a_pronoun_is_taken_only_right_behind_the_sentence_that_explains_it(length: int) -> None:
    found = chosen(bilingual(*TEXT, heading=0), length)
    assert 2 not in found or found[found.index(2) - 1] == 1


def test_a_text_of_pronouns_has_no_summary() -> None:
    assert chosen(bilingual(*PRONOUNS_ONLY)) == []
    assert chosen(bilingual("Le conseil écoute", *PRONOUNS_ONLY, heading=0)) == []


@pytest.mark.parametrize("check", CHECKS)
def test_a_marked_sentence_gives_way(check: str) -> None:
    assert 3 not in chosen(bilingual(*TEXT, marked={3: check}, heading=0))


WEIGHING = [check for check in CHECKS if check != "quotes-unbalanced"]


BREAKING = [check for check in CHECKS if check in ("repeated", "truncated", "negation-changed", "untranslated")]


@pytest.mark.parametrize("check", BREAKING)
@pytest.mark.parametrize("length", [1, 3, 6])
def test_a_lead_that_its_mark_breaks_is_never_the_first_line(check: str, length: int) -> None:
    found = chosen(bilingual(*TEXT, marked={1: check}, heading=0), length)
    assert found and found[0] != 1


@pytest.mark.parametrize("check", [check for check in CHECKS if check not in BREAKING])
@pytest.mark.parametrize("length", [1, 3, 6])
def test_a_lead_with_another_mark_stays_the_first_line(check: str, length: int) -> None:
    assert chosen(bilingual(*TEXT, marked={1: check}, heading=0), length)[0] == 1


def test_an_aside_opens_no_summary_where_another_sentence_tells_of_somebody() -> None:
    council = "Le conseil municipal de Rennes a voté lundi soir la fin de l'expérimentation de la vidéosurveillance."
    aside = "Le débat, qui portait sur la vidéosurveillance et sur l'expérimentation, a duré près de quatre heures."
    told = "Le Sénat a demandé lundi un audit de la vidéosurveillance et de l'expérimentation menée depuis un an."
    pairs = bilingual(council, aside, told, marked={0: "truncated"})
    assert chosen(pairs)[0] == 1
    facts = collect(Document(pairs, Glossary.load(), None))
    assert choose(pairs, facts)[0] == 2


@pytest.mark.parametrize("check", WEIGHING)
def test_a_marked_sentence_that_is_no_lead_is_never_the_first_line(check: str) -> None:
    text = (TEXT[0], *TEXT[3:5], TEXT[6])
    assert chosen(bilingual(*text, marked={2: check}, heading=0), 1) != [2]


def test_a_long_lead_is_taken_with_what_leans_on_it() -> None:
    lead = (
        "La ministre déléguée chargée de la Transition numérique et de la Réforme de l'État, Mme Anne Dupont, "
        "s'est entretenue mardi à Lima avec le ministre péruvien des Semences, M. Jean Li, en visite de travail."
    )
    signed = (
        "À l'issue de cet entretien, les deux ministres ont signé un mémorandum d'une durée de trois ans, aux termes "
        "duquel les parties s'engagent à échanger leurs pratiques et à former des agents publics."
    )
    rest = ("Le Pérou finance des écoles de semences.", "Le Chili finance des ponts de bois.", "Lima finance un port.")
    assert chosen(bilingual("Coopération : deux pays signent", lead, signed, *rest, heading=0), 3)[:1] == [1]


def with_english(pairs: list[BilingualSentence], at: int, english: str, check: str) -> list[BilingualSentence]:
    return [*pairs[:at], BilingualSentence(pairs[at].sentence, english, (check,)), *pairs[at + 1 :]]


@pytest.mark.parametrize(
    ("english", "check", "first"),
    [
        ("This is the plan.", "quotes-unbalanced", True),
        ("This is the plan of the conseillator.", "untranslated", True),  # one word that is no English
        ("This is the plamuche of the conseillator.", "untranslated", False),
        ("This is the plan.", "untranslated", False),
        ("This is the plan.", "name-changed", True),
        ("This is the plan.", "repeated", False),
    ],
)
def test_a_light_mark_does_not_hide_the_lead(english: str, check: str, first: bool) -> None:
    pairs = with_english(bilingual(*TEXT[:5], heading=0), 1, english, check)
    found = chosen(pairs, 2)
    assert (found[0] == 1) is first


def test_what_stands_below_a_picture_is_not_taken() -> None:
    caption = f"{TEXT[1][:-1]} (photo A. Dupont / AFP)."
    assert chosen(bilingual(TEXT[0], caption, *TEXT[2:5], heading=0))[0] != 1
    assert chosen(bilingual(TEXT[0], TEXT[1], *TEXT[2:5], heading=0))[0] == 1


DEMANDS = (
    "Rapport sur les semences",
    "Le comité a entendu mardi 64 témoins sur les banques de semences du pays.",
    "Le comité recommande en conséquence :",
    "1. Que le gouvernement du Pérou dépose un projet de loi sur les semences;",
    "2. Que la banque de semences du Pérou voie doubler son financement par le gouvernement.",
    "Les sénateurs conservateurs ont voté contre le rapport.",
)


def test_a_demand_is_told_with_the_first_point_of_its_list() -> None:
    pairs = bilingual(*DEMANDS, heading=0)
    pairs[2] = BilingualSentence(pairs[2].sentence, "The committee recommends:", ())
    pairs[3] = BilingualSentence(pairs[3].sentence, "1. That the Government of Peru table a bill on seeds;", ())
    told = {line.sources: line.en for line in summarise(pairs, [])}
    assert told[2, 3] == "The committee recommends: that the Government of Peru table a bill on seeds."
    assert not {3, 4} & {number for sources in told for number in sources[:1]}


def test_a_point_that_was_marked_gives_way_to_the_next() -> None:
    pairs = bilingual(*DEMANDS, marked={3: "number-missing"}, heading=0)
    assert find_demands(pairs) == {2: 4}
    assert find_demands(bilingual(*DEMANDS, marked={3: "repeated", 4: "repeated"}, heading=0)) == {}


@pytest.mark.parametrize(
    ("line", "points", "found"),
    [
        (
            "Le comité recommande :",
            ("Que le Pérou dépose une loi sur les semences;", "Que la banque soit financée."),
            [1, 2],
        ),
        ("Elle a demandé aux États :", ("de publier les listes de semences ;", "de financer les banques."), [1, 2]),
        ("Le comité recommande :", ("Le Pérou a déposé une loi sur les semences.",), []),
        ("1. Les faits :", ("1. Le Pérou a des semences.",), None),
        ("Le rapport comprend :", ("1. Une liste des semences du Pérou.",), None),
        ("Le comité recommande une loi.", ("1. Une liste des semences du Pérou.",), None),
    ],
)
def test_what_is_a_demand_and_what_its_points(line: str, points: tuple[str, ...], found: list[int] | None) -> None:
    pairs = bilingual(line, *points)
    assert (points_of(pairs, 0) if found is not None else None) == found
    assert bool(find_demands(pairs)) is bool(found)


def test_a_marked_sentence_stands_where_there_is_no_other() -> None:
    assert chosen(bilingual(*TEXT[:5], marked={3: "name-changed"}, heading=0), 4) == [1, 2, 3, 4]
    assert chosen(bilingual(TEXT[1], marked={0: "name-changed"})) == [0]


def test_an_author_who_speaks_of_himself_gives_way() -> None:
    text = ("Nous avons adopté mardi un plan de douze mesures pour les écoles.", *TEXT[1:5])
    assert 0 not in chosen(bilingual(*text))
    assert chosen(bilingual(text[0])) == [0]


def test_a_translation_that_lost_its_verb_gives_way() -> None:
    pairs = bilingual(*TEXT, heading=0)
    pairs[3] = BilingualSentence(pairs[3].sentence, "The teachers' unions of the United Nations, the plan.", ())
    assert 3 in chosen(bilingual(*TEXT, heading=0))
    assert 3 not in chosen(pairs)


def test_of_two_equals_the_one_with_facts_is_taken() -> None:
    text = [TEXT[1], "Les parents ont salué le texte et les élèves ont salué le débat public.",
            "Le 3 juin 2025, 61 pays ont salué le texte et 12 pays ont salué le débat."]  # fmt: skip
    pairs = bilingual(*text)
    facts = collect(Document(pairs, Glossary.load(), None))
    assert choose(pairs, facts, 2) == [0, 2]


def test_an_article_of_one_sentence_is_its_own_summary() -> None:
    assert chosen(bilingual(TEXT[1])) == [0]


@pytest.mark.parametrize("text", [(), ("Accueil", "Contact")])
def test_an_article_without_a_whole_sentence_has_no_summary(text: tuple[str, ...]) -> None:
    assert chosen(bilingual(*text)) == []


def test_sentences_can_be_left_out() -> None:
    assert not {1, 5} & set(choose(bilingual(*TEXT, heading=0), [], 3, without={1, 5}))


def test_each_line_is_the_english_of_its_source_and_is_tightened() -> None:
    pairs = bilingual("Cependant, les États-Unis ont refusé de signer le document de Paris.")
    pairs = [BilingualSentence(pairs[0].sentence, "However, the United States refused to sign.", ())]
    [line] = summarise(pairs, [])
    assert (line.en, line.sources) == ("The United States refused to sign.", (0,))
    marked = [BilingualSentence(pairs[0].sentence, pairs[0].en, ("truncated",))]
    assert summarise(marked, [])[0].en == pairs[0].en
    assert extractive(pairs, []) == Summary([line])


@pytest.mark.parametrize(("sentences", "length"), [(5, 3), (11, 3), (12, 4), (24, 4), (25, 5), (500, 5)])
def test_the_length_follows_the_article(sentences: int, length: int) -> None:
    assert summary_length(sentences) == length


@pytest.mark.timeout(60)
def test_a_book_is_summarised_in_time() -> None:
    pairs = bilingual(*(f"La ville{n} a adopté un texte{n} contre la mairie{n} du pays{n}." for n in range(4000)))
    assert len(chosen(pairs)) == 5


def test_a_sentence_that_a_fragment_follows_is_not_told() -> None:
    told = ("La Chine soutient l'action de l'Union européenne.", "Le sommet de Paris réunit cent pays.")
    broken = (told[1], told[0], "développement de l'IA ouverte et aide les pays.", "Le Kenya propose un fonds mondial.")
    whole = (told[1], told[0], "Le développement de l'IA ouverte aide les pays.", "Le Kenya propose un fonds mondial.")
    assert 1 not in choose(bilingual(*broken), [], 2)
    assert 1 in choose(bilingual(*whole), [], 2)
