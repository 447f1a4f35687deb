"""The figures of a run that somebody would quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.digest.evidence import Claim, Report, Source, unique
from summarize.facts.numbers.units import units
from summarize.wording import fact_english, truncated

_LONGEST = 160
# Parts of a text or a meeting, and what is counted only to list it.
_STRUCTURE = frozenset(
    "points steps stages phases priorities axes pillars issues questions parts sections chapters articles pages goals "
    "objectives courses sessions episodes proposals recommendations times kinds types".split()
)
_COMPLEMENT = re.compile(r" of .*")
_SMALL = 10
_WORD = re.compile(r"\w{4,}")
_SHARED = 0.5
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
# What is counted of a meeting itself; «8% of respondents» that its speaker quotes are not the meeting's.
_CROWD = frozenset(
    "countries participants people delegates experts representatives states members leaders ministers attendees "
    "delegations speakers visitors".split()
)


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
        "small count",
        "«two members» is told by naming them",
        lambda v: _kind(v) == "count" and (v["amount"] or 0) < _SMALL,
    ),
)


@dataclass(frozen=True)
class _Figure:
    """One figure: its value, its English, what is said of it, whether that has the figure in it already, and whether it
    needs an earlier sentence to be understood."""

    value: dict
    en: str
    words: str
    sources: tuple[Source, ...]
    marked: bool = False
    told: bool = False
    leaning: bool = False


def figures(reports: Sequence[Report]) -> tuple[Claim, ...]:
    """The figures that no rule of `TRIVIAL` leaves out, with what they count; broken sentences where all are.

    Figures of one sentence are one line, and so is one figure that several sentences give of the same thing. A figure
    that the words shown have in digits already is not set before them, and a sentence that needs another («This
    operation should cost …») only adds its source to one that does not.
    """
    found = [
        _quotable(report, fact)
        for report in reports for fact in report.facts("number")
        if not is_trivial(fact["value"]) and fact["sentence"] not in report.asked
    ]  # fmt: skip
    lines: list[list[_Figure]] = []
    alike: dict[object, list[list[_Figure]]] = {}
    sound = [figure for figure in found if not figure.marked] or found
    for figure in sorted(sound, key=lambda figure: figure.leaning):
        keys = (figure.words, _counted(figure))
        near = (line for key in keys for line in alike.get(key, ()))
        same = next((line for line in near if _belong_together(figure, line[0])), None)
        if same is not None:
            same.append(figure)
        elif not figure.leaning:
            lines.append([figure])
            for key in keys:
                alike.setdefault(key, []).append(lines[-1])
    return tuple(map(_line, lines))


def _counted(figure: _Figure) -> tuple:
    """What is counted, and how much of it."""
    return tuple(figure.value.get(part) for part in ("amount", "amount_max", "unit", "modifier"))


def _line(figures: Sequence[_Figure]) -> Claim:
    first = figures[0]
    named = [figure.en for figure in figures if figure.words == first.words and not _is_in(figure.en, first.words)]
    en = first.words if first.told or not named else f"{', '.join(dict.fromkeys(named))}: {first.words}"
    return Claim(en, unique(source for figure in figures for source in figure.sources), first.marked)


def _is_in(figure: str, words: str) -> bool:
    """Whether every number of a figure stands in the words: «€30 million» in «30 million euros», not «1 in 2» in «one
    in two».
    """
    numbers = set(_DIGITS.findall(figure))
    return bool(numbers) and numbers <= set(_DIGITS.findall(words))


def _belong_together(one: _Figure, other: _Figure) -> bool:
    """In the same words; or one amount of one unit, in sentences that share most of the shorter one's words."""
    if one.words == other.words:
        return True
    if _counted(one) != _counted(other):
        return False
    here, there = ({word.casefold() for word in _WORD.findall(f.sources[0].whole)} for f in (one, other))
    return len(here & there) >= _SHARED * min(len(here), len(there))


def is_trivial(value: dict) -> bool:
    """Whether a value of kind ``number`` is left out of the digest."""
    return any(rule.applies(value) for rule in TRIVIAL)


def _quotable(report: Report, fact: dict) -> _Figure:
    """The figure with the position that has it, else the events of its sentence where it counts who came, else that
    sentence."""
    value, sources = fact["value"], (report.source_of(fact),)
    for position in report.within(fact["sentence"], "position"):
        if fact["en"] in position["en"] and not report.is_broken(position):
            return _Figure(value, fact["en"], position["en"].rstrip("."), sources, told=True)
    events = [fact_english(event) for event in report.within(fact["sentence"], "event")]
    if events and _unit(value) in _CROWD:
        return _Figure(value, fact["en"], "; ".join(events), sources)
    words = truncated(report.told_alone(fact["sentence"]), _LONGEST).rstrip(" ;:,")
    return _Figure(
        value,
        fact["en"],
        words,
        sources,
        not report.reads_well(fact["sentence"]),
        leaning=report.leans(fact["sentence"]),
    )


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
