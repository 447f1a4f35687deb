"""French numerals: figures and number words, read and written.

Figures follow the usage of the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: digits grouped by
threes with a space (news agencies use a full stop), a decimal comma. Words follow the traditional spelling and that of
1990 (all hyphens), with the Belgian and Swiss *septante, huitante, octante, nonante*.

Scales are French ones: a *milliard* is 10⁹, a *billion* 10¹². English numerals are those of
`translate.languages.english_numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

_LOW = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]  # fmt: skip
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_REGIONAL_TENS = {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
SCALES = {"mille": 10**3, "million": 10**6, "milliard": 10**9, "billion": 10**12}
HALF = r" et demie?\b"  # « 2 millions et demi »
SCALE_WORD = "mille|millions?|milliards?|billions?|trillions?"
# « trillion » is 10¹⁸ in French, but who writes it has most often translated the English one.
SAID_SCALES = {**SCALES, "trillion": 10**12}
# What stands between a figure and a currency: « 1,5 Md€ », « 300 M$ », « 20 M d'euros »; « 100 m » are metres.
SCALE_SIGNS = {"k": 10**3, "m": 10**6, "g": 10**9, "mn": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9}
# Small letters before anything else than money are metres and grams: « 300 M d'habitants », « 4 m de haut ».
SCALE_SIGN = (
    rf"(?:(?:{'|'.join(sorted(SCALE_SIGNS, key=lambda sign: (-len(sign), sign)))})"
    r"(?= ?[€$£]| ?(?:USD|EUR|GBP|CAD|CHF|AUD|CNY|JPY|XAF|XOF)\b| d'euros| de dollars)"
    r"|(?-i:M|Mds?|Mrds?)(?= d(?:'|e )[^\W\d]))"
)
COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000, "demi-douzaine": 6,
}  # fmt: skip

ATOMS: dict[str, int] = {
    **{word: value for value, word in enumerate(_LOW) if "-" not in word and value},
    **{word: value for value, word in _TENS.items() if "-" not in word},
    **_REGIONAL_TENS,
    "une": 1,
    "cent": 100,
    **SCALES,
}
_VARIABLE = ("vingt", "cent", "million", "milliard", "billion")  # these take a plural -s
# One word of a number.
ATOM = "(?:" + "|".join(w + "s?" * (w in _VARIABLE) for w in sorted(ATOMS, key=lambda w: (-len(w), w))) + ")"

# « deux », « quatre-vingt-dix », « vingt et un », « trois cent mille ». A run may be no number (« deux trois »):
# `read_words` tells. « et » joins only before « un » and « onze » (« trois et quatre » are two numbers).
WORDS = rf"(?<![\w-]){ATOM}(?:[- ]et[- ](?:une?|onze)(?![\w-])|[- ]{ATOM}){{0,32}}(?![\w-])"
# The first of them: what a number in words begins with, « un » aside, which is an article as well.
WORD = rf"(?!une?\b)(?<![\w-]){ATOM}(?!\w)"
_GROUPED = r"[1-9]\d{0,2}(?:[ .']\d{3})+(?!\d)(?:,\d+)?"
# Any figure of plain text, whatever stands around it: what is compared with another language must miss none.
_ANY_FIGURE = rf"{_GROUPED}|\d{{1,3}}(?:,\d{{3}}){{2,}}(?!\d)|\d+(?:[.,]\d+)?"
# One that ends where it seems to: no date, version or ordinal goes on behind it.
FIGURE = rf"(?:{_GROUPED}|\d+(?:,\d+)?)(?!(?!{SCALE_SIGN})\w|[.,]\d)"
# One that is surely a number by what stands on both sides: « 1 000 », « 200.000 », « 12,5 », « 2025 ».
FIGURES = (
    r"(?<![\w/°#=&])(?<!\w[-–])(?<!\d[.,:])"
    r"(?:\d{1,3}(?:[ .']\d{3}){1,5}(?!\d)(?:,\d{1,4})?|\d{1,3}(?:,\d{3}){2,5}(?!\d)|\d{1,15}(?:[.,]\d{1,4})?)"
    r"(?!\d|°(?!C))(?![.,:]\d)"
)

_NUMBER = re.compile(
    rf"(?P<figures>{_ANY_FIGURE})(?: ?(?P<sign>{SCALE_SIGN})|[ -]?(?P<scale>{SCALE_WORD})\b(?P<half>{HALF})?)?",
    re.IGNORECASE,
)
_LONGEST = 100  # characters: what is longer counts nothing, and Python refuses to read what has thousands of digits
_HALF = re.compile(HALF)
_NUMBER_WORDS = re.compile(WORDS, re.IGNORECASE)
# « neuf » is new as well, « 46 cents » are money, and « un » is an article.
_NO_NUMBER_ALONE = frozenset("un une neuf cent cents mille".split())
_DECADES = "années "  # « les années soixante »
_COMMAS_GROUP = re.compile(r"\d{1,3}(?:,\d{3}){2,}|[1-9]\d{0,2},000")

_PLURAL = re.compile(rf"^({'|'.join(_VARIABLE)})s$")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "\u2011": "-"})


def plain(text: str) -> str:
    """`text` with ordinary spaces, apostrophes and hyphens, character for character (offsets stay good)."""
    return text.translate(_SPACES)


def number(value: Decimal) -> int | float:
    """`value` as JSON would have it: an integer where it is one, else a float of at most six decimals."""
    return int(value) if value == value.to_integral_value() else float(round(value, 6))


def read_figures(figures: str) -> Decimal:
    """Value of digits written in the French way.

    A comma is a decimal sign and a full stop before exactly three digits groups; elsewhere it is the decimal sign of a
    text that was translated from English. Commas that group (« 1,000,000 ») are read where there are two, or where
    only zeros follow (« 1,000 »: nobody writes three idle decimals).

    >>> read_figures("1 234,5"), read_figures("200.000"), read_figures("3.5"), read_figures("1,000")
    (Decimal('1234.5'), Decimal('200000'), Decimal('3.5'), Decimal('1000'))
    """
    # Some group by several signs: « 32.235 222 ».
    grouped = re.fullmatch(_GROUPED, plain(figures))
    digits = re.sub(r"[ .']" if grouped else r"[ ']", "", plain(figures))
    if commas_group(digits):
        digits = digits.replace(",", "")
    return Decimal(digits.replace(",", "."))


def commas_group(figures: str) -> bool:
    """Whether the commas of `figures` stand between groups of digits, as in English."""
    return _COMMAS_GROUP.fullmatch(figures) is not None


class Number(NamedTuple):
    """A number that French writes in figures: where it stands with its scale (« 1,5 milliard », « 300 M »)."""

    start: int
    end: int
    figures: str
    scale: int = 1
    half: bool = False

    @property
    def value(self) -> Fraction:
        """What it is worth."""
        return (Fraction(read_figures(self.figures)) + Fraction(int(self.half), 2)) * self.scale


def french_numbers(french: str) -> Iterator[Number]:
    """Every number that `french` writes in figures, in order, labels and parts of references too.

    >>> [int(number.value) for number in french_numbers("1,5 Md€, 20 k$, 2 billions et un 100 m haies")]
    [1500000000, 20000, 2000000000000, 100]
    """
    for match in _NUMBER.finditer(plain(french)):
        figures, sign, word = match.group("figures", "sign", "scale")
        if len(figures) > _LONGEST:
            continue
        scale = SCALE_SIGNS[sign.casefold()] if sign else SAID_SCALES[word.casefold().removesuffix("s")] if word else 1
        yield Number(*match.span(), figures, scale, match["half"] is not None)


def number_words(french: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, value) of the numbers that `french` writes in words, without words that alone mean something else.

    >>> [value for _, _, value in number_words("un pays neuf, les années soixante, vingt et un mille francs")]
    [21000]
    """
    text = plain(french)
    for match in _NUMBER_WORDS.finditer(text):
        start, end = match.span()
        decade = text[max(start - len(_DECADES), 0) : start].casefold() == _DECADES
        if decade or match.group().casefold() in _NO_NUMBER_ALONE:
            continue
        value = read_words(match.group())
        if value is None:
            continue
        half = _HALF.match(text, end)
        scale = max((scale for scale in SCALES.values() if value % scale == 0), default=1)
        if half and value and scale >= 10**6:  # « un milliard et demi »; « deux ans et demi » count years
            value, end = value + scale // 2, half.end()
        yield start, end, value


