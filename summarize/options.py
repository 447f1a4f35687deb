"""The options of the command, as Typer reads and checks them. Nothing heavy is imported: ``--help`` reads this."""

from __future__ import annotations

import enum
import math
import os
import re
from pathlib import Path
from typing import Annotated

import typer

from translate.engines import EngineName
from translate.sources import STANDARD_INPUT, printable

LARGEST_MB = 2000.0
_ADDRESS = re.compile(r"local|auto|[^\s:/]+:\d{1,5}")


class FailOn(enum.StrEnum):
    """What --fail-on makes an exit code of its own of."""

    checks = "checks"


def _present(paths: list[Path]) -> list[Path]:
    missing = [str(path) for path in paths if str(path) != STANDARD_INPUT and not os.path.lexists(path)]
    if missing:
        raise typer.BadParameter(f"no such file or folder: {printable(', '.join(missing))}")
    return paths


def _a_number(value: float) -> float:
    if math.isnan(value):  # neither below nor above any bound
        raise typer.BadParameter("nan is not a number of MB")
    return value


def _an_address(value: str | None) -> str | None:
    if value is not None and not _ADDRESS.fullmatch(value):
        raise typer.BadParameter(
            "local, auto, or HOST:PORT of the cluster that this machine belongs to (not ray://: run it on a node)"
        )
    return value


def known_formats(listed: str) -> frozenset[str]:
    """The formats of --format."""
    from summarize.formats import parse_formats

    try:
        return parse_formats(listed)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from error


Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", callback=_present, help="Files, folders (recursive), or - for standard input."),
]
Out = Annotated[Path, typer.Option(help="Folder for the briefs and the digest.")]
Model = Annotated[str, typer.Option(help="embedded, auto, a MarianMT folder, or a hub name.")]
Engine = Annotated[EngineName, typer.Option(help="ctranslate2 (int8) or torch (float32, the reference).")]
Beams = Annotated[int, typer.Option(min=1, max=16, help="Width of the beam search.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        min=1, max=256, show_default=False, help="Worker threads: 2. With --ray processes: one for each core."
    ),
]
Glossary = Annotated[Path | None, typer.Option(help="CSV of your own terms (fr,en,kind); they go before ours.")]
Formats = Annotated[
    str, typer.Option("--format", help="What to write: any of md, html, jsonl, csv, atom, with commas between.")
]
Summarizer = Annotated[
    str | None,
    typer.Option(help="A seq2seq summarizer for the English (folder or hub name) instead of the extractive one."),
]
Memory = Annotated[
    Path | None, typer.Option(help="File of the translation memory; by default one in the user's cache folder.")
]
NoMemory = Annotated[bool, typer.Option("--no-memory", help="Translate every sentence anew.")]
Ray = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        callback=_an_address,
        help="Brief on a Ray cluster: auto, HOST:PORT, or local to start one here.",
    ),
]
Prune = Annotated[bool, typer.Option("--prune", help="Remove briefs whose article is gone.")]
SinceLast = Annotated[
    bool, typer.Option("--since-last", help="Also write since-last.md: a digest of what the last run did not have.")
]
FailsOn = Annotated[FailOn | None, typer.Option("--fail-on", help="checks: exit 3 where a sentence is marked.")]
ReportFile = Annotated[Path | None, typer.Option("--report", help="File for a JSON report of the run.")]
MaxMb = Annotated[float, typer.Option(min=0, max=LARGEST_MB, callback=_a_number, help="Largest file, in MB.")]
MaxSentences = Annotated[int, typer.Option(min=1, help="Longest article, in sentences.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only errors.")]
