"""The training stream on disk: token ids of augmented pairs, in the order they are to be seen, and batches of them.

A shard is one ``.npz`` with ``ids`` (uint16, French then English of each pair, no end marks) and ``ends`` (uint32, the
end of each sentence in ``ids``). Shards are read in name order, and round again after the last: a resumed run needs
nothing but the number of batches already taken.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from translate.training.augment import augment
from translate.training.corpus import Pair
from translate.training.vocabulary import EOS, load_vocabulary

# Padded lengths, pieces with the end mark. Few, because every new shape costs a compilation.
LENGTHS = (16, 24, 32, 48, 72, 112)
SHARD_PAIRS = 50_000
_JOIN = 0.06  # share of pairs joined with the next one, so that inputs of several sentences are seen


@dataclass(frozen=True)
class Batch:
    """Padded token ids, ``(batch, length)`` int64 each; both end with the end mark."""

    source: Tensor
    target: Tensor


def encode_shard(pairs: list[Pair], vocabulary: Path, seed: int, held: float) -> tuple[np.ndarray, np.ndarray]:
    """Augment, join and tokenise `pairs` into one shard's arrays."""
    rng = random.Random(seed)
    processor = load_vocabulary(vocabulary)
    texts: list[tuple[str, str]] = []
    for pair in pairs:
        fr, en = augment(pair.fr, pair.en, rng, held)
        if texts and rng.random() < _JOIN and len(texts[-1][0]) + len(fr) < 300:
            before = texts.pop()
            fr, en = f"{before[0]} {fr}", f"{before[1]} {en}"
        texts.append((fr, en))
    ids = processor.encode([text for both in texts for text in both])
    longest = LENGTHS[-1] - 1
    kept = [
        side
        for pair in zip(ids[::2], ids[1::2], strict=True)
        if all(0 < len(s) <= longest for s in pair)
        for side in pair
    ]
    return _arrays(kept)


def write_shards(pairs: list[Pair], vocabulary: Path, folder: Path, first: int, workers: int, held: float) -> int:
    """Write `pairs` as shards numbered from `first`; those that exist are kept. Returns the next free number.

    `held` is the chance of placeholders in a pair (see `augment`).
    """
    folder.mkdir(parents=True, exist_ok=True)
    chunks = [pairs[at : at + SHARD_PAIRS] for at in range(0, len(pairs), SHARD_PAIRS)]
    numbered = [(first + n, chunk) for n, chunk in enumerate(chunks)]
    missing = [(n, chunk) for n, chunk in numbered if not (folder / f"{n:05}.npz").exists()]
    with ProcessPoolExecutor(workers) as pool:
        jobs = [(n, pool.submit(encode_shard, chunk, vocabulary, n, held)) for n, chunk in missing]
        for n, job in jobs:
            _save(*job.result(), folder / f"{n:05}.npz")
    return first + len(chunks)


def write_shard(pairs: list[tuple[list[int], list[int]]], path: Path) -> None:
    """Write pairs of token ids as one shard."""
    _save(*_arrays([side for pair in pairs for side in pair]), path)


def _arrays(sides: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    ends = np.cumsum([len(side) for side in sides], dtype=np.uint32)
    return np.array([i for side in sides for i in side], np.uint16), ends


def _save(ids: np.ndarray, ends: np.ndarray, path: Path) -> None:
    """Write a shard so that it is whole or not there."""
    part = path.with_suffix(".part")
    with part.open("wb") as out:
        np.savez(out, ids=ids, ends=ends)
    part.rename(path)


def read_shard(path: Path) -> list[tuple[list[int], list[int]]]:
    """The pairs of one shard as token ids."""
    with np.load(path) as data:
        sides = [side.tolist() for side in np.split(data["ids"], data["ends"][:-1])]
    return list(zip(sides[::2], sides[1::2], strict=True))


def target_ids(path: Path) -> np.ndarray:
    """The token ids that the English of a shard has, each once."""
    with np.load(path) as data:
        is_target = np.repeat(np.arange(len(data["ends"])) % 2 == 1, np.diff(data["ends"], prepend=0))
        return np.unique(data["ids"][is_target])


def batches(folder: Path, tokens: int, pad: int, skip: int = 0, longest: int = LENGTHS[-1]) -> Iterator[Batch]:
    """Endless batches of at most `tokens` padded pieces a side, each of one of the fixed lengths.

    Args:
        folder: where the shards are.
        tokens: budget of one side, in pieces.
        pad: the padding id.
        skip: batches to pass over (already seen before a resumption).
        longest: pairs longer than this are passed over (the short-to-long curriculum).
    """
    paths = sorted(folder.glob("*.npz"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no shards; run 'prepare' first")
    taken = 0
    waiting: dict[int, list[tuple[list[int], list[int]]]] = {length: [] for length in LENGTHS}
    while True:
        for path in paths:
            for pair in read_shard(path):
                need = max(len(pair[0]), len(pair[1])) + 1
                length = next(length for length in LENGTHS if length >= need)
                if length > longest:
                    continue
                waiting[length].append(pair)
                if len(waiting[length]) == tokens // length:
                    taken += 1
                    if taken > skip:
                        yield Batch(*(_pad([pair[side] for pair in waiting[length]], length, pad) for side in (0, 1)))
                    waiting[length] = []


def _pad(rows: list[list[int]], length: int, pad: int) -> Tensor:
    padded = np.full((len(rows), length), pad, np.int64)
    for at, row in enumerate(rows):
        padded[at, : len(row)] = row
        padded[at, len(row)] = EOS
    return torch.from_numpy(padded)
