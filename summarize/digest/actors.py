"""Whose position it is: the countries that an actor of a fact stands for, or the actor itself."""

from __future__ import annotations

import re
from functools import cache

from summarize.digest.evidence import Report
from summarize.wording import country_name
from translate.languages.nations import countries

_MEMBERS = re.compile(r",? including ")
_PARTS = re.compile(r", (?:and )?| and ")
# Words of the longest name of a country that is looked for.
_LONGEST_NAME = 5
# Their bodies speak for themselves: «United Nations Educational, Scientific and Cultural Organization».
_UNIONS = frozenset(("United Nations", "European Union", "African Union"))
_NAMING = re.compile(r"[A-ZÀ-ÖØ-Þ\d]")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
# Whose word is that of a state; a writer, a judge or a senator speaks for nobody but themselves, and so does who was
# one once.
_SPEAKS_FOR_A_STATE = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|minister|secretary|head of (?:state|government|delegation)|"
    r"federal councillor|ambassador|representative|envoy|spokesperson|negotiator|diplomat|consul|chargé d'affaires|"
    r"king|queen|emperor|emir|sultan|crown prince(?:ss)?|government|ministry|department|administration)\b",
    re.IGNORECASE,
)
# What is that of a state beside its speakers: its organs and those that it sends.
_IS_OF_A_STATE = re.compile(
    rf"{_SPEAKS_FOR_A_STATE.pattern}|\b(?:agency|armed forces|army|authorit(?:y|ies)|cabinet|congress|delegation|"
    r"diplomacy|embassy|federal council|mission|office|officials?|parliament|presidency|regulators?|senate|side)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex-|advis[eo]r|candidate|opposition|chief of staff)", re.IGNORECASE)


def holders(actor: str, report: Report) -> tuple[str, ...]:
    """The countries that speak through `actor`, else the actor as one holder of its own.

    A country is its own holder; a person, a ministry or «the Chinese ambassador» speaks for the country that the facts
    or the adjective give; of «61 countries, including China» China is named and the group is too. «the author», «the
    states» name nobody and hold nothing.
    """
    head, *members = _MEMBERS.split(actor)
    found = _holders_of(head, report)
    for name in members:
        found += _holders_of(name, report)
    return tuple(dict.fromkeys(name for name in found if _NAMING.search(name)))


def _holders_of(actor: str, report: Report) -> list[str]:
    if actor in report.persons:
        return [country_of(actor, report) or actor]
    # «the United States and the United Kingdom» are two; «Ministry of Trade and Industry» is one actor.
    parts = [_spellings().get(_ARTICLE.sub("", part)) for part in _PARTS.split(actor)]
    known = [part for part in parts if part]
    if len(known) == len(parts):
        return known
    return [country_of(actor, report) or _ARTICLE.sub("", actor)]


def country_of(actor: str, report: Report) -> str:
    """English name of the country an actor speaks for («the Chinese ambassador»); empty where the text does not say."""
    name = _ARTICLE.sub("", actor.strip())
    person = report.persons.get(name)
    if person:
        return country_name(person.get("country")) if speaks_for_a_state(person) else ""
    words = name.split(" ")
    for end in range(min(len(words), _LONGEST_NAME), 0, -1):
        country = _spellings().get(" ".join(words[:end]))
        if country:
            return country if end == len(words) or _is_of_a_state(country, " ".join(words[end:])) else ""
    body: dict = next((f["value"] for f in report.facts("organisation") if f["value"]["name"] == name), {})
    return country_name(body.get("country")) if _IS_OF_A_STATE.search(name) else ""


def _is_of_a_state(country: str, rest: str) -> bool:
    """Whether what follows a country's name is one of its organs: «government», no «opposition» and no «Telecom»."""
    return country not in _UNIONS and bool(_IS_OF_A_STATE.search(rest)) and not _FORMER.search(rest)


def speaks_for_a_state(person: dict) -> bool:
    """Whether one of a person's offices is to speak for a state: a minister's is, an Italian writer's is not.

    >>> speaks_for_a_state({"role": "ambassador of China"}), speaks_for_a_state({"role": "Italian writer"})
    (True, False)
    >>> speaks_for_a_state({"role": "director and former ambassador of Bahrain"}), speaks_for_a_state({"role": None})
    (False, False)
    """
    roles = _PARTS.split(person.get("role") or "")
    return any(_SPEAKS_FOR_A_STATE.search(role) and not _FORMER.search(role) for role in roles)


@cache
def _spellings() -> dict[str, str]:
    """English names and adjectives of countries → the name, and the short forms that English prefers."""
    table = {
        form: country.name for country in countries().values() for form in (country.adjective, country.name) if form
    }
    return table | {
        "American": table["United States"],
        "US": table["United States"],
        "U.S.": table["United States"],
        "UK": table["United Kingdom"],
    }
