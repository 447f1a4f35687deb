"""The rules' hash: whatever decides what is written is in it."""

from __future__ import annotations

from importlib.resources import files

import pytest

from translate import fingerprint


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("translate", "tables/common_words.txt"),
        ("translate", "glossary.csv"),
        ("summarize", "run.py"),
        ("summarize", "templates/page.css"),
        ("summarize", "templates/page.js"),
        ("summarize", "templates/brief.md.j2"),
    ],
)
def test_tables_word_lists_templates_and_modules_are_rules(package: str, name: str) -> None:
    found = dict(fingerprint._sources(files(package), f"{package}/"))
    assert found[f"{package}/{name}"]
