"""Dates and amounts, which have one English form whatever the sentence: « les 10 et 11 février », « près de 40 ».

A closed grammar, used twice: a retry holds what it finds, so that the model cannot alter it, and a check asks whether
the English still says "nearly" where the French does. What is counted and when the facts read (`summarize.facts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from translate.languages.calendar_names import MONTHS, MONTHS_EN
from translate.languages.currencies import currency_at
from translate.languages.english_numerals import SCALES, WORDS, written_in_figures
from translate.languages.modifiers import modifiers, rounds
from translate.languages.numerals import FIGURE, Number, commas_group, french_numbers, number, number_words, plain

_SPACE = r"[ \u00a0\u202f]"
_MONTH = "|".join(MONTHS)
_DAY = r"(?:1er|[12]?\d|3[01])"
_DATE = re.compile(
    rf"\b(?P<first>{_DAY})(?:{_SPACE}(?P<joint>et|au|-){_SPACE}(?P<last>{_DAY}))?{_SPACE}(?P<month>{_MONTH})\b"
    rf"(?:{_SPACE}(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_SCALES = {value: name for name, value in SCALES.items()}
# Who and what figures of this field count, with every English word for them: what one of two nouns together stands for
# is easily left out (« 40 pays et organisations » → "40 organizations").
_COUNTED = {
    "pays": r"countr(?:y|ies)|states?|nations?",
    "états": r"states?|countr(?:y|ies)|nations?",
    "gouvernements": r"governments?",
    "organisations": r"organi[sz]ations?|bodies|groups?|institutions?|agencies|ngos",
    "institutions": r"institutions?|bodies|agencies|organi[sz]ations?",
    "entreprises": r"compan(?:y|ies)|firms?|business(?:es)?|enterprises?|corporations?",
    "sociétés": r"compan(?:y|ies)|firms?|societ(?:y|ies)|business(?:es)?|corporations?",
    "associations": r"associations?|groups?|ngos",
    "universités": r"universit(?:y|ies)",
    "chercheurs": r"researchers?|scientists?",
    "experts": r"experts?|specialists?",
    "scientifiques": r"scientists?|scientific|researchers?",
    "participants": r"participants?|attendees|people|delegates",
    "délégués": r"delegates?|representatives?",
    "représentants": r"representatives?|delegates?",
    "signataires": r"signator(?:y|ies)|signers?",
}
_COUNTED_ENGLISH = {french: re.compile(rf"\b(?:{english})\b", re.IGNORECASE) for french, english in _COUNTED.items()}
_COUNT = re.compile(
    rf"(?<![^\W_])(?:{FIGURE}){_SPACE}(?P<first>{'|'.join(_COUNTED)})(?: et (?P<second>{'|'.join(_COUNTED)}))?\b",
    re.IGNORECASE,
)
# What stands around a figure that is a number by itself, no part of a date, a version or a word.
_BEHIND_NO_NUMBER = re.compile(r"(?:[^\W_]|\d[.,])$")
_GOES_ON = re.compile(r"\w|[.,]\d")
_DECIMAL_POINT = re.compile(r"\d+\.(?!\d{3}$)\d+|(?:0|\d{4,})\.\d+")
_OTHER_NUMBER = re.compile(
    r"[ \u00a0\u202f-](?:tiers|quarts?|\w{1,20}ièmes?|fois|mots?|ou|à|heures?|points?)\b|[ ]?[,.]\d"
)
_YEAR_AHEAD = re.compile(r"(?:\ben|\bl['’]an) $", re.IGNORECASE)
_LARGEST_IN_WORDS = 10  # English writes larger numbers in figures
# « mars » is a planet and « mai » stands in names: only behind a day or what stands before months, or before a year.
_MONTH_NAMED = re.compile(
    r"(?<![\w-])(?:(?P<since>depuis )|(?P<until>jusqu['’]en ))?"
    r"(?P<month>(?:(?<=\d )|(?<=1er )|(?<=\ben )|(?<=mois de )|(?<=début )|(?<=fin )|(?<=mi-)|(?<=depuis )|"
    r"(?<=dès )|(?<=d'ici )|(?<=d’ici )|(?<=courant ))(?:mars|mai)|(?:mars|mai)(?= (?:19|20)\d\d\b)|"
    + "|".join(name for name in MONTHS if name not in ("mars", "mai"))
    + r")(?:[ \u00a0\u202f](?P<year>(?:19|20)\d\d))?(?![\w-])"
)
_MONTH_SAID = {
    number: re.compile(rf"\b{name[:3]}[a-z]*\b|(?<!\d)0?{number}[/.-]\d|\d[/.-]0?{number}(?!\d)")
    for number, name in enumerate(MONTHS_EN, start=1)
}


def dates(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of dates with a month and a day, one or two days together.

    >>> [english for _, _, english in dates("Les 10 et 11 février 2025, puis du 3 au 5 mars")]
    ['10 and 11 February 2025', '3 to 5 March']
    """
    return [(*match.span(), _english_date(match)) for match in _DATE.finditer(french)]


