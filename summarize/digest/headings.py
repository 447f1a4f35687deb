"""Positions of a heading that the text below gives again: one position, not two.

«Bachelet plaide pour un moratoire», and below: «La haut-commissaire … a plaidé pour un moratoire sur …».
"""

from __future__ import annotations

import re

from summarize.digest.evidence import Report
from summarize.digest.stances import stance_of

# The heading is the first sentence of a record.
_HEADING = 0
_WORD = re.compile(r"\w+")
_EMPTY = frozenset("the a an of on in for and to its that with by at from this these be".split())
# The heading's object is the text's where so large a share of the shorter one's words is in both, and so many.
_SHARED, _FEWEST = 0.6, 1


def positions_of(report: Report) -> list[tuple[dict, tuple[dict, ...]]]:
    """The positions of an article, each with those of the heading that it gives again and that are not told apart."""
    positions = report.facts("position")
    headings: dict[int, list[dict]] = {}
    for heading in [fact for fact in positions if fact["sentence"] == _HEADING]:
        again = (fact for fact in positions if fact["sentence"] != _HEADING and _say_the_same(heading, fact))
        headings.setdefault(id(next(again, heading)), []).append(heading)
    kept = [fact for fact in positions if fact["sentence"] != _HEADING or fact in headings.get(id(fact), ())]
    return [(fact, tuple(other for other in headings.get(id(fact), ()) if other is not fact)) for fact in kept]


def _say_the_same(heading: dict, other: dict) -> bool:
    one, two = stance_of(heading["value"]["verb"]), stance_of(other["value"]["verb"])
    if (one.stance, one.realised) != (two.stance, two.realised) or (one.stance == "other" and one.verb != two.verb):
        return False
    here, there = content_words(heading["value"].get("object")), content_words(other["value"].get("object"))
    return len(here & there) >= max(_FEWEST, _SHARED * min(len(here), len(there)))


def content_words(text: str | None) -> frozenset[str]:
    """The words of an object that are more than grammar, folded."""
    return frozenset(_WORD.findall((text or "").casefold())) - _EMPTY
