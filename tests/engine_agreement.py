"""Share of the seeds' sentences that the engines translate alike: ``python -m tests.engine_agreement float32``."""

from __future__ import annotations

import sys

from tests.conftest import SEEDS
from translate.article import read_article
from translate.checkpoint import find_checkpoint
from translate.engines import CTranslate2Engine, TorchEngine
from translate.marian import batches_of
from translate.pieces import Pieces
from translate.sentences import sentences_of


def share_of_same_text(precision: str) -> float:
    """Beam 4, the model alone: nothing held, nothing tried again."""
    checkpoint = find_checkpoint("embedded")
    pieces = Pieces(checkpoint.folder)
    texts = [s.text for path in sorted(SEEDS.glob("*.txt")) for s in sentences_of(read_article(path))]
    batches = batches_of(sorted(map(pieces.encode, texts), key=len))
    engines = (CTranslate2Engine(checkpoint, 2, precision), TorchEngine(checkpoint, 2))
    ours, reference = (
        {tuple(french): hypotheses[0].pieces for french, hypotheses in engine.generate(batches, 4)}
        for engine in engines
    )
    return sum(ours[french] == reference[french] for french in reference) / len(reference)


if __name__ == "__main__":
    print(share_of_same_text(sys.argv[1]))
