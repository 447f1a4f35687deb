"""The network that is trained: MarianMT's transformer (Vaswani et al. 2017, post-norm), written for training speed.

Parameters bear the names of ``transformers.MarianMTModel``, so a state dict is a checkpoint: nothing is renamed at
export, and a test holds the two implementations to the same loss. What differs is what training needs: the loss without
a pass over padding, and the attention of the supervised heads.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from translate.training.alignment import alignment_targets
from translate.training.vocabulary import EOS, UNK


@dataclass(frozen=True)
class Shape:
    """What decides the size of the network; `vocabulary` counts the padding token.

    Encoder and decoder have the same number of heads: CTranslate2's converter reads only the encoder's.
    """

    vocabulary: int
    width: int = 384
    heads: int = 12
    feed_forward: int = 1536
    encoder_layers: int = 6
    decoder_layers: int = 2
    positions: int = 256

    def marian_config(self) -> dict:
        """The config.json of the checkpoint."""
        pad = self.vocabulary - 1
        return {
            "architectures": ["MarianMTModel"],
            "model_type": "marian",
            "activation_function": "gelu",
            "vocab_size": self.vocabulary,
            "decoder_vocab_size": self.vocabulary,
            "d_model": self.width,
            "encoder_attention_heads": self.heads,
            "decoder_attention_heads": self.heads,
            "encoder_ffn_dim": self.feed_forward,
            "decoder_ffn_dim": self.feed_forward,
            "encoder_layers": self.encoder_layers,
            "decoder_layers": self.decoder_layers,
            "max_position_embeddings": self.positions,
            "max_length": self.positions,
            "scale_embedding": True,
            "share_encoder_decoder_embeddings": True,
            "tie_word_embeddings": True,
            "is_encoder_decoder": True,
            "normalize_before": False,
            "normalize_embedding": False,
            "static_position_embeddings": True,
            "dropout": 0.1,
            "attention_dropout": 0.0,
            "activation_dropout": 0.0,
            "eos_token_id": EOS,
            "forced_eos_token_id": EOS,
            "unk_token_id": UNK,
            "pad_token_id": pad,
            "decoder_start_token_id": pad,
            "bos_token_id": EOS,
            "bad_words_ids": [[pad]],
            "dtype": "float16",
        }

    @classmethod
    def of_config(cls, config: Mapping[str, int]) -> Shape:
        """The shape of an exported model, from its config.json."""
        return cls(
            vocabulary=config["vocab_size"],
            width=config["d_model"],
            heads=config["encoder_attention_heads"],
            feed_forward=config["encoder_ffn_dim"],
            encoder_layers=config["encoder_layers"],
            decoder_layers=config["decoder_layers"],
            positions=config["max_position_embeddings"],
        )

    def as_dict(self) -> dict:
        return asdict(self)


class Attention(nn.Module):
    """Multi-head attention that also returns its probabilities, for a caller that wants to supervise them."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.scale = (width // heads) ** -0.5
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        # Written out: on a CPU the backward pass of scaled_dot_product_attention took 40 % of a step.
        q, k, v = self._heads(x, memory)
        scores = q @ k.transpose(2, 3) * self.scale + mask
        probabilities = scores.softmax(-1)
        y = (probabilities.to(v.dtype) @ v).transpose(1, 2).flatten(2)
        return self.out_proj(y), probabilities

    def _heads(self, x: Tensor, memory: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        q, k, v = self.q_proj(x), self.k_proj(memory), self.v_proj(memory)
        return tuple(t.unflatten(2, (self.heads, -1)).transpose(1, 2) for t in (q, k, v))  # type: ignore[return-value]


class FeedForward(nn.Module):
    """What encoder and decoder layers share. Its parameters stand in the layer itself, as in MarianMTModel."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.fc1 = nn.Linear(shape.width, shape.feed_forward)
        self.fc2 = nn.Linear(shape.feed_forward, shape.width)
        self.final_layer_norm = nn.LayerNorm(shape.width)
        self.dropout = dropout

    def _feed(self, x: Tensor) -> Tensor:
        return self.final_layer_norm(x + self._drop(self.fc2(F.gelu(self.fc1(x)))))

    def _drop(self, x: Tensor) -> Tensor:
        return F.dropout(x, self.dropout, self.training) if self.dropout else x


class EncoderLayer(FeedForward):
    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__(shape, dropout)
        self.self_attn = Attention(shape.width, shape.heads)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        return self._feed(self.self_attn_layer_norm(x + self._drop(self.self_attn(x, x, mask)[0])))


class DecoderLayer(FeedForward):
    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__(shape, dropout)
        self.self_attn = Attention(shape.width, shape.heads)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)
        self.encoder_attn = Attention(shape.width, shape.heads)
        self.encoder_attn_layer_norm = nn.LayerNorm(shape.width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor, causal: Tensor) -> tuple[Tensor, Tensor]:
        x = self.self_attn_layer_norm(x + self._drop(self.self_attn(x, x, causal)[0]))
        attended, probabilities = self.encoder_attn(x, memory, mask)
        return self._feed(self.encoder_attn_layer_norm(x + self._drop(attended))), probabilities


class Stack(nn.Module):
    def __init__(self, layers: list[nn.Module], positions: Tensor) -> None:
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.embed_positions = nn.Embedding.from_pretrained(positions, freeze=True)


class Marian(nn.Module):
    """What MarianMTModel calls ``model``: the shared embedding, the encoder, the decoder."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.shared = nn.Embedding(shape.vocabulary, shape.width, padding_idx=shape.vocabulary - 1)
        encoder: list[nn.Module] = [EncoderLayer(shape, dropout) for _ in range(shape.encoder_layers)]
        decoder: list[nn.Module] = [DecoderLayer(shape, dropout) for _ in range(shape.decoder_layers)]
        self.encoder, self.decoder = Stack(encoder, sinusoids(shape)), Stack(decoder, sinusoids(shape))


class Network(nn.Module):
    """The trainable Marian transformer. `forward` gives the decoder's states and the supervised attention."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.pad = shape.vocabulary - 1
        self.scale = math.sqrt(shape.width)
        self.dropout = dropout
        self.model = Marian(shape, dropout)
        self.register_buffer("final_logits_bias", torch.zeros(1, shape.vocabulary))
        self.apply(_initialise)
        nn.init.normal_(self.model.shared.weight, std=shape.width**-0.5)
        with torch.no_grad():
            self.model.shared.weight[self.pad] = 0  # the decoder starts from a zero embedding

    def forward(self, source: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        """Decoder states ``(batch, target, width)`` and cross attention ``(layers, batch, target, source)``, the mean
        over the supervised half of the heads."""
        mask = (source == self.pad)[:, None, None, :] * -1e4
        length = target.shape[1]
        causal = torch.full((length, length), -1e4, device=source.device).triu(1)
        memory = self._embed(source, self.model.encoder)
        for layer in self.model.encoder.layers:
            memory = layer(memory, mask)
        shifted = F.pad(target[:, :-1], (1, 0), value=self.pad)
        x = self._embed(shifted, self.model.decoder)
        supervised = []
        for layer in self.model.decoder.layers:
            x, probabilities = layer(x, memory, mask, causal)
            supervised.append(probabilities[:, : max(1, self.shape.heads // 2)].mean(1))
        return x, torch.stack(supervised)

    def _embed(self, ids: Tensor, stack: Stack) -> Tensor:
        x = self.model.shared(ids) * self.scale + stack.embed_positions.weight[: ids.shape[1]]
        return F.dropout(x, self.dropout, self.training) if self.dropout else x

    def checkpoint(self) -> dict[str, Tensor]:
        """The state dict in MarianMTModel's names, the shared embedding under each of its uses left out but one."""
        return {name: tensor.detach().clone() for name, tensor in self.state_dict().items()}


def sinusoids(shape: Shape) -> Tensor:
    """Vaswani's positions in Marian's order: all sines, then all cosines."""
    position = np.arange(shape.positions)[:, None]
    angle = position / np.power(10000, 2 * (np.arange(shape.width) // 2) / shape.width)
    return torch.from_numpy(np.concatenate([np.sin(angle[:, 0::2]), np.cos(angle[:, 1::2])], 1)).float()


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Linear):
        nn.init.xavier_uniform_(module.weight)
        nn.init.zeros_(module.bias)


def losses(network: Network, states: Tensor, target: Tensor, smoothing: float = 0.1) -> Tensor:
    """Label-smoothed cross entropy in nats a piece, padding left out before the projection."""
    kept = target != network.pad
    logits = F.linear(states[kept], network.model.shared.weight[: network.pad])
    return F.cross_entropy(logits.float(), target[kept], label_smoothing=smoothing)


def guidance(network: Network, attention: Tensor, source: Tensor, target: Tensor, table: Tensor) -> Tensor:
    """Cross entropy between the IBM-1 posterior and the supervised attention, in nats a target piece."""
    wanted = alignment_targets(table, source, target, network.pad)
    kept = (target != network.pad).float()
    entropy = -(wanted * attention.clamp_min(1e-6).log()).sum(-1)
    return (entropy * kept).sum() / (kept.sum() * attention.shape[0])


def warm_start(network: Network, vocabulary_path) -> None:
    """Give the network's embeddings, source positions and encoder layers the weights of multilingual-e5-small.

    Layers are taken from the bottom: what a truncated encoder computes is then what e5 computes there.

    Raises:
        ValueError: the shape is not e5's (384 wide, 12 heads, 1536 feed-forward, at most 12 layers).
    """
    from translate.training.vocabulary import load_vocabulary
    from translate.training.warmstart import PretrainedEncoder

    pretrained, shape = PretrainedEncoder.load(), network.shape
    wanted = (pretrained.width, pretrained.heads, pretrained.feed_forward)
    if (shape.width, shape.heads, shape.feed_forward) != wanted or shape.encoder_layers > 12:
        raise ValueError(f"the warm start is (width, heads, feed-forward) {wanted} with at most 12 encoder layers")
    pieces, positions = pretrained.embed(load_vocabulary(vocabulary_path), network.scale)
    with torch.no_grad():
        network.model.shared.weight[: len(pieces)] = torch.from_numpy(pieces)
        network.model.encoder.embed_positions.weight[:] = torch.from_numpy(positions[: shape.positions])
        for index, layer in enumerate(network.model.encoder.layers):
            layer.load_state_dict({name: torch.tensor(array) for name, array in pretrained.layer(index).items()})
