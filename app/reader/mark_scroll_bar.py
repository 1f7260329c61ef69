"""A scroll bar that shows where the hits are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from app.theme.theme import Theme


class MarkScrollBar(QScrollBar):
    """Marks are fractions of the whole length, 0 at the top."""

    def __init__(self, theme: Theme) -> None:
        """A vertical scroll bar without marks."""
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self._marks: Sequence[float] = ()

    @property
    def marks(self) -> Sequence[float]:
        """The marks shown."""
        return self._marks

    def set_marks(self, marks: Sequence[float]) -> None:
        """Show these marks and no others."""
        self._marks = marks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then a short line for each mark."""
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self)
        colour = self._theme.colour("hit_current")
        rows = {round(mark * (self.height() - 4)) for mark in self._marks}
        for row in rows:
            painter.fillRect(QRectF(2, row, self.width() - 4, 2), colour)
