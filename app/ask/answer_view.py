"""The answer's text: grows with it, shows chips, and lets them be hovered, clicked and reached with Tab."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from app.ask import markup
from app.ask.turn import Turn
from app.theme.theme import Theme

PAINT_MS = 60


class QuietBrowser(QTextBrowser):
    """A text browser that loads nothing, follows nothing, and is exactly as high as its text."""

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing: no picture, sheet or page is ever fetched for an answer."""
        return None

    def fit(self) -> None:
        """Be as high as the text."""
        width = self.viewport().width()
        if width > 0:
            self.document().setTextWidth(width)
            self.setFixedHeight(max(1, round(self.document().size().height()) + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower place makes it higher."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """Its text's height."""
        return QSize(200, max(1, self.height()))

    def wheelEvent(self, event: QEvent) -> None:
        """The pane scrolls, not the text."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Only what makes sense on a text that cannot be changed."""
        menu = self.createStandardContextMenu()
        menu.exec(event.globalPos())


class AnswerView(QuietBrowser):
    """Shows a turn's text; at most every 60 ms while it streams."""

    chip_clicked = Signal(int)
    chip_hovered = Signal(int, QRect)
    left = Signal()

    def __init__(self, turn: Turn, theme: Theme) -> None:
        """Follow a turn."""
        super().__init__(theme)
        self._turn = turn
        self._shown = ""
        self.setAccessibleName(self.tr("Answer"))
        self.setMouseTracking(True)
        self.document().documentLayout().registerHandler(markup.CHIP, markup.ChipPainter(theme, self))
        self._timer = QTimer(self, singleShot=True, interval=PAINT_MS)
        self._timer.timeout.connect(self.show_text)
        self.anchorClicked.connect(self._clicked)
        turn.text_changed.connect(self._changed)
        theme.changed.connect(self.show_text)
        self.show_text()

    def show_text(self) -> None:
        """Set the text as it is now."""
        markup.fill(self.document(), self._turn.text, self._turn.references, self._theme)
        self.setVisible(bool(self._turn.text))
        self.fit()

    def chips(self) -> list[tuple[int, QRect]]:
        """The chips' numbers and their places in the view."""
        found = []
        cursor = QTextCursor(self.document())
        for position, character in enumerate(self.document().toPlainText()):
            if character == "\ufffc":
                cursor.setPosition(position + 1)
                number = int(cursor.charFormat().property(markup.NUMBER) or 0)
                right = self.cursorRect(cursor)
                cursor.setPosition(position)
                left = self.cursorRect(cursor)
                rect = left.united(right) if left.top() == right.top() else QRect(
                    right.left() - 16, right.top(), 16, right.height()
                )
                found.append((number, rect))
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which chip the pointer is on."""
        super().mouseMoveEvent(event)
        anchor = self.anchorAt(event.position().toPoint())
        if anchor.startswith("cite:"):
            point = self.viewport().mapToGlobal(event.position().toPoint())
            self.chip_hovered.emit(int(anchor[5:]), QRect(point - QPoint(8, 8), QSize(16, 16)))
        else:
            self.left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no chip any more."""
        super().leaveEvent(event)
        self.left.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied text has its marks back in place of the chips."""
        cursor = self.textCursor()
        text = []
        document = self.document()
        probe = QTextCursor(document)
        for position in range(cursor.selectionStart(), cursor.selectionEnd()):
            character = document.characterAt(position)
            if character == "\ufffc":
                probe.setPosition(position + 1)
                character = f"[{probe.charFormat().property(markup.NUMBER)}]"
            text.append("\n" if character in "\u2029\u2028" else character)
        mime = QMimeData()
        mime.setText("".join(text))
        return mime

    def _changed(self) -> None:
        if not self._turn.running:
            self._timer.stop()
            self.show_text()
        elif not self._timer.isActive():
            self._timer.start()

    def _clicked(self, url: QUrl) -> None:
        if url.scheme() == "cite":
            self.chip_clicked.emit(int(url.path()))
