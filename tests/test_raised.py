"""What is set raised or lowered: exponents stay exponents in both languages, ordinals are read, calls of notes go."""

from __future__ import annotations

import re

import pytest

from tests.article_checks import assert_nothing_vanished, assert_offsets_hold, parse
from translate.glossary import Glossary
from translate.guard import is_number_changed
from translate.holds import name_holds
from translate.languages.powers import powers, raised, with_raised
from translate.pages.raised import read_raised

END = "et voilà une phrase assez longue pour que le texte soit retenu par le lecteur de pages."

# a page's source; how it reads, in a page and in a scrape that kept the tags
ELEMENTS = [
    ("plus de 10<sup>26</sup> opérations", "plus de 10²⁶ opérations"),
    ("plus de 10 <sup>25</sup> FLOP", "plus de 10²⁵ FLOP"),
    ("10<sup>23</sup> ou 5 × 10<sup>25</sup> FLOP", "10²³ ou 5 × 10²⁵ FLOP"),
    ("10<sup>-6</sup> ou 10<sup>−9</sup>", "10⁻⁶ ou 10⁻⁹"),
    ("3 000 m<sup>2</sup>, 5 m<sup>3</sup> et 12 km<sup>2</sup>", "3 000 m², 5 m³ et 12 km²"),
    ("2<sup>64</sup> clés, x<sup>2</sup>", "2⁶⁴ clés, x²"),
    ("12 t de CO<sub>2</sub>, log<sub>10</sub>, PM<sub>2,5</sub>", "12 t de CO₂, log₁₀, PM2,5"),
    ("45 %<sup>1</sup> des modèles", "45 % des modèles"),
    ("la note<sup>2</sup> de la Commission", "la note de la Commission"),
    ("le texte.<sup>3</sup> Il dit", "le texte. Il dit"),
    ("« mot »<sup>5</sup>, (IA)<sup>6</sup>", "« mot », (IA)"),
    ("en 2025<sup>4</sup>, 1 200<sup>2</sup> pays et 3,5<sup>7</sup> %", "en 2025, 1 200 pays et 3,5 %"),
    ("le G20<sup>3</sup> et GPT-4<sup>1</sup>", "le G20 et GPT-4"),
    ("le rapport<sup>1, 2 et 5</sup> dit", "le rapport dit"),
    ("le rapport<sup>1</sup><sup>,</sup><sup>2</sup> dit", "le rapport dit"),
    ("le rapport<sup>a</sup>, le texte<sup>*</sup>", "le rapport, le texte"),
    ("le rapport<sup>[1][2]</sup> dit", "le rapport dit"),
    ('le rapport<sup><a href="#fn1">1</a></sup> dit', "le rapport dit"),
    ('le rapport<a href="#fn1"><sup>1</sup></a> dit', "le rapport dit"),
    ('le rapport<a href="/page#_ftn1" name="_ftnref1">[1]</a> dit', "le rapport dit"),
    ('dans 10<sup><a href="#fn1">2</a></sup> pays', "dans 10 pays"),
    ("ChatGPT<sup>MD</sup> et Copilot<sup>TM</sup>", "ChatGPT et Copilot"),
    ("<sup>1</sup> Voir le rapport", "Voir le rapport"),
    # no notes and no powers
    ("le 1<sup>er</sup> mai, le 2<sup>e</sup> tour, la 2<sup>nde</sup>", "le 1er mai, le 2e tour, la 2nde"),
    ("le XXI<sup>e</sup> siècle, la V<sup>e</sup> République", "le XXIe siècle, la Ve République"),
    ("n<sup>o</sup> 12, n<sup>os</sup> 3 et 4", "n° 12, n° 3 et 4"),
    ("M<sup>me</sup> Durand, D<sup>r</sup> Li, M<sup>e</sup> Roux", "Mme Durand, Dr Li, Me Roux"),
    ('page <a href="/doc#page=3">3</a>', "page 3"),
    ("article 5<sup>bis</sup>", "article 5bis"),
    ("des mots <sup>que quelqu'un a mis plus haut</sup>", "des mots que quelqu'un a mis plus haut"),
]


@pytest.mark.parametrize("suffix", [".html", ".txt"])
@pytest.mark.parametrize(("source", "text"), ELEMENTS)
def test_raised_elements(source: str, text: str, suffix: str) -> None:
    page = f"<html><body><article><p>{source} {END}</p></article></body></html>"
    article = parse(page if suffix == ".html" else f"{source} {END}", suffix)
    assert_offsets_hold(article)
    if suffix == ".txt":  # the tags of a page are no repairs
        assert_nothing_vanished(article)
    assert [paragraph.text for paragraph in article.paragraphs] == [f"{text} {END}"]


