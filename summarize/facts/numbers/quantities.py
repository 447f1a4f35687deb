"""A number with what it counts: its normalised value and its English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from summarize.facts.numbers.units import Unit
from translate.languages.english_numerals import written_in_figures

PERCENT = Unit("percent", "percent", "percent")
TIMES = Unit("time", "times", "count")
# Currencies that English writes with a sign before the figure.
_LARGEST_NAMED = 10**16  # « 10²⁵ FLOP » has no name in English either
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SYMBOLS = {"euros": "€", "dollars": "$", "US dollars": "US$", "pounds": "£"}


@dataclass(frozen=True)
class NumberSpan:
    """A number with what it counts.

    Attributes:
        start, end: from the modifier to the noun.
        amount, last: the number; the upper limit of a range.
        unit: the English noun, None where nothing shows it.
        modifier: ``more than``, ``nearly``, ``about``, ``at least``, ``up to``, ``less than``, ``between`` or empty.
        words: the English of the number where it is not digits (``three quarters``, ``8 in 10``).
        adjective: English before the noun. `whole`: what a share is taken of. `per`: the period of a rate, for the
            English alone. `signed`: whether the sign of its currency may stand for it.
    """

    start: int
    end: int
    rule: str
    amount: int | float
    unit: Unit | None = None
    last: int | float | None = None
    modifier: str = ""
    words: str = ""
    adjective: str = ""
    whole: str = ""
    per: str = ""
    signed: bool = True

    @property
    def value(self) -> dict[str, Any]:
        """The normalised value (``brief.schema.json``); a range has its upper limit in ``amount_max``."""
        unit = self.unit.plural if self.unit else None
        record: dict[str, Any] = {"amount": self.amount, "unit": unit, "modifier": self.modifier or None}
        return record if self.last is None else {**record, "amount_max": self.last}

    @property
    def english(self) -> str:
        """``more than 1,000 participants``, ``€1.5 billion``, ``between 20 and 30 countries``, ``70% of agents``."""
        low, high = self._figures(self.amount), None if self.last is None else self._figures(self.last)
        number_words = self.words or (f"between {low} and {high}" if high else low)
        modifier = "" if self.modifier == "between" else self.modifier
        if modifier == "less than" and self.unit and self.unit.kind == "count":
            modifier = "fewer than"
        noun = ""
        if self.unit and self.unit != PERCENT and not self._symbol and not self.words:
            noun = self.unit.of(self.amount if self.last is None else self.last)
        share = f"of {self.whole}" if self.whole else ""
        per = f"per {self.per}" if self.per else ""
        return " ".join(part for part in (modifier, number_words, self.adjective, noun, share, per) if part)

    @property
    def _symbol(self) -> str:
        return _SYMBOLS.get(self.unit.plural, "") if self.unit and self.signed else ""

    def _figures(self, amount: int | float) -> str:
        if self.unit == PERCENT:
            return f"{written_in_figures(amount)}%"
        symbol = self._symbol
        if amount >= _LARGEST_NAMED:
            return symbol + _as_power(amount)
        cents = symbol and amount < 1000 and amount != int(amount)
        return symbol + (f"{amount:.2f}" if cents else written_in_figures(amount))


def _as_power(amount: int | float) -> str:
    """A number that has no name, by a power of ten: ``10²⁵``, ``5 × 10²⁵``.

    >>> _as_power(10**25), _as_power(25 * 10**24)
    ('10²⁵', '2.5 × 10²⁵')
    """
    digits = str(int(amount))
    figures = digits.rstrip("0")
    power = f"10{str(len(digits) - 1).translate(_RAISED)}"
    return power if figures == "1" else f"{figures[0]}{'.' * (len(figures) > 1)}{figures[1:]} × {power}"
