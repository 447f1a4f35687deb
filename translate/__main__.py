"""``python -m translate``: French lines on standard input, English lines on standard output, line for line.

Blank lines stay blank. Lines are translated a block at a time, so that a long input streams through in little memory.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.engines import EngineName

if TYPE_CHECKING:
    from translate.marian import Translator

FIRST_BLOCK = 64  # lines: little, so that a reader at the other end soon has something
BLOCK_LINES = 2048  # many of one length make full batches: measured a third faster than 512

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    model: Annotated[str, typer.Option(help="embedded, auto, a MarianMT folder, or a hub name.")] = "auto",
    engine: Annotated[
        EngineName, typer.Option(help="ctranslate2 (int8) or torch (float32, the reference).")
    ] = EngineName.ctranslate2,
    beams: Annotated[int, typer.Option(min=1, max=16, help="Width of the beam search.")] = 4,
    jobs: Annotated[int, typer.Option(min=1, max=256, help="Worker threads.")] = 2,
    glossary: Annotated[Path | None, typer.Option(help="CSV of your own terms (fr,en,kind).")] = None,
) -> None:
    """Translate French lines into English lines; a line of several sentences is translated sentence by sentence."""
    from translate.checkpoint import ModelError
    from translate.glossary import Glossary, GlossaryError
    from translate.marian import Options, Translator

    try:
        translate_lines(Translator(Options(model, engine.value, beams, jobs), Glossary.load(glossary)))
    except (ModelError, GlossaryError) as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(1) from error


def translate_lines(translator: Translator) -> None:
    """Standard input to standard output, a block of lines at a time.

    Raises:
        ModelError: the model, which is loaded for the first sentence, cannot be used.
    """
    from translate.pages.tracked import TrackedText
    from translate.sentences import split_sentences

    source = (raw.decode("utf-8", "replace").rstrip("\r\n") for raw in sys.stdin.buffer)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    size = FIRST_BLOCK
    while block := list(itertools.islice(source, size)):
        size = min(4 * size, BLOCK_LINES)
        lines = [[piece.text for piece in split_sentences(TrackedText.of(line))] for line in block]
        english = iter(translator.translate([sentence for line in lines for sentence in line]))
        for line in lines:
            typer.echo(" ".join(next(english).text for _ in line))
        sys.stdout.flush()


if __name__ == "__main__":
    app()
