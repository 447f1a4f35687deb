"""Dates and amounts that have one English form, and the words before them."""

from __future__ import annotations

import pytest

from translate.checks.figures import lost_number_words
from translate.checks.measures import amounts, dates, lost_months, months
from translate.languages.currencies import lost_currencies
from translate.languages.modifiers import lost_modifiers

DATES = [
    ("Le sommet des 10 et 11 février 2025 à Paris", ["10 and 11 February 2025"]),
    ("du 3 au 5 mars", ["3 to 5 March"]),
    ("depuis le 1er août 2026", ["1 August 2026"]),
    ("le 26 juillet, puis le 8 décembre", ["26 July", "8 December"]),
    ("en mars 2024, 15 mars-chercheurs", ["15 March"]),
    ("les 30 marsouins", []),
]
AMOUNTS = [
    ("près de 40 pays", ["nearly 40"]),
    ("plus des 40 pays", ["more than 40"]),
    ("plus de 1 000 participants", ["more than 1,000"]),
    ("1,5 milliard d'euros", ["1.5 billion euros"]),
    ("62 millions de dinars, 5 euros et 3 francs-tireurs", ["62 million dinars", "5 euros", "3"]),
    ("jusqu'en 2028, depuis 2023, pouvant atteindre 25 millions", ["until 2028", "since 2023", "up to 25 million"]),
    ("dix-huit mois, moins de deux dollars", ["18", "less than two dollars"]),
    ("le livre neuf, les années soixante, les Deux Magots, deux tiers", []),
    ("200.000 morts, 3.14 et 1.2.2025", ["200,000"]),
    ("une trentaine de pages, des centaines d'heures", ["about 30", "hundreds of"]),
    ("environ 2\u202f500 millions", ["about 2,500 million"]),
    ("jusqu'à 35 millions d'euros ou 7 %", ["up to 35 million euros", "7"]),
    ("presque 40, moins de 50, au moins 12, au plus 9 pays", ["almost 40", "less than 50", "at least 12", "at most 9"]),
    ("à peine 3 pays et quelque 200 experts", ["barely 3", "some 200"]),
    ("la résolution A78 et la loi 2024/1689", ["2024", "1689"]),
    ("300 M€ et 1,5 Md€", ["300 million euros", "1.5 billion euros"]),
    ("près de 300\u00a0M$, 20 k€ et 2 Mds d'euros", ["nearly 300 million dollars", "20,000 euros", "2 billion euros"]),
    ("300 €, 5$ et 20 £", ["300 euros", "5 dollars", "20 pounds sterling"]),
    ("un mur de 100 m, 12 km, 4e et 3G", ["100", "12"]),
    ("2 billions de dollars, 3 trillions d'euros", ["2 trillion dollars", "3 trillion euros"]),
    ("deux billions de dollars, 200 mille euros", ["2 trillion dollars", "200,000 euros"]),
    ("1 000,5 euros, 1.234,50 euros et 1'500 francs", ["1,000.5 euros", "1,234.50 euros", "1,500 francs"]),
    ("1,000,000 de livres, 0.125 point", ["1,000,000"]),
    ("pas moins de 40 pays, non moins de 12 villes", ["at least 40", "at least 12"]),
    ("Pas plus de 3 pays, moins de 4 et plus de 5", ["at most 3", "less than 4", "more than 5"]),
    ("plus de 300 M€, jusqu'à 3,5 Md€", ["more than 300 million euros", "up to 3.5 billion euros"]),
    ("mille billions de francs", []),
    ("en mille neuf cent quatre-vingt-quatre, mille neuf cents pays en l'an deux mille dix", ["1984", "1,900", "2010"]),
    ("un milliard et demi d'euros et 2 millions et demi", ["1.5 billion euros", "2.5 million"]),
    ("deux ans et demi, 3 M d'habitants", ["two", "3 million"]),
    ("de l'ordre de 40 pays, autour d'une ville et aux environs de 12 villes", ["about 40", "around 12"]),
    ("un montant supérieur à 40 euros, inférieures à 3 %", ["over 40 euros", "under 3"]),
    ("pas loin de 40 pays, au-delà de 12 villes, tout au plus 9", ["nearly 40", "beyond 12", "at most 9"]),
    ("l'âge minimum 18 ans, pouvant aller jusqu'à 35 millions", ["18", "up to 35 million"]),
]


