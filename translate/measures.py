"""Dates and amounts, which have one English form whatever the sentence: « les 10 et 11 février », « près de 40 ».

A closed grammar, used twice: a retry holds what it finds, so that the model cannot alter it, and a check asks whether
the English still says "nearly" where the French does. It is not the facts' grammar (`summarize.facts`), which also says
what is counted and when.
"""

from __future__ import annotations

import re

from translate.calendar_names import MONTHS, MONTHS_EN

_SPACE = r"[ \u00a0\u202f]"
_MONTH = "|".join(MONTHS)
_DAY = r"(?:1er|[12]?\d|3[01])"
_DATE = re.compile(
    rf"\b(?P<first>{_DAY})(?:{_SPACE}(?P<joint>et|au|-){_SPACE}(?P<last>{_DAY}))?{_SPACE}(?P<month>{_MONTH})\b"
    rf"(?:{_SPACE}(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_FIGURE = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d+(?:,\d+)?(?!\w|[.,]\d)"
_SCALES = {"million": "million", "milliard": "billion"}
# (French, English, every English wording that says the same). After « plus de » the figure may be a count or a measure:
# "more than" is right for both.
_MODIFIERS = (
    (r"près d['’e]", "nearly", r"nearly|almost|close to|near|around|about|approximately|some|roughly"),
    (r"presque", "almost", r"nearly|almost|close to|practically|about"),
    (r"plus d['’e]", "more than",
     r"more than|over|above|exceed\w*|upwards? of|greater than|in excess of|beyond|more|plus"),
    (r"moins d['’e]", "less than", r"less than|fewer than|under|below|within|fewer|less"),
    (r"au moins", "at least", r"at least|minimum|no (?:less|fewer) than|or more"),
    (r"au plus|au maximum", "at most", r"at most|maximum|no more than|up to"),
    (r"jusqu['’]à", "up to", r"up to|until|as (?:much|many|far|high|late) as|to|till"),
    (r"environ", "about", r"about|around|approximately|some|roughly|nearly|almost|circa|or so|approx\w*"),
    (r"quelque", "some", r"about|around|approximately|some|roughly|nearly|almost"),
    (r"à peine", "barely", r"barely|hardly|only|just|scarcely|merely"),
)  # fmt: skip
_MODIFIED = tuple(
    (re.compile(rf"\b(?:{french}){_SPACE}?(?={_FIGURE})", re.IGNORECASE), english, re.compile(rf"\b(?:{same})\b", re.I))
    for french, english, same in _MODIFIERS
)
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
    rf"(?<![^\W_])(?:{_FIGURE}){_SPACE}(?P<first>{'|'.join(_COUNTED)})(?: et (?P<second>{'|'.join(_COUNTED)}))?\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"(?<![^\W_])(?P<figure>{_FIGURE})(?:{_SPACE}(?P<scale>million|milliard)s?\b)?")


def dates(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of dates with a month and a day, one or two days together.

    >>> [english for _, _, english in dates("Les 10 et 11 février 2025, puis du 3 au 5 mars")]
    ['10 and 11 February 2025', '3 to 5 March']
    """
    return [(*match.span(), _english_date(match)) for match in _DATE.finditer(french)]


def amounts(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of figures with their scale, and with the modifier before them if there is one.

    >>> [english for _, _, english in amounts("Près de 40 pays et 1,5 milliard d'euros pour 1 000 experts en 2025")]
    ['nearly 40', '1.5 billion', '1,000', '2025']
    """
    modified = {match.end(): (match.start(), english) for pattern, english, _ in _MODIFIED
                for match in pattern.finditer(french)}  # fmt: skip
    found = []
    for match in _AMOUNT.finditer(french):
        scale = f" {_SCALES[match['scale'].lower()]}" if match["scale"] else ""
        start, modifier = modified.get(match.start(), (match.start(), ""))
        found.append((start, match.end(), f"{modifier} {_english_figure(match['figure'])}{scale}".strip()))
    return found


def _english_figure(figure: str) -> str:
    """« 1 000 » → "1,000", « 1,5 » → "1.5"."""
    return re.sub(_SPACE, ",", figure) if re.search(_SPACE, figure) else figure.replace(",", ".")


def lost_modifiers(french: str, english: str) -> list[str]:
    """English modifiers (« près de 40 » → "nearly") that no wording of `english` gives."""
    return [
        modifier
        for pattern, modifier, same in _MODIFIED
        if pattern.search(french) is not None and same.search(english) is None
    ]


def lost_counts(french: str, english: str) -> list[str]:
    """French nouns that a figure counts (« 40 pays et organisations ») and of which `english` has no word.

    >>> lost_counts("Près de 40 pays et organisations", "Nearly 40 organizations")
    ['pays']
    """
    nouns = [noun.casefold() for count in _COUNT.finditer(french) for noun in count.groups() if noun]
    return [noun for noun in nouns if not _COUNTED_ENGLISH[noun].search(english)]


def _english_date(match: re.Match[str]) -> str:
    first, last = (re.sub(r"\D", "", match[name] or "") for name in ("first", "last"))
    days = f"{first} {'and' if match['joint'] == 'et' else 'to'} {last}" if last else first
    year = f" {match['year']}" if match["year"] else ""
    return f"{days} {MONTHS_EN[MONTHS[match['month'].lower()] - 1]}{year}"
