"""What a turn asks of the person: whether it understood the question, and whether to take the long way."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ask.truth import offer_line
from app.ask.turn import Turn
from app.widgets.buttons import label, push
from engine.values import Span


class Understood(QWidget):
    """A follow-up as it is searched for, greyed; edit it and press Enter to ask that instead."""

    asked = Signal(str)

    def __init__(self, turn: Turn) -> None:
        """Hidden while the question is searched for as it was typed."""
        super().__init__()
        self._turn = turn
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        caption = label(self.tr("Understood as"), "small")
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignVCenter)
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setProperty("role", "soft")
        self.edit.setAccessibleName(self.tr("The question as it is searched for"))
        self.edit.setToolTip(self.tr("Edit it and press Enter to ask that instead"))
        self.edit.returnPressed.connect(self._ask)
        row.addWidget(self.edit, 1)
        turn.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        text = self._turn.understood_as
        if text and not self.edit.hasFocus():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self.setVisible(bool(text))

    def _ask(self) -> None:
        if self.edit.text().strip() != self._turn.understood_as:
            self.asked.emit(self.edit.text())


class Offer(QFrame):
    """A long strategy waits here: how long it takes, and what may be had at once instead."""

    chosen = Signal(bool)

    def __init__(self, turn: Turn) -> None:
        """Hidden unless the turn waits."""
        super().__init__()
        self._turn = turn
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        self.text = label("", "soft", wrap=True)
        column.addWidget(self.text)
        row = QHBoxLayout()
        self.start = push(self.tr("Start"), lambda: self._choose(True))
        self.instead = push(self.tr("Only the nearest passages"), lambda: self._choose(False), "quiet")
        row.addWidget(self.start)
        row.addWidget(self.instead)
        row.addStretch(1)
        column.addLayout(row)
        turn.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        waits = self._turn.stage == "offered"
        if waits:
            self.text.setText(offer_line(self._turn))
        self.setVisible(waits)

    def _choose(self, whole: bool) -> None:
        self.hide()
        self.chosen.emit(whole)


def marked_html(text: str, marked: Span | None) -> str:
    """A sentence between quotation marks, the words that answer in bold. The text itself is never taken for markup."""
    if marked is None:
        return html.escape(f"“{' '.join(text.split())}”")
    before, inside, after = text[: marked.start], text[marked.start : marked.end], text[marked.end :]
    return f"“{html.escape(before)}<b>{html.escape(inside)}</b>{html.escape(after)}”"
