"""What a translation left out: runs of French words of which no English word stands in it.

A translator may put one word quite differently; one that nearly all have, or neighbours that all left no trace, were
most likely passed over or taken for others. What answers to a French word is in `heard.tsv`
(`translate.checks.counterparts`); a run of words is as surprising as its words together.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from translate.checks.counterparts import Counterparts, Unanswered
from translate.checks.idioms import idiom_spans
from translate.checks.measures import counts
from translate.glossary import Glossary
from translate.languages.lexicon import stems

# Nats of a run from which it counts as left out: what one human translation in twenty does without. A small model is
# far more literal than people are: of its own sentences nearly all that are so found have lost something.
SURPRISING = 3.0
_NEAR = 3  # words from one of a run to the next: « confiance, de | l'interprétabilité »


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
def unheard_runs(french: str, english: str) -> tuple[tuple[Unanswered, ...], ...]:
    """The words left unheard, neighbours together; a word that is heard ends a run."""
    there = stems(english)
    runs: list[list[Unanswered]] = []
    last = -_NEAR - 1  # the place among the words of the one before, in the run that is open
    for word, forms in _heard().words(french):
        if not there.isdisjoint(forms):
            last = -_NEAR - 1
            continue
        if word.place - last > _NEAR:
            runs.append([])
        runs[-1].append(word)
        last = word.place
    return tuple(map(tuple, runs))


def _surprise(run: Iterable[Unanswered]) -> float:
    return sum(word.surprise for word in run)


@cache
def _heard() -> Counterparts:
    return Counterparts("heard.tsv")
