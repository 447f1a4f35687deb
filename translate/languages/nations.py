"""The world's countries, nationalities and cities, in French and English.

Names come from CLDR through Babel; `countries.csv` adds the forms that CLDR leaves out, `demonyms.csv` the adjectives
of nationality, `cities.csv` the cities and regions that diplomacy names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from translate.languages.gazetteer import Gazetteer, inflect
from translate.tables import read_table

# Codes of CLDR that are no countries, or whose French name is first of all another word or a name of persons.
_NOT_NAMED = frozenset("AC AQ BV CP DG DM EA EU EZ GD GS HM IC IO MF MS MU NF QO RE SV SX TA TF UM UN XA XB ZZ".split())


# Other ways English names a country; those in capitals are looked for in capitals ("US" is no "us").
OTHER_ENGLISH = {
    "AE": ("UAE",), "CD": ("DRC", "Congo"), "CN": ("China",), "CZ": ("Czech Republic",), "TR": ("Turkey",),
    "GB": ("Britain", "England", "English", "Scotland", "Scottish", "Wales", "Welsh", "UK", "U.K."),
    "KR": ("Korea", "Korean"), "NL": ("Holland",), "US": ("America", "American", "US", "U.S.", "USA"),
}  # fmt: skip


@dataclass(frozen=True)
class Country:
    """A country or territory: ISO 3166 alpha-2, English name, English adjective (empty where we know none)."""

    alpha_2: str
    name: str
    adjective: str = ""

    @property
    def with_article(self) -> str:
        """The name as it stands behind an English preposition.

        >>> countries()["US"].with_article, countries()["CI"].with_article
        ('the United States', 'Côte d’Ivoire')
        """
        return with_article(self.name)


_ENGLISH_ARTICLE = re.compile(
    r"^(?:United|Netherlands|Philippines|Maldives|Bahamas|Comoros|Gambia|Seychelles|Palestinian|Central African)"
    r"|Republic|Islands|Territor"
    # regions: seas, mountains, rivers and points of the compass
    r"|\b(?:Sea|Gulf|Ocean|Pacific|Atlantic|Lakes|Country|East|West|Indies|Americas|Mediterranean|Alps|Andes|Himalayas"
    r"|Urals|Pyrenees|Balkans|Caribbean|Caucasus|Sahel|Sahara|Arctic|Bosphorus|Danube|Rhine|Nile|Maghreb"
    r"|Horn of Africa)$"
)


def with_article(name: str) -> str:
    """An English place name as it stands behind a preposition.

    >>> with_article("Black Sea"), with_article("Florida"), with_article("United States")
    ('the Black Sea', 'Florida', 'the United States')
    """
    return f"the {name}" if _ENGLISH_ARTICLE.search(name) else name


def without_article(english: str) -> str:
    """English without the article that French puts before a country: "The China, for its part" → "China, …".

    Only where the name stands alone: "the China Academy" and "the China plan" keep theirs.

    >>> without_article("The China launched it in the France of today, said the United States.")
    'China launched it in the France of today, said the United States.'
    >>> without_article("The China considers to host it. The China plans were told.")
    'China considers to host it. The China plans were told.'
    """
    text = _country_with_article().sub(r"\1", english)
    return text[:1].upper() + text[1:] if text != english and english[:1].isupper() else text


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """Every country by its code."""
    english = territories("en")
    names = {row["alpha_2"]: row["en"] for row in read_table("countries.csv")}
    adjectives = {row["alpha_2"]: row["en"] for row in reversed(read_table("demonyms.csv"))}
    return {
        code: Country(code, names.get(code) or spelled_out(name), adjectives.get(code, ""))
        for code, name in english.items()
    }


def spelled_out(name: str) -> str:
    """A name of CLDR, which is made for menus, as the states and the United Nations write it.

    >>> spelled_out("Trinidad & Tobago"), spelled_out("St. Vincent & Grenadines")
    ('Trinidad and Tobago', 'Saint Vincent and the Grenadines')
    """
    name = name.replace(" & Grenadines", " and the Grenadines").replace(" & ", " and ")
    return re.sub(r"^St\. (?!Bart)", "Saint ", name)


def territories(language: str) -> dict[str, str]:
    """Code → name of the countries and territories of CLDR in a language."""
    names = {str(code): str(name) for code, name in Locale.parse(language).territories.items()}
    return {code: name for code, name in sorted(names.items()) if len(code) == 2 and code.isalpha()}


@lru_cache(maxsize=1)
def country_names() -> Gazetteer[tuple[str, str]]:
    """French name → (code, the form as it is spelled)."""
    entries = [(form, code) for code, form in territories("fr").items() if code not in _NOT_NAMED and "(" not in form]
    entries += [(form, row["alpha_2"]) for row in read_table("countries.csv") for form in row["fr"].split("|")]
    return Gazetteer((form, (code, form)) for form, code in entries)


@lru_cache(maxsize=1)
def demonyms() -> Gazetteer[Country]:
    """French adjective of nationality, in all its forms → country with the English adjective."""
    return Gazetteer(
        (form, countries()[row["alpha_2"]])
        for row in read_table("demonyms.csv")
        for form in inflect(row["fr"], row["feminine"])
    )


@lru_cache(maxsize=1)
def cities() -> Gazetteer[tuple[str, str, bool]]:
    """French name of a city or region → (English name, country or empty, whether it needs a preposition before it)."""
    return Gazetteer(
        (form, (row["en"] or form, row["country"], row["guard"] == "locative"))
        for row in read_table("cities.csv")
        for form in row["fr"].split("|")
    )


@lru_cache(maxsize=1)
def _country_with_article() -> re.Pattern[str]:
    bare = (c.name for c in countries().values() if c.adjective and c.with_article == c.name)
    names = "|".join(sorted(map(re.escape, bare), reverse=True))
    return re.compile(
        rf"\b[Tt]he ((?:mainland )?(?:{names}))"
        r"(?=['’]s\b|[,;:.)]|$| (?:is|was|has|had|will|would|can|could|may|must|and|or|to|in|on|for|with|also|\w+ed"
        r"|\w+s (?:to|that|the|its|an?))\b)"
    )
