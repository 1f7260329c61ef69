"""Where a document's file went when it is not where it was: moved or renamed, told by size, time of change and hash."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.errors import DocumentError
from engine.library.documents import file_hash

_MOST_ENTRIES = 20_000


def find_again(path: Path, sha256: str, size: int, modified_ns: int, others: Iterable[Path]) -> Path | None:
    """The file with these bytes in its old folder, the folders beside it and below it, or the folders in `others`.

    Only files of the same size and time of change are read. None where there is none among 20,000 entries.
    """
    left = _MOST_ENTRIES
    seen: set[Path] = set()
    for folder in _folders(path, others):
        if folder in seen or left <= 0:
            continue
        seen.add(folder)
        for entry in _entries(folder):
            left -= 1
            if left <= 0:
                break
            if _is_it(entry, sha256, size, modified_ns):
                return Path(entry.path)
    return None


def _folders(path: Path, others: Iterable[Path]) -> Iterator[Path]:
    yield path.parent
    yield from others
    yield path.parent.parent
    for near in (path.parent, path.parent.parent):
        yield from (Path(entry.path) for entry in _entries(near) if _is_folder(entry))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    except OSError:
        return False


def _is_it(entry: os.DirEntry[str], sha256: str, size: int, modified_ns: int) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
        if not entry.is_file(follow_symlinks=False) or (status.st_size, status.st_mtime_ns) != (size, modified_ns):
            return False
        return file_hash(Path(entry.path))[0] == sha256
    except (OSError, DocumentError):
        return False
