"""Aligned text as it is found: read, normalised, filtered, checked against the test sets, repeated by weight.

A corpus folder holds ``*.tsv`` or ``*.tsv.xz`` files, one pair a line: ``French<TAB>English`` or
``source<TAB>French<TAB>English``. How often a source is repeated in one pass, and under which licence it comes, stands
in ``sources.csv`` beside this module.
"""

from __future__ import annotations

import fnmatch
import io
import lzma
import random
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from translate.checks.figures import altered_figures
from translate.tables import read_table

MAX_WORDS = 90
# Some sources come tokenised: « d' assistance », « 10 % , » become running text again.
_DETOKENISE = (
    (re.compile(r"(?<=\w['’]) (?=\w)"), ""),
    (re.compile(r" (?=[,.](?:\s|$))"), ""),
    (re.compile(r" (?='s\b)"), ""),
    (re.compile(r"\( "), "("),
    (re.compile(r" \)"), ")"),
)


@dataclass(frozen=True)
class Pair:
    """One aligned sentence pair and the name of the source it came from."""

    source: str
    fr: str
    en: str


class LeakError(ValueError):
    """A sentence of a test set stands in the training text."""


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Yield every pair of the folder's ``*.tsv`` and ``*.tsv.xz`` files, in file-name order.

    Raises:
        FileNotFoundError: the folder has no such file.
        ValueError: a line has neither two nor three columns.
    """
    paths = sorted([*folder.glob("*.tsv"), *folder.glob("*.tsv.xz")])
    if not paths:
        raise FileNotFoundError(f"{folder}: no .tsv or .tsv.xz file with aligned text")
    for path in paths:
        opened = lzma.open if path.suffix == ".xz" else open
        with opened(path, "rb") as raw, io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, start=1):
                columns = line.rstrip("\n").split("\t")
                if len(columns) == 3:
                    yield Pair(*columns)
                elif len(columns) == 2:
                    yield Pair(path.name.partition(".")[0], *columns)
                else:
                    raise ValueError(f"{path.name}:{number}: {len(columns)} columns where 2 or 3 were expected")


def normalise(text: str, source: str = "") -> str:
    """Unicode NFC, single spaces; and running text where the source is known to be tokenised."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if source == "opus_mix_danb":
        for pattern, replacement in _DETOKENISE:
            text = pattern.sub(replacement, text)
    return text


def is_clean(pair: Pair) -> bool:
    """Whether a pair teaches translation: right length, balanced, not a copy, and the same figures on both sides.

    The last condition buys a model that does not drop figures.
    """
    fr, en = pair.fr.split(), pair.en.split()
    if not 1 <= len(fr) <= MAX_WORDS or not 1 <= len(en) <= MAX_WORDS:
        return False
    if max(len(pair.fr), len(pair.en)) > 2.2 * min(len(pair.fr), len(pair.en)) + 12:
        return False
    if len(fr) > 2 and pair.fr == pair.en:
        return False
    return not altered_figures(pair.fr, pair.en)


def leak_key(text: str) -> str:
    """What makes two sentences the same for the leak check: letters and digits, case and accents aside."""
    flat = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in flat if c.isalnum())


def check_leaks(pairs: Iterable[Pair], test_sets: Path) -> None:
    """Compare both sides of all pairs with every ``*.fr`` and ``*.en`` file of `test_sets`.

    Sentences of fewer than 25 letters are passed over: « Merci beaucoup. » proves nothing.

    Raises:
        LeakError: with the first few sentences found on both sides.
    """
    known: dict[str, str] = {}
    for path in sorted([*test_sets.glob("*.fr"), *test_sets.glob("*.en")]):
        for line in path.read_text(encoding="utf-8").splitlines():
            key = leak_key(line)
            if len(key) >= 25:
                known.setdefault(key, path.name)
    found = [
        f"{known[key]}: {text[:80]}"
        for pair in pairs
        for text in (pair.fr, pair.en)
        if (key := leak_key(text)) in known
    ]
    if found:
        raise LeakError(
            f"{len(found)} sentences of the test sets are in the training text, such as\n  " + "\n  ".join(found[:5])
        )


def source_weights() -> list[tuple[str, float]]:
    """(file-name pattern, repetitions a pass) from sources.csv, in order; the first pattern that matches counts."""
    return [(row["pattern"], float(row["repeat"])) for row in read_table("sources.csv", __package__)]


def repetitions(source: str, weights: list[tuple[str, float]]) -> float:
    """How often a pair of `source` is seen in one pass (a fraction is a chance)."""
    return next((repeat for pattern, repeat in weights if fnmatch.fnmatch(source, pattern)), 1.0)


def one_pass(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """One pass over the corpus: every pair repeated by its source's weight, shuffled."""
    weights = source_weights()
    repeats = {source: repetitions(source, weights) for source in {pair.source for pair in pairs}}
    chosen = []
    for pair in pairs:
        whole, part = divmod(repeats[pair.source], 1)
        chosen += [pair] * (int(whole) + (rng.random() < part))
    rng.shuffle(chosen)
    return chosen
