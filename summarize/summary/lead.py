"""«What happened»: the three lines of a summary that a brief and a feed open with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from summarize.summary.marks import hides_lead, weighs
from summarize.summary.standing import leans
from summarize.wellformed import flaws

LINES = 3


def what_happened(record: dict) -> list[dict]:
    """`LINES` lines of a record's summary, in its order; those without a mark that weighs before others, sound English
    before broken, then early ones.

    A mark that does not break the lead does not hide it; it is shown with the line. A line that leans on the one before
    it comes only with it.
    """
    lines = record["summary"]
    choices = [chosen for chosen in combinations(range(len(lines)), LINES) if _is_readable(record, chosen)]
    best = min(choices, key=lambda chosen: _troubles(record, chosen), default=range(min(LINES, len(lines))))
    return [lines[at] for at in best]


def _is_readable(record: dict, chosen: Sequence[int]) -> bool:
    return all(at == 0 or at - 1 in chosen or not _leans(record, at) for at in chosen)


def _leans(record: dict, at: int) -> bool:
    """Whether a line leans on the sentence of the line before it."""
    sources, before = record["summary"][at]["from"], record["summary"][at - 1]["from"]
    return bool(sources and before) and leans(record["sentences"][sources[0]]["fr"])


def _troubles(record: dict, chosen: Sequence[int]) -> tuple[int, int]:
    """How many lines have a mark that weighs, and how many are broken English."""
    sentences = [[record["sentences"][n] for n in record["summary"][at]["from"]] for at in chosen]
    against = [weighs if at else hides_lead for at in chosen]
    marked = sum(
        any(mark(s["fr"], s["en"], s["checks"]) for s in line) for mark, line in zip(against, sentences, strict=True)
    )
    broken = sum(any(flaws(s["fr"], s["en"]) for s in line) for line in sentences)
    return marked, broken
