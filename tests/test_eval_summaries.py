"""The evaluation of summaries and the fit of their weights, on articles small enough to count by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.eval_summaries import SYSTEMS, lead, scores, textrank
from tests.bench.fit_salience import fit
from tests.bench.orangesum import load, other_half, tuning_half
from tests.conftest import ROOT

ARTICLES = (
    (
        "Le conseil a adopté un plan pour les écoles. La pluie est tombée sur la ville toute la journée. "
        "Les écoles ont salué le plan du conseil. Le plan du conseil coûtera dix millions aux écoles.",
        "Le conseil a adopté un plan pour les écoles.",
    ),
    ("Été très sec : les rivières ont baissé partout. Les élus ont réclamé des règles communes.", "Les rivières ont baissé."),
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.jsonl"
    rows = [{"id": str(n), "article": article, "summary": summary} for n, (article, summary) in enumerate(ARTICLES * 2)]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_halves_are_the_even_and_the_odd_lines(data: Path) -> None:
    examples = load(data)
    assert [example.id for example in tuning_half(examples)] == ["1", "3"]
    assert [example.id for example in other_half(examples)] == ["0", "2"]


def test_baselines(data: Path) -> None:
    first = load(data)[0]
    assert lead(first, 2) == [0, 1]
    assert 1 not in textrank(first, 3)  # the rain shares no word with the rest


def test_a_sentence_that_is_the_abstract_scores_100_and_accents_count(data: Path) -> None:
    examples = load(data)
    assert scores(lead, examples[:1], 1)[0, 0] == pytest.approx(100)
    assert scores(lambda example, length: [0], examples[1:2], 1)[0, 4] == 8  # "été", "très" and "rivières" are words


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_system_chooses_at_most_as_many_as_wanted(data: Path, name: str) -> None:
    for example in load(data):
        assert 0 < len(SYSTEMS[name](example, 2)) <= 2


def test_the_fit_finds_that_early_words_are_used(data: Path) -> None:
    weights = fit(load(data))
    assert weights["early"] + weights["early spread"] > 0


def test_the_command_prints_tables_and_refuses_other_files(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.eval_summaries"]
    done = subprocess.run([*command, str(data)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert "| ours |" in done.stdout and "ours − lead" in done.stdout
    (tmp_path / "other").write_text("{}\n", encoding="utf-8")
    for bad in ("other", "absent"):
        done = subprocess.run([*command, str(tmp_path / bad)], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 1 and "Traceback" not in done.stderr and bad in done.stderr
