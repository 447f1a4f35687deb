"""What surrounds a text on its page: letterheads, days of change, bars of links, addresses, its genre."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold
from translate.article import Article, parse_article
from translate.pages.addresses import is_address
from translate.pages.chrome import chrome_class
from translate.pages.genres import without_label
from translate.pages.letterheads import is_institution
from translate.pages.tracked import TrackedText

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
HEADLINE = "Un traité pour les semences du monde"


def _article(*lines: str) -> Article:
    article = parse_article("\n\n".join(lines).encode(), id="a", path="a.txt", suffix=".txt")
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    return article


def _texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


# --- letterheads -----------------------------------------------------------------------------------------------------

INSTITUTIONS = [
    "Office fédéral de la communication OFCOM", "SÉNAT DU CANADA", "République française", "ROYAUME DU MAROC",
    "Comité sénatorial permanent des transports et des communications", "Gouvernement du Québec", "Assemblée nationale",
    "MINISTÈRE DE LA COMMUNICATION, DES TÉLÉCOMMUNICATIONS ET DU NUMÉRIQUE", "Conseil de l'Europe",
    "Ministère de la Transition numérique et de la Réforme de l'administration", "Commission européenne",
    "Commission nationale de l'informatique et des libertés (CNIL)", "Cour de justice de l'Union européenne",
    "Haut-Commissariat des Nations Unies aux droits de l'homme", "Union internationale des télécommunications",
    "Préposé fédéral à la protection des données et à la transparence", "Département fédéral de justice et police",
    "Chambre des députés du Grand-Duché de Luxembourg", "Secrétariat d'État à l'économie numérique",
    "Observatoire international sur les impacts sociétaux de l'IA et du numérique",
]  # fmt: skip
HEADLINES = [
    "Commission européenne et Inde signent un accord sur l'IA", "Conseil de sécurité divisé sur l'IA",
    "Sénat : la loi sur l'IA adoptée", "Le Sénat vote la loi", "La Cour rejette le recours de Meta",
    "Commission européenne appelle à la prudence", "Conseil de l'Europe : une convention pour l'IA",
    "Le Conseil fédéral renonce à une loi horizontale", "Sommet de Paris sur l'IA", "Gouvernance de l'IA",
    "Le Parlement débat de l'intelligence artificielle", "Conseil constitutionnel critique la loi",
    "Le Conseil de sécurité débat de l'intelligence artificielle et de la paix", "Les régions misent sur l'IA",
    "Ministère de la Justice visé par une plainte", "L'Union européenne recule sur l'IA",
]  # fmt: skip


@pytest.mark.parametrize("line", INSTITUTIONS)
def test_a_letterhead_names_the_publisher_and_no_title(line: str) -> None:
    assert is_institution(line)
    article = _article(line, HEADLINE, PROSE, PROSE)
    assert (article.title and article.title.text, article.publisher) == (HEADLINE, line)
    assert _texts(article) == [PROSE, PROSE]


@pytest.mark.parametrize("line", HEADLINES)
def test_a_headline_about_an_institution_is_no_letterhead(line: str) -> None:
    assert not is_institution(line)
    article = _article(line, HEADLINE, PROSE)
    assert (article.title and article.title.text, article.publisher) == (line, None)


def test_the_lines_of_a_letterhead_are_one_publisher() -> None:
    article = _article("SÉNAT DU BÉNIN", "Comité permanent des semences", "DEUXIÈME RAPPORT", "Le 28 mai 2026", PROSE)
    assert article.title and article.title.text == "DEUXIÈME RAPPORT"
    assert article.publisher == "SÉNAT DU BÉNIN, Comité permanent des semences"


@pytest.mark.parametrize(
    "lines",
    [
        ("Office national des semences", PROSE, PROSE),  # no headline below it
        ("Office national des semences", "Missions", PROSE),  # a section's
        ("Office national des semences", "Ce que nous faisons", PROSE),
        # The page is about the institution.
        ("Office national des semences", "Une histoire de graines", "L'Office a été fondé en 1953 à Lima.", PROSE),
    ],
)
def test_an_institution_that_is_the_subject_stays_the_title(lines: tuple[str, ...]) -> None:
    article = _article(*lines)
    assert (article.title and article.title.text, article.publisher) == (lines[0], None)


# --- days of change ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Dernière modification 03.02.2026", "update"),
        ("Dernière modification : 3 février 2026", "update"),
        ("Date de dernière mise à jour : 03/02/2026", "update"),
        ("Dernière actualisation le 3 février 2026", "update"),
        ("Actualisée le 3 février 2026 à 10h12", "update"),
        ("Date de publication : 3 février 2026", "by-line"),
        ("Date de mise en ligne : 03.02.2026", "by-line"),
    ],
)
def test_a_line_that_dates_the_page(line: str, kind: str) -> None:
    article = _article(HEADLINE, line, PROSE)
    assert (article.date, article.date_from) == (dt.date(2026, 2, 3), f"{kind}: {line}")
    assert _texts(article) == [PROSE]


@pytest.mark.parametrize(
    "line",
    ["Dernière modification de la loi le 3 février 2026.", "La dernière révision, le 3 février 2026, a déplu à tous."],
)
def test_a_sentence_with_a_change_in_it_dates_no_page(line: str) -> None:
    article = _article(HEADLINE, line, PROSE)
    assert (article.date, _texts(article)) == (None, [line, PROSE])


# --- bars of links, labels and addresses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    ["Menu | Recherche | DE FR IT EN", "FR | EN", "Français / English", "DE FR IT RM EN", "Abonnés", "Article abonné"],
)
def test_bars_of_links_and_notes_to_subscribers_are_chrome(line: str) -> None:
    assert chrome_class(line) is not None


@pytest.mark.parametrize(
    "line",
    ["IT", "EN", "Les abonnés d'abord", "Menu : la loi, article par article", "FR | Le traité est signé",
     "Anglais ou français : la langue des modèles"],
)  # fmt: skip
def test_what_is_no_bar_of_links(line: str) -> None:
    assert chrome_class(line) is None


ADDRESSES = [
    "Rue de l'Avenir 44, 2501 Bienne", "20, avenue de Ségur, 75007 Paris", "20 avenue de Ségur – 75334 Paris Cedex 07",
    "Rue de la Loi 200, B-1049 Bruxelles, Belgique", "Ottawa (Ontario) K1A 0A4", "B.P. 4394, Dakar", "CH-3003 Berne",
    "Case postale 2501", "1000 Bruxelles", "Tél. +41 58 460 55 11", "Téléphone : 01 53 73 22 22",
    "+33 (0)1 53 73 22 22",
    "presse@exemple.gov.ma", "Courriel : info@exemple.ch", "Tél. : 514 555-0199 | info@exemple.ca",
]  # fmt: skip


@pytest.mark.parametrize("line", ADDRESSES)
def test_an_address_below_the_text_goes_with_whose_it_is(line: str) -> None:
    assert is_address(line)
    article = parse_article(
        f"{HEADLINE}\n\n{PROSE}\n\n{PROSE}\n\nContact\nOffice des semences\n{line}".encode(),
        id="a", path="a.txt", suffix=".txt",
    )  # fmt: skip
    assert _texts(article) == [PROSE, PROSE]
    assert_nothing_vanished(article)


@pytest.mark.parametrize(
    "line",
    ["58 460 personnes", "2030 Agenda", "2027 Genève", "Place à l'action", "Genève, 10 juillet 2026", "2025-2030",
     "Sommet de Genève 2027", "La place de l'IA en 2030", "Place de l'Europe dans la course à l'IA en 2030",
     "Route numérique : 44 pays signent", "En 2025 Bienne a reçu 44 pays", "Cours de la Bourse"],
)  # fmt: skip
def test_what_is_no_address(line: str) -> None:
    assert not is_address(line)


def test_an_address_among_the_text_and_what_stands_apart_from_one_stay() -> None:
    article = _article(
        HEADLINE, PROSE, "Rue de l'Avenir 44, 2501 Bienne", PROSE, "Un autre traité", "Tél. 01 53 73 22 22"
    )
    assert _texts(article) == [PROSE, "Rue de l'Avenir 44, 2501 Bienne", PROSE, "Un autre traité"]


# --- what a text calls itself -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (("TRIBUNE", HEADLINE, PROSE), "The text calls itself an opinion piece: “TRIBUNE”."),
        (("Point de vue", HEADLINE, PROSE), "The text calls itself an opinion piece: “Point de vue”."),
        (("ÉDITORIAL", HEADLINE, PROSE), "The text calls itself an editorial: “ÉDITORIAL”."),
        (("ANALYSE | Numérique", HEADLINE, PROSE), "The text calls itself an analysis: “ANALYSE”."),
        ((f"ENTRETIEN. {HEADLINE}", PROSE), "The text calls itself an interview: “ENTRETIEN”."),
        ((HEADLINE, "Tribune. La juriste Anne Dupont juge, dans ce texte, que les semences sont à tous.", PROSE),
         "The text calls itself an opinion piece: “Tribune”."),
        ((HEADLINE, "Publié le 3 mars 2026 | Propos recueillis par Anne Dupont", PROSE),
         "The text is an interview, as its by-line says."),
        (("Communiqué de presse", HEADLINE, PROSE), "The text calls itself a press release: “Communiqué de presse”."),
    ],
)  # fmt: skip
def test_what_a_text_calls_itself_is_told(lines: tuple[str, ...], note: str) -> None:
    article = _article(*lines)
    assert note in article.warnings
    assert article.title and article.title.text == HEADLINE


@pytest.mark.parametrize(
    "lines",
    [
        ("Politique", "Opinion", "Société", HEADLINE, PROSE),  # sections of the site
        ("Une analyse des semences du monde", PROSE),
        ("La tribune de l'ONU est vide", PROSE, PROSE),
        (HEADLINE, PROSE, PROSE, "Tribune"),  # below the text
    ],
)
def test_what_says_nothing_of_the_kind_of_a_text(lines: tuple[str, ...]) -> None:
    assert not any(note.startswith("The text ") for note in _article(*lines).warnings)


def test_a_headline_loses_the_name_of_its_genre_and_no_word_of_its_own() -> None:
    for text, left in (
        ("ENTRETIEN. « La loi piétine »", "« La loi piétine »"),
        ("Tribune. Cessons d'attendre", "Cessons d'attendre"),
        ("Opinion | La loi piétine", "La loi piétine"),
        ("Entretien avec la ministre", "Entretien avec la ministre"),
        ("Analyse des risques", "Analyse des risques"),
        ("Tribune – La loi piétine", "Tribune – La loi piétine"),
    ):
        assert without_label(TrackedText.of(text)).text == left


@pytest.mark.timeout(10)
def test_hostile_lines_end() -> None:
    for text in (
        "Conseil de la " * 9,
        "Office " + "nationale " * 14,
        "Rue " + "a " * 55,
        "1 rue" + " 1" * 55,
        "Tél. " + "1 " * 55,
        "a@" + "a." * 50,
        "1000 A" + " a" * 50,
        "FR EN " * 25,
        "Conseil et " * 13,
    ):
        for _ in range(300):
            is_institution(text)
            is_address(text)
            chrome_class(text)
