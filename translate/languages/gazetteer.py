"""Tables of names, and the longest of them that stands at a place in a text.

Text and table are compared folded: no accents, no capitals, hyphens as spaces, every apostrophe the same. French drops
accents on capitals («Etats-Unis»), hesitates over hyphens («vice-ministre», «vice ministre») and shouts in headings.
Folding keeps the length, so an offset in the folded text is one in the text.

>>> fold("L’ÉTAT-MAJOR")
"l'etat major"
>>> Gazetteer([("Corée", 1), ("Corée du Sud", 2)]).at(fold("En Corée du Sud"), 3)
(15, 2)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")


class _Folding(dict[int, str]):
    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0]
        self[code] = base.lower()[:1] or base
        return self[code]


_FOLDING = _Folding({ord(char): "'" for char in "’ʼ`"} | {ord(char): " " for char in "\u00a0\u202f-‐‑"})
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """`text` in the form in which names are compared; as long as `text`."""
    return text.translate(_FOLDING)


_SENTENCE = 5_000  # characters; the words of a longer text, a hostile line of megabytes, are not worth remembering


@lru_cache(maxsize=256)
def _words(folded: str) -> tuple[tuple[int, str], ...]:
    """Where each word of a folded text begins, and the word: many tables are asked about one sentence."""
    return tuple((word.start(), word.group()) for word in _WORD.finditer(folded))


def offsets(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Every offset inside one of the spans: what overlaps them is asked in time that their number does not change."""
    return frozenset(offset for start, end in spans for offset in range(start, end))


class Gazetteer(Generic[T]):
    """Names and what each stands for. Of two entries with one form the later has it."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._values = {fold(form): value for form, value in entries}
        self._forms: dict[str, list[str]] = {}
        for form in sorted(self._values, key=len, reverse=True):
            word = _WORD.match(form)
            if word:
                self._forms.setdefault(word.group(), []).append(form)

    def at(self, folded: str, start: int) -> tuple[int, T] | None:
        """The end and the value of the longest name that begins at `start` of a folded text and ends with a word."""
        word = _WORD.match(folded, start)
        for form in self._forms.get(word.group(), ()) if word else ():
            end = start + len(form)
            if folded.startswith(form, start) and not _WORD.match(folded, end):
                return end, self._values[form]
        return None

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """The names in `text` from the left, longest first, none overlapping: start, end and value."""
        folded, last = fold(text), 0
        words = _words(folded) if len(folded) <= _SENTENCE else _words.__wrapped__(folded)
        for start, word in words:
            if start >= last and word in self._forms and (found := self.at(folded, start)):
                last, value = found
                yield start, last, value

    def items(self) -> Iterable[tuple[str, T]]:
        """The names, folded, and their values."""
        return self._values.items()

    def __contains__(self, name: str) -> bool:
        return fold(name) in self._values


# Feminine endings of adjectives and of nouns of agent, the longest masculine ending first (Grevisse, §§ 501, 545).
_FEMININES = (
    ("érieur", "érieure"),
    ("ajeur", "ajeure"),
    ("teur", "trice"),
    ("eur", "euse"),
    ("eux", "euse"),
    ("er", "ère"),
    ("if", "ive"),
    ("en", "enne"),
    ("el", "elle"),
    ("c", "que"),
    ("e", "e"),
)


def inflect(masculine: str, feminine: str = "") -> list[str]:
    """Masculine and feminine, singular and plural of a French adjective or noun of agent.

    `feminine` gives the forms that no rule makes, ``|`` between them.

    >>> inflect("chinois"), inflect("letton", "lettone|lettonne")[1:3]
    (['chinois', 'chinoise', 'chinois', 'chinoises'], ['lettone', 'lettonne'])
    """
    if feminine:
        feminines = feminine.split("|")
    else:
        endings = (masculine[: -len(end)] + new for end, new in _FEMININES if masculine.endswith(end))
        feminines = [next(endings, masculine + "e")]
    singulars = [masculine, *feminines]
    return singulars + [plural(word) for word in singulars]


def plural(word: str) -> str:
    """The plural of a French noun or adjective."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("eau", "eu")) else "s")
