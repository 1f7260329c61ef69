"""The splitter between the panes: a hairline that is easy to grasp."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from app.theme.theme import Theme


class Split(QSplitter):
    """Panes side by side."""

    def __init__(self, theme: Theme) -> None:
        """Without panes."""
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setHandleWidth(1)
        theme.changed.connect(self._repaint)

    def createHandle(self) -> QSplitterHandle:
        """A handle in the colour of hairlines."""
        return _Handle(self, self._theme)

    def _repaint(self) -> None:
        for index in range(self.count()):
            self.handle(index).update()


class _Handle(QSplitterHandle):
    def __init__(self, split: QSplitter, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, split)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("line"))
