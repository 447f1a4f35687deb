"""The csv tables beside the rules."""

from __future__ import annotations

from pathlib import Path

from translate.gazetteer import read_rows


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table of this folder."""
    return read_rows(Path(__file__).with_name(name))
