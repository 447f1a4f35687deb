"""Writing files so that a reader sees the old one or the new one, never a part."""

from __future__ import annotations

import contextlib
import filecmp
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

_PREFIX, _SUFFIX = ".aigov-brief.", ".part"  # of hidden files that are being written; a killed run leaves one at most


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A temporary file beside `path` to write UTF-8 with ``\\n`` line ends to, then moved into its place.

    Where `path` has these bytes already it is left as it is.

    Raises:
        OSError: the folder cannot be written; no part of a file is left behind.
    """
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{_PREFIX}{path.name[:40]}.", suffix=_SUFFIX)
    except OSError as error:  # which names the temporary file
        raise OSError(error.errno, error.strerror, str(path)) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            yield file
        if path.is_file() and filecmp.cmp(name, path, shallow=False):
            os.unlink(name)  # noqa: PTH108
            return
        os.chmod(name, 0o644)  # noqa: PTH101 - mkstemp's 0600 would hide the briefs from a web server
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise


def write_atomically(path: Path, text: str) -> None:
    """Write `text` as `replacing` does. Raises OSError as it does."""
    with replacing(path) as file:
        file.write(text)


def clear_parts(folder: Path) -> None:
    """Remove what a killed run of this tool was writing there; nobody else's files, and no folder of such a name."""
    for part in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        if part.is_file() and not part.is_symlink():
            part.unlink()
