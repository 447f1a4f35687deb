"""A sentence too long for the model, cut at clause boundaries."""

from __future__ import annotations

import re
from collections.abc import Callable

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


def split_clauses(text: str, limit: int, measure: Callable[[str], int]) -> list[str]:
    """`text` in pieces of at most `limit` by `measure`, cut at clause boundaries where there are any.

    The pieces are those that together cost least, as a paragraph is broken into lines: few, cut at strong boundaries
    (`BREAKS`), none a crumb. ``" ".join(pieces)`` is `text` again; only a piece without a space can exceed the limit.

    Args:
        measure: the size of a text; a longer text never measures less.

    Raises:
        ValueError: `limit` is below 1.
    """
    if limit < 1:
        raise ValueError(f"the limit must be at least 1, not {limit}")
    if measure(text) <= limit:
        return [text]
    edges = [(-1, 0.0), *_breaks(text, limit, measure), (len(text), 0.0)]
    best = [(0.0, 0)]  # for every edge: the least cost of the text before it, and the edge where its last piece begins
    for right in range(1, len(edges)):
        options: list[tuple[float, int]] = []
        for left in range(right - 1, -1, -1):
            size = measure(text[edges[left][0] + 1 : edges[right][0]])
            if size <= limit or not options:
                empty = max(1 - size / limit, 0)
                options.append((best[left][0] + edges[left][1] + empty**2, left))
            if size > limit:
                break
        best.append(min(options))
    pieces, right = [], len(edges) - 1
    while right:
        left = best[right][1]
        pieces.append(text[edges[left][0] + 1 : edges[right][0]])
        right = left
    return pieces[::-1]


def _breaks(text: str, limit: int, measure: Callable[[str], int]) -> list[tuple[int, float]]:
    """Where `text` may be cut, and the cost: the boundaries of clauses, and every space of a clause over `limit`."""
    spaces = [(space.start(), _cost(text, space.start())) for space in _SPACE_INSIDE.finditer(text)]
    breaks: list[tuple[int, float]] = []
    clause: list[tuple[int, float]] = []
    start = 0
    for at, cost in [*spaces, (len(text), 0.0)]:
        if cost >= 1.0:
            clause.append((at, cost))
            continue
        breaks += clause if measure(text[start:at]) > limit else []
        breaks += [(at, cost)] if at < len(text) else []
        clause, start = [], at + 1
    return breaks


def _cost(text: str, at: int) -> float:
    left = text[max(at - 12, 0) : at]
    return next(cost for _, before, after, cost in BREAKS if before.search(left) and after.match(text, at + 1))
