"""The same pipeline on a Ray cluster: actors that hold one translator each brief what has no record yet.

The process that was started reads the articles and alone writes, here as in a run without a cluster; what goes out is
their bytes, what comes back finished records and pages, in whatever order. Nothing is decided by that order: the
records wait in the folder's journal for the ordinary loop, which finds them there as it finds those of an earlier run,
and briefs itself what the cluster did not bring. So the bytes are those of a local run, and a kill loses no more than
one does.

Ray Data does a lost worker's blocks again elsewhere. Ray and pyarrow are imported only here, where they are used.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from summarize.render import render_record
from summarize.report import libraries_sha256
from summarize.run import Earlier, Maker, Recipe, brief_block, fault, read_blocks
from translate.checkpoint import ModelError
from translate.sources import STANDARD_INPUT, Limits, Source, SourceError, printable

if TYPE_CHECKING:
    import pyarrow as pa

LOCAL, AUTO = "local", "auto"  # addresses: a cluster started here for this run; the one that runs on this machine
BLOCK_ARTICLES = 32  # at most: some twenty seconds of one core, little to do again; smaller ones fill no batches
BLOCKS_A_WORKER = 4  # at least, where there are articles enough: none waits long for the last one
# In hand at once: some minutes of work, beside which the start of the actors is little.
ARTICLES_A_WORKER = 512
BYTES_A_WORKER = 16_000_000
ANSWER_SECONDS = 20.0  # how long a cluster may take to answer; a client of none would wait for minutes

Held = tuple[Source, bytes]  # an article and the bytes of its file

SETTINGS = {
    "RAY_USAGE_STATS_ENABLED": "0",  # this tool sends nothing anywhere
    "RAY_DEDUP_LOGS_SKIP_REGEX": ".",  # Ray's notes on lost workers, on standard output: their work is done again
    "RAY_BACKEND_LOG_LEVEL": "fatal",
}


class ClusterError(Exception):
    """The cluster cannot be used; the message is one line for the user."""


class NoRayError(ClusterError):
    """Ray is not installed here."""


@dataclass(frozen=True)
class Order:
    """What every worker is told.

    Attributes:
        signature, libraries: what the worker must come to as well: the same model, rules and versions of libraries.
    """

    recipe: Recipe
    signature: str
    libraries: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class HeldSource(Source):
    """An article whose bytes were read elsewhere."""

    data: bytes

    def read(self, max_bytes: int) -> bytes:
        """The bytes; what read them saw to their number."""
        return self.data


class _NothingEarlier(Earlier):
    def find(self, id: str, *, path: str, sha256: str, signature: str) -> dict | None:
        return None

    def earlier(self, id: str, *, path: str) -> dict | None:
        return None


class Worker:
    """One actor: it holds one translator, and briefs blocks of articles.

    A block is a table with the columns of `_table`. Its answer has a row an article that could be briefed: `record` as
    `render_record` writes it, and `page`. An article that fails has none: the loop tries it again and tells why. What
    is wrong with the worker itself stands in the column `trouble` of a row without a record.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._maker: Maker | None = None  # made for the first block: what goes wrong then has an answer to stand in

    def __call__(self, articles: pa.Table) -> pa.Table:
        try:
            if self._maker is None:
                self._maker = self._made()
            return _answer(list(self._brief(articles, self._maker)))
        except (ModelError, ClusterError) as error:
            reason = str(error)
        except Exception as error:
            reason = fault(error)
        return _answer([], f"worker on {socket.gethostname()}: {reason}")

    def _made(self) -> Maker:
        maker = self._order.recipe.make()
        if (maker.signature, libraries_sha256()) != (self._order.signature, self._order.libraries):
            raise ClusterError(
                "its model, its rules or its libraries are not those of the machine that started the run"
            )
        return maker

    def _brief(self, articles: pa.Table, maker: Maker) -> Iterator[tuple[str, str]]:
        sources = [
            HeldSource(Path(f"article{row['suffix']}"), row["path"], row["id"], given=True, data=row["data"])
            for row in articles.to_pylist()
        ]
        nothing = _NothingEarlier()
        for block in read_blocks(sources, nothing, maker.signature, self._order.limits, _unsaid):
            for item in brief_block(block, nothing, maker, _unsaid, lambda _: None):
                assert item.record is not None
                yield render_record(item.record), item.page


