"""What a position does to what it is about: begins it, supports it, asks for it or opposes it (`stances.csv`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from translate.languages.english_verbs import third_person
from translate.tables import read_table

# How a fact denies or postpones a verb: «does not sign», «did not sign», «will sign», «will not sign».
_AUXILIARY = re.compile(r"(?:(?:does|do|did|will) )(not )?")

_DEEDS = frozenset(
    "launched unveiled published presented established organised held signed adopted ratified banned".split()
)


@dataclass(frozen=True)
class Stance:
    """One row of `stances.csv`.

    Attributes:
        verb: third person, as facts have it.
        stance: ``begins``, ``supports``, ``asks``, ``opposes``; ``other`` for a verb that the table does not know and
            for what is denied without a stance being taken.
        status: what an instrument is once somebody has done this to it; empty where that is no status.
        sign: ``+`` for, ``-`` against, empty for neither.
        realised: whether it has been done: neither denied nor still to come.
    """

    verb: str
    stance: str
    status: str
    sign: str
    realised: bool = True

    @property
    def once(self) -> bool:
        """Whether it is a deed of one day, dated by what stands behind its object too («… à Lima le 3 mai»)."""
        return self.realised and self.status in _DEEDS


def stance_of(verb: str) -> Stance:
    """The stance of a position's verb. What is still to come is no status yet.

    Whoever does not sign withholds support. Whoever does not refuse has not agreed for that, and whoever does not
    propose is not against: their stance is ``other`` and has no sign.

    >>> stance_of("signs").status, stance_of("did not sign").stance, stance_of("will launch").status
    ('signed', 'opposes', '')
    >>> stance_of("does not oppose").stance, stance_of("did not propose").stance
    ('other', 'other')
    """
    match = _AUXILIARY.match(verb)
    base = third_person(verb[match.end() :]) if match else verb
    row = _table().get(base) or Stance(base, "other", "", "")
    if match is None:
        return row
    if match.group(1):
        withheld = row.stance == "supports"
        return Stance(base, "opposes" if withheld else "other", "", "-" if withheld else "", realised=False)
    return Stance(base, row.stance, "", row.sign, realised=False)


@cache
def _table() -> dict[str, Stance]:
    return {
        row["verb"]: Stance(row["verb"], row["stance"], row["status"], row["sign"])
        for row in read_table("stances.csv", __package__)
    }
