"""The state of a chamber called by a bare name, where a government named right before it tells whose it is.

>>> governed_before("L'administration Trump a plié devant le Sénat", 40, "Senate")
'US'
"""

from __future__ import annotations

import re
from functools import cache

from summarize.facts.bodies.own_state import AMERICAN, has_chamber
from summarize.facts.places.capitals import capitals
from summarize.facts.places.countries import find_countries

_REACH = 300  # characters before the chamber, in each of the two sentences


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, capitals()))})(?![\w-])")


def governed_before(text: str, at: int, name: str, before: str = "", home: str = "") -> str:
    """The state whose government is the last that is named before offset `at`; empty where none is, where another state
    is named between them, or where that state has no such chamber.

    Args:
        name: the English of the chamber's French name.
        before: the sentence before, in the same paragraph: there a government counts, a capital is too far.
        home: the state that the chamber would be of otherwise; to a French text «le Sénat» beside a foreign capital is
            the French one.
    """
    before = before[-_REACH:]
    read = f"{before} {text[max(0, at - _REACH) : at]}"
    governments = [(found.start(), "US") for found in AMERICAN.finditer(read)]
    if home not in ("", "FR"):
        own = len(before) + 1
        governments += [(city.start(), capitals()[city.group()]) for city in _capital().finditer(read, own)]
    if not governments:
        return ""
    start, state = max(governments)
    named = {span.alpha_2 for span in find_countries(read[start:], ())}
    return state if has_chamber(state, name) and named <= {state} else ""
