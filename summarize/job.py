"""What a run is asked to do, and the run under way: what it takes in, writes, counts and says."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from translate.index import Index
from translate.sources import STANDARD_INPUT, Limits, Sources, printable

if TYPE_CHECKING:
    from summarize.output import OutputFolder
    from summarize.report import RunReport
    from summarize.run import Item
    from summarize.screen import Screen
    from translate.marian import Options


@dataclass(frozen=True)
class Job:
    """What a run is asked to do.

    Attributes:
        formats: what to write, of `summarize.formats.FORMATS`.
        summarizer: folder or hub name of a seq2seq summarizer; None for the extractive summary.
        memory: file of the translation memory; None to go without.
        ray: address of the Ray cluster that does the work (`summarize.cluster`); None for this process.
        workers: the most processes on that cluster; None for as many as it has cores.
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
    ray: str | None = None
    workers: int | None = None
    prune: bool = False
    since_last: bool = False
    fail_on_checks: bool = False
    report: Path | None = None
    quiet: bool = False

    @property
    def folders_and_files(self) -> list[Path]:
        """The paths, without standard input."""
        return [path for path in self.paths if str(path) != STANDARD_INPUT]


@dataclass
class Run:
    """A run under way into a folder that this process alone writes.

    Raises:
        OSError: the folder cannot be written; what was finished is whole.
    """

    job: Job
    folder: OutputFolder
    report: RunReport
    screen: Screen
    _begun: bool = False
    _from_cluster: Index = field(default_factory=Index)  # ids, of no number that matters

    def take(self, item: Item) -> None:
        """Write the brief of one article, put its record among those of the run, count it and say so."""
        record = item.record
        assert record is not None
        self._write(record, item.page)
        if item.reused:
            self.folder.records.keep(record["id"])
            if not item.kept and record["id"] not in self._from_cluster:
                self.report.count(record, reused=True)
        else:
            self.folder.records.add(record)
            self._count(record)

    def take_from_cluster(self, record: dict, page: str) -> None:
        """Write the brief of one article as it comes, in no order, and keep its record for the loop to find."""
        self._write(record, page)
        self.folder.records.store(record)
        self._from_cluster[record["id"]] = 0
        self.report.sentences["translated"] += len({sentence["fr"] for sentence in record["sentences"]})
        self._count(record)

    def tell_orphans(self, sources: Sources) -> None:
        """Say which briefs have no article any more; remove them if asked to."""
        for path in self.folder.orphans(sources.has):
            if self.job.prune:
                path.unlink()
            self.report.orphans.append(printable(path.stem))
            verb = "removed" if self.job.prune else "--prune removes it"
            self.screen.notice(f"{printable(path.name)}: its article is gone; {verb}")
        self.report.pruned = self.job.prune

    def _write(self, record: dict, page: str) -> None:
        if not self._begun:  # only now: a run that can brief nothing leaves nothing behind
            self.folder.records.begin(self.job.folders_and_files)
            self._begun = True
        if "md" in self.job.formats:
            self.folder.write(f"{record['id']}.md", page)

    def _count(self, record: dict) -> None:
        marked = self.report.count(record, reused=False)
        if not self.screen.is_terminal:
            sentences = f"{len(record['sentences'])} sentence{'s' if len(record['sentences']) > 1 else ''}"
            self.screen.say(f"{record['source']['path']}: {sentences}, {marked} marked")
