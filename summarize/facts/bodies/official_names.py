"""Organisations of the glossary, by their official names: «Commission européenne», «ONU»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.facts.bodies.ministries import joined_ministry
from summarize.facts.bodies.organisation_names import MINISTRY, Organisation, section_of
from translate.glossary import TermMatch
from translate.languages.nations import country_names

INDEFINITE = re.compile(
    r"\b(?:une?|des|aucune?|chaque|plusieurs|quelques|cette|ce|cet|ces|deux|trois|d['’]autres) $", re.IGNORECASE
)


def of_glossary(text: str, terms: Sequence[TermMatch]) -> Iterator[Organisation]:
    """Rule `glossary`: «Commission européenne», «ONU»."""
    for match in terms:
        if match.term.kind == "organisation" and not _is_any(text, match):
            term = match.term
            acronym = term.acronym_en or term.acronym_fr or None
            country = term.country or None
            behind = COUNTRY_BEHIND.search(text, match.start, match.end) if country and " " in term.en else None
            ministry = behind and MINISTRY.search(term.en) and behind["country"] in country_names()
            end = behind.start() if behind and ministry else match.end
            if joined := joined_ministry(text, end, term.en):  # «… et de la Réforme de l'administration»
                end, name = joined
                yield Organisation(match.start, end, text[match.start : end], name, None, country, "structural")
                continue
            if section := section_of(text, match.start, match.end, term.en):
                yield section
                continue
            yield Organisation(match.start, end, text[match.start : end], term.en, acronym, country, "glossary")


_PLURALS = re.compile(r"\bdes [A-ZÀ-Þ]")


def _is_any(text: str, match: TermMatch) -> bool:
    """«une fédération syndicale mondiale» is one of many; «Conseil des États» is not «Conseil d'État»."""
    common = text[match.start].islower() and match.term.fr[0].isupper() and " " in match.term.fr
    if common and INDEFINITE.search(text, max(0, match.start - 12), match.start):
        return True
    plural = _PLURALS.search(text, match.start, match.end)
    # «Comité des Ministres» is «Comité des ministres», whatever its capitals.
    return plural is not None and not any(
        plural.group().casefold() in spelling.casefold() for spelling in match.term.spellings
    )


COUNTRY_BEHIND = re.compile(
    r" (?:de la |de l['’]|du |des |de |d['’])(?P<country>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3})$"
)
