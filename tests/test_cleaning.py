"""Characters, site chrome and layout: each rule on examples of its class and on what only looks like one."""

from __future__ import annotations

import pytest

from translate.pages.chrome import chrome_class, drop_chrome
from translate.pages.layout import Line, continues, join_wrapped, split_intertitles, wrap_width
from translate.pages.markup import read_marked_text
from translate.pages.repairs import RepairLog
from translate.pages.tracked import TrackedText
from translate.pages.typography import TYPOGRAPHY


def lines_of(text: str) -> list[Line]:
    return read_marked_text(TrackedText.of(text), RepairLog(text))[1]


# --- characters ------------------------------------------------------------------------------------------------------

TYPOGRAPHIC = [
    ("l’IA d‘hier", "l'IA d'hier"),
    ("1\u00a0000\u202fkm et\u2009plus\tloin", "1 000 km et plus loin"),
    ("intelli\u00adgence arti\u200bficielle\ufeff", "intelligence artificielle"),
    ("intelli\u00ad\n  gence", "intelligence"),
    ("\u202aShanghai\u202c \u2066et\u2069 Pékin", "Shanghai et Pékin"),
    ("e\u0301te\u0301 de\u0301ja\u0300", "été déjà"),
    ("ﬁnance, eﬃcace, ﬂux", "finance, efficace, flux"),
    ("œuvre, Æthiops, « mot » – … —", "œuvre, Æthiops, « mot » – … —"),
    ("“mot” et „mot“ et “ mot ”, ”mot” aussi", '"mot" et "mot" et "mot", "mot" aussi'),
    ("<< mot >> et 1 << 2", "« mot » et 1 << 2"),
    ("l''IA et ''mot''", 'l\'IA et "mot"'),
    ("l´IA, l`ONU", "l'IA, l'ONU"),
    ("un\r\ndeux\rtrois\u2028quatre\fcinq", "un\ndeux\ntrois\nquatre\ncinq"),
    ("l&rsquo;&eacute;t&eacute; &amp;eacute; R&amp;D &#233;", "l'été é R&D é"),
    ("R&D; AT&T; &inconnu;", "R&D; AT&T; &inconnu;"),
    ("lâ€™Ã©tÃ© Ã\u00a0 PÃ©kin, cÅ“ur", "l'été à Pékin, cœur"),
    ("liberté\u00a0», LIBERTÉ\u00a0», déjà\u00a0»\u00a0!", "liberté », LIBERTÉ », déjà » !"),
    ("l\x92IA \x93mot\x94 \x85", 'l\'IA "mot" …'),
    ("1ᵉʳ, 2ᵉ, nº 3", "1er, 2e, n° 3"),
    ("Ｇ２０：oui，non。", "G20:oui,non."),
    ("porte\u2011parole", "porte-parole"),
]


@pytest.mark.parametrize(("text", "expected"), TYPOGRAPHIC)
def test_typographic_variants(text, expected):
    assert RepairLog(text).apply(TYPOGRAPHY, TrackedText.of(text)).text == expected


# --- site chrome -----------------------------------------------------------------------------------------------------

CHROME = [
    ("Leave a Reply", "comment form"),
    ("Your email address will not be published. Required fields are marked *", "comment form"),
    ("Votre adresse e-mail ne sera pas publiée.", "comment form"),
    ("Back To Top ↑", "navigation"),
    ("Accueil > Monde > Asie", "navigation"),
    ("À lire aussi", "related"),
    ("À LIRE AUSSI :", "related"),
    ("Lire aussi : le plan d'action expliqué", "related"),
    ("Partager", "share"),
    ("Partager sur Facebook", "share"),
    ("Imprimer", "print"),
    ("Nous utilisons des cookies pour améliorer votre visite.", "cookies"),
    ("Inscrivez-vous à notre newsletter !", "newsletter"),
    ("© 2025 Le Courrier. Tous droits réservés.", "legal"),
    ("3 commentaires", "counter"),
    ("4 min de lecture", "reading time"),
    ("Page 12 sur 40", "page number"),
    ("[Photo/Xinhua]", "picture credit"),
    ("Crédit photo : A. Martin", "picture credit"),
    ("Télécharger le rapport (PDF)", "download"),
    ("{message}", "template"),
]


@pytest.mark.parametrize(("text", "name"), CHROME)
def test_site_chrome(text, name):
    assert chrome_class(text) == name


NO_CHROME = [
    "Partager sur un pied d'égalité les fruits de l'IA est un objectif.",
    "Partager les bénéfices de l'IA",
    "Lire aussi souvent que possible la charte est utile.",
    "Télécharger le modèle prend trois heures.",
    "Chine",
    "Contact",
    "Plus",
    "2025",
    "Page blanche",
    "Source : le rapport conclut que tout va bien.",
    "[Réservé]",
    "Accueil des délégations à Genève",
]


@pytest.mark.parametrize("text", NO_CHROME)
def test_text_is_not_chrome_by_itself(text):
    assert chrome_class(text) is None


def kept_lines(text: str) -> list[str]:
    return [line.text for line in drop_chrome(lines_of(text), RepairLog(text))]


BODY = "La Chine a proposé une organisation mondiale.\n\nElle aurait son siège à Shanghai."