@pytest.mark.parametrize(("french", "english"), DATES)
def test_dates(french: str, english: list[str]) -> None:
    assert [found for _, _, found in dates(french)] == english


@pytest.mark.parametrize(("french", "english"), AMOUNTS)
def test_amounts(french: str, english: list[str]) -> None:
    assert [found for _, _, found in amounts(french)] == english


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("depuis décembre, dès mars, en mai 2024", ["since December", "March", "May 2024"]),
        ("jusqu'en mars 2027", ["until March 2027"]),
        ("vers Mars, au Champ-de-Mars, le joli mai, Mme Avril", []),
    ],
)
def test_months(french: str, english: list[str]) -> None:
    assert [found for _, _, found in months(french)] == english


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("Au 31 mars 2026, dix avaient signé.", "In 31, 2026, ten had signed.", ["March"]),
        ("Le 11 septembre a tout changé.", "9/11 changed everything.", []),
        ("La sonde vole vers mars.", "The probe flies to the planet.", []),
        ("Depuis décembre, elle instruit.", "Since Dec. it has been inquiring.", []),
    ],
)
def test_a_month_must_be_said(french: str, english: str, lost: list[str]) -> None:
    assert lost_months(french, english) == lost


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("2 milliards de yuans de dons", "2 billion of donations", ["yuan"]),
        ("3 millions d'euros par an", "€3m a year", []),
        ("une centaine d'euros", "about 100 investments", ["euros"]),
        ("5 livres et 2 couronnes", "5 books and 2 crowns", []),
        ("3 francs-maçons", "three freemasons", []),
        ("5 000 francs CFA", "5,000 CFA", []),
        ("5 000 FCFA", "5,000", ["CFA francs"]),
        ("300 €", "300", ["euros"]),
        ("300 M€ et 20 k$", "300 million and 20,000", ["euros", "dollars"]),
        ("300 M€ et 20 $", "€300 million and $20", []),
        ("treize euros", "thirteen", ["euros"]),
        ("quatorze dollars et seize yens", "fourteen and sixteen", ["dollars", "yen"]),
        ("Quatre-vingts euros", "eighty", ["euros"]),
        ("septante-et-un francs", "71", ["francs"]),
        ("les euros, des dollars, brun euros", "money", []),
    ],
)
def test_a_currency_must_be_said(french: str, english: str, lost: list[str]) -> None:
    assert lost_currencies(french, english) == lost


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("Douze États en bénéficieront jusqu'en 2028.", "Twelve states will benefit from 2028.", ["until"]),
        ("Il appelle depuis 2023 à un moratoire.", "It called on 2023 to a moratorium.", ["since"]),
        ("Il appelle depuis 2023 à un moratoire.", "It has called for a moratorium since 2023.", []),
        ("Elle enquête depuis décembre.", "She makes an inquiry.", ["since"]),
        ("une peine de cinq ans de prison au plus", "a sentence of five years of prison", ["at most"]),
        ("une peine de cinq ans de prison au plus", "a sentence of up to five years", []),
        ("deux jours au plus tard", "two days before", []),
        ("des pénalités pouvant atteindre 25 millions", "penalties to 25 million", ["up to"]),
        ("moins de deux dollars", "two dollars", ["less than"]),
        ("plus d'une fois", "often", []),
        ("soutenue par une dizaine d'États", "supported by ten states", ["about"]),
        ("soutenue par une dizaine d'États", "supported by a dozen states", []),
        ("La quarantaine dure.", "The quarantine lasts.", []),
        ("des centaines d'heures", "hours", ["hundreds"]),
        ("jusqu'au 15 mai", "to 15 May", []),
        ("jusqu'au 15 mai", "for 15 May", ["until"]),
        ("Près de 40 pays ont signé.", "Very of 40 countries signed.", ["nearly"]),
        ("Près de 40 pays ont signé.", "Almost 40 countries signed.", []),
        ("Plus de 100 pays étaient là.", "Over 100 countries were there.", []),
        ("Au moins 12 experts viendront.", "Some 12 experts will come.", ["at least"]),
        ("Elle est près de Paris.", "She is in Paris.", []),
        ("Pas moins de 40 pays ont signé.", "Less than 40 countries signed.", ["at least"]),
        ("Pas moins de 40 pays ont signé.", "No fewer than 40 countries signed.", []),
        ("Non moins de 40 pays ont signé.", "At least 40 countries signed.", []),
        ("Pas plus de 40 pays ont signé.", "More than 40 countries signed.", ["at most"]),
        ("Ils n'ont pas plus de 3 enfants.", "They do not have more than 3 children.", []),
        ("Plus de 300 M€", "€300 million", ["more than"]),
        ("un coût de l'ordre de 40 euros", "a cost of 40 euros", ["about"]),
        ("un coût de l'ordre de 40 euros", "a cost in the region of 40 euros", []),
        ("un montant supérieur à 40 euros", "an amount of 40 euros", ["over"]),
        ("Il ne peut être supérieur à 40 euros.", "It is at most 40 euros.", []),
        ("l'âge minimum 18 ans", "the age of 18", []),
    ],
)
def test_a_modifier_must_be_said(french: str, english: str, lost: list[str]) -> None:
    assert lost_modifiers(french, english) == lost


