"""A sentence too long for the model, cut at clause boundaries."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_SPACE_INSIDE = re.compile(r"(?<=\S) +(?=\S)")
_CONJUNCTION = (
    r"(?:et|ou|mais|car|donc|ni|qui|que|dont|où|lequel|laquelle|lesquels|lesquelles|afin|pour|ainsi|alors|tandis|lorsque|"
    r"puisque|parce|comme|notamment|soit|sans|avant|après)\b|(?:lors|puis)?qu['’]"
)
_PARTICIPLE = r"(?:en )?[a-zà-öø-ÿ]{2,}(?:ant|ée?s?)\b"  # no capital: Lomé is a town
_INFINITIVE = r"(?:à|de) (?:[sn]['’]|se |ne pas )?\w+(?:er|ir|re)\b|d['’]\w+(?:er|ir|re)\b"

# Where a long sentence may be cut, by what stands left and right of a space: the first that fits gives the cost of the
# cut, in units of one empty piece. What must stay together costs most, French punctuation's strongest boundary nothing.
BREAKS = tuple(
    (name, re.compile(f"(?:{left})$"), re.compile(right), cost)
    for name, left, right, cost in (
        ("inside a number", r"\d", r"\d", 9.0),
        ("before a mark", "", r"[»;:!?%€)]", 9.0),
        ("behind an opening mark", "[«“(]|n°", "", 9.0),
        ("behind an abbreviation", r"\b(?:\w{1,3}\.|Mmes?|Mlle|Dr|Pr)", "", 9.0),
        ("sentence", r"[.!?…](?:\s?[»”\"])?", r"\W{0,2}[A-ZÀ-Þ]", 0.0),
        ("semicolon or colon", "[;:]", "", 0.1),
        ("dash", "", r"[–—-]\s", 0.2),
        ("comma before a clause", ",", f"{_CONJUNCTION}|{_PARTICIPLE}|{_INFINITIVE}", 0.3),
        ("comma", ",", "", 0.5),
        ("behind a function word", r"\b(?:les?|la|une?|d[eu]s?|aux?|à|en|par|sur|et|ou|que|qui|ce|cette)", "", 4.0),
        ("conjunction", "", _CONJUNCTION, 1.0),
        ("between words", "", "", 2.0),
    )
)


class _Edge(NamedTuple):
    """A place where a piece may end: a space, or either end of the text."""

    at: int
    cost: float
    size: int  # of all the text before it


def split_clauses(text: str, limit: int, measure: Callable[[str], int]) -> list[str]:
    """`text` in pieces of at most `limit` by `measure`, cut at clause boundaries where there are any.

    The pieces are those that together cost least, as a paragraph is broken into lines: few, cut at strong boundaries
    (`BREAKS`), none a crumb. ``" ".join(pieces)`` is `text` again; only a piece without a space can exceed the limit.

    Args:
        measure: the size of a text, which is the sum of its words' sizes: so the pieces of a SentencePiece model are
            counted, none of which crosses a space. It is asked for the text and once for every word.

    Raises:
        ValueError: `limit` is below 1.
    """
    if limit < 1:
        raise ValueError(f"the limit must be at least 1, not {limit}")
    if measure(text) <= limit:
        return [text]
    edges = _edges(text, limit, measure)
    begins = _begins_of_pieces(edges, limit)
    pieces, right = [], len(edges) - 1
    while right:
        left = begins[right]
        pieces.append(text[edges[left].at + 1 : edges[right].at])
        right = left
    return pieces[::-1]


def _begins_of_pieces(edges: Sequence[_Edge], limit: int) -> list[int]:
    """For every edge, at which one the piece that ends there begins, where the text before it costs least.

    The time is that of the edges within the limit of each: plain loops, for a line of megabytes has millions of pairs.
    """
    sizes = [edge.size for edge in edges]
    empty = [(1 - size / limit) ** 2 for size in range(limit + 1)]  # the cost of a piece's empty part, by its size
    begins, spent = [0], [0.0]  # `spent`: the least cost of the text before each edge, and of a cut there
    for right in range(1, len(edges)):
        least, begin = math.inf, right - 1
        for left in range(right - 1, -1, -1):
            size = sizes[right] - sizes[left]
            if size > limit and left < right - 1:
                break
            cost = spent[left] + empty[min(size, limit)]
            if cost <= least:
                least, begin = cost, left
        begins.append(begin)
        spent.append(least + edges[right].cost)
    return begins


def _edges(text: str, limit: int, measure: Callable[[str], int]) -> list[_Edge]:
    """The ends of `text`, and between them the boundaries of clauses and every space of a clause over `limit`."""
    edges = [_Edge(-1, 0.0, 0)]
    clause: list[_Edge] = []
    end = size = 0
    for at, behind in [*(space.span() for space in _SPACE_INSIDE.finditer(text)), (len(text), len(text))]:
        size += measure(text[end:at])
        end = behind
        edge = _Edge(at, _cost(text, at) if at < len(text) else 0.0, size)
        if edge.cost >= 1.0:
            clause.append(edge)
            continue
        edges += clause if size - edges[-1].size > limit else []
        edges.append(edge)
        clause = []
    return edges


def _cost(text: str, at: int) -> float:
    left = text[max(at - 12, 0) : at]
    return next(cost for _, before, after, cost in BREAKS if before.search(left) and after.match(text, at + 1))