class Cluster:
    """A context in which this process uses a Ray cluster.

    Args:
        address: `LOCAL`, `AUTO`, or host:port of the cluster that this machine belongs to.
        workers: the most actors, of one core each; as many as there are cores without it.

    Raises:
        NoRayError: Ray is not installed.
        ClusterError: there is no cluster at that address, or it fails.
    """

    def __init__(self, address: str, workers: int | None = None) -> None:
        self._address = address
        self._workers = workers

    def __enter__(self) -> Cluster:
        os.environ.update(SETTINGS)  # read when Ray is first imported
        try:
            import ray
            import ray.data
        except ImportError as error:
            raise NoRayError(f"--ray needs Ray Data ({error}): pip install -e '.[ray]'") from error
        logging.getLogger("ray.data").setLevel(logging.CRITICAL)  # what matters of it is raised too
        if self._address != LOCAL:
            _knock(self._address)
        dashboard = False if self._address == LOCAL else None  # None: another's cluster has it or has it not
        try:
            with _without_stderr():  # on which Ray's core says which level of logging it was given
                ray.init(
                    self._address, include_dashboard=dashboard, log_to_driver=False, logging_level=logging.CRITICAL
                )
        except (ConnectionError, OSError, RuntimeError, ValueError) as error:
            raise ClusterError(f"Ray at {self._address}: {_line(error)}") from error
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = context.print_on_execution_start = False
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        import ray

        ray.shutdown()

    def brief(self, articles: Iterator[Held], order: Order) -> Iterator[tuple[dict, str]]:
        """(record, page) of each article that can be briefed, as they come."""
        from ray.exceptions import RayError

        try:
            while window := next_window(articles, self._size()):
                for record, page, trouble in self._answers(window, order):
                    if trouble is not None:
                        raise ClusterError(f"Ray at {self._address}: {trouble}")
                    yield json.loads(record), page
        except RayError as error:
            raise ClusterError(f"Ray at {self._address}: {_line(error)}; what was finished is whole") from error

    def _answers(self, window: list[Held], order: Order) -> Iterator[tuple[str, str, str | None]]:
        import ray

        workers = self._size()
        blocks = _blocks(window, workers)
        answers = ray.data.from_arrow(blocks).map_batches(
            Worker,
            fn_constructor_args=(order,),
            batch_size=None,  # a block is a batch
            batch_format="pyarrow",
            compute=ray.data.ActorPoolStrategy(size=min(workers, len(blocks)), max_tasks_in_flight_per_actor=2),
            num_cpus=1,
        )
        for row in answers.iter_rows():
            yield row["record"], row["page"], row["trouble"]

    def _size(self) -> int:
        """How many actors there is room for: asked anew for each window, since clusters grow and shrink."""
        import ray

        cores = int(ray.cluster_resources().get("CPU", 0))
        if not cores:
            raise ClusterError(f"Ray at {self._address}: the cluster has no core to work on")
        return min(cores, self._workers or cores)


def unfinished(sources: Iterable[Source], records: Earlier, signature: str, limits: Limits) -> Iterator[Held]:
    """The articles that have no record yet, with their bytes.

    Standard input is left to the loop, which could not read it again; so is what cannot be read, for it to tell why.
    """
    for source in sources:
        if str(source.file) == STANDARD_INPUT:
            continue
        with contextlib.suppress(SourceError):
            data = source.read(limits.max_bytes)
            sha256 = hashlib.sha256(data).hexdigest()
            if records.find(source.id, path=source.path, sha256=sha256, signature=signature) is None:
                yield source, data


def next_window(articles: Iterator[Held], workers: int) -> list[Held]:
    """The next articles, as many as so many workers may have in hand; empty when there are no more."""
    window: list[Held] = []
    size = 0
    for source, data in articles:
        window.append((source, data))
        size += len(data)
        if len(window) >= ARTICLES_A_WORKER * workers or size >= BYTES_A_WORKER * workers:
            break
    return window


def _blocks(window: list[Held], workers: int) -> list[pa.Table]:
    length = min(BLOCK_ARTICLES, -(-len(window) // (BLOCKS_A_WORKER * workers)))
    return [_table(window[at : at + length]) for at in range(0, len(window), length)]


def _table(block: list[Held]) -> pa.Table:
    import pyarrow as pa

    rows = [
        {"id": source.id, "path": source.path, "suffix": printable(source.file.suffix), "data": data}
        for source, data in block
    ]
    columns = [("id", pa.string()), ("path", pa.string()), ("suffix", pa.string()), ("data", pa.binary())]
    return pa.Table.from_pylist(rows, pa.schema(columns))


def _answer(found: list[tuple[str, str]], trouble: str | None = None) -> pa.Table:
    import pyarrow as pa

    rows: list[dict[str, str | None]] = [{"record": record, "page": page, "trouble": None} for record, page in found]
    if trouble is not None:
        rows = [{"record": None, "page": None, "trouble": trouble}]
    return pa.Table.from_pylist(rows, pa.schema([(name, pa.string()) for name in ("record", "page", "trouble")]))


def _unsaid(path: str, reason: str) -> None:
    """Why an article failed: the loop, where it has no record, comes to the same and says it."""


def _knock(address: str) -> None:
    """Ask whether a cluster is there, in a process of its own: a client of none would not come back for minutes.

    Raises:
        ClusterError: there is none, or another version of Ray.
    """
    command = [sys.executable, "-m", "ray.scripts.scripts", "status"]
    command += [] if address == AUTO else ["--address", address]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=ANSWER_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ClusterError(f"Ray at {address}: no answer in {ANSWER_SECONDS:g} s") from error
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no cluster"])[-1]
        raise ClusterError(f"Ray at {address}: {reason}")


@contextlib.contextmanager
def _without_stderr() -> Iterator[None]:
    """Nothing reaches standard error, not even what is written past Python's own stream."""
    saved = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)


def _line(error: Exception) -> str:
    """An error of Ray's in one line: the last one, which has the cause of what it wraps."""
    return " ".join((str(error).strip() or type(error).__name__).splitlines()[-1].split())[:300]
