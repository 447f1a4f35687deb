"""From French sentences to English ones, and what a program could not vouch for in them.

`Translator` is the one way in. It owes its order to what Marian models are known to do: several sentences in one input
lose some, over-long input is cut silently, capitals set off loops, a small model drops figures and names.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from translate.assembly import joined, spaced
from translate.checkpoint import AUTO, Checkpoint, ModelError, find_checkpoint
from translate.clauses import split_clauses
from translate.engines import CTRANSLATE2, ENGINES, Engine, Hypothesis, load_engine
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.holds import (
    Hold,
    compatible,
    measure_holds,
    name_holds,
    place_holds,
    put_in,
    take_out,
    term_holds,
    word_holds,
)
from translate.lexicon import SURE, unheard_words
from translate.pieces import Pieces
from translate.placeholders import PLACEHOLDERS

LONGEST_INPUT = 90  # pieces; beyond it a sentence is split at clause boundaries (the embedded model saw up to 111)
SHORT_INPUT = 30  # pieces; the size of the clauses in a retry
WIDER = 4  # times the usual beams in the last retry
NO_REPEAT = 5  # pieces: a run of so many that a retry may not say twice
BATCH_PIECES = 1500  # padded pieces in a batch: enough to keep a core busy, little enough to stay in its cache
BLOCK_SENTENCES = 2000  # distinct sentences in hand at once: enough to fill batches of every length, little to remember
# A failed check weighs what it costs a reader: a wrong figure or name misleads, French left standing only annoys.
_WEIGHTS = {
    "number-missing": 6.0, "name-changed": 3.0, "term-missing": 1.5, "untranslated": 2.5,
    "repeated": 8.0, "truncated": 6.0, "negation-changed": 5.0, "quotes-unbalanced": 1.0,
}  # fmt: skip
# A French word whose English is nowhere weighs less than any check: the bilingual list does not know every rendering,
# so it decides between hypotheses and marks nothing.
_LEFT_OUT_WEIGHT = 0.5
# Where no word was made up, one is only held that has next to no other English.
_SURE_UNMARKED = 0.7
# Where only a word was made up, holding names and figures or forbidding loops cannot help.
_A_WORD_ALONE = ("untranslated",)
_ACRONYM = re.compile(r"(?<!\w)([A-Z]{2,6})(?!\w)")


@dataclass(frozen=True)
class Options:
    """What decides a translation beside the French. `jobs` decides only how fast it comes."""

    model: str = AUTO
    engine: str = CTRANSLATE2
    beams: int = 4
    jobs: int = 2


@dataclass(frozen=True)
class Translation:
    """One English sentence: text, mean log-probability a piece, failed checks (`translate.bilingual.CHECKS`)."""

    text: str
    score: float
    checks: tuple[str, ...] = ()


@dataclass
class _Attempt:
    """One way of putting a sentence to the model: its segments, the spans held in each, what may not be said twice, and
    how many times the usual beams are looked at.

    `results` are the hypotheses for each segment, the best first.
    """

    segments: list[tuple[str, list[Hold]]]
    no_repeat: int = 0
    wider: int = 1
    results: list[list[Hypothesis]] = field(default_factory=list)


# A retry: from a sentence, its best translation so far and its first one to another attempt, or to none.
_Way = Callable[[str, Translation, Translation], _Attempt | None]
# Hypotheses of the inputs put to the engine so far, by how they were asked for: (no_repeat, beams).
_Known = dict[tuple[int, int], dict[tuple[str, ...], list[Hypothesis]]]


class Translator:
    """Translates lists of French sentences; finds the model when it is made, loads it for the first sentence.

    Raises:
        ModelError: the model cannot be found or, at the first sentence, loaded.
    """

    def __init__(self, options: Options, glossary: Glossary) -> None:
        self.options = options
        self.glossary = glossary
        self.checkpoint: Checkpoint = find_checkpoint(options.model)

    @cached_property
    def _pieces(self) -> Pieces:
        try:
            return Pieces(self.checkpoint.folder)
        except (OSError, RuntimeError, ValueError) as error:
            raise ModelError(f"model {self.checkpoint.name}: its pieces cannot be read ({error})") from error

    @cached_property
    def _engine(self) -> Engine:
        return load_engine(self.options.engine, self.checkpoint, self.options.jobs)

    @property
    def signature(self) -> str:
        """One line naming everything here that decides a translation."""
        return (
            f"model:{self.checkpoint.name}:{self.checkpoint.sha256[:12]} engine:{ENGINES[self.options.engine]} "
            f"beams:{self.options.beams} glossary:{self.glossary.sha256[:12]}"
        )

    def translate(
        self, sentences: Sequence[str], progress: Callable[[int], None] = lambda _: None
    ) -> list[Translation]:
        """Translate each sentence by itself: the result does not depend on its neighbours, their order or the batch.

        Args:
            sentences: French sentences or headings; blank ones come back blank.
            progress: called with the number of sentences finished since the last call.
        """
        counts = Counter(text for text in sentences if text.strip())
        best: dict[str, Translation] = {}
        distinct = iter(counts)
        while block := list(itertools.islice(distinct, BLOCK_SENTENCES)):
            best.update(self._translate_block(block))
            progress(sum(counts[text] for text in block))
        blank = Translation("", 0.0)
        return [best.get(text, blank) for text in sentences]

    def _translate_block(self, texts: list[str]) -> dict[str, Translation]:
        first = {text: self._first_attempt(text) for text in texts}
        known: _Known = {}
        self._run(list(first.values()), known)
        opening = {text: self._judge(text, attempt) for text, attempt in first.items()}
        best = dict(opening)

        def retry(way: _Way, texts: list[str]) -> None:
            found = {text: way(text, best[text], opening[text]) for text in texts}
            attempts = {text: attempt for text, attempt in found.items() if attempt is not None}
            self._run(list(attempts.values()), known)
            for text, attempt in attempts.items():
                best[text] = min(best[text], self._judge(text, attempt), key=partial(_cost, text))

        retry(self._worded_attempt, texts)
        for way in (
            self._named_attempt,
            self._held_attempt,
            self._plain_attempt,
            self._clause_attempt,
            self._alone_attempt,
        ):
            retry(way, [text for text, found in best.items() if found.checks])
        return best

    def _first_attempt(self, text: str) -> _Attempt:
        """As good as it usually gets: terms of several words and names held, the rest left to the model."""
        return self._attempt(text, self._usual_holds, LONGEST_INPUT)

    def _worded_attempt(self, text: str, found: Translation, opening: Translation) -> _Attempt | None:
        """Words held that the first attempt had no word for: for a sentence in which one was made up or left out."""
        if not self._pieces.holds_placeholders or not _lost_words(text, opening):
            return None
        return self._attempt(text, lambda part: self._usual_holds(part) + _lost_words(part, opening), LONGEST_INPUT)

    def _named_attempt(self, text: str, found: Translation, _: Translation) -> _Attempt | None:
        """Countries and cities held as well: for a sentence that took one for another."""
        if not self._pieces.holds_placeholders or "name-changed" not in found.checks:
            return None
        return self._attempt(
            text, lambda part: self._usual_holds(part) + place_holds(part, self.glossary), LONGEST_INPUT
        )

    def _held_attempt(self, text: str, found: Translation, opening: Translation) -> _Attempt | None:
        """Every term, figure, name and lost word held: for a sentence in which one was lost."""
        if not self._pieces.holds_placeholders or found.checks == _A_WORD_ALONE:
            return None
        return self._attempt(text, lambda part: self._all_holds(part) + _lost_words(part, opening), LONGEST_INPUT)

    def _plain_attempt(self, text: str, found: Translation, _: Translation) -> _Attempt | None:
        """Only names held and no phrase twice: for a sentence that loops, or that its placeholders upset."""
        if found.checks == _A_WORD_ALONE:
            return None
        return self._attempt(text, lambda part: name_holds(part, self.glossary), LONGEST_INPUT, NO_REPEAT)

    def _clause_attempt(self, text: str, _: Translation, opening: Translation) -> _Attempt | None:
        """Clause by clause, everything held: less fluent, but little can be lost from a short input."""
        if self._pieces.count(text) <= SHORT_INPUT:
            return None
        return self._attempt(
            text, lambda part: self._all_holds(part) + _lost_words(part, opening), SHORT_INPUT, NO_REPEAT
        )

    def _alone_attempt(self, text: str, found: Translation, opening: Translation) -> _Attempt | None:
        """What was lost every time held alone, and many more hypotheses: the fewer placeholders, the surer each."""
        if not self._pieces.holds_placeholders:
            return None
        ways: dict[str, Callable[[str], list[Hold]]] = {
            "number-missing": measure_holds,
            "name-changed": lambda part: name_holds(part, self.glossary) + place_holds(part, self.glossary),
            "term-missing": lambda part: term_holds(part, self.glossary, single_words=True),
        }
        lost = next((check for check in ways if check in found.checks), None)
        if lost is None:
            return None
        attempt = self._attempt(
            text, lambda part: ways[lost](part) + _lost_words(part, opening), LONGEST_INPUT, NO_REPEAT
        )
        attempt.wider = WIDER
        return attempt

    def _usual_holds(self, part: str) -> list[Hold]:
        return term_holds(part, self.glossary, single_words=False) + name_holds(part, self.glossary)

    def _all_holds(self, part: str) -> list[Hold]:
        terms = term_holds(part, self.glossary, single_words=True)
        return terms + name_holds(part, self.glossary) + place_holds(part, self.glossary) + measure_holds(part)

    def _attempt(self, text: str, find_holds: Callable[[str], list[Hold]], limit: int, no_repeat: int = 0) -> _Attempt:
        segments = []
        for part in split_clauses(_lower_capitals(text, self.glossary), limit, self._pieces.count):
            holds = compatible(find_holds(part)) if self._pieces.holds_placeholders else []
            segments.append((part, holds))
        return _Attempt(segments, no_repeat)

    def _run(self, attempts: list[_Attempt], known: _Known) -> None:
        """Put all segments of attempts of one kind to the engine, batched by length, and hand the results back.

        What was asked before is `known`: a retry that finds no more to hold than the one before it costs nothing.
        """
        if not attempts:
            return
        no_repeat, beams = attempts[0].no_repeat, attempts[0].wider * self.options.beams
        found = known.setdefault((no_repeat, beams), {(): [Hypothesis([], 0.0, False)]})
        asked = [
            [tuple(self._pieces.encode(put_in(part, holds))) for part, holds in attempt.segments]
            for attempt in attempts
        ]
        new = {pieces for segments in asked for pieces in segments if pieces not in found}
        batches = batches_of(sorted(map(list, new), key=lambda pieces: (len(pieces), pieces)))
        for batch, results in zip(batches, self._engine.generate(batches, beams, no_repeat), strict=True):
            found.update(zip(map(tuple, batch), results, strict=True))
        for attempt, segments in zip(attempts, asked, strict=True):
            attempt.results = [found[pieces] for pieces in segments]

    def _judge(self, text: str, attempt: _Attempt) -> Translation:
        """The best translation an attempt holds; of a sentence in segments, the best of each, joined."""
        if len(attempt.segments) == 1:
            return self._best(text, attempt.segments[0][1], attempt.results[0])
        parts = [
            self._best(part, holds, hypotheses)
            for (part, holds), hypotheses in zip(attempt.segments, attempt.results, strict=True)
        ]
        english = spaced(joined([part.text for part in parts], [part for part, _ in attempt.segments]))
        score = sum(part.score for part in parts) / len(parts)
        return self._checked(text, english, score, any("truncated" in part.checks for part in parts))

    def _best(self, french: str, holds: list[Hold], hypotheses: list[Hypothesis]) -> Translation:
        """The first hypothesis that fails nothing and leaves out no word, else the least bad."""
        best, least = Translation("", 0.0, ("truncated",)), (math.inf, 0.0)
        for hypothesis in hypotheses:
            found = self._read(french, holds, hypothesis)
            cost = _cost(french, found)
            if cost < least:
                best, least = found, cost
            if least[0] == 0:
                break
        return best

    def _read(self, french: str, holds: list[Hold], hypothesis: Hypothesis) -> Translation:
        """A hypothesis as English text, with what it held put back."""
        english = self._pieces.decode(hypothesis.pieces)
        restored = take_out(english, holds)
        text = spaced(_without_placeholders(english, holds) if restored is None else restored)
        return self._checked(french, text, hypothesis.score, hypothesis.truncated or restored is None)

    def _checked(self, french: str, english: str, score: float, cut: bool) -> Translation:
        return Translation(english, score, checks_of(french, english, self.glossary, truncated=cut or not english))


def _lost_words(french: str, opening: Translation) -> list[Hold]:
    """Words whose English the first attempt made up or left out, to be held: a later one must not lose them either."""
    return word_holds(french, opening.text, SURE if "untranslated" in opening.checks else _SURE_UNMARKED)


def _cost(french: str, translation: Translation) -> tuple[float, float]:
    """Fewer and lighter failed checks and fewer words left out first, then the better score."""
    failed = sum(_WEIGHTS[name] for name in translation.checks)
    return failed + _LEFT_OUT_WEIGHT * len(unheard_words(french, translation.text)), -translation.score


def batches_of(ordered: list[list[str]]) -> list[list[list[str]]]:
    """Cut inputs sorted by length into batches of one length each, within the budget.

    One length a batch: padding would let neighbours change a sentence's last digits, and so its beams.
    """
    batches = []
    for length, group in itertools.groupby(ordered, key=len):
        rows = list(group)
        size = max(1, BATCH_PIECES // length)
        batches += [rows[at : at + size] for at in range(0, len(rows), size)]
    return batches[::-1]  # the longest first, so that no worker is left with one at the end


def _lower_capitals(text: str, glossary: Glossary) -> str:
    """A heading in capitals in sentence case, acronyms kept: capitals are rare in training and set off loops."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 12 or sum(c.isupper() for c in letters) < 0.8 * len(letters):
        return text
    kept = {acronym for acronym in set(_ACRONYM.findall(text)) if glossary.find(acronym)}
    lowered = "".join(part if part in kept else part.lower() for part in _ACRONYM.split(text))
    first = next(i for i, c in enumerate(lowered) if c.isalpha())
    return lowered[:first] + lowered[first].upper() + lowered[first + 1 :]


def _without_placeholders(english: str, holds: list[Hold]) -> str:
    """What can be saved of an output that lost or doubled a placeholder: those there are restored, each once."""
    for name, hold in zip(PLACEHOLDERS, holds, strict=False):
        english = english.replace(name, hold.en, 1)
    for name in PLACEHOLDERS:
        english = english.replace(name, "")
    return " ".join(english.split())
