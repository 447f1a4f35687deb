"""The tables beside the rules: csv files with a header, and lists of a line an entry."""

from __future__ import annotations

import csv
import io
from importlib.resources import files


def read_table(name: str, package: str = __name__) -> list[dict[str, str]]:
    """The rows of the csv table `name` that lies in `package`."""
    return list(csv.DictReader(io.StringIO(files(package).joinpath(name).read_text(encoding="utf-8"))))


def read_lines(name: str, package: str = __name__) -> list[str]:
    """The lines of the list `name` that lies in `package`."""
    return files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
