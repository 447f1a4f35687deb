"""Spans that do not overlap, and the question whether one more would: asked in logarithmic time.

>>> taken = Spans()
>>> taken.add(3, 5), taken.add(10, 12)
(True, True)
>>> taken.add(4, 11), taken.add(5, 10), taken.at(4), taken.at(12)
(False, True, 3, None)
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable


class Spans:
    """Half-open spans of a text, none of which overlaps another."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> bool:
        """Adds the span, unless it overlaps one that is there; says whether it was added."""
        at = bisect_right(self._spans, (start, end))
        before = at > 0 and self._spans[at - 1][1] > start
        behind = at < len(self._spans) and self._spans[at][0] < end
        if not (before or behind):
            insort(self._spans, (start, end))
        return not (before or behind)

    def at(self, offset: int) -> int | None:
        """Where the span begins that holds the character at `offset`; None where none does."""
        at = bisect_right(self._spans, offset, key=lambda span: span[0])
        return self._spans[at - 1][0] if at and offset < self._spans[at - 1][1] else None
