"""The index on disk: a mapping, whatever its size."""

import resource

import pytest

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


def test_a_full_disk_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    index = Index()
    index._table.execute("PRAGMA max_page_count = 8")
    with pytest.raises(OSError, match="no room"):
        for number in range(10_000):
            index[f"article {number}"] = number
