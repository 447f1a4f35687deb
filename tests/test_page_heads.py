"""What stands above a headline and between it and the text, as sites of many countries set it: all of it is read or
left out, and nothing of the text with it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold
from translate.article import Article, parse_article
from translate.pages.bylines import recognise
from translate.pages.chrome import chrome_class
from translate.pages.furniture import take_furniture
from translate.pages.kickers import is_section
from translate.pages.layout import Line
from translate.pages.page_dates import parse_date
from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
MORE = "Elle prévoit un groupe d'experts, dont les membres seront nommés avant la fin de l'année par l'Assemblée."
HEADLINE = "Un traité pour les semences du monde"
MARCH_12 = dt.date(2026, 3, 12)


def _article(*lines: str) -> Article:
    article = parse_article("\n\n".join(lines).encode(), id="a", path="a.txt", suffix=".txt")
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    return article


def _texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


# --- whole heads ------------------------------------------------------------------------------------------------------

# what stands above the headline; what stands below it; the publisher
HEADS = [
    ("", "Publié le 12 mars 2026, 06:30. Modifié le 13 mars 2026, 11:12.", None),
    ("", "Publié le 12/03/2026 à 11h08, mis à jour à 14h35", None),
    ("", "Publié le 12/03/2026 à 11h08 (mis à jour à 14h35)", None),
    ("", "Publié le 12-03-26 à 06h12 | M. Dupont", None),
    ("", "Par Belga, édité par Anne Dupont\nPublié le 12-03-26 à 06h12 - Mis à jour à 08h00", None),
    ("", "Publié le 12 mars 2026 à 5 h 00 | Mis à jour à 7 h 30", None),
    ("", "Anne Dupont\nLa Gazette\nPublié le 12 mars 2026 à 4 h 00 HAE", None),
    ("Radio-Semences.ca > Info > Techno", "Publié le 12 mars 2026 à 4 h 00 HAE\nTemps de lecture : 5 minutes",
     "Radio-Semences.ca"),
    ("LA PRESSE CANADIENNE", "Anne Dupont, La Presse canadienne\n12 mars 2026 à 16 h 45", "LA PRESSE CANADIENNE"),
    ("", "Par: Li Diop - Semences.com | 12 mars, 2026 à 10:03:44 | Lu 345 fois", "Semences.com"),
    ("Le Quotidien - Jeudi 12 mars 2026 - 10:05", "", None),
    ("Actualités › Afrique › Sénégal", "Par : Li Diop\nPublié le 12/03/2026 à 10:22 GMT", None),
    ("", "Publié le : 12/03/2026 - 10:20 Modifié le : 12/03/2026 - 11:15", None),
    ("", "Par RFI Publié le : 12/03/2026 à 10:20 Modifié le : 12/03/2026 à 11:15", None),
    ("", "VNA 12/03/2026 10:20 GMT+7", None),
    ("", "Le Journal du Peuple en ligne 12.03.2026 10h20", None),
    ("Paix et sécurité", "12 mars 2026 | Droits de l'homme", None),
    ("", "12 mars 2026 Aide humanitaire", None),
    ("Communiqué de presse du 12 mars 2026", "", None),
    ("Communiqué de presse 12 mars 2026", "", None),
    ("Gazette du Littoral | 12 mars 2026 10:22", "", None),
    ("", "Ce contenu a été publié le 12 mars 2026 - 10:20", None),
    ("", "Par Anne Dupont (à Lima)\nPublié le 12 mars 2026 à 18:47 | Mis à jour le 13 mars 2026 à 08:02", None),
    ("", "Par Anne Dupont et Li Wei, à Bruxelles\nLe 12 mars 2026", None),
    ("", "Anne Dupont (Bruxelles, correspondante)\n12/03/26", None),
    ("", "De notre correspondant à Pékin\n12/03/2026 10:20", None),
    ("", "Par la rédaction de Semillas y Derechos – traduit de l'espagnol\n12 mars 2026", None),
    ("L'INVITÉE DE LA RÉDACTION", "Propos recueillis à Lima par Anne Dupont le 10 mars 2026\n12 mars 2026", None),
    ("", "Entretien réalisé par Anne Dupont\n12/03/2026", None),
    ("", "Texte : Anne Dupont | Photos : Li Wei\n12 mars 2026", None),
    ("POLITIQUE • Afrique centrale",
     "Par Li Mbala, à Yaoundé\nPublié le 12 mars 2026 à 10h59, modifié hier à 12h30 • Lecture 3 min.", None),
    ("", "Posté le 12 mars 2026 par La Rédaction dans Semences", None),
    ("", "Lomé, République togolaise, 12 mars 2026", None),
    ("", "Kinshasa, République démocratique du Congo, le 12 mars 2026", None),
    ("Nations Unies\nConseil économique et social\nDistr. générale\n12 mars 2026\nOriginal : anglais\nE/2026/12", "",
     "Nations Unies, Conseil économique et social"),
    ("SÉNAT DU PÉROU\nSession ordinaire 2025-2026\nAD/LW P.V. SEM 12", "12 mars 2026", "SÉNAT DU PÉROU"),
    ("L'Écho de la Vallée > Région > Lima", "Publié le 12-03-26 à 06h12", "L'Écho de la Vallée"),
    ("OMM | WMO\nAccueil / Salle de presse / Communiqués\nCOMMUNIQUÉ FINAL",
     "Genève, Confédération suisse, 12 mars 2026", "OMM"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "publisher"), HEADS)
def test_the_head_of_a_page(above: str, below: str, publisher: str | None) -> None:
    article = _article(*above.splitlines(), HEADLINE, *below.splitlines(), PROSE, MORE)
    assert article.title and article.title.text == HEADLINE
    assert (_texts(article), article.date, article.publisher) == ([PROSE, MORE], MARCH_12, publisher)


# --- days that date nothing -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Publié hier à 17h00", "Publié hier à 16 h 00", "Publié aujourd'hui à 10:13", "Publié il y a 3 heures",
        "Publié hier à 17h00, modifié à 18h12", "Publié hier à 17h00 • Lecture 4 min.", "Publié le 12 mars à 10h00",
        "Publié à 0 h 00, Mis à jour à 11 h 15", "Mis à jour il y a 2 jours", "Hier à 17h00", "Publié lundi à 8h",
    ],
)  # fmt: skip
def test_a_day_that_only_its_reader_can_tell_is_no_text_and_no_date(line: str) -> None:
    article = _article(HEADLINE, line, PROSE, MORE)
    assert (_texts(article), article.date) == ([PROSE, MORE], None)


@pytest.mark.parametrize(
    "line",
    [
        "Mardi 12 mars à 10h00", "Jeudi 12 mars, 14h30", "Date : mardi 12 mars", "Le 12 mars à Lima",
        "Publié hier, le rapport déçoit", "Publiée il y a trois ans, la loi dort encore", "Hier", "Il y a dix ans",
        "Colloque des semences | 12 mars 2026 10:22", "Mis à jour, le plan coûte plus cher",
        "12 mars 2026 - 10h30 - Ouverture du débat",
        "Publié le 12/03/2026 par le ministère, le décret fixe la liste des semences.",
    ],
)  # fmt: skip
def test_an_event_or_a_sentence_with_a_day_is_text(line: str) -> None:
    article = _article(HEADLINE, line, PROSE, MORE)
    assert line in _texts(article)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("26-02-26", "2026-02-26"), ("12/03/26", "2026-03-12"), ("01.02.03", "2003-02-01"), ("31/12/99", "1999-12-31"),
        ("32/01/26", None), ("12/03/265", None), ("2026-02-26", "2026-02-26"),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_stands_last(text: str, date: str | None) -> None:
    found = parse_date(text)
    assert (found.isoformat() if found else None) == date


# --- the foot of a document -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "foot",
    [
        ("Fait à Lomé, le 12 mars 2026",),
        ("Fait à Lomé, le 12 mars 2026", "La réunion"),
        ("Fait et adopté à Lomé le 12 mars 2026, en deux exemplaires.", "Le président", "Li Mbala"),
        ("Lomé, le 12 mars 2026", "Procès-verbal approuvé et certifié exact"),
    ],
)
def test_the_day_a_document_was_closed_and_who_signs_below(foot: tuple[str, ...]) -> None:
    article = _article(HEADLINE, PROSE, MORE, *foot)
    assert (_texts(article), article.date) == ([PROSE, MORE], MARCH_12)


def test_what_follows_no_closing_day_and_what_is_text_below_one_stay() -> None:
    assert _texts(_article(HEADLINE, PROSE, MORE, "La réunion")) == [PROSE, MORE, "La réunion"]
    below = _article(HEADLINE, PROSE, "Fait à Lomé, le 12 mars 2026", MORE)
    assert _texts(below)[-1] == MORE
    told = "Fait à Lomé en mars, le traité lie déjà quarante pays."
    assert told in _texts(_article(HEADLINE, PROSE, MORE, told))


# --- furniture above the headline -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "OMM", "TECH & MARCHÉS", "Tech & Marchés", "SCIENCES ET SANTÉ", "INTELLIGENCE ARTIFICIELLE", "Monde • Afrique",
        "Économie › Numérique", "L'ENTRETIEN DU LUNDI", "Le grand entretien", "L'entretien du dimanche", "VRAI OU FAUX",
        "Vrai ou faux", "Le fait du jour", "L'interview de la semaine", "REPORTAGE",
        "Nos analyses", "12e législature", "Session extraordinaire 2031", "COM(2026) 123 final", "A/RES/78/311",
    ],
)  # fmt: skip
def test_furniture_is_no_title_where_a_headline_follows(line: str) -> None:
    article = _article(line, HEADLINE, PROSE, MORE)
    assert article.title and article.title.text == HEADLINE
    assert _texts(article) == [PROSE, MORE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("L'IA MENACE L'EMPLOI", "Cent pays veulent un traité des semences"),  # headlines in capitals
        ("ACCORD SUR LES SEMENCES", "Cent pays veulent un traité mondial"),
        ("LE CONSEIL VOTE LA LOI", "Cent pays veulent un traité mondial"),
        ("SEMENCES : L'ONU DIVISÉE", "Cent pays veulent un traité mondial"),
        ("Meta & Google condamnés en Inde", "Cent pays veulent un traité mondial"),  # with '&'
        ("Semences & climat : le pari de Lima", "Cent pays veulent un traité mondial"),
        ("Un sol > une semence", "Cent pays veulent un traité mondial"),
        ("Le grand entretien d'embauche des machines", "Cent pays veulent un traité mondial"),
        ("Reportage au pays des semences", "Cent pays veulent un traité mondial"),
        ("INTELLIGENCE ARTIFICIELLE", PROSE),  # nothing else for a title
        ("OMM", "Contexte"),
        ("Session ordinaire 2025-2026", PROSE),
    ],
)
def test_a_headline_that_looks_like_furniture_stays_the_title(first: str, second: str) -> None:
    article = _article(first, second, PROSE, MORE)
    assert article.title and article.title.text == first


def test_a_dateline_opens_the_text_below_a_section() -> None:
    article = _article("TECH & MARCHÉS", HEADLINE, f"Lima, le 12 mars 2026 – {PROSE}", MORE)
    assert article.title and article.title.text == HEADLINE
    assert (_texts(article), article.date) == ([PROSE, MORE], MARCH_12)


def test_marked_headings_are_no_furniture() -> None:
    lines = [Line(TrackedText.of(text), gap=True, heading=True) for text in ("CLIMAT", HEADLINE, PROSE)]
    assert take_furniture(lines, RepairLog("")) == (lines, [])


def test_sections() -> None:
    assert is_section("MONDE") and is_section("Paix et sécurité") and is_section("TECH, SCIENCES")
    assert not is_section("LE MONDE") and not is_section("SOMMET DE PARIS") and not is_section("Des semences")


# --- authors ----------------------------------------------------------------------------------------------------------


def test_the_author_of_an_opinion_stands_in_a_note_and_not_in_the_text() -> None:
    article = _article(
        "IDÉES | Opinion", HEADLINE, "Anne Dupont\nProfesseure de droit à l'université de Lima", "Publié hier à 17h00",
        PROSE, MORE, "Anne Dupont est l'autrice de « Semences » (Presses de Lima, 2031).",
        "Les tribunes publiées n'engagent que leurs auteurs.",
    )  # fmt: skip
    assert _texts(article) == [PROSE, MORE]
    assert "It is signed: “Anne Dupont, Professeure de droit à l'université de Lima”." in article.warnings


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        # Somebody who is asked, or of whom the text tells.
        (("« La loi dort »", "Anne Dupont", "Directrice des semences", "12 mars 2026", PROSE), "Anne Dupont"),
        ((HEADLINE, "Anne Dupont", "Directrice des semences", PROSE), "Anne Dupont"),
        ((HEADLINE, PROSE, MORE, "Anne Dupont est ministre des semences."), "Anne Dupont est ministre des semences."),
    ],
)
def test_whom_a_text_tells_of_stays(lines: tuple[str, ...], kept: str) -> None:
    assert kept in _texts(_article(*lines))


@pytest.mark.parametrize(
    "line",
    ["Par ailleurs", "Par Lima, la route est longue", "Propos recueillis", "Notre correspondante raconte",
     "Par la suite", "Collectif des semences", "Traduit en justice"],
)  # fmt: skip
def test_a_line_that_names_no_author(line: str) -> None:
    assert recognise(line) is None


# --- chrome -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "S'abonner à partir de 1 €", "Abonnez-vous dès 1 €", "Soutenez notre travail : faites un don", "Je fais un don",
        "Les tribunes publiées n'engagent que leurs auteurs.", "Cet article n'engage que son auteur.",
        "Les propos tenus ici n'engagent que leur auteur et ne reflètent pas la position de la rédaction.",
        "Les opinions exprimées dans cet article ne reflètent pas nécessairement celles de la banque.",
        "Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.", "Vos réactions (14)",
        "Déjà abonné ? Se connecter", "Lecture 4 min.", "4 mn de lecture", "Retrouvez-nous sur Facebook",
    ],
)  # fmt: skip
def test_more_chrome(line: str) -> None:
    assert chrome_class(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Les propos du ministre n'engagent que lui.", "Ces avis n'engagent pas les États membres.",
        "Les analyses ne reflètent pas la réalité du terrain.", "Soutenez les semences", "Il vous reste à convaincre",
        "Faites un don de semences à votre voisin.", "Lecture publique",
    ],
)  # fmt: skip
def test_no_more_than_chrome(line: str) -> None:
    assert chrome_class(line) is None


@pytest.mark.timeout(10)
def test_hostile_heads_end() -> None:
    for text in (
        "Publié le " * 16, "publié le 1 " * 13, "Par A " * 26, "Par Ab et " * 16, "Par A (à B) " * 13, "A > " * 40,
        "A & " * 40, "A/1" * 50, "Fait à " + "Ab " * 50, "mis à jour à 1h " * 10, "12/03/26 " * 17, "avec Ab " * 20,
        "Les avis " * 17, "Les avis n'engagent que " * 6, "Propos recueillis à A par " * 6, "République de " * 11,
    ):  # fmt: skip
        for _ in range(100):
            recognise(text[:160])
            chrome_class(text[:300])
            take_furniture([Line(TrackedText.of(text), gap=True)] * 3, RepairLog(text))
