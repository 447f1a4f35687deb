"""What a run says of itself: its lines, its exit code, its report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.output import OutputFolder
from tests.runs import contents, run


def test_quiet_is_only_errors(echo: list[str], articles: Path, out: Path, tmp_path: Path) -> None:
    run(articles, "--out", out)
    (articles / "0000" / "article_000003.txt").unlink()
    (tmp_path / "memory").write_bytes(b"damaged" * 1000)
    result = run(articles, "--out", out, "--quiet", "--memory", tmp_path / "memory")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("size", ["inf", "nan", "-1", "1e9"])
def test_a_size_beyond_reason_is_wrong_usage(articles: Path, out: Path, size: str) -> None:
    assert run(articles, "--out", out, "--max-mb", size).exit_code == 2


def test_fail_on_checks_is_exit_3_and_a_failed_file_exit_1(echo: list[str], articles: Path, out: Path) -> None:
    assert run(articles, "--out", out, "--fail-on", "checks").exit_code == 0
    (articles / "doute.txt").write_text("Un titre\n\nLe conseil ⚠ a adopté le plan.\n", encoding="utf-8")
    for _ in range(2):
        assert run(articles, "--out", out, "--fail-on", "checks").exit_code == 3
    assert run(articles, "--out", out).exit_code == 0
    (articles / "vide.txt").write_bytes(b"")
    assert run(articles, "--out", out, "--fail-on", "checks").exit_code == 1


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_ours_in_the_digest_is_one_line_and_a_report(
    echo: list[str], articles: Path, out: Path, tmp_path: Path, debug: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.formats.build_digest", lambda _: {}["no\nkey"])
    if debug:
        monkeypatch.setenv("AIGOV_BRIEF_DEBUG", "1")
    result = run(articles, "--out", out, "--quiet", "--report", tmp_path / "report.json")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: a fault in this program, please report it: KeyError: ")
    assert ("Traceback" in result.stderr) == debug
    assert debug or result.stderr.count("\n") == 1
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["exit_code"] == 1


def test_the_report_counts_and_is_no_part_of_the_output(
    echo: list[str], articles: Path, out: Path, tmp_path: Path
) -> None:
    run(articles, "--out", out)
    before = contents(out)
    (articles / "vide.txt").write_bytes(b"")
    assert run(articles, "--out", out, "--report", tmp_path / "report.json").exit_code == 1
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["articles"] == {"briefed": 0, "unchanged": 4, "failed": 1}
    assert report["failures"] == [{"path": "vide.txt", "reason": "empty"}]
    assert report["exit_code"] == 1
    assert report["sentences"]["all"] == 4 * 13
    assert {"python", "ctranslate2"} <= report["versions"].keys()
    assert contents(out) == before


def test_a_run_that_cannot_begin_has_a_report_too(echo: list[str], articles: Path, out: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    with OutputFolder(out):
        assert run(articles, "--out", out, "--report", file).exit_code == 1
    report = json.loads(file.read_text(encoding="utf-8"))
    assert (report["exit_code"], report["articles"]["briefed"]) == (1, 0)
    assert "another run is writing there" in report["error"]
    result = run(articles, "--out", out, "--quiet", "--report", tmp_path / "no" / "report.json")
    assert result.exit_code == 1
    assert result.stderr == f"error: {tmp_path / 'no' / 'report.json'}: No such file or directory\n"
    assert (out / "digest.md").exists()
