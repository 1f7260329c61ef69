"""One indexing process at a time over a library. The system drops the lock with the process: none is ever stale."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from engine.errors import LibraryError

FILE_NAME = "writer.lock"


class WriterLock:
    """A lock on a file in the library's folder, held from `acquire` to `release` or the end of the process."""

    def __init__(self, home: Path) -> None:
        """Name the file; nothing is opened yet."""
        self.path = home / FILE_NAME
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds it."""
        return self._file is not None

    def acquire(self) -> bool:
        """Try to take it, without waiting; False where another process has it. Raises LibraryError."""
        if self._file is not None:
            return True
        try:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise LibraryError(
                "The library's folder cannot be written to.",
                "Give yourself write permission to it, or choose another folder with --home.",
                f"{self.path}: {error}",
            ) from error
        if not _lock(file):
            os.close(file)
            return False
        os.ftruncate(file, 0)
        os.pwrite(file, str(os.getpid()).encode(), 0) if hasattr(os, "pwrite") else os.write(
            file, str(os.getpid()).encode()
        )
        self._file = file
        return True

    def release(self) -> None:
        """Give it back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> bool:
        """Try to take it; True where it was free."""
        return self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back."""
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
