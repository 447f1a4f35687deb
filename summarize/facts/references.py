"""References of official texts: how each body numbers what it adopts, and how English writes the number.

>>> [(r.reference, r.name) for r in find_references("le règlement (UE) 2024/1689 et la résolution A/RES/78/311")]
[('Regulation (EU) 2024/1689', 'Regulation (EU) 2024/1689'), ('A/RES/78/311', 'UN General Assembly resolution A/RES/78/311')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Reference:
    """A reference in a French text.

    Attributes:
        start, end: its span, with the noun and number sign that belong to it («loi n° 2023-451»).
        reference: as English writes it.
        name: English name of the text, for want of its title.
        type: one of OUTPUT.md's types of instrument, or None.
        date: of adoption, where the reference says it, ISO 8601.
    """

    start: int
    end: int
    reference: str
    name: str
    type: str | None = None
    date: str | None = None


_NUMBER_SIGN = r"(?:n[°ºo]\.? ?)?"
_MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()
_DAY = rf"(?: du (?P<day>\d{{1,2}})(?:er)? (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}}))?"


@dataclass(frozen=True)
class _Series:
    """One body's way of numbering: pattern, the reference and the name in English made of the match, type."""

    pattern: re.Pattern[str]
    reference: Callable[[re.Match[str]], str]
    name: str
    type: str | None = None


def _eu(noun: str) -> Callable[[re.Match[str]], str]:
    return lambda m: f"{noun} ({m['body'].replace('UE', 'EU').replace('CE', 'EC')}) {m['number']}"


def _numbered(noun: str) -> Callable[[re.Match[str]], str]:
    return lambda m: f"{noun} No. {m['number']}"


def _as_written(m: re.Match[str]) -> str:
    return m["number"]


def _series(
    pattern: str, reference: Callable[[re.Match[str]], str], name: str = "{}", type: str | None = None
) -> _Series:
    return _Series(re.compile(pattern), reference, name, type)


# In order: of two that match at one place the first counts.
SERIES: tuple[_Series, ...] = (
    # United Nations: organ, kind of document, session and number; the Security Council counts on and adds the year.
    _series(r"\b(?P<number>A/RES/(?:ES-)?\d{1,3}/\d{1,3}(?: ?[A-Z]\b)?)", _as_written, "UN General Assembly resolution {}", "resolution"),
    _series(r"\b(?P<number>A/HRC/RES/\d{1,3}/\d{1,3})", _as_written, "UN Human Rights Council resolution {}", "resolution"),
    _series(r"\b(?P<number>S/RES/\d{1,4}(?: ?\(\d{4}\))?)", _as_written, "UN Security Council resolution {}", "resolution"),
    _series(r"\b(?P<number>E/RES/\d{4}/\d{1,3})", _as_written, "ECOSOC resolution {}", "resolution"),
    _series(r"\b(?P<number>[AES]/(?:C\.\d/)?\d{1,4}(?:/\d{1,4})?/L\.\d{1,3}(?:/Rev\.\d)?)", _as_written, "draft resolution {}", "resolution"),
    _series(r"\b[Rr]ésolution (?:du Conseil de sécurité )?(?P<number>\d{3,4} ?\((?:19|20)\d\d\))", lambda m: f"S/RES/{m['number']}", "UN Security Council resolution {}", "resolution"),
    _series(r"\b[Rr]ésolution (?P<number>\d{2}/\d{1,3})(?![/\d])", lambda m: f"A/RES/{m['number']}", "UN General Assembly resolution {}", "resolution"),
    # European Union: regulations and directives since 2015 are «(UE) 2024/1689», directives before «95/46/CE».
    _series(rf"\b[Rr]èglement(?: européen)? \((?P<body>UE|CE|UE, Euratom)\) ?{_NUMBER_SIGN}(?P<number>\d{{1,4}}/\d{{1,4}})", _eu("Regulation")),
    _series(rf"\b[Dd]irective(?: européenne)? \((?P<body>UE|CE)\) ?{_NUMBER_SIGN}(?P<number>\d{{1,4}}/\d{{1,4}})", _eu("Directive")),
    _series(rf"\b[Dd]écision \((?P<body>UE|CE|PESC)\) ?{_NUMBER_SIGN}(?P<number>\d{{1,4}}/\d{{1,4}})", _eu("Decision")),
    _series(r"\b[Dd]irective(?: européenne)? (?P<number>\d{2,4}/\d{1,3})/(?P<body>CEE|CE|UE)\b",
            lambda m: f"Directive {m['number']}/{ {'CEE': 'EEC', 'CE': 'EC', 'UE': 'EU'}[m['body']]}"),
    _series(r"\((?P<body>UE)\) ?(?P<number>\d{4}/\d{1,4})", _eu("Regulation")),
    _series(r"\b(?P<number>(?:COM|SWD|JOIN)\(\d{4}\) ?\d{1,4})(?: final)?", _as_written),
    # Council of Europe
    _series(rf"\b(?:STCE|CETS) ?{_NUMBER_SIGN}(?P<number>\d{{1,3}})", _numbered("CETS"), "Council of Europe treaty {}"),
    _series(rf"\bSTE ?{_NUMBER_SIGN}(?P<number>\d{{1,3}})", _numbered("ETS"), "Council of Europe treaty {}"),
    _series(r"\b(?P<number>OECD/LEGAL/\d{4})", _as_written),
    # France, Canada, United States
    _series(rf"\b[Ll]oi (?:organique )?n[°ºo] ?(?P<number>\d{{2,4}}-\d{{1,4}}){_DAY}", _numbered("Law")),
    _series(rf"\b[Dd]écret n[°ºo] ?(?P<number>\d{{2,4}}-\d{{1,4}}){_DAY}", _numbered("Decree")),
    _series(rf"\b[Oo]rdonnance n[°ºo] ?(?P<number>\d{{2,4}}-\d{{1,4}}){_DAY}", _numbered("Ordinance")),
    _series(r"\b[Pp]rojet de loi (?P<number>[CS]-\d{1,3})\b", lambda m: f"Bill {m['number']}"),
    _series(rf"\b(?:[Dd]écret(?: présidentiel| exécutif)?|[Oo]rdre exécutif) {_NUMBER_SIGN}(?P<number>1[0-9]{{4}})\b",
            lambda m: f"Executive Order {m['number']}"),
    # Standards
    _series(r"\b(?:[Nn]orme )?ISO(?:/(?:IEC|CEI))?(?:/TS)? (?P<number>\d{4,5}(?:-\d)?)(?::\d{4})?", lambda m: f"ISO/IEC {m['number']}"),
)  # fmt: skip


def find_references(text: str) -> list[Reference]:
    """The references in a French sentence, in order; none overlaps another."""
    found: list[Reference] = []
    for series in SERIES:
        for reference in _read(series, text):
            if not any(reference.start < other.end and other.start < reference.end for other in found):
                found.append(reference)
    return sorted(found, key=lambda reference: reference.start)


def _read(series: _Series, text: str) -> Iterator[Reference]:
    for match in series.pattern.finditer(text):
        reference = series.reference(match)
        yield Reference(match.start(), match.end(), reference, series.name.format(reference), series.type, _day(match))


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if not parts.get("day"):
        return None
    return f"{parts['year']}-{_MONTHS.index(parts['month']) + 1:02d}-{int(parts['day']):02d}"
