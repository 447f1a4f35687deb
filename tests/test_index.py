"""The index on disk: a mapping, whatever its size and names; where the disk is full the run ends in one line."""

from __future__ import annotations

import contextlib
import gc
import json
import resource
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.records import JOURNAL, PUBLISHED, Records
from summarize.state import STATE
from tests.runs import contents, run
from translate.index import Index


def test_it_maps() -> None:
    index = Index()
    index["é"] = 1
    index["é"] = 2**40
    assert index["é"] == 2**40
    assert "é" in index
    assert index.get("e") is None
    with pytest.raises(KeyError):
        index["e"]


def test_its_memory_does_not_grow_with_it() -> None:
    index = Index()
    for number in range(20_000):
        index[f"an article with a name of some length, number {number}"] = number
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(20_000, 120_000):
        index[f"an article with a name of some length, number {number}"] = number
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 4_000  # kB; a dictionary takes 20,000
    assert index["an article with a name of some length, number 7"] == 7


@pytest.mark.parametrize("name", ["", "a\0b", "a\0c", "\ud800", "😀", "'; DROP TABLE entries; --", "a" * 100_000])
def test_any_string_is_a_name(name: str) -> None:
    index = Index()
    index["a"] = 1
    assert name not in index
    index[name] = 0
    assert name in index
    assert (index[name], index["a"]) == (0, 1)


def test_its_database_is_closed_with_it() -> None:
    index = Index()
    table = index._table
    del index
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        table.execute("SELECT 1")


@contextlib.contextmanager
def no_room() -> Iterator[None]:
    """Not a byte can be written to any file: no fixture, for pytest writes its own output between test and teardown."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_small_index_needs_no_disk_and_a_large_one_says_what_it_lacks() -> None:
    index = Index()
    with no_room():
        index["an article"] = 1
        assert index["an article"] == 1
        with pytest.raises(OSError, match="the temporary folder cannot keep the list of articles: "):
            for number in range(200_000):
                index[f"an article with a name of some length, number {number}"] = number


@pytest.mark.parametrize("kept", [0, 5, 9])  # entries; four are the names of a run's own files
def test_a_full_temporary_folder_ends_a_run_in_one_line(
    echo: None, articles: Path, out: Path, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, "--out", out.with_name("whole"))
    entries: list[str] = []
    keep = Index.__setitem__

    def full(index: Index, name: str, number: int) -> None:
        entries.append(name)
        if len(entries) > kept:
            raise OSError("the temporary folder cannot keep the list of articles: database or disk is full")
        keep(index, name, number)

    monkeypatch.setattr(Index, "__setitem__", full)
    result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 1
    [line] = [line for line in result.stderr.splitlines() if line.startswith(("failed:", "error:"))]
    assert "the temporary folder cannot keep the list of articles: database or disk is full" in line
    assert ("what was finished is whole" in line) == any(path.suffix == ".md" for path in out.iterdir())
    monkeypatch.setattr(Index, "__setitem__", keep)
    assert run(articles, "--out", out, "--no-memory").exit_code == 0
    assert contents(out) == contents(out.with_name("whole"))


@pytest.mark.parametrize("file", [PUBLISHED, JOURNAL])
def test_records_of_any_id_are_read_past(file: str, tmp_path: Path) -> None:
    lines = [json.dumps({"schema": 1, "id": id}) for id in ("a", "\ud800", "", "\0")]
    (tmp_path / file).write_text("\n".join([*lines, ""]))
    (tmp_path / STATE).write_text('{"journal": "libraries"}')
    assert Records(tmp_path, "libraries").earlier("\ud800", path="a.txt") is None
