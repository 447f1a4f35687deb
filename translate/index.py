"""Numbers by name, on disk: what a run must know of every article without holding it in memory."""

from __future__ import annotations

import sqlite3


class Index:
    """A mapping from strings to integers, in a private temporary SQLite database that ends with the object.

    SQLite keeps some 2 MB of it in memory and the rest in a nameless file, so that a run's memory does not grow with
    its articles; a small index never touches the disk.

    Raises:
        OSError: it cannot be kept in the temporary folder.
    """

    def __init__(self) -> None:
        self._table = sqlite3.connect("", isolation_level=None)
        # Nothing here outlives the process: there is nothing to recover.
        self._do("PRAGMA journal_mode = OFF")
        self._do("PRAGMA synchronous = OFF")
        self._do("CREATE TABLE entries (name BLOB PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID")

    def __del__(self) -> None:
        self._table.close()

    def __setitem__(self, name: str, number: int) -> None:
        self._do("INSERT OR REPLACE INTO entries VALUES (?, ?)", _key(name), number)

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def __getitem__(self, name: str) -> int:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __bool__(self) -> bool:
        return self._do("SELECT 1 FROM entries LIMIT 1") is not None

    def get(self, name: str) -> int | None:
        """The number of that name; None where there is none."""
        row = self._do("SELECT number FROM entries WHERE name = ?", _key(name))
        return row[0] if row else None

    def _do(self, statement: str, *values: bytes | int) -> tuple[int] | None:
        try:
            row: tuple[int] | None = self._table.execute(statement, values).fetchone()
        except sqlite3.Error as error:
            raise OSError(f"the temporary folder cannot keep the list of articles: {error}") from error
        return row


def _key(name: str) -> bytes:
    """The name as bytes: half a surrogate pair, which JSON may hold and UTF-8 may not, is a name too."""
    return name.encode("utf-8", "surrogatepass")
