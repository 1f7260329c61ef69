"""Highlights, notes and saved answers."""

from __future__ import annotations

import re
import time
from typing import Any

from engine.errors import LibraryError
from engine.library.documents import storable
from engine.library.vectors import VectorTable
from engine.values import DocumentId, Note, Span

_COLUMNS = "id, document, kind, start, stop, page, colour, text, quote, created_at"
KINDS = ("highlight", "note", "answer")


class NoteTable(VectorTable):
    """What the person keeps of a document."""

    def notes(self, document: DocumentId | None = None) -> tuple[Note, ...]:
        """Notes of one document in reading order, or of all, the newest first."""
        if document is None:
            rows = self._database.rows(f"SELECT {_COLUMNS} FROM notes ORDER BY created_at DESC, id DESC")
        else:
            rows = self._database.rows(
                f"SELECT {_COLUMNS} FROM notes WHERE document = ? ORDER BY page, start, id", (document,)
            )
        return tuple(_note(row) for row in rows)

    def save_note(
        self,
        *,
        document: DocumentId,
        kind: str,
        page: int,
        span: Span | None = None,
        id: int | None = None,  # noqa: A002
        **fields: Any,
    ) -> Note:
        """Store a note, or replace the one with this `id`; `fields` are colour, text, quote, created_at.

        Raises UnknownDocumentError, ValueError for an unknown kind, TypeError for an unknown field.
        """
        if kind not in KINDS:
            raise ValueError(f"a note is one of {', '.join(KINDS)}, not {kind!r}")
        if unknown := fields.keys() - {"colour", "text", "quote", "created_at"}:
            raise TypeError(f"a note has no field {', '.join(sorted(unknown))}")
        found = self.document(document).id
        start, stop = span if span is not None else (None, None)
        with self._database.write() as connection:
            cursor = connection.execute(
                f"INSERT OR REPLACE INTO notes ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (id, found, kind, start, stop, page, fields.get("colour", ""), storable(fields.get("text", "")),
                 storable(fields.get("quote", "")), fields.get("created_at") or time.time()),
            )
            return self._note(int(cursor.lastrowid or 0))

    def remove_note(self, id: int) -> Note:  # noqa: A002
        """Take a note out; returned so that it can be put back. Raises LibraryError where there is none."""
        with self._database.write() as connection:
            note = self._note(id)
            connection.execute("DELETE FROM notes WHERE id = ?", (id,))
        return note

    def move_notes(self, old: DocumentId, new: DocumentId) -> None:
        """Give a document's notes to the one that takes its place; each goes to its quotation nearest to where it was.

        A note whose quotation is gone keeps its page.
        """
        text, last = self.text(new), max(self.document(new).pages - 1, 0)
        with self._database.write() as connection:
            for note in self.notes(old):
                found = _nearest(text, note.quote, note.span)
                page = min(note.page, last) if found is None else self.page_at(new, found.start)
                start, stop = found if found is not None else (None, None)
                connection.execute(
                    "UPDATE notes SET document = ?, start = ?, stop = ?, page = ? WHERE id = ?",
                    (new, start, stop, page, note.id),
                )
            connection.execute(
                "UPDATE documents SET position = min((SELECT position FROM documents WHERE id = ?1), ?3),"
                " opened_at = max(opened_at, (SELECT opened_at FROM documents WHERE id = ?1)) WHERE id = ?2",
                (old, new, last),
            )

    def _note(self, id: int) -> Note:  # noqa: A002
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM notes WHERE id = ?", (id,))
        if not rows:
            raise LibraryError("This note is gone already.", "Nothing is left to be done.", f"note {id}")
        return _note(rows[0])


def _note(row: tuple[Any, ...]) -> Note:
    id_, document, kind, start, stop, page, colour, text, quote, created_at = row
    return Note(
        id=id_, document=document, kind=kind, span=None if start is None else Span(start, stop), page=page,
        colour=colour, text=text, quote=quote, created_at=created_at,
    )


def _nearest(text: str, quote: str, span: Span | None) -> Span | None:
    """Where `quote` stands nearest to its old place, white space aside; None where it does not."""
    words = quote.split()
    if not words or span is None:
        return None
    places = re.finditer(r"\s+".join(map(re.escape, words)), text)
    return min((Span(*found.span()) for found in places), key=lambda at: abs(at.start - span.start), default=None)