def test_a_short_item_with_a_note_is_still_of_the_article() -> None:
    items = "".join(f"<li>mesure {name}<sup>{at}</sup></li>" for at, name in enumerate(["dix", "onze"], start=1))
    page = (
        f"<html><body><article><p>Le texte prévoit {END}</p><ul>{items}</ul><p>Enfin {END}</p></article></body></html>"
    )
    texts = [paragraph.text for paragraph in parse(page, ".html").paragraphs]
    assert texts[1:3] == ["mesure dix", "mesure onze"]


SCRAPES = [
    ("un seuil de 10^25, de 10^{26} ou de 10**24 FLOP", "un seuil de 10²⁵, de 10²⁶ ou de 10²⁴ FLOP"),
    ("$10^{25}$ opérations", "10²⁵ opérations"),
    ("1025 FLOP, 10 26 opérations en virgule flottante", "10²⁵ FLOP, 10²⁶ opérations en virgule flottante"),
    ("45 %¹ des cas, la note² dit, le texte.³ Il", "45 % des cas, la note dit, le texte. Il"),
    ("le rapport[12] dit, 45 %[1] des cas", "le rapport dit, 45 % des cas"),
    ("le rapport [1](#fn1) dit, le texte[\\[2\\]](#_ftn2) aussi", "le rapport dit, le texte aussi"),
    # no notes and no powers
    ("1025 opérations bancaires, 10 26 pays", "1025 opérations bancaires, 10 26 pays"),
    ("10²⁵ FLOP, 3 000 m², 2³² et CO²", "10²⁵ FLOP, 3 000 m², 2³² et CO²"),
    ("selon [2] puis [texte](http://a.fr)", "selon [2] puis texte"),
    ("**les points 2**3 et 2 * 10", "les points 23 et 2 * 10"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text"), SCRAPES)
def test_raised_figures_of_a_scrape(source: str, text: str) -> None:
    article = parse(f"Voici {source} {END}")
    assert_offsets_hold(article)
    assert_nothing_vanished(article)
    assert re.sub(" {2,}", " ", article.paragraphs[0].text) == f"Voici {text} {END}"


def test_a_flattened_exponent_is_told() -> None:
    assert any("1025" in warning for warning in parse(f"Un seuil de 1025 FLOP {END}").warnings)


def test_powers_are_held_and_compared() -> None:
    glossary = Glossary.load(None)
    held = {hold.en for hold in name_holds("plus de 10²⁶ opérations sur 3 000 m² à 10 puissance 9", glossary)}
    assert held >= {"10²⁶", "3,000 m²", "10⁹"}
    assert not is_number_changed("plus de 10²⁶ opérations", "more than 10²⁶ operations")
    assert not is_number_changed("plus de 10²⁶ opérations", "more than 10^26 operations")
    assert not is_number_changed("un seuil de 10 puissance 26", "a threshold of 10²⁶")
    assert is_number_changed("plus de 10²⁶ opérations", "more than 1026 operations")
    assert is_number_changed("plus de 10²⁶ opérations", "more than 10²⁵ operations")
    assert is_number_changed("3 000 m² de serveurs", "3,000 metres of servers")
    assert not is_number_changed("3 000 m² de serveurs", "3,000 square metres of servers")


def test_what_a_model_flattens_is_put_back() -> None:
    assert with_raised("10²⁶ opérations", "1026 operations, 11026 cases") == "10²⁶ operations, 11026 cases"
    assert with_raised("10²⁶ opérations et 1026 cas", "1026 operations and 1026 cases").count("1026") == 2
    assert raised("la note et 12 mots, 1er") == []
    assert [power.written for power in powers("2 x 10^25, 10 à la puissance 3, 1012 et 10 puissances")] == [
        "2 × 10²⁵",
        "10³",
    ]


@pytest.mark.parametrize("text", ["<sup>" * 20_000, "<sup>1</sup>" * 10_000, "10^" * 20_000, "[1](#" * 10_000])
def test_hostile_elements_end(text: str) -> None:
    parse(f"Texte {text} {END}", ".html")
    parse(f"Texte {text} {END}", ".txt")


@pytest.mark.timeout(10)
@pytest.mark.parametrize("text", ["10²⁶ " * 20_000, "1" * 100_000, "10^" * 40_000, "m² " * 40_000, "1 000 " * 20_000])
def test_hostile_sentences_end(text: str) -> None:
    raised(text)
    with_raised(text, text.replace("²", "2"))
    is_number_changed(text[:2_000], "")


def test_where_a_figure_is_raised_and_where_it_is_a_note() -> None:
    assert read_raised("10", "26") == "²⁶"
    assert read_raised("10", "1") == ""
    assert read_raised("en 2010", "26") == ""
    assert read_raised("le 5", "2") == "²"  # not sure: it stays raised
    assert read_raised("le", "er") is None
