"""Numbers by name, on disk: what a run must know of every article without holding it in memory."""

from __future__ import annotations

import sqlite3


class Index:
    """A mapping from strings to integers, in a private temporary SQLite database that ends with the object.

    SQLite keeps some 2 MB of it in memory and the rest in a nameless file, so that a run's memory does not grow with
    its articles; a small index never touches the disk.

    Raises:
        OSError: there is no room for it in the temporary folder.
    """

    def __init__(self) -> None:
        self._table = sqlite3.connect("", isolation_level=None)
        # Nothing here outlives the process: there is nothing to recover.
        self._do("PRAGMA journal_mode = OFF")
        self._do("PRAGMA synchronous = OFF")
        self._do("CREATE TABLE entries (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID")

    def __setitem__(self, name: str, number: int) -> None:
        self._do("INSERT OR REPLACE INTO entries VALUES (?, ?)", name, number)

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def __getitem__(self, name: str) -> int:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def get(self, name: str) -> int | None:
        """The number of that name; None where there is none."""
        row = self._do("SELECT number FROM entries WHERE name = ?", name)
        return row[0] if row else None

    def _do(self, statement: str, *values: str | int) -> tuple[int] | None:
        try:
            row: tuple[int] | None = self._table.execute(statement, values).fetchone()
        except sqlite3.Error as error:
            raise OSError(f"no room for the list of articles in the temporary folder: {error}") from error
        return row
