"""An open document of the reader: its pages' sizes as they come, its outline, text and links by page, its hits."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.reader.layouts import Layouts
from app.reader.page_client import PageClient
from engine.events import Failed
from engine.render.requests import (
    FileOpened,
    FindText,
    GetLinks,
    GetOutline,
    GetPageText,
    OpenFile,
    OutlineEntry,
    PageHits,
    PageLink,
    PageSizes,
    PageText,
)

_TEXTS_KEPT = 40


class ReaderDocument(QObject):
    """Tells when it opened, when more sizes are known, when it wants a password, and when it cannot be read."""

    opened = Signal()
    sizes_changed = Signal()
    outline_changed = Signal()
    locked = Signal(object)
    failed = Signal(object)
    hits_changed = Signal()
    find_finished = Signal()

    def __init__(self, client: PageClient, path: str) -> None:
        """Nothing is read before :meth:`open`."""
        super().__init__()
        self.client, self.path = client, path
        self.file = client.new_file()
        self.page_count = 0
        self.sizes: list[tuple[float, float]] = []
        self.title = Path(path).stem
        self.author = ""
        self.reflowable = False
        self.outline: tuple[OutlineEntry, ...] = ()
        self.hits: dict[int, PageHits] = {}
        self.password: str | None = None
        self._texts: OrderedDict[int, PageText] = OrderedDict()
        self._links: OrderedDict[int, tuple[PageLink, ...]] = OrderedDict()
        self._asked: set[tuple[type, int]] = set()
        self._finding = 0
        self.layouts = Layouts(self)

    @property
    def name(self) -> str:
        """The title, or the file's name where it has none."""
        return self.title or Path(self.path).stem

    def open(self, password: str | None = None) -> None:
        """Open the file, or open it again with a password."""
        self.password = password or self.password
        rendition = self.path == self.layouts.rendition
        request = OpenFile(file=self.file, path=self.path, password=self.password, rendition=rendition)
        self.client.call(request, event=self.take, failed=self._fail)

    def open_other(self, path: str) -> None:
        """Go on with another file in this one's place."""
        self.client.close_file(self.file)
        self._begin(self.client.new_file(), path)
        self.open()

    def become(self, opened: FileOpened, path: str) -> None:
        """Go on with another layout of the same text, which is open. Hits are forgotten; the title stays."""
        self.stop_finding()
        self.hits = {}
        self._begin(opened.file, path)
        self._take_head(opened)

    def close(self) -> None:
        """Release the file."""
        self.stop_finding()
        self.layouts.close()
        self.client.close_file(self.file)

    def text(self, page: int, then: Callable[[PageText], Any] | None = None) -> PageText | None:
        """The page's text if it is here; otherwise it is fetched, and `then` is called with it."""
        found = self._texts.get(page)
        if found is not None:
            if then is not None:
                then(found)
            return found
        if then is not None or (GetPageText, page) not in self._asked:
            self._asked.add((GetPageText, page))

            file = self.file

            def keep(text: PageText) -> None:
                if file != self.file:
                    return  # of the layout that was shown before
                self._keep(self._texts, page, text)
                self._asked.discard((GetPageText, page))
                if then is not None:
                    then(text)

            self.client.call(GetPageText(file=self.file, page=page), result=keep)
        return None

    def links(self, page: int) -> tuple[PageLink, ...]:
        """The page's links as far as they are here; they are fetched for the next time."""
        if page not in self._links and (GetLinks, page) not in self._asked:
            self._asked.add((GetLinks, page))
            file = self.file

            def keep(links: tuple[PageLink, ...]) -> None:
                if file == self.file:
                    self._keep(self._links, page, links)

            self.client.call(GetLinks(file=file, page=page), result=keep)
        return self._links.get(page, ())

    def find(self, query: str, start: int) -> None:
        """Find a text, from a page on; hits come as they are found."""
        self.stop_finding()
        self.hits = {}
        self.hits_changed.emit()
        if query.strip():
            request = FindText(file=self.file, query=query, start=start)
            self._finding = self.client.call(request, event=self._hit, done=self._found_all, failed=self._found_all)

    def stop_finding(self) -> None:
        """Stop a search that is under way."""
        if self._finding:
            self.client.stop(self._finding)
            self._finding = 0

    @property
    def finding(self) -> bool:
        """Whether a search is under way."""
        return bool(self._finding)

    def _hit(self, hits: PageHits) -> None:
        self.hits[hits.page] = hits
        self.hits_changed.emit()

    def _found_all(self, _failure: Failed | None = None) -> None:
        self._finding = 0
        self.find_finished.emit()

    def take(self, event: object) -> None:
        """Take what the page process tells of this file while it opens."""
        if isinstance(event, FileOpened):
            self._take_head(event)
            self.title, self.author = event.title or Path(self.path).stem, event.author
            self.opened.emit()
        elif isinstance(event, PageSizes):
            end = event.start + len(event.sizes)
            if tuple(self.sizes[event.start : end]) != event.sizes:
                self.sizes[event.start : end] = event.sizes
                self.sizes_changed.emit()

    def _begin(self, file: int, path: str) -> None:
        self.file, self.path = file, path
        self._texts.clear()
        self._links.clear()
        self._asked.clear()

    def _take_head(self, event: FileOpened) -> None:
        first = event.sizes[0]
        known = list(event.sizes)
        # Pages whose size is not known yet count as like the first: positions stay true for almost every file.
        self.sizes = known + [first] * (event.page_count - len(known))
        self.page_count = event.page_count
        self.reflowable = event.reflowable

        def take(outline: tuple[OutlineEntry, ...]) -> None:
            if event.file == self.file:
                self.outline = outline
                self.outline_changed.emit()

        self.client.call(GetOutline(file=self.file), result=take)

    def _fail(self, failure: Failed) -> None:
        (self.locked if failure.kind == "PasswordError" else self.failed).emit(failure)

    @staticmethod
    def _keep(store: OrderedDict[int, Any], page: int, value: Any) -> None:
        store[page] = value
        while len(store) > _TEXTS_KEPT:
            store.popitem(last=False)
