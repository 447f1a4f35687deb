"""Document numbers and addresses stand in the English sign for sign."""

from __future__ import annotations

import pytest

from translate.checks.references import addresses, documents, lost_addresses, lost_documents
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.holds import name_holds

FOUND = [
    ("la loi n°001-2021/AN et le bulletin n° 16821-19", ["001-2021", "16821-19"]),
    ("l'article n° 2, la loi n° 132 et le n° 21.719.", ["132", "21.719"]),
    ("A/RES/78/311, COM(2021) 206 et 2024/1689", ["A/RES/78/311", "COM(2021) 206", "2024/1689"]),
]
ADDRESSES = [
    ("Voir https://www.unesco.org/fr/artificial-intelligence.", ["https://www.unesco.org/fr/artificial-intelligence"]),
    ("(www.exemple.org/a?b=1), presse@mains-libres.example", ["www.exemple.org/a?b=1", "presse@mains-libres.example"]),
    ("le site africtivistes.org, la fin.de la phrase", ["africtivistes.org"]),
    ("M. Dupont a dit : tout va bien.Il part.", []),
]
LOST = [
    ("la loi n°001-2021/AN", "Law No. 01-2021/AN", ["001-2021"]),
    ("la loi n° 2022-54", "Law No. 2022–54", []),
    ("Fièvre (O/N) le 08/10", "Fever (Y/N) on 8 October", []),
    ("le n° 3", "the third", []),
]


@pytest.mark.parametrize(("french", "found"), FOUND)
def test_document_numbers(french: str, found: list[str]) -> None:
    assert [french[start:end] for start, end in documents(french)] == found


@pytest.mark.parametrize(("french", "found"), ADDRESSES)
def test_addresses(french: str, found: list[str], glossary: Glossary) -> None:
    assert [french[start:end] for start, end in addresses(french)] == found
    held = [hold.en for hold in name_holds(french, glossary)]
    assert [name for name in found if name not in held] == []


@pytest.mark.parametrize(("french", "english", "lost"), LOST)
def test_a_document_number_is_kept_sign_for_sign(french: str, english: str, lost: list[str]) -> None:
    assert lost_documents(french, english) == lost


def test_an_address_is_kept_sign_for_sign(glossary: Glossary) -> None:
    french = "Inscriptions : https://mooc.africtivistes.org/web"
    assert lost_addresses(french, "Registration: https://mooc.africtivists.org/web")
    assert checks_of(french, "Registration: https://mooc.africtivists.org/web", glossary) == ("name-changed",)
    assert checks_of(french, "Registration: https://mooc.africtivistes.org/web", glossary) == ()


def test_a_number_behind_no_is_no_amount(glossary: Glossary) -> None:
    french = "La loi n° 21.719 protège les données."
    assert checks_of(french, "Law No. 21.719 protects data.", glossary) == ()
    assert checks_of(french, "Law No. 21.79 protects data.", glossary) == ("number-missing",)
