"""Runs one after another into one folder: only what changed is done again, and nothing finished is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.output import BusyError, OutputFolder
from summarize.render import render_brief
from summarize.run import Newest
from summarize.state import STATE
from tests.echo import EchoTranslator
from tests.generated import article
from tests.runs import contents, run


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


def test_the_journal_of_other_libraries_is_not_looked_at(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = articles / "0000" / "article_000000.txt"
    with monkeypatch.context() as killed:
        killed.setattr("summarize.records.Records.publish", lambda *_, **__: 1 / 0)
        assert run(articles, "--out", out).exit_code == 1
    first.write_bytes(b"")  # its record is only in the journal
    monkeypatch.setattr("summarize.report.library_versions", lambda: {"babel": "0"})
    result = run(articles, "--out", out)
    assert "3 briefed, 1 failed" in result.stderr
    assert "a fault in this program" not in result.stderr
    assert [record["id"] for record in records(out)] == ["article_000001", "article_000002", "article_000003"]


def test_since_last_needs_a_digest(echo: list[str], articles: Path, out: Path) -> None:
    result = run(articles, "--out", out, "--format", "jsonl", "--since-last")
    assert result.exit_code == 2
    assert "needs a digest" in result.stderr
    assert not out.exists()


def test_since_last_needs_no_jsonl(echo: list[str], articles: Path, out: Path) -> None:
    run(articles, "--out", out)  # an older briefs.jsonl, which says nothing of the later runs
    (articles / "un.txt").write_text(article(77), encoding="utf-8")
    for expected in (True, False):
        run(articles, "--out", out, "--format", "md", "--since-last")
        assert ("un.md" in (out / "since-last.md").read_text(encoding="utf-8")) is expected
    assert "article_000001.md" not in (out / "since-last.md").read_text(encoding="utf-8")
    assert "5 unchanged" in run(articles, "--out", out).stderr
    assert len(records(out)) == 5


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


def test_what_looks_like_ours_is_left_alone(echo: list[str], articles: Path, out: Path) -> None:
    out.mkdir()
    (out / ".download.part").write_text("another program's")
    (out / ".aigov-brief.folder.part").mkdir()
    (out / ".aigov-brief.digest.md.x.part").write_text("what a killed run was writing")
    assert run(articles, "--out", out).exit_code == 0
    hidden = {path.name for path in out.iterdir() if path.name.endswith(".part")}
    assert hidden == {".download.part", ".aigov-brief.folder.part"}


def test_a_folder_that_could_not_be_opened_is_free_again(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path, libraries: str) -> None:
        raise OSError("no room")

    with monkeypatch.context() as broken:
        broken.setattr("summarize.output.Records", full)
        with pytest.raises(OSError, match="no room"), OutputFolder(out):
            pass
    with OutputFolder(out):
        pass


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


def test_a_sentence_beyond_us_fails_its_article_alone(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = sorted(articles.rglob("*.txt"))
    files[0].write_text(
        files[0].read_text(encoding="utf-8") + "\n\nOn compte mille billions de pages.\n", encoding="utf-8"
    )
    whole = EchoTranslator.translate

    def translate(self: EchoTranslator, sentences, progress=lambda _: None):
        if any("mille billions" in sentence for sentence in sentences):
            raise ValueError("no words for 1000000000000000")
        return whole(self, sentences, progress)

    monkeypatch.setattr(EchoTranslator, "translate", translate)
    result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 1
    [line] = [line for line in result.stderr.splitlines() if line.startswith(("failed:", "error:"))]
    assert files[0].name in line and "please report it: ValueError: no words for" in line
    assert len(list(out.glob("article*.md"))) == len(files) - 1
