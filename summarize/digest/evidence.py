"""What every statement of a digest is made of: its English and the French sentences that say it.

Works on records of briefs.jsonl alone, so that a digest can be made again without translating anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

# Facts whose English is built from the translation: a mark on their sentence is a mark on them. The English of every
# other kind comes from tables and from the French.
TRANSLATED_KINDS = frozenset(("quote", "position"))
_SPACE = re.compile(r"\s+")
_EDITION = re.compile(r" (?:19|20)\d\d$")
_YEAR = re.compile(r"\d{4}")


def fold(text: str) -> str:
    """French text for comparison: one case, one kind of apostrophe, single spaces."""
    flat = unicodedata.normalize("NFC", text).replace("’", "'").casefold()
    return _SPACE.sub(" ", flat)


def event_key(value: dict) -> str:
    """What makes two facts the same event: the name, with the year of its edition where one is known.

    >>> event_key({"name": "AI Forum 2025", "date": None}) == event_key({"name": "AI forum", "date": "2025-03-01"})
    True
    """
    name = value["name"].casefold()
    edition, year = _EDITION.search(name), _YEAR.match(value.get("date") or "")
    if edition:
        return name
    return f"{name} {year.group()}" if year else name


def is_marked(fact: dict, record: dict) -> bool:
    """Whether a check stands against the English of a fact, or against the translation that it is built from."""
    translated = fact["kind"] in TRANSLATED_KINDS
    return bool(fact["checks"] or (translated and record["sentences"][fact["sentence"]]["checks"]))


@dataclass(frozen=True)
class Source:
    """One sentence of one article.

    Attributes:
        article: number of the article in the digest, from 1.
        brief: the brief's id.
        sentence: sentence number, from 0.
        fr: the French words of the statement, or the whole sentence.
        whole: the whole French sentence.
        en: its English.
        checks: what could not be vouched for in that English.
    """

    article: int
    brief: str
    sentence: int
    fr: str
    whole: str
    en: str
    checks: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """``"2.4"``: sentence 4 of article 2, both counted from 1 as in the briefs."""
        return f"{self.article}.{self.sentence + 1}"


@dataclass(frozen=True)
class Claim:
    """A statement of the digest with all its sources; `marked` where no source vouches for its English."""

    en: str
    sources: tuple[Source, ...]
    marked: bool = False


def unique(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources in order of article and sentence, one a sentence (the first given)."""
    first: dict[tuple[int, int], Source] = {}
    for source in sources:
        first.setdefault((source.article, source.sentence), source)
    return tuple(first[key] for key in sorted(first))


@dataclass(frozen=True, eq=False)
class Report:
    """One article of the run: its record, its number in the digest, and where its facts are said again."""

    number: int
    record: dict

    @property
    def sentences(self) -> list[dict]:
        """The record's sentences."""
        return self.record["sentences"]

    def facts(self, *kinds: str) -> list[dict]:
        """The record's facts of some kinds, in its order."""
        return [fact for fact in self.record["facts"] if fact["kind"] in kinds]

    def source(self, sentence: int, fr: str | None = None) -> Source:
        """The evidence of a statement in `sentence`."""
        found = self.sentences[sentence]
        return Source(
            self.number, self.record["id"], sentence, fr or found["fr"], found["fr"], found["en"], tuple(found["checks"])
        )  # fmt: skip

    def source_of(self, fact: dict) -> Source:
        """The evidence of a fact."""
        return self.source(fact["sentence"], fact["fr"])

    def is_marked(self, fact: dict) -> bool:
        """Whether a check stands against the English of a fact."""
        return is_marked(fact, self.record)

    def said_in(self, fact: dict) -> list[int]:
        """The sentences that have the French words of a fact: a record keeps only where it is said best."""
        words = fold(fact["fr"])
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        again = {number for number, french in enumerate(self._folded) if words in french and whole.search(french)}
        return sorted(again | {fact["sentence"]})

    def within(self, sentence: int, *kinds: str) -> list[dict]:
        """The facts of some kinds that a sentence names."""
        return [fact for fact in self._by_sentence.get(sentence, ()) if fact["kind"] in kinds]

    def offset(self, fact: dict, sentence: int) -> int:
        """Where the words of a fact begin in the folded French of a sentence; -1 where they do not stand."""
        return self._folded[sentence].find(fold(fact["fr"]))

    @cached_property
    def persons(self) -> dict[str, dict]:
        """The values of the persons of this article by name."""
        return {fact["value"]["name"]: fact["value"] for fact in self.facts("person")}

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(sentence["fr"]) for sentence in self.sentences]

    @cached_property
    def _by_sentence(self) -> dict[int, list[dict]]:
        found: dict[int, list[dict]] = {}
        for fact in self.record["facts"]:
            for sentence in self.said_in(fact):
                found.setdefault(sentence, []).append(fact)
        return found


def reports_of(records: Sequence[dict]) -> tuple[Report, ...]:
    """The reports of a run, numbered in the order given."""
    return tuple(Report(number, record) for number, record in enumerate(records, start=1))
