"""Stage 4: from a checkpoint to the folder that ``MarianMTModel.from_pretrained`` loads."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import save_file

from translate.training.network import Shape
from translate.training.prepare import WorkFolder
from translate.training.vocabulary import write_tokenizer


def export(work: WorkFolder, folder: Path, *, averaged: bool = True) -> dict[str, int]:
    """Write config, fp16 weights and tokenizer files. Returns the progress the weights stand for.

    Raises:
        FileNotFoundError: the work folder has no checkpoint.
    """
    state = torch.load(work.checkpoint, map_location="cpu", weights_only=True)
    shape = Shape(**state["shape"])
    folder.mkdir(parents=True, exist_ok=True)
    weights = {
        name: tensor.half().contiguous() for name, tensor in state["averaged" if averaged else "weights"].items()
    }
    # The decoder's positions are the sinusoids that every Marian loader makes for itself; the encoder's may be learned.
    weights.pop("model.decoder.embed_positions.weight")
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    config = shape.marian_config()
    _write_json(folder / "config.json", config)
    special = (
        "bos_token_id",
        "decoder_start_token_id",
        "eos_token_id",
        "forced_eos_token_id",
        "pad_token_id",
        "bad_words_ids",
    )
    generation = {name: config[name] for name in special}
    _write_json(folder / "generation_config.json", {**generation, "max_length": shape.positions, "num_beams": 4})
    write_tokenizer(work.vocabulary, folder)
    return state["progress"]


def _write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
