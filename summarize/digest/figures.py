"""The figures of a run that somebody would quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.digest.evidence import Claim, Report
from summarize.facts.units import units
from summarize.wording import fact_english, shorten

_ROWS, _LONGEST = 12, 160
# Parts of a text or a meeting, and what is counted only to list it.
_STRUCTURE = frozenset(
    "points steps stages phases priorities axes pillars issues questions parts sections chapters articles pages goals "
    "objectives courses sessions episodes proposals recommendations times kinds types".split()
)
_COMPLEMENT = re.compile(r" of .*")
_SMALL = 10


@dataclass(frozen=True)
class Trivial:
    """A rule that leaves a figure out: its name, why, and whether it applies to a value of kind ``number``."""

    name: str
    why: str
    applies: Callable[[dict], bool]


TRIVIAL = (
    Trivial("duration", "«a conference of two days» says how long, which nobody quotes", lambda v: _kind(v) == "time"),
    Trivial("structure", "«three points» counts what a text is divided into", lambda v: _unit(v) in _STRUCTURE),
    Trivial("no unit", "a number of nothing cannot be quoted", lambda v: not v.get("unit") and not _is_share(v)),
    Trivial(
        "small count", "«two members» is told by naming them", lambda v: _kind(v) == "count" and v["amount"] < _SMALL
    ),
)


def figures(reports: Sequence[Report]) -> tuple[Claim, ...]:
    """The figures that no rule of `TRIVIAL` leaves out, with what they count, sound sentences first."""
    found = [
        _quotable(report, fact)
        for report in reports for fact in report.facts("number") if not is_trivial(fact["value"])
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda claim: claim.marked)[:_ROWS])


def is_trivial(value: dict) -> bool:
    """Whether a value of kind ``number`` is left out of the digest."""
    return any(rule.applies(value) for rule in TRIVIAL)


def _quotable(report: Report, fact: dict) -> Claim:
    """The figure with the position that has it, else the events of its sentence, else that sentence."""
    sentence, sources = report.sentences[fact["sentence"]], (report.source_of(fact),)
    for position in report.within(fact["sentence"], "position"):
        if fact["en"] in position["en"] and not report.is_marked(position):
            return Claim(position["en"].rstrip("."), sources)
    events = [fact_english(event) for event in report.within(fact["sentence"], "event")]
    if events:
        return Claim(f"{fact['en']}: {'; '.join(events)}", sources)
    return Claim(f"{fact['en']}: {shorten(sentence['en'], _LONGEST)}", sources, bool(sentence["checks"]))


def _unit(value: dict) -> str:
    return _COMPLEMENT.sub("", value.get("unit") or "")


def _is_share(value: dict) -> bool:
    return isinstance(value.get("amount"), float) and 0 < value["amount"] < 1


def _kind(value: dict) -> str:
    """``count``, ``time``, ``measure`` or ``currency`` of a unit; «700 million hours per day» and a share measure."""
    unit = value.get("unit")
    if not unit:
        return "measure"
    return _kinds().get(unit, "measure" if unit == "percent" or " per " in unit else "count")


@cache
def _kinds() -> dict[str, str]:
    return {form: unit.kind for unit in units().values() for form in (unit.singular, unit.plural)}
