"""Reflowable documents as people read them: laid out in the chosen text and kept, bounded in bytes, until they go.

What was indexed stays as it is: citations name its pages, and letters are counted to find their place in the other.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from engine.errors import DocumentError, LecternError
from engine.events import Progress
from engine.ingest.typesetter import typeset
from engine.library.documents import file_hash
from engine.library.store import Library
from engine.values import Document, DocumentId, Reading, ReadingStyle

KEPT_BYTES = 200 * 1024**2
_MARK = ".read-"
_WHOLE = 100


class Readings:
    """Readings of a library's documents, in the folder of its renditions: what deletes a document deletes them too."""

    def __init__(self, library: Library, kept_bytes: int = KEPT_BYTES) -> None:
        """Nothing is laid out before it is asked for."""
        self._library, self._kept_bytes = library, kept_bytes
        self._lock = threading.Lock()

    def lay_out(
        self, document: DocumentId, style: ReadingStyle, password: str | None = None
    ) -> Iterator[Progress | Reading]:
        """Progress in percent, then the reading; one that is kept comes at once.

        Raises DocumentError: not reflowable, the file is gone or has changed since it was indexed, or cannot be read.
        """
        found = self._library.document(document)
        if not found.rendition:
            raise DocumentError("This document has fixed pages.", "Zoom to make them larger.")
        target = self._target(found, style)
        if (kept := self._kept(target)) is None:
            yield from self._made(found, style, target, password)
            kept = self._kept(target)
        if kept is None:
            raise DocumentError(f"{found.title} could not be laid out in this text.", "Try another size or font.")
        yield kept

    def _made(
        self, found: Document, style: ReadingStyle, target: Path, password: str | None
    ) -> Iterator[Progress]:
        path = Path(found.path)
        if not path.is_file():
            path = self._library.find_again(found.id) or path
        if not path.is_file():
            raise DocumentError(
                f"{path.name} is not where it was, so its text cannot be set anew.",
                "Put it back, or read it as it was laid out.",
            )
        if not file_hash(path)[0].startswith(found.id):
            raise DocumentError(
                f"{path.name} has changed since it was indexed.", "Try again from the library's menu to index it anew."
            )
        unfinished = typeset(path, style, target=target, indexed=Path(found.rendition), password=password)
        try:
            with contextlib.closing(unfinished):  # type: ignore[type-var]  # a generator, said to be an iterator
                for step in unfinished:
                    if isinstance(step, float):
                        yield Progress(
                            stage="lay out", done=round(_WHOLE * step), total=_WHOLE, unit="percent", document=found.id
                        )
        finally:
            self._forget_if_gone(found.id)
        self._trim(target)

    def _target(self, found: Document, style: ReadingStyle) -> Path:
        """The name begins with the document's id: `Library.remove_files` takes everything that does."""
        return self._library.rendition_path(found.id).with_name(f"{found.id}{_MARK}{style.key}.pdf")

    def _kept(self, target: Path) -> Reading | None:
        try:
            head = json.loads(_head_file(target).read_text("ascii"))
            reading = Reading(path=str(target), totals=tuple(head["totals"]), indexed=tuple(head["indexed"]))
            os.utime(target)  # the ones read last are kept longest
        except (OSError, ValueError, KeyError):
            return None
        return reading if len(reading.totals) == head["page_count"] + 1 else None

    def _forget_if_gone(self, document: DocumentId) -> None:
        """A document that was deleted meanwhile leaves nothing: its row goes first, then its files."""
        try:
            self._library.document(document)
        except LecternError:
            self._library.remove_files(document)

    def _trim(self, newest: Path) -> None:
        """Drop what was not read for longest, beyond the bound in bytes."""
        with self._lock:
            files = sorted(newest.parent.glob(f"*{_MARK}*.pdf"), key=_used, reverse=True)
            room = self._kept_bytes
            for file in files:
                room -= _size(file)
                if room < 0 and file != newest:
                    for part in (_head_file(file), file):
                        with contextlib.suppress(OSError):  # another system keeps a file that is open
                            part.unlink()


def _head_file(target: Path) -> Path:
    return target.with_suffix(".json")


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
