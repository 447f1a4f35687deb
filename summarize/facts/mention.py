"""What the rules of `summarize/facts` read and what they find."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from translate.bilingual import BilingualSentence
from translate.glossary import Glossary, TermMatch
from translate.pages.tracked import TrackedText

# In the order of the facts table.
KINDS = ("person", "organisation", "country", "place", "event", "instrument", "date", "number", "quote", "position")


@dataclass(frozen=True)
class Document:
    """One article as the rules see it: its sentences in both languages, its date where it gives one, the terms, and the
    lines that were set apart as notes of its origin («Déclaration commune»)."""

    sentences: Sequence[BilingualSentence]
    glossary: Glossary
    date: dt.date | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def terms(self) -> list[list[TermMatch]]:
        """The glossary terms of each sentence, looked for once."""
        return [self.glossary.find_things(sentence.fr) for sentence in self.sentences]

    @cached_property
    def states(self) -> dict[str, list[set[str]]]:
        """Which states each sentence names, and in which the towns lie that it names, once a rule has asked."""
        return {}

    def content(self, mention: Mention) -> TrackedText:
        """The text that the offsets of a mention refer to: its sentence, or the dateline cut off before it."""
        sentence = self.sentences[mention.sentence].sentence
        return sentence.dateline if mention.dateline and sentence.dateline else sentence.content


@dataclass(frozen=True)
class Mention:
    """One find of one rule.

    Attributes:
        kind: one of `KINDS`.
        sentence: index of the sentence, from 0.
        start, end: span in that sentence's French text (``sentences[sentence].fr[start:end]``), code points.
        value: the normalised value, in the shape that ``brief.schema.json`` gives for the kind.
        en: the English an analyst reads for it.
        rule: name of the rule that found it.
        key: what makes two mentions of one kind the same fact (``"CN"``, ``"2025-07-26"``, a casefolded name).
        checks: what could not be vouched for.
        dateline: whether the span is in the dateline that was cut off before the sentence.
    """

    kind: str
    sentence: int
    start: int
    end: int
    value: dict[str, Any]
    en: str
    rule: str
    key: str
    checks: tuple[str, ...] = field(default=())
    dateline: bool = False
