"""The figures of a French and of an English sentence, as values that can be compared.

What translation must carry over: digits with either language's separators, multipliers (million, milliard → billion),
number words, ordinals, Roman centuries. What is counted does not matter here, only whether the values are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from translate.languages.english_numerals import RANKS, english_halves, english_numbers
from translate.languages.english_numerals import SCALES as ENGLISH_SCALES
from translate.languages.english_numerals import WORDS as ENGLISH_WORDS
from translate.languages.numerals import (
    ATOMS,
    COLLECTIVES,
    ORDINALS,
    ROMAN,
    SAID_SCALES,
    french_numbers,
    number_words,
    read_roman,
)
from translate.languages.powers import powers, without_powers

_ROMAN = re.compile(rf"\b({ROMAN})(?:e|ème|th|st|nd|rd)?(?= siècle| century)")
_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(
    r"(?<![\w-])(?:(?P<tens>vingt|trente|quarante|cinquante|soixante) et )?(?P<word>[^\W\d_-][\w-]{1,24}ième)s?(?!\w)",
    re.I,
)
_UNIT = re.compile(r" (?P<unit>ans|jours|heures|mois)\b")
# In what else English counts these periods: « dix ans » "a decade", « quinze jours » "two weeks".
_OTHERWISE = {
    "ans": re.compile(r"decade|centur|generation|teen|twenties|thirties", re.IGNORECASE),
    "jours": re.compile(r"week|fortnight|month", re.IGNORECASE),
    "heures": re.compile(r"\bdays?\b|daily|clock|\b[ap]\.?m\b|noon|night|morning|evening|week", re.IGNORECASE),
    "mois": re.compile(r"year|quarter|annual|half", re.IGNORECASE),
}
# « les deux pays » may be "the countries" or "both"; « deux ou trois ans » "a few years".
_TWO = re.compile(
    r"(?<![\w-])(?<!les )(?<!des )(?<!ces )(?<!leurs )(?<!ses )(?<!aux )deux(?![\w-])(?! ou )(?! tiers)", re.IGNORECASE
)
_TWO_IN_ENGLISH = re.compile(
    r"2|\b(?:two\w*|both|twice|doubl\w*|dual\w*|pairs?|couples?|bi\w+|either|neither|twins?|hal(?:f|ves)|seconds?|"
    r"fortnight\w*|each|every|duo|between|together|mutual\w*|one another|(?:an)?other)\b",
    re.IGNORECASE,
)
_NEW = re.compile(r"\bneuf\b(?! [a-zà-ÿ])", re.IGNORECASE)  # « neuf » that counts has its noun behind it
# Words that are made of a number, and the number.
_MADE_OF = {
    "tripl": 3, "troisi": 3, "trio": 3, "trimestr": 3, "quadrupl": 4, "quart": 4, "quatri": 4, "cinqui": 5,
    "semestr": 6, "sixi": 6, "septi": 7, "huiti": 8, "neuvi": 9, "décenni": 10, "dixi": 10, "décim": 10,
}  # fmt: skip
_ENGLISH_VALUES = {word: value for value, word in ENGLISH_WORDS.items()}
_SMALL_ENGLISH = re.compile(
    rf"(?<![\w-])(?:{'|'.join(word for word, value in _ENGLISH_VALUES.items() if value > 2)})(?![\w-])", re.IGNORECASE
)
# Also a time of three digits of minutes, and chains of hyphens (a date, a code), which nobody translates.
_MALFORMED = re.compile(
    r"(?<![\w.,/-])\d{1,20}(?:,\d{1,2}|,\d{4,20})(?![\d,/-])|(?<!\w)\d{1,2}h\d(?!\w)"
    r"|(?<![\w:])\d{1,2}:\d{3,20}|(?<![\w-])(?!(?:19|20)\d\d-\d\d-\d\d\b)\d{1,20}(?:-\d{1,20}){2,9}(?!\d)"
    r"|(?<![\w.])\d{1,2}\.m\b"
)
_AFTERNOON = re.compile(r"\bp\.?m\b", re.IGNORECASE)
_DECADE = re.compile(r"\bannées \d", re.IGNORECASE)
_MILLIONS_OR_METRES = re.compile(r"\dm\b")
_HALF = re.compile(r"\b(?:la moitié|demi)", re.IGNORECASE)
_ENGLISH_COLLECTIVES = {
    "dozen": Fraction(12),
    "tripl": Fraction(3),
    "quadrupl": Fraction(4),
    "trilog": Fraction(3),
    "triad": Fraction(3),
}


@dataclass(frozen=True)
class _Grammar:
    """Number words of one language: what is added up, what multiplies that, and what joins two words.

    « un », "one" and "a" stand for too much by themselves: `one` counts behind another number, and what is `leading`
    counts before those words that it has `led`.
    """

    units: Mapping[str, int]
    scales: Mapping[str, int]
    one: Set[str]
    leading: Set[str]
    led: Set[str]
    joint: str
    pairs: bool = False  # whether two tens in a row are a year


# One table a language: "ten-sept" is no 17, and a billion is not « un billion ».
_FRENCH = _Grammar(
    {**{word: value for word, value in ATOMS.items() if 1 < value < 1000}, "cents": 100, "vingts": 20},
    {**SAID_SCALES, **{f"{name}s": value for name, value in SAID_SCALES.items() if value > 1000}},
    frozenset(("un", "une")),
    frozenset(("un", "une")),
    frozenset(name for name in SAID_SCALES if name != "mille"),
    "et",
)
_ENGLISH = _Grammar(
    {
        **{word: value for word, value in _ENGLISH_VALUES.items() if value > 1},
        **{word: rank for rank, word in RANKS.items() if rank < 1000},
        "hundred": 100,
    },
    {
        **ENGLISH_SCALES,
        **{f"{name}s": value for name, value in ENGLISH_SCALES.items() if value > 1000},
        RANKS[1000]: 1000,
    },
    frozenset(("one",)),
    frozenset(("one", "a", "an")),
    frozenset(("hundred", *ENGLISH_SCALES)),
    "and",
    pairs=True,
)
_AFTER_TENS = ("un", "une", "onze")  # « vingt et un », « soixante et onze »
_JOINTS = " -\u00a0\u202f\u2009\u2011"  # what may stand between the words of one number

# Several checks ask for the values of one sentence, and of each of its hypotheses in turn.
_RECENT = 32


@lru_cache(maxsize=_RECENT)
def french_figures(text: str) -> frozenset[Fraction]:
    """Every value that `text` writes in digits or as a Roman century."""
    raised = [power.value for power in powers(text)]
    text = without_powers(text) if raised else text
    return frozenset((*raised, *(number.value for number in french_numbers(text)), *_centuries(text)))


@lru_cache(maxsize=_RECENT)
def english_figures(text: str) -> frozenset[Fraction]:
    """Every value that `text` writes in digits or as a Roman century."""
    raised = [power.value for power in powers(text)]
    text = without_powers(text) if raised else text
    return frozenset((*raised, *(value for value, _ in english_numbers(text)), *_centuries(text)))


def _centuries(text: str) -> Iterator[Fraction]:
    ranks = (read_roman(numeral) for numeral in _ROMAN.findall(text))
    return (Fraction(rank) for rank in ranks if rank)


@lru_cache(maxsize=_RECENT)
def spelled_in_french(text: str) -> frozenset[Fraction]:
    """Values of the number words of `text`: each word, and each run of words read together.

    >>> sorted(map(int, spelled_in_french("deux cents experts de vingt-cinq pays")))
    [2, 5, 20, 25, 100, 200]
    """
    return frozenset(value for _, value in _spelled(text, _FRENCH))


@lru_cache(maxsize=_RECENT)
def spelled_in_english(text: str) -> frozenset[Fraction]:
    """The same of English.

    >>> sorted(map(int, spelled_in_english("one million people in one hundred and one countries, a first")))
    [1, 100, 101, 1000000]
    """
    return frozenset((*(value for _, value in _spelled(text, _ENGLISH)), *english_halves(text)))


def whole_numbers_in_english(text: str) -> frozenset[Fraction]:
    """Values of the runs of number words of an English text alone, not of the words that a run is made of.

    >>> sorted(map(int, whole_numbers_in_english("one hundred and one countries, three million and five million")))
    [101, 3000000, 5000000]
    """
    return frozenset(dict(_spelled(text, _ENGLISH)).values())


def _spelled(text: str, grammar: _Grammar) -> Iterator[tuple[int, Fraction]]:
    """(number of the run, value) of each word and of each beginning of a run, the whole run last."""
    words = [(match.group().casefold(), *match.span()) for match in _WORD.finditer(text)]
    total = below = 0  # of the number that is going on: what its scales have closed, and what is still added up
    last, run = -1, 0
    for (word, start, end), (after, _, _) in zip(words, [*words[1:], ("", 0, 0)], strict=False):
        goes_on = bool(total or below) and start == last + 1 and text[last] in _JOINTS
        if not goes_on:
            total, below, run = 0, 0, run + 1
        last = end
        value = grammar.units.get(word)
        if word in grammar.scales:
            scale = grammar.scales[word]
            if not goes_on and scale > 1000:
                continue  # « millions » by itself is no number
            if total % (scale * 1000) and total >= scale:  # "three million and five million" are two
                yield run, Fraction(total)
                total, run = 0, run + 1
            total = (total + below or 1) * scale if total < scale else total + (below or 1) * scale
            below = 0
        elif value is not None:
            if value == 100 and below < 100:
                below = (below or 1) * 100
            elif grammar.pairs and 10 <= below < 100 and value >= 10 and not total:
                below = below * 100 + value  # "nineteen eighty-four"
            else:
                below += 76 if value == 20 and below % 100 == 4 else value  # « quatre-vingts »
            yield run, Fraction(value)
        elif word in grammar.one and goes_on and below % 10 == 0 and below % 100 != 10:
            below += 1
        elif word in grammar.leading and not goes_on and after in grammar.led:
            below = 1
            continue
        elif not (word == grammar.joint and goes_on and (below % 100 == 0 or after in _AFTER_TENS)):
            total = below = 0
            continue
        yield run, Fraction(total + below)


def lost_number_words(french: str, english: str) -> set[Fraction]:
    """Values that the French writes in words (« soixante et un ») and the English has neither in digits nor in words.

    Two has many words in English ("both", "pair", "second"), and some periods are counted in another unit (« quinze
    jours » → "a fortnight"). Words that mean something else as well are left out (« neuf », « pour cent »).

    >>> lost_number_words("Douze experts de trois pays", "A dozen experts from three countries")
    set()
    """
    lost = {value for value in _numbers_in_words(french, english) if value > 2}
    if lost:
        lost -= english_figures(english) | spelled_in_english(english)
        lost -= {value for word, value in _ENGLISH_COLLECTIVES.items() if word in english.casefold()}
    return lost | ({Fraction(2)} if _TWO.search(french) and not _TWO_IN_ENGLISH.search(english) else set())


def lost_ordinals(french: str, english: str) -> set[int]:
    """Ordinals above two that the French writes in words and the English has neither in digits nor in words.

    >>> lost_ordinals("le douzième rapport et le vingt et unième siècle", "the tenth report and the 21st century")
    {12}
    """
    ranks = _ranks(french)
    return ranks and ranks - english_figures(english) - spelled_in_english(english)


def _ranks(french: str) -> set[int]:
    return {rank for _, _, rank in ordinals(french)}


def ordinals(french: str) -> list[tuple[int, int, int]]:
    """(start, end, rank) of the ordinals above two that French writes in words.

    >>> ordinals("le vingt et unième siècle")
    [(3, 18, 21)]
    """
    found = ((m, ORDINALS.get("-et-".join(filter(None, m.groups())).casefold())) for m in _ORDINAL.finditer(french))
    return [(*match.span(), rank) for match, rank in found if rank is not None]


def invented_number_words(french: str, english: str) -> set[Fraction]:
    """Values above two that the English writes in one word and of which the French has no sign.

    Signs are the value, a number it is a part of (« 1 300 » "thirteen hundred"), or a word made of it (« triple »).

    >>> invented_number_words("Rien n'est neuf.", "Nothing is nine.")
    {Fraction(9, 1)}
    """
    said = {word.casefold() for word in _SMALL_ENGLISH.findall(english)}
    if not said:
        return set()
    flat = french.casefold()
    # What stands in both is a title: « Ocean's Eleven ».
    values = {_ENGLISH_VALUES[word] for word in said if word not in flat or word == "six"}
    there = {str(value) for value in (*french_figures(french), *spelled_in_french(_NEW.sub("", french)))}
    there |= {str(value) for word, value in (*COLLECTIVES.items(), *_MADE_OF.items()) if word in flat}
    return {Fraction(value) for value in values if not any(str(value) in known for known in there)}


def malformed_figures(french: str, english: str) -> list[str]:
    """Figures of `english` that nobody writes so: "200000,0000", "12h0", "17:000", a chain that the French has not.

    What the French writes in the same way is its own affair.
    """
    theirs = set(_MALFORMED.findall(french))
    return [figure for figure in _MALFORMED.findall(english) if figure not in theirs]


@lru_cache(maxsize=_RECENT)
def _words_that_count(french: str) -> tuple[tuple[int, int], ...]:
    return tuple((end, value) for _, end, value in number_words(french))


def _numbers_in_words(french: str, english: str = "") -> Iterator[Fraction]:
    """The numbers that French writes in words, without the periods that `english` counts otherwise."""
    for end, value in _words_that_count(french):
        unit = _UNIT.match(french, end)
        if unit is None or not _OTHERWISE[unit["unit"]].search(english):
            yield Fraction(value)


def altered_figures(french: str, english: str) -> set[Fraction]:
    """Values that one side writes in digits and the other has neither in digits nor in words.

    Repetition is not counted: English says some figures twice, or once for two.
    """
    fr, en = french_figures(french), english_figures(english)
    one = {Fraction(1)}  # « 1er » and « le 1 » have too many forms (first, a, one) to be held against a translation
    missing: Set[Fraction] = fr - en - spelled_in_english(english) - one
    added: Set[Fraction] = en - fr - spelled_in_french(french) - set(_numbers_in_words(french)) - _ranks(french) - one
    missing, added = _without_other_clocks(french, english, missing, added)
    return {value for value in missing if not _split(value, en)} | {value for value in added if not _split(value, fr)}


def _without_other_clocks(
    french: str, english: str, missing: Set[Fraction], added: Set[Fraction]
) -> tuple[Set[Fraction], Set[Fraction]]:
    """Without what English counts otherwise: « 14 heures » "2 p.m.", « années 90 » "1990s", « 3 millions » "3m"."""
    if _AFTERNOON.search(english):
        said = {value for value in missing if 12 < value < 24 and value - 12 in english_figures(english)}
        missing, added = missing - said, added - {value - 12 for value in said}
    if _DECADE.search(french):
        said = {value for value in missing if value + 1900 in added}
        missing, added = missing - said, added - {value + 1900 for value in said}
    if _MILLIONS_OR_METRES.search(english):
        said = {value for value in missing if value >= 10**6 and value / 10**6 in added}
        missing, added = missing - said, added - {value / 10**6 for value in said}
    if _HALF.search(french):
        added = added - {Fraction(50)}
    return missing, added


def _split(value: Fraction, others: Set[Fraction]) -> bool:
    """Whether a large round value stands on the other side under another scale (« 1,5 milliard », "1,500 million")."""
    return any(other and value / other in (10**3, 10**6, 10**9) for other in others) and value >= 10**6
