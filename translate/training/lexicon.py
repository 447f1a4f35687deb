"""A bilingual word list from aligned text: which English words a French word becomes, and how surely.

IBM model 1 over whole words (Brown et al. 1993), frequent words left out: `translate.training.alignment` has the same
model over pieces, dense, for the decoder's attention; here words are many and cells few, so the table is sparse.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from translate.training.corpus import Pair, repetitions, source_weights

LEAST = 3  # sentences a word stands in; below it an alignment is chance
LONGEST = 45  # words of a side; a long sentence says little about each of its words
FREQUENT = 0.005  # share of the sentences from which on a word is left out: a model knows it, and it is in every cell
ROUNDS = 5  # of expectation maximisation
SURE = 0.1  # probability, either way, from which a pair of words is kept
MOST = 5  # translations of a word
_WORD = re.compile(r"[^\W\d_]{2,}")
# How parliaments address their chair: « Madame la Présidente » is "Madam Speaker", and no other « présidente » is. As
# "president" is too frequent to be in the list, "madam" would take its place.
_FRENCH_ADDRESS = re.compile(
    r"\b(?:madame|monsieur|mesdames|messieurs) (?:les? |la |l['’])(?:vice-)?[^\W\d_]+", re.IGNORECASE
)
_ENGLISH_ADDRESS = re.compile(
    r"\b(?:madame?|mr|mrs|ms)\.? (?:vice-)?(?:speaker|president|chair\w*|commissioner|minister|rapporteur)\b",
    re.IGNORECASE,
)


def sample(pairs: Iterable[Pair], seed: int = 1) -> Iterator[Pair]:
    """Pairs of the sources that training draws on; of one that it draws on rarely (law), twice as many as it does."""
    weights, rng = source_weights(), random.Random(seed)
    shares: dict[str, float] = {}
    for pair in pairs:
        if pair.source not in shares:
            shares[pair.source] = 2 * repetitions(pair.source, weights)
        if rng.random() < shares[pair.source]:
            yield pair


def lexicon(pairs: Iterable[Pair]) -> dict[str, list[tuple[str, float]]]:
    """For each French word its English words with t(english | french), the likeliest first; words in small letters."""
    rows = [(words(_FRENCH_ADDRESS.sub(" ", p.fr)), words(_ENGLISH_ADDRESS.sub(" ", p.en))) for p in pairs]
    rows = [(fr, en) for fr, en in rows if 0 < len(fr) <= LONGEST and 0 < len(en) <= LONGEST]
    french, english = (_vocabulary([row[side] for row in rows]) for side in (0, 1))
    size = len(english)
    cells, groups = [], []
    group = 0
    for fr, en in rows:
        f = np.array(sorted(french[word] for word in fr if word in french), dtype=np.int64)
        e = np.array(sorted(english[word] for word in en if word in english), dtype=np.int64)
        if len(f) and len(e):
            cells.append((f[None, :] * size + e[:, None]).ravel())
            groups.append(np.repeat(np.arange(group, group + len(e), dtype=np.int32), len(f)))
            group += len(e)
    keys, cell = np.unique(np.concatenate(cells), return_inverse=True)
    of_group = np.concatenate(groups)
    of_french, of_english = keys // size, keys % size
    table = np.ones(len(keys))
    for _ in range(ROUNDS):
        weight = table[cell]
        weight /= np.bincount(of_group, weights=weight)[of_group]
        counts = np.bincount(cell, weights=weight, minlength=len(keys))
        table = counts / np.bincount(of_french, weights=counts)[of_french]
    back = counts / np.bincount(of_english, weights=counts)[of_english]
    return _sure(list(french), list(english), of_french, of_english, table, back)


def words(text: str) -> set[str]:
    """The words of a sentence, in small letters."""
    return set(_WORD.findall(text.casefold()))


def _vocabulary(sentences: list[set[str]]) -> dict[str, int]:
    counts = Counter(word for sentence in sentences for word in sentence)
    kept = sorted(word for word, n in counts.items() if LEAST <= n <= FREQUENT * len(sentences))
    return {word: number for number, word in enumerate(kept)}


def _sure(
    french: list[str],
    english: list[str],
    of_french: np.ndarray,
    of_english: np.ndarray,
    table: np.ndarray,
    back: np.ndarray,
) -> dict[str, list[tuple[str, float]]]:
    """Pairs likely one way and not unlikely the other: `table` is t(english | french), `back` t(french | english)."""
    found: dict[str, list[tuple[str, float]]] = {}
    sure = np.flatnonzero((table >= SURE) & (back >= SURE / 10) | (table >= SURE / 10) & (back >= SURE))
    for at in sure[np.argsort(-table[sure], kind="stable")]:
        translations = found.setdefault(french[of_french[at]], [])
        if len(translations) < MOST:
            translations.append((english[of_english[at]], float(table[at])))
    return dict(sorted(found.items()))


def write(entries: dict[str, list[tuple[str, float]]], target: Path) -> None:
    """Write the list as `translate.languages.lexicon` reads it: tab-separated, probabilities to two digits."""
    lines = ("\t".join([french, *(f"{en} {p:.2f}" for en, p in pairs)]) for french, pairs in entries.items())
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
