"""What was noted of a section, kept beside the library: the second time a book is summed up, nothing is read again.

A file a document under ``cache/notes``, gone with the document. A damaged file counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from engine.values import DocumentId, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionNote:
    """What a section says: text whose marks [1].. name `spans`, one each."""

    text: str
    spans: tuple[Span, ...]


class Notes:
    """The notes of one document, by section, topic and model."""

    def __init__(self, home: Path, document: DocumentId) -> None:
        """Nothing is written before `keep`."""
        self._file = _folder(home) / f"{document}.json"
        self._kept: dict[str, list[object]] = {}
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(self._file.read_text(encoding="utf-8"))
            self._kept = found if isinstance(found, dict) else {}

    def get(self, key: str) -> SectionNote | None:
        """The note kept under this key."""
        try:
            text, spans = self._kept[key]
            return SectionNote(text=str(text), spans=tuple(Span(*span) for span in spans))  # type: ignore[attr-defined]
        except (KeyError, TypeError, ValueError):
            return None

    def keep(self, key: str, note: SectionNote) -> None:
        """Keep a note at once, so that work that is stopped loses nothing. A full disk only costs the cache."""
        self._kept[key] = [note.text, [list(span) for span in note.spans]]
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = self._file.with_suffix(".new")
            temporary.write_text(json.dumps(self._kept, ensure_ascii=False), encoding="utf-8")
            os.replace(temporary, self._file)


def note_key(*parts: str) -> str:
    """A key of everything that a note depends on: the section's text, the topic, the model."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def discard_notes(home: Path, document: DocumentId) -> None:
    """Delete a document's notes."""
    (_folder(home) / f"{document}.json").unlink(missing_ok=True)


def _folder(home: Path) -> Path:
    return home / "cache" / "notes"
