"""Which files a run reads, under which names, and their bytes: the only place where a run touches the articles' files.

Names of files are data like their contents: what a name holds of control characters, direction marks or bytes that are
no text is replaced before it reaches a record, a page, a terminal or the name of a brief.
"""

from __future__ import annotations

import heapq
import os
import stat
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.index import Index

STANDARD_INPUT = "-"
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})
MAX_BYTES = 3_000_000  # of a file; an article has some thousands, a saved web page up to two million
MAX_SENTENCES = 5_000  # of an article; a long report has some thousands

_TAKEN = frozenset({"digest", "index", "briefs", "since-last"})  # names of a run's own files
_SECOND = 2  # the number of the second file of a name
_LONGEST_ID = 200  # bytes of UTF-8: with a number and a suffix still a file name everywhere
_UNSHOWN = frozenset({"Cc", "Cf", "Cs"})  # control characters, direction marks, bytes that are no text


class SourceError(ValueError):
    """A file that cannot be used. The message is the reason, in one line, without the file's name."""


@dataclass(frozen=True)
class Limits:
    """Bounds of one article: size of the file in bytes, number of sentences."""

    max_bytes: int = MAX_BYTES
    max_sentences: int = MAX_SENTENCES


@dataclass(frozen=True, slots=True)
class Source:
    """One article's file.

    Attributes:
        file: where it is; ``-`` is standard input.
        path: as records show it: relative where possible, with ``/``.
        id: unique in the run, safe as the name of a file: the stem, with a number where another file has it.
        given: named on the command line, not found in a folder.
    """

    file: Path
    path: str
    id: str
    given: bool

    def read(self, max_bytes: int) -> bytes:
        """The file's bytes.

        Raises:
            SourceError: it cannot be read, is too large, or changed while it was read.
        """
        if str(self.file) == STANDARD_INPUT:
            return _bounded(sys.stdin.buffer.read(max_bytes + 1), max_bytes)
        try:
            if not self.given and not stat.S_ISREG(self.file.stat().st_mode):
                raise SourceError("not a regular file")
            with self.file.open("rb") as file:
                before = os.fstat(file.fileno())
                data = _bounded(file.read(max_bytes + 1), max_bytes)
                after = os.fstat(file.fileno())
        except OSError as error:
            raise SourceError(f"cannot be read: {error.strerror or error}") from error
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise SourceError("changed while it was read; the next run will have it")
        return data


class Sources:
    """Every article of `paths`, each once, by path: a file as given, a folder's files and those of its subfolders.

    Hidden files and what lies in `out` are passed over, so that a run never briefs its own briefs. A link to a file is
    followed; a link to a folder is not, unless it was given, so that no loop is ever walked. The list is never held as
    a whole: folders are walked in the order of paths.

    Attributes:
        complete: whether the last walk came to its end and every folder could be listed.

    Args:
        fail: called with a folder's path and the reason where it cannot be listed.
    """

    def __init__(self, paths: Sequence[Path], out: Path, fail: Callable[[str, str], None]) -> None:
        self._paths = paths
        self._out = os.path.realpath(out)
        self._fail = fail
        self._ids = Index()  # taken, folded, each with the number that the next file of that name may get
        self.complete = False

    def __len__(self) -> int:
        """How many there are now: a walk of its own."""
        return sum(1 for _ in self._files(lambda path, reason: None))

    def __bool__(self) -> bool:
        """Whether there is any: a walk to the first."""
        return next(self._files(lambda path, reason: None), None) is not None

    def __iter__(self) -> Iterator[Source]:
        self._ids, self.complete = Index(), False
        for name in sorted(_TAKEN):
            self._ids[name] = _SECOND
        unlisted: list[str] = []

        def fail(path: str, reason: str) -> None:
            unlisted.append(path)
            self._fail(path, reason)

        for name, file, given in self._files(fail):
            stem = "stdin" if name == STANDARD_INPUT else Path(file).stem
            yield Source(Path(file), printable(name), self._free_id(_safe_id(stem)), given)
        self.complete = not unlisted

    def has(self, id: str) -> bool:
        """Whether a source has that id, once all were gone through."""
        return _folded(id) in self._ids

    def _free_id(self, name: str) -> str:
        """The name, or it with the first free number; names that differ only in case are one file to some disks."""
        folded = _folded(name)
        free, number = name, self._ids.get(folded) or _SECOND
        while _folded(free) in self._ids:
            free, number = f"{name}-{number}", number + 1
        self._ids[_folded(free)] = _SECOND
        self._ids[folded] = number
        return free

    def _files(self, fail: Callable[[str, str], None]) -> Iterator[tuple[str, str, bool]]:
        """(path as shown, file, whether it was given) of each source, sorted."""
        found = [
            _files_in(path, self._out, fail) if path.is_dir() else iter([(shown_path(path, None), str(path), True)])
            for path in self._paths
        ]
        seen: set[str] = set()
        for name, file, given in heapq.merge(*found):
            if len(found) > 1:
                absolute = os.path.abspath(file)  # noqa: PTH100 - links are names of their own
                if absolute in seen:
                    continue
                seen.add(absolute)
            yield name, file, given


def shown_path(path: Path, root: Path | None) -> str:
    """`path` as readers see it, relative to `root` or else to the current folder where it lies inside.

    Never an absolute path: it would tell of the machine, and differ from one to the next.
    """
    absolute = path.absolute()
    for base in (root, Path.cwd()):
        if base is not None and absolute.is_relative_to(base.absolute()):
            return printable(absolute.relative_to(base.absolute()).as_posix())
    return printable(path.name if path.is_absolute() else path.as_posix())


def printable(name: str) -> str:
    """A file's name as one line of plain text: what a terminal or a page would obey or cannot show is ``\ufffd``."""
    return "".join("\ufffd" if unicodedata.category(character) in _UNSHOWN else character for character in name)


def _files_in(root: Path, out: str, fail: Callable[[str, str], None]) -> Iterator[tuple[str, str, bool]]:
    waiting = [iter([("", str(root), True)])] if os.path.realpath(root) != out else []
    while waiting:
        name, file, folder = next(waiting[-1], ("", "", False))
        if folder:
            waiting.append(iter(_entries(name, file, out, fail)))
        elif file:
            yield name, file, False
        else:
            waiting.pop()


def _entries(prefix: str, folder: str, out: str, fail: Callable[[str, str], None]) -> list[tuple[str, str, bool]]:
    """(path from the root, file, whether it is a folder) of what a folder holds, in the order of whole paths."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if os.path.realpath(entry.path) != out:
                        found.append((f"{prefix}{entry.name}/", entry.path, True))
                elif Path(entry.name).suffix.lower() in SUFFIXES and not os.path.isdir(entry.path):  # noqa: PTH112
                    found.append((f"{prefix}{entry.name}", entry.path, False))
    except OSError as error:
        fail(printable(folder), f"cannot be listed: {error.strerror or error}")
    return sorted(found)


def _safe_id(stem: str) -> str:
    name = printable(stem).replace("\ufffd", "_")
    name = f"_{name[1:]}" if name.startswith(".") else name
    return name.encode()[:_LONGEST_ID].decode(errors="ignore")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _bounded(data: bytes, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise SourceError(f"too large: over {max_bytes / 1e6:g} MB (--max-mb)")
    return data
