"""Stage 4: from a checkpoint to the folder that ``MarianMTModel.from_pretrained`` loads."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from translate.checkpoint import CALIBRATION
from translate.training.network import Shape
from translate.training.prepare import WorkFolder
from translate.training.stream import target_ids
from translate.training.stretches import Stretch
from translate.training.vocabulary import EOS, write_tokenizer

# A loop says so many pieces twice, English hardly ever: a date is eight («▁ 5 ▁May ▁ 2 0 2 4»).
NO_REPEAT = 8
_MATRICES = ("shared.weight", "proj.weight", "fc1.weight", "fc2.weight")


def export(work: WorkFolder, folder: Path, *, averaged: bool = True, others: Sequence[Path] = ()) -> dict[str, int]:
    """Write config, fp16 weights and tokenizer files. Returns the progress the weights stand for.

    Args:
        averaged: the moving average of the weights, not the last ones.
        others: checkpoints of the same run, such as those that ended earlier stretches, or folders of models exported
            from it, whose weights go into the mean: it is better than each (model soups: Wortsman et al. 2022,
            arXiv:2203.05482).

    Raises:
        FileNotFoundError: the work folder has no checkpoint, or one of the others is not there.
        ValueError: another checkpoint is of a model of another shape.
    """
    state = torch.load(work.checkpoint, map_location="cpu", weights_only=True)
    shape, kind = Shape(**state["shape"]), "averaged" if averaged else "weights"
    mean = state[kind]
    for number, path in enumerate(others, 2):
        other = _weights(path, shape, kind)
        mean = {name: tensor.lerp(other[name], 1 / number) for name, tensor in mean.items() if name in other}
    folder.mkdir(parents=True, exist_ok=True)
    weights = {
        name: (on_int8_grid(tensor) if name.endswith(_MATRICES) else tensor).half().contiguous()
        for name, tensor in mean.items()
    }
    # The decoder's positions are the sinusoids that every Marian loader makes for itself; the encoder's may be learned.
    weights.pop("model.decoder.embed_positions.weight", None)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    config = shape.marian_config()
    _write_json(folder / "config.json", config)
    special = ("bos", "decoder_start", "eos", "forced_eos", "pad")
    generation = {f"{name}_token_id": config[f"{name}_token_id"] for name in special}
    generation |= {"bad_words_ids": config["bad_words_ids"], "max_length": shape.positions, "num_beams": 4}
    generation["no_repeat_ngram_size"] = NO_REPEAT
    generation["suppress_tokens"] = never_said(work, shape.vocabulary - 1)
    _write_json(folder / "generation_config.json", generation)
    write_tokenizer(work.vocabulary, folder)
    (folder / CALIBRATION).unlink(missing_ok=True)  # of other weights: nobody has judged the sentences of these
    return state["progress"]


def never_said(work: WorkFolder, pieces: int) -> list[int]:
    """Of so many pieces, those that no English sentence of the work folder's shards has, but for the end mark.

    The vocabulary is shared by both languages: nearly a third of it is of French alone. Not to look at it makes each
    step of a search shorter, and loses nothing that training could have taught.
    """
    said = np.zeros(pieces, bool)
    said[EOS] = True
    for stretch in Stretch:
        for path in sorted(work.shards(stretch).glob("*.npz")):
            said[target_ids(path)] = True
    return np.flatnonzero(~said).tolist()


def _weights(path: Path, shape: Shape, kind: str) -> dict[str, Tensor]:
    """The weights of another checkpoint, or of an exported model. Raises ValueError where its shape is another."""
    if path.is_dir():
        found = Shape.of_config(json.loads((path / "config.json").read_text(encoding="utf-8")))
        weights = {name: tensor.float() for name, tensor in load_file(path / "model.safetensors").items()}
    else:
        state = torch.load(path, map_location="cpu", weights_only=True)
        found, weights = Shape(**state["shape"]), state[kind]
    if found != shape:
        raise ValueError(f"{path.name} is of a model of another shape")
    return weights


def on_int8_grid(weight: Tensor) -> Tensor:
    """A matrix rounded, row by row, to what int8 can hold: 127 steps either side of zero, scaled by the largest weight.

    CTranslate2 quantises exactly so; stored like this, its int8 engine and a float one work with the same weights.
    """
    step = weight.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127
    return (weight / step).round() * step


def _write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
