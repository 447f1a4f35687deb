"""What an output folder must remember between runs beside its records: a hidden file, no part of the output.

The signature of a record names model, options and rules. The versions of the libraries decide records too, but stand
here instead: a signature with them would change every page with each patch of a library.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from summarize.files import write_atomically

STATE = ".aigov-brief.state"


class State:
    """The state of an output folder; where its file is not there or damaged, nothing is known.

    Attributes:
        published, journal: hash of the libraries that made the records of the last finished run, and those since.
        paths: where all runs so far looked for articles, relative to the folder.

    Raises:
        OSError: the file cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = os.path.realpath(folder)
        self._file = folder / STATE
        found: object = None
        with contextlib.suppress(FileNotFoundError, ValueError):
            found = json.loads(self._file.read_text(encoding="utf-8"))
        known = found if isinstance(found, dict) else {}
        self.published, self.journal = known.get("published"), known.get("journal")
        paths = known.get("paths")
        self.paths = {path for path in paths if isinstance(path, str)} if isinstance(paths, list) else set()

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Take the paths of a run into account."""
        self.paths |= {os.path.relpath(os.path.realpath(path), self._folder) for path in paths}

    def covered_by(self, paths: Iterable[Path]) -> bool:
        """Whether a run over `paths` sees all that earlier runs saw: each of their paths that is left lies in one.

        False where nothing is known of earlier runs.
        """
        given = [Path(os.path.realpath(path)) for path in paths]
        earlier = [Path(os.path.normpath(os.path.join(self._folder, path))) for path in self.paths]  # noqa: PTH118
        return bool(earlier) and all(
            not os.path.lexists(old) or any(old.is_relative_to(new) for new in given) for old in earlier
        )

    def write(self) -> None:
        """Write the file."""
        content = {"published": self.published, "journal": self.journal, "paths": sorted(self.paths)}
        write_atomically(self._file, json.dumps(content) + "\n")
