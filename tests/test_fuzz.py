"""The short form of ``python -m tests.fuzz``, and that it would notice."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from tests.fuzz.check import brief_hostile, live_html, live_markdown, translate_hostile
from tests.fuzz.hostile import BIDI, KINDS, ZERO_WIDTH, hostile
from tests.runs import run


@pytest.mark.timeout(60)
@pytest.mark.parametrize("number", range(4 * len(KINDS)))
def test_a_hostile_article_is_briefed_or_refused(tmp_path: Path, number: int) -> None:
    _, (suffix, data) = hostile(number)
    findings, _ = brief_hostile(data[:30_000], suffix, tmp_path, number)
    assert findings == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize("number", range(2 * len(KINDS)))
def test_hostile_sentences_pass_the_rules_around_the_model(number: int) -> None:
    _, (_, data) = hostile(number)
    assert translate_hostile(data[:10_000].decode("utf-8", "replace").splitlines(), number) == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    ["Le plan. " * 30_000, "mot " * 150_000, "x" * 600_000, "Le plan.\n" * 20_000],
    ids=["sentences", "one sentence", "one word", "lines"],
)
def test_an_endless_text_is_refused_in_one_line(echo: list[str], tmp_path: Path, text: str) -> None:
    (tmp_path / "in.txt").write_text(text, encoding="utf-8")
    result = run(tmp_path / "in.txt", "--out", tmp_path / "out", "--max-sentences", 1000)
    assert result.exit_code == 1
    assert result.stderr.count("failed: in.txt: too long: ") == 1


def test_live_markup_would_be_noticed() -> None:
    for page in (
        "<b>x</b>",
        "![x](y.png)",
        "[x](javascript:z)",
        "<http://e.invalid>",
        "    code",
        "```\nx\n```",
        "<!-- x -->",
    ):
        assert live_markdown(f"Un.\n\n{page}\n"), page
    assert live_markdown('[1](#s1) <a id="s1"></a> [x](un%20deux.md#s3) \\<b\\>') == []
    for page in ("<script>x</script>", "<p onclick=x>", "<a href='javascript:x'>", "<a href='http://e.invalid'>"):
        assert live_html(page), page
    assert live_html('<a href="un.md#s1">x</a>') == []


def test_no_output_carries_marks_of_direction_or_zero_width_characters(echo: list[str], tmp_path: Path) -> None:
    unseen = BIDI + ZERO_WIDTH + "\U000e0041"

    def strewn(text: str) -> str:
        return "".join(char + unseen[at % len(unseen)] for at, char in enumerate(text))

    body = strewn("Le 3 mars 2025, Xi Jinping a présenté à Paris la « Déclaration sur la paix », a dit l'ONU. " * 4)
    fields = f"title: {strewn('Un plan de paix')}\nsite: {strewn('Le Courrier')}\nurl: https://a.fr/{unseen}"
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "un.md").write_text(f"---\n{fields}\n---\n{strewn('Partager')}\n\n{body}\n", encoding="utf-8")
    (folder / "deux.html").write_text(
        f"<html><head><title>{strewn('Un plan')}</title>"
        f'<meta property="og:site_name" content="{strewn("Le Courrier")}">'
        f"</head><body><nav>{strewn('Menu')}</nav><h1>{strewn('Un plan')}</h1><p>{body}</p><p>&#x202e;{body}&zwj;</p>",
        encoding="utf-8",
    )
    assert run(folder, "--out", out, "--format", "md,html,jsonl,csv,atom").exit_code == 0
    for path in out.iterdir():
        written = path.read_text(encoding="utf-8-sig")  # the mark is the table's own, for spreadsheets
        if path.suffix == ".jsonl":
            written = json.dumps([json.loads(line) for line in written.split("\n") if line], ensure_ascii=False)
        assert not set(written) & set(unseen), path.name


def test_a_run_asks_nothing_of_any_network(
    echo: list[str], articles: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", connect)
    (articles / "page.html").write_text(
        "<html><body><img src=http://e.invalid/x><p>Le conseil a adopté le plan de paix.</p>"
    )
    assert run(articles, "--out", out).exit_code == 0
