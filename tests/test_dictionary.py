"""Which words are English, and which a model made up."""

import pytest

from translate.checks.dictionary import is_english, made_up_words
from translate.glossary import Glossary
from translate.guard import checks_of


@pytest.mark.parametrize(
    "word",
    [
        "governance",
        "Organisations",
        "analyze",
        "tyres",
        "chatbot",
        "datasets",
        "geoeconomic",
        "cyberattacks",
        "café",
        "law's",
    ],
)
def test_english(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["stuate", "vitaminic", "att", "invitesneau", "robbbbbed", "prémices", "gouvernement"])
def test_not_english(word: str) -> None:
    assert not is_english(word)


@pytest.mark.parametrize(
    ("french", "english", "found"),
    [
        ("Ils vont tuer l'industrie.", "They will stuate the industry.", ["stuate"]),
        ("Les prémices d'un accord.", "The prémices of an agreement.", ["prémices"]),
        ("Pourparlers à Genève.", "Pourparlers in Geneva.", ["Pourparlers"]),
        ("Le chef Wassim Patlok est venu.", "Chef Wassim Patloch came.", ["Patloch"]),
        # Names and acronyms of the French, figures with endings, references, addresses, contractions, compounds.
        ("Chola Milambo et Sebelev parlent.", "Chola Milambo and Sebelev's staff speak.", []),
        ("L'ONUSIDA, au XIXe siècle", "UNAIDS, in the 19th century", []),
        ("Voir A/RES/78/311 sur un.org.", "See A/RES/78/311 at docs.un.org/fxz.", []),
        ("Ce n'est pas vrai.", "It isn't true; they couldn't.", []),
        ("les grands modèles, le code sur la forge", "LLMs, the code on GitHub", []),
        ("la défense avant tout", "pre-emptive defenses", []),
        ("une approche multipartite", "a multi-stakeholder approach", []),
        # What only English calls so: places from the tables, official names from the glossary.
        ("à Pékin et au Caire", "in Beijing and Cairo", []),
        ("les Ouïghours", "the Uyghur people", []),
    ],
)
def test_made_up_words(french: str, english: str, found: list[str]) -> None:
    assert made_up_words(french, english, Glossary.load()) == found


def test_a_made_up_word_is_marked() -> None:
    assert "untranslated" in checks_of("Ils vont tuer l'industrie.", "They will stuate the industry.", Glossary.load())
