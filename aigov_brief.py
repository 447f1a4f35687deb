"""aigov-brief: French articles on AI governance in, bilingual briefs and an English digest out.

The command is thin: options in, one visible loop over the files, an exit code out. Whatever it does can be imported from
`translate` and `summarize` and called without it. Heavy imports wait until there is work, so that ``--help`` is quick.
"""

from __future__ import annotations

import enum
import math
import os
import traceback
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from translate.sources import MAX_BYTES, MAX_SENTENCES, STANDARD_INPUT, Limits, Sources, printable

if TYPE_CHECKING:
    from summarize.abstractive import AbstractiveSummariser
    from summarize.output import OutputFolder
    from summarize.report import Report
    from summarize.run import Item, Maker
    from translate.marian import Options
    from translate.memory import Remembering

__version__ = "0.1.0"

DEBUG = "AIGOV_BRIEF_DEBUG"  # set: a fault in this program also prints where it was
LARGEST_MB = 2000.0
SINCE_LAST = {"digest.md": "since-last.md", "index.html": "since-last.html"}

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
console = Console(stderr=True, soft_wrap=True)


class EngineName(enum.StrEnum):
    """Engines of --engine."""

    ctranslate2 = "ctranslate2"
    torch = "torch"


class FailOn(enum.StrEnum):
    """What --fail-on makes an exit code of its own of."""

    checks = "checks"


@dataclass(frozen=True)
class Job:
    """What a run is asked to do.

    Attributes:
        formats: what to write, of `summarize.formats.FORMATS`.
        summarizer: folder or hub name of a seq2seq summarizer; None for the extractive summary.
        memory: file of the translation memory; None to go without, and the user's cache folder by default.
        prune: remove briefs whose article is gone.
        since_last: make a digest of what the last run did not have.
        fail_on_checks: exit 3 where a sentence is marked.
        report: file for the report of the run.
    """

    paths: list[Path]
    out: Path
    options: Options
    glossary: Path | None
    memory: Path | None
    limits: Limits
    formats: frozenset[str]
    summarizer: str | None = None
    prune: bool = False
    since_last: bool = False
    fail_on_checks: bool = False
    report: Path | None = None
    quiet: bool = False


def perform(job: Job) -> int:
    """The run with whatever may stop it, and its report. Returns the exit code; errors are told in one line."""
    from summarize.files import write_atomically
    from summarize.output import BusyError
    from summarize.report import Report
    from summarize.run import fault
    from translate.checkpoint import ModelError
    from translate.glossary import GlossaryError

    report = Report(lambda line: say(line, style="red"))
    try:
        code = run_briefs(job, report)
    except (ModelError, GlossaryError, BusyError) as error:
        code = report.stop(str(error))
    except OSError as error:
        code = report.stop(f"{describe(error)}; what was finished is whole")
    except KeyboardInterrupt:
        code = report.stop("interrupted; what was finished is whole", code=130)
    except Exception as error:  # the last resort: whoever watches over runs gets a line and a report, not a traceback
        code = report.stop(fault(error))
        if os.environ.get(DEBUG):
            traceback.print_exc()
    if job.report:
        try:
            write_atomically(job.report, report.as_json(exit_code=code))
        except OSError as error:
            code = report.stop(describe(error))
    return code


