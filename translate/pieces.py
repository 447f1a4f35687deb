"""SentencePiece and the Marian vocabulary, without transformers.

``transformers.MarianTokenizer`` does the same and takes a second to import; a test holds the two to the same ids.
"""

from __future__ import annotations

import json
from pathlib import Path

from translate.placeholders import PLACEHOLDERS

EOS, UNKNOWN, PAD = "</s>", "<unk>", "<pad>"


class Pieces:
    """Text to the pieces of a checkpoint's vocabulary and back.

    Raises:
        OSError, RuntimeError, ValueError: a file is missing or damaged.

    Attributes:
        holds_placeholders: whether the vocabulary has the placeholder pieces of the embedded model.
    """

    def __init__(self, folder: Path) -> None:
        import sentencepiece

        self._source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.spm"))
        vocabulary: dict[str, int] = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        if not isinstance(vocabulary, dict) or not all(isinstance(number, int) for number in vocabulary.values()):
            raise ValueError("vocab.json does not number pieces")
        self.ids = vocabulary
        self.by_id = {number: piece for piece, number in vocabulary.items()}
        self.holds_placeholders = all(name in vocabulary for name in PLACEHOLDERS)

    def encode(self, text: str) -> list[str]:
        """French text to vocabulary pieces, without the end mark; unknown pieces become ``<unk>``."""
        return [piece if piece in self.ids else UNKNOWN for piece in self._source.encode(text, out_type=str)]

    def count(self, text: str) -> int:
        """Number of pieces of a French text."""
        return len(self._source.encode(text))

    def decode(self, pieces: list[str]) -> str:
        """English pieces to text; end marks, padding and unknown pieces are left out."""
        return self._target.decode([piece for piece in pieces if piece not in (EOS, PAD, UNKNOWN)]).strip()
