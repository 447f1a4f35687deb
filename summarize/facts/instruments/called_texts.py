"""Programmes and texts that are called by a name alone: «« Îles numériques », un programme de …», «Vision 2040».

The noun that says what it is follows the name, stands before it where it is no noun of institutions («projet»), or is
part of it in every language («Vision 2040», «15e plan quinquennal»).

>>> [(c.name, c.type) for c in find_called("Le 15e plan quinquennal et la Vision nationale 2040 l'exigent.", "")]
[('National Vision 2040', 'strategy'), ('15th Five-Year Plan', 'plan')]
>>> [(c.name, c.type) for c in find_called("L'OIT lance « Smart Ports », un programme de formation.", "")]
[('Smart Ports', 'programme')]
>>> list(find_called("Il parle d'un projet « très ambitieux » et d'une vision 2040, d'un plan quinquennal.", ""))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.facts.instruments.instrument import Instrument
from summarize.facts.naming.inner_titles import in_english
from summarize.facts.naming.ordinals import ordinal_before
from summarize.facts.places.countries import find_countries
from summarize.facts.speech.quotation import aligned, find_quotations
from translate.languages.nations import countries

NOUNS = {
    "programme": "programme", "projet": "programme", "initiative": "initiative", "plan": "plan",
    "stratégie": "strategy", "feuille de route": "plan", "charte": "charter", "manifeste": "declaration",
    "bac à sable": "programme", "campagne": "programme", "plan d'action": "plan", "paquet": None, "guide": "guide",
    "livre blanc": "white paper",
}  # fmt: skip
_NOUN = "|".join(sorted(NOUNS, key=len, reverse=True)).replace("'", "['’]")
# «« Îles numériques », un vaste programme en faveur de …»
_BEHIND = re.compile(
    r",? (?:une?|son|sa|le|la|leur) (?:nouve(?:au|lle) |vaste |premi(?:er|ère) |grande? |ambitieu(?:x|se) )?"
    rf"(?P<noun>{_NOUN})\b(?! de loi)"
)
# The other nouns are heads of titles; «le projet « …»» alone is one by its marks.
_BEFORE = re.compile(
    r"\b(?P<noun>projet|bac à sable|campagne|paquet)(?: [a-zà-ÿ]{4,15})?"
    r"(?:,? (?:baptisée?|intitulée?|dénommée?|nommée?|appelée?))? ?$"
)
_LONGEST = 60  # characters
_SPEECH = re.compile(r"[.!?;,]|^(?:Nous|Je|Il|Elle|Ce|On|C['’])\b")
_VISION = re.compile(r"\bVision(?: (?P<who>nationale|[A-ZÀ-Þ][\w’'-]{2,20}))? (?P<year>20[2-9]\d)(?![\d-])")
_FIVE_YEARS = re.compile(r"\b[Pp]lan quinquennal\b")


def find_called(text: str, en: str) -> Iterator[Instrument]:
    """The texts of a French sentence that a name alone calls; `en` is the English sentence, whose marks may hold the
    name in English."""
    yield from _between_marks(text, en)
    for vision in _VISION.finditer(text):
        name = f"{_whose(vision['who'])} Vision {vision['year']}".strip()
        yield Instrument(*vision.span(), name, "strategy", None, None, "called")
    for plan in _FIVE_YEARS.finditer(text):
        start, ordinal = ordinal_before(text, plan.start())
        if ordinal:
            yield Instrument(start, plan.end(), f"{ordinal} Five-Year Plan", "plan", None, None, "called")


def _between_marks(text: str, en: str) -> Iterator[Instrument]:
    quotations = find_quotations(text)
    for quotation in quotations:
        inner = text[quotation.inner_start : quotation.inner_end]
        if not (quotation.opened and quotation.closed and inner[:1].isupper()) or len(inner) > _LONGEST:
            continue
        before = _BEFORE.search(text, max(0, quotation.start - 60), quotation.start)
        behind = None if before else _BEHIND.match(text, quotation.end)
        found = before or behind
        if found is None or _SPEECH.search(inner):
            continue
        name = in_english(inner, (), aligned(quotations, en, quotation))
        start, end = (before.start(), quotation.end) if before else (quotation.inner_start, quotation.inner_end)
        kind = NOUNS[found["noun"].replace("’", "'")]
        yield Instrument(start, end, name or inner, kind, None, None, "called", bool(name))


def _whose(word: str | None) -> str:
    """«nationale», a state or another name in English."""
    if not word or word == "nationale":
        return "National" if word else ""
    states = find_countries(word, ())
    return countries()[states[0].alpha_2].name if states and states[0].end == len(word) else word
