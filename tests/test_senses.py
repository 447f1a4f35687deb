"""Words of two senses: what the words around them decide, and what is mended without a retry."""

from __future__ import annotations

import pytest

from translate.checks.idioms import lost_idioms
from translate.checks.senses import in_the_sense_meant, senses

MEANT = [
    ("Un fonds de 9 millions, dont un tiers financé par l'Union", ["one third"]),
    ("Un tiers des entreprises et les deux tiers de l'Union", ["one third", "two thirds"]),
    ("Un quart du budget et trois quarts de la population", ["a quarter", "three quarters"]),
    ("La loi désigne la CNIL comme autorité.", ["designates"]),
    ("Les États membres désignent un point de contact.", ["designate"]),
    ("Un accord sur le calcul.", ["compute"]),
    ("Les dépenses mondiales de calcul, les ressources de calcul.", ["compute", "compute"]),
    ("La salle était comble, devant une salle comble.", ["full", "full"]),
    ("Il part, tout en appelant à la prudence.", ["calling"]),
    ("Le rapport relève enfin que la loi suffit.", ["notes"]),
    ("Étaient présents : le maire ; deux élus.", ["Present were"]),
    ("Sont visés les modèles ouverts.", ["Covered are"]),
    ("Étaient représentées une trentaine d'ONG.", ["Represented were"]),
    ("La Chine entend signer.", ["intends to"]),
    ("Le déficit s'établirait puis s'établit, en France, à 3 %.", ["stands"]),
    ("La CNIL a été saisie en mars.", ["asked to rule"]),
    ("L'ONG saisit la CNIL et saisira le tribunal.", ["refers the matter to", "refer the matter to"]),
    ("Le texte a été arrêté, puis la liste arrêtée.", ["adopted", "adopted"]),
    ("Le chantier législatif et les chantiers numériques.", ["project", "projects"]),
]
OPEN = [
    "Il confie les données à un tiers.",
    "L'audit est fait par un tiers indépendant.",
    "Deux organismes, dont un tiers de confiance, y ont accès.",
    "Un contrat dont un tiers profite.",
    "« Autorité » désigne la CNIL.",
    "Dans la présente loi, « ministre » désigne le ministre de l'Industrie.",
    "Ce mot désigne un système.",
    "Un accord sur le calcul de l'impôt.",
    "La méthode de calcul du score.",
    "Les dépenses de calcul d'itinéraires.",
    "C'est un comble.",
    "La drogue a été saisie.",
    "Il saisit l'occasion.",
    "Le suspect a été arrêté.",
    "Le chantier de l'école.",
    "La France s'établit, en 2025, à Genève.",
    "Les ministres étaient présents.",
    "La mesure relève de la loi.",
    "La Chine entend parler de paix.",
]
MENDED = [
    (
        "Le fonds, de 3 millions, dont un tiers financé par l'ONU, est prêt.",
        "The fund of 3 million, including a third party funded by the UN, is ready.",
        "The fund of 3 million, including one third funded by the UN, is ready.",
    ),
    ("La loi désigne la CNIL.", "The law means the CNIL.", "The law designates the CNIL."),
    ("Les États désignent un juge.", "The states mean a judge.", "The states designate a judge."),
    ("Un accord sur le calcul.", "An agreement on the calculation.", "An agreement on compute."),
    ("La CNIL a été saisie.", "The CNIL was seized.", "The CNIL was asked to rule."),
    ("Le texte est arrêté en mai.", "The text is arrested in May.", "The text is adopted in May."),
    ("Le rapport relève que la loi suffit.", "The report is that it is enough.", "The report notes that it is enough."),
    ("Sont exclus les jeux.", "It has been excluded games.", "Excluded are games."),
    ("Étaient présents : le maire.", "We were present: the mayor.", "Present were: the mayor."),
]
LEFT = [
    ("Le fonds, dont un tiers est public, va à un tiers.", "The fund, a third public, goes to a third party."),
    ("La loi désigne un juge et définit les moyens.", "The law appoints a judge and sets out the means."),
    ("La loi désigne un juge et un mot désigne un acte.", "The law means a judge and a word means an act."),
    ("Ils étaient présents.", "They were present."),
]


@pytest.mark.parametrize(("french", "meant"), MEANT)
def test_the_sense_that_is_meant(french: str, meant: list[str]) -> None:
    assert [english for _, _, english, _ in sorted(senses(french))] == meant
    assert not lost_idioms(french, f"It {' '.join(meant)}"), "what is held counts as said"


@pytest.mark.parametrize("french", OPEN)
def test_the_sense_is_left_to_the_model(french: str) -> None:
    assert list(senses(french)) == []


@pytest.mark.parametrize(("french", "english", "mended"), MENDED)
def test_a_word_of_the_other_sense_is_mended(french: str, english: str, mended: str) -> None:
    assert lost_idioms(french, english)
    assert in_the_sense_meant(french, english) == mended


@pytest.mark.parametrize(("french", "english"), LEFT)
def test_what_may_be_right_is_left(french: str, english: str) -> None:
    assert in_the_sense_meant(french, english) == english


def test_a_verb_between_an_article_and_its_noun_is_not_said() -> None:
    french = "Le rapport relève que la loi suffit."
    assert lost_idioms(french, "The notes report that the law is enough.")
    assert not lost_idioms(french, "The report notes that the law is enough.")


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text", ["dont un tiers ", ", dont un tiers ", "accès mondial au ", "la loi désigne ", "relève enfin ", "salle "]
)
def test_a_hostile_text_is_read_in_linear_time(text: str) -> None:
    assert list(senses(text * 15_000)) is not None
    in_the_sense_meant("La loi désigne un juge.", "means " * 50_000)
