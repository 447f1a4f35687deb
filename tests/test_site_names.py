"""The name of a site in the first line of a scrape is its publisher, and the headline below it the title."""

from __future__ import annotations

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold, parse
from translate.article import Article
from translate.pages.furniture import is_strip

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
MORE = "Elle prévoit un groupe d'experts, dont les membres seront nommés avant la fin de l'année par l'Assemblée."
HEADLINE = "Semences à Lima : le pays veut un traité mondial sans attendre ses voisins"
CRY = "Semences à la caisse : stop au tri des paysans par un robot !"


def _article(text: str) -> Article:
    article = parse(text)
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    return article


# what stands above the text; its headline; the publisher
HEADS = [
    (f"Le Courrier du Rivage\nMenuRechercherMon compteJe m'abonne à partir de 1 €\nLima - Cusco - Puno - Ica\n"
     f"Ce site utilise des cookies.\n\nLima\n\n{HEADLINE}\n\nPar Anne Dupont\nPublié le 12 mars 2026",
     HEADLINE, "Le Courrier du Rivage"),
    (f"Le Courrier du Rivage\n\n{HEADLINE}\n\nPar Anne Dupont\nPublié le 12 mars 2026", HEADLINE,
     "Le Courrier du Rivage"),
    (f"L'Écho de la Vallée\n\n{HEADLINE}\n\n12 mars 2026", HEADLINE, "L'Écho de la Vallée"),
    (f"L'Écho des Cimes\nAccueil\nMon espace abonné\n\n{HEADLINE}\n\nPar Anne Dupont\nPublié le 12 mars 2026",
     HEADLINE, "L'Écho des Cimes"),
    (f"Intersyndicale Semences & Services publics\nQui sommes-nous ? Nos combats Adhérer Faire un don\n×\n"
     f"Nous respectons votre vie privée\nAccepter Continuer sans accepter\n\nACCUEIL » NOS COMMUNIQUÉS » ROBOTS\n\n"
     f"{CRY}\n\n{CRY}\nLe 12 mars 2026Communiqué commun", CRY, "Intersyndicale Semences & Services publics"),
    (f"Collectif Semences Justes\nQui sommes-nous ? Nos actions Adhérer\n\nACCUEIL > COMMUNIQUÉS\n\n{HEADLINE}\n"
     f"{HEADLINE}\n\nLe 12 mars 2026 - Communiqué", HEADLINE, "Collectif Semences Justes"),
    (f"Semencia\n\n{HEADLINE}\n{HEADLINE}\n\nPar Anne Dupont", HEADLINE, "Semencia"),
    (f"graines du lundi\n\n{HEADLINE}\n{HEADLINE}\n\nPar Anne Dupont", HEADLINE, None),
    (f"Lima\n\n{HEADLINE}\n\nPar Anne Dupont", HEADLINE, None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "headline", "publisher"), HEADS)
def test_the_name_of_a_site_is_its_publisher(head: str, headline: str, publisher: str | None) -> None:
    article = _article(f"{head}\n\n{PROSE}\n\n{MORE}\n")
    assert article.title and article.title.text == headline
    assert article.publisher == publisher
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE, MORE]


def test_the_name_that_a_notice_of_rights_has() -> None:
    article = _article(f"Semencia\n\n{HEADLINE}\n\nPar Anne Dupont\n\n{PROSE}\n\n{MORE}\n\n© Semencia 2019-2026\n")
    assert article.title and article.title.text == HEADLINE
    assert article.publisher == "Semencia"


@pytest.mark.parametrize("address", ["redaction@semencia.example", "Suivez-nous sur https://www.semencia.example/fr"])
def test_the_name_that_an_address_of_the_page_has(address: str) -> None:
    article = _article(f"Semencia\n\n{HEADLINE}\n\nPar Anne Dupont\n\n{PROSE}\n\n{MORE}\n\n{address}\n")
    assert article.title and article.title.text == HEADLINE
    assert article.publisher == "Semencia"
    article = _article(f"Semencia\n\nPublié le 12 mars 2026\n\n{HEADLINE}\n\n{PROSE}\n\n{MORE}\n\n{address}\n")
    assert article.title and article.title.text == "Semencia"


# articles whose first line is a short headline
@pytest.mark.parametrize(
    ("title", "below"),
    [
        (
            "La Tribune libre des semences",
            "Un chapeau sans point dit ce que le texte raconte\n\nPublié le 12 mars 2026",
        ),
        ("Le journal des graines", "Un chapeau sans point dit ce que le texte raconte\n\nPublié le 12 mars 2026"),
        ("Les Nouvelles Routes du Riz", "Un chapeau sans point dit ce que le texte raconte\n\nPublié le 12 mars 2026"),
        ("Semences et Robots", "Un chapeau sans point dit ce que le texte raconte\n\nPublié le 12 mars 2026"),
        (
            "Préface",
            "C'est avec plaisir que je préface ce rapport, fruit d'une collaboration\nentre le pays et la mer,",
        ),
        ("Semencia", "Un chapeau sans point dit ce que le texte raconte\n\nPublié le 12 mars 2026"),
        ("Lima dit non", "À Lima, un chapeau sans point dit ce que le texte raconte\n\nPublié le 12 mars 2026"),
        ("La Voix du Delta", "Publiée depuis dix ans, elle a changé de mains.\n\nPublié le 12 mars 2026"),
    ],
)
def test_a_short_headline_stays_the_title(title: str, below: str) -> None:
    article = _article(f"{title}\n\n{below}\n\n{PROSE}\n\n{MORE}\n")
    assert article.title and article.title.text == title
    assert article.publisher is None


def test_a_headline_given_again_below_a_standfirst_stays_the_title() -> None:
    standfirst = "Un chapeau long de deux phrases dit ce que raconte le texte. Il finit par un point, comme ils font."
    article = _article(f"Semencia grandit\n\n{standfirst}\n\n{HEADLINE}\n\n{HEADLINE}\n\n{PROSE}\n")
    assert article.title and article.title.text == "Semencia grandit"


def test_a_standfirst_given_twice_is_no_headline() -> None:
    standfirst = "Un chapeau sans point dit ce que le texte raconte"
    article = _article(f"Semences : Lima vote la loi\n\n{standfirst}\n{standfirst}\n\n{PROSE}\n\n{MORE}\n")
    assert article.title and article.title.text == "Semences : Lima vote la loi"


def test_rows_of_towns() -> None:
    assert is_strip("Lima - Cusco - Puno") and is_strip("La Rochelle - Saint-Malo - Brest - Aix En")
    assert not is_strip("Lima - Cusco") and not is_strip("Lima - le pays vote - Cusco hésite")
