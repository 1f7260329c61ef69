"""The notes of a document, or of the library, as a Qt model; and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.translation import tr
from engine.values import Note

Index = QModelIndex | QPersistentModelIndex
NOTE = int(Qt.ItemDataRole.UserRole)
_ROOT = QModelIndex()


class NotesModel(QAbstractListModel):
    """Notes in page order, filtered by words."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self._all: list[Note] = []
        self._shown: list[Note] = []
        self._words: list[str] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many notes are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The note, and words for screen readers."""
        if not index.isValid():
            return None
        note = self._shown[index.row()]
        if role == NOTE:
            return note
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("Page {0}: {1}").format(note.page + 1, note.text or note.quote)
        return None

    def notes(self) -> list[Note]:
        """All notes."""
        return list(self._all)

    def reset(self, notes: Iterable[Note]) -> None:
        """Show these notes."""
        self._all = sorted(notes, key=lambda note: (note.document, note.page, note.span or (0, 0), note.id))
        self._filter()

    def put(self, note: Note) -> None:
        """Show a new note, or what became of one."""
        self.reset([other for other in self._all if other.id != note.id] + [note])

    def remove(self, note_id: int) -> None:
        """Take a note out."""
        self.reset([note for note in self._all if note.id != note_id])

    def set_text(self, text: str) -> None:
        """Show notes in which every word occurs."""
        self._words = text.casefold().split()
        self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [
            note for note in self._all
            if all(word in f"{note.text} {note.quote}".casefold() for word in self._words)
        ]
        self.endResetModel()


def as_markdown(notes: Iterable[Note], titles: dict[str, str]) -> str:
    """Notes as Markdown: a heading a document, a quote and its page a highlight."""
    lines: list[str] = []
    document: str | None = None
    for note in notes:
        if note.document != document:
            document = note.document
            lines += [f"# {titles.get(document, document)}", ""]
        where = tr("p. {0}").format(note.page + 1)
        if note.quote:
            lines += [f"> {' '.join(note.quote.split())} ({where})", ""]
        if note.text:
            body = note.text.strip()
            lines += [body if note.quote or note.kind == "answer" else f"{body} ({where})", ""]
    return "\n".join(lines).rstrip() + "\n" if lines else ""
