"""facts.csv and feed.atom: golden files of two small records, and what must hold of any."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from aigov_brief import app
from summarize.feed import ATOM, UNDATED, render_feed
from summarize.formats import FORMATS, parse_formats, run_files
from summarize.table import COLUMNS, safe_cell, write_table
from tests.conftest import ROOT
from tests.digest_records import dated, fact, record, weekday

GOLDEN = Path(__file__).parent / "data" / "formats"


def records() -> list[dict]:
    second = weekday()
    second["source"] |= {"publisher": "Agence", "url": "https://example.org/é?a=1&b=2", "date": "2025-07-27"}
    return [dated(), second]


def render_table(records: list[dict]) -> str:
    file = io.StringIO()
    write_table(records, file)
    return file.getvalue()


def rows(text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize("name", ["facts.csv", "feed.atom"])
def test_golden(name: str) -> None:
    """After a wanted change: write the new text there, and read the diff."""
    written = render_table(records()) if name == "facts.csv" else dict(run_files(records(), frozenset(FORMATS)))[name]
    assert written == (GOLDEN / name).read_text(encoding="utf-8")


class TestTable:
    def test_every_fact_is_a_row_with_its_evidence(self) -> None:
        found = rows(render_table(records()))
        assert len(found) == sum(len(r["facts"]) for r in records())
        assert tuple(found[0]) == COLUMNS
        assert {row["sentence"] for row in found if row["brief"] == "a"} == {"1", "2"}

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " ="])
    def test_no_cell_of_a_hostile_article_begins_a_formula(self, start: str) -> None:
        hostile = f"{start}HYPERLINK('http://x')"
        person = fact("person", 0, hostile, hostile, name=hostile, role=hostile, country=None)
        [row] = rows(render_table([record("a", (hostile, hostile), facts=(person,), publisher=hostile)]))
        for column in ("english", "french", "name", "role", "publisher", "sentence_french", "sentence_english"):
            assert row[column].startswith(("'", "HYPERLINK")), column

    def test_a_number_stays_a_number(self) -> None:
        assert safe_cell(-3.5) == -3.5

    def test_a_fact_whose_english_is_not_vouched_for_says_why(self) -> None:
        quote = fact("quote", 0, "mots", "words", speaker="X", en="words")
        [row] = rows(render_table([record("a", ("mots", "words"), facts=(quote,), marked=(0,))]))
        assert row["check"] == "number-missing"


class TestFeed:
    def test_what_rfc_4287_demands_is_there(self) -> None:
        feed = ET.fromstring(render_feed(records()))
        assert feed.tag == f"{{{ATOM}}}feed"
        for element in (feed, *feed.iter(f"{{{ATOM}}}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{{{ATOM}}}{name}")) == 1
        assert feed.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name")

    def test_an_article_without_a_date_is_last_and_says_so(self) -> None:
        first, last = ET.fromstring(render_feed(records())).findall(f"{{{ATOM}}}entry")
        assert first.findtext(f"{{{ATOM}}}published") == first.findtext(f"{{{ATOM}}}updated") == "2025-07-27T00:00:00Z"
        assert last.findtext(f"{{{ATOM}}}updated") == UNDATED
        assert last.find(f"{{{ATOM}}}published") is None
        assert "date not stated" in (last.findtext(f"{{{ATOM}}}content") or "")

    def test_one_source_file_is_one_entry(self) -> None:
        ids = [e.text for e in ET.fromstring(render_feed([*records(), dated()])).iter(f"{{{ATOM}}}id")]
        assert len(ids) == len(set(ids)) == 3

    def test_the_id_of_an_article_does_not_change_with_the_run_or_its_file(self) -> None:
        moved = dated()
        moved["id"], moved["source"]["path"] = "z", "z.txt"
        entries = [ET.fromstring(render_feed([r])).find(f"{{{ATOM}}}entry") for r in (dated(), moved)]
        assert len({entry.findtext(f"{{{ATOM}}}id") for entry in entries if entry is not None}) == 1

    def test_hostile_text_is_text(self) -> None:
        hostile = "<script>&\x0b]]>\ud800</script>"
        entry = ET.fromstring(render_feed([record("a", ("x", hostile), publisher=hostile)])).find(f"{{{ATOM}}}entry")
        assert entry is not None
        assert entry.findtext(f"{{{ATOM}}}title") == "<script>&�]]>�</script>"

    def test_without_briefs_nothing_links_to_them(self) -> None:
        assert "alternate" not in render_feed(records(), briefs=False)

    def test_a_run_without_articles_is_an_empty_feed(self) -> None:
        assert ET.fromstring(render_feed([])).findtext(f"{{{ATOM}}}updated") == UNDATED


class TestFormats:
    @pytest.mark.parametrize("text", ["", "pdf", "md,pdf", ","])
    def test_an_unknown_format_is_one_clear_line(self, text: str) -> None:
        with pytest.raises(ValueError, match=r"choose among md,html,jsonl,csv,atom$"):
            parse_formats(text)

    def test_the_command_writes_what_is_asked_for(self, tmp_path: Path) -> None:
        (tmp_path / "un.txt").write_text("Le ministre a salué l'accord signé par 61 pays à Genève.\n", encoding="utf-8")
        arguments = [str(tmp_path / "un.txt"), "--out", str(tmp_path / "out"), "--model", "embedded", "--quiet"]
        assert CliRunner().invoke(app, [*arguments, "--format", "csv,atom"]).exit_code == 0
        assert {"facts.csv", "feed.atom"} <= {path.name for path in (tmp_path / "out").iterdir()}
        assert not {"un.md", "digest.md", "index.html"} & {path.name for path in (tmp_path / "out").iterdir()}

    def test_an_unknown_format_is_wrong_usage(self, tmp_path: Path) -> None:
        result = CliRunner().invoke(app, [str(ROOT / "seeds"), "--out", str(tmp_path / "out"), "--format", "pdf"])
        assert result.exit_code == 2
        assert not (tmp_path / "out").exists()
