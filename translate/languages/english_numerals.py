"""English numerals: number words, ordinals and figures, read and written.

Scales are English ones: a billion is 10⁹, a trillion 10¹² (`translate.languages.numerals` has the French ones).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

_LOW = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_LOW_RANKS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth
""".split()
# In one word each.
WORDS = {**dict(enumerate(_LOW, start=1)), **dict(zip(range(20, 100, 10), _TENS, strict=True))}
RANKS = {
    **dict(enumerate(_LOW_RANKS, start=1)),
    **{value: f"{WORDS[value].removesuffix('y')}ieth" for value in range(20, 100, 10)},
    100: "hundredth",
    1000: "thousandth",
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

# A comma groups digits and a point is decimal; other commas are decimal ones that were left French.
_NUMBER = re.compile(
    r"(?P<figures>\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:[ \u00a0\u202f-]?(?P<scale>thousand|millions?|billions?|trillions?)\b|(?P<sign>bn?|tn?|mn?|k)\b)?",
    re.IGNORECASE,
)
_COUNTS = {**{word: value for value, word in WORDS.items() if value < 20}, "a": 1}
_COUNT = rf"\d{{1,3}}|{'|'.join(sorted(_COUNTS, key=lambda word: (-len(word), word)))}"
_LARGE = "million|billion|trillion"
_HALVES = re.compile(
    rf"\b(?:(?:(?P<count>{_COUNT}) and a half|half an?) (?P<scale>{_LARGE})"
    rf"|(?P<before>{_COUNT}) (?P<first>{_LARGE}) and a half)\b",
    re.IGNORECASE,
)
_SIGNS = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12, "tn": 10**12}
_SURE_SIGNS = ("k", "bn", "tn")  # with no currency « 100m » are metres, « 4K » is a screen and « 5t » are tonnes
_CURRENCY_AHEAD = re.compile(r"[€$£¥₹] ?$")
_CURRENCY_BEHIND = re.compile(r" ?(?:[€$£¥]|(?:euros?|dollars?|pounds?|yuan|yen)\b)")
_DECIMAL_COMMA = re.compile(r"\d+,(?!\d{3}$)\d+")
_LONGEST = 100  # characters: what is longer counts nothing, and Python refuses to read what has thousands of digits


def english_numbers(english: str) -> Iterator[tuple[Fraction, int]]:
    """(value, end) of every number that `english` writes in figures, with its scale.

    >>> [int(value) for value, _ in english_numbers("€300m, 1.5 billion, 20bn and a 100m race")]
    [300000000, 1500000000, 20000000000, 100]
    """
    for match in _NUMBER.finditer(english):
        figures, word, sign = match.group("figures", "scale", "sign")
        if len(figures) > _LONGEST:
            continue
        scale = 1
        if word:
            scale = SCALES[word.casefold().removesuffix("s")]
        elif sign and (sign in _SURE_SIGNS or _is_money(english, *match.span())):
            scale = _SIGNS[sign.casefold()]
        yield _read(figures) * scale, match.end()


def _is_money(english: str, start: int, end: int) -> bool:
    return bool(_CURRENCY_AHEAD.search(english, max(start - 2, 0), start) or _CURRENCY_BEHIND.match(english, end))


def _read(figures: str) -> Fraction:
    decimal = "." if "." in figures else "," if _DECIMAL_COMMA.fullmatch(figures) else None
    whole, _, decimals = figures.rpartition(decimal) if decimal else (figures, "", "")
    return Fraction(f"{re.sub('[, ]', '', whole)}.{decimals}0")


def ordinal(rank: int) -> str:
    """``12`` → ``"twelfth"``, ``21`` → ``"21st"``: in one word where English has one."""
    return RANKS.get(rank) or ordinal_in_figures(rank)


def ordinal_in_figures(rank: int) -> str:
    """``12`` → ``"12th"``."""
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"


def english_halves(english: str) -> Iterator[Fraction]:
    """Large numbers with a half: "half a million", "two and a half billion", "a million and a half".

    >>> [int(value) for value in english_halves("half a million, 2 and a half million and a billion and a half")]
    [500000, 2500000, 1500000000]
    """
    for match in _HALVES.finditer(english):
        count = (match["count"] or match["before"] or "").casefold()
        whole = Fraction(0) if not count else Fraction(count) if count.isdigit() else Fraction(_COUNTS[count])
        yield (whole + Fraction(1, 2)) * SCALES[(match["scale"] or match["first"]).casefold()]


def written_in_figures(value: int | float) -> str:
    """`value` in digits as English writes them.

    >>> [written_in_figures(value) for value in (1000, 12.5, 1_500_000_000, 200_000)]
    ['1,000', '12.5', '1.5 billion', '200,000']
    """
    exact = Decimal(str(value))
    for name, scale in (("trillion", 10**12), ("billion", 10**9), ("million", 10**6)):
        if abs(exact) >= scale and exact * 1000 % scale == 0:
            return f"{(exact / scale).normalize():,f} {name}"
    return f"{exact:,f}"
