"""How surely a French word is heard in a human translation, and as what: what `translate.checks.omissions` reads.

The English of a word is a small set of stems that together stand in as many as possible of the translations of its
sentences, beyond what they would by chance (greedy set cover); the share is then counted on sentences of the corpus
that the set was not chosen on. Pairs in which much is unheard are not translations of each other: a second round does
without them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from translate.checks.omissions import telling_words
from translate.languages.lexicon import stems
from translate.languages.numerals import COLLECTIVES, WORDS
from translate.training.corpus import Pair

LEAST = 14  # sentences that a word stands in
MOST = 12000  # sentences looked at for a word
SHARE = 0.7  # heard less often, a word tells nothing
STEMS = 20  # of a word
FREQUENT = 0.03  # share of all sentences from which on a stem is in too many to be the English of anything
BEYOND_CHANCE = 6.0  # times as often as in other sentences
GAIN = 0.003  # share of a word's sentences that one more stem must add
ALIGNED = 0.7  # of what would be heard in a translation, what must be for a pair to count as one
LONGEST = 45  # words; a long sentence says little about each of its words
# What English writes in figures and signs (« 14 heures », "2 p.m."): `translate.checks` has rules for them.
_IN_FIGURES = re.compile(
    rf"{WORDS}|{'|'.join(COLLECTIVES)}|heures?|minutes?|années?|euros?|dollars?|moitié|tiers|quarts?|double|triple|"
    r"demie?s?|[a-z-]+ièmes?"
)
_LENGTHS = (1.8, 12)  # times and characters by which one side may be longer


class _Row(NamedTuple):
    french: list[int]
    english: np.ndarray


class _Heard(NamedTuple):
    share: float
    stems: frozenset[int]


def heard(pairs: Iterable[Pair]) -> dict[str, tuple[float, list[str]]]:
    """For each French word the share of translations it is heard in (0 to 1), and the stems of its English."""
    french: dict[str, int] = {}
    english: dict[str, int] = {}
    rows = []
    for pair in pairs:
        shorter, longer = sorted((len(pair.fr), len(pair.en)))
        if longer > _LENGTHS[0] * shorter + _LENGTHS[1] or len(pair.fr.split()) > LONGEST:
            continue
        telling = {word for _, _, word in telling_words(pair.fr)}
        said = sorted(word for word in telling if not _IN_FIGURES.fullmatch(word))
        stood = [english.setdefault(stem, len(english)) for stem in sorted(stems(pair.en))]
        rows.append(_Row([french.setdefault(word, len(french)) for word in said], np.array(stood, np.int64)))
    first = _learn(rows, len(french), len(english))
    found = _learn([row for row in rows if _is_aligned(row, first)], len(french), len(english))
    words, forms = list(french), list(english)
    return {
        words[word]: (entry.share, sorted(forms[stem] for stem in entry.stems))
        for word, entry in sorted(found.items(), key=lambda item: words[item[0]])
        if entry.share >= SHARE
    }


def _is_aligned(row: _Row, known: dict[int, _Heard]) -> bool:
    entries = [known[word] for word in row.french if word in known and known[word].share >= SHARE]
    there = set(row.english.tolist())
    said = sum(not entry.stems.isdisjoint(there) for entry in entries)
    return len(entries) < 2 or said >= ALIGNED * sum(entry.share for entry in entries)


def _learn(rows: Sequence[_Row], words: int, forms: int) -> dict[int, _Heard]:
    chance = np.zeros(forms)
    sentences: list[list[np.ndarray]] = [[] for _ in range(words)]
    for row in rows:
        chance[row.english] += 1
        for word in row.french:
            sentences[word].append(row.english)
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
            found[word] = _Heard((said + 0.5) / (len(of_it[1::2]) + 1), chosen)  # never quite sure
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
    """Write the list as `translate.checks.omissions` reads it: tab-separated, the share to four digits."""
    lines = ("\t".join([word, f"{share:.4f}", *forms]) for word, (share, forms) in entries.items())
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
