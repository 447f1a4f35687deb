"""Names that stay as they are, and capitals that make no name."""

from __future__ import annotations

import pytest

from translate.glossary import Glossary
from translate.names import is_common, named_places, proper_names

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
    ("Selon Ursula von der Leyen, tout va bien.", ["Ursula von der Leyen"]),
]


@pytest.mark.parametrize(("french", "names"), NAMES)
def test_names(french: str, names: list[str], glossary: Glossary) -> None:
    assert [french[start:end] for start, end in proper_names(french, glossary)] == names


def test_places_have_their_english_names_and_articles() -> None:
    text = "De la Floride à la mer Baltique, de l'Écosse aux États-Unis"
    assert [english for _, _, english in named_places(text)] == [
        "Florida", "the Baltic Sea", "Scotland", "the United States",
    ]  # fmt: skip


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
