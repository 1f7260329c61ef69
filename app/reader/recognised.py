"""Says of the page in view that its text was read from its picture, and how sure that is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, SignalInstance

from app.engine_client import EngineClient
from app.reader.pane import ReaderPane
from engine.requests import ListRecognised
from engine.values import Document


class RecognisedPages(QObject):
    """Keeps which pages of open documents were recognised; asks the engine when their number has changed."""

    def __init__(self, engine: EngineClient, reader: ReaderPane, changed: SignalInstance) -> None:
        """`changed` tells of documents that came further."""
        super().__init__()
        self._engine, self._reader = engine, reader
        self._counts: dict[str, int] = {}
        self._pages: dict[str, dict[int, float]] = {}
        changed.connect(self._take)
        reader.page_changed.connect(lambda _tab, _page: self._show())
        reader.current_changed.connect(lambda _tab: self._show())

    def _take(self, document: Document) -> None:
        if document.recognised_pages != self._counts.get(document.id, 0):
            self._counts[document.id] = document.recognised_pages
            self._engine.call(
                ListRecognised(document=document.id), result=partial(self._know, document.id),
                failed=lambda _failure: None,
            )

    def _know(self, document: str, pages: dict[str, float]) -> None:
        self._pages[document] = {int(page): confidence for page, confidence in pages.items()}
        self._show()

    def _show(self) -> None:
        tab = self._reader.current()
        pages = self._pages.get(tab.document_id, {}) if tab is not None else {}
        self._reader.bar.show_recognised(pages.get(tab.page) if tab is not None else None)
