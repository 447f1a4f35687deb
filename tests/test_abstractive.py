"""A written summary: held to the article, what is not borne out replaced and counted; with tiny models of two kinds."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from aigov_brief import app
from summarize.summary.abstractive import AbstractiveSummariser, SeqToSeq, windows
from tests.conftest import ROOT
from tests.test_grounding import article
from tests.tiny_models import write_summariser
from translate.checkpoint import ModelError

GROUNDED = "61 countries signed the statement on inclusive AI."
ALSO_GROUNDED = "Keir Starmer asked for clearer rules on national security."
WRONG = "60 countries signed the statement on inclusive AI."


@dataclass
class FakeWriter:
    """Writes what it is told, window after window, and remembers what it read."""

    replies: list[str]
    window: int = 1000
    signature: str = "summarizer:fake"
    read: list[str] = field(default_factory=list)

    def count(self, text: str) -> int:
        return len(text.split())

    def write(self, text: str) -> str:
        self.read.append(text)
        return self.replies[(len(self.read) - 1) % len(self.replies)]


def summary_of(*replies: str, window: int = 1000):
    return AbstractiveSummariser(FakeWriter(list(replies), window))(article(), [])


def test_grounded_sentences_pass_in_the_order_of_their_sources() -> None:
    summary = summary_of(f"{ALSO_GROUNDED} {GROUNDED}")
    assert [(line.en, line.sources) for line in summary.lines] == [(GROUNDED, (1,)), (ALSO_GROUNDED, (3,))]
    assert summary.warnings == ()


def test_what_is_not_grounded_is_replaced_by_a_sentence_of_the_article_and_counted() -> None:
    summary = summary_of(f"{ALSO_GROUNDED} {WRONG}")
    assert len(summary.lines) == 2
    assert ALSO_GROUNDED in [line.en for line in summary.lines]
    assert all(line.en == ALSO_GROUNDED or line.en == article()[line.sources[0]].en for line in summary.lines)
    assert summary.warnings == (
        "1 of the summarizer's 2 sentences was not borne out by the text and was replaced.",
    )  # fmt: skip


def test_a_sentence_said_twice_is_replaced() -> None:
    summary = summary_of(f"{GROUNDED} {GROUNDED}")
    assert len({line.en for line in summary.lines}) == 2
    assert summary.warnings


def test_a_writer_of_nonsense_gives_the_extractive_summary() -> None:
    summary = summary_of("Robots will eat Mars. Bananas refuse 77 laws. They are happy.")
    assert [line.en for line in summary.lines] == [article()[line.sources[0]].en for line in summary.lines]
    assert summary.warnings[0].startswith("3 of the summarizer's 3")


@pytest.mark.parametrize("reply", ["", "   "])
def test_a_silent_writer_gives_the_extractive_summary(reply: str) -> None:
    summary = summary_of(reply)
    assert summary.lines and "wrote nothing" in summary.warnings[0]


def test_more_sentences_than_a_summary_has_are_left_out() -> None:
    summary = AbstractiveSummariser(FakeWriter([f"{GROUNDED} {ALSO_GROUNDED}"]), length=1)(article(), [])
    assert [line.en for line in summary.lines] == [GROUNDED]


def test_the_first_sentence_of_every_window_goes_before_the_second_of_any() -> None:
    writer = FakeWriter([f"{GROUNDED} Nonsense about Mars is here.", ALSO_GROUNDED], window=30)
    summary = AbstractiveSummariser(writer, length=2)(article(), [])
    assert len(writer.read) > 1
    assert [line.en for line in summary.lines] == [GROUNDED, ALSO_GROUNDED]


def test_windows_hold_whole_sentences_and_no_more_than_fit() -> None:
    def count(text: str) -> int:
        return len(text.split())

    assert list(windows(["a b", "c d", "e f g", "h"], 4, count)) == ["a b c d", "e f g h"]
    assert list(windows(["a b c d e f", "g"], 4, count)) == ["a b c d e f", "g"]
    assert list(windows([], 4, count)) == []


@pytest.fixture(scope="module", params=["bart", "t5"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / f"tiny-{request.param}"
    write_summariser(path, request.param, " ".join(sentence.en for sentence in article()))
    return path


def test_a_model_of_transformers_writes_the_same_twice_and_is_held_to_the_article(folder: Path) -> None:
    writer = SeqToSeq.load(str(folder))
    assert writer.prefix == ("summarize: " if folder.name == "tiny-t5" else "")
    assert 0 < writer.window <= 64
    summaries = [AbstractiveSummariser(SeqToSeq.load(str(folder)))(article(), []) for _ in range(2)]
    assert summaries[0] == summaries[1]
    assert summaries[0].lines and all(line.sources for line in summaries[0].lines)


def test_the_signature_names_the_folder_and_its_content_but_no_path(folder: Path) -> None:
    signature = SeqToSeq.load(str(folder)).signature
    assert signature.startswith(f"summarizer:{folder.name}:")
    assert str(folder.parent) not in signature


def test_a_pickle_is_refused(folder: Path, tmp_path: Path) -> None:
    import torch

    for file in folder.glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    torch.save({}, tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelError, match="cannot be loaded"):
        SeqToSeq.load(str(tmp_path))


@pytest.mark.parametrize("content", [None, "{}", '{"model_type": "marian-nonsense"}', "not json"])
def test_a_folder_that_is_no_summarizer_is_one_line(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "config.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError) as error:
        SeqToSeq.load(str(tmp_path))
    assert "\n" not in str(error.value)


def test_the_module_imports_no_torch() -> None:
    code = (
        "import sys, summarize.summary.abstractive; print([m for m in ('torch', 'transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_a_run_with_a_summarizer_says_so_in_its_signature(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text(
        "Le sommet s'ouvre à Genève\n\nLe ministre a salué le 3 juin 2025 l'accord signé par 61 pays réunis à Genève.\n",
        encoding="utf-8",
    )
    options = ["--out", str(tmp_path / "out"), "--model", "embedded", "--summarizer", str(folder)]
    result = CliRunner().invoke(app, [str(tmp_path / "un.txt"), *options])
    assert result.exit_code == 0
    record = json.loads((tmp_path / "out" / "briefs.jsonl").read_text(encoding="utf-8"))
    assert f" summarizer:{folder.name}:" in record["signature"]
    assert record["summary"] and any("summarizer" in warning for warning in record["warnings"])


def test_an_unusable_summarizer_ends_the_run_before_it_begins(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text("Le conseil a adopté mardi un plan de douze mesures.\n", encoding="utf-8")
    out = tmp_path / "out"
    result = CliRunner().invoke(app, [str(tmp_path / "un.txt"), "--out", str(out), "--summarizer", str(tmp_path)])
    assert result.exit_code == 1
    assert "summarizer" in result.stderr and "Traceback" not in result.stderr
    assert not out.exists()
