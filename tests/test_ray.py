"""The same run on a Ray cluster of several nodes: the same bytes, whatever becomes of its workers.

One cluster for the whole module: a head without cores, and nodes of one core each.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from summarize.cluster import SETTINGS, next_window, unfinished
from summarize.job import Run
from summarize.records import Records
from summarize.report import libraries_sha256
from tests.conftest import ROOT, SEEDS
from tests.echo import EchoTranslator
from tests.generated import write_articles
from tests.runs import contents, run
from tests.tiny_models import write_summariser
from translate.glossary import Glossary
from translate.marian import Options, Translation
from translate.sources import Limits, Source, Sources

needs_ray = pytest.mark.skipif(
    not (find_spec("ray") and find_spec("pyarrow")), reason="Ray Data is not installed (the extra 'ray')"
)
HEAD = {
    "num_cpus": 0,
    "include_dashboard": False,
    # A lost node is noticed after some seconds, not half a minute.
    "_system_config": {
        "health_check_period_ms": 1000,
        "health_check_timeout_ms": 3000,
        "health_check_failure_threshold": 3,
    },
}


def test_without_ray_one_line_says_what_to_install(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    result = run(articles, "--out", out, "--ray", "local", "--quiet")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: --ray needs Ray Data")
    assert result.stderr.endswith("pip install -e '.[ray]'\n")
    assert result.stderr.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("address", ["ray://10.0.0.1:10001", "somewhere", "", "host:port"])
def test_what_is_no_address_is_wrong_usage(articles: Path, out: Path, address: str) -> None:
    result = run(articles, "--out", out, "--ray", address)
    assert result.exit_code == 2
    assert "HOST:PORT" in result.stderr


def test_a_memory_of_one_machine_is_wrong_usage(articles: Path, out: Path, tmp_path: Path) -> None:
    assert run(articles, "--out", out, "--ray", "auto", "--memory", tmp_path / "memory").exit_code == 2


def test_only_what_has_no_record_goes_to_a_cluster(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)
    (articles / "un.txt").write_text("Le conseil\n\nLe conseil a adopté le plan de 12 mesures.\n", encoding="utf-8")
    (articles / "gone.txt").symlink_to(articles / "nowhere.txt")
    records = Records(out, libraries_sha256())
    signature = next(records.read(["article_000001"]))["signature"]
    sources = Sources([articles, Path("-")], out, lambda path, reason: None)
    found = [source.path for source, _ in unfinished(sources, records, signature, Limits())]
    assert found == ["un.txt"], "neither standard input nor what cannot be read: the loop sees to both"


def test_a_window_is_bounded_in_articles_and_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.cluster.ARTICLES_A_WORKER", 3)
    monkeypatch.setattr("summarize.cluster.BYTES_A_WORKER", 50)
    source = Source(Path("un.txt"), "un.txt", "un", given=True)
    articles = iter([(source, b"x" * size) for size in (1, 1, 1, 1, 1, 1, 1, 100, 1)])
    windows = iter(lambda: next_window(articles, workers=2), [])
    assert [[len(data) for _, data in window] for window in windows] == [[1] * 6, [1, 100], [1]]


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    """A cluster whose workers find this package."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**SETTINGS, "PYTHONPATH": str(ROOT)}.items():
            patch.setenv(name, value)
        from ray.cluster_utils import Cluster

        started = Cluster(initialize_head=True, head_node_args=HEAD)
        started.add_node(num_cpus=1)
        started.add_node(num_cpus=1)
        started.wait_for_nodes()
        yield started
        started.shutdown()


def lines(result) -> list[str]:
    assert "Traceback" not in result.output
    return result.stderr.splitlines()


