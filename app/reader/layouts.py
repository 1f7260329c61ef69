"""The layouts of one reflowable document: the one that was indexed, which citations name, and the one that is read.

Whatever leaves the reader (a position to store, a page to cite, a highlight to keep) is told in the indexed one, and
whatever comes to it (a citation, a note, a position) is taken from there: these functions carry places across.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.reader import selection
from engine.events import Failed
from engine.letters import carried
from engine.render.requests import (
    FileOpened,
    GetPageText,
    MapBoxes,
    MappedBox,
    MapPlaces,
    OpenFile,
    PagePlace,
    PageText,
)
from engine.values import PageBox, Reading

if TYPE_CHECKING:
    from app.reader.document import ReaderDocument
    from app.reader.tab import ReaderTab


def quotes_of_selection(tab: ReaderTab, then: Callable[[dict[int, str]], Any]) -> None:
    """Call `then` with the selected words by the indexed pages that they stand on."""
    mouse, layouts = tab.view.mouse, tab.document.layouts
    if layouts.reading is None:
        then(mouse.texts())
        return
    text = mouse.text()

    def divide(boxes: tuple[MappedBox, ...]) -> None:
        pieces = selection.divided(text, [box.letters for box in boxes])
        then({box.page: piece for box, piece in zip(boxes, pieces, strict=True)})

    layouts.to_indexed(mouse.boxes(), divide)


def _at(position: float, opened: FileOpened) -> PagePlace:
    """A position as a height on a page; pages that Lectern made are of one size."""
    page = min(int(position), opened.page_count - 1)
    return PagePlace(page=page, y_pt=(position - page) * opened.sizes[0][1])


class Layouts(QObject):
    """`changed` with the place that was at the top, once another layout is shown; the old one is shown till then.

    Without a reading the document's pages are the indexed ones, and everything is carried across as it is.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, document: ReaderDocument) -> None:
        """Of a document that shows its file's own pages."""
        super().__init__(document)
        self._document = document
        self.rendition = ""
        self.reading: Reading | None = None
        self._indexed_file = 0
        self._coming, self._coming_path = 0, ""
        # From positions of the layout that was shown before to those of the one that is shown now.
        self.across: Callable[[float], float] = float

    @property
    def indexed_count(self) -> int:
        """How many pages the indexed layout has."""
        return len(self.reading.indexed) - 1 if self.reading is not None else self._document.page_count

    def show(self, path: str, reading: Reading | None, top: PagePlace, even: float | None = None) -> None:
        """Open another layout, then show it with the line at its top that is there now, or at the position `even`."""
        client = self._document.client
        if self._coming and path == self._coming_path:
            return
        if self._coming:
            client.close_file(self._coming)
        coming = self._coming = client.new_file()
        self._coming_path = path

        def opened(event: object) -> None:
            if isinstance(event, FileOpened) and coming == self._coming:
                if even is None:
                    self._place(event, path, reading, top)
                else:
                    self._settle(event, path, reading, _at(even, event))
            elif coming == self._document.file:
                self._document.take(event)

        def failed(failure: Failed) -> None:
            client.close_file(coming)
            if coming == self._coming:
                self._coming = 0
                self.failed.emit(failure)

        client.call(OpenFile(file=coming, path=path, rendition=True), event=opened, failed=failed)

    def to_shown(self, boxes: tuple[PageBox, ...], then: Callable[[tuple[PageBox, ...]], Any]) -> None:
        """Call `then` with where boxes of the indexed layout stand in the one that is shown."""
        if self.reading is None:
            then(boxes)
            return
        file = self._document.file

        def take(found: tuple[MappedBox, ...]) -> None:
            if file == self._document.file:
                then(tuple(PageBox(page=box.page, rects=box.rects) for box in found))

        request = MapBoxes(source=self._indexed_file, target=file, boxes=boxes)
        self._document.client.call(request, result=take)

    def to_indexed(self, boxes: tuple[PageBox, ...], then: Callable[[tuple[MappedBox, ...]], Any]) -> None:
        """Call `then` with where boxes that are shown stand in the indexed layout, a box a page. Only of a reading."""
        request = MapBoxes(source=self._document.file, target=self._indexed_file, boxes=boxes)
        self._document.client.call(request, result=then)

    def cited_page(self, boxes: tuple[PageBox, ...], then: Callable[[int], Any]) -> None:
        """Call `then` with the indexed page on which what is shown in these boxes begins."""
        if self.reading is None:
            then(boxes[0].page)
        else:
            self.to_indexed(boxes, lambda found: then(found[0].page) if found else None)

    def indexed_text(self, page: int, then: Callable[[PageText], Any]) -> None:
        """Call `then` with the text of a page of the indexed layout."""
        if self.reading is None:
            self._document.text(page, then)
        else:
            self._document.client.call(GetPageText(file=self._indexed_file, page=page), result=then)

    def indexed_position(self, position: float) -> float:
        """A position of what is shown, in the indexed layout."""
        reading = self.reading
        return position if reading is None else carried(position, reading.totals, reading.indexed)

    def shown_position(self, position: float) -> float:
        """A position of the indexed layout, in what is shown."""
        reading = self.reading
        return position if reading is None else carried(position, reading.indexed, reading.totals)

    def close(self) -> None:
        """Release the files that are not the document's own."""
        for file in (self._indexed_file, self._coming):
            if file:
                self._document.client.close_file(file)
        self._indexed_file = self._coming = 0

    def _place(self, opened: FileOpened, path: str, reading: Reading | None, top: PagePlace) -> None:
        """Ask where the top line stands in what was opened; where that cannot be told, go by the share of the whole."""
        document = self._document

        def settle(places: tuple[PagePlace, ...]) -> None:
            self._settle(opened, path, reading, places[0])

        def guess(_failure: Failed) -> None:
            share = (top.page + top.y_pt / document.sizes[top.page][1]) / max(1, document.page_count)
            self._settle(opened, path, reading, _at(share * opened.page_count, opened))

        request = MapPlaces(source=document.file, target=opened.file, places=(top,))
        document.client.call(request, result=settle, failed=guess)

    def _settle(self, opened: FileOpened, path: str, reading: Reading | None, top: PagePlace) -> None:
        if opened.file != self._coming:
            return
        document, old, before = self._document, self._document.file, self.reading
        laid_out = reading is not None or before is not None
        stretch = 1.0 if laid_out else opened.page_count / max(1, document.page_count)
        self._coming = 0
        self.reading = reading
        if reading is None:
            # Back to the indexed pages, or to them for the first time: nothing else stays open.
            self.rendition = path
            gone = {old, self._indexed_file}
            self._indexed_file = 0
        elif before is None and self.rendition and document.path == self.rendition:
            gone = set()
            self._indexed_file = old
        else:
            gone = {old}
        document.become(opened, path)
        for file in gone - {0}:
            document.client.close_file(file)
        if before is None:
            self.across = lambda position: self.shown_position(position * stretch)
        else:
            self.across = lambda position: self.shown_position(carried(position, before.totals, before.indexed))
        self.changed.emit(top)
