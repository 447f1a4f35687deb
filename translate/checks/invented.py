"""Nations that an English sentence names and its French has no word for: "the Italians" where it says « l'atelier »."""

from __future__ import annotations

import re
from functools import cache

from translate.glossary import Glossary
from translate.languages.gazetteer import fold
from translate.languages.names import named_countries
from translate.languages.nations import OTHER_ENGLISH, cities, countries, territories
from translate.tables import read_table

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4  # letters by which « franco-allemand », « sino-américain » and « états-unien » tell a nation
_CITIES_THAT_ARE_WORDS = ("America", "Nice", "Orange", "Reading", "Sofia", "Split", "Tours", "West")
# Words of countries' names that tell none of them apart.
_SHARED = frozenset(
    """centrafricaine democratique etat etats federation guinee iles nord nouveau nouvelle pays populaire region
    republique royaume saint sainte sud terres territoire""".split()
)


def invented_nations(french: str, english: str, glossary: Glossary) -> list[str]:
    """Countries and nationalities named in `english` of which `french` has no sign.

    Signs are the country, a nationality, a city of it, a glossary term whose English names it, or a word that begins
    as one of these does. Human translators name a nation of their own accord in 2 of 1,000 sentences.
    """
    found = list(_english_nations()[0].finditer(english))
    if not found:
        return []
    flat, terms = fold(french), " ".join(match.en for match in glossary.find(french))
    named = {code for _, _, code in named_countries(french)} | {code for _, _, (_, code, _) in cities().find(french)}
    return [match.group() for match in found if match[1] not in terms and not _has_sign(match[1], flat, named)]


def invented_cities(french: str, english: str, glossary: Glossary) -> list[str]:
    """Cities and regions named in `english` of which `french` has no sign: no word begins as one of theirs does.

    Human translators do so in 1 of 1,000 sentences.
    """
    pattern, forms = _english_cities()
    found = pattern.findall(english)
    if not found:
        return []
    flat, terms = fold(french), " ".join(match.en for match in glossary.find(french))
    return [
        city
        for city in found
        if city not in terms and not any(fold(form)[:_STEM] in flat for form in (city, *forms[city]))
    ]


@cache
def _english_cities() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """A pattern of the English names of cities and regions, and the French names of each, without « Le »."""
    forms: dict[str, list[str]] = {}
    for row in read_table("cities.csv"):
        french = row["fr"].split("|")
        forms.setdefault(row["en"] or french[0], []).extend(form.removeprefix("Le ") for form in french)
    for word in _CITIES_THAT_ARE_WORDS:
        forms.pop(word, None)
    names = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({names})(?![\w-])"), forms


def _has_sign(nation: str, flat: str, named: set[str]) -> bool:
    codes = _english_nations()[1][nation]
    spelled = fold(nation)[:_STEM] in (_WORD.findall(flat) if nation.isupper() else flat)
    return bool(codes & named) or spelled or any(s in flat for c in codes for s in _stems(c))


@cache
def _english_nations() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """A pattern of the English names of countries and nationalities, and the codes of each."""
    forms: dict[str, frozenset[str]] = {}
    for row in read_table("demonyms.csv"):
        for form in (row["en"], countries()[row["alpha_2"]].name):
            forms[form] = forms.get(form, frozenset()) | {row["alpha_2"]}
    forms |= {form: frozenset((code,)) for code, others in OTHER_ENGLISH.items() for form in others if form.isupper()}
    names = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({names})(?:s|es)?(?![\w$-])"), forms


@cache
def _stems(code: str) -> frozenset[str]:
    """How the French words for a country and its people begin."""
    names = [
        row["fr"] for table in ("countries.csv", "demonyms.csv") for row in read_table(table) if row["alpha_2"] == code
    ]
    words = _WORD.findall(fold(" ".join([territories("fr").get(code, ""), *names])))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM and word not in _SHARED)
