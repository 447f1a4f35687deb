"""What a translation left out: runs of French words of which no English word stands in it.

A translator may put one word quite differently; one that nearly all have, or neighbours that all left no trace, were
most likely passed over or taken for others.
`heard.tsv` was learned from aligned text (``python -m translate.training heard``): a French form a line, the share of
human translations in which its English stands, and the stems of that English. A word left unheard is as surprising as
it is rare in human translations: −ln(1 − share), in nats, and a run is as surprising as its words together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translate.checks.idioms import idiom_spans
from translate.checks.measures import counts
from translate.glossary import Glossary
from translate.languages.lexicon import stems
from translate.tables import read_lines

# Nats of a run from which it counts as left out: what one human translation in twenty does without. A small model is
# far more literal than people are: of its own sentences nearly all that are so found have lost something.
SURPRISING = 3.0
_MOST = 4.5  # nats of a single word, however regular: the sample cannot tell one in ninety from one in a thousand
_NEAR = 3  # words from one of a run to the next: « confiance, de | l'interprétabilité »
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4  # letters of a French word that tells


class Unheard(NamedTuple):
    """A French word whose English is nowhere: its span, and how surprising that is, in nats."""

    start: int
    end: int
    surprise: float


def is_part_left_out(french: str, english: str, glossary: Glossary) -> bool:
    """Whether a run of French words left no trace. Terms, idioms and what is counted have checks of their own."""
    runs = unheard_runs(french, english)
    if not any(_surprise(run) >= SURPRISING for run in runs):
        return False
    others = [(match.start, match.end) for match in glossary.find(french)] + idiom_spans(french) + counts(french)
    kept = ([word for word in run if not any(a <= word.start < b for a, b in others)] for run in runs)
    return any(_surprise(run) >= SURPRISING for run in kept)


def surprise(french: str, english: str) -> float:
    """How surprising, in nats, all the words together are that a translation leaves unheard."""
    return sum(map(_surprise, unheard_runs(french, english)))


@lru_cache(maxsize=256)  # what is checked is weighed next
def unheard_runs(french: str, english: str) -> tuple[tuple[Unheard, ...], ...]:
    """The words left unheard, neighbours together; a word that is heard ends a run."""
    there = stems(english)
    runs: list[list[Unheard]] = []
    last = -_NEAR - 1  # the place among the words of the one before, in the run that is open
    for place, word, forms in _known(french):
        if not there.isdisjoint(forms):
            last = -_NEAR - 1
            continue
        if place - last > _NEAR:
            runs.append([])
        runs[-1].append(word)
        last = place
    return tuple(map(tuple, runs))


def _surprise(run: Iterable[Unheard]) -> float:
    return sum(word.surprise for word in run)


def telling_words(french: str) -> Iterator[tuple[int, re.Match[str], str]]:
    """The words of a French text that may be known, each with its place among all words and as the list has it.

    A capital within a sentence makes a name, which is passed over; the word that opens it has one anyway.

    >>> [word for _, _, word in telling_words("Fidèle aux principes, Claire reste")]
    ['fidèle', 'principes', 'reste']
    """
    for place, match in enumerate(_WORD.finditer(french)):
        word = match.group()
        if len(word) >= _SHORTEST and (word.islower() or (place == 0 and word.istitle())):
            yield place, match, word.lower()


@lru_cache(maxsize=32)  # one sentence is asked about with each of its hypotheses in turn
def _known(french: str) -> list[tuple[int, Unheard, frozenset[str]]]:
    found = ((place, match, _entry(word)) for place, match, word in telling_words(french))
    return [(place, Unheard(*match.span(), entry[0]), entry[1]) for place, match, entry in found if entry]


@cache
def _entry(word: str) -> tuple[float, frozenset[str]] | None:
    """How surprising it is that a word is unheard, and the stems of its English."""
    line = _lines().get(word)
    if line is None:
        return None
    share, *forms = line.split("\t")
    return min(-math.log(1 - float(share)), _MOST), frozenset(forms)


@cache
def _lines() -> dict[str, str]:
    return {french: rest for french, _, rest in (line.partition("\t") for line in read_lines("heard.tsv"))}
