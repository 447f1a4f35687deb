"""aigov-brief: French articles on AI governance in, bilingual briefs and an English digest out.

The command is thin: options in, one visible loop over the files, an exit code out. Whatever it does can be imported
from `translate` and `summarize` and called without it. Heavy imports wait until there is work, so that ``--help`` is
quick.
"""

from __future__ import annotations

import contextlib
import os
import traceback
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize import options
from summarize.job import Job, Run
from summarize.options import FailOn
from summarize.screen import Screen
from translate.engines import EngineName
from translate.index import Index
from translate.sources import MAX_BYTES, MAX_SENTENCES, Limits, Sources

if TYPE_CHECKING:
    from summarize.cluster import Cluster, Order
    from summarize.report import RunReport
    from summarize.run import Maker, Recipe
    from summarize.summary.abstractive import AbstractiveSummariser
    from translate.marian import Translator
    from translate.memory import Remembering

__version__ = "0.1.0"

DEBUG = "AIGOV_BRIEF_DEBUG"  # set: a fault in this program also prints where it was
THREADS = 2  # unless --jobs says otherwise
SINCE_LAST = {"digest.md": "since-last.md", "index.html": "since-last.html"}

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def perform(job: Job) -> int:
    """The run with whatever may stop it, and its report. Returns the exit code; errors are told in one line."""
    from summarize.cluster import ClusterError, NoRayError
    from summarize.files import write_atomically
    from summarize.output import BusyError
    from summarize.report import RunReport
    from summarize.run import fault
    from translate.checkpoint import ModelError
    from translate.glossary import GlossaryError

    screen = Screen(job.quiet)
    report = RunReport(screen.error)
    try:
        code = run_briefs(job, report, screen)
    except NoRayError as error:
        code = report.stop(str(error), code=2)
    except (ModelError, GlossaryError, BusyError, ClusterError) as error:
        code = report.stop(str(error))
    except OSError as error:
        code = report.stop(describe(error) + ("; what was finished is whole" if report.articles else ""))
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


def run_briefs(job: Job, report: RunReport, screen: Screen) -> int:
    """The whole run, told in `report`. Returns the exit code.

    Raises:
        ModelError, GlossaryError, BusyError, ClusterError: the run cannot begin or go on.
        OSError: the output folder cannot be written; what was finished is whole.
    """
    from summarize.cluster import Cluster, Order
    from summarize.output import OutputFolder
    from summarize.report import libraries_sha256

    sources = Sources(job.paths, job.out, report.fail)
    if not sources:
        list(sources)  # says which folders could not be listed
        return report.stop("no article found (.txt, .md, .html)")
    recipe = recipe_of(job)
    translator = remembering(recipe.translator(), job, screen)
    with contextlib.ExitStack() as stack:
        stack.callback(translator.close)
        maker = recipe.make(translator)
        report.signature = maker.signature
        screen.say(maker.signature, style="dim")
        cluster = stack.enter_context(Cluster(job.ray, job.workers)) if job.ray else None
        run = Run(job, stack.enter_context(OutputFolder(job.out, libraries_sha256())), report, screen)
        records = run.folder.records
        is_first, all_seen = records.are_first, records.state.covered_by(job.folders_and_files)
        if cluster:
            brief_on_cluster(cluster, Order(recipe, maker.signature, libraries_sha256(), job.limits), run)
        brief_all(sources, maker, run)
        if all_seen and sources.complete:
            run.tell_orphans(sources)
        elif job.prune and not is_first:
            screen.notice("--prune removed nothing: this run did not see all that earlier runs saw")
    report.sentences.update(translated=translator.translated, remembered=translator.remembered)
    screen.say(report.summary())
    return 1 if report.failures else 3 if job.fail_on_checks and report.checks else 0


def recipe_of(job: Job) -> Recipe:
    """How records are made; on a cluster with one thread, and the model by a name that means the same there."""
    from summarize.run import Recipe
    from translate.glossary import Glossary
    from translate.marian import Translator

    options, summarizer = job.options, job.summarizer
    if job.ray:
        options = replace(options, model=name_anywhere(options.model), jobs=1)
        summarizer = summarizer and name_anywhere(summarizer)
    translator = partial(Translator, options, Glossary.load(job.glossary))
    return Recipe(
        f"aigov-brief:{__version__}", translator, partial(load_summariser, summarizer) if summarizer else None
    )


def name_anywhere(model: str) -> str:
    """A model's name for other processes: of a folder the whole path, of ``auto`` what it stands for here."""
    from translate.checkpoint import AUTO, find_checkpoint

    if model == AUTO:
        return find_checkpoint(model).name
    return str(Path(model).absolute()) if Path(model).is_dir() else model


def remembering(translator: Translator, job: Job, screen: Screen) -> Remembering:
    """The translator of the job, behind its memory where it has one."""
    from translate.memory import Memory, Remembering, context_of

    memory = Memory(job.memory, context_of(translator), screen.notice) if job.memory else None
    return Remembering(translator, memory)


