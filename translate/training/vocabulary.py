"""The joint French-English vocabulary: a SentencePiece unigram model in the layout that MarianTokenizer expects.

Piece ids are Marian's: 0 is ``</s>``, 1 is ``<unk>``, the padding token follows the last piece. Digits are single
pieces (a number is copied digit by digit, not memorised), and bytes stand in for characters never seen, so that no name
is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import sentencepiece

from translate.placeholders import PLACEHOLDERS

EOS, UNK = 0, 1


def train_vocabulary(lines: Iterable[str], size: int, path: Path) -> None:
    """Train on `lines` (both languages, in the proportion the training has) and write the model to `path`."""
    with path.open("wb") as out:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines),
            model_writer=out,
            vocab_size=size,
            model_type="unigram",
            character_coverage=0.9995,
            byte_fallback=True,
            split_digits=True,
            user_defined_symbols=list(PLACEHOLDERS),
            eos_id=EOS,
            unk_id=UNK,
            bos_id=-1,
            pad_id=-1,
            normalization_rule_name="nmt_nfkc",
            num_threads=2,
            minloglevel=2,
        )


def load_vocabulary(path: Path) -> sentencepiece.SentencePieceProcessor:
    """The SentencePiece processor of a vocabulary file."""
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def write_tokenizer(spm: Path, folder: Path) -> None:
    """Write the tokenizer files of a Hugging Face Marian checkpoint: source.spm, target.spm, vocab.json, its config."""
    processor = load_vocabulary(spm)
    vocabulary = {processor.id_to_piece(i): i for i in range(len(processor))}
    vocabulary["<pad>"] = len(vocabulary)
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(spm.read_bytes())
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    config = {
        "tokenizer_class": "MarianTokenizer",
        "source_lang": "fr",
        "target_lang": "en",
        "model_max_length": 512,
        "separate_vocabs": False,
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "pad_token": "<pad>",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
