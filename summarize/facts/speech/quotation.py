"""What stands between quotation marks, in French and in English.

>>> text = "« Agir ensemble », une \\"solution\\""
>>> [text[q.inner_start : q.inner_end] for q in find_quotations(text)]
['Agir ensemble', 'solution']
>>> aligned(find_quotations(text), "“Act together”, a “solution”", find_quotations(text)[0])
'Act together'
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_STRAIGHT = '"'


class Quotation(NamedTuple):
    """``text[start:end]`` with its marks; `closed` is False where the sentence ends before the quotation does, `opened`
    where it began in a sentence before."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True


def find_quotations(text: str, *, inside: bool = False) -> list[Quotation]:
    """The outermost quotations of a sentence, in order.

    Args:
        inside: the sentence begins inside a quotation that an earlier one opened.
    """
    if not inside and not any(mark in text for mark in (*_PAIRS, _STRAIGHT)):
        return []
    found: list[Quotation] = []
    start, closing, depth = (0, "", 1) if inside else (-1, "", 0)
    for at, char in enumerate(text):
        if start < 0:
            if char in _PAIRS or char == _STRAIGHT:
                start, closing, depth = at, _PAIRS.get(char, _STRAIGHT), 1
        elif char == closing or (not closing and char in ("»", "”", _STRAIGHT)):
            depth -= 1
            if depth == 0:
                opened = bool(closing)
                found.append(_quotation(text, start, at + 1, opened, True))
                start = -1
        elif char in _PAIRS and _PAIRS[char] == closing:
            depth += 1
    if start >= 0:
        found.append(_quotation(text, start, len(text), bool(closing), False))
    return found


def _quotation(text: str, start: int, end: int, opened: bool, closed: bool) -> Quotation:
    inner_start, inner_end = start + opened, end - closed
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quotation(start, end, inner_start, inner_end, opened, closed)


def align(quotations: Sequence[Quotation], en: str) -> dict[int, str]:
    """The words between the quotation marks of the English, by where the quotation of the French sentence begins that
    they answer to; none where the two sentences have not as many."""
    english = find_quotations(en) if quotations else []
    if len(quotations) != len(english) or not all(other.closed for other in english):
        return {}
    pairs = zip(quotations, english, strict=True)
    return {
        fr.start: en[match.inner_start : match.inner_end] for fr, match in pairs if match.inner_start < match.inner_end
    }


def aligned(quotations: Sequence[Quotation], en: str, quotation: Quotation) -> str | None:
    """The English words of one of the quotations of a French sentence, as `align` finds them."""
    return align(quotations, en).get(quotation.start)
