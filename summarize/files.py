"""Writing files so that a reader sees the old one or the new one, never a part."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

PART = ".part"  # ends the names of hidden files that are being written; a killed run leaves one at most


def write_atomically(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with ``\\n`` line ends: to a temporary file beside `path`, then moved into its place.

    Raises:
        OSError: the folder cannot be written; no part of a file is left behind.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=PART)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, 0o644)  # noqa: PTH101 - mkstemp's 0600 would hide the briefs from a web server
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise
