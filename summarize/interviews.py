"""Which sentences of an interview its interviewer says: they are questions, and what they tell is nobody's claim.

A page keeps no bold type, so the turns are told by their form: paragraphs that end with a question and address
somebody, labels that come back («Q :», «LA GAZETTE :»), and a short paragraph between two answers where each answer
has a paragraph of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_LONGEST_QUESTION = 400  # characters
_LONGEST_STATEMENT = 160  # of a question that has no mark
_FEWEST = 3  # questions
_FEWEST_ADDRESSED = 2  # of them that say «vous»
_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"")
_ADDRESS = re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:je|me|moi|mon|mes|nous|notre|nos)\b|\bj['’]", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ](?:[^.:;«»?!,]{0,40}[^.:;«»?!, ])?)(?: ?:|\. ?[–—-]| [–—]) (?=[«A-ZÀ-Þ\d])")
_ASKING = frozenset(("q", "question", "nous"))


class _Paragraph(NamedTuple):
    """A paragraph as far as its form tells: the numbers of its sentences, and its text."""

    numbers: list[int]
    text: str

    @property
    def asks(self) -> bool:
        """Whether it ends with a question and is short enough for one; what is quoted asks nobody."""
        ends = self.text.rstrip().endswith("?")
        return ends and len(self.text) <= _LONGEST_QUESTION and not self.text.startswith(("«", "“", '"'))

    @property
    def plain(self) -> str:
        """The text without what it quotes."""
        return _QUOTED.sub("", self.text)


def questions(lines: Sequence[tuple[int, str]]) -> frozenset[int]:
    """The numbers of the sentences that belong to an interviewer's questions; none where the text is no interview.

    Args:
        lines: for every sentence of an article the number of its paragraph and its French.
    """
    paragraphs = _paragraphs(lines)
    asked = _labelled(paragraphs) or _by_form(paragraphs)
    return frozenset(number for at in asked for number in paragraphs[at].numbers)


def _paragraphs(lines: Sequence[tuple[int, str]]) -> list[_Paragraph]:
    """The paragraphs, without headings: a heading ends no sentence."""
    texts: dict[int, list[str]] = {}
    numbers: dict[int, list[int]] = {}
    for number, (paragraph, text) in enumerate(lines):
        texts.setdefault(paragraph, []).append(text)
        numbers.setdefault(paragraph, []).append(number)
    found = [_Paragraph(numbers[key], " ".join(texts[key])) for key in texts]
    return [paragraph for paragraph in found if paragraph.text.rstrip(' »”")').endswith((".", "?", "!", "…"))]


def _labelled(paragraphs: Sequence[_Paragraph]) -> list[int]:
    """The paragraphs under the labels that ask: «Q :», or those of which most end with a question."""
    labels = {at: found["label"].casefold() for at, p in enumerate(paragraphs) if (found := _LABEL.match(p.text))}
    counts = Counter(labels.values())
    turns = [label for label in counts if counts[label] > 1]
    if len(turns) < 2:
        return []
    asks = Counter(label for at, label in labels.items() if paragraphs[at].asks)
    asking = {label for label in turns if label in _ASKING or 2 * asks[label] > counts[label]}
    answers = set(turns) - asking
    return [at for at, label in labels.items() if label in asking] if asking and answers else []


def _by_form(paragraphs: Sequence[_Paragraph]) -> list[int]:
    """The paragraphs that ask, where there are some and they address somebody; with them what stands for a question."""
    asked = [at for at, paragraph in enumerate(paragraphs[:-1]) if paragraph.asks]
    addressed = sum(bool(_ADDRESS.search(paragraphs[at].plain)) for at in asked)
    if len(asked) < _FEWEST or addressed < _FEWEST_ADDRESSED:
        return []
    gaps = [(before, after) for before, after in pairwise(asked) if after - before > 1]
    single = bool(gaps) and median(after - before - 1 for before, after in gaps) == 1
    told = [at for gap in gaps for at in _stated(paragraphs, *gap)] if single else []
    return sorted([*asked, *told])


def _stated(paragraphs: Sequence[_Paragraph], before: int, after: int) -> list[int]:
    """«On dit que vous protégez les géants.»: short, about others, and in the place of a question between answers."""
    if (after - before) % 2:
        return []
    places = range(before + 2, after - 1, 2)
    return list(places) if all(_is_statement(paragraphs, at) for at in places) else []


def _is_statement(paragraphs: Sequence[_Paragraph], at: int) -> bool:
    here = paragraphs[at]
    shorter = len(here.text) < min(len(paragraphs[at - 1].text), len(paragraphs[at + 1].text))
    return shorter and len(here.text) <= _LONGEST_STATEMENT and not _FIRST_PERSON.search(here.plain)
