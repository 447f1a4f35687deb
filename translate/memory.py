"""The translation memory: a sentence that was translated once, by the same model and rules, is not translated again.

One SQLite file that any number of runs may use at once. It can only save time: whatever is wrong with it (another
program's file, damage, a full disk, no permission) is told in one line, and the run goes on without it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

from translate.cache import cache_folder
from translate.engines import CTRANSLATE2, TORCH
from translate.fingerprint import sources_sha256
from translate.glossary import Glossary
from translate.marian import Translation, Translator

MAX_BYTES = 256_000_000  # of the file, some 600,000 sentences; beyond it the least recently used quarter is forgotten
BUSY_SECONDS = 30.0  # how long one process waits for another's write

_APPLICATION, _SCHEMA = 0x41494742, 1  # "AIGB": SQLite keeps both in the file's header
_FORGOTTEN = 4  # one in so many, when the file is too large
_ROWS = 500  # sentences in one statement
# What decides a translation beside this package's rules: the pieces, CLDR's names of countries, the English
# dictionary; and the engine's libraries.
_LIBRARIES = ("sentencepiece", "babel", "symspellpy")
_ENGINE_LIBRARIES = {CTRANSLATE2: ("ctranslate2",), TORCH: ("torch", "transformers")}
_TABLES = (
    "CREATE TABLE contexts (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE)",
    "CREATE TABLE translations (context INTEGER NOT NULL, fr TEXT NOT NULL, translation TEXT NOT NULL,"
    " crc INTEGER NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (context, fr)) WITHOUT ROWID",
    "CREATE TABLE runs (last INTEGER NOT NULL)",
)
_TROUBLE = (sqlite3.Error, UnicodeDecodeError)  # the second where SQLite's message quotes the damage
T = TypeVar("T")


def default_path() -> Path:
    """Where the memory is kept: the user's cache folder for this tool."""
    return cache_folder() / "memory.sqlite3"


