"""Runs one after another into one folder: only what changed is done again, and nothing finished is lost."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarize.output import BusyError, OutputFolder
from summarize.records import JOURNAL
from summarize.render import render_brief
from summarize.run import Newest
from summarize.state import STATE
from tests.conftest import ROOT
from tests.generated import article
from tests.runs import contents, run

KILLS = int(os.environ.get("AIGOV_BRIEF_KILLS", "5"))


def records(out: Path) -> list[dict]:
    return [json.loads(line) for line in (out / "briefs.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_second_run_translates_nothing_and_writes_nothing(echo: list[str], articles: Path, out: Path) -> None:
    assert run(articles, "--out", out, "--no-memory").exit_code == 0
    before, times = contents(out), {path: path.stat().st_mtime_ns for path in out.iterdir()}
    echo.clear()
    result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 0
    assert "0 briefed, 4 unchanged, 0 failed" in result.stderr
    assert echo == []
    assert contents(out) == before
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == times


def test_only_what_changed_is_briefed_again(echo: list[str], articles: Path, out: Path, tmp_path: Path) -> None:
    run(articles, "--out", out)
    changed = articles / "0000" / "article_000002.txt"
    changed.write_text(article(2) + "\nUne phrase de plus a été ajoutée au texte.\n", encoding="utf-8")
    echo.clear()
    assert "1 briefed, 3 unchanged" in run(articles, "--out", out).stderr
    assert echo == ["Une phrase de plus a été ajoutée au texte."], "the memory has the other sentences"
    run(articles, "--out", tmp_path / "fresh", "--no-memory")
    assert contents(out) == contents(tmp_path / "fresh")


@pytest.mark.parametrize("change", ["rules", "options", "path", "record"])
def test_a_record_of_other_rules_options_or_place_is_not_taken_over(
    echo: list[str], articles: Path, out: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, "--out", out)
    options: list[object] = [articles, "--out", out, "--no-memory"]
    if change == "rules":
        monkeypatch.setattr("translate.fingerprint.sources_sha256", lambda *packages: "0" * 64)
    elif change == "options":
        options += ["--beams", "2"]
    elif change == "path":
        options[0] = articles / "0000"
    else:
        text = (out / "briefs.jsonl").read_text(encoding="utf-8")
        (out / "briefs.jsonl").write_text(text.replace('"sentences":', '"sentenses":'), encoding="utf-8")
    assert "4 briefed, 0 failed" in run(*options).stderr


def test_pages_that_were_lost_or_altered_are_written_again(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)
    before = contents(out)
    (out / "article_000001.md").unlink()
    (out / "article_000002.md").write_text("altered")
    (out / "index.html").write_text("")
    run(articles, "--out", out)
    assert contents(out) == before


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


@pytest.mark.parametrize("seen", ["empty", "too large", "fault"])
def test_an_article_that_fails_today_keeps_its_place_everywhere(
    echo: list[str], articles: Path, out: Path, seen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options: list[object] = [articles, "--out", out, "--format", "md,html,jsonl,atom"]
    run(*options)
    before = contents(out)
    file = articles / "0000" / "article_000003.txt"
    if seen == "empty":
        file.write_bytes(b"")
    elif seen == "too large":
        file.write_text(article(3, 400), encoding="utf-8")
        options += ["--max-mb", 0.01]
    else:
        file.write_text(article(5), encoding="utf-8")
        monkeypatch.setattr("summarize.brief.collect", lambda _: [][0])
    result = run(*options)
    assert result.exit_code == 1
    assert result.stderr.count("; its earlier brief stays") == 1
    assert "3 unchanged, 1 failed" in result.stderr
    assert contents(out) == before


ODD = (
    ('"speaker":"X"', '"speaker":5'), ('"kind":"number"', '"kind":"person"'), ('"date":null', '"date":"hier"'),
    ('"amount":', '"amount":{},"other":'), ('"start":', '"start":null,"other":'), ('"title":{', '"title":{"en":[],"other":'),
    ('"facts":[', '"facts":[{"kind":"quote","fr":"a","en":"a","start":0,"end":1,"value":{"en":"x","speaker":5},'
                  '"sentence":0,"rule":"r","checks":[]},'),
)  # fmt: skip


@pytest.mark.parametrize("change", ODD)
def test_an_odd_record_is_made_anew(echo: list[str], articles: Path, out: Path, change: tuple[str, str]) -> None:
    run(articles, "--out", out)
    before = contents(out)
    (out / "briefs.jsonl").write_bytes(before["briefs.jsonl"].replace(change[0].encode(), change[1].encode()))
    assert run(articles, "--out", out).exit_code == 0
    assert contents(out) == before


def test_a_record_that_cannot_be_rendered_is_made_anew(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, "--out", out)
    render, calls = render_brief, []

    def faulty(record: dict) -> str:
        calls.append(record)
        return {}["x"] if len(calls) == 1 else render(record)

    monkeypatch.setattr("summarize.run.render_brief", faulty)
    assert "1 briefed, 3 unchanged, 0 failed" in run(articles, "--out", out).stderr


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


def test_records_made_with_other_libraries_are_not_taken_over(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, "--out", out)
    before = contents(out)
    for expected in ("4 briefed, 0 failed", "4 unchanged"):
        monkeypatch.setattr("summarize.report.library_versions", lambda: {"babel": "0"})
        assert expected in run(articles, "--out", out).stderr
    after = contents(out)
    assert {name for name in after if after[name] != before[name]} == {STATE}, "no version stands in any page"


def test_since_last_needs_no_jsonl(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)  # an older briefs.jsonl, which says nothing of the later runs
    (articles / "un.txt").write_text(article(77), encoding="utf-8")
    for expected in (True, False):
        run(articles, "--out", out, "--format", "md", "--since-last")
        assert ("un.md" in (out / "since-last.md").read_text(encoding="utf-8")) is expected
    assert "article_000001.md" not in (out / "since-last.md").read_text(encoding="utf-8")
    assert "5 unchanged" in run(articles, "--out", out).stderr
    assert len(records(out)) == 5


def test_what_looks_like_ours_is_left_alone(echo: list[str], articles: Path, out: Path) -> None:
    out.mkdir()
    (out / ".download.part").write_text("another program's")
    (out / ".aigov-brief.folder.part").mkdir()
    (out / ".aigov-brief.digest.md.x.part").write_text("what a killed run was writing")
    assert run(articles, "--out", out).exit_code == 0
    hidden = {path.name for path in out.iterdir() if path.name.endswith(".part")}
    assert hidden == {".download.part", ".aigov-brief.folder.part"}


def test_quiet_is_only_errors(echo: list[str], articles: Path, out: Path, tmp_path: Path) -> None:
    run(articles, "--out", out)
    (articles / "0000" / "article_000003.txt").unlink()
    (tmp_path / "memory").write_bytes(b"damaged" * 1000)
    result = run(articles, "--out", out, "--quiet", "--memory", tmp_path / "memory")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("size", ["inf", "nan", "-1", "1e9"])
def test_a_size_beyond_reason_is_wrong_usage(articles: Path, out: Path, size: str) -> None:
    assert run(articles, "--out", out, "--max-mb", size).exit_code == 2


def test_since_last_is_a_digest_of_what_is_new(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)
    (articles / "un.txt").write_text(article(77), encoding="utf-8")
    (articles / "deplace.txt").write_text(article(2), encoding="utf-8")
    (articles / "0000" / "article_000002.txt").unlink()  # only moved: nothing new
    run(articles, "--out", out, "--since-last")
    news = (out / "since-last.md").read_text(encoding="utf-8")
    assert "un.md" in news
    assert "deplace.md" not in news
    assert "article_000001.md" not in news
    assert "article_000001.md" in (out / "digest.md").read_text(encoding="utf-8")
    run(articles, "--out", out, "--since-last")
    assert "un.md" not in (out / "since-last.md").read_text(encoding="utf-8")


def test_fail_on_checks_is_exit_3_and_a_failed_file_exit_1(echo: list[str], articles: Path, out: Path) -> None:
    assert run(articles, "--out", out, "--fail-on", "checks").exit_code == 0
    (articles / "doute.txt").write_text("Un titre\n\nLe conseil ⚠ a adopté le plan.\n", encoding="utf-8")
    for _ in range(2):
        assert run(articles, "--out", out, "--fail-on", "checks").exit_code == 3
    assert run(articles, "--out", out).exit_code == 0
    (articles / "vide.txt").write_bytes(b"")
    assert run(articles, "--out", out, "--fail-on", "checks").exit_code == 1


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
    assert result.stderr.count("\n") == 1
    assert "No such file or directory" in result.stderr
    assert (out / "digest.md").exists()


def test_two_runs_cannot_write_one_folder(echo: list[str], articles: Path, out: Path) -> None:
    with OutputFolder(out), pytest.raises(BusyError), OutputFolder(out):
        pass
    with OutputFolder(out):
        result = run(articles, "--out", out)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 2, "the signature and the error"
    assert "another run is writing there" in result.stderr
    assert run(articles, "--out", out).exit_code == 0, "the lock went with its holder"


def test_ids_and_records_are_in_the_order_of_paths(echo: list[str], tmp_path: Path, out: Path) -> None:
    for name in ("b/un.txt", "a/un.txt", "digest.txt", "UN.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(article(3), encoding="utf-8")
    assert run(tmp_path / "in" / "b", tmp_path / "in", tmp_path / "in" / "UN.txt", "--out", out).exit_code == 0
    found = [(record["source"]["path"], record["id"]) for record in records(out)]
    assert found == [("UN.txt", "UN"), ("a/un.txt", "un-2"), ("b/un.txt", "un-3"), ("digest.txt", "digest-2")]
    assert {"UN.md", "un-2.md", "digest-2.md", "un-3.md"} <= contents(out).keys()


@pytest.mark.parametrize(("limit", "ids"), [(3, "acd"), (2, "ac"), (9, "abcde")])
def test_the_digest_of_a_large_run_shows_the_newest(limit: int, ids: str) -> None:
    newest = Newest(limit)
    for id, date in (("a", "2024-01-01"), ("b", None), ("c", "2025-06-01"), ("d", "2024-01-01"), ("e", "2023-01-01")):
        newest.add(id, date)
    assert newest.ids == list(ids)


def command(articles: Path, out: Path) -> subprocess.Popen[bytes]:
    arguments = [str(articles), "--out", str(out), "--model", "embedded", "--no-memory", "--quiet"]
    return subprocess.Popen([sys.executable, "-m", "tests.echo", *arguments], cwd=ROOT, start_new_session=True)


def finished(out: Path, articles: Path) -> set[str]:
    """Ids of the whole records on disk that were made from the articles as they are now."""
    now = {hashlib.sha256(path.read_bytes()).hexdigest() for path in articles.iterdir()}
    lines = [line for file in (out / JOURNAL, out / "briefs.jsonl") if file.exists() for line in file.open("rb")]
    found = [json.loads(line) for line in lines if line.endswith(b"\n")]
    return {record["id"] for record in found if record["source"]["sha256"] in now}


def test_a_kill_at_any_moment_loses_nothing_finished(tmp_path: Path) -> None:
    """AIGOV_BRIEF_KILLS=200 for the long form. Whenever a run was quicker, all begins anew from the older articles' briefs."""
    chance = random.Random(1)
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    whole, seconds = [], 0.0
    for shift in (0, 1000):  # half of the articles change
        for number in range(40):
            text = article(number + shift * (number % 2), 20)
            (folder / f"{number:02d}.txt").write_text(text, encoding="utf-8")
        start = time.perf_counter()
        assert command(folder, tmp_path / f"whole{shift}").wait() == 0
        seconds = time.perf_counter() - start
        whole.append(contents(tmp_path / f"whole{shift}"))
    before: set[str] = set()
    for _ in range(KILLS):
        process = command(folder, out)
        time.sleep(chance.uniform(0.2, 1.1) * seconds)
        process.kill()
        process.wait()
        if not out.exists():
            continue
        for path in out.iterdir():
            assert path.name.startswith(".") or path.read_bytes() in [version[path.name] for version in whole]
        after = finished(out, folder)
        assert after >= before
        before = after
        if contents(out) == whole[1]:
            before = set()
            shutil.rmtree(out)
            if chance.random() < 0.7:
                shutil.copytree(tmp_path / "whole0", out)
    assert command(folder, out).wait() == 0
    assert contents(out) == whole[1], "the next run heals, and leaves nothing of a killed one"
