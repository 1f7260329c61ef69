"""What the pointer does on pages: select text in reading order, follow links, open notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.reader import selection
from app.reader.selection import Caret
from engine.render.requests import PageLink, PageText
from engine.values import PageBox

if TYPE_CHECKING:
    from app.reader.page_view import PageView

_EDGE_PX = 24
_AUTOSCROLL_MS = 30


class PageMouse:
    """The selection of one page view, and the pointer over it."""

    def __init__(self, view: PageView) -> None:
        """Nothing is selected."""
        self._view = view
        self._anchor: tuple[Caret, Caret] | None = None
        self._start: Caret | None = None
        self._end: Caret | None = None
        self._pressed: QPointF | None = None
        self._unit: Callable[[PageText, Caret], tuple[Caret, Caret]] | None = None
        self._last_press = 0
        self._scroll = QTimer(view, interval=_AUTOSCROLL_MS)
        self._scroll.timeout.connect(self._autoscroll)
        self._point = QPointF()

    @property
    def selected(self) -> bool:
        """Whether any text is selected."""
        return self._start is not None and self._start != self._end

    @property
    def span(self) -> tuple[Caret, Caret] | None:
        """The selection from its first place to its last."""
        if self._start is None or self._end is None or self._start == self._end:
            return None
        return self._start, self._end

    def texts(self) -> dict[int, str]:
        """The selected text by page, as far as the pages' texts are here."""
        if (span := self.span) is None:
            return {}
        pages = (self._view.document.text(page) for page in range(span[0].page, span[1].page + 1))
        return {text.page: selection.plain(text, *span) for text in pages if text is not None}

    def text(self) -> str:
        """The selected text."""
        return "\n\n".join(piece for piece in self.texts().values() if piece)

    def boxes(self) -> tuple[PageBox, ...]:
        """The selection's rectangles by page."""
        return tuple(PageBox(page=page, rects=tuple(r)) for page, r in sorted(self._rects().items()) if r)

    def clear(self) -> None:
        """Select nothing."""
        self._set(None, None)

    def select(self, start: Caret, end: Caret) -> None:
        """Select between two places."""
        self._set(*sorted((start, end)))

    def select_page(self) -> None:
        """Select all text of the page in sight."""

        def take(text: PageText) -> None:
            if (found := selection.whole(text)) is not None:
                self._anchor = (found[0], found[0])
                self._set(*found)

        self._view.document.text(self._view.page, take)

    def refresh(self) -> None:
        """Draw the selection again."""
        self._view.overlays.selection = self._rects()
        self._view.viewport().update()

    def key(self, event: QKeyEvent) -> bool:
        """Shift with arrows moves the end of the selection; the Menu key opens its menu."""
        if event.key() == Qt.Key.Key_Menu:
            rects = self.boxes()
            centre = self._view.viewport().rect().center()
            if rects and self._view.layout_ is not None:
                box = self._view.layout_.to_view(rects[-1].page, rects[-1].rects[-1])
                if box is not None:
                    centre = (QPointF(box[0], box[1] + box[3]) + QPointF(self._view.offset())).toPoint()
            self._view.menu_wanted.emit(centre)
            return True
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        steps = {Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0)}
        step = steps.get(Qt.Key(event.key()))
        text = self._view.document.text(self._view.page)
        if step is None or text is None or not text.lines:
            return step is not None
        if self._start is None or self._end is None:
            first = Caret(self._view.page, 0, 0)
            self._anchor = (first, first)
            self._start = self._end = first
        assert self._anchor is not None
        active = self._end if self._anchor[0] == self._start else self._start
        self.select(self._anchor[0], self._moved(active, *step))
        return True

    def _moved(self, caret: Caret, lines: int, characters: int) -> Caret:
        text = self._view.document.text(caret.page)
        if text is None or not text.lines:
            return caret
        line = min(max(0, caret.line + lines), len(text.lines) - 1)
        index = caret.column + characters
        if index > len(text.lines[line].text) and line + 1 < len(text.lines):
            line, index = line + 1, 0
        elif index < 0 and line > 0:
            line, index = line - 1, len(text.lines[line - 1].text)
        return Caret(caret.page, line, min(max(0, index), len(text.lines[line].text)))

    def event(self, event: QMouseEvent) -> bool:
        """Take a mouse event of the viewport. Returns whether it was used."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            return self._press(event)
        if kind == QEvent.Type.MouseButtonDblClick and event.button() == Qt.MouseButton.LeftButton:
            return self._double(event)
        if kind == QEvent.Type.MouseMove:
            return self._move(event)
        if kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return self._release(event)
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.RightButton:
            self._view.menu_wanted.emit(event.position().toPoint())
            return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        self._pressed = self._point = event.position()
        triple = event.timestamp() - self._last_press < QApplication.doubleClickInterval()
        self._unit = selection.line_range if triple else None
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and self._anchor is not None
        if not extend:
            self._anchor = None
            self._with_caret(event.position(), self._begin)
        else:
            self._with_caret(event.position(), self._extend)
        return True

    def _double(self, event: QMouseEvent) -> bool:
        self._pressed = event.position()
        self._last_press = event.timestamp()
        self._unit = selection.word_at
        self._anchor = None
        self._with_caret(event.position(), self._begin)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        self._point = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._with_caret(event.position(), self._extend)
            height = self._view.viewport().height()
            outside = not _EDGE_PX < self._point.y() < height - _EDGE_PX
            (self._scroll.start if outside else self._scroll.stop)()
            return True
        self._hover(event.position())
        return False

    def _release(self, event: QMouseEvent) -> bool:
        self._scroll.stop()
        pressed, self._pressed = self._pressed, None
        clicked = pressed is not None and (event.position() - pressed).manhattanLength() < 4
        if clicked and not self.selected:
            self._click(event.position())
        return True

    def _click(self, point: QPointF) -> None:
        found = self._view.place_at(point)
        if found is None:
            return
        place, x, y = found
        link = self._link_at(place.page, x, y)
        note = self._view.overlays.highlight_at(place.page, x, y)
        if link is not None and link.page >= 0:
            self._view.go_to_page(link.page, link.y_pt)
        elif link is not None and link.address:
            self._view.link_clicked.emit(link.address)
        elif note is not None:
            self._view.highlight_clicked.emit(note.note, point.toPoint())

    def _hover(self, point: QPointF) -> None:
        found = self._view.place_at(point)
        shape = Qt.CursorShape.ArrowCursor
        tip = ""
        if found is not None:
            place, x, y = found
            text = self._view.document.text(place.page)
            link = self._link_at(place.page, x, y)
            note = self._view.overlays.highlight_at(place.page, x, y)
            if link is not None or note is not None:
                shape = Qt.CursorShape.PointingHandCursor
                tip = link.address if link is not None else note.text if note is not None else ""
            elif text is not None and selection.over_text(text, x, y):
                shape = Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(shape)
        self._view.viewport().setToolTip(tip)

    def _link_at(self, page: int, x: float, y: float) -> PageLink | None:
        for link in self._view.document.links(page):
            if link.rect.x0 <= x <= link.rect.x1 and link.rect.y0 <= y <= link.rect.y1:
                return link
        return None

    def _with_caret(self, point: QPointF, then: Callable[[PageText, Caret], Any]) -> None:
        found = self._view.place_at(point)
        if found is None:
            return
        place, x, y = found

        def use(text: PageText) -> None:
            if (caret := selection.caret_at(text, x, y)) is not None:
                then(text, caret)

        self._view.document.text(place.page, use)

    def _begin(self, text: PageText, caret: Caret) -> None:
        self._anchor = self._unit(text, caret) if self._unit is not None else (caret, caret)
        self._set(*self._anchor)

    def _extend(self, text: PageText, caret: Caret) -> None:
        if self._anchor is None:
            self._begin(text, caret)
            return
        low, high = self._unit(text, caret) if self._unit is not None else (caret, caret)
        self._set(min(self._anchor[0], low), max(self._anchor[1], high))

    def _autoscroll(self) -> None:
        height = self._view.viewport().height()
        by = self._point.y() - (_EDGE_PX if self._point.y() < height / 2 else height - _EDGE_PX)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-40.0, min(40.0, by))))
        self._with_caret(self._point, self._extend)

    def _set(self, start: Caret | None, end: Caret | None) -> None:
        before = self.selected
        self._start, self._end = start, end
        self.refresh()
        if before != self.selected or self.selected:
            self._view.selection_changed.emit(self.selected)

    def _rects(self) -> dict[int, list[Any]]:
        if (span := self.span) is None:
            return {}
        found = {}
        for page in range(span[0].page, span[1].page + 1):
            text = self._view.document.text(page)
            if text is None:
                self._view.document.text(page, lambda _text: self.refresh())
            else:
                found[page] = selection.rects(text, *span)
        return found
