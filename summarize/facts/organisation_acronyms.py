"""The acronyms that brackets behind a long form give it, which belong to its span.

An acronym stands for the long form if it begins as the French or the English name does, if it is made of initials of
theirs, or if hyphens join it out of such («CEPEJ-GT-CYBERJUST»). The name of the place that the body is of may stand
behind it («CESE Wallonie»).

>>> text = "le Groupe de travail sur la cyberjustice (CEPEJ-GT-CYBERJUST)"
>>> found = Organisation(3, 40, text[3:40], "Working Group on Cyberjustice")
>>> with_acronym(text, found).acronym
'CEPEJ-GT-CYBERJUST'
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.facts.organisation_names import NO_ACRONYMS, ROMAN_NUMERAL, Organisation
from translate.gazetteer import fold

_CODE = r"[A-Z][A-Za-zÀ-ÖØ-öø-ÿ&.-]{0,24}[A-Za-z&]"
_ACRONYM = re.compile(rf" ?\((?:l['’])?(?P<acronym>{_CODE}(?<!-))(?P<place> [A-ZÀ-ÖØ-Þ][a-zà-ÿ-]{{2,20}})?\)")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_WORD = re.compile(r"[^\W\d_]+")
_CODED = re.compile(r"[A-Z]{1,6}(?:-[A-Z]{2,12}){1,3}")
_RULES = ("structural", "english-name", "of-office", "cue", "listed", "known-name")


def acronym_behind(text: str, end: int, start: int) -> re.Match[str] | None:
    """The acronym in brackets right behind a long form, if it begins as the long form does."""
    match = _bracket(text, end)
    if match is None or ROMAN_NUMERAL.fullmatch(match["acronym"]):
        return None
    return match if fold(match["acronym"][0]) == fold(text[start]) else None


def with_acronym(text: str, found: Organisation) -> Organisation:
    """The organisation with the acronym that brackets give it."""
    match = _bracket(text, found.end)
    if match is None or (match["place"] and match["place"] not in found.text):
        return found
    given = match["acronym"] + (match["place"] or "")
    if found.rule == "table":
        called = given in (found.acronym, found.name)
        return replace(found, end=match.end(), text=text[found.start : match.end()]) if called else found
    if found.acronym or not _stands_for(match["acronym"], found):
        return found
    return replace(found, end=match.end(), text=text[found.start : match.end()], acronym=given)


def _bracket(text: str, end: int) -> re.Match[str] | None:
    match = _ACRONYM.match(text, end)
    if match is None or len(_CAPITAL.findall(match["acronym"])) < 2:
        return None
    return None if match["acronym"] in NO_ACRONYMS else match


def _stands_for(acronym: str, found: Organisation) -> bool:
    names = (found.text, found.name) if found.rendered else (found.text,)
    if ROMAN_NUMERAL.fullmatch(acronym):  # «(ICC)», the International Chamber of Commerce, but «(II)»
        return len(acronym) > 2 and any(_of_initials(acronym, name) for name in names)
    if any(fold(acronym[0]) == fold(name[0]) for name in names):
        return True
    begins = len(acronym) > 2 and re.search(rf"\b{re.escape(fold(acronym))}", fold(found.text))
    if found.rule in _RULES and begins:  # «affaires juridiques (JURI)»
        return True
    if found.rule not in _RULES or not found.text[0].isupper():
        return False
    return bool(_CODED.fullmatch(acronym)) or any(_of_initials(acronym, name) for name in names)


def _of_initials(acronym: str, name: str) -> bool:
    """Whether all but one of the capitals are initials of the name's words, in their order."""
    initials = [letter for word in _WORD.findall(fold(name)) for letter in word[:1]]
    letters = [fold(letter) for letter in _CAPITAL.findall(acronym)]
    at = matched = 0
    for letter in letters:
        if letter in initials[at:]:
            at += initials[at:].index(letter) + 1
            matched += 1
    return matched >= max(2, len(letters) - 1)
