"""Speed and memory beside other ways to run a Marian model: ``make bench-peers`` (``python -m tests.bench.peers``).

The other ways run a model of opus-mt-fr-en's shape (6+6 layers, 512 wide, 59,514 pieces) with random weights, which are
as fast as trained ones: outputs are held to the length of their inputs, 1.4 pieces a word. They are spared the pieces,
the sentence splitting and every check; ours is `python -m translate`, which does all of it, with retries. Each way is a
process of its own, on two cores; "whole" counts it from start to end, "steady" without start and loading.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PIECES_A_WORD = 1.4
VOCABULARY = 59_514
BEAMS = 4
# Sentences a way is given: enough to tell its pace, few enough to wait for the slowest.
SENTENCES = {"one-by-one": 24, "batches": 96, "argos": 400, "ours": 4_000}
ABOUT = {
    "one-by-one": "transformers, a sentence at a time",
    "batches": "transformers, sorted batches of 16 (EasyNMT's way)",
    "argos": "CTranslate2 int8, batches of 32 (Argos's way)",
    "ours": "aigov-brief, embedded model, checks and retries",
}


def french_sentences(count: int) -> list[str]:
    """Sentences of the gold texts; from the second round on each with a number of its own, so that none is a repeat."""
    from translate.pages.tracked import TrackedText
    from translate.sentences import split_sentences

    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "gold" / "dev").glob("d*.txt"))]
    lines = [line for text in texts for line in text.splitlines() if len(line.split()) > 3]
    found = [piece.text for line in lines for piece in split_sentences(TrackedText.of(line))]
    rounds = range(-(-count // len(found)))
    return [f"{text} ({number})" if number else text for number in rounds for text in found][:count]


def write_model(folder: Path) -> None:
    """A checkpoint of opus-mt-fr-en's shape with random weights."""
    from transformers import MarianConfig, MarianMTModel

    config = MarianConfig(
        vocab_size=VOCABULARY, d_model=512, encoder_layers=6, decoder_layers=6, encoder_attention_heads=8,
        decoder_attention_heads=8, encoder_ffn_dim=2048, decoder_ffn_dim=2048, activation_function="swish",
        max_position_embeddings=512, scale_embedding=True, pad_token_id=VOCABULARY - 1, eos_token_id=0,
        decoder_start_token_id=VOCABULARY - 1, forced_eos_token_id=None,
    )  # fmt: skip
    MarianMTModel(config).save_pretrained(folder)
    pieces = ["</s>", "<unk>", *(f"piece{number}" for number in range(VOCABULARY - 3)), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({piece: i for i, piece in enumerate(pieces)}), encoding="utf-8")


def inputs_of(sentences: list[str]) -> list[list[int]]:
    """Piece numbers as long as the sentences are: random weights do not mind which."""
    return [
        [
            2 + (at * 7919 + word * 104_729) % (VOCABULARY - 3)
            for word in range(round(PIECES_A_WORD * len(text.split())))
        ]
        for at, text in enumerate(sentences)
    ]


def with_transformers(folder: Path, size: int) -> Callable[[list[str]], None]:
    """Translate in batches of `size`, sorted by length where they are more than one."""
    import torch
    from transformers import MarianMTModel

    torch.set_num_threads(2)
    model = MarianMTModel.from_pretrained(folder).eval()

    def translate(sentences: list[str]) -> None:
        rows = inputs_of(sentences)
        if size > 1:
            rows.sort(key=len, reverse=True)
        for at in range(0, len(rows), size):
            batch = rows[at : at + size]
            longest = max(map(len, batch))
            ids = torch.tensor([row + [VOCABULARY - 1] * (longest - len(row)) for row in batch])
            with torch.inference_mode():
                model.generate(
                    input_ids=ids, attention_mask=ids != VOCABULARY - 1, num_beams=BEAMS, do_sample=False,
                    min_new_tokens=longest, max_new_tokens=longest,
                )  # fmt: skip

    return translate


def with_ctranslate2(folder: Path, size: int) -> Callable[[list[str]], None]:
    """Translate as Argos Translate does: int8, one worker of as many threads as there are cores."""
    import ctranslate2

    translator = ctranslate2.Translator(str(folder / "int8"), device="cpu", compute_type="int8", intra_threads=2)

    def translate(sentences: list[str]) -> None:
        rows = sorted(inputs_of(sentences), key=len)
        for at in range(0, len(rows), size):
            batch = [[f"piece{number - 2}" for number in row] for row in rows[at : at + size]]
            longest = max(map(len, batch))
            translator.translate_batch(batch, beam_size=BEAMS, min_decoding_length=longest, max_decoding_length=longest)

    return translate


def run_way(way: str, folder: Path) -> None:
    """In a process of its own: load, translate, and print the seconds of translating alone."""
    ways = {
        "one-by-one": lambda: with_transformers(folder, 1),
        "batches": lambda: with_transformers(folder, 16),
        "argos": lambda: with_ctranslate2(folder, 32),
    }
    sentences = french_sentences(SENTENCES[way])
    translate = ways[way]()
    start = time.perf_counter()
    translate(sentences)
    print(time.perf_counter() - start)


def measured(way: str, folder: Path) -> tuple[int, float, float | None, float]:
    """Words, seconds of the whole process, seconds of translating alone (None for ours) and peak memory in MB."""
    sentences = french_sentences(SENTENCES[way])
    (folder / "lines.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")
    ours = [sys.executable, "-m", "translate", "--model", "embedded", "--beams", str(BEAMS)]
    other = [sys.executable, "-m", "tests.bench.peers", "--way", way, "--folder", str(folder)]
    start = time.perf_counter()
    with (folder / "lines.txt").open("rb") as lines, (folder / "out.txt").open("wb") as out:
        process = subprocess.Popen(ours if way == "ours" else other, cwd=ROOT, stdin=lines, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
    whole = time.perf_counter() - start
    if status:
        raise SystemExit(f"{way}: the process failed ({status})")
    steady = None if way == "ours" else float((folder / "out.txt").read_text())
    return sum(len(text.split()) for text in sentences), whole, steady, usage.ru_maxrss / 1024


def main() -> None:
    """Measure every way, the slowest first, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--way", choices=[way for way in SENTENCES if way != "ours"], help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.way:
        run_way(arguments.way, arguments.folder)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [sys.executable, "-c", "import sys; from tests.bench.peers import *; write_model(Path(sys.argv[1]))", name],
            cwd=ROOT, check=True,
        )  # fmt: skip
        command = [sys.executable, "-m", "translate.conversion", name, f"{name}/int8", "int8"]
        subprocess.run(command, cwd=ROOT, check=True)
        print("| way | sentences | words/s, steady | words/s, whole process | peak MB |\n|---|---:|---:|---:|---:|")
        for way, about in ABOUT.items():
            words, whole, steady, peak = measured(way, folder)
            pace = f"{words / steady:,.0f}" if steady else "-"
            print(f"| {about} | {SENTENCES[way]:,} | {pace} | {words / whole:,.0f} | {peak:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
