"""The library's documents as Qt models: the list itself, and what the person filters and sorts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QUrl,
)

from app.translation import isolated, said
from engine.events import Progress
from engine.values import Document, DocumentStatus

Index = QModelIndex | QPersistentModelIndex
DOCUMENT = int(Qt.ItemDataRole.UserRole)
PROGRESS = DOCUMENT + 1
WAITING = (DocumentStatus.QUEUED, DocumentStatus.PARSING, DocumentStatus.SEARCHABLE)
"""States in which work on a document is still to be done."""
SORTS = ("added", "opened", "title", "author")
_ROOT = QModelIndex()


class LibraryModel(QAbstractListModel):
    """Documents by id. Changes touch only the row that changed."""

    def __init__(self) -> None:
        """Empty until the engine has told what there is."""
        super().__init__()
        self._documents: list[Document] = []
        self._rows: dict[str, int] = {}
        self._progress: dict[str, Progress] = {}
        self._files: dict[str, str] = {}
        self._sort = "added"
        self.loaded = False

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many documents there are."""
        return 0 if parent.isValid() else len(self._documents)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The title to read, the document itself, its progress, and words for screen readers."""
        if not index.isValid():
            return None
        document = self._documents[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return document.title
        if role == DOCUMENT:
            return document
        if role == PROGRESS:
            return self._progress.get(document.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (
                isolated(document.title), isolated(document.author), self.status_text(document),
                self.file_text(document), self.recognised_text(document),
                said(document.error) if document.status is DocumentStatus.READY else "",
            ) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            offer = self.tr("“Index the rest” takes it up where it stopped.") if document.cancelled else ""
            lines = [isolated(document.title), isolated(document.path), self._cancelled_text(document) if offer else "",
                     offer, said(document.error), said(document.remedy),
                     self.file_text(document), self.recognised_text(document)]
            return "\n".join(line for line in lines if line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Documents can be chosen and dragged out."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """The files of the chosen documents."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(self._documents[index.row()].path) for index in indexes])
        return mime

    def reset(self, documents: Iterable[Document]) -> None:
        """Show these documents and no others."""
        self.beginResetModel()
        self._documents = sorted(documents, key=self._key)
        self._number()
        self.loaded = True
        self.endResetModel()

    def put(self, document: Document) -> None:
        """Show a document, or what it has become."""
        row = self._rows.get(document.id)
        if document.status is DocumentStatus.QUEUED:
            self._files.pop(document.id, None)
        if document.cancelled or document.status not in WAITING:
            self._progress.pop(document.id, None)
        if row is None:
            place = bisect_left(self._documents, self._key(document), key=self._key)
            self.beginInsertRows(_ROOT, place, place)
            self._documents.insert(place, document)
            self._number()
            self.endInsertRows()
            return
        moved = self._key(self._documents[row]) != self._key(document)
        self._documents[row] = document
        self.dataChanged.emit(self.index(row), self.index(row))
        if moved:
            self.sort_by(self._sort)

    def sort_by(self, sort: str) -> None:
        """Order by added, opened, title or author; what is chosen stays chosen."""
        self._sort = sort
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._documents[index.row()].id for index in before]
        self._documents.sort(key=self._key)
        self._number()
        self.changePersistentIndexList(before, [self.index(self._rows[id_]) for id_ in ids])
        self.layoutChanged.emit()

    def remove(self, document_id: str) -> None:
        """Take a document out."""
        row = self._rows.get(document_id)
        if row is not None:
            self.beginRemoveRows(_ROOT, row, row)
            del self._documents[row]
            self._progress.pop(document_id, None)
            self._number()
            self.endRemoveRows()

    def note_progress(self, progress: Progress) -> None:
        """Show how far a document has come."""
        row = self._rows.get(progress.document)
        if row is not None and not self._documents[row].cancelled:
            self._progress[progress.document] = progress
            self.dataChanged.emit(self.index(row), self.index(row), [PROGRESS])

    def note_files(self, files: dict[str, str]) -> None:
        """Show what became of files: 'changed' or 'missing', by document."""
        before, self._files = self._files, {id_: what for id_, what in files.items() if what != "moved"}
        for document_id in before.keys() | self._files.keys():
            row = self._rows.get(document_id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def file_text(self, document: Document) -> str:
        """What became of a document's file, in words; empty where it is as it was."""
        texts = {
            "changed": self.tr("The file has changed: “Try again” indexes it anew."),
            "missing": self.tr("The file is not where it was."),
        }
        return texts.get(self._files.get(document.id, ""), "")

    def progress(self) -> dict[str, Progress]:
        """Work under way, by document."""
        return dict(self._progress)

    def by_id(self, document_id: str) -> Document | None:
        """The document of an id."""
        row = self._rows.get(document_id)
        return self._documents[row] if row is not None else None

    def by_path(self, path: str) -> Document | None:
        """The document of a file, by its own path or its rendition's."""
        return next((d for d in self._documents if path and path in (d.path, d.rendition)), None)

    def document_at(self, row: int) -> Document:
        """The document of a row."""
        return self._documents[row]

    def documents(self) -> list[Document]:
        """All documents, in the order shown."""
        return list(self._documents)

    def waits(self, document: Document) -> bool:
        """Whether work on a document is still to be done, and was not cancelled."""
        return document.status in WAITING and not document.cancelled

    def status_text(self, document: Document) -> str:
        """A document's state in words."""
        if document.cancelled:
            return self._cancelled_text(document)
        texts = {
            DocumentStatus.QUEUED: self.tr("waiting to be indexed"),
            DocumentStatus.PARSING: self.tr("being read"),
            DocumentStatus.SEARCHABLE: self.tr("searchable, meaning is being indexed"),
            DocumentStatus.LOCKED: self.tr("wants a password"),
            DocumentStatus.FAILED: said(document.error) or self.tr("could not be read"),
        }
        return texts.get(document.status, "")

    def _cancelled_text(self, document: Document) -> str:
        """How far the indexing had come when it was cancelled."""
        if document.status is DocumentStatus.SEARCHABLE:
            return self.tr("cancelled; all words are searchable, not all meaning")
        if document.word_pages:
            return self.tr("cancelled; %n of {0} pages are searchable", "", document.word_pages).format(document.pages)
        return self.tr("cancelled before anything was searchable")

    def recognised_text(self, document: Document) -> str:
        """How many pages were read from their pictures, and how many wait for it; empty where none is a picture."""
        done, waiting = document.recognised_pages, document.unrecognised_pages
        if waiting:
            return self.tr("%n of {0} scanned pages recognised", "", done).format(done + waiting)
        return self.tr("%n pages recognised from pictures", "", done) if done else ""

    def _key(self, document: Document) -> tuple[float, str, str]:
        title = document.title.casefold()
        return {
            "added": (-document.added_at, title, document.id), "opened": (-document.opened_at, title, document.id),
            "title": (0.0, title, document.id),
            "author": (0.0 if document.author else 1.0, document.author.casefold(), title),
        }[self._sort]

    def _number(self) -> None:
        self._rows = {document.id: row for row, document in enumerate(self._documents)}


class LibraryFilter(QSortFilterProxyModel):
    """Filters by words in title, author or path, or by a collection. The order is the model's."""

    def __init__(self, source: LibraryModel) -> None:
        """Show everything."""
        super().__init__()
        self._source = source
        self._words: list[str] = []
        self._members: frozenset[str] | None = None
        self.setSourceModel(source)

    def set_text(self, text: str) -> None:
        """Show documents in which every word of a text occurs."""
        self._words = text.casefold().split()
        self.invalidate()

    def set_members(self, members: frozenset[str] | None) -> None:
        """Show only these documents; None shows all."""
        self._members = members
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether a document is shown."""
        document = self._source.document_at(row)
        if self._members is not None and document.id not in self._members:
            return False
        if not self._words:
            return True
        text = f"{document.title} {document.author} {document.path}".casefold()
        return all(word in text for word in self._words)
