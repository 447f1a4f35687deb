"""Stage 3: sacreBLEU and chrF on test sets, by the model alone: no glossary, no retries, CTranslate2 int8."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sacrebleu

from translate.checkpoint import find_checkpoint
from translate.engines import CTranslate2Engine
from translate.pieces import Pieces


@dataclass(frozen=True)
class Score:
    """Scores of one test set, with the signatures that name how they were computed."""

    name: str
    lines: int
    bleu: float
    chrf: float
    looping: int
    bleu_signature: str
    chrf_signature: str


def translate_lines(model: str, lines: list[str], beams: int, jobs: int) -> list[str]:
    """Translate line by line, whole lines as they are, batched by length."""
    checkpoint = find_checkpoint(model)
    pieces, engine = Pieces(checkpoint.folder), CTranslate2Engine(checkpoint, jobs)
    encoded = [pieces.encode(line) for line in lines]
    ordered = sorted(encoded, key=len, reverse=True)
    batches = [ordered[at : at + 48] for at in range(0, len(ordered), 48)]
    best = {tuple(french): hypotheses[0].pieces for french, hypotheses in engine.generate(batches, beams)}
    return [pieces.decode(best[tuple(french)]) for french in encoded]


def evaluate(model: str, folder: Path, beams: int, jobs: int, names: list[str] | None = None) -> Iterator[Score]:
    """Scores of every ``<name>.fr``/``<name>.en`` pair of a folder (or of the sets named), in name order.

    Raises:
        FileNotFoundError: no test set in the folder, or a side is missing.
    """
    from translate.checks.loops import is_repeated

    paths = sorted(path for path in folder.glob("*.fr") if not names or path.stem in names)
    if not paths:
        raise FileNotFoundError(f"{folder}: no .fr file")
    for path in paths:
        french = path.read_text(encoding="utf-8").splitlines()
        reference = path.with_suffix(".en").read_text(encoding="utf-8").splitlines()
        english = translate_lines(model, french, beams, jobs)
        bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
        yield Score(
            path.stem,
            len(french),
            bleu.corpus_score(english, [reference]).score,
            chrf.corpus_score(english, [reference]).score,
            sum(is_repeated(fr, en) for fr, en in zip(french, english, strict=True)),
            str(bleu.get_signature()),
            str(chrf.get_signature()),
        )


def table(scores: list[Score]) -> str:
    """The scores as a Markdown table, the signatures below it."""
    rows = [f"| {s.name} | {s.lines:,} | {s.bleu:.1f} | {s.chrf:.1f} | {s.looping} |" for s in scores]
    head = ["| set | lines | BLEU | chrF | looping |", "|---|---:|---:|---:|---:|"]
    return "\n".join([*head, *rows, "", f"BLEU {scores[0].bleu_signature}", f"chrF {scores[0].chrf_signature}"])
