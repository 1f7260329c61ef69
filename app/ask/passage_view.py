"""A passage with its kept sentences dark and its dropped ones pale; each sentence tells its probability."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QToolTip

from app.ask.answer_view import QuietBrowser
from app.theme.theme import Theme
from engine.values import PrunedPassage, Span


def sentence_text(pruned: PrunedPassage, index: int) -> str:
    """The text of a passage's sentence, on one line."""
    passage = pruned.passage
    span = passage.sentences[index]
    return " ".join(passage.text[span.start - passage.span.start : span.end - passage.span.start].split())


def ends_line(pruned: PrunedPassage, index: int) -> bool:
    """Whether the line ends behind a passage's sentence, as behind a paragraph or a row of a table."""
    text = pruned.passage.sentence_texts[index]
    return "\n" in text[len(text.rstrip()) :]


class PassageView(QuietBrowser):
    """`whole` shows all sentences, otherwise the kept ones with ellipses; a click on a sentence goes to it."""

    sentence_clicked = Signal(object)
    why_wanted = Signal(int, QPoint)

    def __init__(self, pruned: PrunedPassage, theme: Theme, *, whole: bool = False) -> None:
        """Show a passage."""
        super().__init__(theme)
        self._pruned, self._whole = pruned, whole
        self._threshold: float | None = None
        self.setAccessibleName(self.tr("Passage"))
        self.anchorClicked.connect(self._clicked)
        theme.changed.connect(self.show_text)
        self.show_text()

    @property
    def whole(self) -> bool:
        """Whether dropped sentences are shown too."""
        return self._whole

    def set_whole(self, whole: bool) -> None:
        """Show all sentences, or the kept ones."""
        self._whole = whole
        self.show_text()

    def preview(self, threshold: float) -> int:
        """Show what another threshold would keep. Returns how many sentences that is."""
        self._threshold = threshold
        self.show_text()
        return len(self.kept())

    def kept(self) -> tuple[int, ...]:
        """The sentences that are kept: as pruned, or as previewed."""
        if self._threshold is None:
            return self._pruned.kept
        withheld = self._pruned.withheld
        return tuple(
            i for i, p in enumerate(self._pruned.probabilities) if p >= (self._threshold or 0.0) and i not in withheld
        )

    def show_text(self) -> None:
        """Set the text."""
        document = self.document()
        document.clear()
        document.setDefaultFont(self._theme.reading_font("body", serif=True))
        cursor = QTextCursor(document)
        block = QTextBlockFormat()
        block.setLineHeight(128, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        cursor.setBlockFormat(block)
        kept = set(self.kept())
        skipped = False
        for index in range(len(self._pruned.passage.sentences)):
            if index not in kept and not self._whole:
                skipped = True
                continue
            if skipped and not self._whole:
                cursor.insertText("… ", self._format(index, kept=False))
            skipped = False
            cursor.insertText(sentence_text(self._pruned, index), self._format(index, kept=index in kept))
            if self._line_ends(index):
                cursor.insertBlock(block)
            else:
                cursor.insertText(" ", QTextCharFormat())
        if skipped and not self._whole:
            cursor.insertText("…", self._format(0, kept=False))
        self.fit()

    def _line_ends(self, index: int) -> bool:
        """Whether the line ends behind the sentence, and another sentence follows it."""
        follows = index + 1 < len(self._pruned.passage.sentences) and (self._whole or index + 1 in self.kept())
        return follows and ends_line(self._pruned, index)

    def event(self, event: QEvent) -> bool:
        """A tip over a sentence says how likely it bears on the question."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            anchor = self.anchorAt(self.viewport().mapFrom(self, event.pos()))
            if anchor.startswith("s:"):
                QToolTip.showText(event.globalPos(), self.why(int(anchor[2:])), self)
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On a sentence: why it was kept or dropped. By keyboard it is the one that has the focus."""
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        anchor = self.textCursor().charFormat().anchorHref()
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            place, anchor = event.globalPos(), self.anchorAt(self.viewport().mapFrom(self, event.pos()))
        menu = QMenu(self)
        if anchor.startswith("s:"):
            index = int(anchor[2:])
            words = self.tr("Why was this kept?") if index in self.kept() else self.tr("Why was this dropped?")
            menu.addAction(words).triggered.connect(lambda _checked=False: self.why_wanted.emit(index, place))
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(lambda _checked=False: self.copy())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def why(self, index: int) -> str:
        """Why a sentence was kept or dropped, in words."""
        if index in self._pruned.withheld:
            return self.tr("It gives orders to a machine: the model does not read it.\nClick to go to it.")
        share = self._pruned.probabilities[index] * 100
        kept = index in self.kept()
        words = self.tr("Kept: {0} % likely to bear on the question.") if kept else (
            self.tr("Dropped: {0} % likely to bear on the question.")
        )
        return words.format(round(share)) + "\n" + self.tr("Click to go to it.")

    def _format(self, index: int, *, kept: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.colour("ink" if kept else "ink_pale"))
        form.setFont(self._theme.reading_font("body", serif=True, italic=not kept))
        if index in self._pruned.withheld:
            form.setFontStrikeOut(True)
            form.setForeground(self._theme.colour("warn"))
        form.setAnchor(True)
        form.setAnchorHref(f"s:{index}")
        return form

    def _clicked(self, url: QUrl) -> None:
        if url.scheme() == "s":
            span: Span = self._pruned.passage.sentences[int(url.path())]
            self.sentence_clicked.emit(span)
