"""Quotations and brackets in a paragraph: where they are, and which of them no sentence end may cut."""

from __future__ import annotations

import re
from itertools import accumulate

STOPS = ".!?…"
BEHIND_CLOSING = " \n\u00a0\u202f,;:.!?…)]»”"
_BEFORE_OPENING = " \n\u00a0\u202f(['’«“"
QUOTATION_LIMIT = 1000  # characters; beyond it a speech, or two marks that lost their partners
TITLE_LIMIT = 120  # characters of a title between quotation marks
_BRACKETS = re.compile(r"\([^()]{1,400}\)|\[[^\[\]]{1,400}\]")
# Between a pair of marks, none inside: where two pairs are nested, the inner one.
PAIRED_MARKS = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_QUOTATION_MARK = re.compile('[«»“”"]')
_OPENING_OF = {"»": "«", "”": "“", '"': '"'}
_CARRIED_ON = re.compile(r"\s*(?:\([^()]{1,80}\)\s*)?(?:[-–—]\s?)?(.)")


def find_quotations(text: str) -> list[tuple[int, int]]:
    """Spans of the quotations, marks included. A mark without a partner is passed over.

    A straight mark opens where none is open, and where it stands as an opening mark does: behind a space, before none.
    """
    spans: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    count = dict.fromkeys('«“"', 0)
    for match in _QUOTATION_MARK.finditer(text):
        mark, at = match[0], match.start()
        opens = mark in "«“"
        if mark == '"':
            before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
            free_left, free_right = not before.strip(_BEFORE_OPENING), not after.strip(BEHIND_CLOSING)
            opens = free_left if free_left != free_right else not count[mark]
            if opens and before.isalnum():  # d"être: an apostrophe mistyped
                continue
        if opens:
            waiting.append((mark, at))
            count[mark] += 1
        elif count[_OPENING_OF[mark]]:
            opening = ""
            while opening != _OPENING_OF[mark]:  # what was left open inside a closed quotation has no partner
                opening, start = waiting.pop()
                count[opening] -= 1
            spans.append((start, at + 1))
    return spans


def is_carried(text: str, start: int, end: int) -> bool:
    """Whether the clause that carries the quotation goes on behind it: ", a-t-il dit", "et", "– qui", "(p. 3), dit"."""
    match = _CARRIED_ON.match(text, end)
    return end - start <= QUOTATION_LIMIT and match is not None and (match[1] in ",;:" or match[1].islower())


def is_title(text: str, start: int, end: int) -> bool:
    """Whether the quotation is a title set into the clause: behind a word, with a capital, no stop at its end."""
    if end - start > TITLE_LIMIT:
        return False
    before, inner = text[max(start - 2, 0) : start].strip()[-1:], text[start + 1 : end - 1].strip()
    return before.isalnum() and inner[:1].isupper() and inner[-1:] not in STOPS


def enclosed(text: str, quotations: list[tuple[int, int]]) -> list[bool]:
    """For every place between two characters, whether it is inside something that stays whole."""
    whole = [span for span in quotations if is_carried(text, *span) or is_title(text, *span)]
    whole += [match.span() for match in _BRACKETS.finditer(text)]
    steps = [0] * (len(text) + 1)
    for start, end in whole:
        steps[start + 1] += 1
        steps[end] -= 1
    return [depth > 0 for depth in accumulate(steps)]
