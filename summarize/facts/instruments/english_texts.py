"""Texts that French copy calls by their English titles: «le Chips and Science Act»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.facts.instruments.instrument import Instrument
from summarize.facts.naming.english_names import find_english_names

NOUNS = {"Act": "law", "Bill": "bill", "Executive Order": "executive order", "Treaty": "convention",
                  "Compact": "agreement", "Strategy": "strategy", "Roadmap": "plan", "Action Plan": "plan",
                  "White Paper": "white paper", "Guidelines": "guide", "Framework Convention": "convention",
                  "Statement": "declaration", "Charter": "charter", "Declaration": "declaration"}  # fmt: skip
_YEAR_OF_ACT = re.compile(r" de ((?:18|19|20)\d\d)\b(?! à)")
_ENGLISH_NOUN = re.compile(rf"\b(?:{'|'.join(NOUNS)})\b")


def find_english_titles(text: str) -> Iterator[Instrument]:
    """Rule `english-title`: «le Chips and Science Act», «l'Algorithmic Accountability Act»."""
    for start, end in find_english_names(text, _ENGLISH_NOUN):
        noun = _ENGLISH_NOUN.search(text, start, end)
        kind = NOUNS[noun.group()] if noun else None
        year = _YEAR_OF_ACT.match(text, end) if kind == "law" else None  # «l'Online Safety Act de 2023»
        name = f"{text[start:end]} {year[1]}" if year else text[start:end]
        yield Instrument(
            start, year.end() if year else end, name, kind, None, year[1] if year else None, "english-title"
        )
