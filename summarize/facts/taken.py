"""Places in a text that finds have claimed, and finds that keep out of each other's way, in near-constant time each.

>>> from collections import namedtuple
>>> Find = namedtuple("Find", "start end")
>>> disjoint([Find(4, 9), Find(0, 5), Find(0, 3)])
[Find(start=0, end=3), Find(start=4, end=9)]
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Span(Protocol):
    """What stands in ``text[start:end]``."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Span)


class Taken:
    """The offsets of a text that finds have claimed."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._offsets: set[int] = set()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Claims the place of `span`."""
        self._offsets.update(range(span.start, span.end))

    def overlaps(self, span: Span) -> bool:
        """Whether part of `span` is claimed."""
        return not self._offsets.isdisjoint(range(span.start, span.end))

    def count(self, span: Span) -> int:
        """How many offsets of `span` are claimed."""
        return sum(offset in self._offsets for offset in range(span.start, span.end))


def disjoint(spans: Iterable[S], taken: Taken | None = None) -> list[S]:
    """The spans that overlap none of those before them, nor what is taken, from left to right."""
    taken, kept = taken or Taken(), []
    for span in spans:
        if not taken.overlaps(span):
            taken.add(span)
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
