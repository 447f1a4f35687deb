"""The golden briefs are ``out/``: what the tool writes for the five seeds. ``make golden`` renews them.

A model's last digits differ from one kind of processor to another, and with them a word here and there. So the bytes
are compared with the English of the golden briefs given again, which pins everything around the model on any machine;
what the model itself makes of the seeds is compared sentence by sentence.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from aigov_brief import app
from summarize.digest import build_digest
from summarize.render import render_brief, render_digest, render_page
from tests.conftest import ROOT, SEEDS
from translate.article import read_article
from translate.marian import Translation, Translator

GOLDEN = ROOT / "out"
SAME = 0.6  # of the sentences on any processor; of one kind it is all of them


def names(folder: Path) -> list[str]:
    """The output in it; the hidden state tells of libraries and places, which differ from machine to machine."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def records() -> list[dict]:
    return [json.loads(line) for line in (GOLDEN / "briefs.jsonl").read_text(encoding="utf-8").splitlines()]


def sentences() -> dict[str, dict]:
    """The sentences of the golden briefs by their French."""
    return {sentence["fr"]: sentence for record in records() for sentence in record["sentences"]}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefs of the seeds where a translator says what the golden ones have."""
    out, golden = tmp_path_factory.mktemp("golden"), sentences()

    def translate(_: Translator, french: Sequence[str], _progress: object = None) -> list[Translation]:
        return [Translation(golden[fr]["en"], 0.0, tuple(golden[fr]["checks"])) for fr in french]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Translator, "translate", translate)
        options = ["--out", str(out), "--model", "embedded", "--no-memory", "--quiet"]
        result = CliRunner().invoke(app, [str(SEEDS), *options])
    assert result.exit_code == 0
    return out


def test_the_model_says_what_the_golden_briefs_have(translator: Translator) -> None:
    golden = sentences()
    found = translator.translate(list(golden))
    same = sum(ours.text == theirs["en"] for ours, theirs in zip(found, golden.values(), strict=True))
    assert same >= SAME * len(golden)


@pytest.mark.parametrize("name", names(GOLDEN))
def test_the_seeds_give_the_golden_files(written: Path, name: str) -> None:
    assert (written / name).read_text(encoding="utf-8") == (GOLDEN / name).read_text(encoding="utf-8")


def test_nothing_else_is_written(written: Path) -> None:
    assert names(written) == names(GOLDEN)


def test_the_pages_are_rendered_from_the_records_alone() -> None:
    for record in records():
        assert render_brief(record) == (GOLDEN / f"{record['id']}.md").read_text(encoding="utf-8")
    digest = build_digest(records())
    assert render_digest(digest) == (GOLDEN / "digest.md").read_text(encoding="utf-8")
    assert render_page(digest) == (GOLDEN / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("record", records(), ids=lambda record: record["id"])
def test_every_fact_leads_to_its_evidence_in_the_file(record: dict) -> None:
    article = read_article(SEEDS / record["source"]["path"], root=SEEDS)
    assert record["source"]["sha256"] == article.sha256
    for sentence in record["sentences"]:
        assert sentence["en"], sentence["fr"]
    for fact in record["facts"]:
        evidence = article.text[fact["start"] : fact["end"]]
        letters = [c for c in fact["fr"] if c.isalnum()]
        assert [c for c in evidence if c.isalnum()] == letters, (fact["fr"], evidence)
        sentence = record["sentences"][fact["sentence"]]
        assert sentence["start"] <= fact["start"] < fact["end"] <= sentence["end"]
    places = [(fact["kind"], json.dumps(fact["value"], sort_keys=True)) for fact in record["facts"]]
    assert len(places) == len(set(places)), "a fact is given twice"
