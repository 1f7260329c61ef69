"""The popover that tells why a sentence was kept: the sentence, its probability against the bar, what decided."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ask.why import Explanation
from app.theme.theme import Theme
from app.translation import number
from app.widgets.buttons import label, push

_WIDTH_PX = 380
_SHOWN_CHARACTERS = 420
_BAR_PX = 6
_QUOTES = "“„«‘\""


class ProbabilityBar(QWidget):
    """A probability as a bar, with a line where the bar to reach stands; both are said in words beside it."""

    def __init__(self, explanation: Explanation, theme: Theme) -> None:
        """Draw this one."""
        super().__init__()
        self._explanation, self._theme = explanation, theme
        self.setMinimumHeight(18)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - _BAR_PX) / 2
        radius = _BAR_PX / 2
        painter.setBrush(self._theme.colour("pressed"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), _BAR_PX), radius, radius)
        share = min(1.0, max(0.0, self._explanation.probability))
        painter.setBrush(self._theme.colour("accent" if self._explanation.kept else "ink_pale"))
        painter.drawRoundedRect(QRectF(0, top, max(_BAR_PX, share * self.width()), _BAR_PX), radius, radius)
        if self._explanation.bar is not None:
            x = min(1.0, self._explanation.bar) * (self.width() - 2)
            painter.fillRect(QRectF(x, top - 5, 2, _BAR_PX + 10), self._theme.colour("ink"))


class WhyPopover(QFrame):
    """Shown at a place of the screen; a click beside it or Escape closes it. `go_wanted` with the sentence's span."""

    go_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Hidden, and empty until :meth:`show_for`."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setProperty("role", "sheet")
        frame = QVBoxLayout(self)
        frame.setContentsMargins(16, 14, 16, 12)
        self._said = QWidget()
        self._column = QVBoxLayout(self._said)
        frame.addWidget(self._said)
        theme.dress(self)

    def show_for(self, explanation: Explanation | None, place: QPoint) -> None:
        """Explain a sentence beside a place of the screen; None where no passage that was read holds it."""
        self._begin()
        if explanation is None:
            self._say(self.tr("This sentence was not read"), "lead")
            self._say(self.tr("It stands in none of the passages that were read for the last question."))
        else:
            self._fill(explanation)
        self.setFixedWidth(_WIDTH_PX)
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        x = min(max(area.left() + 8, place.x() - _WIDTH_PX // 3), area.right() - _WIDTH_PX - 8)
        y = place.y() + 12 if place.y() + 12 + self.height() < area.bottom() else place.y() - self.height() - 12
        self.move(x, max(area.top() + 8, y))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def text(self) -> str:
        """All that is said, a line each."""
        return self.accessibleDescription()

    def _fill(self, found: Explanation) -> None:
        self._say(self.tr("Why was this kept?") if found.kept else self.tr("Why was this dropped?"), "lead")
        quote = found.sentence
        if len(quote) > _SHOWN_CHARACTERS:
            quote = quote[:_SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"
        self._column.addWidget(label(quote if quote[:1] in _QUOTES else f"“{quote}”", wrap=True))
        self._column.addWidget(ProbabilityBar(found, self._theme))
        share = self.tr("{0} likely to bear on the question").format(_percent(found.probability))
        if found.bar is None:
            self._say(share)
        elif found.kept:
            self._say(self.tr("{0}; kept from {1} on").format(share, _percent(found.bar)))
        else:
            self._say(self.tr("{0}; here the bar was {1}").format(share, _percent(found.bar)))
        self._say(found.reason)
        self._say(self.tr("Its passage is {0} likely to hold an answer.").format(_percent(found.passage)), "small")
        if found.cited:
            numbers = ", ".join(str(number) for number in found.cited)
            self._say(self.tr("The answer cites it as {0}.").format(numbers), "small")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(push(self.tr("Show on the page"), lambda: self._go(found), "quiet"))
        self._column.addLayout(row)

    def _say(self, text: str, role: str = "") -> None:
        self._column.addWidget(label(text, role, wrap=True))
        self.setAccessibleDescription(f"{self.accessibleDescription()}\n{text}".strip())
        if role == "lead":
            self.setAccessibleName(text)

    def _go(self, found: Explanation) -> None:
        self.close()
        self.go_wanted.emit(found.span)

    def _begin(self) -> None:
        self.setAccessibleDescription("")
        old, self._said = self._said, QWidget()
        self._column = QVBoxLayout(self._said)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        if (frame := self.layout()) is not None:
            frame.replaceWidget(old, self._said)
        old.deleteLater()


def _percent(share: float) -> str:
    """A share in words that do not round something to nothing."""
    return f"{number(share * 100, 0 if share >= 0.01 or share == 0 else 1)} %"
