"""The output folder of a run: one run at a time, whole files only, and nothing deleted that is not ours."""

from __future__ import annotations

import contextlib
import errno
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TextIO

from summarize.files import clear_parts, replacing, write_atomically
from summarize.records import Records

# A brief ends with its signature, and every signature begins so.
_BRIEF_END = re.compile(r"\naigov-brief:[^\n]*\n*$")
_TAIL = 4096  # bytes of a file that are looked at for it
_RUN_FILES = frozenset({"digest.md", "since-last.md"})


class BusyError(Exception):
    """Another run writes into the folder; the message is one line for the user."""


class OutputFolder:
    """A context in which this process alone writes into a folder; makes it where it is not there.

    Args:
        libraries: as `Records` takes it.

    Attributes:
        records: those of earlier runs, and those that this run adds.

    Raises:
        BusyError: another run has it.
        OSError: it cannot be written.
    """

    records: Records

    def __init__(self, path: Path, libraries: str = "") -> None:
        self.path = path
        self._libraries = libraries
        self._unlock: Callable[[], None] = lambda: None

    def __enter__(self) -> OutputFolder:
        if self.path.exists() and not self.path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "a file, where the output folder should be", str(self.path))
        self.path.mkdir(parents=True, exist_ok=True)
        with contextlib.ExitStack() as on_failure:
            self._unlock = _lock(self.path)
            on_failure.callback(self._unlock)
            clear_parts(self.path)
            self.records = Records(self.path, self._libraries)
            on_failure.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._unlock()

    def write(self, name: str, text: str) -> None:
        """Write a file atomically; one that has these bytes already is left as it is."""
        path = self.path / name
        with contextlib.suppress(FileNotFoundError):
            if path.read_bytes() == text.encode():
                return
        write_atomically(path, text)

    @contextlib.contextmanager
    def writing(self, name: str) -> Iterator[TextIO]:
        """A file to write to, as `summarize.files.replacing` gives it."""
        with replacing(self.path / name) as file:
            yield file

    def orphans(self, is_known: Callable[[str], bool]) -> list[Path]:
        """Briefs that a run of this tool wrote here and whose id is not known any more: their articles are gone."""
        with os.scandir(self.path) as entries:
            names = [
                entry.name
                for entry in entries
                if entry.name.endswith(".md")
                and entry.name not in _RUN_FILES
                and not is_known(entry.name[: -len(".md")])
            ]
        return [self.path / name for name in sorted(names) if _is_brief(self.path / name)]


def _is_brief(path: Path) -> bool:
    try:
        if path.is_symlink() or not path.is_file():
            return False
        with path.open("rb") as file:
            file.seek(-min(_TAIL, path.stat().st_size), os.SEEK_END)
            return _BRIEF_END.search(file.read().decode("utf-8", "replace")) is not None
    except OSError:
        return False


def _lock(folder: Path) -> Callable[[], None]:
    """Lock the folder itself, which leaves no file behind and ends with the process; returns what unlocks it.

    Where folders cannot be locked (Windows, some network disks) a lock file stands in for it.
    """
    busy = BusyError(f"{folder}: another run is writing there; try again when it has ended")
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise busy from None
        except OSError:
            os.close(descriptor)
            raise
        return lambda: os.close(descriptor)
    from filelock import FileLock, Timeout

    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise busy from None
    return lock.release
