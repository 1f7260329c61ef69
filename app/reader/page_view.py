"""The page view: a scroll area over pages that the page process renders. It draws what there is and never waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.reader import page_keys
from app.reader.document import ReaderDocument
from app.reader.history import JumpHistory
from app.reader.layout import MARGIN_PX, POINT_PX, Mode, PageLayout, Place, View, fitting_zoom
from app.reader.mark_scroll_bar import MarkScrollBar
from app.reader.overlays import Overlays
from app.reader.page_mouse import PageMouse
from app.reader.page_painter import PagePainter
from app.reader.tile_wishes import TileWishes
from app.theme.theme import Theme
from app.theme.tokens import MOTION_MS
from engine.values import PageBox, Rect

ZOOM_LOW, ZOOM_HIGH = 0.1, 4.0
_LANDING_PX = 90


class PageView(QAbstractScrollArea):
    """Pages of one document. `zoom` is 1.0 at actual size; `fit` is width, page, room (width, not enlarged) or ''."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    history_changed = Signal()
    selection_changed = Signal(bool)
    link_clicked = Signal(str)
    menu_wanted = Signal(QPoint)
    highlight_clicked = Signal(int, QPoint)

    def __init__(self, document: ReaderDocument, theme: Theme) -> None:
        """Show a document, which may not be open yet."""
        super().__init__()
        self.document, self._theme = document, theme
        self.layout_: PageLayout | None = None
        self.mode, self.zoom, self.fit, self.rotation, self.night = Mode.CONTINUOUS, 1.0, "width", 0, False
        self.overlays = Overlays()
        self.history = JumpHistory()
        self._current = 0
        self._wanted_position: float | None = 0.0
        self._held: tuple[int, float] | None = None  # where a jump went, where the end of the file stops it short
        self._failures: set[int] = set()
        self._painter = PagePainter(theme, document.client.cache)
        self._mouse = PageMouse(self)
        self.wishes = TileWishes(self)
        self._glow = QVariantAnimation(self, duration=MOTION_MS["glow"], startValue=1.0, endValue=0.0)
        self._glow.valueChanged.connect(self._glow_to)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(MarkScrollBar(theme))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Pages"))
        document.opened.connect(self._opened)
        document.sizes_changed.connect(self.relayout)
        document.client.tile_ready.connect(self._redraw)
        document.client.page_failed.connect(self._redraw)
        document.client.reopened.connect(self._ask_again)
        theme.changed.connect(self.viewport().update)
        if document.page_count:
            self._opened()

    # What the person sees now.

    @property
    def page(self) -> int:
        """The page in sight."""
        return self._current

    @property
    def scale(self) -> float:
        """Logical pixels per point."""
        return self.zoom * POINT_PX

    @property
    def mouse(self) -> PageMouse:
        """Selection and links."""
        return self._mouse

    def position(self) -> float:
        """Page index plus the fraction of it that is above the top edge."""
        if self.layout_ is None:
            return self._wanted_position or 0.0
        value = self.verticalScrollBar().value()
        if self._held is not None and self._held[0] == value:
            return self._held[1]
        return self.layout_.position(value)

    def offset(self) -> QPoint:
        """What to add to a place of the layout to get its place in the viewport."""
        return QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def visible_places(self) -> list[Place]:
        """Places of the pages in sight."""
        if self.layout_ is None:
            return []
        top = self.verticalScrollBar().value()
        return self.layout_.between(top, top + self.viewport().height())

    def place_at(self, point: QPointF) -> tuple[Place, float, float] | None:
        """The page under a point of the viewport, and the point in points of the page; the nearest page otherwise."""
        if self.layout_ is None:
            return None
        x, y = point.x() - self.offset().x(), point.y() - self.offset().y()
        places = self.visible_places()
        if not places:
            return None

        def distance(place: Place) -> float:
            return max(place.x - x, 0.0, x - place.x - place.width) + max(place.y - y, 0.0, y - place.bottom)

        best = min(places, key=distance)
        return best, *self.layout_.to_page(best, x, y)

    # Moving about.

    def go_to(self, position: float, *, remember: bool = True) -> None:
        """Scroll so that a position is at the top; with `remember`, Back returns to where this left."""
        if self.layout_ is None:
            self._wanted_position = position
            return
        if remember:
            self._remember()
        position = min(max(0.0, position), self.document.page_count - 0.0001)
        if self.mode is Mode.SINGLE and int(position) != self._current:
            self._current = int(position)
            self.relayout(position)
            self.page_changed.emit(self._current)
        elif self.mode is Mode.SINGLE and position == int(position):
            self.verticalScrollBar().setValue(0)
        else:
            self._scroll_to(position)
        self._note_page()

    def go_to_page(self, page: int, y_pt: float = 0.0) -> None:
        """Jump to a page, and to a height in points on it."""
        height = self.document.sizes[page][1] if page < len(self.document.sizes) else 1.0
        self.go_to(page + min(0.99, max(0.0, (y_pt - 12) / height if y_pt > 12 else 0.0)))

    def light(self, boxes: tuple[PageBox, ...]) -> None:
        """Jump to the first of these rectangles and light them: a glow that fades to a thin underline."""
        boxes = tuple(box for box in boxes if box.rects)
        if not boxes or self.layout_ is None:
            return
        self.overlays.lit = {box.page: box.rects for box in boxes}
        self.reveal(boxes[0].page, boxes[0].rects[0].y0, boxes[0].rects[0].y1)
        self.overlays.glow = 1.0
        self._glow.stop()
        self._glow.start()

    def keep_lit(self, boxes: tuple[PageBox, ...]) -> None:
        """Light these where they stand, without going there and without a glow."""
        self.overlays.lit = {box.page: box.rects for box in boxes if box.rects}
        self.viewport().update()

    def show_layout(self, position: float) -> None:
        """Show the document's pages, which were laid out anew, at a position; what lay on the old ones is dropped."""
        self.overlays.forget()
        self._mouse.clear()
        self._held = None
        self._current = int(position)
        self.relayout(position)
        self.page_changed.emit(self._current)

    def reveal(self, page: int, y0: float, y1: float) -> None:
        """Jump so that these heights of a page, in points, are in sight; if they are already, stay."""
        if self.layout_ is None:
            return
        top = self.verticalScrollBar().value()
        box = self.layout_.to_view(page, _band(y0, y1, self.document.sizes[page][0]))
        if box is not None and top + 20 <= box[1] and box[1] + box[3] <= top + self.viewport().height() - 20:
            self.viewport().update()
            return
        self._remember()
        if self.mode is Mode.SINGLE:
            self.go_to(float(page), remember=False)
            box = self.layout_.to_view(page, _band(y0, y1, self.document.sizes[page][0]))
        if box is not None:
            bar = self.verticalScrollBar()
            bar.setValue(round(box[1]) - min(_LANDING_PX * 2, self.viewport().height() // 3))
            if bar.value() == bar.maximum():
                self._held = (bar.value(), page + min(0.999, y0 / self.document.sizes[page][1]))
        self._note_page()
        self.viewport().update()

    def go_back(self) -> None:
        """Return to where the last jump left."""
        if (position := self.history.back(self.position())) is not None:
            self.go_to(position, remember=False)
            self.history_changed.emit()

    def go_forward(self) -> None:
        """Undo going back."""
        if (position := self.history.forward(self.position())) is not None:
            self.go_to(position, remember=False)
            self.history_changed.emit()

    def turn_page(self, step: int) -> None:
        """Go pages on or back; in two-page mode a step is a row."""
        step = step * 2 if self.mode is Mode.TWO and self._current else step
        page = min(max(0, self._current + step), max(0, self.document.page_count - 1))
        self.go_to(float(page), remember=False)

    # How pages are shown.

    def set_zoom(self, zoom: float, anchor: QPointF | None = None, *, fit: str = "") -> None:
        """Zoom, keeping what is under `anchor` (or the top edge) where it is."""
        self.fit = fit
        zoom = min(ZOOM_HIGH, max(ZOOM_LOW, zoom))
        if self.layout_ is None or abs(zoom - self.zoom) < 1e-6:
            self.zoom = zoom
            self.zoom_changed.emit(zoom)
            return
        at = anchor or QPointF(self.viewport().width() / 2, 0)
        held = self.place_at(at)
        self.zoom = zoom
        self._make_layout()
        if held is not None and (place := self.layout_.place(held[0].page)) is not None:
            left = self.layout_.to_view(place.page, Rect(held[1], held[2], held[1], held[2]))
            if left is not None:
                self.verticalScrollBar().setValue(round(left[1] - at.y()))
                self.horizontalScrollBar().setValue(round(left[0] - at.x()))
        self.zoom_changed.emit(zoom)
        self.wishes.settle()
        self.viewport().update()

    def set_fit(self, fit: str) -> None:
        """Fit 'width' or 'page', and go on fitting when the window changes."""
        self.fit = fit
        self.relayout()

    def set_mode(self, mode: Mode) -> None:
        """Continuous, single page or two pages; the position stays."""
        position = self.position()
        self.mode = mode
        self.relayout(position)

    def rotate(self) -> None:
        """Turn all pages clockwise."""
        self.rotation = (self.rotation + 90) % 360
        self.relayout()

    def set_night(self, night: bool) -> None:
        """Dark paper, pictures as they are."""
        self.night = night
        self.wishes.send()
        self.viewport().update()

    def relayout(self, position: float | None = None) -> None:
        """Lay out again, keeping the position."""
        if not self.document.page_count:
            return
        keep = self.position() if position is None else position
        before = self.zoom
        if self.fit:
            page = min(self._current, self.document.page_count - 1)
            room = (self.viewport().width(), self.viewport().height())
            zoom = fitting_zoom(self.document.sizes[page], room, self._view(), whole=self.fit == "page")
            self.zoom = min(1.0 if self.fit == "room" else ZOOM_HIGH, max(ZOOM_LOW, zoom))
        self._make_layout()
        if self.zoom != before:
            self.zoom_changed.emit(self.zoom)
        self._scroll_to(keep)
        self._note_page()
        self.wishes.send()
        self.viewport().update()

    def _scroll_to(self, position: float) -> None:
        assert self.layout_ is not None
        row = self.layout_.row(position)
        bar = self.verticalScrollBar()
        bar.setValue(row if position % 1 else row - MARGIN_PX // 2)
        self._held = (bar.value(), position)

    def _view(self) -> View:
        port = self.viewport()
        return View(
            mode=self.mode, scale=self.scale, rotation=self.rotation, width_px=port.width(), height_px=port.height(),
            current=self._current,
        )

    def _make_layout(self) -> None:
        port = self.viewport()
        layout = self.layout_ = PageLayout(self.document.sizes, self._view())
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(port.height())
        vertical.setSingleStep(48)
        vertical.setRange(0, max(0, layout.height - port.height()))
        horizontal.setPageStep(port.width())
        before = horizontal.maximum()
        horizontal.setRange(0, max(0, layout.width - port.width()))
        if before == 0:
            horizontal.setValue(horizontal.maximum() // 2)

    # Events.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight with what is in the cache."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("desk"))
        if self.layout_ is None:
            return
        offset = QPointF(self.offset())
        ratio = self.devicePixelRatioF()
        for place in self.visible_places():
            box = QRectF(place.x, place.y, place.width, place.height).translated(offset)
            failure = self.document.client.failure(self.document.file, place.page)
            if failure is not None:
                self._painter.failure(painter, box, failure)
                continue
            self._painter.page(painter, box, self.wishes.keys(place), ratio, QRectF(event.rect()))
            self._painter.overlays(painter, self.layout_, place, offset, self.overlays, self.night)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again where that was chosen; the position stays."""
        super().resizeEvent(event)
        self.relayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars."""
        self.wishes.down = dy <= 0
        self.viewport().update()
        self._note_page()
        self.wishes.send()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the pointer; in single-page mode the wheel turns the page at its ends."""
        if page_keys.wheel(self, event):
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the reader first, then what every scroll area does."""
        if not page_keys.press(self, event) and not self._mouse.key(event):
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Hand mouse events to the selection."""
        if isinstance(event, QMouseEvent) and self._mouse.event(event):
            return True
        return super().viewportEvent(event)

    def _redraw(self, what: object) -> None:
        if getattr(what, "file", what) == self.document.file:  # a tile's key, or a file
            self.viewport().update()

    def _ask_again(self, file: int) -> None:
        if file == self.document.file:
            self.wishes.send()

    def _opened(self) -> None:
        position, self._wanted_position = self._wanted_position, None
        if position is not None:
            self._current = int(position)
        self.relayout(position)
        self.page_changed.emit(self._current)

    def _note_page(self) -> None:
        if self.layout_ is None or self.mode is Mode.SINGLE:
            return
        value = self.verticalScrollBar().value()
        if self._held is not None and self._held[0] == value:
            page = int(self._held[1])
        else:
            page = self.layout_.page_at(value + self.viewport().height() // 3)
        if page != self._current:
            self._current = page
            self.page_changed.emit(page)

    def _remember(self) -> None:
        self.history.jump(self.position())
        self.history_changed.emit()

    def _glow_to(self, value: float) -> None:
        self.overlays.glow = value
        self.viewport().update()

    def showEvent(self, event: QEvent) -> None:
        """Ask for the pages in sight."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.wishes.send()

    def hideEvent(self, event: QEvent) -> None:
        """Ask for nothing more."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self.document.client.unwish(self)


def _band(y0: float, y1: float, width: float) -> Rect:
    """A page's full width between two heights."""
    return Rect(0.0, y0, width, y1)
