"""The library: documents, pages, sections, sentences, chunks, words, vectors, notes and the queue in one place."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

from engine.errors import LibraryError
from engine.library.database import Database
from engine.library.jobs import JobQueue

FOLDERS = ("thumbnails", "renditions")


class Library(JobQueue):
    """An open library. Safe for threads: each has a connection of its own. Several processes may share a folder."""

    def __init__(self, home: Path, database: Database) -> None:
        """Use `Library.open`."""
        self.home = home
        self._database = database

    @classmethod
    def open(cls, home: Path) -> Library:
        """Open the library under `home`, made if it is not there.

        Raises LibraryError with a remedy: no permission, full disk, made by a newer Lectern, damaged.
        """
        home = Path(os.path.abspath(home))
        try:
            if not home.is_dir():
                home.mkdir(parents=True, mode=0o700)
            if os.name == "posix" and home.stat().st_mode & 0o077 and os.access(home, os.W_OK):
                home.chmod(0o700)
            for name in FOLDERS if os.access(home, os.W_OK) else ():
                if not (home / name).is_dir():
                    (home / name).mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"The library's folder {home} cannot be used.",
                "Give yourself write permission to it, or choose another folder with --home.",
                str(error),
            ) from error
        return cls(home, Database(home))

    @property
    def read_only(self) -> bool:
        """Whether the folder cannot be written to: all can be read, every change raises LibraryError."""
        return self._database.read_only

    def close(self) -> None:
        """Close it; what was stored stays stored."""
        self._database.close()

    def __enter__(self) -> Library:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()
