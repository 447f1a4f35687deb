"""``python -m translate.training``: the recipe of the embedded model, one command a stage, each stage resumable."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from translate.training.stretches import Stretch

app = typer.Typer(
    help="The recipe of the embedded model, one command a stage, each stage resumable.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
console = Console(stderr=True)


@app.command()
def prepare(
    corpus: Annotated[
        Path, typer.Argument(help="Folder of .tsv or .tsv.xz files: French, English, optionally a source first.")
    ],
    work: Annotated[Path, typer.Argument(help="Work folder; what is there already is kept.")],
    test_sets: Annotated[
        Path | None, typer.Option(help="Folder of .fr/.en files that must not be in the corpus.")
    ] = None,
    pieces: Annotated[int, typer.Option(help="Size of the joint vocabulary.")] = 12_000,
    passes: Annotated[int, typer.Option(help="Passes over the corpus to write, each augmented anew.")] = 2,
    seed: int = 1,
    workers: int = 2,
) -> None:
    """Filter, weight and normalise the corpus; train the vocabulary and the alignments; write the shards."""
    from translate.training import prepare as stage

    with _one_line_errors():
        counts = stage.prepare(
            corpus, stage.WorkFolder(work), test_sets, size=pieces, passes=passes, seed=seed, workers=workers
        )
    console.print(", ".join(f"{name}: {count:,}" for name, count in counts.items()))


@app.command()
def words(
    corpus: Annotated[Path, typer.Argument(help="Folder of .tsv or .tsv.xz files.")],
    target: Annotated[Path, typer.Argument(help="File to write, a word a line.")],
) -> None:
    """Write the list of common French words by which names are told from nouns with a capital."""
    from translate.training.corpus import read_pairs
    from translate.training.words import SMALL_LETTERED, common_words

    with _one_line_errors():
        found = common_words(pair.fr for pair in read_pairs(corpus) if pair.source not in SMALL_LETTERED)
    target.write_text("\n".join(found) + "\n", encoding="utf-8")
    console.print(f"{len(found):,} words")


@app.command()
def english_words(
    corpus: Annotated[Path, typer.Argument(help="Folder of .tsv or .tsv.xz files.")],
    target: Annotated[Path, typer.Argument(help="File to write, a word a line.")],
) -> None:
    """Write English words that the dictionary lacks, to be read before they go into `english_words.txt`."""
    from translate.checks import dictionary
    from translate.training import words as stage
    from translate.training.corpus import read_pairs

    with _one_line_errors():
        found = stage.english_words(read_pairs(corpus), dictionary.english_words())
    target.write_text("\n".join(found) + "\n", encoding="utf-8")
    console.print(f"{len(found):,} words")


@app.command()
def lexicon(
    corpus: Annotated[Path, typer.Argument(help="Folder of .tsv or .tsv.xz files.")],
    target: Annotated[Path, typer.Argument(help="File to write: a French word and its English words a line.")],
) -> None:
    """Write the bilingual word list from which words that the model does not know are taken."""
    from translate.training import lexicon as stage
    from translate.training.corpus import read_pairs

    with _one_line_errors():
        found = stage.lexicon(stage.sample(read_pairs(corpus)))
    stage.write(found, target)
    console.print(f"{len(found):,} words")


@app.command()
def counterparts(
    corpus: Annotated[Path, typer.Argument(help="Folder of .tsv or .tsv.xz files.")],
    target: Annotated[
        Path, typer.Argument(help="File to write: a word, a share and stems of the other language a line.")
    ],
    of_english: Annotated[
        bool, typer.Option(help="The words of English (said.tsv), not of French (heard.tsv).")
    ] = False,
) -> None:
    """Write how surely words are answered in a translation, and by what: what tells what it left out, or made up."""
    from translate.training import counterparts as stage
    from translate.training.corpus import read_pairs

    with _one_line_errors():
        found = stage.counterparts(read_pairs(corpus), of_english=of_english)
    stage.write(found, target)
    console.print(f"{len(found):,} words")


@app.command()
def distil(
    work: Annotated[Path, typer.Argument(help="Work folder that 'prepare' filled.")],
    model: Annotated[str, typer.Argument(help="Folder of a checkpoint, or 'embedded'.")],
    jobs: int = 2,
) -> None:
    """Write the domain shards anew, with the model's own English where it comes near the human one."""
    from translate.checkpoint import ModelError
    from translate.training import distil as stage
    from translate.training.prepare import WorkFolder

    folder = WorkFolder(work)
    with _one_line_errors(ModelError):
        for pairs, changed in stage.distil(
            folder.shards(Stretch.DOMAIN), folder.shards(Stretch.DISTILLED), model, jobs
        ):
            console.print(f"{pairs:,} pairs, {changed:,} of them with the model's English")


