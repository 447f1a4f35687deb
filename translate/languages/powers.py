"""Powers and other raised figures: « 10²⁶ », « 5 × 10²⁵ », « 10 puissance 26 », « 3 000 m² ».

The pieces of a model know no raised figures: « 10²⁶ opérations » reaches it as 1026. So they are held, and what it
flattens all the same is put back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from translate.languages.numerals import plain

_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_RAISE = str.maketrans("0123456789-", _SIGNS)
_FLAT = str.maketrans(_SIGNS, "0123456789-")
_MOST = 16  # flattened figures put back in one sentence
_LARGEST = 400  # an exponent beyond it measures nothing

# Few sentences have any: looked for first.
_RAISED_OR_LOWERED = frozenset(_SIGNS + "₀₁₂₃₄₅₆₇₈₉")
_HINT = re.compile(rf"[{_SIGNS}^]|puissance|exposant|power")
_POWER = re.compile(
    r"(?<![\w.,^])(?:(?P<factor>\d{1,4}(?:[.,]\d{1,3})?) ?[×x·*] ?)?(?P<base>\d{1,3})"
    rf"(?:(?P<raised>⁻?[{_SIGNS[:-1]}]{{1,3}})|\^(?P<caret>-?\d{{1,3}})"
    r"| (?:à la )?(?:puissance|exposant) (?P<said>(?:moins |-)?\d{1,3})| to the power (?:of )?(?P<english>-?\d{1,3}))"
    r"(?![\w^]|[.,]\d)"
)
# « 3 000 m² », « m² », « CO₂ »: a word with a raised or lowered figure, and the figure it measures.
_WORD = re.compile(
    r"(?:(?<![\d.,])(?P<figure>\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,4})?|\d{1,9}(?:,\d{1,4})?) )?"
    rf"(?<!\w)(?P<word>[^\W_][^\s()«»\",;:!?]{{0,12}}[{_SIGNS}])(?![\w/])"
)
_FLATTENED = re.compile(rf"(?<!\w)[^\W_][^\s()«»\",;:!?]{{0,12}}[{_SIGNS}₀₁₂₃₄₅₆₇₈₉][^\W_]{{0,4}}(?!\w)")
_SQUARED = re.compile(r"\b(?:square[ds]?|squared|sq|cubic|cubed)\b", re.IGNORECASE)
_DOTS = re.compile(r"(?<=\d),(?=\d)")


class Power(NamedTuple):
    """A power: its place, what it is worth, and how both languages write it."""

    start: int
    end: int
    value: Fraction
    written: str


def powers(text: str) -> Iterator[Power]:
    """The powers of a French or an English text, in order.

    >>> [(int(power.value), power.written) for power in powers("plus de 10^6, 10 puissance 3 et 5 x 10²")]
    [(1000000, '10⁶'), (1000, '10³'), (500, '5 × 10²')]
    """
    for match in _POWER.finditer(text) if _HINT.search(text) else ():
        exponent = next(filter(None, match.group("raised", "caret", "said", "english")))
        exponent = exponent.translate(_FLAT).replace("moins ", "-")
        base, factor = int(match["base"]), match["factor"]
        if abs(int(exponent)) > _LARGEST or not base:
            continue
        value = Fraction(base) ** int(exponent) * Fraction((factor or "1").replace(",", "."))
        power = f"{base}{exponent.translate(_RAISE)}"
        written = f"{_DOTS.sub('.', factor)} × {power}" if factor else power
        yield Power(*match.span(), value, written)


def without_powers(text: str) -> str:
    """`text` with its powers blanked, character for character: their figures are no numbers by themselves."""
    parts, last = [], 0
    for power in powers(text):
        parts += [text[last : power.start], " " * (power.end - power.start)]
        last = power.end
    return "".join(parts) + text[last:]


def raised(french: str) -> list[tuple[int, int, str]]:
    """(start, end, English) of powers, and of measures with a raised figure.

    >>> [english for _, _, english in raised("10²⁶ opérations sur 3 000 m²")]
    ['10²⁶', '3,000 m²']
    """
    found = [(power.start, power.end, power.written) for power in powers(french)]
    known = {at for start, end, _ in found for at in range(start, end)}
    for match in _WORD.finditer(plain(french)) if not _RAISED_OR_LOWERED.isdisjoint(french) else ():
        if known.isdisjoint(range(*match.span())):
            figure = (
                re.sub(r"[ .']", ",", match["figure"].replace(",", "·")).replace("·", ".") if match["figure"] else ""
            )
            found.append((*match.span(), f"{figure} {match['word']}".strip()))
    return sorted(found)


def lost_raised(french: str, english: str) -> list[str]:
    """Measures of areas and volumes whose raised figure `english` does not have, nor its word.

    >>> lost_raised("3 000 m² de serveurs", "3,000 meters of servers")
    ['m²']
    """
    if _RAISED_OR_LOWERED.isdisjoint(french):
        return []
    words = {match["word"] for match in _WORD.finditer(plain(french)) if match["word"].endswith(("²", "³"))}
    units = sorted(word for word in words if not word[0].isdigit() and word not in english)
    return [] if _SQUARED.search(english) else units


def with_raised(french: str, english: str) -> str:
    """`english` with the raised and lowered figures of `french` that a model has flattened.

    >>> with_raised("plus de 10²⁶ opérations, 12 tonnes de CO₂", "over 1026 operations, 12 tonnes of CO2")
    'over 10²⁶ operations, 12 tonnes of CO₂'
    """
    if _RAISED_OR_LOWERED.isdisjoint(french):
        return english
    signs = sorted(set(_FLATTENED.findall(french)), key=lambda sign: (-len(sign), sign))
    for sign in signs[:_MOST]:
        flat = unicodedata.normalize("NFKC", sign).replace("−", "-")
        if not re.search(rf"(?<!\w){re.escape(flat)}(?!\w)", french):
            english = re.sub(rf"(?<![\w.,]){re.escape(flat)}(?!\w|[.,]\d)", sign, english)
    return english
