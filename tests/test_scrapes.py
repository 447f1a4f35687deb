"""What scrapes of other makes keep of a page: glued menus, offers, consent, links, credits, glued days."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold, parse
from translate.pages.addresses import is_address
from translate.pages.bylines import recognise
from translate.pages.chrome import chrome_class

PROSE = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'intelligence artificielle."
MORE = "Elle prévoit un groupe d'experts, dont les membres seront nommés avant la fin de l'année par l'Assemblée."
HEADLINE = "Semences : le pays veut un traité mondial sans attendre ses voisins"
MARCH_12 = dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("MenuRechercherMon compteJe m'abonne à partir de 1 €", "newsletter"),
        ("MenuSe connecterS'abonner", "navigation"),
        ("Menu Rechercher S'abonner Se connecter", "navigation"),
        ("Qui sommes-nous ? Nos combats Adhérer Faire un don Espace militant", "navigation"),
        ("Qui sommes-nous ? Nos actions Adhérer", "navigation"),
        ("FacebookTwitterWhatsAppCopier le lien", "share"),
        ("PartagerFacebookXLinkedInE-mail", "share"),
        ("Mon espace abonné", "account"),
        ("Nous respectons votre vie privée", "cookies"),
        ("Accepter Continuer sans accepter", "cookies"),
        (
            "En cliquant sur « Accepter », vous consentez à l'utilisation de traceurs par nos 247 partenaires.",
            "cookies",
        ),
        ("Avec votre accord, nos partenaires et nous utilisons des cookies ou technologies similaires.", "cookies"),
        ("Newsletter Rivage Soir - Chaque jour, l'essentiel du littoral. Votre e-mail OK", "newsletter"),
        ("Recevez chaque matin l'essentiel de l'actualité.", "newsletter"),
        ("Abonnez-vous dès 1 € par mois, sans engagement", "newsletter"),
        ("1er mois offert, puis 9,99 €/mois sans engagement", "newsletter"),
        ("LIRE AUSSI > Au Pérou, les petites mains de l'IA veulent un syndicat", "related link"),
        ("À lire aussi – Trois questions sur les semences", "related link"),
        ("Lire aussi | Les graines de la discorde", "related link"),
        ("→ Lire notre enquête : les petites mains de l'IA", "related link"),
        ("#Lima #Intelligence artificielle #Semences", "tags"),
        ("#IA", "tags"),
        ("PDF - 1,2 Mo", "download"),
        ("Ce contenu est bloqué car vous n'avez pas accepté les traceurs.", "embedded"),
        ("Cette page vous a-t-elle été utile ? Oui Non", "feedback"),
        ("Écouter cet article 00:00 / 04:32", "print"),
        ("Cet article vous a plu ? Soutenez-nous.", "donation"),
        ("L'auteure remercie M. Dupont pour sa relecture.", "thanks"),
        ("Les auteurs tiennent à remercier Anne Dupont et Li Wei pour leurs précieux commentaires.", "thanks"),
    ],
)
def test_chrome_of_many_makes(line: str, name: str) -> None:
    assert chrome_class(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "Qui sommes-nous pour juger ?",
        "Nous respectons votre vie privée, a dit l'entreprise, qui dépose des cookies.",
        "La Cnil inflige 40 millions d'euros à un courtier pour ses cookies publicitaires",
        "Les cookies déposés sans consentement ont valu 100 millions d'euros d'amende au moteur de recherche.",
        "Les traceurs publicitaires devront recueillir le consentement des internautes.",
        "Nos données, nos semences, nos cookies : le ministre s'explique",
        "Lire aussi bien les textes que les images reste difficile.",
        "Lire, écrire, compter : l'IA à l'école",
        "À lire les conclusions du rapport, rien ne presse.",
        "Un abonnement à 20 dollars pour un robot : qui paiera ?",
        "Les abonnés paieront 3 € de plus",
        "Le président a donné votre adresse électronique à la police, dit-elle",
        "Recevez nos salutations, écrit le ministre à l'ambassadeur.",
        "L'auteure remercie la ministre d'avoir signé le traité.",
        "Nous remercions les États pour leur soutien au traité.",
        "#MeToo et IA : le Sénat enquête",
        "GoogleDeepMind",
        "Agenda numérique : le Togo accélère",
        "Pour aller plus loin, la Commission propose un code",
    ],
)
def test_what_only_looks_like_chrome(line: str) -> None:
    assert chrome_class(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Le 12 mars 2026 - Communiqué", "Le 12 mars 2026Communiqué commun", "12/03/2026Actualité",
        "Communiqué de presse n° 412 – Lima, le 12 mars 2026", "Communiqué de presse – Genève, 12 mars 2026",
        "COMMUNIQUÉ DE PRESSE N°12/2026 - Abidjan, 12 mars 2026", "12 mars 2026 – Communiqué de presse",
        "Par Anne DupontPublié le 12 mars 2026", "3 min de lecturePublié le 12 mars 2026",
        "Publié le 12 mars 2026Mis à jour le 13 mars 2026", "Le 12 mars 2026 - Rapport",
        "Enregistré à la Présidence du Sénat le 12 mars 2026",
        "Enregistrée à la Présidence de l'Assemblée nationale le 12 mars 2026.",
        "Lima, le 12 mars 2026 – Communiqué de presse", "Lima, le 12 mars 2026Communiqué de presse",
        "Communiqué de presseLima, le 12 mars 2026", "Communiqué de presse - 12 mars 2026 - Lima",
        "Mis à jour le 13/03/2026 à 10h30Publié le 12/03/2026", "Actualité12 mars 2026", "12 mars 2026Partager",
        "Le 12 mars 2026 à 10:00Par Anne Dupont", "Document mis en distribution le 12 mars 2026",
        "Annexe au procès-verbal de la séance du 12 mars 2026", "Déposé sur le bureau de la Chambre le 12 mars 2026",
    ],
)  # fmt: skip
def test_a_day_beside_what_a_page_says_of_itself(line: str) -> None:
    article = parse("\n\n".join((HEADLINE, line, PROSE, MORE)))
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    assert article.date == MARCH_12
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Conférence de Lima - 12 mars 2026", "Rapport sur les semences - 12 mars 2026", "Forum - Lomé, le 12 mars 2026",
        "Déclaration de Lima – 12 mars 2026", "Le 12 mars 2026 – Ouverture du forum",
        "Sommet de Lima – Communiqué final",
        "12 mars 2026Conférence de Lima", "12 mars 2026La ministre signe", "Forum de Lima12 mars 2026",
        "Présenté le 12 mars 2026 par le ministre", "Le projet est déposé au Sénat le 12 mars 2026",
        "Enregistré à Lima le 12 mars 2026, le disque sort lundi", "Par Agence FP avec notre argent",
    ],
)  # fmt: skip
def test_a_day_of_something_else(line: str) -> None:
    assert recognise(line) is None


def test_who_wrote_with_whose_help() -> None:
    assert [clue.kind for clue in recognise("Par Agence FP avec notre correspondante à Lima") or []] == ["author"]


CAPTIONS = [
    ("Le secrétaire général, à Lima, le 14 octobre 2025. © AFP/Anne Dupont", "© AFP/Anne Dupont"),
    ("Douze bancs et beaucoup de questions sans réponse. | RIVAGE PHOTO / A. DUPONT", "| RIVAGE PHOTO / A. DUPONT"),
    ("Le quartier du port, à Lima. // Source : Banque/A. Dupont", "// Source : Banque/A. Dupont"),
    ("La ministre à la tribune, le 3 avril (photo A. Dupont / AFP)", "(photo A. Dupont / AFP)"),
    ("La ministre à Lima. (Reuters/Anne Dupont)", "(Reuters/Anne Dupont)"),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "credit"), CAPTIONS)
def test_a_credit_is_cut_off_its_caption(caption: str, credit: str) -> None:
    for lines in ((HEADLINE, caption, PROSE, MORE), (HEADLINE, PROSE, caption, MORE)):
        article = parse("\n\n".join(lines))
        assert_offsets_hold(article)
        assert_nothing_vanished(article)
        kept = next(paragraph for paragraph in article.paragraphs if paragraph.text not in (PROSE, MORE))
        assert (kept.text, kept.heading) == (caption.removesuffix(credit).strip(), True)


@pytest.mark.parametrize(
    "line",
    [
        "Le Conseil a adopté le texte. Source : Xinhua", "Le ministre signe le traité (AFP)",
        "Sommet de Lima | ce qu'il faut retenir du 10/11 février", "Semences | Le Sénat vote / L'Assemblée refuse",
    ],
)  # fmt: skip
def test_a_line_without_a_credit_stays_whole(line: str) -> None:
    assert line in [paragraph.text for paragraph in parse("\n\n".join((HEADLINE, PROSE, line, MORE))).paragraphs]


def test_who_is_reached_and_how() -> None:
    assert is_address("Cabinet de la ministre – 01 40 04 00 00 – presse@semences.example")
    assert is_address("Anne Dupont | anne@semences.example")
    assert not is_address("Le 01 40 04 00 00 – un numéro qui répond à toutes les questions du pays sur les semences")
    assert not is_address("Cabinet de la ministre – Direction des semences")


def test_the_number_of_a_note_below_its_headline() -> None:
    article = parse(f"{HEADLINE}\n\nNote n° 31 – Programme Semences\n\n{PROSE}\n\n{MORE}")
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE, MORE]
    article = parse(f"{HEADLINE}\n\nDébats – Lima divisée\n\n{PROSE}\n\n{MORE}")
    assert [paragraph.text for paragraph in article.paragraphs] == ["Débats – Lima divisée", PROSE, MORE]


@pytest.mark.timeout(10)
def test_hostile_lines_end() -> None:
    for text in (
        "nous votre vie privée " * 13, "votre cookies " * 21, "abonnez-vous 1 " * 10, "votre e-mail " * 22, "#a" * 140,
        "MenuMenu " * 30, "AbAb" * 70, "Lire aussi > " * 20, "déposé à la présidence du " * 6, "A/B | " * 50,
        "© " * 140,
        "nous remercions a " * 16, "a – " * 30,
        "newsletter votre mail " * 12, "2026Ab" * 26,
    ):  # fmt: skip
        for _ in range(100):
            chrome_class(text)
            recognise(text)
            is_address(text)
