"""A sheet over the window: a card on a veil. Escape or a click beside it closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.theme.theme import Theme
from app.widgets.buttons import IconButton, label


class Sheet(QWidget):
    """Shows `body` in a card of at most `width` by `height` pixels above the window."""

    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, title: str, body: QWidget, size: tuple[int, int]) -> None:
        """Made hidden; :meth:`open` shows it. An empty title makes a card without a head."""
        super().__init__(window)
        self._theme, self._wanted, self.body = theme, size, body
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("role", "sheet")
        self.card.setAccessibleName(title)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if title:
            head = QHBoxLayout()
            head.setContentsMargins(22, 16, 12, 8)
            head.addWidget(label(title, "title"), 1)
            close = IconButton("close", self.tr("Close"), self.close_sheet, theme)
            head.addWidget(close)
            column.addLayout(head)
        column.addWidget(body, 1)
        window.installEventFilter(self)
        theme.dress(self)
        self.hide()

    def open(self) -> None:
        """Show the sheet and put the focus into it."""
        self._before = QApplication.focusWidget()
        self._fit()
        self.show()
        self.raise_()
        target = self.body.focusProxy() or self.body
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil and the card's shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for grow in (16, 10, 5):
            painter.setBrush(self._theme.colour("shadow", 14))
            shadow = self.card.geometry().adjusted(-grow, -grow + 6, grow, grow + 6)
            painter.drawRoundedRect(shadow, 14 + grow, 14 + grow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes it."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the focus inside while the sheet is open."""
        moved = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            (self.body.focusProxy() or self.body).setFocus(Qt.FocusReason.TabFocusReason)
        return moved

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width = min(self._wanted[0], self.width() - 48)
        height = min(self._wanted[1], self.height() - 64)
        top = max(24, (self.height() - height) // 3)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)
