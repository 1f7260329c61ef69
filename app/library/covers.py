"""Cover thumbnails: rendered once in a page process of their own, kept as PNG, loaded off the window's thread."""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.reader.page_client import PageClient
from app.reader.tiles import TileCache
from engine.events import Failed
from engine.render.requests import RenderCover
from engine.values import Document

WIDTH_PX, HEIGHT_PX = 232, 312
_KEPT = 400
_IDLE_MS = 15_000


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
        # Not Qt's pool: that frees a task, and with it perhaps this object, in a thread of its own.
        self._files = ThreadPoolExecutor(1, thread_name_prefix="covers")
        self._closed = False
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._release)
        self.loaded.connect(self._take)

    def get(self, document: Document) -> QImage | None:
        """A document's cover if it is here; otherwise it is fetched."""
        if document.id in self._images or self._closed:
            return self._images.get(document.id)
        self._images[document.id] = None
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        path = self._path(document.id)
        if path.exists():
            self._files.submit(self._load, document.id, path)
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
        self._closed = True
        self._waiting.clear()
        self._release()
        self._files.shutdown()

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
        if not self._closed:
            self._files.submit(_write, self._path(key), image)
        self._take(key, image)
        self._done()

    def _failed(self, _failure: Failed) -> None:
        self._done()

    def _done(self) -> None:
        self._busy = ""
        self._idle.start()
        self._next()

    def _load(self, key: str, path: Path) -> None:
        """Runs in the thread of the files."""
        self.loaded.emit(key, QImage(str(path)))

    def _take(self, key: str, image: QImage) -> None:
        if not image.isNull():
            self._images[key] = image
            self.changed.emit(key)

    def _release(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None
            self._busy = ""


def _write(path: Path, image: QImage) -> None:
    """Runs in the thread of the files. A cover that cannot be kept is rendered again another time."""
    partial = path.with_suffix(".part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if image.save(str(partial), "PNG"):  # type: ignore[call-overload]
            partial.replace(path)