@needs_ray
def test_no_cluster_is_one_line_before_long(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.cluster.ANSWER_SECONDS", 4.0)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    result = run(articles, "--out", out, "--ray", address, "--quiet", "--report", out.with_name("report.json"))
    assert result.exit_code == 1
    assert lines(result) == [f"error: Ray at {address}: no answer in 4 s"]
    assert json.loads(out.with_name("report.json").read_text(encoding="utf-8"))["exit_code"] == 1
    assert not out.exists()


@needs_ray
def test_the_seeds_and_others_give_the_bytes_of_a_local_run(cluster, out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_articles(folder, 3, sentences=4)
    shutil.copytree(SEEDS, folder / "seeds")
    (folder / "vide.txt").write_bytes(b"")
    options = ["--no-memory", "--since-last", "--format", "md,html,jsonl,csv,atom"]
    local = run(folder, "--out", tmp_path / "local", *options)
    result = run(folder, "--out", out, "--ray", cluster.address, *options, "--report", tmp_path / "report.json")
    assert result.exit_code == local.exit_code == 1
    assert sorted(lines(result)) == sorted(lines(local)), "in another order only"
    assert contents(out) == contents(tmp_path / "local")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["articles"] == {"briefed": 8, "unchanged": 0, "failed": 1}
    assert report["sentences"]["all"] >= report["sentences"]["translated"] > 60


@needs_ray
def test_a_summarizer_writes_on_the_cluster_what_it_writes_here(cluster, out: Path, tmp_path: Path) -> None:
    write_articles(tmp_path / "in", 3, sentences=4)
    write_summariser(tmp_path / "tiny-bart", "bart", "The council adopted a plan of 12 measures on 3 June 2025.")
    options = ["--no-memory", "--model", "embedded", "--summarizer", tmp_path / "tiny-bart"]
    assert run(tmp_path / "in", "--out", tmp_path / "local", *options).exit_code == 0
    assert run(tmp_path / "in", "--out", out, "--ray", cluster.address, *options).exit_code == 0
    assert contents(out) == contents(tmp_path / "local")
    assert " summarizer:tiny-bart:" in (out / "briefs.jsonl").read_text(encoding="utf-8")


class Mortal(EchoTranslator):
    """Slow, so that a loss hits something; the first worker that is asked for anything is killed, and leaves `mark`."""

    def __init__(self, options: Options, glossary: Glossary, mark: Path) -> None:
        super().__init__(options, glossary)
        self._mark = mark

    def translate(self, sentences, progress=lambda _: None) -> list[Translation]:
        with contextlib.suppress(FileExistsError):
            self._mark.touch(exist_ok=False)
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.2)
        return super().translate(sentences, progress)


@needs_ray
def test_a_worker_of_other_rules_stops_the_run_in_one_line(
    cluster, echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("translate.fingerprint.sources_sha256", lambda *packages: "0" * 64)
    monkeypatch.setenv("RAY_ADDRESS", cluster.address)
    result = run(articles, "--out", out, "--ray", "auto", "--quiet")
    assert result.exit_code == 1
    [line] = lines(result)
    assert "worker on " in line
    assert line.endswith("its rules or its libraries are not those of the machine that started the run")
    assert contents(out) == {}


@needs_ray
def test_a_lost_worker_s_and_a_lost_node_s_articles_are_done_again(
    cluster, echo: list[str], out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of the module: the cluster has one node less after it."""
    folder, nodes = tmp_path / "in", list(cluster.worker_nodes)
    write_articles(folder, 8, sentences=4)
    run(folder, "--out", out, "--no-memory")  # an earlier run's, to be taken over
    write_articles(folder, 24, sentences=4)
    run(folder, "--out", tmp_path / "local", "--no-memory")
    take = Run.take_from_cluster

    def lose_a_node(self: Run, record: dict, page: str) -> None:
        if len(nodes) > 1:
            cluster.remove_node(nodes.pop(), allow_graceful=False)
        take(self, record, page)

    monkeypatch.setattr("summarize.job.Run.take_from_cluster", lose_a_node)
    monkeypatch.setattr("summarize.cluster.BLOCK_ARTICLES", 1)
    monkeypatch.setattr("translate.marian.Translator", partial(Mortal, mark=tmp_path / "killed"))
    result = run(folder, "--out", out, "--ray", cluster.address)
    assert (tmp_path / "killed").exists() and len(nodes) == 1, "both were lost"
    assert "16 briefed, 8 unchanged, 0 failed" in lines(result)
    assert result.stdout == "", "nothing of what Ray has to say of it"
    assert contents(out) == contents(tmp_path / "local")