def load_summariser(name: str) -> AbstractiveSummariser:
    """The summarizer of a folder or hub name. Raises ModelError where it cannot be used."""
    from summarize.summary.abstractive import AbstractiveSummariser, SeqToSeq

    return AbstractiveSummariser(SeqToSeq.load(name))


def brief_on_cluster(cluster: Cluster, order: Order, run: Run) -> None:
    """Have the cluster brief what has no record yet, each record and brief written as it comes."""
    from summarize.cluster import unfinished

    job, screen = run.job, run.screen
    sources = Sources(job.paths, job.out, lambda path, reason: None)  # what cannot be listed is told by the loop
    with screen.progress() as bar:
        articles = bar.add_task("on the cluster", total=len(sources) if screen.shows_progress else None)
        waiting = unfinished(sources, run.folder.records, order.signature, job.limits)
        for record, page in cluster.brief(waiting, order):
            run.take_from_cluster(record, page)
            bar.advance(articles)


def brief_all(sources: Sources, maker: Maker, run: Run) -> None:
    """The loop: each article is briefed and its brief written before the next block is read; in the end the digest."""
    from summarize.formats import write_run
    from summarize.run import Newest, brief_block, read_blocks

    job, records, fail = run.job, run.folder.records, run.report.fail
    before = records.published_sources() if job.since_last else Index()
    newest, news = Newest(), Newest()  # of all; of those that the last run did not have
    total = len(sources) if run.screen.shows_progress else None  # a walk of its own
    with run.screen.progress() as bar:
        articles, sentences = bar.add_task("articles", total=total), bar.add_task("sentences", total=0)
        for block in read_blocks(sources, records, maker.signature, job.limits, fail):
            bar.update(sentences, total=(bar.tasks[sentences].total or 0) + sum(len(item.sentences) for item in block))
            for item in brief_block(block, records, maker, fail, partial(bar.advance, sentences)):
                record = item.record
                assert record is not None
                run.take(item)
                newest.add(record["id"], record["source"]["date"])
                if record["source"]["sha256"] not in before:
                    news.add(record["id"], record["source"]["date"])
                bar.advance(articles)
    if newest.ids:
        write_run(run.folder, newest.ids, job.formats)
        if job.since_last:
            write_run(run.folder, news.ids, job.formats & {"md", "html"}, SINCE_LAST)
        records.publish(visible="jsonl" in job.formats)


def describe(error: OSError) -> str:
    """Which file, and why."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def memory_file(memory: Path | None, no_memory: bool, ray: str | None) -> Path | None:
    """The file of the translation memory, None to go without; a run on a cluster has none."""
    from translate.memory import default_path

    if not (no_memory or ray):
        return memory or default_path()
    if memory:
        why = "--no-memory" if no_memory else "--ray: the memory is a file of one machine"
        raise typer.BadParameter(f"either --memory or {why}", param_hint="--memory")
    return None


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"aigov-brief {__version__}")
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")]


@app.command()
def main(
    paths: options.Paths,
    out: options.Out = Path("out"),
    model: options.Model = "auto",
    engine: options.Engine = EngineName.ctranslate2,
    beams: options.Beams = 4,
    jobs: options.Jobs = None,
    glossary: options.Glossary = None,
    formats: options.Formats = "md,html,jsonl",
    summarizer: options.Summarizer = None,
    memory: options.Memory = None,
    no_memory: options.NoMemory = False,
    ray: options.Ray = None,
    prune: options.Prune = False,
    since_last: options.SinceLast = False,
    fail_on: options.FailsOn = None,
    report: options.ReportFile = None,
    max_mb: options.MaxMb = MAX_BYTES / 1e6,
    max_sentences: options.MaxSentences = MAX_SENTENCES,
    quiet: options.Quiet = False,
    _: Version = False,
) -> None:
    """Turn French articles on AI governance into bilingual briefs and one English digest.

    Exit codes:
    0 all briefed
    1 some file failed, each named in one line, the others written; or the run could not go on
    2 wrong usage
    3 all briefed, and some sentence is marked (--fail-on checks)
    130 interrupted; what was finished is whole
    """
    from translate.marian import Options

    chosen = options.known_formats(formats)
    if since_last and chosen.isdisjoint(("md", "html")):
        raise typer.BadParameter("needs a digest: --format md or html", param_hint="--since-last")
    job = Job(
        paths=paths,
        out=out,
        options=Options(model, engine.value, beams, jobs or THREADS),
        glossary=glossary,
        memory=memory_file(memory, no_memory, ray),
        limits=Limits(int(max_mb * 1e6), max_sentences),
        formats=chosen,
        summarizer=summarizer,
        ray=ray,
        workers=jobs,
        prune=prune,
        since_last=since_last,
        fail_on_checks=fail_on is FailOn.checks,
        report=report,
        quiet=quiet,
    )
    raise typer.Exit(perform(job))


if __name__ == "__main__":
    app()
