"""Stage 2b: pairs whose English is the model's own, where it comes near the human one.

A small model that learns from many translators' wordings spreads its bets, and its search and its int8 arithmetic then
decide between near equals by chance. Of its own hypotheses for a training sentence, the one nearest to the human
translation is an answer it can give and a good one (sequence-level interpolation: Kim & Rush 2016, arXiv:1606.07947).
Where no hypothesis is near, or each loses a placeholder or fails a check of `translate.guard`, the human translation
stays. A part of the pairs comes a second time with what a run would hold in placeholders.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from translate.checkpoint import find_checkpoint
from translate.engines import CTranslate2Engine
from translate.glossary import Glossary
from translate.guard import checks_of
from translate.marian import batches_of
from translate.pieces import Pieces
from translate.placeholders import PLACEHOLDERS
from translate.training.held import with_holds
from translate.training.stream import LENGTHS, read_shard, write_shard

NEAR = 0.3  # GLEU from which a hypothesis takes the human translation's place
BEAMS = 8
HELD = 0.65  # chance that a pair without placeholders comes again with some, where it has what to hold
_ORDER = 4  # pieces of the longest runs compared

_Ids = list[int]


def gleu(hypothesis: _Ids, reference: _Ids) -> float:
    """Google's sentence score: runs of one to four pieces in common, over those of the longer side (0 to 1).

    Source: Wu et al. 2016, arXiv:1609.08144, section 5.2.
    """
    ours, theirs = _runs(hypothesis), _runs(reference)
    return (ours & theirs).total() / max(ours.total(), theirs.total(), 1)


def _runs(ids: _Ids) -> Counter[tuple[int, ...]]:
    return Counter(tuple(ids[at : at + n]) for n in range(1, _ORDER + 1) for at in range(len(ids) - n + 1))


def nearest(reference: _Ids, hypotheses: list[_Ids], is_whole: Callable[[_Ids], bool]) -> _Ids:
    """The hypothesis nearest to the human translation among those that are whole; that itself where none is near."""
    for score, ids in sorted(((gleu(ids, reference), ids) for ids in hypotheses), reverse=True):
        if score < NEAR:
            break
        if is_whole(ids):
            return ids
    return reference


def distil(source: Path, target: Path, model: str, jobs: int) -> Iterator[tuple[int, int]]:
    """Write each shard of `source` to `target` with the model's English where it may stand for the human one.

    Shards that are there already are kept. Yields, a shard, how many pairs were read and how many of them were changed.

    Raises:
        FileNotFoundError: `source` has no shards.
        translate.checkpoint.ModelError: the model cannot be found or loaded.
    """
    paths = sorted(source.glob("*.npz"))
    if not paths:
        raise FileNotFoundError(f"{source}: no shards; run 'prepare' first")
    checkpoint = find_checkpoint(model)
    pieces, engine, glossary = Pieces(checkpoint.folder), CTranslate2Engine(checkpoint, jobs), Glossary.load()
    target.mkdir(parents=True, exist_ok=True)
    for path in paths:
        if (target / path.name).exists():
            continue
        pairs = read_shard(path)
        found = _hypotheses(engine, pieces, [french for french, _ in pairs])
        chosen = [
            (french, nearest(english, found[tuple(french)], _whole(pieces, glossary, french, english)))
            for french, english in pairs
        ]
        write_shard(_with_held_views(chosen, pieces, glossary, random.Random(path.name)), target / path.name)
        yield len(pairs), sum(a != b for a, b in zip(pairs, chosen, strict=True))


def _hypotheses(engine: CTranslate2Engine, pieces: Pieces, french: list[_Ids]) -> dict[tuple[int, ...], list[_Ids]]:
    """The model's hypotheses for each French sentence, without those that were cut or are too long for a shard."""
    ordered = sorted({tuple(ids) for ids in french}, key=lambda ids: (len(ids), ids))
    batches = batches_of([[pieces.by_id[i] for i in ids] for ids in ordered])
    found = {}
    for row, hypotheses in engine.generate(batches, BEAMS):
        found[tuple(pieces.ids[piece] for piece in row)] = [
            [pieces.ids[piece] for piece in h.pieces]
            for h in hypotheses
            if not h.truncated and 0 < len(h.pieces) < LENGTHS[-1]
        ]
    return found


def _whole(pieces: Pieces, glossary: Glossary, french: _Ids, english: _Ids) -> Callable[[_Ids], bool]:
    """Whether a hypothesis keeps the placeholders of the human translation and passes every check of a run."""
    held = {pieces.ids[name] for name in PLACEHOLDERS}
    source, wanted = _text(pieces, french), sorted(i for i in english if i in held)

    def is_whole(ids: _Ids) -> bool:
        return sorted(i for i in ids if i in held) == wanted and not checks_of(source, _text(pieces, ids), glossary)

    return is_whole


def _with_held_views(
    pairs: list[tuple[_Ids, _Ids]], pieces: Pieces, glossary: Glossary, rng: random.Random
) -> list[tuple[_Ids, _Ids]]:
    """The pairs and, shuffled in, views of them that `translate.training.held` makes."""
    held = {pieces.ids[name] for name in PLACEHOLDERS}
    views = []
    for french, english in pairs:
        if held.isdisjoint(french) and rng.random() < HELD:
            view = with_holds(_text(pieces, french), _text(pieces, english), glossary, rng)
            ids = [[pieces.ids[piece] for piece in pieces.encode(side)] for side in view or ()]
            if view and max(map(len, ids)) < LENGTHS[-1]:
                views.append((ids[0], ids[1]))
    mixed = pairs + views
    rng.shuffle(mixed)
    return mixed


def _text(pieces: Pieces, ids: _Ids) -> str:
    return pieces.decode([pieces.by_id[i] for i in ids])
