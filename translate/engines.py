"""The two engines behind the translator: CTranslate2 (int8 on CPU, the default) and transformers/torch (the reference).

An engine turns lists of French pieces into hypotheses. ctranslate2 is imported only by the first, torch and
transformers only by the second: a run whose sentences are all remembered loads neither.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import enum
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from translate.cache import cache_folder
from translate.checkpoint import Checkpoint, ModelError
from translate.pieces import EOS, Pieces

if TYPE_CHECKING:
    from ctranslate2 import AsyncTranslationResult, TranslationResult

CTRANSLATE2, TORCH = "ctranslate2", "torch"
ENGINES = {CTRANSLATE2: "ctranslate2-int8", TORCH: "torch-float32"}  # and what signatures call them


class EngineName(enum.StrEnum):
    """Engines of --engine."""

    ctranslate2 = CTRANSLATE2
    torch = TORCH


@dataclass(frozen=True)
class Hypothesis:
    """What an engine gives for one input: pieces, mean log-probability a piece, and whether input or output was cut."""

    pieces: list[str]
    score: float
    truncated: bool


# One input of an engine with its hypotheses, the best first; there are as many as beams.
Answer = tuple[list[str], list[Hypothesis]]


class Engine(Protocol):
    """From batches of French pieces (without end mark) to the hypotheses of each input, as they are found.

    There are as many as `beams`. `no_repeat` forbids an output to say a run of so many pieces twice (0: the rule of the
    checkpoint, if it has one).
    """

    name: str

    def generate(self, batches: Sequence[list[list[str]]], beams: int, no_repeat: int = 0) -> Iterator[Answer]: ...


def length_limit(pieces: int, positions: int) -> int:
    """How many pieces a translation may have: well above what French-English pairs need, so that only loops reach it.

    `positions` is how many the checkpoint knows; neither input nor output can be longer.
    """
    return min(2 * pieces + 16, positions - 1)


def positions_of(checkpoint: Checkpoint) -> int:
    """How many positions the checkpoint knows. Raises ModelError where its configuration does not say."""
    positions = checkpoint.config.get("max_position_embeddings")
    if not isinstance(positions, int):
        raise ModelError(f"model {checkpoint.name}: config.json has no max_position_embeddings")
    return positions


class CTranslate2Engine:
    """CTranslate2 on CPU: `jobs` workers of one thread each (measured faster than one worker of as many threads).

    `precision` is ``int8`` or ``float32``; the second is what tells a difference of engines from one of precision.
    """

    def __init__(self, checkpoint: Checkpoint, jobs: int, precision: str = "int8") -> None:
        import ctranslate2

        self.name = f"ctranslate2-{precision}"
        self._positions, self._no_repeat = positions_of(checkpoint), checkpoint.no_repeat
        folder = converted(checkpoint, precision)
        try:
            self._translator = ctranslate2.Translator(
                str(folder), device="cpu", compute_type=precision, inter_threads=jobs, intra_threads=1,
                max_queued_batches=-1,  # as many as are submitted
            )  # fmt: skip
        except (RuntimeError, ValueError) as error:
            raise ModelError(f"model {checkpoint.name}: CTranslate2 cannot load it ({_line(error)})") from error

    def generate(self, batches: Sequence[list[list[str]]], beams: int, no_repeat: int = 0) -> Iterator[Answer]:
        # Every batch is submitted before the first is waited for: the workers take them as they come free, and are not
        # kept waiting by what is done with those that they have finished.
        waiting: deque[tuple[list[list[str]], int, list[AsyncTranslationResult]]] = deque()
        for batch in batches:
            limit = length_limit(max(map(len, batch)), self._positions)
            futures = self._translator.translate_batch(
                [[*pieces[: self._positions - 1], EOS] for pieces in batch],
                beam_size=beams,
                num_hypotheses=beams,
                max_decoding_length=limit,
                return_scores=True,
                no_repeat_ngram_size=no_repeat or self._no_repeat,
                asynchronous=True,
            )
            waiting.append((batch, limit, futures))
        while waiting:
            batch, limit, futures = waiting.popleft()
            for pieces, future in zip(batch, futures, strict=True):
                yield pieces, _hypotheses(future.result(), limit, len(pieces) >= self._positions)
            if len(waiting) % _BATCHES_KEPT == 0:
                _give_back_memory()


def _hypotheses(result: TranslationResult, limit: int, cut: bool) -> list[Hypothesis]:
    return [
        Hypothesis(pieces, score, cut or len(pieces) >= limit)
        for pieces, score in zip(result.hypotheses, result.scores, strict=True)
    ]


class TorchEngine:
    """transformers' MarianMTModel in float32: the reference, for any checkpoint that CTranslate2 does not know."""

    name = ENGINES[TORCH]

    def __init__(self, checkpoint: Checkpoint, jobs: int) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import torch
            import transformers
            from transformers import MarianMTModel

        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        torch.set_num_threads(jobs)
        self._torch = torch
        try:
            self._model = MarianMTModel.from_pretrained(
                checkpoint.folder, dtype=torch.float32, use_safetensors=True, local_files_only=True
            ).eval()
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(f"model {checkpoint.name}: {_line(error)}") from error
        self._pieces, self._no_repeat = Pieces(checkpoint.folder), checkpoint.no_repeat

    def generate(self, batches: Sequence[list[list[str]]], beams: int, no_repeat: int = 0) -> Iterator[Answer]:
        for batch in batches:
            yield from zip(batch, self._generate(batch, beams, no_repeat), strict=True)

    def _generate(self, batch: list[list[str]], beams: int, no_repeat: int) -> list[list[Hypothesis]]:
        torch, config = self._torch, self._model.config
        positions = int(config.max_position_embeddings)
        rows = [[self._pieces.ids[piece] for piece in [*pieces[: positions - 1], EOS]] for pieces in batch]
        longest = max(map(len, rows))
        ids = torch.tensor([row + [config.pad_token_id] * (longest - len(row)) for row in rows])
        mask = ids != config.pad_token_id
        limit = length_limit(longest - 1, positions)
        with torch.inference_mode():
            out = self._model.generate(
                input_ids=ids, attention_mask=mask, do_sample=False, max_length=limit,
                no_repeat_ngram_size=no_repeat or self._no_repeat,
                num_beams=beams, num_return_sequences=beams, return_dict_in_generate=True, output_scores=True,
                early_stopping=True,  # as CTranslate2: the search ends when as many hypotheses have ended as beams
                renormalize_logits=True,  # as CTranslate2: what may not be said takes no part in the probabilities
            )  # fmt: skip
        hypotheses: list[list[Hypothesis]] = [[] for _ in batch]
        scores = out.sequences_scores.tolist() if beams > 1 else [0.0] * len(batch)
        for at, (sequence, score) in enumerate(zip(out.sequences.tolist(), scores, strict=True)):
            pieces = [self._pieces.by_id[i] for i in sequence[1:]]
            ended = EOS in pieces
            cut = not ended or len(batch[at // beams]) >= positions
            hypotheses[at // beams].append(Hypothesis(pieces[: pieces.index(EOS)] if ended else pieces, score, cut))
        return hypotheses


def _line(error: Exception) -> str:
    return " ".join(str(error).split("\n")[0].split()) or type(error).__name__


def load_engine(name: str, checkpoint: Checkpoint, jobs: int) -> Engine:
    """The engine of that name with the checkpoint's weights.

    Raises:
        ModelError: the weights cannot be loaded.
        ValueError: no engine has that name.
    """
    if name == CTRANSLATE2:
        return CTranslate2Engine(checkpoint, jobs)
    if name == TORCH:
        return TorchEngine(checkpoint, jobs)
    raise ValueError(f"engine {name!r}: one of {CTRANSLATE2}, {TORCH}")


_BATCHES_KEPT = 64  # whose memory may be lying about: little enough to bound it, enough that giving back costs nothing


def _give_back_memory() -> None:
    """Return to the system what tensors left free: glibc keeps it, in pieces, and a long run would grow."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:  # glibc has it, other C libraries do not
        trim(0)


def converted(checkpoint: Checkpoint, precision: str = "int8") -> Path:
    """The checkpoint in CTranslate2's form, made once and kept in the cache folder under the hash of its weights.

    The conversion (`translate.conversion`) runs in a process of its own, so that this one never imports torch. Two runs
    that start at once wait for one another; a folder is moved to its place only when it is whole. Where the cache
    cannot be written the conversion is this process's own.

    Raises:
        ModelError: CTranslate2 cannot convert the checkpoint.
    """
    from filelock import FileLock

    root = cache_folder() / "ctranslate2"
    folder = root / f"{checkpoint.sha256[:32]}-{precision}-{_converter_sha256()[:8]}"
    if _is_whole(folder):
        return folder
    if not _is_writable(root):
        root = _folder_of_this_process()
        folder = root / folder.name
    with FileLock(root / f"{folder.name}.lock"), tempfile.TemporaryDirectory(dir=root) as part:
        if _is_whole(folder):
            return folder
        target = Path(part) / "model"
        command = [sys.executable, "-W", "ignore", "-m", "translate.conversion"]
        command += [str(checkpoint.folder.resolve()), str(target), precision]
        environment = {**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if run.returncode:
            reason = (run.stderr.strip().splitlines() or ["no message"])[-1]
            raise ModelError(f"model {checkpoint.name}: CTranslate2 cannot convert it ({reason})")
        (target / _SEAL).write_text(_seal_of(target))
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(folder)
        target.replace(folder)
    return folder


def _is_writable(folder: Path) -> bool:
    """Whether there is such a folder, made where it was not, in which files can be made: a home may be read-only."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


@cache
def _folder_of_this_process() -> Path:
    """A temporary folder that goes with the process."""
    folder = tempfile.mkdtemp(prefix="aigov-brief-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _converter_sha256() -> str:
    """A hash of what converts: another release of CTranslate2 or of our part of it may make other files."""
    ours = Path(__file__).with_name("conversion.py").read_bytes()
    return hashlib.sha256(ours + metadata.version("ctranslate2").encode()).hexdigest()


_SEAL = "sha256"


def _is_whole(folder: Path) -> bool:
    """Whether the conversion is as it was made: CTranslate2 notices a cut file, but not altered weights."""
    try:
        return (folder / _SEAL).read_text() == _seal_of(folder)
    except (OSError, UnicodeDecodeError):
        return False


def _seal_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.name != _SEAL:
            with path.open("rb") as file:
                digest.update(path.name.encode() + b"\0" + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
