"""The only place that shows an error: one sentence, one remedy, details a click away, next to what it concerns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.theme import icons
from app.theme.theme import Theme
from app.translation import said
from app.widgets.buttons import IconButton, label, push
from engine.events import Failed

Remedy = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """A failure as a band in a pane. It can be put away, its details can be read and copied."""

    def __init__(self, theme: Theme, failure: Failed, *, calm: bool = False, remedy: Remedy | None = None) -> None:
        """`calm` is for what is no fault: a hint, a restart that went well. `remedy` is a button that does it."""
        super().__init__()
        self.failure = failure
        self.setProperty("role", "notice-calm" if calm else "notice")
        self.setAccessibleName(f"{said(failure.message)} {said(failure.remedy)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 8, 9)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        sign = QLabel()
        colour = theme.colour("warn" if calm else "bad")
        sign.setPixmap(icons.icon("info" if calm else "warning", colour).pixmap(QSize(18, 18)))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.message = label(said(failure.message), wrap=True)
        words.addWidget(self.message)
        if failure.remedy:
            words.addWidget(label(said(failure.remedy), "small", wrap=True))
        row.addLayout(words, 1)
        close = IconButton("close", self.tr("Dismiss"), self.dismiss, theme)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if remedy is not None or failure.details:
            self._add_acts(column, failure.details, remedy)

    def dismiss(self) -> None:
        """Put it away."""
        self.hide()
        self.deleteLater()

    def _add_acts(self, column: QVBoxLayout, details: str, remedy: Remedy | None) -> None:
        """What can be done about it, in a line below the words: beside them it would make them narrow."""
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 0, 0)
        row.setSpacing(2)
        if remedy is not None:
            row.addWidget(push(remedy[0], remedy[1], "quiet"))
        if details:
            box = QPlainTextEdit(details)
            box.setReadOnly(True)
            box.setMaximumHeight(120)
            box.setAccessibleName(self.tr("Details of the error"))
            box.hide()
            row.addWidget(push(self.tr("Details"), lambda: box.setVisible(box.isHidden()), "quiet"))
            row.addWidget(push(self.tr("Copy details"), lambda: QApplication.clipboard().setText(details), "quiet"))
        row.addStretch(1)
        column.addLayout(row)
        if details:
            column.addWidget(box)


class NoticePlace(QWidget):
    """Where a pane shows its notices: nothing while there are none."""

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.setDirection(QBoxLayout.Direction.TopToBottom)

    def show_failure(self, failure: Failed, *, calm: bool = False, remedy: Remedy | None = None) -> Notice:
        """Show a failure; the same sentence is not shown twice."""
        for old in self.notices():
            if old.failure.message == failure.message:
                old.dismiss()
                self._column.removeWidget(old)
        notice = Notice(self._theme, failure, calm=calm, remedy=remedy)
        self._column.addWidget(notice)
        notice.show()
        return notice

    def notices(self) -> list[Notice]:
        """The notices shown now."""
        items = (self._column.itemAt(i) for i in range(self._column.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if isinstance(widget, Notice) and not widget.isHidden()]

    def clear(self) -> None:
        """Put all notices away."""
        for notice in self.notices():
            notice.dismiss()
