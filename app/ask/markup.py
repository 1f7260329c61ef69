"""Answers as rich text: Markdown without HTML, marks such as [3] as chips. Nothing is ever loaded from anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
)

from app.ask.turn import Reference
from app.theme.theme import Theme
from app.translation import tr

CHIP = int(QTextFormat.ObjectTypes.UserObject) + 1
NUMBER = int(QTextFormat.Property.UserProperty) + 1
SUPPORTED = int(QTextFormat.Property.UserProperty) + 2
MARK = re.compile(r"\[(\d{1,4}(?:\s*[,;]\s*\d{1,4})*)\]")
_UNFINISHED = re.compile(r"\[[\d\s,;]*$")
_OBJECT = "\ufffc"


class ChipPainter(QPyTextObject):
    """Draws a citation chip in the line: a rounded ground with its number; a dashed border where it fails its claim."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Colours come from the theme."""
        super().__init__(parent)
        self._theme = theme

    def intrinsicSize(self, _document: QTextDocument, _position: int, chip: QTextFormat) -> QSizeF:
        """Room for the number."""
        metrics = QFontMetricsF(self._theme.font("small", weight=600))
        width = metrics.horizontalAdvance(self._text(chip)) + 12
        return QSizeF(max(width, metrics.height() + 2) + 3, metrics.height() + 1)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, chip: QTextFormat
    ) -> None:
        """Draw the chip."""
        supported = bool(chip.property(SUPPORTED))
        box = QRectF(rect).adjusted(1.5, 1, -1.5, 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("accent_soft" if supported else "warn_soft"))
        if supported:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(self._theme.colour("warn"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, box.height() / 2.6, box.height() / 2.6)
        painter.setPen(self._theme.colour("accent" if supported else "warn"))
        painter.setFont(self._theme.font("small", weight=600))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._text(chip))
        painter.restore()

    @staticmethod
    def _text(chip: QTextFormat) -> str:
        number = str(chip.property(NUMBER))
        return number if chip.property(SUPPORTED) else f"{number}?"


def fill(document: QTextDocument, text: str, references: Mapping[int, Reference], theme: Theme) -> None:
    """Set an answer into a document. Marks without a reference are left out; an unfinished mark waits."""
    text = _UNFINISHED.sub("", text)
    document.setDefaultFont(theme.reading_font("body"))
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    plain = QTextCharFormat()
    plain.setForeground(theme.colour("ink"))
    plain.setAnchor(False)
    plain.setAnchorHref("")
    cursor.mergeCharFormat(plain)
    _space(document)
    found = document.toPlainText()
    for match in reversed(list(MARK.finditer(found))):
        numbers = [int(n) for n in re.findall(r"\d+", match.group(1))]
        cursor.setPosition(match.start())
        cursor.setPosition(match.end(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        for number in numbers:
            if (reference := references.get(number)) is not None:
                cursor.insertText(_OBJECT, _chip(reference))
    margin = QTextFrameFormat(document.rootFrame().frameFormat())
    margin.setMargin(0)
    document.rootFrame().setFrameFormat(margin)


def _space(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = QTextBlockFormat()
        form.setLineHeight(140, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        if block.next().isValid():
            form.setBottomMargin(6)
        cursor.mergeBlockFormat(form)
        block = block.next()


def _chip(reference: Reference) -> QTextCharFormat:
    chip = QTextCharFormat()
    chip.setObjectType(CHIP)
    chip.setProperty(NUMBER, reference.number)
    chip.setProperty(SUPPORTED, reference.supported)
    chip.setAnchor(True)
    chip.setAnchorHref(f"cite:{reference.number}")
    chip.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return chip


def numbers_in(text: str) -> list[int]:
    """The numbers of a text's marks in order of first use."""
    seen: dict[int, None] = {}
    for match in MARK.finditer(text):
        for number in re.findall(r"\d+", match.group(1)):
            seen[int(number)] = None
    return list(seen)


def with_citations(text: str, references: Mapping[int, Reference], title: dict[str, str]) -> str:
    """An answer with its citations below, as text to paste: title, page, sentence."""
    lines = [text.strip(), ""]
    for number in numbers_in(text):
        if (reference := references.get(number)) is not None:
            where = title.get(reference.document, reference.document)
            page = tr("p. {0}").format(reference.page + 1)
            lines.append(f"[{number}] {where}, {page}: “{' '.join(reference.text.split())}”")
    return "\n".join(lines).strip() + "\n"


def without_marks(text: str) -> str:
    """An answer as plain text."""
    return re.sub(r"\s*" + MARK.pattern, "", text).strip()
