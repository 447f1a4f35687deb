"""The records of an output folder: those of finished runs, and those of a run under way.

``briefs.jsonl`` is what the last finished run wrote. A run under way appends each record to a journal as soon as its brief
is written, so that a kill loses nothing finished; the next run finds the journal. In memory there is only an index.
"""

from __future__ import annotations

import contextlib
import filecmp
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from summarize.render import render_record
from summarize.shape import is_record

PUBLISHED = "briefs.jsonl"
JOURNAL = ".briefs.jsonl.journal"
_PART = ".briefs.jsonl.part"


class Records:
    """Records by id. One process at a time may use a folder's (`OutputFolder` sees to it).

    Raises:
        OSError: a file cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._published = folder / PUBLISHED
        self._journal = folder / JOURNAL
        self._part = folder / _PART
        self._in_published = {_id_of(line): offset for offset, line in _whole_lines(self._published)}
        self._in_journal: dict[str, int] = {}  # the newer
        self._end = 0  # of the journal's last whole line; what a kill left behind it is written over
        for offset, line in _whole_lines(self._journal):
            self._in_journal[_id_of(line)] = offset
            self._end = offset + len(line)
        self._run: list[str] = []  # ids of this run's records, in order

    def find(self, id: str, *, path: str, sha256: str, signature: str) -> dict | None:
        """The record of that brief, if it was made from the same bytes, under the same path, by the same signature."""
        if id not in self._in_journal and id not in self._in_published:
            return None
        try:
            record = json.loads(self._line(id))
        except ValueError:
            return None
        if not is_record(record) or record["signature"] != signature or record["id"] != id:
            return None
        source = record["source"]
        return record if source["path"] == path and source["sha256"] == sha256 else None

    def add(self, record: dict) -> None:
        """Append a new record to the journal, and to those of this run."""
        line = render_record(record).encode()
        with self._journal.open("r+b" if self._journal.exists() else "wb") as journal:
            journal.truncate(self._end)
            journal.seek(self._end)
            journal.write(line)
        self._in_journal[record["id"]] = self._end
        self._end += len(line)
        self._run.append(record["id"])

    def keep(self, id: str) -> None:
        """Take an earlier run's record, as `find` gave it, for one of this run."""
        self._run.append(id)

    def read(self, ids: Iterable[str]) -> Iterator[dict]:
        """Those records, one at a time, in that order."""
        for id in ids:
            yield json.loads(self._line(id))

    def published_sources(self) -> set[str]:
        """SHA-256 of the articles that the last finished run briefed."""
        found = set()
        for _, line in _whole_lines(self._published):
            with contextlib.suppress(ValueError):
                record = json.loads(line)
                if is_record(record):
                    found.add(record["source"]["sha256"])
        return found

    def all(self) -> Iterator[dict]:
        """The records of this run so far, one at a time, in order."""
        return self.read(self._run)

    def publish(self, *, visible: bool = True) -> None:
        """Put the records of this run in the place of ``briefs.jsonl``, and end the journal.

        Where ``briefs.jsonl`` is not wanted (`visible` false), they are the journal, for the next run to find.
        """
        with self._part.open("wb") as part:
            for id in self._run:
                part.write(self._line(id))
        if not visible:
            self._part.replace(self._journal)
            return
        if self._published.exists() and filecmp.cmp(self._part, self._published, shallow=False):
            self._part.unlink()
        else:
            self._part.replace(self._published)
        self._journal.unlink(missing_ok=True)

    def _line(self, id: str) -> bytes:
        new = id in self._in_journal
        with (self._journal if new else self._published).open("rb") as lines:
            lines.seek(self._in_journal[id] if new else self._in_published[id])
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
