"""Stage 4: from a checkpoint to the folder that ``MarianMTModel.from_pretrained`` loads."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor

from translate.training.network import Shape
from translate.training.prepare import WorkFolder
from translate.training.vocabulary import write_tokenizer

_MATRICES = ("shared.weight", "proj.weight", "fc1.weight", "fc2.weight")


def export(work: WorkFolder, folder: Path, *, averaged: bool = True) -> dict[str, int]:
    """Write config, fp16 weights and tokenizer files. Returns the progress the weights stand for.

    Raises:
        FileNotFoundError: the work folder has no checkpoint.
    """
    state = torch.load(work.checkpoint, map_location="cpu", weights_only=True)
    shape = Shape(**state["shape"])
    folder.mkdir(parents=True, exist_ok=True)
    weights = {
        name: (on_int8_grid(tensor) if name.endswith(_MATRICES) else tensor).half().contiguous()
        for name, tensor in state["averaged" if averaged else "weights"].items()
    }
    # The decoder's positions are the sinusoids that every Marian loader makes for itself; the encoder's may be learned.
    weights.pop("model.decoder.embed_positions.weight")
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    config = shape.marian_config()
    _write_json(folder / "config.json", config)
    special = ("bos", "decoder_start", "eos", "forced_eos", "pad")
    generation = {f"{name}_token_id": config[f"{name}_token_id"] for name in special}
    generation |= {"bad_words_ids": config["bad_words_ids"], "max_length": shape.positions, "num_beams": 4}
    _write_json(folder / "generation_config.json", generation)
    write_tokenizer(work.vocabulary, folder)
    return state["progress"]


def on_int8_grid(weight: Tensor) -> Tensor:
    """A matrix rounded, row by row, to what int8 can hold: 127 steps either side of zero, scaled by the largest weight.

    CTranslate2 quantises exactly so; stored like this, its int8 engine and a float one work with the same weights.
    """
    step = weight.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127
    return (weight / step).round() * step


def _write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
