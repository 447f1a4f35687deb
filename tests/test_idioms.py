"""Idioms in the form in which they stand in a sentence, with the English that a retry holds in their place."""

from __future__ import annotations

import re
import unicodedata

import pytest

from translate.checks.idioms import _idioms, lost_idioms
from translate.holds import idiom_holds, take_out
from translate.tables import read_table

HELD = [
    # An article that is one word with the preposition: "the", but not before a date.
    ("Il s'applique à partir du sommet.", ["from the"]),
    ("Il s'applique à partir du 2 juin.", ["from"]),
    ("Il s'applique à partir du 1er juin 2026.", ["from"]),
    ("Il s'applique à partir du lundi 2 juin.", ["from"]),
    ("Il s'applique à compter du 2 et 3 juin.", ["from"]),
    ("Il s'applique à compter du 02/06/2026.", ["from"]),
    ("Il s'applique à partir du 2e tour.", ["from the"]),
    ("Il est voté au profit des 27 États.", ["for the benefit of the"]),
    # « que » before a vowel; letters in brackets.
    ("Il sert, pour peu qu'il soit lu.", ["provided that"]),
    ("Elles sont vouées à l'échec.", ["doomed to"]),
    ("La région wallonne et les élus wallons.", ["Walloon", "Walloon"]),
    # Capitals without an accent, which « A priori » never had.
    ("A la rescousse de la ville, il vient.", ["to the rescue"]),
    ("Etats-majors et soldats.", ["headquarters"]),
    ("A priori, non.", ["at first sight"]),
    # Reflexive verbs in the perfect, and with their participle alone.
    ("Ils se sont abstenus.", ["abstained"]),
    ("Elle s'est gardée de voter.", ["took care not to"]),
    ("Après s'être abstenue, elle part.", ["abstaining"]),
    ("S'étant abstenue, elle part.", ["having abstained"]),
    # « avoir beau » is a concession.
    ("Il a beau promettre, rien ne vient.", ["may"]),
    ("Ils avaient beau promettre, rien ne venait.", ["might"]),
    # "be" has other forms for several, and "take" a participle that is not its past.
    ("La loi fait l'objet de débats.", ["is subject to"]),
    ("Les lois font l'objet de débats.", ["are subject to"]),
    ("Les lois faisaient l'objet de débats.", ["were subject to"]),
    ("Les lois ont fait l'objet de débats.", ["were subject to"]),
    ("Ils ont pris langue avec eux.", ["made contact with"]),
    ("Il fut pris au mot.", ["taken at its word"]),
    ("Ils ont balayé la règle.", ["swept"]),
    ("Le groupe entravait la règle, outrepassée par lui.", ["hampered", "overstepped"]),
    ("Elle est prise au dépourvu.", ["surprised"]),
    # A noun and the participle that is spelt like it.
    ("La mise en examen date de mai.", ["formal charge"]),
    ("La ministre mise en examen part.", ["charged"]),
    # Only before a figure.
    ("Le taux tombe à moins de 20 % et s'établit à 3 %.", ["falls to", "stands at"]),
    ("La part est tombée à environ 12 %.", ["fallen to"]),
    ("Le groupe s'établit à Paris et tombe à l'eau.", []),
    # The longest one wins, and one that begins earlier.
    ("Le chantier naval et les chantiers de la loi.", ["shipyard", "projects"]),
    ("La directrice publie ses lignes directrices.", ["director", "guidelines"]),
    ("Vingt agents affectés par la loi, dix agents affectés au contrôle.", ["officers affected by", "staff assigned"]),
    ("Chat échaudé craint l'eau froide.", ["once bitten, twice shy"]),
    ("Le projet de loi portant réforme plaît.", ["bill on"]),
    ("Il demande un projet de loi de finances.", ["finance bill"]),
    ("En l'état actuel des choses, non.", ["as things stand"]),
]


@pytest.mark.parametrize(("french", "held"), HELD)
def test_the_english_that_is_held(french: str, held: list[str]) -> None:
    assert [en for _, _, en in lost_idioms(french, "Nobody knows.")] == held


@pytest.mark.parametrize(
    "french",
    [
        "Il a un beau projet.",
        "Le beau temps revient.",
        "Le juge a tenu parle.",  # no word of the table is a part of another
        "Il part du sommet.",
        "Le vote est à partager.",
    ],
)
def test_no_idioms(french: str) -> None:
    assert lost_idioms(french, "Nobody knows.") == []


