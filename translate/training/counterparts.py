"""How surely a word is answered on the other side of aligned text, and by what: `translate.checks.counterparts`.

The counterparts of a word are a small set of stems that together stand in as many as possible of the sentences beside
its own, beyond what they would by chance (greedy set cover); the share is then counted on sentences of the corpus
that the set was not chosen on. Pairs in which much is unanswered are not translations of each other: a second round
does without them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from translate.checks.counterparts import telling_words
from translate.languages.english_numerals import RANKS, SCALES
from translate.languages.english_numerals import WORDS as ENGLISH_WORDS
from translate.languages.lexicon import stems
from translate.languages.numerals import COLLECTIVES, WORDS
from translate.training.corpus import Pair

LEAST = 14  # sentences that a word stands in
MOST = 12000  # sentences looked at for a word
SHARE = 0.7  # answered less often, a word tells nothing
STEMS = 20  # of a word
FREQUENT = 0.03  # share of all sentences from which on a stem is in too many to be the English of anything
BEYOND_CHANCE = 6.0  # times as often as in other sentences
GAIN = 0.003  # share of a word's sentences that one more stem must add
ALIGNED = 0.7  # of what would be heard in a translation, what must be for a pair to count as one
LONGEST = 45  # words; a long sentence says little about each of its words
# What may be in figures and signs on the other side (« 14 heures », "2 p.m."): `translate.checks` has rules for it.
_FRENCH_FIGURES = re.compile(
    rf"{WORDS}|{'|'.join(COLLECTIVES)}|heures?|minutes?|années?|euros?|dollars?|moitié|tiers|quarts?|double|triple|"
    r"demie?s?|[a-z-]+ièmes?"
)
_ENGLISH_FIGURES = re.compile(
    rf"(?:{'|'.join([*ENGLISH_WORDS.values(), *RANKS.values(), *SCALES])})s?|hours?|minutes?|years?|euros?|dollars?|"
    r"half|halves|quarters?|twice|double|triple"
)
_LENGTHS = (1.8, 12)  # times and characters by which one side may be longer


class _Row(NamedTuple):
    words: list[int]
    stems: np.ndarray


class _Entry(NamedTuple):
    share: float
    stems: frozenset[int]


def counterparts(pairs: Iterable[Pair], *, of_english: bool = False) -> dict[str, tuple[float, list[str]]]:
    """For each French word (`of_english`: each English one) the share of pairs in which it is answered, 0 to 1, and
    the stems of what answers it."""
    known: dict[str, int] = {}
    other: dict[str, int] = {}
    rows = []
    figures = _ENGLISH_FIGURES if of_english else _FRENCH_FIGURES
    for pair in pairs:
        ours, theirs = (pair.en, pair.fr) if of_english else (pair.fr, pair.en)
        shorter, longer = sorted((len(ours), len(theirs)))
        if longer > _LENGTHS[0] * shorter + _LENGTHS[1] or len(ours.split()) > LONGEST:
            continue
        telling = {word for _, _, word in telling_words(ours)}
        said = sorted(word for word in telling if not figures.fullmatch(word))
        stood = [other.setdefault(stem, len(other)) for stem in sorted(stems(theirs))]
        rows.append(_Row([known.setdefault(word, len(known)) for word in said], np.array(stood, np.int64)))
    first = _learn(rows, len(known), len(other))
    found = _learn([row for row in rows if _is_aligned(row, first)], len(known), len(other))
    words, forms = list(known), list(other)
    return {
        words[word]: (entry.share, sorted(forms[stem] for stem in entry.stems))
        for word, entry in sorted(found.items(), key=lambda item: words[item[0]])
        if entry.share >= SHARE
    }


def _is_aligned(row: _Row, known: dict[int, _Entry]) -> bool:
    entries = [known[word] for word in row.words if word in known and known[word].share >= SHARE]
    there = set(row.stems.tolist())
    said = sum(not entry.stems.isdisjoint(there) for entry in entries)
    return len(entries) < 2 or said >= ALIGNED * sum(entry.share for entry in entries)


def _learn(rows: Sequence[_Row], words: int, forms: int) -> dict[int, _Entry]:
    chance = np.zeros(forms)
    sentences: list[list[np.ndarray]] = [[] for _ in range(words)]
    for row in rows:
        chance[row.stems] += 1
        for word in row.words:
            sentences[word].append(row.stems)
    chance /= max(len(rows), 1)
    rng = random.Random(1)
    found = {}
    for word, all_of_it in enumerate(sentences):
        if len(all_of_it) < LEAST:
            continue
        of_it = rng.sample(all_of_it, min(len(all_of_it), MOST))
        chosen = _cover(of_it[::2], chance)
        if chosen:
            said = sum(not chosen.isdisjoint(row.tolist()) for row in of_it[1::2])
            found[word] = _Entry((said + 0.5) / (len(of_it[1::2]) + 1), chosen)  # never quite sure
    return found


def _cover(sentences: list[np.ndarray], chance: np.ndarray) -> frozenset[int]:
    """Stems, the one that adds most first, until one more would add too little or be there by chance."""
    left, count = sentences, len(sentences)
    chosen: list[int] = []
    while left and len(chosen) < STEMS:
        share = np.bincount(np.concatenate(left), minlength=len(chance)) / count
        by_chance = chance * len(left) / count
        gain = np.where(chance > FREQUENT, -1.0, share - by_chance)
        best = int(gain.argmax())
        if gain[best] < max(GAIN, 2.5 / count) or share[best] < BEYOND_CHANCE * by_chance[best]:
            break
        chosen.append(best)
        left = [sentence for sentence in left if best not in sentence]
    return frozenset(chosen)


def write(entries: dict[str, tuple[float, list[str]]], target: Path) -> None:
    """Write the list as `translate.checks.counterparts` reads it: tab-separated, the share to four digits."""
    lines = ("\t".join([word, f"{share:.4f}", *forms]) for word, (share, forms) in entries.items())
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
