"""Whether an English sentence that a model wrote says only what the article says, and where the article says it.

The check is strict and knows nothing of meaning: content words lead to the sentences it came from, and every number,
name and negation must be there, the number with what it counts and the negation with whose it is (`grounded_claims`).
What fails may still be true; it is not shown, for nobody could point to its source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from summarize.summary.grounded_claims import NEGATION, denied_by_others, miscounted
from translate.bilingual import BilingualSentence
from translate.checks.figures import (
    english_figures,
    french_figures,
    spelled_in_english,
    spelled_in_french,
    whole_numbers_in_english,
)
from translate.languages.gazetteer import fold

MOST_SOURCES = 3  # sentences that one sentence of a summary may draw together
LEAST_GAIN = 2  # content words that a further source must explain
COVERED = 0.6  # share of the content words that the sources must have: a paraphrase keeps most of them

_CLOSING = ' "”’)'
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PRONOUN_OPENING = re.compile(
    r"\W*(?:he|she|it|they|this|that|these|those|his|her|hers|its|their|such|the (?:latter|former))\b", re.IGNORECASE
)
_FUNCTION_WORDS = frozenset(
    """
        about above after again against also although among because been before being between both could does down
        during each from further have having here into just like more most much must only other ought over said same
        says shall should some such than that their them then there these they this those through under until upon
        very were what when where which while whom whose will with within without would your
    """.split()
)
_OPENERS = frozenset(
    """
        a an the in on at by for from to of with as and but or if when while after before since during under over
        according following more less about around some many most several all both each every one two three first
        second third last next new other there here now today yesterday tomorrow also however meanwhile no not
    """.split()
)


@dataclass(frozen=True)
class Grounding:
    """Where a written sentence comes from, and what its sources do not have.

    Attributes:
        sources: numbers (from 0) of the sentences that explain its words, in order.
        missing: ``end``, ``words``, ``pronoun``, ``number``, ``name``, ``negation`` or ``marked``; empty where it is
            grounded.
    """

    sources: tuple[int, ...]
    missing: tuple[str, ...]


def ground(written: str, sentences: Sequence[BilingualSentence]) -> Grounding:
    """Look for `written`, an English sentence, in the English of an article, and hold it against both languages."""
    wanted = _content(written)
    numbers = _sources(wanted, sentences)
    sources = [sentences[number] for number in numbers]
    english = " ".join(source.en for source in sources)
    found = {
        "end": not written.rstrip(_CLOSING).endswith((".", "!", "…")),
        "words": not wanted or len(wanted & _content(english)) < COVERED * len(wanted),
        "pronoun": _PRONOUN_OPENING.match(written) is not None,
        "number": bool(_foreign_figures(written, sources) or miscounted(written, english)),
        "name": bool(foreign_names(written, english, sentences)),
        "negation": _negates(written) != _negates(english) or denied_by_others(written, english),
        "marked": any(source.checks for source in sources),
    }
    return Grounding(numbers, tuple(name for name, failed in found.items() if failed))


def _sources(wanted: set[str], sentences: Sequence[BilingualSentence]) -> tuple[int, ...]:
    """Sentences that explain the words: the one with most of them, then those that add most, the first of equals."""
    content = [_content(sentence.en) for sentence in sentences]
    left = set(wanted)
    found: list[int] = []
    while left and content and len(found) < MOST_SOURCES:
        best = max(range(len(content)), key=lambda number: (len(left & content[number]), -number))
        gain = len(left & content[best])
        if gain < (LEAST_GAIN if found else 1):
            break
        found.append(best)
        left -= content[best]
    return tuple(sorted(found))


def _content(english: str) -> set[str]:
    """Stems of the content words, and the figures: what a paraphrase leaves as it is."""
    words = [fold(word.removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(english)]
    stems = {word[:6] for word in words if len(word) > 3 and word not in _FUNCTION_WORDS}
    return stems | {word for word in words if word.upper() in english and 2 <= len(word) <= 3} | {
        str(value) for value in english_figures(english)
    }  # fmt: skip


def _foreign_figures(written: str, sources: Sequence[BilingualSentence]) -> set[Fraction]:
    """Values of the written sentence that its sources do not have, in English or in the French behind it.

    One is left out: "a", "first" and "one" stand for too much.
    """
    said = {*english_figures(written), *whole_numbers_in_english(written)} - {Fraction(1)}
    english = " ".join(source.en for source in sources)
    foreign = said - set(english_figures(english)) - spelled_in_english(english)
    if any(source.fr != source.en for source in sources):  # an English article has no French behind it
        french = " ".join(source.fr for source in sources)
        foreign |= said - set(french_figures(french)) - spelled_in_french(french)
    return foreign


def foreign_names(written: str, english: str, sentences: Sequence[BilingualSentence]) -> list[str]:
    """Capitalised words of the written sentence that its sources, `english`, do not have.

    Its first word counts only where the article has it as a name elsewhere or no sentence has it in lower case.
    """
    there = {fold(word) for word in _WORD.findall(english)}
    missing = []
    for at, word in enumerate(_WORD.findall(written)):
        plain = fold(word.removesuffix("'s").removesuffix("’s"))
        if not word[0].isupper() or plain in there or plain + "s" in there:
            continue
        if at == 0 and (plain in _OPENERS or any(_has_lower(plain, sentence.en) for sentence in sentences)):
            continue
        missing.append(word)
    return missing


def _has_lower(word: str, english: str) -> bool:
    return any(found.islower() and fold(found) == word for found in _WORD.findall(english))


def _negates(english: str) -> bool:
    return NEGATION.search(english) is not None
