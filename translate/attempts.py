"""The ways of putting a sentence to the model: the first for every sentence, the others for those that it failed.

`RETRIES` is a plain ordered list of rounds. The ways of a round are put to the model together, in batches that are the
fuller for it; each holds more of a sentence, or less, than the one before it. What comes of a way counts only where it
still suits what the ways before it have left, and is better than the best so far.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from translate.checks.omissions import is_part_left_out
from translate.checks.unfounded import is_word_made_up
from translate.glossary import Glossary
from translate.holds import (
    Hold,
    idiom_holds,
    measure_holds,
    name_holds,
    place_holds,
    saying_holds,
    term_holds,
    word_holds,
)
from translate.languages.incises import is_attribution_lost
from translate.languages.lexicon import SURE

LONGEST_INPUT = 90  # pieces; beyond it a sentence is split at clause boundaries (the embedded model saw up to 111)
SHORT_INPUT = 30  # pieces; the size of the clauses in a retry
WIDER = 2  # times the usual beams in the last retry
NO_REPEAT = 5  # pieces: a run of so many that a retry may not say twice
# Where no word seems to be lost or made up, one is only held that has next to no other English.
_SURE_UNMARKED = 0.7
# Where only a word was made up, holding names and figures or forbidding loops cannot help.
_A_WORD_ALONE = ("untranslated",)


@dataclass(frozen=True)
class Case:
    """A sentence before an attempt.

    Attributes:
        count: the number of pieces of a text.
        opening: the English of the first attempt, and `opening_failed` the checks that it failed.
        failed: the checks that the best English so far fails.
    """

    french: str
    glossary: Glossary
    count: Callable[[str], int]
    opening: str = ""
    opening_failed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


# What is held in a part of a sentence.
_Held = Callable[[str, Case], list[Hold]]


@dataclass(frozen=True)
class Way:
    """One way of putting a sentence to the model.

    Attributes:
        suits: whether it may help a sentence.
        held: what placeholders may stand for; `translate.holds.compatible` says for what they do.
        by_holding: whether it is of no use to a model without placeholders.
        limit: of a segment, in pieces.
    """

    name: str
    suits: Callable[[Case], bool]
    held: tuple[_Held, ...]
    by_holding: bool = True
    limit: int = LONGEST_INPUT

    def holds(self, part: str, case: Case) -> list[Hold]:
        """The holds in a part of a sentence, by kind; they may overlap."""
        return [hold for find in self.held for hold in find(part, case)]


@dataclass(frozen=True)
class Round:
    """Ways that are put to the model together, with one kind of search.

    Attributes:
        no_repeat: the run of pieces that may not be said twice; 0 for the rule of the checkpoint.
        wider: how many times the usual beams are looked at.
    """

    ways: tuple[Way, ...]
    no_repeat: int = 0
    wider: int = 1


def _long_terms(part: str, case: Case) -> list[Hold]:
    return term_holds(part, case.glossary, single_words=False)


def _terms(part: str, case: Case) -> list[Hold]:
    return term_holds(part, case.glossary, single_words=True)


def _names(part: str, case: Case) -> list[Hold]:
    return name_holds(part, case.glossary)


def _places(part: str, case: Case) -> list[Hold]:
    return place_holds(part, case.glossary)


def _measures(part: str, case: Case) -> list[Hold]:
    return measure_holds(part)


def _lost_words(part: str, case: Case) -> list[Hold]:
    """Words whose English the first attempt made up or left out: a later one must not lose them either."""
    opening = (case.french, case.opening, case.glossary)
    lost = "untranslated" in case.opening_failed or is_part_left_out(*opening) or is_word_made_up(*opening)
    return word_holds(part, case.opening, SURE if lost else _SURE_UNMARKED)


def _sayings(part: str, case: Case) -> list[Hold]:
    """The idioms that the first attempt did not say, and who said it, where it said that of nobody."""
    said_by = saying_holds(part) if is_attribution_lost(case.french, case.opening) else []
    return said_by + idiom_holds(part, case.opening)


# What holds the things that a check misses; the gravest first.
_MISSED: dict[str, tuple[_Held, ...]] = {
    "number-missing": (_measures,),
    "name-changed": (_names, _places),
    "term-missing": (_terms,),
}


def _missed(part: str, case: Case) -> list[Hold]:
    check = next(check for check in _MISSED if check in case.failed)
    return [hold for find in _MISSED[check] for hold in find(part, case)]


def _fails_more_than_a_word(case: Case) -> bool:
    return bool(case.failed) and case.failed != _A_WORD_ALONE


_EVERYTHING = (_terms, _names, _places, _measures, _lost_words, _sayings)


def _loops(case: Case) -> bool:
    return "repeated" in case.failed or "truncated" in case.failed


# As good as it usually gets: terms of several words and names held, the rest left to the model.
FIRST = Round((Way("usual", lambda case: True, (_long_terms, _names), by_holding=False),))
RETRIES = (
    Round(
        (
            # Words held that the first attempt had no word for: made up or left out, though no check failed.
            Way("lost words", lambda case: bool(_lost_words(case.french, case)), (_long_terms, _names, _lost_words)),
            # Idioms and the verb that says who said it held as well: where they were taken by their words, or lost.
            Way("sayings", lambda case: bool(_sayings(case.french, case)), (_long_terms, _names, _sayings)),
            Way(
                "sayings and lost words",
                lambda case: bool(_sayings(case.french, case) and _lost_words(case.french, case)),
                (_long_terms, _names, _sayings, _lost_words),
            ),
            # Countries and cities held as well: where one was taken for another.
            Way("places", lambda case: "name-changed" in case.failed, (_long_terms, _names, _places)),
            # Every term, figure, name and lost word held: where one was lost.
            Way("everything", _fails_more_than_a_word, _EVERYTHING),
        )
    ),
    Round(
        (
            # Only names held and no phrase twice: for a sentence that loops, or that its placeholders upset.
            Way("names", _loops, (_names,), by_holding=False),
            # Clause by clause, everything held: less fluent, but little can be lost from a short input.
            Way(
                "clauses",
                lambda case: bool(case.failed) and case.count(case.french) > SHORT_INPUT,
                _EVERYTHING,
                by_holding=False,
                limit=SHORT_INPUT,
            ),
        ),
        no_repeat=NO_REPEAT,
    ),
    # What was missed every time held alone, and twice the hypotheses: the fewer placeholders, the surer each.
    Round(
        (Way("missed alone", lambda case: any(check in case.failed for check in _MISSED), (_missed, _lost_words)),),
        no_repeat=NO_REPEAT,
        wider=WIDER,
    ),
)