class Memory:
    """Translations kept in a file, for one context: the hash of all that decides a translation beside the French.

    No method raises for what is wrong with the file. `say` is called with one line for the user, at most twice: when a
    damaged file is set aside, and when the memory is given up.

    Args:
        path: the file; made with its folder where it is not there.
        context: as from `context_of`.
        max_bytes: size of the file beyond which the least recently used sentences are forgotten.
    """

    def __init__(self, path: Path, context: str, say: Callable[[str], None], max_bytes: int = MAX_BYTES) -> None:
        self.path = path
        self._context_sha256 = context
        self._say = say
        self._max_bytes = max_bytes
        self._database: sqlite3.Connection | None = None
        self._context = self._run = 0
        self._healed = False
        self._begin()

    def find(self, sentences: Sequence[str]) -> dict[str, Translation]:
        """The translations of those sentences that are remembered."""
        return self._guarded(lambda database: self._find(database, sentences), {})

    def add(self, translations: dict[str, Translation]) -> None:
        """Remember translations; they are safe in the file, whatever happens to this process, when this returns."""
        self._guarded(lambda database: self._add(database, translations), None)

    def close(self) -> None:
        """Forget what is beyond the limit, and close the file."""
        self._guarded(self._forget, None)
        self._give_up()

    def _begin(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # SQLite does not wait for others where it changes the journal's mode: it fails at once.
            with FileLock(f"{self.path}.lock", timeout=BUSY_SECONDS):
                self._database = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
                self._open(self._database)
        except (*_TROUBLE, OSError) as error:
            self._fail(error)

    def _guarded(self, action: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        if self._database is None:
            return otherwise
        try:
            return action(self._database)
        except _TROUBLE as error:
            self._fail(error)
            return otherwise

    def _fail(self, error: Exception) -> None:
        """Where the file is damaged, set it aside and begin anew, once; else go on without a memory."""
        self._give_up()
        usable = isinstance(error, sqlite3.OperationalError) and not str(error).startswith(
            "no such"
        )  # a damaged schema
        damaged = isinstance(error, _TROUBLE) and not usable
        if damaged and not self._healed:
            self._heal(error)
        else:
            self._say(f"translation memory {self.path}: {_reason(error)}; going on without it")

    def _heal(self, error: Exception) -> None:
        self._healed = True
        aside = self.path.with_name(f"{self.path.name}.damaged")
        try:
            self.path.replace(aside)
            for journal in ("-wal", "-shm"):
                self.path.with_name(f"{self.path.name}{journal}").unlink(missing_ok=True)
        except OSError as reason:
            self._fail(reason)
            return
        self._say(f"translation memory {self.path}: {_reason(error)}; set aside as {aside.name} and begun anew")
        self._begin()

    def _give_up(self) -> None:
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
        self._database = None

    def _open(self, database: sqlite3.Connection) -> None:
        database.text_factory = lambda data: data.decode("utf-8", "replace")
        with _transaction(database):
            _make_tables(database)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        with _transaction(database):
            database.execute("INSERT OR IGNORE INTO contexts (sha256) VALUES (?)", (self._context_sha256,))
            self._context = _one(database, "SELECT id FROM contexts WHERE sha256 = ?", self._context_sha256)
            self._run = 1 + _one(database, "SELECT coalesce(max(last), 0) FROM runs")
            database.execute("DELETE FROM runs")
            database.execute("INSERT INTO runs VALUES (?)", (self._run,))

    def _find(self, database: sqlite3.Connection, sentences: Sequence[str]) -> dict[str, Translation]:
        found: dict[str, Translation] = {}
        stale: list[tuple[int, int, str]] = []
        for at in range(0, len(sentences), _ROWS):
            rows = [text for text in sentences[at : at + _ROWS] if _storable(text)]
            marks = ",".join("?" * len(rows))
            query = f"SELECT fr, translation, crc, used FROM translations WHERE context = ? AND fr IN ({marks})"
            for fr, stored, crc, used in database.execute(query, (self._context, *rows)):
                if crc == _crc(fr, stored):  # SQLite notices a damaged page, not a damaged letter
                    english, score, checks = json.loads(stored)
                    found[fr] = Translation(english, score, tuple(checks))
                    if used != self._run:
                        stale.append((self._run, self._context, fr))
        if stale:
            with _transaction(database):
                database.executemany("UPDATE translations SET used = ? WHERE context = ? AND fr = ?", stale)
        return found

    def _add(self, database: sqlite3.Connection, translations: dict[str, Translation]) -> None:
        rows = []
        for fr, translation in translations.items():
            if _storable(fr):
                stored = json.dumps([translation.text, translation.score, translation.checks], ensure_ascii=False)
                rows.append((self._context, fr, stored, _crc(fr, stored), self._run))
        with _transaction(database):
            database.executemany("INSERT OR REPLACE INTO translations VALUES (?, ?, ?, ?, ?)", rows)

    def _forget(self, database: sqlite3.Connection) -> None:
        pages = _one(database, "PRAGMA page_count") - _one(database, "PRAGMA freelist_count")
        if pages * _one(database, "PRAGMA page_size") <= self._max_bytes:
            return
        with _transaction(database):
            rows = _one(database, "SELECT count(*) FROM translations")
            database.execute(
                "DELETE FROM translations WHERE (context, fr) IN "
                "(SELECT context, fr FROM translations ORDER BY used, context, fr LIMIT ?)",
                (max(1, rows // _FORGOTTEN),),
            )


class Remembering:
    """A `Translator` that asks its memory first, if it has one: the model is loaded only for what the memory lacks.

    Attributes:
        remembered, translated: distinct sentences that came from the memory, and from the model.
    """

    def __init__(self, translator: Translator, memory: Memory | None) -> None:
        self._translator = translator
        self._memory = memory
        self.remembered = self.translated = 0

    @property
    def signature(self) -> str:
        """The translator's own: a memory changes nothing in what is written."""
        return self._translator.signature

    @property
    def glossary(self) -> Glossary:
        """The translator's own."""
        return self._translator.glossary

    def translate(
        self, sentences: Sequence[str], progress: Callable[[int], None] = lambda _: None
    ) -> list[Translation]:
        """As `Translator.translate`. What the model had to translate is remembered before this returns."""
        distinct = list(dict.fromkeys(text for text in sentences if text.strip()))
        known = self._memory.find(distinct) if self._memory else {}
        missing = [text for text in sentences if text.strip() and text not in known]
        self.remembered += len(known)
        self.translated += len(distinct) - len(known)
        progress(sum(text in known for text in sentences))
        if missing:
            fresh = dict(zip(missing, self._translator.translate(missing, progress), strict=True))
            if self._memory:
                self._memory.add(fresh)
            known |= fresh
        blank = Translation("", 0.0)
        return [known.get(text, blank) for text in sentences]

    def close(self) -> None:
        """Close the memory."""
        if self._memory:
            self._memory.close()


def context_of(translator: Translator) -> str:
    """Hash of all that decides a translation beside the French: model, engine, beams, glossary, rules, libraries."""
    options = translator.options
    libraries = (*_ENGINE_LIBRARIES[options.engine], *_LIBRARIES)
    parts = [
        translator.checkpoint.sha256,
        translator.glossary.sha256,
        options.engine,
        str(options.beams),
        sources_sha256("translate"),
        *(f"{name} {_version(name)}" for name in libraries),
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _make_tables(database: sqlite3.Connection) -> None:
    """Make the tables in a new file; refuse another program's database.

    Raises:
        sqlite3.OperationalError: it is another program's.
        sqlite3.DatabaseError: it is a memory of another version.
    """
    if not _one(database, "SELECT count(*) FROM sqlite_master"):
        for statement in (*_TABLES, f"PRAGMA application_id = {_APPLICATION}", f"PRAGMA user_version = {_SCHEMA}"):
            database.execute(statement)
    elif _one(database, "PRAGMA application_id") != _APPLICATION:
        raise sqlite3.OperationalError("another program's database")
    elif _one(database, "PRAGMA user_version") != _SCHEMA:
        raise sqlite3.DatabaseError("made by another version of this tool")


def _one(database: sqlite3.Connection, query: str, *values: object) -> int:
    return database.execute(query, values).fetchone()[0]


def _crc(fr: str, stored: str) -> int:
    return zlib.crc32(f"{fr}\0{stored}".encode())


def _storable(text: str) -> bool:
    """SQLite takes no lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).splitlines()[0]


@contextlib.contextmanager
def _transaction(database: sqlite3.Connection):
    """All of it or nothing; the write lock is taken at once, so that two writers wait instead of failing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