def run_briefs(job: Job, report: Report) -> int:
    """The whole run, told in `report`. Returns the exit code.

    Raises:
        ModelError, GlossaryError, BusyError: the run cannot begin.
        OSError: the output folder cannot be written; what was finished is whole.
    """
    from summarize.output import OutputFolder
    from summarize.report import libraries_sha256
    from summarize.run import Maker
    from translate.fingerprint import sources_sha256

    sources = Sources(job.paths, job.out, report.fail)
    if not sources:
        list(sources)  # says which folders could not be listed
        return report.stop("no article found (.txt, .md, .html)")
    translator = open_translator(job)
    summariser = load_summariser(job.summarizer) if job.summarizer else None
    rules = sources_sha256("translate", "summarize")
    parts = [f"aigov-brief:{__version__}", translator.signature, *([summariser.signature] if summariser else [])]
    signature = report.signature = " ".join([*parts, f"rules:{rules[:12]}"])
    if not job.quiet:
        say(signature, style="dim")
    try:
        with OutputFolder(job.out, libraries_sha256()) as folder:
            all_seen = folder.records.state.covered_by(folders_and_files(job))
            brief_all(sources, Maker(translator, signature, summariser), folder, report, job)
            if all_seen and sources.complete:
                tell_orphans(folder, sources, report, job)
    finally:
        translator.close()
    report.sentences.update(translated=translator.translated, remembered=translator.remembered)
    if not job.quiet:
        say(report.summary())
    return 1 if report.failures else 3 if job.fail_on_checks and report.checks else 0


def open_translator(job: Job) -> Remembering:
    """The translator of the job, behind its memory where it has one."""
    from translate.glossary import Glossary
    from translate.marian import Translator
    from translate.memory import Memory, Remembering, context_of

    translator = Translator(job.options, Glossary.load(job.glossary))
    if job.memory is None:
        return Remembering(translator, None)
    return Remembering(translator, Memory(job.memory, context_of(translator), partial(notice, job)))


def load_summariser(name: str) -> AbstractiveSummariser:
    """The summarizer of a folder or hub name. Raises ModelError where it cannot be used."""
    from summarize.abstractive import AbstractiveSummariser, SeqToSeq

    return AbstractiveSummariser(SeqToSeq.load(name))


def folders_and_files(job: Job) -> list[Path]:
    """The paths of the job, without standard input."""
    return [path for path in job.paths if str(path) != STANDARD_INPUT]


def brief_all(sources: Sources, maker: Maker, folder: OutputFolder, report: Report, job: Job) -> None:
    """The loop: each article is briefed and its brief written before the next block is read; in the end the digest."""
    from summarize.formats import write_run
    from summarize.run import Newest, brief_block, read_blocks

    before = folder.records.published_sources() if job.since_last else set()
    begun = False
    newest, news = Newest(), Newest()  # of all; of those that the last run did not have
    total = len(sources) if shows_progress(job) else None  # a walk of its own
    with progress(job) as bar:
        articles, sentences = bar.add_task("articles", total=total), bar.add_task("sentences", total=0)
        for block in read_blocks(sources, folder.records, maker.signature, job.limits, report.fail):
            bar.update(sentences, total=(bar.tasks[sentences].total or 0) + sum(len(item.sentences) for item in block))
            for item in brief_block(block, folder.records, maker, report.fail, partial(bar.advance, sentences)):
                record = item.record
                assert record is not None
                if not begun:
                    folder.records.begin(folders_and_files(job))
                    begun = True
                take_in(item, folder, report, job)
                newest.add(record["id"], record["source"]["date"])
                if record["source"]["sha256"] not in before:
                    news.add(record["id"], record["source"]["date"])
                bar.update(articles, advance=1)
    if newest.ids:
        write_run(folder, newest.ids, job.formats)
        if job.since_last:
            write_run(folder, news.ids, job.formats & {"md", "html"}, SINCE_LAST)
        folder.records.publish(visible="jsonl" in job.formats)


def take_in(item: Item, folder: OutputFolder, report: Report, job: Job) -> None:
    """Write the brief of one article, put its record among those of the run, count it and say so."""
    record = item.record
    assert record is not None
    if "md" in job.formats:
        folder.write(f"{record['id']}.md", item.page)
    if item.reused:
        folder.records.keep(record["id"])
    else:
        folder.records.add(record)
    marked = 0 if item.kept else report.count(record, item.reused)
    if not job.quiet and not item.reused and not console.is_terminal:
        say(f"{record['source']['path']}: {len(record['sentences'])} sentences, {marked} marked")


