"""Running the command in this process, and reading what it wrote."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

from aigov_brief import app


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [*map(str, arguments), "--model", "embedded"])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
