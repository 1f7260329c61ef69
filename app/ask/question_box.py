"""The question box: grows with the question. Enter asks, Shift+Enter breaks the line, Escape stops, Up recalls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QToolButton

from app.theme import icons
from app.theme.theme import Theme

_LINES = 7


class _Edit(QPlainTextEdit):
    asked = Signal()
    stopped = Signal()
    recalled = Signal(int)
    focused = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.stopped.emit()
        elif key == Qt.Key.Key_Up and self.textCursor().blockNumber() == 0:
            self.recalled.emit(-1)
        elif key == Qt.Key.Key_Down and self.textCursor().blockNumber() == self.blockCount() - 1:
            self.recalled.emit(1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class QuestionBox(QFrame):
    """`asked` with the text; `stopped` where Escape or the stop button was pressed."""

    asked = Signal(str)
    stopped = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty, ready to ask."""
        super().__init__()
        self._theme = theme
        self._past: list[str] = []
        self._at = 0
        self._running = False
        self.setProperty("role", "question-frame")
        self.edit = _Edit()
        self.edit.setProperty("role", "question")
        self.edit.setPlaceholderText(self.tr("Ask about what you read"))
        self.edit.setAccessibleName(self.tr("Question"))
        self.edit.setTabChangesFocus(True)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.document().setDocumentMargin(2)
        self.button = QToolButton()
        self.button.setProperty("role", "send")
        self.button.setIconSize(QSize(18, 18))
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 8, 9)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.setFocusProxy(self.edit)
        self.edit.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.edit.textChanged.connect(self._show_button)
        self.edit.asked.connect(self._ask)
        self.edit.stopped.connect(self.stopped)
        self.edit.recalled.connect(self._recall)
        self.edit.focused.connect(self._light)
        self.button.clicked.connect(self._press)
        theme.changed.connect(self._show_button)
        theme.changed.connect(self._grow)
        self._show_button()
        self._grow()

    def set_running(self, running: bool) -> None:
        """Show that a question is being answered: the button stops it."""
        self._running = running
        self._show_button()

    def set_text(self, text: str) -> None:
        """Put a text into the box, the cursor at its end."""
        self.edit.setPlainText(text)
        cursor = self.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.edit.setTextCursor(cursor)

    def _ask(self) -> None:
        text = self.edit.toPlainText().strip()
        if text:
            if not self._past or self._past[-1] != text:
                self._past.append(text)
            self._at = len(self._past)
            self.edit.clear()
            self.asked.emit(text)

    def _press(self) -> None:
        if self._running and not self.edit.toPlainText().strip():
            self.stopped.emit()
        else:
            self._ask()

    def _recall(self, step: int) -> None:
        if not self._past:
            return
        self._at = min(max(0, self._at + step), len(self._past))
        self.set_text(self._past[self._at] if self._at < len(self._past) else "")

    def _show_button(self) -> None:
        stops = self._running and not self.edit.toPlainText().strip()
        self.button.setEnabled(stops or bool(self.edit.toPlainText().strip()))
        name = self.tr("Stop answering") if stops else self.tr("Ask")
        self.button.setAccessibleName(name)
        self.button.setToolTip(self.tr("Stop (Esc)") if stops else self.tr("Ask (Enter)"))
        self.button.setIcon(icons.icon("stop" if stops else "send", self._theme.colour("accent_ink")))

    def _grow(self) -> None:
        line = self.edit.fontMetrics().lineSpacing()
        lines = min(_LINES, max(1, int(self.edit.document().size().height())))
        self.edit.setFixedHeight(line * lines + 8)

    def _light(self, lit: bool) -> None:
        self.setProperty("lit", lit)
        self.style().unpolish(self)
        self.style().polish(self)