def tell_orphans(folder: OutputFolder, sources: Sources, report: Report, job: Job) -> None:
    """Say which briefs have no article any more; remove them if asked to."""
    for path in folder.orphans(sources.has):
        if job.prune:
            path.unlink()
        report.orphans.append(printable(path.stem))
        notice(job, f"{printable(path.name)}: its article is gone; {'removed' if job.prune else '--prune removes it'}")
    report.pruned = job.prune


def describe(error: OSError) -> str:
    """Which file, and why."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def say(line: str, style: str | None = None) -> None:
    """One line on standard error, as it is."""
    console.print(" ".join(line.splitlines()), style=style, highlight=False, markup=False)


def notice(job: Job, line: str) -> None:
    """One line on what is no error."""
    if not job.quiet:
        say(line, style="yellow")


def shows_progress(job: Job) -> bool:
    """Whether there is a progress bar: on a terminal only."""
    return console.is_terminal and not job.quiet


def progress(job: Job) -> Progress:
    """A progress bar on a terminal, and nothing elsewhere."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, disable=not shows_progress(job))


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"aigov-brief {__version__}")
        raise typer.Exit


def _a_number(value: float) -> float:
    if math.isnan(value):  # neither below nor above any bound
        raise typer.BadParameter("nan is not a number of MB")
    return value


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
    format: Annotated[
        str, typer.Option(help="What to write: any of md, html, jsonl, csv, atom, with commas between.")
    ] = "md,html,jsonl",
    summarizer: Annotated[
        str | None,
        typer.Option(help="A seq2seq summarizer for the English (folder or hub name) instead of the extractive one."),
    ] = None,
    memory: Annotated[
        Path | None, typer.Option(help="File of the translation memory; by default one in the user's cache folder.")
    ] = None,
    no_memory: Annotated[bool, typer.Option("--no-memory", help="Translate every sentence anew.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Remove briefs whose article is gone.")] = False,
    since_last: Annotated[
        bool, typer.Option("--since-last", help="Also write since-last.md: a digest of what the last run did not have.")
    ] = False,
    fail_on: Annotated[FailOn | None, typer.Option(help="checks: exit 3 where a sentence is marked.")] = None,
    report: Annotated[Path | None, typer.Option(help="File for a JSON report of the run.")] = None,
    max_mb: Annotated[
        float, typer.Option(min=0, max=LARGEST_MB, callback=_a_number, help="Largest file, in MB.")
    ] = MAX_BYTES / 1e6,
    max_sentences: Annotated[int, typer.Option(min=1, help="Longest article, in sentences.")] = MAX_SENTENCES,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only errors.")] = False,
    _: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn French articles on AI governance into bilingual briefs and one English digest.

    Exit codes: 0 all briefed; 1 some file failed (each named in one line, the others written) or the run could not go on;
    2 wrong usage; 3 all briefed and some sentence is marked (--fail-on checks).
    """
    missing = [str(path) for path in paths if str(path) != STANDARD_INPUT and not os.path.lexists(path)]
    if missing:
        raise typer.BadParameter(f"no such file or folder: {printable(', '.join(missing))}", param_hint="PATH")
    if memory and no_memory:
        raise typer.BadParameter("either --memory or --no-memory", param_hint="--memory")
    from summarize.formats import parse_formats
    from translate.marian import Options
    from translate.memory import default_path

    try:
        formats = parse_formats(format)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from error

    job = Job(
        paths=paths,
        out=out,
        options=Options(model, engine.value, beams, jobs),
        glossary=glossary,
        memory=None if no_memory else memory or default_path(),
        limits=Limits(int(max_mb * 1e6), max_sentences),
        formats=formats,
        summarizer=summarizer,
        prune=prune,
        since_last=since_last,
        fail_on_checks=fail_on is FailOn.checks,
        report=report,
        quiet=quiet,
    )
    raise typer.Exit(perform(job))


if __name__ == "__main__":
    app()