def read_words(words: str) -> int | None:
    """Value of French number words, or None where they do not make one number.

    The words are added up leniently; the sum counts only if spelling it again gives the same words, so that the
    grammar of French numerals is written down once, in `spell`.

    >>> read_words("deux cent quatre-vingt-dix-sept"), read_words("soixante et onze"), read_words("deux trois")
    (297, 71, None)
    """
    atoms = _atoms(words)
    if not atoms or any(atom not in ATOMS for atom in atoms):
        return None
    total = _add_up(atoms)
    if total >= _UNSPELT:
        return None
    regional = {_REGIONAL_TENS[atom]: atom for atom in atoms if atom in _REGIONAL_TENS}
    # «mille cinq cents milliards» is said more often than «un billion cinq cents milliards».
    spellings = (spell(total, regional=regional, scales=scales) for scales in (_SPELT, _SPELT[1:]))
    return total if any(_atoms(spelling) == atoms for spelling in spellings) else None


def _atoms(words: str) -> list[str]:
    """The words one by one, without what spelling varies in: hyphens, « et », plural -s, the feminine of « un »."""
    parts = re.split(r"[- ]+", plain(words).casefold().strip())
    return ["un" if part == "une" else _PLURAL.sub(r"\1", part) for part in parts if part != "et"]


