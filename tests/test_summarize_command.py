"""``python -m summarize`` as it is used: French and English, files and standard input, one line an error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarize.__main__ import app
from tests.conftest import ROOT, SEEDS

ENGLISH = """Council adopts a plan

The council of ministers adopted a plan of twelve measures on Tuesday to regulate artificial intelligence in schools. \
It will apply from September. The unions of teachers welcomed the plan but they ask for money for training. \
"We need common rules," he said. The minister will present the budget for training to parliament this year. \
The parents of the pupils announced that an appeal would be made to the court against the first measure.
"""
runner = CliRunner()


@pytest.fixture
def english(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    return path


def test_a_french_file_gives_whole_sentences_of_it() -> None:
    seed = sorted(SEEDS.glob("*.txt"))[0]
    result = runner.invoke(app, [str(seed)])
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert 1 <= len(lines) <= 5
    text = " ".join(seed.read_text(encoding="utf-8").replace("’", "'").split())
    assert all(line in text for line in lines)


def test_an_english_file_gives_whole_sentences_of_it_and_no_pronoun_that_hangs(english: Path) -> None:
    result = runner.invoke(app, [str(english)])
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 3
    assert all(line in ENGLISH for line in result.stdout.splitlines())
    assert "he said" not in result.stdout


@pytest.mark.parametrize("number", [1, 2, 4])
def test_as_many_sentences_as_wanted(english: Path, number: int) -> None:
    result = runner.invoke(app, [str(english), "--sentences", str(number)])
    assert len(result.stdout.splitlines()) == number


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments: list[str]) -> None:
    result = runner.invoke(app, arguments, input=ENGLISH)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].startswith("The council of ministers")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "empty"),
        ("Accueil\n\nContact\n", "no article text"),
        ("Il a refusé de signer le document.\n", "no sentence"),
    ],
)
def test_a_text_without_a_summary_is_one_line(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "text.txt"
    path.write_text(content, encoding="utf-8")
    result = runner.invoke(app, [str(path)])
    assert result.exit_code == 1
    [line] = result.stderr.splitlines()
    assert "text.txt" in line and reason in line
    assert result.stdout == ""


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    result = runner.invoke(app, [str(tmp_path / "absent.txt")])
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1 and "absent.txt" in result.stderr


@pytest.mark.parametrize("number", ["0", "-1", "three"])
def test_a_wrong_number_is_wrong_usage(english: Path, number: str) -> None:
    assert runner.invoke(app, [str(english), "--sentences", number]).exit_code == 2


def test_a_summarizer_reads_no_french(tmp_path: Path) -> None:
    result = runner.invoke(app, [str(sorted(SEEDS.glob("*.txt"))[0]), "--summarizer", str(tmp_path)])
    assert result.exit_code == 1
    assert "French" in result.stderr


def test_an_unusable_summarizer_is_one_line(english: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, [str(english), "--summarizer", str(tmp_path)])
    assert result.exit_code == 1
    assert "cannot be loaded" in result.stderr and "Traceback" not in result.stderr


def test_the_module_is_a_command_and_help_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "summarize", "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "--sentences" in done.stdout
    code = "import sys, summarize.__main__; print([m for m in ('torch', 'numpy', 'trafilatura') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
