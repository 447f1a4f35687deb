"""The tables beside the rules of facts."""

from __future__ import annotations

from translate import tables


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table of this folder."""
    return tables.read_table(name, __name__)