def _add_up(atoms: list[str]) -> int:
    total = thousands = below = 0
    for atom in atoms:
        value = ATOMS[atom]
        if atom == "vingt" and below % 100 == 4:
            below += 76
        elif atom == "cent":
            below = max(below, 1) * 100
        elif atom == "mille":
            thousands, below = max(below, 1) * 1000, 0
        elif atom in SCALES:
            total, thousands, below = total + (thousands + below) * value, 0, 0
        else:
            below += value
    return total + thousands + below


_SPELT = ("billion", "milliard", "million")
_UNSPELT = 10**15  # « mille billions »: nobody says so, and larger scales mean different things to different writers


def spell(value: int, *, regional: Mapping[int, str] = MappingProxyType({}), scales: tuple[str, ...] = _SPELT) -> str:
    """French words for an integer from 0 to 10¹⁵ − 1, traditional spelling.

    Args:
        regional: tens that have a word of their own where the text comes from, such as ``{70: "septante"}``.
        scales: the nouns of the thousands to count in, the largest first.

    >>> spell(80), spell(81), spell(200_071), spell(1_200_000)
    ('quatre-vingts', 'quatre-vingt-un', 'deux cent mille soixante et onze', 'un million deux cent mille')

    Raises:
        ValueError: the value is out of that range.
    """
    if not 0 <= value < _UNSPELT:
        raise ValueError(f"no words for {value}")
    tens = {**_TENS, **regional}
    words, rest = [], value
    for name in scales:
        count, rest = divmod(rest, SCALES[name])
        if count:
            words.append(f"{spell(count, regional=regional, scales=())} {name}{'s' if count > 1 else ''}")
    thousands, rest = divmod(rest, 1000)
    if thousands:
        # « mille » is a numeral itself: no plural before it (« quatre-vingt mille »), and no « un ».
        words.append("mille" if thousands == 1 else f"{_spell_hundreds(thousands, tens, plural=False)} mille")
    if rest or not words:
        words.append(_spell_hundreds(rest, tens))
    return " ".join(words)


def _spell_hundreds(value: int, tens: Mapping[int, str], *, plural: bool = True) -> str:
    hundreds, rest = divmod(value, 100)
    if not hundreds:
        return _spell_tens(rest, tens, plural=plural)
    head = "cent" if hundreds == 1 else f"{_LOW[hundreds]} cent{'s' if plural and not rest else ''}"
    return f"{head} {_spell_tens(rest, tens, plural=plural)}" if rest else head


def _spell_tens(value: int, tens: Mapping[int, str], *, plural: bool) -> str:
    if value < 20:
        return _LOW[value]
    # Where 70 or 90 has no word, counting goes on from the twenty below: soixante-treize, quatre-vingt-onze.
    base = value // 10 * 10
    base = base if base in tens else base - 10
    ones = value - base
    if not ones:
        return tens[base] + ("s" if tens[base] == _TENS[80] and plural else "")
    joint = " et " if ones in (1, 11) and tens[base] != _TENS[80] else "-"
    return f"{tens[base]}{joint}{_LOW[ones]}"


_ORDINAL_STEMS = {"cinq": "cinqu", "neuf": "neuv", "vingts": "vingt"}


def spell_ordinal(value: int) -> str:
    """The French ordinal in one word, for an integer from 3 to 99.

    >>> spell_ordinal(5), spell_ordinal(21), spell_ordinal(80)
    ('cinquième', 'vingt-et-unième', 'quatre-vingtième')
    """
    first, hyphen, last = spell(value).replace(" et ", "-et-").rpartition("-")
    return f"{first}{hyphen}{_ORDINAL_STEMS.get(last, last.removesuffix('e'))}ième"


# « premier » and « deuxième » have too many other words beside them (« première », « second », « unième »).
ORDINALS = {spell_ordinal(value): value for value in range(3, 100)}


_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# « Le » and « Ce » with an ending of an ordinal are articles: L and C count only beside another letter.
ROMAN = "(?:[IVX]|[IVXLC]{2,9})"
_WELL_FORMED = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def read_roman(letters: str) -> int | None:
    """Value of a Roman numeral below 400, or None where the letters make none.

    >>> read_roman("XXI"), read_roman("xlix"), read_roman("IIX")
    (21, 49, None)
    """
    numeral = letters.upper()
    if not numeral or not _WELL_FORMED.fullmatch(numeral):
        return None
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
