"""The preview of a citation: its sentence in its paragraph, beside the chip."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ask.answer_view import QuietBrowser
from app.ask.passage_view import ends_line, sentence_text
from app.ask.turn import Reference, Turn
from app.theme.theme import Theme
from app.translation import isolated
from app.widgets.buttons import ElidedLabel, label

_WIDTH_PX = 380
_AROUND = 2


class CitationPreview(QFrame):
    """One for the window; shown where a chip is hovered. It stays within the screen and the window of its `host`."""

    def __init__(self, theme: Theme) -> None:
        """Hidden."""
        super().__init__(None, Qt.WindowType.ToolTip)
        self._theme = theme
        self.host: QWidget | None = None
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        self._where = ElidedLabel("", "small")
        self._text = QuietBrowser(theme)
        self._warning = label(self.tr("This sentence does not support the claim it is cited for."), "bad", wrap=True)
        column.addWidget(self._where)
        column.addWidget(self._text)
        column.addWidget(self._warning)
        theme.dress(self)
        self._hide = QTimer(self, singleShot=True, interval=160)
        self._hide.timeout.connect(self.hide)

    def show_for(self, turn: Turn, reference: Reference, title: str, place: QRect) -> None:
        """Show a reference beside a place of the screen."""
        self._hide.stop()
        self._where.setText(self.tr("{0}, page {1}").format(isolated(title), reference.page + 1) if title else
                            self.tr("Page {0}").format(reference.page + 1))
        self._warning.setVisible(not reference.supported)
        self._fill(turn, reference)
        self.setFixedWidth(_WIDTH_PX)
        self._text.setFixedWidth(_WIDTH_PX - 30)
        self._text.fit()
        self.adjustSize()
        screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        if self.host is not None:
            area = area.united(self.host.window().geometry())
        x = min(max(area.left() + 8, place.center().x() - _WIDTH_PX // 2), area.right() - _WIDTH_PX - 8)
        below = place.bottom() + 10
        y = below if below + self.height() < area.bottom() else place.top() - self.height() - 10
        self.move(x, y)
        self.show()

    def leave(self) -> None:
        """Hide in a moment, unless another chip is hovered."""
        if self.isVisible():
            self._hide.start()

    def _fill(self, turn: Turn, reference: Reference) -> None:
        document = self._text.document()
        document.clear()
        document.setDefaultFont(self._theme.reading_font("body", serif=True))
        cursor = QTextCursor(document)
        block = QTextBlockFormat()
        block.setLineHeight(126, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        cursor.setBlockFormat(block)
        pale, lit = QTextCharFormat(), QTextCharFormat()
        pale.setForeground(self._theme.colour("ink_pale"))
        lit.setForeground(self._theme.colour("ink"))
        lit.setBackground(self._theme.colour("glow", 70))
        pruned = turn.passage_of(reference)
        if pruned is None:
            cursor.insertText(" ".join(reference.text.split()), lit)
            return
        sentences = pruned.passage.sentences
        here = next((i for i, span in enumerate(sentences) if span.overlaps(reference.span)), 0)
        first = max(0, here - _AROUND)
        for index in range(first, min(len(sentences), here + _AROUND + 1)):
            if index > first:
                cursor.insertText("\n" if ends_line(pruned, index - 1) else " ", pale)
            inside = sentences[index].overlaps(reference.span)
            cursor.insertText(sentence_text(pruned, index), lit if inside else pale)
