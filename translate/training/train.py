"""Stage 2: train until the minutes are over, on a GPU or a CPU; stop cleanly, resume where it stopped.

Three stretches share this loop. The general one runs at a constant rate after warm-up, so that it can be prolonged at
will; the domain one goes over news and AI-policy text with a rate that falls linearly to zero (warm-up, stable, decay:
Hu et al. 2024, arXiv:2404.06395); the distilled one goes so, at a third of the rates, over what `distil` wrote. Hidden
matrices of the decoder are optimised by Muon (Jordan 2024), everything else by AdamW.
"""

from __future__ import annotations

import json
import math
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from safetensors.torch import load_file
from torch import Tensor

from translate.training.network import Network, Shape, guidance, losses, warm_start
from translate.training.prepare import WorkFolder
from translate.training.stream import LENGTHS, Batch, batches
from translate.training.stretches import Stretch
from translate.training.vocabulary import load_vocabulary

SAVE_SECONDS = 300


@dataclass(frozen=True)
class Settings:
    """What decides a training curve. Rates are peak values; `tokens` is padded pieces of one side in a batch."""

    tokens: int = 3072
    adam_rate: float = 1e-3
    encoder_rate: float = 4e-4
    muon_rate: float = 0.03
    warmup: int = 150
    smoothing: float = 0.1
    dropout: float = 0.0
    guidance: float = 0.5
    guidance_floor: float = 0.05
    guidance_steps: int = 4000
    short_first: int = 600
    average: float = 0.999
    compile: bool = False


# For a model that is trained already and learns from its own English: small steps, little doubt about the answer.
DISTILLING = Settings(adam_rate=3e-4, encoder_rate=1.2e-4, muon_rate=0.01, smoothing=0.01)


@dataclass
class Progressed:
    """How far a run has come: what a resumption needs beside weights and optimiser state."""

    step: int = 0
    pairs: int = 0
    seconds: float = 0.0
    batches: int = 0
    domain_batches: int = 0
    domain_seconds: float = 0.0
    started: int = 0  # the step at which the optimisers knew nothing: their rates rise from there


class Trainer:
    """Weights, optimisers and progress of one run, and the files they live in."""

    def __init__(self, work: WorkFolder, settings: Settings, shape: Shape, device: str, warm: bool) -> None:
        self.work, self.settings, self.device = work, settings, torch.device(device)
        self.network = Network(shape, settings.dropout)
        if warm:
            warm_start(self.network, work.vocabulary)
        self.network.to(self.device)
        self.average = [p.detach().clone() for p in self.network.parameters()]
        self.table = torch.load(work.alignment, weights_only=True).to(self.device)
        self.optimisers = self._optimisers()
        self.progress = Progressed()
        self.forward = torch.compile(self.network, dynamic=False) if settings.compile else self.network

    def _optimisers(self) -> list[torch.optim.Optimizer]:
        s, decoder, encoder, rest = self.settings, [], [], []
        for name, parameter in self.network.named_parameters():
            if not parameter.requires_grad:
                continue
            if name.startswith("model.decoder.") and parameter.ndim == 2:
                decoder.append(parameter)
            elif name.startswith("model.encoder."):
                encoder.append(parameter)
            else:
                rest.append(parameter)
        groups = [{"params": rest, "lr": s.adam_rate}, {"params": encoder, "lr": s.encoder_rate}]
        adam = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, weight_decay=0.01, fused=True)
        muon = torch.optim.Muon(decoder, lr=s.muon_rate, weight_decay=0.01, momentum=0.95)
        for optimiser in (adam, muon):
            for group in optimiser.param_groups:
                group["peak"] = group["lr"]
        return [adam, muon]

    def step(self, batch: Batch, factor: float) -> tuple[float, float]:
        """One update at `factor` of the peak rates. Returns the losses (translation, alignment) in nats a piece."""
        s, done = self.settings, self.progress.step
        source, target = batch.source.to(self.device), batch.target.to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            states, attention = self.forward(source, target)
            translation = losses(self.network, states, target, s.smoothing)
        aligned = guidance(self.network, attention, source, target, self.table)
        weight = max(s.guidance_floor, s.guidance * (1 - done / s.guidance_steps))
        (translation + weight * aligned).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        since = done - self.progress.started
        rate = factor * min(1.0, (since + 1) / s.warmup)
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * rate
            optimiser.step()
            optimiser.zero_grad()
        decay = min(s.average, (1 + since) / (10 + since))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, [p.detach() for p in self.network.parameters()], 1 - decay)
        self.progress.step += 1
        self.progress.pairs += len(source)
        return translation.item(), aligned.item()

    def averaged(self) -> dict[str, Tensor]:
        """The checkpoint with the moving average of the weights in place of the last ones."""
        state = self.network.checkpoint()
        for (name, _), tensor in zip(self.network.named_parameters(), self.average, strict=True):
            state[name] = tensor.detach().clone()
        return state

    def save(self) -> None:
        """Write the checkpoint so that it is whole or not there."""
        part = self.work.checkpoint.with_suffix(".part")
        torch.save(
            {
                "shape": self.network.shape.as_dict(),
                "settings": asdict(self.settings),
                "weights": self.network.state_dict(),
                "averaged": self.averaged(),
                "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
                "progress": asdict(self.progress),
            },
            part,
        )
        part.replace(self.work.checkpoint)

    def start_from(self, folder: Path) -> None:
        """Take the weights of an exported model; the early steps (short sentences, much guidance) are behind it.

        Raises:
            FileNotFoundError: a file of the model is missing.
            ValueError: the model's vocabulary is not the work folder's.
        """
        if (folder / "source.spm").read_bytes() != self.work.vocabulary.read_bytes():
            raise ValueError(f"{folder.name} has another vocabulary than the work folder")
        weights = {name: tensor.float() for name, tensor in load_file(folder / "model.safetensors").items()}
        self.network.load_state_dict(self.network.state_dict() | weights)
        self.average = [p.detach().clone() for p in self.network.parameters()]
        self.progress.step = self.progress.started = max(self.settings.short_first, self.settings.guidance_steps)

    def load(self) -> None:
        """Take up the work folder's checkpoint. Raises FileNotFoundError where there is none."""
        state = torch.load(self.work.checkpoint, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["weights"])
        named = dict(self.network.named_parameters())
        self.average = [state["averaged"][name].to(self.device) for name in named]
        for optimiser, saved in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(saved)
        self.progress = Progressed(**state["progress"])


