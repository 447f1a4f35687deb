"""From French sentences to English ones, and what a program could not vouch for in them.

`Translator` is the one way in. It owes its order to what Marian models are known to do: several sentences in one input
lose some, over-long input is cut silently, capitals set off loops, a small model drops figures and names.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from translate.assembly import joined, spaced
from translate.attempts import FIRST, RETRIES, Case, Round, Way
from translate.bilingual import DOUBTFUL
from translate.checkpoint import AUTO, Checkpoint, ModelError, find_checkpoint
from translate.checks import omissions, unfounded
from translate.checks.denials import denied_once
from translate.checks.loops import without_loops
from translate.checks.senses import in_the_sense_meant
from translate.clauses import split_clauses
from translate.engines import CTRANSLATE2, ENGINES, Engine, Hypothesis, load_engine
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.holds import Hold, compatible, put_in, take_out
from translate.languages.lexicon import unheard_words
from translate.languages.powers import with_raised
from translate.pieces import Pieces
from translate.placeholders import PLACEHOLDERS

BATCH_PIECES = 750  # padded pieces in a batch: enough to keep a core busy, little enough to hold memory flat
BLOCK_SENTENCES = 500  # distinct sentences in hand at once: more were no faster, and take more memory
# A failed check weighs what it costs a reader: a wrong figure or name misleads, French left standing only annoys.
_WEIGHTS = {
    "number-missing": 6.0, "name-changed": 3.0, "term-missing": 1.5, "untranslated": 2.5,
    "repeated": 8.0, "truncated": 5.0, "negation-changed": 5.0, "quotes-unbalanced": 1.0,
}  # fmt: skip
# A French word whose English is nowhere weighs less than any check: the bilingual list does not know every rendering,
# so it decides between hypotheses and marks nothing.
_LEFT_OUT_WEIGHT = 0.5
# Of a nat (`translate.checks.omissions`): a word that human translators never leave out weighs 0.45.
_SURPRISE_WEIGHT = 0.1
_ACRONYM = re.compile(r"(?<!\w)([A-Z]{2,6})(?!\w)")


@dataclass(frozen=True)
class Options:
    """What decides a translation beside the French.

    Attributes:
        model: see `translate.checkpoint.find_checkpoint`.
        engine: one of `translate.engines.ENGINES`.
        beams: how many hypotheses the search keeps.
        jobs: workers, which decide only how fast it comes.
    """

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


# A part of a sentence that is one input of the model, and what is held in it.
_Segment = tuple[str, list[Hold]]
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
        known: _Known = {}
        cases = {text: Case(text, self.glossary, self._pieces.count) for text in texts}
        best = {text: found for (_, text), found in self._try(FIRST, list(cases.values()), known).items()}
        cases = {
            text: replace(case, opening=best[text].text, opening_failed=best[text].checks)
            for text, case in cases.items()
        }
        for round_ in RETRIES:
            cases = {text: replace(case, failed=best[text].checks) for text, case in cases.items()}
            found = self._try(round_, list(cases.values()), known)
            for (way, text), translation in found.items():  # the ways of a round in their order
                if way.suits(replace(cases[text], failed=best[text].checks)):
                    # Of two that lose as much the one before, which more was left to the model in.
                    best[text] = min(
                        best[text], translation, key=lambda found: _failed(found) + self._lost(text, found.text)
                    )
        return {text: self._doubted(text, _said_once(text, translation)) for text, translation in best.items()}

    def _doubted(self, french: str, translation: Translation) -> Translation:
        """With the mark `doubtful` where no rule fails, but by the checkpoint's calibration much hints at an error."""
        calibration = self.checkpoint.calibration
        if translation.checks or calibration is None:
            return translation
        if not calibration.is_doubtful(french, translation.text, translation.score, self.glossary):
            return translation
        return replace(translation, checks=(DOUBTFUL,))

    def _try(self, round_: Round, cases: list[Case], known: _Known) -> dict[tuple[Way, str], Translation]:
        """What the ways of one round make of the sentences they suit, judged while the engine is at others."""
        holding = self._pieces.holds_placeholders
        ways = [way for way in round_.ways if holding or not way.by_holding]
        asked = [(way, case.french) for way in ways for case in cases if way.suits(case)]
        by_text = {case.french: case for case in cases}
        sentences = [self._segments(way, by_text[text]) for way, text in asked]
        found = {
            at: self._judge(asked[at][1], sentences[at], hypotheses)
            for at, hypotheses in self._generate(round_, sentences, known)
        }
        return {asked[at]: found[at] for at in sorted(found)}

    def _segments(self, way: Way, case: Case) -> list[_Segment]:
        parts = split_clauses(_lower_capitals(case.french, self.glossary), way.limit, self._pieces.count)
        held = self._pieces.holds_placeholders
        return [(part, compatible(way.holds(part, case)) if held else []) for part in parts]

    def _generate(
        self, round_: Round, sentences: list[list[_Segment]], known: _Known
    ) -> Iterator[tuple[int, list[list[Hypothesis]]]]:
        """(place, hypotheses of each segment, the best first) of sentences as they are found; all are.

        What was asked before is `known`: a retry that finds no more to hold than the one before it costs nothing.
        """
        beams = round_.wider * self.options.beams
        found = known.setdefault((round_.no_repeat, beams), {(): [Hypothesis([], 0.0, False)]})
        asked = [[tuple(self._pieces.encode(put_in(*segment))) for segment in segments] for segments in sentences]
        missing = [set(segments) - found.keys() for segments in asked]
        waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, segments in enumerate(asked):
            for pieces in missing[at]:
                waiting[pieces].append(at)
            if not missing[at]:
                yield at, [found[pieces] for pieces in segments]
        batches = batches_of(sorted(map(list, waiting), key=lambda pieces: (len(pieces), pieces)))
        for answered, hypotheses in self._engine.generate(batches, beams, round_.no_repeat):
            pieces = tuple(answered)
            found[pieces] = hypotheses
            for at in waiting[pieces]:
                missing[at].remove(pieces)
                if not missing[at]:
                    yield at, [found[segment] for segment in asked[at]]

    def _judge(self, text: str, segments: list[_Segment], results: list[list[Hypothesis]]) -> Translation:
        """The best translation among the hypotheses; of a sentence in segments, the best of each, joined."""
        if len(segments) == 1:
            return self._best(text, segments[0][1], results[0])
        parts = [self._best(*segment, found) for segment, found in zip(segments, results, strict=True)]
        english = spaced(joined([part.text for part in parts], [part for part, _ in segments]))
        score = sum(part.score for part in parts) / len(parts)
        return self._checked(text, english, score, any("truncated" in part.checks for part in parts))

    def _best(self, french: str, holds: list[Hold], hypotheses: list[Hypothesis]) -> Translation:
        """The hypothesis that fails nothing and leaves out or makes up least, else the least bad; of equals the first.

        Those that lost least are checked first: the checks are most of the work, and one that passes them is the best.
        """
        readings = [(hypothesis, *self._read(french, holds, hypothesis)) for hypothesis in hypotheses]
        costs = [(self._lost(french, english), -hypothesis.score) for hypothesis, english, _ in readings]
        best, least = Translation("", 0.0, ("truncated",)), (math.inf, 0.0)
        for cost, (hypothesis, english, cut) in sorted(zip(costs, readings, strict=True), key=lambda row: row[0]):
            if cost >= least:
                break
            found = self._checked(french, english, hypothesis.score, cut)
            if (whole := (_failed(found) + cost[0], cost[1])) < least:
                best, least = found, whole
        return best

    def _read(self, french: str, holds: list[Hold], hypothesis: Hypothesis) -> tuple[str, bool]:
        """A hypothesis as English text, its holds put back and sure faults mended, and whether it was cut."""
        english = self._pieces.decode(hypothesis.pieces)
        restored = take_out(english, holds)
        text = spaced(_without_placeholders(english, holds) if restored is None else restored)
        mended = with_raised(french, in_the_sense_meant(french, denied_once(french, text)))
        return mended, hypothesis.truncated or restored is None

    def _lost(self, french: str, english: str) -> float:
        """What the words weigh that were left out or made up."""
        lost = _LEFT_OUT_WEIGHT * len(unheard_words(french, english))
        lost += _SURPRISE_WEIGHT * omissions.surprise(french, english)
        lost += _SURPRISE_WEIGHT * unfounded.surprise(french, english, self.glossary)
        return round(lost, 1)  # that one word is a little rarer than another decides nothing

    def _checked(self, french: str, english: str, score: float, cut: bool) -> Translation:
        return Translation(english, score, checks_of(french, english, self.glossary, truncated=cut or not english))


def _failed(translation: Translation) -> float:
    """What the failed checks weigh."""
    return sum(_WEIGHTS[name] for name in translation.checks)


def _said_once(french: str, translation: Translation) -> Translation:
    """What still loops after all retries, with the loops taken out; its marks stay, for more may be wrong with it."""
    if "repeated" not in translation.checks:
        return translation
    return replace(translation, text=without_loops(french, translation.text))


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
