"""The command as it is used: options, exit codes, one line an error, nothing heavy on the way to --help."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from aigov_brief import app
from summarize.state import STATE
from tests.conftest import ROOT
from tests.runs import contents

ARTICLE = (
    "Le sommet s'ouvre à Genève\n\nLe ministre a salué le 3 juin 2025 l'accord signé par 61 pays réunis à Genève.\n"
)
runner = CliRunner()


def run(*arguments: str | Path, **kwargs):
    return runner.invoke(app, [*map(str, arguments), "--model", "embedded", "--no-memory"], **kwargs)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "un.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "in"


def test_a_folder_is_briefed_and_exits_0(folder: Path, tmp_path: Path) -> None:
    result = run(folder, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        STATE,
        "briefs.jsonl",
        "digest.md",
        "index.html",
        "un.md",
    ]
    record = json.loads((tmp_path / "out" / "briefs.jsonl").read_text(encoding="utf-8"))
    assert record["id"] == "un"
    assert record["source"]["path"] == "un.txt"
    text = (folder / "un.txt").read_text(encoding="utf-8")
    for fact in record["facts"]:
        assert text[fact["start"] : fact["end"]].replace("’", "'") == fact["fr"]
        assert 0 <= fact["sentence"] < len(record["sentences"])


def test_a_failing_file_is_named_in_one_line_and_the_others_are_written(folder: Path, tmp_path: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    result = run(folder, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert [line for line in result.stderr.splitlines() if "vide.txt" in line and "failed" in line]
    assert (tmp_path / "out" / "un.md").exists()


def test_a_missing_path_is_wrong_usage(tmp_path: Path) -> None:
    result = run(tmp_path / "absent", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = run(tmp_path / "in", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "no article found" in result.stderr


def test_an_unusable_model_is_one_line(folder: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, [str(folder), "--out", str(tmp_path / "out"), "--model", str(folder)])
    assert result.exit_code == 1
    assert "model.safetensors" in result.stderr
    assert "Traceback" not in result.stderr


def test_standard_input_is_an_article(tmp_path: Path) -> None:
    result = run("-", "--out", tmp_path / "out", input=ARTICLE)
    assert result.exit_code == 0
    assert (tmp_path / "out" / "stdin.md").exists()


def test_two_files_of_one_stem_are_both_briefed(folder: Path, tmp_path: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "un.md").write_text(
        "# Un autre sommet\n\nLe conseil a adopté un plan de 12 mesures.\n", encoding="utf-8"
    )
    assert run(folder, "--out", tmp_path / "out").exit_code == 0
    ids = [
        json.loads(line)["id"] for line in (tmp_path / "out" / "briefs.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert sorted(ids) == ["un", "un-2"]


def test_a_run_does_not_brief_its_own_briefs(folder: Path) -> None:
    for _ in range(2):
        assert run(folder, "--out", folder / "out").exit_code == 0
    assert len((folder / "out" / "briefs.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_the_same_run_writes_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run(folder, "--out", tmp_path / name, "--jobs", "1" if name == "one" else "2")
    one, two = (contents(tmp_path / name) for name in ("one", "two"))
    assert "un.md" in one
    assert one == two


def test_help_imports_nothing_heavy() -> None:
    heavy = ("torch", "transformers", "ctranslate2", "numpy", "trafilatura", "babel", "jinja2")
    code = f"import sys, aigov_brief; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_the_default_engine_never_imports_torch(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys, aigov_brief\n"
        f"options = ['--out', {str(tmp_path / 'out')!r}, '--model', 'embedded', '--no-memory', '-q']\n"
        f"try: aigov_brief.app([{str(folder)!r}, *options])\n"
        "except SystemExit as stop: assert stop.code == 0, stop.code\n"
        "print([m for m in ('torch', 'transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_every_option_is_in_the_readme() -> None:
    import typer

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = typer.main.get_command(app)
    options = [name for parameter in command.params for name in parameter.opts if name.startswith("--")]
    assert [name for name in options if name not in readme] == []
