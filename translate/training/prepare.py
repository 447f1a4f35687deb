"""Stage 1: from aligned text to a vocabulary, an alignment table and shards of token ids."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from translate.training.alignment import train_ibm1
from translate.training.corpus import (
    Pair,
    check_leaks,
    is_clean,
    normalise,
    one_pass,
    read_pairs,
    repetitions,
    source_weights,
)
from translate.training.stream import write_shards
from translate.training.stretches import Stretch
from translate.training.vocabulary import load_vocabulary, train_vocabulary

# The sources of the last, in-domain stretch of training: news, and AI and digital policy.
DOMAIN = (
    "wmt-news*",
    "nrc_ai_radar",
    "gc_aia",
    "gouvernance_i18n",
    "cnil*",
    "gc_playbook",
    "europarl_gains",
    "ambanum",
)

# Chance of placeholders in a pair: more in the last stretch, where the model learns how it will be used.
HELD_IN_GENERAL, HELD_IN_DOMAIN = 0.22, 0.45


@dataclass(frozen=True)
class WorkFolder:
    """Where the stages leave what the next one reads."""

    root: Path

    @property
    def vocabulary(self) -> Path:
        return self.root / "joint.spm"

    @property
    def alignment(self) -> Path:
        return self.root / "ibm1.pt"

    def shards(self, stretch: Stretch) -> Path:
        return self.root / stretch

    @property
    def checkpoint(self) -> Path:
        return self.root / "checkpoint.pt"

    @property
    def log(self) -> Path:
        return self.root / "train.jsonl"


def load_corpus(folder: Path, test_sets: Path | None) -> list[Pair]:
    """All usable pairs of a corpus folder: normalised, filtered, of a weight above zero, checked against the test sets.

    Raises:
        LeakError: a test sentence stands in the corpus.
        FileNotFoundError: no aligned text in the folder.
    """
    weights = source_weights()
    pairs = []
    for pair in read_pairs(folder):
        if repetitions(pair.source, weights) == 0:
            continue
        clean = replace(pair, fr=normalise(pair.fr, pair.source), en=normalise(pair.en, pair.source))
        if is_clean(clean):
            pairs.append(clean)
    if test_sets is not None:
        check_leaks(pairs, test_sets)
    return pairs


def prepare(
    corpus: Path, work: WorkFolder, test_sets: Path | None, *, size: int, passes: int, seed: int, workers: int
) -> dict[str, int]:
    """Write everything that training reads; what is already there is kept. Returns counts for the log.

    Raises:
        LeakError, FileNotFoundError: see `load_corpus`.
    """
    work.root.mkdir(parents=True, exist_ok=True)
    pairs = load_corpus(corpus, test_sets)
    rng = random.Random(seed)
    streams = [one_pass(pairs, rng) for _ in range(passes)]
    if not work.vocabulary.exists():
        sample = streams[0][:200_000]
        train_vocabulary((text for pair in sample for text in (pair.fr, pair.en)), size, work.vocabulary)
    processor = load_vocabulary(work.vocabulary)
    if not work.alignment.exists():
        sample = [pair for pair in streams[0] if len(pair.fr) < 220][:150_000]
        ids = list(zip(processor.encode([p.fr for p in sample]), processor.encode([p.en for p in sample]), strict=True))
        torch.save(train_ibm1(ids, len(processor) + 1), work.alignment)
    number = 0
    for stream in streams:
        number = write_shards(stream, work.vocabulary, work.shards(Stretch.GENERAL), number, workers, HELD_IN_GENERAL)
    weights = dict.fromkeys(DOMAIN, 1.0)
    domain = [pair for pair in pairs if repetitions(pair.source, [*weights.items(), ("*", 0.0)])]
    # As much general text beside it, so that the last stretch does not learn a small domain by heart.
    last = domain * 2 + rng.sample(streams[0], min(len(streams[0]), 2 * len(domain)))
    rng.shuffle(last)
    write_shards(last, work.vocabulary, work.shards(Stretch.DOMAIN), 0, workers, HELD_IN_DOMAIN)
    counts = {"pairs": len(pairs), "a pass": len(streams[0]), "domain": len(domain), "pieces": len(processor)}
    (work.root / "prepared.json").write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
    return counts
