"""Text that remembers where each of its characters stood in the file.

Cleaning deletes, replaces and inserts characters; evidence must still lead to the file as it was given. A `TrackedText`
carries, for every character, the span of the decoded file it came from. Offsets are Unicode code points.

>>> t = TrackedText.of("l'IALes membres").insert(4, ". ")
>>> t.text, t.origin(6, 9)
("l'IA. Les membres", (4, 7))

Every operation makes one pass over the text. Many changes at once belong in one `edit` (or `sub`), and many pieces in
one `join`: a loop of `replace` or of `+` copies the whole text at each step.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True)
class TrackedText:
    """A string, and for each character the half-open span ``[starts[i], ends[i])`` of the file that it stands for.

    An inserted character has an empty span; one that stands for several (a normalised ellipsis) has a longer one.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, at: int = 0) -> TrackedText:
        """`text` as it stands in the file from offset `at`."""
        starts = tuple(range(at, at + len(text)))
        return cls(text, starts, (*starts[1:], at + len(text)) if text else ())

    @classmethod
    def standing_for(cls, text: str, start: int, end: int) -> TrackedText:
        """`text` of which every character stands for the whole span ``[start, end)`` of the file."""
        return cls(text, (start,) * len(text), (end,) * len(text))

    @classmethod
    def join(cls, pieces: Iterable[TrackedText]) -> TrackedText:
        """The pieces one after the other."""
        pieces = list(pieces)
        return cls(
            "".join(piece.text for piece in pieces),
            tuple(chain.from_iterable(piece.starts for piece in pieces)),
            tuple(chain.from_iterable(piece.ends for piece in pieces)),
        )

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> TrackedText:
        return TrackedText(self.text[part], self.starts[part], self.ends[part])

    def __add__(self, other: TrackedText) -> TrackedText:
        return TrackedText.join((self, other))

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the file behind ``self.text[start:end]``.

        Raises:
            ValueError: the span is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span [{start}, {end}) in a text of {len(self.text)} characters")
        return self.starts[start], self.ends[end - 1]

    def edit(self, changes: Iterable[tuple[int, int, str]]) -> TrackedText:
        """This text with each ``text[start:end]`` replaced by `new`, for changes ``(start, end, new)`` in order.

        Every new character stands for the whole old span; a change with an empty span is an insertion.

        Raises:
            ValueError: a change lies outside the text, or before the end of the one ahead of it.
        """
        pieces, last = [], 0
        for start, end, new in changes:
            if not last <= start <= end <= len(self.text):
                raise ValueError(f"change [{start}, {end}) after {last} in a text of {len(self.text)} characters")
            pieces += [self[last:start], TrackedText.standing_for(new, *self.place(start, end))]
            last = end
        return TrackedText.join([*pieces, self[last:]]) if pieces else self

    def replace(self, start: int, end: int, new: str) -> TrackedText:
        """This text with ``text[start:end]`` replaced; every new character stands for the whole old span."""
        return self.edit([(start, end, new)])

    def insert(self, at: int, new: str) -> TrackedText:
        """This text with `new` put in before character `at`."""
        return self.edit([(at, at, new)])

    def sub(self, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> TrackedText:
        """`re.sub` that keeps track. A replacement of equal length keeps its characters' own spans."""
        pieces, last = [], 0
        for match in pattern.finditer(self.text):
            after = new(match) if callable(new) else match.expand(new)
            start, end = match.span()
            if len(after) == end - start:
                replacement = TrackedText(after, self.starts[start:end], self.ends[start:end])
            else:
                replacement = TrackedText.standing_for(after, *self.place(start, end))
            pieces += [self[last:start], replacement]
            last = end
        return TrackedText.join([*pieces, self[last:]]) if pieces else self

    def strip(self) -> TrackedText:
        """This text without white space at either end."""
        left = len(self.text) - len(self.text.lstrip())
        return self[left : max(left, len(self.text.rstrip()))]

    def lines(self) -> Iterator[TrackedText]:
        """The pieces between line feeds, without them; empty ones too, as ``text.split("\\n")`` gives them."""
        start = 0
        for line in self.text.split("\n"):
            yield self[start : start + len(line)]
            start += len(line) + 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The span of the file behind ``text[start:end]``; for an empty one, the place in the file where it stands."""
        if start < end:
            return self.origin(start, end)
        at = self.starts[start] if start < len(self.text) else (self.ends[-1] if self.ends else 0)
        return at, at
