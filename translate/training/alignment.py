"""IBM model 1 over token ids: which French piece an English piece comes from (Brown et al. 1993).

The table guides the decoder's attention while it is young (guided alignment, Chen et al. 2016, arXiv:1607.01628; one
supervised share of the heads, Garg et al. 2019, arXiv:1909.02074).
"""

from __future__ import annotations

import torch
from torch import Tensor

DIAGONAL = 4.0  # how sharply a position prefers its like: exp(-DIAGONAL * |i/S - j/T|)


def train_ibm1(pairs: list[tuple[list[int], list[int]]], size: int, rounds: int = 4) -> Tensor:
    """Lexical translation table t(target | source) as a dense ``(size, size)`` fp16 tensor, source first.

    Args:
        pairs: token ids of both sides.
        size: number of pieces.
        rounds: iterations of expectation maximisation.
    """
    table = torch.full((size, size), 1.0 / size)
    for _ in range(rounds):
        counts = torch.zeros(size * size)
        for source, target in _dense_batches(pairs):
            cell = source.unsqueeze(2) * size + target.unsqueeze(1)
            weight = table.view(-1)[cell]
            weight *= (source >= 0).unsqueeze(2) & (target >= 0).unsqueeze(1)
            weight /= weight.sum(1, keepdim=True).clamp_min(1e-12)
            counts.index_add_(0, cell.clamp_min(0).view(-1), weight.view(-1))
        table = counts.view(size, size)
        table /= table.sum(1, keepdim=True).clamp_min(1e-12)
    return table.half()


def _dense_batches(pairs: list[tuple[list[int], list[int]]], tokens: int = 60_000):
    """Batches of pairs of like length, padded with -1."""
    ordered = sorted(pairs, key=lambda pair: (len(pair[0]), len(pair[1])))
    start = 0
    while start < len(ordered):
        widest = max(len(ordered[start][0]), len(ordered[start][1]), 1)
        rows = ordered[start : start + max(1, tokens // widest)]
        start += len(rows)
        yield tuple(
            torch.nn.utils.rnn.pad_sequence(
                [torch.tensor(row[side]) for row in rows], batch_first=True, padding_value=-1
            )
            for side in (0, 1)
        )


def alignment_targets(table: Tensor, source: Tensor, target: Tensor, pad: int) -> Tensor:
    """Posterior over source positions for each target position, ``(batch, target, source)``, rows summing to 1.

    The end of a sentence is aligned with the end of its source by the diagonal prior alone.
    """
    lexical = table[source.unsqueeze(1), target.unsqueeze(2)].float() + 1e-6
    source_mask, target_mask = source != pad, target != pad
    i = source_mask.cumsum(1) / source_mask.sum(1, keepdim=True)
    j = target_mask.cumsum(1) / target_mask.sum(1, keepdim=True)
    posterior = lexical * torch.exp(-DIAGONAL * (i.unsqueeze(1) - j.unsqueeze(2)).abs()) * source_mask.unsqueeze(1)
    return posterior / posterior.sum(2, keepdim=True).clamp_min(1e-12)