def amounts(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of numbers with their scale and currency, and with the modifier before them if any.

    >>> [english for _, _, english in amounts("Près de 40 pays, 1,5 milliard d'euros, dix-huit mois et 1 000 experts")]
    ['nearly 40', '1.5 billion euros', '18', '1,000']
    """
    modified = modifiers(french)
    found = []
    for start, end, amount in [*_figures(french), *_number_words(french)]:
        first, modifier = modified.get(start, (start, ""))
        last, currency = currency_at(french, end) or (end, "")
        found.append((first, last, " ".join(filter(None, (modifier, amount, currency)))))
    return sorted(found + rounds(french))


def _figures(french: str) -> Iterator[tuple[int, int, str]]:
    for found in french_numbers(french):
        inside = _BEHIND_NO_NUMBER.search(french, max(found.start - 2, 0), found.start)
        if not inside and not _GOES_ON.match(french, found.end) and not _DECIMAL_POINT.fullmatch(found.figures):
            yield found.start, found.end, _english_number(found)


def _number_words(french: str) -> Iterator[tuple[int, int, str]]:
    """Numbers in words. A capital inside a sentence makes a name, and what has another meaning is left to the model."""
    for start, end, value in number_words(french):
        named = french[start].isupper() and french[:start].strip(' «"“') != ""
        if not named and not _OTHER_NUMBER.match(french, end):
            yield start, end, _in_english(value, year=_YEAR_AHEAD.search(french, max(start - 6, 0), start) is not None)


def _in_english(value: int, *, year: bool) -> str:
    if year and 1000 < value < 2200:
        return str(value)
    return WORDS[value] if 1 < value <= _LARGEST_IN_WORDS else written_in_figures(value)


def months(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of months, with « depuis » and their year; « mars » only where nothing else can be meant.

    >>> [english for _, _, english in months("depuis décembre, en mars 2024 et vers Mars")]
    ['since December', 'March 2024']
    """
    found = []
    for match in _MONTH_NAMED.finditer(french):
        since = "since" if match["since"] else "until" if match["until"] else ""
        month = MONTHS_EN[MONTHS[match["month"]] - 1]
        found.append((*match.span(), " ".join(filter(None, (since, month, match["year"])))))
    return found


def lost_months(french: str, english: str) -> list[str]:
    """Months of the French that `english` names neither in words ("Dec.") nor as a number of a date ("12/03")."""
    numbers = {MONTHS[match["month"]] for match in _MONTH_NAMED.finditer(french)}
    return [MONTHS_EN[number - 1] for number in sorted(numbers) if not _MONTH_SAID[number].search(english)]


def _english_number(found: Number) -> str:
    """« 1 000 » and « 1.000 » → "1,000", « 1,5 » → "1.5", « 20 k » → "20,000", « 2 billions » → "2 trillion"."""
    if found.scale == 10**3 or found.half:
        return written_in_figures(number(Decimal(found.value.numerator) / found.value.denominator))
    figures = plain(found.figures)
    if not commas_group(figures):
        whole, comma, decimals = figures.partition(",")
        figures = re.sub(r"[ .']", ",", whole) + ("." if comma else "") + decimals
    return f"{figures} {_SCALES[found.scale]}" if found.scale > 1 else figures


def lost_counts(french: str, english: str) -> list[str]:
    """French nouns that a figure counts (« 40 pays et organisations ») and of which `english` has no word.

    >>> lost_counts("Près de 40 pays et organisations", "Nearly 40 organizations")
    ['pays']
    """
    nouns = [noun.casefold() for count in _COUNT.finditer(french) for noun in count.groups() if noun]
    return [noun for noun in nouns if not _COUNTED_ENGLISH[noun].search(english)]


def counts(french: str) -> list[tuple[int, int]]:
    """Where figures stand with what they count, of what `lost_counts` knows every English word for.

    >>> counts("Près de 40 pays et organisations sont venus.")
    [(8, 32)]
    """
    return [count.span() for count in _COUNT.finditer(french)]


def _english_date(match: re.Match[str]) -> str:
    first, last = (re.sub(r"\D", "", match[name] or "") for name in ("first", "last"))
    days = f"{first} {'and' if match['joint'] == 'et' else 'to'} {last}" if last else first
    year = f" {match['year']}" if match["year"] else ""
    return f"{days} {MONTHS_EN[MONTHS[match['month'].lower()] - 1]}{year}"
