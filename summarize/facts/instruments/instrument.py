"""An instrument as the rules find it in a sentence; `instruments.py` finds it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Instrument:
    """An instrument in a sentence: span, English name, type (``brief.schema.json``), reference, date (ISO 8601)."""

    start: int
    end: int
    name: str
    type: str | None
    reference: str | None
    date: str | None
    rule: str
    rendered: bool = True  # False where `name` is French for want of English
