"""From French sentences to English ones, and what a program could not vouch for in them.

`Translator` is the one way in. It owes its order to what Marian models are known to do: several sentences in one input
lose some, over-long input is cut silently, capitals set off loops, a small model drops figures and names.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

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
from translate.pieces import Pieces

LONGEST_INPUT = 90  # pieces; beyond it a sentence is split at clause boundaries (the embedded model saw up to 111)
SHORT_INPUT = 30  # pieces; the size of the clauses in a retry
WIDER = 4  # times the usual beams in the last retry
NO_REPEAT = 5  # pieces: a run of so many that a retry may not say twice
BATCH_PIECES = 1500  # padded pieces in a batch: enough to keep a core busy, little enough to stay in its cache
BLOCK_SENTENCES = 2000  # distinct sentences in hand at once: enough to fill batches of every length, little to remember
# A failed check weighs what it costs a reader: a wrong figure or name misleads, French left standing only annoys.
_WEIGHTS = {
    "number-missing": 6.0, "name-changed": 3.0, "term-missing": 1.5, "untranslated": 2.5, "repeated": 8.0, "truncated": 6.0,
    "negation-changed": 5.0, "quotes-unbalanced": 1.0,
}  # fmt: skip
# Where only a word was made up, holding names and figures or forbidding loops cannot help.
_A_WORD_ALONE = ("untranslated",)


@dataclass(frozen=True)
class Options:
    """What decides a translation beside the French. `jobs` decides only how fast it comes."""

    model: str = AUTO
    engine: str = CTRANSLATE2
    beams: int = 4
    jobs: int = 2


@dataclass(frozen=True)
class Translation:
    """One English sentence: text, mean log-probability a piece, and the checks it fails (`translate.bilingual.CHECKS`)."""

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
        self._run(list(first.values()))
        best = {text: self._judge(text, attempt) for text, attempt in first.items()}
        for retry in (
            self._worded_attempt,
            self._named_attempt,
            self._held_attempt,
            self._plain_attempt,
            self._clause_attempt,
            self._alone_attempt,
        ):
            retries = {text: retry(text, found) for text, found in best.items() if found.checks}
            attempts = {text: attempt for text, attempt in retries.items() if attempt is not None}
            self._run(list(attempts.values()))
            for text, attempt in attempts.items():
                best[text] = min(best[text], self._judge(text, attempt), key=_cost)
        return best

    def _first_attempt(self, text: str) -> _Attempt:
        """As good as it usually gets: terms of several words and names held, the rest left to the model."""
        return self._attempt(text, self._usual_holds, LONGEST_INPUT)

    def _worded_attempt(self, text: str, found: Translation) -> _Attempt | None:
        """Rare words held that the last attempt had no word for: for a sentence in which one was made up."""
        if "untranslated" not in found.checks or not self._pieces.holds_placeholders:
            return None
        return self._attempt(text, lambda part: self._usual_holds(part) + word_holds(part, found.text), LONGEST_INPUT)

    def _named_attempt(self, text: str, found: Translation) -> _Attempt | None:
        """Countries and cities held as well: for a sentence that took one for another."""
        if not self._pieces.holds_placeholders or found.checks == _A_WORD_ALONE:
            return None
        return self._attempt(
            text, lambda part: self._usual_holds(part) + place_holds(part, self.glossary), LONGEST_INPUT
        )

    def _held_attempt(self, text: str, found: Translation) -> _Attempt | None:
        """Every term, figure and name held: for a sentence in which one was lost."""
        if not self._pieces.holds_placeholders or found.checks == _A_WORD_ALONE:
            return None
        return self._attempt(text, self._all_holds, LONGEST_INPUT)

    def _plain_attempt(self, text: str, found: Translation) -> _Attempt | None:
        """Only names held and no phrase twice: for a sentence that loops, or that its placeholders upset."""
        if found.checks == _A_WORD_ALONE:
            return None
        return self._attempt(text, lambda part: name_holds(part, self.glossary), LONGEST_INPUT, NO_REPEAT)

    def _clause_attempt(self, text: str, _: Translation) -> _Attempt | None:
        """Clause by clause, everything held: less fluent, but little can be lost from a short input."""
        if self._pieces.count(text) <= SHORT_INPUT:
            return None
        return self._attempt(text, self._all_holds, SHORT_INPUT, NO_REPEAT)

    def _alone_attempt(self, text: str, found: Translation) -> _Attempt | None:
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
        attempt = self._attempt(text, ways[lost], LONGEST_INPUT, NO_REPEAT)
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

    def _run(self, attempts: list[_Attempt]) -> None:
        """Put all segments of attempts of one kind to the engine, batched by length, and hand the results back."""
        no_repeat, wider = (attempts[0].no_repeat, attempts[0].wider) if attempts else (0, 1)
        inputs = [put_in(part, holds) for attempt in attempts for part, holds in attempt.segments]
        unique = {text: self._pieces.encode(text) for text in inputs}
        ordered = sorted((pieces for pieces in unique.values() if pieces), key=lambda pieces: (len(pieces), pieces))
        batches = batches_of(ordered)
        found: dict[tuple[str, ...], list[Hypothesis]] = {}
        for batch, results in zip(
            batches, self._engine.generate(batches, wider * self.options.beams, no_repeat), strict=True
        ):
            found.update(zip(map(tuple, batch), results, strict=True))
        nothing = [Hypothesis([], 0.0, False)]
        for attempt in attempts:
            attempt.results = [
                found.get(tuple(unique[put_in(part, holds)]), nothing) for part, holds in attempt.segments
            ]

    def _judge(self, text: str, attempt: _Attempt) -> Translation:
        """The best translation an attempt holds: its first without a mark, else the one whose marks weigh least.

        Of a sentence put to the model in several segments only the best of each is looked at: they would multiply.
        """
        readings = [
            [self._read(hypothesis, holds) for hypothesis in hypotheses]
            for (_, holds), hypotheses in zip(attempt.segments, attempt.results, strict=True)
        ]
        whole = (
            readings[0]
            if len(readings) == 1
            else [_joined([min(of, key=lambda r: r.cut) for of in readings], [part for part, _ in attempt.segments])]
        )
        best = None
        for reading in whole:
            checks = checks_of(text, reading.text, self.glossary, truncated=reading.cut or not reading.text)
            found = Translation(reading.text, reading.score, checks)
            best = found if best is None else min(best, found, key=_cost)
            if not checks:
                break
        return best or Translation("", 0.0, ("truncated",))

    def _read(self, hypothesis: Hypothesis, holds: list[Hold]) -> _Reading:
        english = self._pieces.decode(hypothesis.pieces)
        restored = take_out(english, holds)
        text = _without_placeholders(english, holds) if restored is None else restored
        return _Reading(spaced(text), hypothesis.score, hypothesis.truncated or restored is None)


@dataclass(frozen=True)
class _Reading:
    """A hypothesis as English text, with what it held put back; `cut` where something of it was lost."""

    text: str
    score: float
    cut: bool


def _joined(segments: list[_Reading], french: list[str]) -> _Reading:
    score = sum(segment.score for segment in segments) / len(segments)
    return _Reading(spaced(joined([s.text for s in segments], french)), score, any(segment.cut for segment in segments))


def _cost(translation: Translation) -> tuple[float, float]:
    """Fewer and lighter failed checks first, then the better score."""
    return sum(_WEIGHTS[name] for name in translation.checks), -translation.score


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
    from translate.placeholders import PLACEHOLDERS

    for name, hold in zip(PLACEHOLDERS, holds, strict=False):
        english = english.replace(name, hold.en, 1)
    for name in PLACEHOLDERS:
        english = english.replace(name, "")
    return " ".join(english.split())


_ACRONYM = re.compile(r"(?<!\w)([A-Z]{2,6})(?!\w)")
