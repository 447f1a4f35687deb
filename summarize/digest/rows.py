"""Which rows a table of the one-page digest shows: by weight over all articles, and not as far as the page reaches.

What several articles tell comes first. Every article then has its weightiest row before another has its second, so that
the last article of a run has its place as the first has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from summarize.digest.evidence import Source

_Row = TypeVar("_Row")


def choose_rows(
    rows: Sequence[_Row],
    most: int,
    sources: Callable[[_Row], Sequence[Source]],
    weight: Callable[[_Row], tuple],
) -> tuple[_Row, ...]:
    """At most `most` of the rows, in the order given.

    Args:
        sources: the sentences that a row rests on.
        weight: what a row is worth beside others of its article; more is better.
    """
    if len(rows) <= most:
        return tuple(rows)
    articles = [sorted({source.article for source in sources(row)}) for row in rows]
    ranked = sorted(range(len(rows)), key=lambda at: (tuple(-part for part in weight(rows[at])), at))
    turns: Counter[int] = Counter()
    order = []
    for rank, at in enumerate(ranked):
        home = articles[at][0] if articles[at] else 0
        order.append((-len(articles[at]) if len(articles[at]) > 1 else 0, turns[home], rank, at))
        turns[home] += len(articles[at]) < 2
    return tuple(rows[at] for at in sorted(key[-1] for key in sorted(order)[:most]))
