"""A Marian checkpoint in CTranslate2's form: ``python -m translate.conversion FOLDER TARGET PRECISION``.

CTranslate2's own converter loads the checkpoint with transformers and torch, which takes seconds. The layout of a
Marian checkpoint is fixed, so its tensors are read from the safetensors file here and laid out by the same
specification; a test holds the two conversions to the same bytes. What departs from that layout goes to CTranslate2's
converter.

Run in a process of its own: `ctranslate2.specs` would import torch if it could.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

import numpy as np

# What CTranslate2 calls them: with int8_float32 what is not quantised stays float32.
_PRECISIONS = {"int8": "int8_float32", "float32": "float32"}


class UnusualLayout(ValueError):
    """The checkpoint has tensors or settings that this module does not know."""


def convert(folder: Path, target: Path, precision: str) -> None:
    """Write the checkpoint of `folder` to the new folder `target`; `precision` is ``int8`` or ``float32``.

    Raises:
        UnusualLayout: it is no ordinary Marian checkpoint.
        OSError: a file cannot be read or written.
    """
    from ctranslate2.specs import common_spec, transformer_spec
    from safetensors.numpy import load_file

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    activations = {"gelu": common_spec.Activation.GELU, "relu": common_spec.Activation.RELU,
                   "swish": common_spec.Activation.SWISH, "silu": common_spec.Activation.SWISH}  # fmt: skip
    if config.get("activation_function") not in activations or not config.get("share_encoder_decoder_embeddings", True):
        raise UnusualLayout("settings")
    if config.get("normalize_before") or config.get("normalize_embedding"):
        raise UnusualLayout("layer norms")
    spec = transformer_spec.TransformerSpec.from_config(
        (config["encoder_layers"], config["decoder_layers"]), config["encoder_attention_heads"], pre_norm=False,
        activation=activations[config["activation_function"]], layernorm_embedding=False,
    )  # fmt: skip
    tensors = {name: tensor.astype(np.float32) for name, tensor in load_file(folder / "model.safetensors").items()}
    vocabulary = _vocabulary(folder)
    never = _suppressed(folder)
    said = [number for number in range(len(vocabulary)) if number not in never]
    _Filler(tensors, config, said).fill(spec)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary([vocabulary[number] for number in said])
    spec.config.eos_token, spec.config.unk_token = "</s>", "<unk>"
    spec.config.decoder_start_token = "</s>"  # any would do: Marian decoders start from a zero embedding
    spec.validate()
    spec.optimize(quantization=_PRECISIONS[precision])
    target.mkdir()
    spec.save(str(target))


class _Filler:
    """Lays a checkpoint's tensors out in a specification; `said` are the numbers of the pieces it may say."""

    def __init__(self, tensors: dict[str, np.ndarray], config: dict[str, Any], said: list[int]) -> None:
        self.tensors, self.config, self.said = tensors, config, said

    def fill(self, spec: Any) -> None:
        words = self._tensor("model.shared.weight", "model.encoder.embed_tokens.weight", "lm_head.weight")[:-1]
        spoken = words[self.said]
        for side, part, embeddings in ((spec.encoder, "encoder", words), (spec.decoder, "decoder", spoken)):
            side.scale_embeddings = math.sqrt(self.config["d_model"]) if self.config.get("scale_embedding") else 1.0
            side.position_encodings.encodings = self._positions(f"model.{part}.embed_positions.weight")
            (side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings).weight = embeddings
            for number, layer in enumerate(side.layer):
                self._layer(layer, f"model.{part}.layers.{number}")
        spec.decoder.start_from_zero_embedding = True
        spec.decoder.projection.weight = spoken
        bias = self.tensors.pop("final_logits_bias", None)
        if bias is not None and bias.any():
            spec.decoder.projection.bias = bias.squeeze()[:-1][self.said]
        for name, tensor in self.tensors.items():
            if name not in _TIED or not np.array_equal(tensor[:-1], words):
                raise UnusualLayout(f"tensor {name}")

    def _layer(self, layer: Any, name: str) -> None:
        self._attention(layer.self_attention, f"{name}.self_attn", fused=3)
        self._norm(layer.self_attention.layer_norm, f"{name}.self_attn_layer_norm")
        if hasattr(layer, "attention"):
            self._attention(layer.attention, f"{name}.encoder_attn", fused=1)
            self._norm(layer.attention.layer_norm, f"{name}.encoder_attn_layer_norm")
        self._linear(layer.ffn.linear_0, f"{name}.fc1")
        self._linear(layer.ffn.linear_1, f"{name}.fc2")
        self._norm(layer.ffn.layer_norm, f"{name}.final_layer_norm")

    def _attention(self, attention: Any, name: str, fused: int) -> None:
        """Queries, keys and values as one matrix (`fused` 3), or queries apart from keys and values (1)."""
        split = [f"{name}.{part}_proj" for part in ("q", "k", "v")]
        self._linear(attention.linear[0], *split[:fused])
        if fused < 3:
            self._linear(attention.linear[1], *split[fused:])
        self._linear(attention.linear[-1], f"{name}.out_proj")

    def _linear(self, linear: Any, *names: str) -> None:
        linear.weight = np.concatenate([self._tensor(f"{name}.weight") for name in names])
        linear.bias = np.concatenate([self._tensor(f"{name}.bias") for name in names])

    def _norm(self, norm: Any, name: str) -> None:
        norm.gamma, norm.beta = self._tensor(f"{name}.weight"), self._tensor(f"{name}.bias")

    def _positions(self, name: str) -> np.ndarray:
        """The checkpoint's own positions; where it has none, Marian's: sines, then cosines (Vaswani et al. 2017)."""
        if name in self.tensors:
            return self._tensor(name)
        positions, width = self.config["max_position_embeddings"], self.config["d_model"]
        pairs = np.arange(width) // 2
        angles = np.arange(positions)[:, None] / np.power(10000, 2 * pairs / width)
        return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)

    def _tensor(self, *names: str) -> np.ndarray:
        """The first of these tensors that there is, taken out of what is left."""
        for name in names:
            if name in self.tensors:
                return self.tensors.pop(name)
        raise UnusualLayout(f"no tensor {names[0]}")


# Copies of the word embeddings, where they are the same.
_TIED = frozenset({"lm_head.weight", "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight"})


def _vocabulary(folder: Path) -> list[str]:
    """The pieces in the order of their numbers, without the padding that Marian decoders start from."""
    numbers: dict[str, int] = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    pieces = sorted(numbers, key=numbers.__getitem__)
    if pieces[-1] != "<pad>":
        raise UnusualLayout("vocabulary")
    return pieces[:-1]


def _suppressed(folder: Path) -> frozenset[int]:
    """The pieces that the checkpoint says are never to be generated: without them each step of a search is shorter."""
    path = folder / "generation_config.json"
    settings = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return frozenset(settings.get("suppress_tokens") or ())


def main(folder: Path, target: Path, precision: str) -> None:
    sys.modules["torch"] = None  # type: ignore[assignment]  # CTranslate2 does without where it cannot be imported
    try:
        convert(folder, target, precision)
    except (UnusualLayout, KeyError, TypeError, ValueError):  # bfloat16 weights and settings left out among them
        del sys.modules["torch"]
        for name in [name for name in sys.modules if name.startswith("ctranslate2")]:
            del sys.modules[name]
        from ctranslate2.converters import TransformersConverter

        TransformersConverter(str(folder)).convert(str(target), quantization=_PRECISIONS[precision])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
