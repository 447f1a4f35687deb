"""What every statement of a digest is made of: its English and the French sentences that say it.

Works on records of briefs.jsonl alone, so that a digest can be made again without translating anything.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from summarize.interviews import questions
from summarize.summary.marks import BREAKING, hides_lead
from summarize.summary.standing import leans
from summarize.summary.tighten import tightened
from summarize.wellformed import flaws
from translate.bilingual import DOUBTFUL

# Facts whose English is built from the translation: a mark on their sentence is a mark on them. The English of every
# other kind comes from tables and from the French.
TRANSLATED_KINDS = frozenset(("quote", "position"))
_NAMED_BY_TABLES = frozenset(("instrument", "event", "country", "organisation"))
_UNTOLD = BREAKING | {"untranslated"}
_CUT = frozenset(("truncated",))  # of a fact: its object goes on in the French
_OPINION = re.compile(r"The text calls itself an? (?:opinion piece|editorial|column|open letter)\b")
_SPACE = re.compile(r"\s+")
_EDITION = re.compile(r" (?:19|20)\d\d$")
_YEAR = re.compile(r"\d{4}")


@lru_cache(maxsize=4096)
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
            self.number, self.record["id"], sentence, fr or found["fr"], found["fr"], found["en"],
            tuple(found["checks"]),
        )  # fmt: skip

    def source_of(self, fact: dict) -> Source:
        """The evidence of a fact."""
        return self.source(fact["sentence"], fact["fr"])

    def is_marked(self, fact: dict) -> bool:
        """Whether a check stands against the English of a fact, or against the translation that it is built from.

        A word of the sentence that is no English stands against a fact only where the fact has such a word. A doubt
        about the sentence is in the checks of those facts whose English is its own.
        """
        against = set(self.sentences[fact["sentence"]]["checks"]) - {DOUBTFUL}
        if against == {"untranslated"} and not _has_no_english(fact["fr"], fact["en"]):
            against.clear()
        return bool(fact["checks"] or (against and self.is_translated(fact)))

    def is_translated(self, fact: dict) -> bool:
        """Whether the English of a fact comes from that of its sentence.

        That of a position does not where tables give its whole object: «China launches the AI Governance Initiative».
        """
        if fact["kind"] != "position":
            return fact["kind"] in TRANSLATED_KINDS
        object_ = (fact["value"].get("object") or "").removeprefix("the ")
        named = self.within(fact["sentence"], *_NAMED_BY_TABLES)
        return not any(other["value"]["name"] == object_ and other["rule"] != "structural" for other in named)

    def reads_well(self, sentence: int) -> bool:
        """Whether the English of a sentence fails no check and no rule finds it broken (`summarize.wellformed`)."""
        found = self.sentences[sentence]
        return not found["checks"] and not flaws(found["fr"], found["en"])

    def hides(self, sentence: int) -> bool:
        """Whether a sentence has a mark or a flaw for which it is no headline (`summarize.summary.marks`)."""
        found = self.sentences[sentence]
        return hides_lead(found["fr"], found["en"], found["checks"]) or bool(flaws(found["fr"], found["en"]))

    def leans(self, sentence: int) -> bool:
        """Whether a sentence needs an earlier one to be understood (`summarize.summary.standing`)."""
        return leans(self.sentences[sentence]["fr"])

    def told_alone(self, sentence: int) -> str:
        """The English of a sentence without what ties it to the one before («However, …»); as it is where marked."""
        found = self.sentences[sentence]
        return found["en"] if found["checks"] else tightened(found["fr"], found["en"]).en

    def is_broken(self, fact: dict) -> bool:
        """Whether the English of a fact is from the translation and cannot be told: no English, or with a mark that
        leaves nothing to tell. One cut short, or with a name that nobody vouched for, is told with its mark."""
        if bool(flaws(fact["fr"], fact["en"], whole=False)) and self.is_translated(fact):
            return True
        against = self.sentences[fact["sentence"]]["checks"]
        return self.is_marked(fact) and not _UNTOLD.isdisjoint((*set(fact["checks"]) - _CUT, *against))

    def said_in(self, fact: dict) -> list[int]:
        """The sentences that have the French words of a fact: a record keeps only where it is said best."""
        return sorted(self._offsets[id(fact)])

    def within(self, sentence: int, *kinds: str) -> list[dict]:
        """The facts of some kinds that a sentence names."""
        if len(kinds) == 1:
            return self._by_kind.get((sentence, kinds[0]), [])
        return [fact for fact in self._by_sentence.get(sentence, ()) if fact["kind"] in kinds]

    def folded(self, sentence: int) -> str:
        """The French of a sentence, folded."""
        return self._folded[sentence]

    def offset(self, fact: dict, sentence: int) -> int:
        """Where the words of a fact begin in the folded French of a sentence; -1 where they do not stand."""
        return self._offsets[id(fact)].get(sentence, -1)

    @cached_property
    def is_opinion(self) -> bool:
        """Whether the text calls itself somebody's opinion: what others did is what it argues from, not its news."""
        return any(_OPINION.match(warning) for warning in self.record["warnings"])

    @cached_property
    def asked(self) -> frozenset[int]:
        """The sentences that an interviewer says: what they tell is nobody's claim."""
        return questions([(sentence["paragraph"], sentence["fr"]) for sentence in self.sentences])

    @cached_property
    def persons(self) -> dict[str, dict]:
        """The values of the persons of this article by name."""
        return {fact["value"]["name"]: fact["value"] for fact in self.facts("person")}

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(sentence["fr"]) for sentence in self.sentences]

    @cached_property
    def _offsets(self) -> dict[int, dict[int, int]]:
        """By the identity of a fact: sentence → where its words begin there first; its own sentence always."""
        text = "\n".join(self._folded)
        starts = list(accumulate((len(french) + 1 for french in self._folded), initial=0))
        found = {}
        for fact in self.record["facts"]:
            words, own = fold(fact["fr"]), fact["sentence"]
            # What a dateline says is cut off before its sentence: nothing is told of it there.
            at = found[id(fact)] = {} if fact["rule"] == "dateline" else {own: self._folded[own].find(words)}
            for start in _occurrences(words, text):
                sentence = bisect_right(starts, start) - 1
                at.setdefault(sentence, start - starts[sentence])
        return found

    @cached_property
    def _by_sentence(self) -> dict[int, list[dict]]:
        found: dict[int, list[dict]] = {}
        for fact in self.record["facts"]:
            for sentence in self.said_in(fact):
                found.setdefault(sentence, []).append(fact)
        return found

    @cached_property
    def _by_kind(self) -> dict[tuple[int, str], list[dict]]:
        found: dict[tuple[int, str], list[dict]] = {}
        for sentence, facts in self._by_sentence.items():
            for fact in facts:
                found.setdefault((sentence, fact["kind"]), []).append(fact)
        return found


def _occurrences(words: str, text: str) -> Iterator[int]:
    """Where `words` stand in `text` as whole words."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(words, end)


def reports_of(records: Sequence[dict]) -> tuple[Report, ...]:
    """The reports of a run, numbered in the order given."""
    return tuple(Report(number, record) for number, record in enumerate(records, start=1))


def _has_no_english(french: str, english: str) -> bool:
    # Here, not above: a run over unchanged articles without marks needs no dictionary.
    from translate.checks.dictionary import made_up_words
    from translate.guard import is_untranslated

    return is_untranslated(french, english) or bool(made_up_words(french, english))