def test_words_that_may_be_headings_go_only_at_the_edge_or_beside_chrome():
    assert kept_lines(f"Chine\n\n{BODY}\n\nContact\n\n12") == BODY.split("\n\n")
    assert kept_lines(f"{BODY}\n\nChine\n\n{BODY}") == [*BODY.split("\n\n"), "Chine", *BODY.split("\n\n")]
    assert kept_lines(f"{BODY}\n\nPartager\nFacebook\nX\nLinkedIn\n\n{BODY}") == BODY.split("\n\n") * 2


def test_titles_under_a_related_heading():
    at_the_end = f"{BODY}\n\nÀ lire aussi\n\nUn autre titre\n\nUn titre encore\n\nBack to top"
    assert kept_lines(at_the_end) == BODY.split("\n\n")
    in_the_middle = f"{BODY}\n\nÀ lire aussi\n\nUn autre titre\n\nUn intertitre\n\n{BODY}"
    assert kept_lines(in_the_middle) == [*BODY.split("\n\n"), "Un intertitre", *BODY.split("\n\n")]


def test_the_labels_of_a_form_at_the_foot():
    form = "Restez informés\nInscrivez-vous pour recevoir nos actualités.\nPrénom\nNos trois lettres\nEnvoyer"
    assert kept_lines(f"{BODY}\n\n{form}") == BODY.split("\n\n")


def test_a_list_at_the_end_is_no_foot():
    programme = "Programme\n\nOuverture par la ministre\n\nTable ronde\n\nConclusion"
    assert kept_lines(f"{BODY}\n\n{programme}") == [*BODY.split("\n\n"), *programme.split("\n\n")]


# --- layout ----------------------------------------------------------------------------------------------------------


def joined(text: str) -> list[str]:
    return [line.text for line in join_wrapped(lines_of(text), RepairLog(text))]


WRAPPED = """Un centre pour la sûreté des modèles
Le gouvernement a présenté lundi un centre public chargé d'évaluer les
modèles d'intelligence artificielle avant leur mise en service. Il sera
installé à Toulouse et emploiera une centaine de personnes dès la fin de
l'année prochaine, a précisé la ministre chargée du numérique.
Un budget de dix millions d'euros
Le centre dépendra de trois ministères et publiera un rapport annuel, que
le Parlement examinera en séance. Les entreprises pourront lui confier la
vérification de leurs modèles.
- Première mission : évaluer
- Seconde mission : former"""


def test_lines_broken_at_a_fixed_width_are_joined():
    assert wrap_width(lines_of(WRAPPED)) in range(60, 80)
    assert [text[:20] for text in joined(WRAPPED)] == [
        "Un centre pour la sû",
        "Le gouvernement a pr",
        "Un budget de dix mil",
        "Le centre dépendra d",
        "Première mission : é",
        "Seconde mission : fo",
    ]


def test_an_item_broken_behind_its_colon():
    assert joined("- Un institut :\nmesurer les risques\n- Un autre") == [
        "Un institut : mesurer les risques",
        "Un autre",
    ]


def test_paragraphs_on_one_line_each_are_left_alone():
    paragraph = "Le Conseil a adopté mardi à Genève une résolution sur la gouvernance mondiale de l'IA."
    text = "\n".join([paragraph] * 8)
    assert wrap_width(lines_of(text)) is None
    assert joined(text) == [paragraph] * 8


@pytest.mark.parametrize(
    ("line", "after", "expected"),
    [
        ("la déclaration adoptée par", "les ministres", True),
        ("la déclaration adoptée par les", "Nations Unies", True),
        ("les États-Unis, la Chine,", "Singapour", True),
        ("une filière de la sécurité de l'IA", ": soutenir la recherche", True),
        ("le représentant Jean-", "Pierre Martin", True),
        ("L'accord est signé.", "La suite viendra", False),
        ("Points clés", "Les capacités doublent", False),
        ("L'objectif est triple :", "dresser un état des lieux", False),
        ("dresser un état des lieux ;", "analyser les tensions", False),
    ],
)
def test_what_two_lines_say_of_themselves(line, after, expected):
    first, second = (Line(TrackedText.of(text), gap=False) for text in (line, after))
    assert continues(first, second, None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les organismes gouverne-\nmentaux du pays", "les organismes gouvernementaux du pays"),
        ("le développement socio-\néconomique", "le développement socio-économique"),
        ("la coopé-\nration et la co-\nopération", "la coopération et la coopération"),
        ("pourrait-\nil venir", "pourrait-il venir"),
        ("ceux-\nci sont actu-\nelles", "ceux-ci sont actuelles"),
        ("Jean-\nPierre", "Jean-Pierre"),
        ("le e-\ncommerce", "le e-commerce"),
        ("un auto-\nentrepreneur, des auto-entrepreneurs, un auto-entrepreneur", None),
    ],
)
def test_words_broken_at_a_lines_end(text, expected):
    assert joined(text) == [expected or "un auto-entrepreneur, des auto-entrepreneurs, un auto-entrepreneur"]


def test_newswire_intertitles():
    text = "Il a parlé de « paix ».- 'Virus politique' -Lors d'un discours, Pékin - et Moscou - ont répondu."
    (line,) = lines_of(text)
    parts = split_intertitles(line, RepairLog(text))
    assert [(part.text, part.heading) for part in parts] == [
        ("Il a parlé de « paix ».", False),
        ("'Virus politique'", True),
        ("Lors d'un discours, Pékin - et Moscou - ont répondu.", False),
    ]
