"""Words glued by lost mark-up are separated, and words that only look glued stay."""

from __future__ import annotations

import pytest

from translate.pages.glued import camel_case_names, count_words, separate
from translate.pages.repairs import RepairLog, warnings_of
from translate.pages.tracked import TrackedText


def unglued(text: str, *elsewhere: str) -> str:
    return separate(TrackedText.of(text), count_words([text, *elsewhere]), RepairLog(text)).text


GLUED = [
    # a word and a sentence opener
    ("Le président Xi JinpingIl a souligné", "Le président Xi Jinping. Il a souligné"),
    ("la fin du sommet de BrasiliaLe Conseil a voté", "la fin du sommet de Brasilia. Le Conseil a voté"),
    ("un cadre mondialL'Union a répondu", "un cadre mondial. L'Union a répondu"),
    ("un accord historiqueÀ Genève, on signe", "un accord historique. À Genève, on signe"),
    ("un accord durableMalheureusement, rien", "un accord durable. Malheureusement, rien"),
    ("un accord ouUn traité", "un accord ou Un traité"),
    # a name and a role
    ("Zhang GuoqingVice-premier ministre", "Zhang Guoqing, Vice-premier ministre"),
    ("Anne MartinDirectrice de la recherche", "Anne Martin, Directrice de la recherche"),
    ("le PrésidentMacron a dit", "le Président Macron a dit"),
    # an acronym and a word
    ("développement de l'IALes membres", "développement de l'IA. Les membres"),
    ("le sommet du G20Les ministres", "le sommet du G20. Les ministres"),
    ("au sein de l'OCDEL'accord prévoit", "au sein de l'OCDE. L'accord prévoit"),
    # a number and a word
    ("la Conférence 2025qui se déroulera", "la Conférence 2025 qui se déroulera"),
    ("adopté en 2024La résolution 78/311", "adopté en 2024. La résolution 78/311"),
    ("le Forum 2025Intelligence et droit", "le Forum 2025 Intelligence et droit"),
    ("le 26juillet à Shanghai", "le 26 juillet à Shanghai"),
    ("en mai2025 à Paris", "en mai 2025 à Paris"),
    # punctuation and a word
    ("le fossé numérique.Cette initiative", "le fossé numérique. Cette initiative"),
    ("des géants américains?C'est à voir", "des géants américains? C'est à voir"),
    ("le rapport de l'ONU.Mention est faite", "le rapport de l'ONU. Mention est faite"),
    ("depuis 48 heures.M. Zarif est là", "depuis 48 heures. M. Zarif est là"),
    ("avec M.Zarif et Mme Li", "avec M. Zarif et Mme Li"),
    ("sans en parler...Vent debout", "sans en parler... Vent debout"),
    ("sûr, éthique,inclusif", "sûr, éthique, inclusif"),
    ("à Paris;la suite", "à Paris; la suite"),
    # brackets and quotation marks
    ("l'intelligence artificielle (IA)Les pays", "l'intelligence artificielle (IA). Les pays"),
    ("les Nations Unies(ONU) ont", "les Nations Unies (ONU) ont"),
    ("l'organisation (OMS)qui agit", "l'organisation (OMS) qui agit"),
    ('tuer "la transformation"La Commission', 'tuer "la transformation". La Commission'),
    ('dit "oui".Le vote est clos', 'dit "oui". Le vote est clos'),
    ('un "oui"puis un non', 'un "oui" puis un non'),
    ('la présidence française."Une crise" ouverte', 'la présidence française. "Une crise" ouverte'),
    ('la mentalité "dépassée""La suite" viendra', 'la mentalité "dépassée". "La suite" viendra'),
    ("« Il faut agir. »Le ministre a conclu", "« Il faut agir. » Le ministre a conclu"),
    ("« mettre fin »Le ministre a conclu", "« mettre fin ». Le ministre a conclu"),
    ("il a dit« oui » deux fois", "il a dit « oui » deux fois"),
]


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_glued_words_are_separated(text, expected):
    assert unglued(text) == expected


def test_what_stands_alone_elsewhere_is_believed_to_be_a_word():
    assert unglued("la ministreZhang Jun", "une ministre chinoise") == "la ministre Zhang Jun"
    assert unglued("la ministreurZhang Jun") == "la ministreurZhang Jun"
    assert unglued("l'IAqui progresse", "une IA ouverte") == "l'IA qui progresse"
    assert unglued("l'IAqui progresse") == "l'IAqui progresse"
    assert unglued("à LallementSi nous", "le préfet Lallement") == "à Lallement. Si nous"
    assert unglued("la DGSIAhmed Li", "la DGSI", "dit Ahmed Li") == "la DGSI Ahmed Li"


def test_a_word_that_has_its_capital_only_here_opens_a_sentence():
    assert (
        unglued("la hausse de la dettePrès de Paris, on", "tout près de la dette")
        == "la hausse de la dette. Près de Paris, on"
    )
    assert unglued("une dépêchePrès de Paris", "la dépêche de Lille") == "une dépêche Près de Paris"


def test_a_run_that_comes_back_is_a_name():
    assert unglued("PlaNetIl est lancé", "le projet PlaNetIl avance") == "PlaNetIl est lancé"


NOT_GLUED = [
    "iPhone, eBay, iOS et macOS",
    "McKinsey et MacDonald, mais aussi DeepMind et OpenAI",
    "ChatGPT, LinkedIn et YouTube sur GitHub et WeChat",
    "PyTorch, BigScience, CamemBERT, BioNTech, CentraleSupélec",
    "LeMonde.fr et french.shanghai.gov.cn en parlent",
    "Booking.Com et Node.js ne sont pas des phrases",
    "le règlement eIDAS, le pH et l'ARNm",
    "la 5G, la 3D, le G7, la 2e édition, le XXIe siècle",
    "à 10h30, à 100km, en 20e place, en 2020ème position",
    "la résolution A/RES/78/311 de l'Assemblée",
    "LightOn propose un modèle, VivaTech l'expose",
    "les PMEs et les ONGs, les LLMs et les APIs",
    "député(e)s, expert(e)s et (re)définir",
    "J.-C. Juncker et U. von der Leyen, MM. Li et Xi",
    "https://exemple.fr/Le.Monde?a=IALes et www.Site.Il",
    "#LesFemmesDansLaTech et @MinistreZhang",
    'il a dit "oui" et "non", puis "peut-être".',
    "1 000,5 km ; 3,14 ; 10:30 ; 12/03/2025",
    "« mot » et « mot », “mot” et “mot”",
    "sino-américain, vice-ministre, porte-parole, c'est-à-dire",
    "l'IA, d'IA, qu'IA, l'ONU, d'ONU",
    "une phrase mal coupée en matière de des coûts",
    'la vitre de 6" et 7" de large',
]


@pytest.mark.parametrize("text", NOT_GLUED)
def test_words_that_only_look_glued_stay(text):
    assert unglued(text) == text


def test_every_name_of_the_table_survives_beside_an_opener():
    for name in sorted(camel_case_names()):
        text = f"Selon {name} le marché croît. Le groupe {name}, lui, recule."
        assert unglued(text) == text


def test_a_glued_token_is_one_repair():
    text = "de l'IALes membres"
    log = RepairLog(text)
    separate(TrackedText.of(text), count_words([text]), log)
    (repair,) = log.repairs
    assert (repair.before, repair.after, repair.start, repair.end) == ("l'IALes", "l'IA. Les", 3, 10)
    assert warnings_of(log.repairs) == ["1 word glued by lost mark-up was separated: “l'IALes” → “l'IA. Les”."]
