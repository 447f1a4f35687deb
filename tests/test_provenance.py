"""Where a text comes from, told from what it tells."""

from __future__ import annotations

import pytest

from translate.pages.bylines import dateline, recognise
from translate.pages.markup import read_marked_text
from translate.pages.page_dates import parse_date
from translate.pages.provenance import take_provenance
from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText

BYLINES = [
    ("Publié le 12 mars 2025", {"by-line": "2025-03-12"}),
    ("publié le 2020-06-25", {"by-line": "2020-06-25"}),
    (
        "Publié le 12/03/2025 à 10:30 - Mis à jour le 13/03/2025 à 08:00",
        {"by-line": "2025-03-12", "update": "2025-03-13"},
    ),
    ("Publié par Anne Martin le 1er juin 2025 à 10h30", {"by-line": "2025-06-01"}),
    ("Par Anne Martin, le 12 mars 2025", {"author": "Par Anne Martin", "bare date": "2025-03-12"}),
    ("French.xinhuanet.com | Publié le 2025-07-27 à 09:15", {"host": "French.xinhuanet.com", "by-line": "2025-07-27"}),
    ("Par Anne Martin | AFP", {"author": "Par Anne Martin", "agency": "AFP"}),
    ("Publié le 12 mars 2025 | 4 min de lecture", {"by-line": "2025-03-12", "label": "4 min de lecture"}),
    ("Publié le 12 mars 2025 | 10h30", {"by-line": "2025-03-12", "label": "10h30"}),
    ("Mercredi 12 mars 2025", {"bare date": "2025-03-12"}),
    ("Published on March 12, 2025", {"by-line": "2025-03-12"}),
    ("Paris, le 3 juin 2025", {"dateline": "2025-06-03"}),
    ("french.shanghai.gov.cn", {"host": "french.shanghai.gov.cn"}),
    ("Source : Agence de Presse Xinhua", {"source": "Agence de Presse Xinhua"}),
    ("Source : https://exemple.org/a", {"url": "https://exemple.org/a"}),
    ("(Xinhua)", {"agency": "Xinhua"}),
    ("[Source : AFP]", {"agency": "AFP"}),
    ("(Avec entrée de Xinhua)", {"credit": "Xinhua"}),
    ("Avec l'AFP", {"credit": "AFP"}),
]


@pytest.mark.parametrize(("text", "clues"), BYLINES)
def test_a_line_that_is_all_provenance(text, clues):
    assert {clue.kind: clue.value for clue in recognise(text) or ()} == clues


NO_BYLINES = [
    "Publié le 12 mars 2025, le rapport de la CNIL souligne un risque.",
    "Le 26 juillet 2025, la Chine a proposé une organisation.",
    "Le 26 juillet",
    "Par ailleurs",
    "Par pays",
    "Conférence de Paris, 12 mars 2025",
    "COLLOQUE AU SÉNAT — 31 OCTOBRE 2025",
    "17 mars - Sobriété et souveraineté",
    "Bruxelles, 2025",
    "(avec le Canada)",
    "l'Agence France-Presse (AFP)",
    "rapport.pdf",
    "etc.",
]


@pytest.mark.parametrize("text", NO_BYLINES)
def test_a_line_that_is_text(text):
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("GENÈVE, 7 juillet (Xinhua)", ["dateline", "agency"]),
        ("Nairobi, Kenya, 3 juin 2025 (APO Group)", ["dateline", "agency"]),
        ("PARIS (AFP)", ["agency"]),
        ("Ottawa (Ontario), le 6 avril 2000", ["dateline"]),
        ("La Chine", None),
        ("Sommet de Paris, 10 février 2025", None),
        ("Li Qiang a déclaré, 7 juillet", None),
    ],
)
def test_datelines(text, kinds):
    found = dateline(text)
    assert found == kinds if kinds is None else [clue.kind for clue in found] == kinds


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-03-12T10:00:00+01:00", "2025-03-12"),
        ("2023-12-12 16:40:00 +01:00", "2023-12-12"),
        ("1er août 2024", "2024-08-01"),
        ("3 févr. 2024", "2024-02-03"),
        ("03/04/2025", "2025-04-03"),
        ("03/14/2025", "2025-03-14"),
        ("31/02/2025", None),
        ("mars 2025", None),
        ("26 juillet", None),
        ("2025", None),
    ],
)
def test_dates_of_publication_are_full_dates(text, date):
    found = parse_date(text)
    assert (found.isoformat() if found else None) == date


PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."


def provenance_of(text: str) -> tuple[list[str], list[str]]:
    lines, clues, _ = take_provenance(read_marked_text(TrackedText.of(text), RepairLog(text))[1], RepairLog(text))
    return [line.text for line in lines], [clue.kind for clue in clues]


def test_provenance_at_the_ends_of_a_text():
    text = (
        f"Un titre\n\nPublié le 12 mars 2025\n\nGENÈVE, 7 juillet (Xinhua) -- {PROSE}\n\n{PROSE} (AFP)\n\nSource : AFP"
    )
    assert provenance_of(text) == (["Un titre", PROSE, PROSE], ["by-line", "dateline", "agency", "agency", "source"])


def test_an_acronym_in_a_sentence_is_no_note():
    text = PROSE[:-1] + ", selon l'Agence France-Presse (AFP)."
    assert provenance_of(text) == ([text], [])


def test_a_date_among_paragraphs_is_an_entry_of_a_chronicle():
    text = f"{PROSE}\n\n12 mars 2025\n\n{PROSE}"
    assert provenance_of(text)[1] == []


def test_a_date_under_the_name_of_an_event_is_the_events():
    assert provenance_of(f"Colloque au Sénat\n\n31 octobre 2025\n\n{PROSE}")[1] == []
