"""aigov-brief: French articles on AI governance in, bilingual briefs and an English digest out.

The command is thin: options in, one visible loop over the files, an exit code out. Whatever it does can be imported from
`translate` and `summarize` and called without it. Heavy imports wait until there is work, so that ``--help`` is quick.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

if TYPE_CHECKING:
    from summarize.abstractive import AbstractiveSummariser
    from translate.article import Article
    from translate.marian import Options, Translator

__version__ = "0.1.0"
STANDARD_INPUT = "-"
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
console = Console(stderr=True, soft_wrap=True)


class EngineName(enum.StrEnum):
    """Engines of --engine."""

    ctranslate2 = "ctranslate2"
    torch = "torch"


@dataclass
class Run:
    """What came of a run: articles read, and every failure with its reason."""

    articles: list[Article] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def fail(self, path: str, reason: str) -> None:
        """Record a failure and say it at once, in one line."""
        self.failures.append(path)
        console.print(f"failed: {path}: {reason}", style="red", highlight=False, markup=False)


def find_files(paths: list[Path], out: Path) -> Iterator[tuple[Path, Path | None]]:
    """(file, folder it was found in) for every article: a file as given, a folder's files recursively, sorted.

    Hidden files and what lies in `out` are passed over, so that a run never briefs its own briefs.
    """
    for path in paths:
        if not path.is_dir():
            yield path, None
            continue
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            inside = out.resolve() in file.resolve().parents
            if file.suffix.lower() in SUFFIXES and file.is_file() and not hidden and not inside:
                yield file, path


def read_all(paths: list[Path], out: Path, run: Run) -> None:
    """Read every article of the paths into `run`; two files of one stem get different ids."""
    from translate.article import ArticleError, parse_article, read_article

    taken: set[str] = set()
    for file, root in find_files(paths, out):
        try:
            if str(file) == STANDARD_INPUT:
                article = parse_article(sys.stdin.buffer.read(), id="stdin", path=STANDARD_INPUT, suffix="")
            else:
                article = read_article(file, root=root)
        except ArticleError as error:
            run.fail(str(file), str(error))
            continue
        run.articles.append(_with_free_id(article, taken))
    run.articles.sort(key=lambda article: article.path)


def _with_free_id(article: Article, taken: set[str]) -> Article:
    from dataclasses import replace

    name, number = article.id, 2
    while name.casefold() in taken:
        name, number = f"{article.id}-{number}", number + 1
    taken.add(name.casefold())
    return article if name == article.id else replace(article, id=name)


def brief_all(
    run: Run, translator: Translator, summarizer: AbstractiveSummariser | None, out: Path, quiet: bool
) -> list[dict]:
    """Translate all articles together, then brief them one by one; returns their records in path order."""
    from summarize.brief import build_brief
    from summarize.extract import extractive
    from summarize.files import write_atomically
    from summarize.render import render_brief
    from translate.bilingual import BilingualSentence
    from translate.sentences import sentences_of

    sentences = [sentences_of(article) for article in run.articles]
    records = []
    with _progress(quiet) as bar:
        task = bar.add_task("translating", total=sum(map(len, sentences)))
        flat = [sentence.text for group in sentences for sentence in group]
        translations = iter(translator.translate(flat, lambda done: bar.update(task, advance=done)))
        task = bar.add_task("writing briefs", total=len(run.articles))
        for article, group in zip(run.articles, sentences, strict=True):
            pairs = [BilingualSentence(s, t.text, t.checks) for s, t in zip(group, translations)]  # noqa: B905
            signature = " ".join(
                [f"aigov-brief:{__version__}", translator.signature, *([summarizer.signature] if summarizer else [])]
            )
            record = build_brief(
                article, pairs, translator.glossary, signature=signature, summariser=summarizer or extractive
            )
            write_atomically(out / f"{article.id}.md", render_brief(record))
            records.append(record)
            bar.update(task, advance=1)
            if not quiet and not console.is_terminal:
                marked = sum(bool(pair.checks) for pair in pairs)
                console.print(f"{article.path}: {len(pairs)} sentences, {marked} marked", highlight=False, markup=False)
    return records


def write_run(records: list[dict], out: Path) -> None:
    """Write what stands for the whole run: briefs.jsonl, digest.md, index.html."""
    from summarize.digest import build_digest
    from summarize.files import write_atomically
    from summarize.render import render_digest, render_page, render_record

    digest = build_digest(records)
    write_atomically(out / "briefs.jsonl", "".join(map(render_record, records)))
    write_atomically(out / "digest.md", render_digest(digest))
    write_atomically(out / "index.html", render_page(digest))


def run_briefs(
    paths: list[Path],
    out: Path,
    options: Options,
    glossary_file: Path | None,
    quiet: bool,
    summarizer_name: str | None = None,
) -> int:
    """The whole run. Returns the exit code: 0 all briefed, 1 some file failed.

    Raises:
        ModelError, GlossaryError: the run cannot begin.
        OSError: the output folder cannot be written.
    """
    from translate.glossary import Glossary
    from translate.marian import Translator

    run = Run()
    read_all(paths, out, run)
    if not run.articles:
        if not run.failures:
            console.print("no article found (.txt, .md, .html)", style="red")
        return 1
    summarizer = load_summarizer(summarizer_name) if summarizer_name else None
    translator = Translator(options, Glossary.load(glossary_file))
    if not quiet:
        console.print(translator.signature, style="dim", highlight=False)
    out.mkdir(parents=True, exist_ok=True)
    write_run(brief_all(run, translator, summarizer, out, quiet), out)
    if not quiet:
        console.print(f"{len(run.articles)} briefed, {len(run.failures)} failed", highlight=False)
    return 1 if run.failures else 0


def load_summarizer(name: str) -> AbstractiveSummariser:
    """The summarizer of a folder or hub name. Raises ModelError where it cannot be used."""
    from summarize.abstractive import AbstractiveSummariser, SeqToSeq

    return AbstractiveSummariser(SeqToSeq.load(name))


def _progress(quiet: bool) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, disable=quiet or not console.is_terminal)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"aigov-brief {__version__}")
        raise typer.Exit


@app.command()
def main(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files, folders (recursive), or - for standard input.")
    ],
    out: Annotated[Path, typer.Option(help="Folder for the briefs and the digest.")] = Path("out"),
    model: Annotated[str, typer.Option(help="embedded, auto, a MarianMT folder, or a hub name.")] = "auto",
    engine: Annotated[
        EngineName, typer.Option(help="ctranslate2 (int8) or torch (float32, the reference).")
    ] = EngineName.ctranslate2,
    beams: Annotated[int, typer.Option(min=1, max=16, help="Width of the beam search.")] = 4,
    jobs: Annotated[int, typer.Option(min=1, max=256, help="Worker threads.")] = 2,
    glossary: Annotated[
        Path | None, typer.Option(help="CSV of your own terms (fr,en,kind); they go before ours.")
    ] = None,
    summarizer: Annotated[
        str | None,
        typer.Option(help="A seq2seq summarizer for the English (folder or hub name) instead of the extractive one."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only errors.")] = False,
    _: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn French articles on AI governance into bilingual briefs and one English digest.

    Exit codes: 0 all briefed; 1 some file failed (each named in one line, the others written); 2 wrong usage.
    """
    missing = [str(path) for path in paths if str(path) != STANDARD_INPUT and not path.exists()]
    if missing:
        raise typer.BadParameter(f"no such file or folder: {', '.join(missing)}", param_hint="PATH")
    from translate.checkpoint import ModelError
    from translate.glossary import GlossaryError
    from translate.marian import Options

    try:
        code = run_briefs(paths, out, Options(model, engine.value, beams, jobs), glossary, quiet, summarizer)
    except (ModelError, GlossaryError, OSError) as error:
        console.print(f"error: {error}", style="red", highlight=False, markup=False)
        raise typer.Exit(1) from error
    except KeyboardInterrupt:
        console.print("interrupted; what was finished is whole")
        raise typer.Exit(130) from None
    raise typer.Exit(code)


if __name__ == "__main__":
    app()
