"""Single words and what they become: for the rare word that the model did not know and spelled from its pieces.

`lexicon.tsv` was learned from aligned text (``python -m translate.training lexicon``): a French form a line, then its
English forms with t(english | french) of IBM model 1, the likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from translate.tables import read_lines

SURE = 0.25  # probability from which a word is taken from the list
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
STEM = 5  # letters that two forms of an English word share


def unheard_words(french: str, english: str, sure: float = SURE) -> list[tuple[int, int, str]]:
    """Offsets of the French words in small letters none of whose English words stands in `english`, with the likeliest.

    Only words whose likeliest English has a probability of at least `sure` are looked at.

    A form of the same word counts as standing there: "accelerating" for "accelerates".
    """
    there = stems(english)
    return [
        (start, end, word)
        for start, end, word, probability, stems in _listed(french)
        if probability >= sure and there.isdisjoint(stems)
    ]


@lru_cache(maxsize=32)  # one sentence is asked about with each of its hypotheses in turn
def _listed(french: str) -> list[tuple[int, int, str, float, frozenset[str]]]:
    """Offsets of the listed words, each with its likeliest English, the probability of that, and the stems of all."""
    words = ((match.span(), translations(match.group())) for match in _WORD.finditer(french))
    return [(*span, *forms[0], frozenset(en[:STEM] for en, _ in forms)) for span, forms in words if forms]


@lru_cache(maxsize=256)  # several checks ask about the same hypothesis
def stems(english: str) -> frozenset[str]:
    """The first letters of the words of an English text, in small letters."""
    return frozenset(word[:STEM] for word in re.findall(r"[^\W\d_]+", english.casefold()))


def is_clear(word: str) -> bool:
    """Whether one English form is at least twice as likely as any other.

    « responsables » is now "responsible", now "maintainers": to choose the likelier would be a guess.
    """
    forms = translations(word)
    return len(forms) == 1 or (len(forms) > 1 and forms[0][1] >= 2 * forms[1][1])


def translations(word: str) -> list[tuple[str, float]]:
    """The English forms of a French one with their probabilities, the likeliest first; none if it is not listed."""
    entry = _entries().get(word)
    return [(en, float(p)) for en, p in (form.split(" ") for form in entry.split("\t"))] if entry else []


def likeliest() -> Iterator[tuple[str, str]]:
    """Each French word of the list with its likeliest English, where that is at least `SURE`."""
    for french, entry in _entries().items():
        english, _, probability = entry.partition("\t")[0].partition(" ")
        if float(probability) >= SURE:
            yield french, english


@cache
def _entries() -> dict[str, str]:
    """The lines of the list by their French form, each read when it is asked for."""
    return {french: english for french, _, english in (line.partition("\t") for line in read_lines("lexicon.tsv"))}
