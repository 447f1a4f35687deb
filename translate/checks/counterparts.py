"""Which words of one language are nearly always answered by which of the other: `heard.tsv` and `said.tsv`.

Both lists were learned from aligned text (``python -m translate.training heard``): a word a line, the share of human
translations in which a counterpart of it stands, and the stems of its counterparts. A word without one is as surprising
as that is rare: −ln(1 − share), in nats.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translate.tables import read_lines

_MOST = 4.5  # nats of a single word, however regular: the sample cannot tell one in ninety from one in a thousand
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4  # letters of a word that tells


class Unanswered(NamedTuple):
    """A word without a counterpart: its span, its place among the words of its text, and how surprising that is."""

    start: int
    end: int
    place: int
    surprise: float


class Counterparts:
    """The words of a list, each read when it is asked for."""

    def __init__(self, table: str) -> None:
        self._lines = {word: rest for word, _, rest in (line.partition("\t") for line in read_lines(table))}
        self._entry = cache(self._read)
        self._known = lru_cache(maxsize=32)(self._find)  # a sentence is asked about with each of its hypotheses in turn

    def words(self, text: str) -> list[tuple[Unanswered, frozenset[str]]]:
        """The words of `text` that are in the list, as if unanswered, each with the stems that would answer it."""
        return self._known(text)

    def _find(self, text: str) -> list[tuple[Unanswered, frozenset[str]]]:
        found = ((place, match, self._entry(word)) for place, match, word in telling_words(text))
        return [(Unanswered(*match.span(), place, entry[0]), entry[1]) for place, match, entry in found if entry]

    def _read(self, word: str) -> tuple[float, frozenset[str]] | None:
        line = self._lines.get(word)
        if line is None:
            return None
        share, *forms = line.split("\t")
        return min(-math.log(1 - float(share)), _MOST), frozenset(forms)


def telling_words(text: str) -> Iterator[tuple[int, re.Match[str], str]]:
    """The words of a text that may be in a list, each with its place among all words and as the list has it.

    A capital within a sentence makes a name, which is passed over; the word that opens it has one anyway.

    >>> [word for _, _, word in telling_words("Fidèle aux principes, Claire reste")]
    ['fidèle', 'principes', 'reste']
    """
    for place, match in enumerate(_WORD.finditer(text)):
        word = match.group()
        if len(word) >= _SHORTEST and (word.islower() or (place == 0 and word.istitle())):
            yield place, match, word.lower()
