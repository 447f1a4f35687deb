"""Names of sites above their menus, notices of rights, menus, trails, sign-offs: read for what they are."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold
from translate.article import Article, parse_article
from translate.pages.bylines import recognise, signature
from translate.pages.chrome import chrome_class
from translate.pages.furniture import is_menu, is_trail
from translate.pages.layout import Line
from translate.pages.letterheads import is_institution
from translate.pages.mastheads import take_masthead
from translate.pages.repairs import RepairLog
from translate.pages.rights import holder_of
from translate.pages.tracked import TrackedText

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
MORE = "Elle prévoit un groupe d'experts, dont les membres seront nommés avant la fin de l'année par l'Assemblée."
HEADLINE = "Semences : le pays veut un traité mondial sans attendre ses voisins"
MARCH_12 = dt.date(2026, 3, 12)


def _article(text: str) -> Article:
    article = parse_article(text.encode(), id="a", path="a.txt", suffix=".txt")
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    return article


def _texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


# --- whole pages ------------------------------------------------------------------------------------------------------

# what stands above the headline; below it; below the text; the publisher
PAGES = [
    ("Ministère des Semences, de la Pêche et de la Souveraineté rurale, numérique et industrielle\nMenu  Rechercher\n",
     "Communiqué de presse n° 31\nPublié le 12/03/2026\nTemps de lecture : 2 minutes",
     "Partager la page\nCopier dans le presse-papier",
     "Ministère des Semences, de la Pêche et de la Souveraineté rurale, numérique et industrielle"),
    ("Rivage Tech Hebdo\nÀ la une | Télécoms | Fintech | Semences | Emploi\n",
     "Par Li Mbala, envoyé spécial à Lima - jeudi 12 mars 2026", "Mots-clés : semences, Pérou", "Rivage Tech Hebdo"),
    ("Centre d'études rurales et maritimes\nPublications » Notes » Asie - Amériques\n",
     "Note n° 12\nAnne Dupont, chercheuse associée\n12 mars 2026 | Télécharger le PDF",
     "Citer cette publication\nDu même auteur", "Centre d'études rurales et maritimes"),
    ("Autorité de régulation des semences\nAccueil > Actualités > Communiqués\n",
     "Le 12 mars 2026\nImprimer | Partager",
     "© 2026 ARS - Tous droits réservés", "Autorité de régulation des semences"),
    ("Radio Rivage FM\nEn direct | Podcasts | Émissions | Info\n", "Publié le : 12/03/2026 - 10:20",
     "Écouter\nPartager sur Facebook", "Radio Rivage FM"),
    ("L'Écho de la Vallée\nMENU\nSe connecter\nS'abonner\n", "Par Anne Dupont - Publié le 12 mars 2026 à 18h47",
     "Signaler une erreur", "L'Écho de la Vallée"),
    ("Le Courrier du Rivage\nJeudi 12 mars 2026\nÉCONOMIE\n", "Anne Dupont", "", "Le Courrier du Rivage"),
    ("Institut Boréal pour les semences\nPublications | Événements | Équipe | Contact\nPolicy brief\n",
     "Anne Dupont et Li Wei, professeurs de droit à Lima\n12 mars 2026 | Lire en PDF",
     "Pour citer cet article\nDes mêmes auteurs\nUn autre texte sur la mer", "Institut Boréal pour les semences"),
    ("Aller au contenu principal\nFR | EN | ES\nUNSEM\nCommuniqué de presse\n", "Lima, le 12 mars 2026",
     "Suivez-nous\nPartager", "UNSEM"),
    ("Communiqué de presse\n", "Lima, le 12 mars 2026", "Suivez-nous\n© UNSEM 2026", "UNSEM"),
    ("Commission nationale des semences (CNS)\nAccueil / Actualités / Sanctions\n", "12 mars 2026 | Imprimer",
     "Mentions légales\n© CNS 2019-2026", "Commission nationale des semences (CNS)"),
    ("La Voix du Delta\nPolitique Économie Société Culture Sports\n",
     "Par la rédaction | 12 mars 2026 à 7h10 | Partager",
     "Commentaires (3)\nCopyright © 2026 La Voix du Delta. Tous droits réservés.", "La Voix du Delta"),
    ("Fondation Rivage\nVous êtes ici : Accueil > Travaux > Notes\nNote n° 8\n", "Li Wei, économiste - 12 mars 2026",
     "Télécharger la note\nImprimer", "Fondation Rivage"),
    ("Arsem\nAutorité de régulation des semences, des eaux et de la distribution des graines\nAccueil > Actus > Avis\n",
     "Lima, le 12 mars 2026", "Abonnez-vous à la lettre d'information",
     "Arsem, Autorité de régulation des semences, des eaux et de la distribution des graines"),
    ("RADIO RIVAGE\nÉcouter le direct\nPolitique | Sécurité | Économie | Sport\n",
     "Publié le jeu, 12/03/2026 - 10:35 | Modifié le jeu, 12/03/2026 - 10:40", "Partager:\nFacebook Twitter WhatsApp",
     "RADIO RIVAGE"),
    ("Institut Rivage\nMenu\nNos idées | Nos événements | Qui sommes-nous ?\nAccueil » Publications » Le Rivage\n",
     "Date de publication : 12 mars 2026", "Télécharger la note (PDF)", "Institut Rivage"),
    ("Le Journal du Rivage | Actualités locales\nS'abonner Se connecter\n",
     "Par Marc Lenoir - m.lenoir@rivage.example - Publié le 12 mars 2026 à 06:00", "", "Le Journal du Rivage"),
    ("Delta Matin\nAccueil\nPolitique\nÉconomie\nInternational\n", "12 mars 2026, 10:22\nPar Awa Ndiaye",
     "Source : APS", "Delta Matin"),
    ("CERM - Centre d'études rurales et maritimes\nRecherche > Programmes > Semences\nNote d'analyse n° 14",
     "Marc Lenoir, maître de conférences en droit à Lima\n12 mars 2026", "", "CERM"),
    ("rivage-alpes.ch\nMenu Rechercher DE FR IT\n", "12.03.2026 - 14:30\nPartager Imprimer", "", "rivage-alpes.ch"),
    ("Ministère des Semences et de l'Eau\nRépublique du Bénin\nLe Ministère | Services | Actualités | Contact\n",
     "Publié le 12 mars 2026", "", "Ministère des Semences et de l'Eau, République du Bénin"),
    ("Publicité\nPOLITIQUE\n", "Anne Dupont\nPublié à 5 h 00, mis à jour à 9 h 12\n12 mars 2026", "", None),
    ("Gouvernement du Canada\nFrançais | English\n", "Le 12 mars 2026 – Lima (Pérou)", "", "Gouvernement du Canada"),
    ("", "Publié le 12 mars 2026", "Fin\n(Rédacteurs : Li Wei, Anne Dupont)", None),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "foot", "publisher"), PAGES)
def test_a_page_with_its_masthead_menus_and_foot(above: str, below: str, foot: str, publisher: str | None) -> None:
    article = _article(f"{above}\n{HEADLINE}\n\n{below}\n\n{PROSE}\n\n{MORE}\n\n{foot}\n")
    assert article.title and article.title.text == HEADLINE
    assert (_texts(article), article.date, article.publisher) == ([PROSE, MORE], MARCH_12, publisher)


@pytest.mark.parametrize(
    "first",
    [
        "Le Forum des Semences de Lima", "Semences | Le Sénat vote la loi | Ce qui change", "IA | Le Sénat vote la loi",
        "Le temps des semences",
        "« Semences » : le pari de Lima", "Lima mise sur les « semences libres » » Le Sénat hésite",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "second",
    ["Publié le 12 mars 2026", "Article réservé aux abonnés", "Partager | Imprimer", "Par Anne Dupont - 12 mars 2026"],
)
def test_a_headline_above_what_stands_below_headlines_stays_the_title(first: str, second: str) -> None:
    article = _article(
        f"{first}\n\n{second}\n\nUn chapeau sans point dit ce que le texte raconte\n\n{PROSE}\n\n{MORE}\n"
    )
    assert article.title and article.title.text == first
    assert (article.publisher, article.date) in [(None, MARCH_12), (None, None)]


def test_a_name_above_a_menu_without_a_headline_below_stays() -> None:
    article = _article(f"Rivage Tech Hebdo\n\nÀ la une | Télécoms | Fintech | Emploi\n\n{PROSE}\n\n{MORE}\n")
    assert article.title and article.title.text == "Rivage Tech Hebdo"
    assert article.publisher is None


def test_marked_headings_are_no_masthead() -> None:
    lines = [
        Line(TrackedText.of(text), gap=True, heading=True) for text in ("La Voix du Delta", "Menu", HEADLINE, PROSE)
    ]
    assert take_masthead(lines, RepairLog("")) == (lines, [])


# --- single lines -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© UNSEM 2026", "UNSEM"), ("© 2019-2026 Le Rivage", "Le Rivage"),
        ("Copyright 2026 – Radio Rivage", "Radio Rivage"),
        ("© Ministère des Semences 2026 | Mentions légales", "Ministère des Semences"),
        ("© Rivage - Tous droits réservés", "Rivage"), ("© Tous droits réservés 2026 - Rivage", "Rivage"),
        ("© Anne Dupont", None), ("© Anne Dupont 2026", None), ("© AFP 2026", None),
        ("© Anne Dupont / Rivage 2026", None),
        ("© Rivage Images 2026", None), ("© 2026", None), ("© Tous droits réservés", None), ("UNSEM 2026", None),
    ],
)  # fmt: skip
def test_whose_rights_a_notice_reserves(line: str, name: str | None) -> None:
    assert holder_of(line) == name


def test_a_notice_among_the_text_names_no_publisher() -> None:
    assert _article(f"{HEADLINE}\n\n{PROSE}\n\n© UNSEM 2026\n\n{MORE}\n").publisher is None


@pytest.mark.parametrize(
    "line",
    ["Menu Rechercher", "Partager Imprimer", "Menu Rechercher Se connecter", "Politique Économie Société Culture"],
)
def test_labels_side_by_side_are_chrome(line: str) -> None:
    assert chrome_class(line) is not None


@pytest.mark.parametrize(
    "line", ["Chine Afrique", "Menu", "Menu des semences", "Partager les semences", "Monde Semences"]
)
def test_words_side_by_side_that_may_be_text(line: str) -> None:
    assert chrome_class(line) is None


@pytest.mark.parametrize("line", ["Publications » Notes » Asie - Amériques", "Le Rivage » Économie", "Info > Lima"])
def test_trails(line: str) -> None:
    assert is_trail(line)


@pytest.mark.parametrize(
    "line",
    ["Le « moment semences » de Lima", "« Semences » : Lima hésite", "Lima » : le mot de trop", "Semences libres",
     "Lima veut un traité mondial des semences libres avant l'été » dit la ministre"],
)  # fmt: skip
def test_what_is_no_trail(line: str) -> None:
    assert not is_trail(line)


@pytest.mark.parametrize(
    "line", ["À la une | Télécoms | IA", "Politique | Économie | Rivages", "Podcasts • Direct • Info"]
)
def test_menus(line: str) -> None:
    assert is_menu(line)


@pytest.mark.parametrize(
    "line", ["IA | Le Sénat vote | Ce qui change", "Lima | Quito | Bogota", "Semences | Climat", "Politique | Lima"]
)
def test_what_is_no_menu(line: str) -> None:
    assert not is_menu(line)


@pytest.mark.parametrize("mark", ["F", "Fin", "FIN", "-30-", "(Fin)", "###"])
def test_a_sign_off_is_no_text(mark: str) -> None:
    for between in (" ", "\n\n"):
        article = _article(f"{HEADLINE}\n\n{PROSE}\n\n{MORE}{between}{mark}\n\nPartager\n")
        assert _texts(article) == [PROSE, MORE]


@pytest.mark.parametrize("last", ["La semence est riche en vitamine F", "Il a dit : « Fin »", "Ce n'est pas la fin"])
def test_what_ends_like_a_sign_off_is_text(last: str) -> None:
    assert _texts(_article(f"{HEADLINE}\n\n{PROSE}\n\n{MORE}\n\n{last}.\n"))[-1] == f"{last}."
    assert "Fin" in _texts(_article(f"{HEADLINE}\n\n{PROSE}\n\nFin\n\n{MORE}\n"))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Par Li Mbala, envoyé spécial à Lima - jeudi 12 mars 2026", "2026-03-12"),
        ("12 mars 2026 | Télécharger le PDF", "2026-03-12"), ("Imprimer | 12 mars 2026", "2026-03-12"),
    ],
)  # fmt: skip
def test_a_by_line_that_ends_in_a_date_or_a_button(line: str, date: str) -> None:
    assert date in [clue.value for clue in recognise(line) or ()]
    article = _article(f"Sommet de Lima : les semences en débat\n\n{line}\n\n{PROSE}\n\n{MORE}\n")
    assert (_texts(article), article.date) == ([PROSE, MORE], MARCH_12)


def test_the_date_of_an_event_beside_its_name_dates_no_text() -> None:
    article = _article(f"{HEADLINE}\n\nColloque des semences\n12 mars 2026\n\n{PROSE}\n\n{MORE}\n")
    assert article.date is None


@pytest.mark.parametrize(
    "line", ["Anne Dupont, chercheuse associée", "Li Wei et Anne Dupont, professeurs de droit à Lima"]
)
def test_who_writes_by_trade_signs(line: str) -> None:
    assert signature(line)
    assert _texts(_article(f"{HEADLINE}\n\n{line}\n\n{PROSE}\n\n{MORE}\n")) == [PROSE, MORE]
    asked = _article(f"« Les semences sont à tous »\n\n{line}\n\n{PROSE}\n\n{MORE}\n")
    assert line in _texts(asked)


@pytest.mark.parametrize(
    "line",
    [
        "Anne Dupont, ministre des Semences",
        "Lima, capitale des semences",
        "Semences Libres, un pari",
        "Anne Dupont, à Lima :",
    ],
)
def test_who_may_be_the_subject_does_not_sign(line: str) -> None:
    assert signature(line) is None


def test_an_institution_with_a_list_of_adjectives() -> None:
    assert is_institution("Ministère de la Souveraineté industrielle, énergétique et numérique")
    assert not is_institution("Ministère de la Justice, nouveau départ")
    assert not is_institution("Commission européenne, une semaine de débats")


@pytest.mark.timeout(10)
def test_hostile_mastheads_end() -> None:
    for text in (
        "Le A " * 20, "A de la " * 12, "A-" * 40, "L'A" * 26, "radio-" * 13, "a » " * 40, "A | " * 40, "© 2026 " * 20,
        "menu " * 30, "Ministère de la a, rurale" + ", rurale" * 14, "A. " * 50, "Li Wei et " * 15, "F. " * 50,
    ):  # fmt: skip
        for _ in range(100):
            take_masthead([Line(TrackedText.of(text[:80]), gap=True)] * 3, RepairLog(text))
            holder_of(text), is_menu(text), is_trail(text), is_institution(text), signature(text), chrome_class(text)
