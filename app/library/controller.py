"""What the person does to the library: add, remove, retry, pause. Speaks to the engine, keeps the model true."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.library.covers import CoverStore
from app.library.model import LibraryModel
from app.notices import NoticePlace
from app.translation import isolated
from app.undo import UndoStack
from engine.events import DocumentChanged, DocumentRemoved, Failed, Progress
from engine.requests import (
    AddFiles,
    CheckFiles,
    ControlJobs,
    ListDocuments,
    ListNotes,
    RemoveDocuments,
    RetryDocument,
    SaveNote,
    SetPosition,
    UnlockDocument,
)
from engine.values import Document, DocumentStatus, Note

_POSITION_EVERY_S = 2.0


class LibraryController(QObject):
    """`changed` with a document that came further, `removed` with an id, `listed` once the library is known."""

    changed = Signal(object)
    removed = Signal(str)
    listed = Signal()
    paused_changed = Signal(bool)

    def __init__(
        self, engine: EngineClient, model: LibraryModel, covers: CoverStore, undo: UndoStack, notices: NoticePlace
    ) -> None:
        """Nothing is asked of the engine before :meth:`load`."""
        super().__init__()
        self._engine, self._model, self._covers, self._undo, self._notices = engine, model, covers, undo, notices
        self.titles: dict[str, str] = {}
        self._sent: dict[str, float] = {}
        engine.told.connect(self.take)
        engine.restarted.connect(self.load)
        engine.restarted.connect(lambda: self.paused_changed.emit(False))  # a new engine knows of no pause
        engine.failed.connect(self.tell)

    def load(self) -> None:
        """Ask what the library holds."""
        self._engine.call(ListDocuments(), result=self._listed, failed=self.tell)

    def take(self, event: object) -> None:
        """Take what the engine tells on its own, or of an addition."""
        match event:
            case DocumentChanged():
                document = event.document
                self.titles[document.id] = document.title
                self._model.put(document)
                if document.status is not DocumentStatus.QUEUED:
                    self._covers.retry(document)
                self.changed.emit(document)
            case DocumentRemoved():
                self._model.remove(event.id)
                self._covers.forget(event.id)
                self.removed.emit(event.id)
            case Progress():
                self._model.note_progress(event)
            case Failed():
                self.tell(event)
            case _:
                return

    def add(self, paths: list[str], password: str | None = None) -> None:
        """Add files and folders."""
        if paths:
            request = AddFiles(paths=tuple(paths), password=password)
            self._engine.call(request, event=self.take, failed=self.tell)

    def remove(self, ids: tuple[str, ...]) -> None:
        """Remove documents; Undo adds their files again and puts their notes back."""
        documents = [d for d in (self._model.by_id(i) for i in ids) if d is not None]
        kept: list[Note] = []

        def undo() -> None:
            self.add([d.path for d in documents])
            for note in kept:
                self._engine.call(SaveNote(
                    document=note.document, kind=note.kind, span=note.span, page=note.page, colour=note.colour,
                    text=note.text, quote=note.quote,
                ), failed=self.tell)

        def removed() -> None:
            name = isolated(documents[0].title) if len(documents) == 1 else self.tr("%n documents", "", len(documents))
            self._undo.push(self.tr("Undo removing “{0}”").format(name), undo)

        for document in documents:
            self._engine.call(ListNotes(document=document.id), result=kept.extend, failed=lambda _failure: None)
        self._engine.call(RemoveDocuments(documents=ids), event=self.take, failed=self.tell, done=removed)

    def retry(self, documents: list[Document]) -> None:
        """Index documents again."""
        for document in documents:
            self._engine.call(RetryDocument(document=document.id), event=self.take, failed=self.tell)

    def unlock(self, document: str, password: str) -> None:
        """Give a document's password to the engine."""
        self._engine.call(UnlockDocument(document=document, password=password), event=self.take, failed=self.tell)

    def control(self, action: str, documents: list[Document] | None = None) -> None:
        """Pause or resume all work; or put documents first, cancel them, or resume what was cancelled."""
        for document in documents or [None]:  # type: ignore[list-item]
            request = ControlJobs(action=action, document=document.id if document is not None else "")
            self._engine.call(request, event=self.take, failed=self.tell)
        if documents is None:
            self.paused_changed.emit(action == "pause")

    def read_at(self, document: str, position: float, *, now: bool = False) -> None:
        """Remember where the person reads; at most every two seconds unless `now`."""
        if document and (now or time.monotonic() - self._sent.get(document, 0.0) > _POSITION_EVERY_S):
            self._sent[document] = time.monotonic()
            self._engine.call(SetPosition(document=document, position=position), failed=lambda _failure: None)

    def of_path(self, path: str) -> Document | None:
        """The document of a file."""
        found = self._model.by_path(path)
        return found or self._model.by_path(str(Path(path).resolve()))

    def tell(self, failure: Failed) -> None:
        """Show a failure in the library's pane."""
        self._notices.show_failure(failure)

    def check_files(self) -> None:
        """Ask which files moved, changed or went away since they were indexed."""
        self._engine.call(CheckFiles(), result=self._model.note_files, failed=lambda _failure: None)

    def _listed(self, documents: tuple[Document, ...]) -> None:
        self.titles.update({d.id: d.title for d in documents})
        self._model.reset(documents)
        for document in documents:
            self.changed.emit(document)
        self.listed.emit()
        self.check_files()


