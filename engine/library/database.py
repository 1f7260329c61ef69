"""One SQLite file: a connection a thread, one writer at a time, faults of the disk told apart from bugs."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import LibraryError
from engine.library.schema import MIGRATIONS, VERSION

FILE_NAME = "library.sqlite"
BUSY_TIMEOUT_MS = 30_000
_FREE_PAGES_A_STEP = 1000
_STALE_BACKUP_S = 3600.0


def explain(error: sqlite3.Error, path: Path) -> LibraryError | None:
    """The environment's fault behind an SQLite error in words, or None where it is a bug of ours."""
    text = str(error).lower()
    faults = (
        (("full",), "The disk is full.", "Free some space; nothing is lost, work goes on where it stopped."),
        (("readonly", "read-only"), "The library's folder cannot be written to.",
         "Give yourself write permission to it, or choose another folder with --home."),
        (("unable to open",), "The library's file cannot be opened.",
         "Check that the folder exists and that you may read and write it."),
        (("not a database", "malformed", "corrupt"), "The library's file is damaged.",
         "Run 'lectern doctor', which saves what can be read."),
        (("disk i/o",), "The disk reported an error.", "Check the disk, then start Lectern again."),
        (("locked", "busy"), "Another Lectern is busy with this library.", "Wait a moment and try again."),
    )
    for marks, message, remedy in faults:
        if any(mark in text for mark in marks):
            return LibraryError(message, remedy, f"{path}: {error}")
    return None


class Database:
    """An SQLite database of the current version. Reads run beside a writer; writers wait for each other."""

    def __init__(self, home: Path) -> None:
        """Open or create the file under `home` and bring it to the current version. Raises LibraryError."""
        self.path = home / FILE_NAME
        self._home = home
        self._connections: dict[threading.Thread, sqlite3.Connection] = {}
        self._guard = threading.Lock()
        self._writer = threading.RLock()
        self._closed = False
        self.read_only = self.path.exists() and not os.access(home, os.W_OK)
        """Whether the folder cannot be written to: then all can be read, and nothing changed."""
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        try:
            with self.faults():
                self._migrate()
        except BaseException:  # closed or undone even when cancelled; always raised again
            self.close()
            raise

    @contextlib.contextmanager
    def faults(self) -> Iterator[None]:
        """Turn faults of the environment into LibraryError; let bugs pass."""
        try:
            yield
        except sqlite3.Error as error:
            fault = explain(error, self.path)
            if fault is None:
                raise
            raise fault from error

    def connection(self) -> sqlite3.Connection:
        """This thread's connection. Raises LibraryError once the library is closed."""
        thread = threading.current_thread()
        found = self._connections.get(thread)
        if found is not None:
            return found
        with self._guard:
            if self._closed:
                raise LibraryError("The library is closed.", "Open it again.")
            for other in [known for known in self._connections if not known.is_alive()]:
                self._connections.pop(other).close()
            with self.faults():
                made = self._connections[thread] = self._connect()
        return made

    @contextlib.contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is stored or nothing. Raises LibraryError for faults of the environment."""
        if self.read_only:
            raise _not_writable(self.path)
        connection = self.connection()
        with self._writer, self.faults():
            if self._is_writing(connection):  # part of a larger one
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:  # closed or undone even when cancelled; always raised again
                if self._is_writing(connection):
                    connection.execute("ROLLBACK")
                raise

    def rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """All rows of a query. Raises LibraryError for faults of the environment."""
        with self.faults():
            return self.connection().execute(sql, values).fetchall()

    def release_space(self) -> None:
        """Give freed pages back to the disk and empty the log. Readers in other processes may put it off."""
        if self.read_only:
            return
        with self._writer, self.faults():
            connection = self.connection()
            free = -1
            while (left := connection.execute("PRAGMA freelist_count").fetchone()[0]) and left != free:
                free = left
                connection.execute(f"PRAGMA incremental_vacuum({_FREE_PAGES_A_STEP})").fetchall()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close every connection."""
        with self._guard:
            self._closed = True
            for connection in self._connections.values():
                connection.close()
            self._connections.clear()
            if self._copy is not None:
                self._copy.cleanup()
                self._copy = None

    @staticmethod
    def _is_writing(connection: sqlite3.Connection) -> bool:
        return connection.in_transaction

    def _connect_to_read(self) -> sqlite3.Connection:
        """A connection that writes nothing beside the database; a log that holds anything is read too."""
        log = self.path.with_name(self.path.name + "-wal")
        if not log.exists() or not log.stat().st_size:
            address = f"{self.path.as_uri()}?mode=ro&immutable=1"
            return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
        if self._copy is None:
            self._copy = tempfile.TemporaryDirectory(prefix="lectern-", ignore_cleanup_errors=True)
            for source in (self.path, log):
                shutil.copyfile(source, Path(self._copy.name) / source.name)
        return sqlite3.connect(Path(self._copy.name) / self.path.name, isolation_level=None, check_same_thread=False)

    def _connect(self) -> sqlite3.Connection:
        if self.read_only:
            return self._connect_to_read()
        connection = sqlite3.connect(
            self.path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # heeded only while the file is empty
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON").fetchall()
            connection.execute("PRAGMA temp_store = MEMORY")
        except BaseException:  # closed or undone even when cancelled; always raised again
            connection.close()
            raise
        return connection

    def _migrate(self) -> None:
        connection = self.connection()
        version = self._version(connection)
        if version == VERSION:
            return
        if self.read_only and version < VERSION:
            raise _not_writable(self.path)
        if 0 < version < VERSION:
            self._back_up(connection, version)
        if version > VERSION:
            raise _too_new(version)
        with self.write():
            version = self._version(connection)  # another process may have been quicker
            if version > VERSION:
                raise _too_new(version)
            for step in MIGRATIONS[version:]:
                if callable(step):
                    step(connection)
                    continue
                for statement in _statements(step):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")

    def _version(self, connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])

    def _back_up(self, connection: sqlite3.Connection, version: int) -> None:
        folder = self._home / "backups"
        folder.mkdir(mode=0o700, exist_ok=True)
        final = folder / f"library-{version}.sqlite"
        # A name of this process alone: two windows may meet an old library in the same moment.
        partial = folder / f"library-{version}.{os.getpid()}.partial"
        for old in folder.glob("*.partial"):
            if old == partial or time.time() - old.stat().st_mtime > _STALE_BACKUP_S:
                old.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(partial),))
        os.replace(partial, final)


def _too_new(version: int) -> LibraryError:
    return LibraryError(
        "This library was made by a newer Lectern.",
        "Install the newer version again, or choose another folder with --home.",
        f"library version {version}, this program reads up to {VERSION}",
    )


def _not_writable(path: Path) -> LibraryError:
    return LibraryError(
        "The library's folder cannot be written to, so nothing in it can be changed.",
        "Give yourself write permission to it, or choose another folder with --home.", str(path),
    )


def _statements(script: str) -> list[str]:
    parts: list[str] = []
    text = ""
    for piece in script.split(";"):
        text += piece + ";"
        if sqlite3.complete_statement(text):
            if text.strip(" \n;"):
                parts.append(text)
            text = ""
    return parts