@pytest.mark.parametrize(
    ("french", "literal", "said"),
    [
        ("Il s'applique à partir du 2 juin.", "It applies since 2 June.", "It applies as of 2 June."),
        ("Le juge désignera un expert.", "The judge means an expert.", "The judge will name an expert."),
        ("Les ministres ont beau jurer.", "The ministers have sworn well.", "However much the ministers swear."),
        ("Un coup d'État a eu lieu.", "A State cut took place.", "A coup took place."),
        ("Le projet d'accord est prêt.", "The agreement project is ready.", "The draft agreement is ready."),
        ("Trois chantiers sont ouverts.", "Three shipyards are open.", "Three projects are open."),
        ("Le gel des embauches.", "The job gel.", "The hiring freeze."),
        ("Il siège à l'hôtel de ville.", "He sits at the city's hotel.", "He sits in the town hall."),
        ("Un accord conclu fin mai.", "An agreement concludes in May.", "An agreement concluded in late May."),
        ("Le taux tombe à 20 %.", "The rate falls less 20%.", "The rate has dropped to 20%."),
        ("L'accord rend compte du vote.", "The deal takes account of the vote.", "The deal reports on the vote."),
        ("Anne Roy, Directrice du bureau.", "Anne Roy, Directric of the office.", "Anne Roy, head of the office."),
        ("Un budget propre.", "A clean budget.", "Its own budget."),
        ("Il fait volte-face.", "He makes a flying face.", "He makes a U-turn."),
        ("La mesure passe à la trappe.", "The measure passes to the trap.", "The measure was dropped."),
    ],
)
def test_word_for_word_is_not_said(french: str, literal: str, said: str) -> None:
    assert lost_idioms(french, literal) != []
    assert lost_idioms(french, said) == []


@pytest.mark.parametrize(
    ("english", "conceded"),
    [
        ("The minister ⟦0⟧ promises, nothing comes.", "The minister may promise, nothing comes."),
        ("The minister ⟦0⟧ denied it, nothing comes.", "The minister may deny it, nothing comes."),
        ("The minister ⟦0⟧ be late, he comes.", "The minister may be late, he comes."),
        ("The minister ⟦0⟧, nothing comes.", "The minister may, nothing comes."),
    ],
)
def test_behind_a_concession_the_verb_has_no_ending(english: str, conceded: str) -> None:
    assert take_out(english, idiom_holds("Le ministre a beau promettre, rien ne vient.", "Nobody knows.")) == conceded


ROWS = read_table("idioms.csv")


def test_what_is_held_counts_as_said_in_every_form() -> None:
    _, forms = _idioms()
    assert [idiom for idioms in forms.values() for idiom in idioms if not idiom.is_said(idiom.en)] == []


def test_the_table_is_sorted_and_says_nothing_twice() -> None:
    keys = [(bool(row["fr"]), _fold(row["verb"]), _fold(row["fr"])) for row in ROWS if row["verb"]]
    keys += [(True, "~", _fold(row["fr"])) for row in ROWS if not row["verb"]]
    assert keys == sorted(keys)
    assert len(ROWS) == len({(row["verb"], row["fr"]) for row in ROWS})


def _fold(french: str) -> str:
    plain = unicodedata.normalize("NFD", french.replace("œ", "oe").lower())
    return re.sub(r"[\u0300-\u036f]", "", plain)


def test_a_verb_between_an_article_and_its_noun_is_not_said() -> None:
    french = "Le conseil communal a rejeté puis dévoile le texte."
    assert not lost_idioms(french, "The municipal council rejected, then unveils the text.")
    assert lost_idioms(french, "The municipal council rejected then the unveils text.")
    assert not lost_idioms("Un texte dévoilé hier", "The unveiled text of yesterday")


def test_a_verb_before_its_subject_is_not_said() -> None:
    french = "Le gaz se raréfie au centre."
    assert lost_idioms(french, "Becomes scarce gas in the centre.")
    assert not lost_idioms(french, "The gas becomes scarce in the centre.")
    assert lost_idioms("Les puces se raréfient en mai.", "Become scarce chips in May.")
    assert not lost_idioms("Annonce un vote.", "Announces a vote.")
