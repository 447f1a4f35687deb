"""The records of an output folder: those of finished runs, and those of a run under way.

``briefs.jsonl`` is what the last finished run wrote, or ``.briefs.jsonl`` where it was not asked for that format: while
the hidden file is there, ``briefs.jsonl`` is an older run's and not looked at. A run under way appends each record to a
journal as soon as its brief is written, so that a kill loses nothing finished; the next run finds the journal. In
memory there is only an index.
"""

from __future__ import annotations

import contextlib
import json
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

from summarize.files import replacing
from summarize.render import render_record
from summarize.shape import is_record
from summarize.state import State
from translate.index import Index

PUBLISHED = "briefs.jsonl"
JOURNAL = ".briefs.jsonl.journal"
HIDDEN = ".briefs.jsonl"


class Records:
    """Records by id. One process at a time may use a folder's (`OutputFolder` sees to it).

    Args:
        libraries: hash of the libraries' versions; of records made with others `earlier` alone finds the published.

    Raises:
        OSError: a file cannot be read or written.
    """

    def __init__(self, folder: Path, libraries: str = "") -> None:
        self._visible, self._hidden = folder / PUBLISHED, folder / HIDDEN
        self._published = self._hidden if self._hidden.exists() else self._visible
        self._journal = folder / JOURNAL
        self._libraries = libraries
        self.state = State(folder)
        self._in_published = Index()  # offset of each record's line by its id
        for offset, line in _whole_lines(self._published):
            self._in_published[_id_of(line)] = offset
        self._in_journal = Index()  # the newer
        self._end = 0  # of the journal's last whole line; what a kill left behind it is written over
        for offset, line in _whole_lines(self._journal) if self.state.journal == libraries else ():
            self._in_journal[_id_of(line)] = offset
            self._end = offset + len(line)
        self.are_first = not self._in_published and not self._in_journal  # nothing was briefed into the folder before
        # Where this run's records stand, in order: the offset in the journal, or ~offset in the other.
        self._run = array("q")

    def find(self, id: str, *, path: str, sha256: str, signature: str) -> dict | None:
        """The record of that brief, if it was made from the same bytes, under the same path, by the same signature."""
        made_with = self.state.journal if id in self._in_journal else self.state.published
        record = self.earlier(id, path=path)
        if record is None or made_with != self._libraries or record["signature"] != signature:
            return None
        return record if record["source"]["sha256"] == sha256 else None

    def earlier(self, id: str, *, path: str) -> dict | None:
        """The record of that brief under that path, whatever it was made from and by; None where none can be read."""
        if id not in self._in_journal and id not in self._in_published:
            return None
        try:
            record = json.loads(self._line(self._place(id)))
        except (ValueError, RecursionError):
            return None
        return record if is_record(record) and record["id"] == id and record["source"]["path"] == path else None

    def begin(self, paths: Iterable[Path]) -> None:
        """Write to the folder's state, before any record, where a run looks for articles and with which libraries."""
        if self.state.journal != self._libraries:
            self._journal.unlink(missing_ok=True)  # none of it was looked at
        self.state.journal = self._libraries
        self.state.add_paths(paths)
        self.state.write()

    def add(self, record: dict) -> None:
        """Append a new record to the journal, and to those of this run."""
        self.store(record)
        self.keep(record["id"])

    def store(self, record: dict) -> None:
        """Append a new record to the journal only, for `find`."""
        line = render_record(record).encode()
        with self._journal.open("r+b" if self._journal.exists() else "wb") as journal:
            journal.truncate(self._end)
            journal.seek(self._end)
            journal.write(line)
        self._in_journal[record["id"]] = self._end
        self._end += len(line)

    def keep(self, id: str) -> None:
        """Take an earlier run's record, as `find` gave it, for one of this run."""
        self._run.append(self._place(id))

    def read(self, ids: Iterable[str]) -> Iterator[dict]:
        """Those records, one at a time, in that order."""
        for id in ids:
            yield json.loads(self._line(self._place(id)))

    def published_sources(self) -> Index:
        """SHA-256 of the articles that the last finished run briefed, each with the offset of its record."""
        found = Index()
        for offset, line in _whole_lines(self._published):
            with contextlib.suppress(ValueError, RecursionError):
                record = json.loads(line)
                if is_record(record):
                    found[record["source"]["sha256"]] = offset
        return found

    def all(self) -> Iterator[dict]:
        """The records of this run so far, one at a time, in order."""
        return (json.loads(self._line(place)) for place in self._run)

    def publish(self, *, visible: bool = True) -> None:
        """Put the records of this run in the place of ``briefs.jsonl``, and end the journal.

        Where ``briefs.jsonl`` is not wanted (`visible` false), they stand in a hidden file, for the next run to find.
        """
        with replacing(self._visible if visible else self._hidden) as file:
            for place in self._run:
                file.write(self._line(place).decode())
        if visible:
            self._hidden.unlink(missing_ok=True)
        self.state.published = self._libraries
        self.state.write()
        self._journal.unlink(missing_ok=True)

    def _place(self, id: str) -> int:
        """Where the newest record of that id stands, as in `_run`. Raises KeyError where there is none."""
        offset = self._in_journal.get(id)
        return ~self._in_published[id] if offset is None else offset

    def _line(self, place: int) -> bytes:
        file, offset = (self._journal, place) if place >= 0 else (self._published, ~place)
        with file.open("rb") as lines:
            lines.seek(offset)
            return lines.readline()


def _whole_lines(file: Path) -> Iterator[tuple[int, bytes]]:
    """(offset, line) for each line of the file that has its end."""
    offset = 0
    with contextlib.suppress(FileNotFoundError), file.open("rb") as lines:
        for line in lines:
            if line.endswith(b"\n"):
                yield offset, line
            offset += len(line)


def _id_of(line: bytes) -> str:
    """The id in a line as `render_record` writes it, without parsing all of it; empty where there is none."""
    text = line[:2000].decode("utf-8", "replace")
    with contextlib.suppress(ValueError):
        found, _ = json.JSONDecoder().raw_decode(text, text.index('"id":') + len('"id":'))
        return found if isinstance(found, str) else ""
    return ""
