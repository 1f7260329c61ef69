"""The find bar: a query, the count, hit by hit, and marks on the scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.actions import Actions
from app.reader.mark_scroll_bar import MarkScrollBar
from app.reader.page_view import PageView
from app.theme.theme import Theme
from app.widgets.buttons import IconButton, action_button, label

_TYPING_MS = 180


class FindBar(QWidget):
    """Searches the view's document as the person types."""

    def __init__(self, view: PageView, actions: Actions, theme: Theme) -> None:
        """Hidden until :meth:`open`."""
        super().__init__()
        self._view, self._actions, self._theme = view, actions, theme
        self._position: tuple[int, int] | None = None
        self._start = 0
        self._stays = False
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        self.query = QLineEdit()
        self.query.setProperty("role", "quiet")
        self.query.setPlaceholderText(self.tr("Find in this document"))
        self.query.setAccessibleName(self.tr("Find in this document"))
        self.query.setClearButtonEnabled(True)
        self.query.setMaximumWidth(340)
        self.count = label("", "soft")
        self.count.setAccessibleName(self.tr("Number of hits"))
        close = IconButton("close", self.tr("Close find"), self.close_bar, theme)
        row.addWidget(self.query, 1)
        row.addWidget(action_button(actions["find-previous"]))
        row.addWidget(action_button(actions["find-next"]))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(close)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.search)
        self.query.textEdited.connect(lambda _text: self._typing.start())
        view.document.hits_changed.connect(self._hits_changed)
        view.document.find_finished.connect(self._show_count)
        self.hide()

    def open(self, text: str = "") -> None:
        """Show the bar, with a text to find if one is given."""
        self.show()
        if text:
            self.query.setText(text)
            self.search()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self.query.clear()
        self._view.document.find("", 0)
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """Search from the page in sight on."""
        self._typing.stop()
        self._position, self._stays = None, False
        self._start = self._view.page
        self._view.document.find(self.query.text(), self._start)
        self._show_count()

    def search_again(self) -> None:
        """Search the pages of another layout, and stay where the person reads."""
        if not self.isHidden() and self.query.text().strip():
            self.search()
            self._stays = True
        else:
            self._hits_changed()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before."""
        order = self._order()
        if not order:
            return
        if self._position in order:
            index = (order.index(self._position) + by) % len(order)
        else:
            index = self._first(order) if by > 0 else self._first(order) - 1
        self._go(order[index])

    def total(self) -> int:
        """How many hits are known."""
        return sum(len(found.hits) for found in self._view.document.hits.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._typing.isActive():
                self.search()
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _order(self) -> list[tuple[int, int]]:
        hits = self._view.document.hits
        return [(page, index) for page in sorted(hits) for index in range(len(hits[page].hits))]

    def _first(self, order: list[tuple[int, int]]) -> int:
        return next((i for i, (page, _) in enumerate(order) if page >= self._start), 0)

    def _hits_changed(self) -> None:
        document, view = self._view.document, self._view
        view.overlays.hits = {page: found.hits for page, found in document.hits.items()}
        if not document.hits:
            view.overlays.current_hit = None
        elif self._position is None and not self._stays:
            order = self._order()
            self._go(order[self._first(order)])
        bar = view.verticalScrollBar()
        if isinstance(bar, MarkScrollBar):
            bar.set_marks([page / max(1, document.page_count) for page in document.hits])
        self._actions.set_state(hits=bool(document.hits))
        self._show_count()
        view.viewport().update()

    def _go(self, position: tuple[int, int]) -> None:
        self._position = self._view.overlays.current_hit = position
        rects = self._view.document.hits[position[0]].hits[position[1]]
        if rects:
            self._view.reveal(position[0], rects[0].y0, rects[0].y1)
        self._view.viewport().update()
        self._show_count()

    def _show_count(self) -> None:
        total = self.total()
        if not self.query.text().strip():
            text = ""
        elif total == 0:
            text = self.tr("searching…") if self._view.document.finding else self.tr("no hits")
        else:
            order = self._order()
            number = order.index(self._position) + 1 if self._position in order else 0
            text = self.tr("{0} of {1}").format(number, total) + ("…" if self._view.document.finding else "")
        self.count.setText(text)