def train(trainer: Trainer, *, minutes: float, stretch: Stretch, console: Console) -> None:
    """Update until `minutes` of training are over, or SIGTERM or Ctrl-C comes; then save and return."""
    progress, domain = trainer.progress, stretch is not Stretch.GENERAL
    folder, skip = trainer.work.shards(stretch), progress.domain_batches if domain else progress.batches
    shortest = LENGTHS[2] if not domain and progress.step < trainer.settings.short_first else LENGTHS[-1]
    feed = batches(folder, trainer.settings.tokens, trainer.network.pad, skip, shortest)
    with _stop_signals() as stop, _bar(console) as bar:
        task = bar.add_task("", total=minutes * 60, rate="")
        start = last = saved = time.monotonic()
        trainer.network.train()
        recent: list[float] = []
        while not stop and last - start < minutes * 60:
            if not domain and shortest != LENGTHS[-1] and progress.step >= trainer.settings.short_first:
                shortest = LENGTHS[-1]
                feed = batches(folder, trainer.settings.tokens, trainer.network.pad, progress.batches, shortest)
            factor = max(0.0, 1 - progress.domain_seconds / (minutes * 60)) if domain else 1.0
            before = progress.pairs
            translation, aligned = trainer.step(next(feed), factor)
            now = time.monotonic()
            spent, last = now - last, now
            progress.seconds += spent
            if domain:
                progress.domain_batches += 1
                progress.domain_seconds += spent
            else:
                progress.batches += 1
            recent.append(translation)
            bar.update(task, completed=now - start, description=f"step {progress.step} loss {translation:.2f}",
                       rate=f"{(progress.pairs - before) / spent:.0f} pairs/s")  # fmt: skip
            if progress.step % 50 == 0:
                mean = sum(recent) / len(recent)
                recent.clear()
                _log(trainer.work.log, progress, mean, aligned, domain)
                if not console.is_terminal:
                    left = max(0.0, minutes - (now - start) / 60)
                    console.print(
                        f"step {progress.step} loss {mean:.3f} perplexity {math.exp(min(mean, 20)):.0f} alignment "
                        f"{aligned:.3f} {progress.pairs} pairs {progress.pairs / progress.seconds:.0f}/s "
                        f"{left:.0f} min left"
                    )
            if now - saved > SAVE_SECONDS:
                trainer.save()
                saved = time.monotonic()
    trainer.save()


def default_shape(pieces: int, device: str, *, warm: bool) -> Shape:
    """384 wide where the encoder starts from e5 or a CPU trains it, 512 wide on a GPU that starts from nothing."""
    if warm or device == "cpu":
        return Shape(pieces + 1)
    return Shape(pieces + 1, width=512, heads=8, feed_forward=2048)


def build(
    work: WorkFolder,
    settings: Settings,
    device: str,
    *,
    resume: bool,
    warm: bool,
    shape: Shape | None = None,
    model: Path | None = None,
) -> Trainer:
    """A trainer for the work folder: fresh (of `shape`, or the default one), from its checkpoint, or from a `model`.

    Raises:
        FileExistsError: a checkpoint is there and `resume` is not asked for.
        FileNotFoundError: `prepare` has not run, there is nothing to resume, or the model lacks a file.
        ValueError: the model's vocabulary is not the work folder's, or both a model and a resumption are asked for.
    """
    if model and resume:
        raise ValueError("--resume goes on from the checkpoint, --model starts from a model: give one of them")
    if not work.vocabulary.exists():
        raise FileNotFoundError(f"{work.vocabulary.name} is missing from the work folder; run 'prepare' first")
    if work.checkpoint.exists() and not resume:
        raise FileExistsError("the work folder has a checkpoint: give --resume to go on, or remove it to start again")
    torch.manual_seed(0)
    if resume:
        saved = torch.load(work.checkpoint, map_location="cpu", weights_only=True)
        shape = Shape(**saved["shape"])
        del saved
    elif model:
        shape = Shape.of_config(json.loads((model / "config.json").read_text(encoding="utf-8")))
    else:
        shape = shape or default_shape(len(load_vocabulary(work.vocabulary)), device, warm=warm)
    trainer = Trainer(work, settings, shape, device, warm and not resume and not model)
    if resume:
        trainer.load()
    elif model:
        trainer.start_from(model)
    return trainer


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """A list that is filled when SIGTERM or SIGINT asks for an end; the handlers before are put back."""
    caught: list[int] = []
    before = {s: signal.signal(s, lambda number, _: caught.append(number)) for s in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _bar(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    return Progress(*columns, console=console, disable=not console.is_terminal)


def _log(path: Path, progress: Progressed, translation: float, aligned: float, domain: bool) -> None:
    row = {**asdict(progress), "loss": round(translation, 4), "alignment": round(aligned, 4), "domain": domain}
    with path.open("a", encoding="utf-8") as out:
        out.write(json.dumps(row) + "\n")
