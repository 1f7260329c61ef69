"""Cover thumbnails: rendered once in a page process of their own, kept as PNG, loaded off the window's thread."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage

from app.reader.page_client import PageClient
from app.reader.tiles import TileCache
from engine.events import Failed
from engine.render.requests import RenderCover
from engine.values import Document

WIDTH_PX, HEIGHT_PX = 232, 312
_KEPT = 400
_IDLE_MS = 15_000


class _Task(QRunnable):
    """Loads a PNG, or writes one."""

    def __init__(self, path: Path, image: QImage | None, store: CoverStore, key: str) -> None:
        super().__init__()
        self._path, self._image, self._store, self._key = path, image, store, key

    def run(self) -> None:
        if self._image is None:
            self._store.loaded.emit(self._key, QImage(str(self._path)))
        else:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial = self._path.with_suffix(".part")
            if self._image.save(str(partial), "PNG"):  # type: ignore[call-overload]
                partial.replace(self._path)


class CoverStore(QObject):
    """Covers by document. `changed` tells that one is here."""

    changed = Signal(str)
    loaded = Signal(str, QImage)

    def __init__(self, folder: Path) -> None:
        """Covers are kept as files in `folder`."""
        super().__init__()
        self._folder = folder
        self._images: OrderedDict[str, QImage | None] = OrderedDict()
        self._waiting: OrderedDict[str, Document] = OrderedDict()
        self._busy = ""
        self._client: PageClient | None = None
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._release)
        self.loaded.connect(self._take)

    def get(self, document: Document) -> QImage | None:
        """A document's cover if it is here; otherwise it is fetched."""
        if document.id in self._images:
            return self._images[document.id]
        self._images[document.id] = None
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        path = self._path(document.id)
        if path.exists():
            self._pool.start(_Task(path, None, self, document.id))
        else:
            self._waiting[document.id] = document
            self._next()
        return None

    def forget(self, document_id: str) -> None:
        """Remove a cover that belongs to no document any more."""
        self._images.pop(document_id, None)
        self._waiting.pop(document_id, None)
        self._path(document_id).unlink(missing_ok=True)

    def retry(self, document: Document) -> None:
        """Render a cover again, for a document that could not be read before."""
        if self._images.get(document.id) is None and document.id != self._busy:
            self._images.pop(document.id, None)

    def close(self) -> None:
        """End the page process and wait for what is being written."""
        self._waiting.clear()
        self._release()
        self._pool.waitForDone(2000)

    def _path(self, document_id: str) -> Path:
        return self._folder / f"{document_id}.png"

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        # The one asked for last is the one in sight now.
        key, document = self._waiting.popitem(last=True)
        self._busy = key
        self._idle.stop()
        if self._client is None:
            self._client = PageClient(TileCache(), slot_bytes=4 * WIDTH_PX * HEIGHT_PX)
        path = document.rendition or document.path
        request = RenderCover(path=path, width=WIDTH_PX, height=HEIGHT_PX, slot=0)
        self._client.call(request, result=lambda image: self._made(key, image), failed=self._failed)

    def _made(self, key: str, image: QImage) -> None:
        self._pool.start(_Task(self._path(key), image, self, key))
        self._take(key, image)
        self._done()

    def _failed(self, _failure: Failed) -> None:
        self._done()

    def _done(self) -> None:
        self._busy = ""
        self._idle.start()
        self._next()

    def _take(self, key: str, image: QImage) -> None:
        if not image.isNull():
            self._images[key] = image
            self.changed.emit(key)

    def _release(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None
            self._busy = ""
