"""Briefs whose articles are gone: told, removed where that is asked for, and never called so by mistake."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.generated import article
from tests.runs import run


def test_a_brief_whose_article_is_gone_is_told_and_then_removed(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)
    (articles / "0000" / "article_000003.txt").unlink()
    notes = out / "notes.md"
    notes.write_text("# My own notes\n\naigov-brief: what I think of it\n\nA last word.\n")
    for _ in range(2):
        result = run(articles, "--out", out)
        assert result.exit_code == 0
        assert "article_000003.md: its article is gone; --prune removes it" in result.stderr
        assert (out / "article_000003.md").exists()
    assert "article_000003.md: its article is gone; removed" in run(articles, "--out", out, "--prune").stderr
    assert not (out / "article_000003.md").exists()
    assert notes.exists(), "only what this tool wrote is removed"
    assert "gone" not in run(articles, "--out", out).stderr


def test_where_nothing_is_known_of_earlier_runs_prune_says_that_it_removed_nothing(
    echo: list[str], articles: Path, out: Path
) -> None:
    assert "--prune" not in run(articles, "--out", out, "--prune").stderr
    (articles / "0000" / "article_000003.txt").unlink()
    (out / ".aigov-brief.state").unlink()
    assert "--prune removed nothing" in run(articles, "--out", out, "--prune").stderr
    assert (out / "article_000003.md").exists()


def test_a_brief_whose_article_cannot_be_read_today_is_kept(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)
    (articles / "0000" / "article_000003.txt").write_bytes(b"")
    assert run(articles, "--out", out, "--prune").exit_code == 1
    assert (out / "article_000003.md").exists()


def test_no_brief_is_gone_where_a_folder_cannot_be_listed(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, "--out", out)
    scandir = os.scandir

    def closed(folder):
        if str(folder).endswith("0000"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    (articles / "un.txt").write_text(article(77), encoding="utf-8")
    monkeypatch.setattr("translate.sources.os.scandir", closed)
    result = run(articles, "--out", out, "--prune")
    assert result.exit_code == 1
    assert "its article is gone" not in result.stderr
    assert len(list(out.glob("article_*.md"))) == 4


def test_no_brief_is_gone_whose_article_no_path_was_asked_about(
    echo: list[str], articles: Path, out: Path, tmp_path: Path
) -> None:
    run(articles, "--out", out)
    other = tmp_path / "other"
    other.mkdir()
    (other / "un.txt").write_text(article(77), encoding="utf-8")
    for paths in ([articles / "0000" / "article_000001.txt"], [other], [other / "un.txt", articles / "0000"]):
        result = run(*paths, "--out", out, "--prune")
        assert result.exit_code == 0
        assert "its article is gone" not in result.stderr
    assert len(list(out.glob("article_*.md"))) == 4
    (other / "un.txt").unlink()
    other.rmdir()
    assert "un.md: its article is gone; removed" in run(articles, "--out", out, "--prune").stderr
