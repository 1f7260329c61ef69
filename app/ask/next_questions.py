"""Questions that an answer leads to, as chips in one line; what does not fit stands in a menu at its end."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app.translation import isolated, mirrored
from app.widgets.buttons import push

_GAP_PX = 6


class NextQuestions(QWidget):
    """`asked` with the question of the chip, or of the menu's line, that was chosen."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Without questions, and hidden."""
        super().__init__()
        self.chips: list[QPushButton] = []
        self._questions: tuple[str, ...] = ()
        self.more = push("", self._show_rest, "chip", self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_questions(self, questions: tuple[str, ...]) -> None:
        """Make a chip of each question."""
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self._questions = questions
        self.chips = [push(isolated(text), partial(self.asked.emit, text), "chip", self) for text in questions]
        for before, chip in zip(self.chips, [*self.chips[1:], self.more], strict=True):
            QWidget.setTabOrder(before, chip)
        self.setVisible(bool(questions))
        self.updateGeometry()
        self._arrange()

    def rest(self) -> tuple[str, ...]:
        """The questions that stand in the menu."""
        return tuple(q for q, chip in zip(self._questions, self.chips, strict=True) if chip.isHidden())

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width holds other chips."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Chips whose text became larger or smaller need other places, and another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def menu(self) -> QMenu:
        """The rest as a menu."""
        found = QMenu(self)
        found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for question in self.rest():
            found.addAction(isolated(question)).triggered.connect(partial(self._ask, question))
        return found

    def _ask(self, question: str, _checked: bool = False) -> None:
        self.asked.emit(question)

    def _show_rest(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _arrange(self) -> None:
        room, x = self.width(), 0
        shown = 0
        for index, (question, chip) in enumerate(zip(self._questions, self.chips, strict=True)):
            left = len(self.chips) - index - 1
            # The menu's button needs room as long as a question is left after this one.
            keep = self._more_width(left) + _GAP_PX if left else 0
            metrics = chip.fontMetrics()
            frame = chip.sizeHint().width() - metrics.horizontalAdvance(chip.text())
            width = frame + metrics.horizontalAdvance(isolated(question))
            if index == 0:
                fits = width <= room - keep
                width = max(1, min(width, room - keep))
                short = metrics.elidedText(question, Qt.TextElideMode.ElideRight, width - frame)
                chip.setText(isolated(question if fits else short))
                chip.setToolTip("" if fits else isolated(question))
            if x + width > room - keep:
                break
            self._put(chip, x, width)
            x += width + _GAP_PX
            shown += 1
        for chip in self.chips[shown:]:
            chip.hide()
        left = len(self.chips) - shown
        self.more.setVisible(left > 0)
        if left:
            self._put(self.more, x, self._more_width(left))

    def _more_width(self, count: int) -> int:
        self.more.setText(f"+{count}")
        self.more.setAccessibleName(self.tr("%n more questions", "", count))
        self.more.setToolTip(self.more.accessibleName())
        return self.more.sizeHint().width()

    def _put(self, chip: QPushButton, x: int, width: int) -> None:
        left = self.width() - x - width if mirrored() else x
        chip.setGeometry(left, 0, width, self.more.sizeHint().height())
        chip.show()