@pytest.mark.parametrize(
    ("french", "english", "lost"),
    [
        ("Soixante et un pays ont signé.", "Sixty countries signed.", [61]),
        ("Soixante et un pays ont signé.", "61 countries signed.", []),
        ("Quatre-vingt-dix-sept experts", "Ninety-seven experts", []),
        ("une loi adoptée à quatre-vingts pour cent", "a law adopted by eighty per cent", []),
        ("Le plan est neuf.", "The plan is new.", []),
        ("Dans les quinze jours", "Within two weeks", []),
        ("Il dure dix-huit mois.", "It lasts a year and a half.", []),
        ("Il dure dix-huit mois.", "It lasts a month.", [18]),
        ("Dix-sept États membres", "Ten-sept Member States", [17]),
        ("six cent soixante six", "six hundred and sixty six", []),
        ("un milliard de dollars et 46 cents", "a billion dollars and 46 cents", []),
        ("Il touche deux dollars.", "He gets money.", [2]),
        ("Il a deux fils.", "He has a pair of sons.", []),
        ("Pendant les années soixante", "In the Sixties", []),
        ("Les deux pays", "Both countries", []),
        ("Les deux pays", "The countries", []),
        ("Six ministres sont venus.", "Ministers came.", [6]),
        ("un milliard d'euros", "one billion euros", []),
        ("En mille neuf cent quatre-vingt-quatre", "In nineteen eighty-four", []),
        ("En mille neuf cent quatre-vingt-quatre", "In nineteen ninety-four", [1984]),
        ("un milliard et demi d'euros", "one and a half billion euros", []),
        ("un milliard et demi d'euros", "1.5 billion euros", []),
        ("un milliard et demi d'euros", "one billion euros", [1_500_000_000]),
        ("deux ans et demi", "two and a half years", []),
        ("deux millions cinq cent mille", "two and a half million", []),
        ("un milliard d'euros", "two billion euros", [10**9]),
        ("Un million de personnes", "One million people", []),
        ("Cent un pays", "One hundred and one countries", []),
        ("Cent un pays", "One hundred countries", [101]),
        ("deux cent un", "two hundred and one", []),
        ("Vingt et un pays", "Twenty-one countries", []),
        ("Deux mille trois cents pays", "Two thousand three hundred countries", []),
        ("deux billions de dollars", "two billion dollars", [2 * 10**12]),
        ("deux billions de dollars", "two trillion dollars", []),
    ],
)
def test_number_words_must_be_said(french: str, english: str, lost: list[int]) -> None:
    assert sorted(map(int, lost_number_words(french, english))) == lost
