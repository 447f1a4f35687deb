"""Models small enough to make in a test."""

from __future__ import annotations

import json
from pathlib import Path

from translate.checkpoint import find_checkpoint


def write_summariser(path: Path, kind: str, text: str) -> None:
    """Write a checkpoint with random weights ("bart" or "t5") that knows the words of `text`: enough to load and to
    write something that must be held to the article."""
    import torch
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import (  # fmt: skip
        BartConfig,
        BartForConditionalGeneration,
        PreTrainedTokenizerFast,
        T5Config,
        T5ForConditionalGeneration,
    )

    special = ["<pad>", "<s>", "</s>", "<unk>"]
    words = sorted(set(text.replace(".", " .").replace(",", " ,").split()))
    vocabulary = {word: number for number, word in enumerate([*special, *words, "summarize", ":"])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="<pad>", bos_token="<s>", eos_token="</s>", unk_token="<unk>",
        model_max_length=64,
    )  # fmt: skip
    torch.manual_seed(1)
    common = {"vocab_size": len(vocabulary), "pad_token_id": 0, "eos_token_id": 2, "decoder_start_token_id": 2}
    if kind == "bart":
        model = BartForConditionalGeneration(
            BartConfig(d_model=16, encoder_layers=1, decoder_layers=1, encoder_ffn_dim=16, decoder_ffn_dim=16,
                       encoder_attention_heads=2, decoder_attention_heads=2, max_position_embeddings=160,
                       bos_token_id=1, **common)
        )  # fmt: skip
    else:
        model = T5ForConditionalGeneration(T5Config(d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2, **common))
    model.save_pretrained(path)
    fast.save_pretrained(path)


def write_marian(folder: Path) -> Path:
    """A MarianMT with weights at random, in float32, with the embedded model's tokenizer."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    embedded = find_checkpoint("embedded").folder
    size = len(json.loads((embedded / "vocab.json").read_text(encoding="utf-8")))
    torch.manual_seed(1)
    config = MarianConfig(
        vocab_size=size, d_model=32, encoder_layers=2, decoder_layers=1, encoder_attention_heads=4, encoder_ffn_dim=64,
        decoder_attention_heads=4, decoder_ffn_dim=64, pad_token_id=size - 1, eos_token_id=0, scale_embedding=True,
        decoder_start_token_id=size - 1, activation_function="swish",
    )  # fmt: skip
    MarianMTModel(config).save_pretrained(folder)
    for name in ("vocab.json", "source.spm", "target.spm", "tokenizer_config.json"):
        (folder / name).write_bytes((embedded / name).read_bytes())
    return folder
