"""Names that stay as they are, and capitals that make no name."""

from __future__ import annotations

import pytest

from translate.glossary import Glossary
from translate.holds import name_holds
from translate.languages.names import is_common, named_places, proper_names
from translate.languages.titles import english_titles, lost_titles

NAMES = [
    ("Les Allemands et les Israéliens ont signé avec Chola Milambo.", ["Chola Milambo"]),
    ("Il a montré la Terre, la Lune et le Soleil.", []),
    ("Le Professeur Eastwood enseigne à l'Université Zayed.", ["Eastwood", "Zayed"]),
    ("Au XXIe siècle, le Parti a changé.", []),
    ("Pierre Dupont et Mme Marie Durand sont venus.", ["Pierre Dupont", "Marie Durand"]),
    ("La Floride et la mer Caspienne sont loin de OpenAI.", ["OpenAI"]),
    ("Les Jeux Olympiques d'Hiver approchent.", []),
    ("Ma Zhaoxu et Xi Jinping ont parlé avec Wu Bo.", ["Ma Zhaoxu", "Xi Jinping", "Wu Bo"]),
    ("Ma ville est belle. Sa loi aussi.", []),
    ("La rencontre entre Zarif et Le Drian aura lieu, dit La Presse.", ["Zarif", "Le Drian"]),
    ("Pour Clémence Vautrin et le Musée Ralli, tout va bien.", ["Clémence Vautrin", "Ralli"]),
    ("Selon Maître Dupont et l'unique Musée Ralli", ["Dupont", "Ralli"]),
    ("COMMUNIQUÉ DE PRESSE", []),
    ("COLLOQUE AVEC CHOLA MILAMBO", ["CHOLA MILAMBO"]),
    ("Selon Ursula von der Leyen, tout va bien.", ["Ursula von der Leyen"]),
    ("La France donne 1,5\u00a0Md€ et 300 Mds d’euros à Md Rahman.", ["Md Rahman"]),
]


@pytest.mark.parametrize(("french", "names"), NAMES)
def test_names(french: str, names: list[str], glossary: Glossary) -> None:
    assert [french[start:end] for start, end in proper_names(french, glossary)] == names


TITLES = [
    ("sur le fondement de l'Online Safety Act de 2023", ["Online Safety Act"]),
    ("; Child Focus alerte depuis des mois", ["Child Focus"]),
    ("le rapport « Off Switch and Halt »", ["Off Switch and Halt"]),
    ("ONU – Global Dialogue on AI Governance", ["Global Dialogue on AI Governance"]),
    ("La Direct Institutional Plan", ["Direct Institutional Plan"]),
    ("Donald Trump, Emma Watson, Alfred Hitchcock et Philippe II", []),
    ("le Centre Brennan, le Droit Commercial et les Jeux Olympiques", []),
    ("l'Union européenne et la Belle Époque", []),
]


@pytest.mark.parametrize(("french", "titles"), TITLES)
def test_english_titles(french: str, titles: list[str], glossary: Glossary) -> None:
    assert [french[start:end] for start, end in english_titles(french, glossary)] == titles
    assert {hold.en for hold in name_holds(french, glossary)} >= set(titles)


def test_a_title_is_kept_word_for_word(glossary: Glossary) -> None:
    french = "La Computer & Communications Industry Association a réagi."
    assert not lost_titles(french, "The Computer and Communications Industry Association reacted.", glossary)
    assert lost_titles(french, "The Computer Industry Association reacted.", glossary)


def test_places_have_their_english_names_and_articles() -> None:
    text = "De la Floride à la mer Baltique, de l'Écosse aux États-Unis"
    assert [english for _, _, english in named_places(text)] == [
        "Florida", "the Baltic Sea", "Scotland", "the United States",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("french", "places"),
    [
        ("le Maroc, le Tchad et Maurice.", ["Morocco", "Chad", "Mauritius"]),
        ("Maurice, les Comores et l'île Maurice", ["Mauritius", "the Comoros", "Mauritius"]),
        ("réunis à Maurice et au Salvador", ["Mauritius", "El Salvador"]),
        ("Maurice Dupont et la France", ["France"]),
        ("La France et Maurice Dupont", ["France"]),
        ("M. Maurice, la France et Saint-Maurice", ["France"]),
        ("L'élu Maurice part.", []),
    ],
)
def test_a_given_name_is_a_country_beside_one(french: str, places: list[str]) -> None:
    assert [english for _, _, english in named_places(french)] == places


@pytest.mark.parametrize(
    ("word", "common"),
    [
        ("Terre", True),
        ("Proche-Orient", True),
        ("République", True),
        ("Académie", True),
        ("Milambo", False),
        ("Jean-Pierre", False),
    ],
)
def test_common_words(word: str, common: bool) -> None:
    assert is_common(word) == common
