"""Pairs with what the tool would hold in them held: how a model learns to carry placeholders where a run puts them.

`translate.training.augment` draws spans that are written alike; this takes those the tool itself holds (terms, names,
places, dates, amounts), where the English has the words that they would stand for.
"""

from __future__ import annotations

import random
import re

from translate.glossary import Glossary
from translate.holds import Hold, compatible, measure_holds, name_holds, place_holds, term_holds
from translate.placeholders import PLACEHOLDERS

_COUNTS = (1, 2, 3, 4, 4, 6)  # holds of one sentence; as drawn, four in ten have more than three


def with_holds(french: str, english: str, glossary: Glossary, rng: random.Random) -> tuple[str, str] | None:
    """The pair with one to six of its spans held; None where the English has none of them exactly once."""
    found = term_holds(french, glossary, single_words=True) + name_holds(french, glossary)
    found += place_holds(french, glossary) + measure_holds(french)
    spans = {hold: span for hold in found if (span := _standing_for(hold, french, english))}
    holds = _apart(compatible(list(spans)), spans)
    if not holds:
        return None
    holds = sorted(rng.sample(holds, min(len(holds), rng.choice(_COUNTS))), key=lambda hold: hold.start)
    # A run takes the first names in order; the others are learned as well, so that none is strange.
    names = PLACEHOLDERS if rng.random() < 0.5 else rng.sample(PLACEHOLDERS, len(PLACEHOLDERS))
    named = list(zip(names, holds, strict=False))
    return (
        _replaced(french, [(hold.start, hold.end, name) for name, hold in named]),
        _replaced(english, [(*spans[hold], name) for name, hold in named]),
    )


def _standing_for(hold: Hold, french: str, english: str) -> tuple[int, int] | None:
    """Where the English has, once, what the hold stands for: its English, or the French as it is."""
    for words in (hold.en, french[hold.start : hold.end]):
        found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", english)]
        if len(found) == 1:
            return found[0]
    return None


def _apart(holds: list[Hold], spans: dict[Hold, tuple[int, int]]) -> list[Hold]:
    """The holds whose English words no other hold stands for: "China" and "South China Sea" cannot both be held."""
    kept: list[Hold] = []
    for hold in holds:
        start, end = spans[hold]
        if all(end <= spans[other][0] or spans[other][1] <= start for other in kept):
            kept.append(hold)
    return kept


def _replaced(text: str, spans: list[tuple[int, int, str]]) -> str:
    for start, end, name in sorted(spans, reverse=True):
        text = text[:start] + name + text[end:]
    return text
