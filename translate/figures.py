"""The figures of a French and of an English sentence, as values that can be compared.

A closed grammar of what translation must carry over: digits with either language's separators, multipliers (million,
milliard → billion), number words, ordinals, Roman centuries. It is not the facts' grammar, which also says what is
counted: here only equality matters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

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
_WORDS = {
    **dict(zip(_FR_UNITS, _FR_VALUES, strict=True)),
    **dict(zip(_EN_UNITS, _EN_VALUES, strict=True)),
    **{word: rank for rank, word in enumerate(_EN_ORDINALS, start=1)},
    "cents": 100,
    "vingts": 20,
}
_SCALES = {
    "mille": 10**3, "thousand": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12,
}  # fmt: skip
# French groups digits by a space and writes a decimal comma; English groups by a comma and writes a point.
_FRENCH = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[,.]\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?")
_SCALE = re.compile(r"[ \u00a0\u202f-]?(mille|thousand|millions?|milliards?|billions?|trillions?)\b", re.IGNORECASE)
_ROMAN = re.compile(r"\b([XVI]{1,5})(?:e|ème|th|st|nd|rd)?(?= siècle| century)")
_WORD = re.compile(r"[^\W\d_]+")
_FRENCH_WORD = "|".join(sorted({*_FR_UNITS, "cents", "vingts"}, key=len, reverse=True))
_FRENCH_RUN = re.compile(
    rf"\b(?:{_FRENCH_WORD})(?:[ -](?:{_FRENCH_WORD})|[ -]et[ -](?:une?|onze)|-une?)*\b", re.IGNORECASE
)
_OTHER_UNITS = re.compile(r" (?:ans|jours|heures|mois)\b")
_ENGLISH_COLLECTIVES = {"dozen": Fraction(12), "tripl": Fraction(3), "quadrupl": Fraction(4), "trilog": Fraction(3)}


def french_figures(text: str) -> Counter[Fraction]:
    """Every value that `text` writes in digits or as a Roman century, with how often."""
    return _figures(text, _FRENCH, decimal=",", grouping=" \u00a0\u202f.")


def english_figures(text: str) -> Counter[Fraction]:
    """Every value that `text` writes in digits or as a Roman century, with how often."""
    return _figures(text, _ENGLISH, decimal=".", grouping=", ")


def spelled_values(text: str) -> set[Fraction]:
    """Values of the number words of `text`, French or English: each word, and each run of words read together.

    >>> sorted(map(int, spelled_values("deux cents experts de vingt-cinq pays")))
    [2, 5, 20, 25, 100, 200]
    """
    values: set[Fraction] = set()
    run: int | None = None
    for word in _WORD.findall(text):
        value = _WORDS.get(word.casefold())
        if value is None:
            run = None
            continue
        run = value if run is None else _continued(run, value)
        values |= {Fraction(value), Fraction(run)}
    return values


def lost_number_words(french: str, english: str) -> set[Fraction]:
    """Values that the French writes in words (« soixante et un ») and the English has neither in digits nor in words.

    Small values are left out, for English has many words for two ("both", "pair", "second"), and so are words that mean
    something else as well (« neuf », « pour cent ») and periods that English counts in other units (« quinze jours »).

    >>> lost_number_words("Douze experts de trois pays", "A dozen experts from three countries")
    set()
    """
    there = set(english_figures(english)) | spelled_values(english)
    there |= {value for word, value in _ENGLISH_COLLECTIVES.items() if word in english.casefold()}
    return {value for value in _spelled_in_french(french) if value > 2 and value not in there}


def _spelled_in_french(french: str) -> Iterator[Fraction]:
    """The value of every run of French number words, « et » between tens and one allowed."""
    for match in _FRENCH_RUN.finditer(french):
        words = [word for word in re.split(r"[ -]+", match.group().casefold()) if word != "et"]
        if words in (["neuf"], ["cent"], ["mille"]) or _OTHER_UNITS.match(french, match.end()):
            continue
        if french[: match.start()].endswith(("années ", "Années ")):
            continue  # "the Sixties"
        run = 0
        for word in words:
            run = _continued(run, _WORDS.get(word, 1)) if run else _WORDS.get(word, 1)
        yield Fraction(run)


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
    fr, en = set(french_figures(french)), set(english_figures(english))
    one = {Fraction(1)}  # « 1er » and « le 1 » have too many forms (first, a, one) to be held against a translation
    missing = fr - en - spelled_values(english) - one
    added = en - fr - spelled_values(french) - one
    return {value for value in missing if not _split(value, en)} | {value for value in added if not _split(value, fr)}


def _split(value: Fraction, others: set[Fraction]) -> bool:
    """Whether a large round value stands on the other side under another scale (« 1,5 milliard », "1,500 million")."""
    return any(other and value / other in (10**3, 10**6, 10**9) for other in others) and value >= 10**6


def _figures(text: str, pattern: re.Pattern[str], *, decimal: str, grouping: str) -> Counter[Fraction]:
    found: Counter[Fraction] = Counter()
    for match in pattern.finditer(text):
        value = _value(match.group(), decimal, grouping)
        scale = _SCALE.match(text, match.end())
        found[value * _SCALES[scale.group(1).casefold()] if scale else value] += 1
    for match in _ROMAN.finditer(text):
        found[Fraction(_roman(match.group(1)))] += 1
    return found


def _value(digits: str, decimal: str, grouping: str) -> Fraction:
    """Value of one match; a lone separator before exactly three digits groups, any other is decimal."""
    head, separator, tail = digits.rpartition(decimal)
    if separator and head:
        whole = "".join(c for c in head if c.isdigit())
        return Fraction(f"{whole}.{tail}")
    other = "." if decimal == "," else ","
    head, separator, tail = digits.rpartition(other)
    if separator and len(tail) != 3:
        return Fraction(f"{''.join(c for c in head if c.isdigit())}.{tail}")
    return Fraction("".join(c for c in digits if c.isdigit()))


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
