"""The figures of a French and of an English sentence, as values that can be compared.

A closed grammar of what translation must carry over: digits with either language's separators, multipliers (million,
milliard → billion), number words, ordinals, Roman centuries. It is not the facts' grammar, which also says what is
counted: here only equality matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from fractions import Fraction
from functools import lru_cache

from translate.numerals import COLLECTIVES, ORDINALS, WORDS, plain, read_words

_FR_UNITS = """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
    cinquante soixante cent mille
""".split()
_FR_VALUES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 30, 40, 50, 60, 100, 1000)
_EN_UNITS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
""".split()
_EN_VALUES = (*range(2, 20), *range(20, 100, 10), 100, 1000)
_EN_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
""".split()
_EN_ROUND_ORDINALS = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
# One table a language: "ten-sept" is no 17.
_FRENCH_UNITS = {**dict(zip(_FR_UNITS, _FR_VALUES, strict=True)), "cents": 100, "vingts": 20}
_ENGLISH_UNITS = {
    **dict(zip(_EN_UNITS, _EN_VALUES, strict=True)),
    **{word: rank for rank, word in enumerate(_EN_ORDINALS, start=1)},
    **dict(zip(_EN_ROUND_ORDINALS, range(30, 100, 10), strict=True)),
}
_SCALES = {
    "mille": 10**3, "thousand": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12,
    "k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
# French groups digits by a space and writes a decimal comma; English groups by a comma and writes a point.
_FRENCH = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[,.]\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?")
_SCALE = re.compile(
    r"[ \u00a0\u202f-]?(mille|thousand|millions?|milliards?|billions?|trillions?)\b|(?-i:(bn|m|k|tn)\b)", re.IGNORECASE
)
_LONGEST = 100  # characters: what is longer counts nothing, and Python refuses to read what has thousands of digits
_ROMAN = re.compile(r"\b([XVI]{1,5})(?:e|ème|th|st|nd|rd)?(?= siècle| century)")
_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(
    r"(?<![\w-])(?:(?P<tens>vingt|trente|quarante|cinquante|soixante) et )?(?P<word>[^\W\d_-][\w-]{2,24}ième)s?(?!\w)",
    re.I,
)
_FRENCH_WORDS = re.compile(WORDS, re.IGNORECASE)
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
_SMALL_ENGLISH = re.compile(
    r"(?<![\w-])(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![\w-])",
    re.IGNORECASE,
)
_MALFORMED = re.compile(r"(?<![\w.,/-])\d{1,20}(?:,\d{1,2}|,\d{4,20})(?![\d,/-])|(?<!\w)\d{1,2}h\d(?!\w)")
_AFTERNOON = re.compile(r"\bp\.?m\b", re.IGNORECASE)
_DECADE = re.compile(r"\bannées \d", re.IGNORECASE)
_DECADES = "années "
_ONE_SCALE = re.compile(r"\ban? (million|billion|trillion)\b", re.IGNORECASE)
_HALF = re.compile(r"\b(?:la moitié|demi)", re.IGNORECASE)
_ENGLISH_COLLECTIVES = {
    "dozen": Fraction(12),
    "tripl": Fraction(3),
    "quadrupl": Fraction(4),
    "trilog": Fraction(3),
    "triad": Fraction(3),
}


# Several checks ask for the values of one sentence, and of each of its hypotheses in turn.
_RECENT = 32


@lru_cache(maxsize=_RECENT)
def french_figures(text: str) -> frozenset[Fraction]:
    """Every value that `text` writes in digits or as a Roman century."""
    return _figures(text, _FRENCH, decimal=",")


@lru_cache(maxsize=_RECENT)
def english_figures(text: str) -> frozenset[Fraction]:
    """Every value that `text` writes in digits or as a Roman century."""
    return _figures(text, _ENGLISH, decimal=".")


def spelled_values(text: str) -> set[Fraction]:
    """Values of the number words of `text`, French or English: each word, and each run of words read together.

    >>> sorted(map(int, spelled_values("deux cents experts de vingt-cinq pays")))
    [2, 5, 20, 25, 100, 200]
    """
    return {*_french_words(text), *_english_words(text)}


@lru_cache(maxsize=_RECENT)
def _french_words(text: str) -> frozenset[Fraction]:
    return frozenset(_spelled(text, _FRENCH_UNITS))


@lru_cache(maxsize=_RECENT)
def _english_words(text: str) -> frozenset[Fraction]:
    return frozenset(_spelled(text, _ENGLISH_UNITS))


def _spelled(text: str, units: Mapping[str, int]) -> set[Fraction]:
    values: set[Fraction] = set()
    run: int | None = None
    for word in _WORD.findall(text):
        value = units.get(word.casefold())
        if value is None and run is not None and (scale := _SCALES.get(word.casefold(), 0)) >= 10**6:
            run *= scale  # "five billion"; « millions » by itself is no number
            values.add(Fraction(run))
            continue
        if value is None and word == "and" and run is not None and run % 100 == 0 and run < 10**6:
            continue  # "six hundred and sixty-six"
        if value is None:
            run = None
            continue
        run = value if run is None else _continued(run, value)
        values |= {Fraction(value), Fraction(run)}
    return values


def lost_number_words(french: str, english: str) -> set[Fraction]:
    """Values that the French writes in words (« soixante et un ») and the English has neither in digits nor in words.

    Two has many words in English ("both", "pair", "second"), and some periods are counted in another unit (« quinze
    jours » → "a fortnight"). Words that mean something else as well are left out (« neuf », « pour cent »).

    >>> lost_number_words("Douze experts de trois pays", "A dozen experts from three countries")
    set()
    """
    there = {*english_figures(english), *_english_words(english)}
    there |= {value for word, value in _ENGLISH_COLLECTIVES.items() if word in english.casefold()}
    there |= {Fraction(_SCALES[scale.casefold()]) for scale in _ONE_SCALE.findall(english)}
    lost = {value for value in _spelled_in_french(french, english) if value > 2 and value not in there}
    return lost | ({Fraction(2)} if _TWO.search(french) and not _TWO_IN_ENGLISH.search(english) else set())


def lost_ordinals(french: str, english: str) -> set[int]:
    """Ordinals above two that the French writes in words and the English has neither in digits nor in words.

    >>> lost_ordinals("le douzième rapport et le vingt et unième siècle", "the tenth report and the 21st century")
    {12}
    """
    found = _ORDINAL.findall(french)
    if not found:
        return set()
    ranks = {ORDINALS.get("-et-".join(filter(None, parts)).casefold()) for parts in found}
    there = {*english_figures(english), *_english_words(english)}
    return {rank for rank in ranks if rank is not None and rank not in there}


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
    values = {_ENGLISH_UNITS[word] for word in said if word not in flat or word == "six"}  # a title: « Ocean's Eleven »
    there = {str(value) for value in (*french_figures(french), *_french_words(_NEW.sub("", french)))}
    there |= {str(value) for word, value in (*COLLECTIVES.items(), *_MADE_OF.items()) if word in flat}
    return {Fraction(value) for value in values if not any(str(value) in known for known in there)}


def malformed_figures(french: str, english: str) -> list[str]:
    """Figures of `english` that nobody writes so: "200000,0000", "12h0".

    What the French writes in the same way is its own affair.
    """
    theirs = set(_MALFORMED.findall(french))
    return [figure for figure in _MALFORMED.findall(english) if figure not in theirs]


def _spelled_in_french(french: str, english: str = "") -> Iterator[Fraction]:
    """The values that French writes in words (`translate.numerals`), without those that mean something else too."""
    for match in _FRENCH_WORDS.finditer(plain(french)):
        alone = match.group().casefold() in ("neuf", "cent", "cents", "mille", "un", "une")  # « 46 cents » are money
        # « les années soixante »: "the Sixties"
        decade = french[max(match.start() - len(_DECADES), 0) : match.start()].casefold().endswith(_DECADES)
        unit = _UNIT.match(french, match.end())
        otherwise = unit is not None and _OTHERWISE[unit["unit"]].search(english)
        value = None if alone or decade or otherwise else read_words(match.group())
        if value is not None:
            yield Fraction(value)


def _continued(run: int, value: int) -> int:
    """A number word after others: it multiplies (« deux cents », « quatre-vingts ») or adds (« vingt-cinq »)."""
    if value >= 100 and run < value:
        return run * value
    if value == 20 and run % 100 == 4:
        return run + 76  # quatre-vingts
    return run + value


def altered_figures(french: str, english: str) -> set[Fraction]:
    """Values that one side writes in digits and the other has neither in digits nor in words.

    Repetition is not counted: English says some figures twice, or once for two.
    """
    fr, en = french_figures(french), english_figures(english)
    one = {Fraction(1)}  # « 1er » and « le 1 » have too many forms (first, a, one) to be held against a translation
    missing: Set[Fraction] = fr - en - _english_words(english) - one
    added: Set[Fraction] = en - fr - _french_words(french) - set(_spelled_in_french(french)) - one
    missing, added = _without_other_clocks(french, english, missing, added)
    return {value for value in missing if not _split(value, en)} | {value for value in added if not _split(value, fr)}


def _without_other_clocks(
    french: str, english: str, missing: Set[Fraction], added: Set[Fraction]
) -> tuple[Set[Fraction], Set[Fraction]]:
    """Without what English counts otherwise: « 14 heures » "2 p.m.", « années 90 » "1990s", « la moitié » "50%"."""
    if _AFTERNOON.search(english):
        said = {value for value in missing if 12 < value < 24 and value - 12 in english_figures(english)}
        missing, added = missing - said, added - {value - 12 for value in said}
    if _DECADE.search(french):
        said = {value for value in missing if value + 1900 in added}
        missing, added = missing - said, added - {value + 1900 for value in said}
    if _HALF.search(french):
        added = added - {Fraction(50)}
    return missing, added


def _split(value: Fraction, others: Set[Fraction]) -> bool:
    """Whether a large round value stands on the other side under another scale (« 1,5 milliard », "1,500 million")."""
    return any(other and value / other in (10**3, 10**6, 10**9) for other in others) and value >= 10**6


def _figures(text: str, pattern: re.Pattern[str], *, decimal: str) -> frozenset[Fraction]:
    found: set[Fraction] = set()
    for match in pattern.finditer(text):
        if len(match.group()) > _LONGEST:
            continue
        value = _value(match.group(), decimal)
        scale = _SCALE.match(text, match.end())
        found.add(value * _SCALES[(scale.group(1) or scale.group(2)).casefold()] if scale else value)
    for match in _ROMAN.finditer(text):
        found.add(Fraction(_roman(match.group(1))))
    return frozenset(found)


def _value(digits: str, decimal: str) -> Fraction:
    """Value of one match; a lone separator before exactly three digits groups, any other is decimal."""
    head, separator, tail = digits.rpartition(decimal)
    if separator and head:
        whole = "".join(c for c in head if c.isdigit())
        return Fraction(f"{whole}.{tail}")
    other = "." if decimal == "," else ","
    head, separator, tail = digits.rpartition(other)
    if separator and tail.isdigit() and len(tail) != 3:  # « 32.235 222 » groups by both signs
        return Fraction(f"{''.join(c for c in head if c.isdigit())}.{tail}")
    return Fraction("".join(c for c in digits if c.isdigit()))


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