@app.command()
def train(
    work: Annotated[Path, typer.Argument(help="Work folder that 'prepare' filled.")],
    minutes: Annotated[float, typer.Option(help="Stop after so many minutes of training.")] = 60,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    resume: Annotated[bool, typer.Option(help="Go on from the checkpoint in the work folder.")] = False,
    stretch: Annotated[
        Stretch, typer.Option(help="The last two with rates that fall to zero over the minutes.")
    ] = Stretch.GENERAL,
    warm: Annotated[bool, typer.Option(help="Start the encoder from multilingual-e5-small (384 wide).")] = True,
    model: Annotated[
        Path | None, typer.Option(help="Start from an exported model, such as translate/model, of the same vocabulary.")
    ] = None,
    tokens: Annotated[int, typer.Option(help="Padded pieces of one side in a batch.")] = 3072,
) -> None:
    """Train, and write a checkpoint every five minutes and at the end."""
    from translate.training import train as stage
    from translate.training.prepare import WorkFolder

    with _one_line_errors():
        settings = stage.DISTILLING if stretch is Stretch.DISTILLED else stage.Settings()
        settings = replace(settings, tokens=tokens, compile=device == "cuda")
        trainer = stage.build(WorkFolder(work), settings, device, resume=resume, warm=warm, model=model)
        stage.train(trainer, minutes=minutes, stretch=stretch, console=console)


@app.command()
def evaluate(
    model: Annotated[str, typer.Argument(help="Folder of a checkpoint, a hub name, or 'embedded'.")],
    test_sets: Annotated[Path, typer.Argument(help="Folder of NAME.fr and NAME.en files.")],
    beams: int = 4,
    jobs: int = 2,
    only: Annotated[list[str] | None, typer.Option(help="Names of the sets to score (default: all).")] = None,
) -> None:
    """Print sacreBLEU and chrF of every test set as one table."""
    from translate.checkpoint import ModelError
    from translate.training import evaluate as stage

    with _one_line_errors(ModelError):
        typer.echo(stage.table(list(stage.evaluate(model, test_sets, beams, jobs, only))))


@app.command()
def export(
    work: Annotated[Path, typer.Argument(help="Work folder with a checkpoint.")],
    folder: Annotated[Path, typer.Argument(help="Folder for the Hugging Face files.")],
    averaged: Annotated[bool, typer.Option(help="The moving average of the weights, not the last ones.")] = True,
    also: Annotated[
        list[Path] | None,
        typer.Option(
            help="Another checkpoint of the run, or model exported from it, that goes into the mean; may be repeated."
        ),
    ] = None,
) -> None:
    """Write the checkpoint as the folder that MarianMTModel.from_pretrained loads."""
    from translate.training import export as stage
    from translate.training.prepare import WorkFolder

    with _one_line_errors():
        progress = stage.export(WorkFolder(work), folder, averaged=averaged, others=also or ())
    console.print(f"{folder.name}: after {progress['pairs']:,} pairs, {progress['seconds'] / 60:.0f} minutes")


@app.command()
def curve(
    work: Annotated[Path, typer.Argument(help="Work folder with a training log.")],
    picture: Annotated[Path, typer.Argument(help="SVG file to write.")],
) -> None:
    """Draw the learning curve."""
    from translate.training import curve as stage
    from translate.training.prepare import WorkFolder

    with _one_line_errors():
        stage.plot(WorkFolder(work), picture)


class _one_line_errors:
    """What a user can mend ends in one line and exit code 1, not in a traceback."""

    def __init__(self, *more: type[BaseException]) -> None:
        self.kinds: tuple[type[BaseException], ...] = (OSError, ValueError, ModuleNotFoundError, *more)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, self.kinds):
            console.print(f"error: {error}", style="red", highlight=False)
            raise typer.Exit(1) from error


if __name__ == "__main__":
    app()
