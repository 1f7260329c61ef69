"""Draws a document of the library: as a row, or as a cover with its title."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.library.covers import CoverStore
from app.library.model import DOCUMENT, PROGRESS, Index, LibraryModel
from app.theme import icons
from app.theme.theme import Theme
from app.translation import isolated, said, visual
from engine.events import Progress
from engine.values import Document, DocumentStatus

_ROW = QSize(150, 78)
_CARD = QSize(128, 214)
_CARD_LEAST_PX = 98
_COVER = QSize(44, 58)
_BIG_COVER = QSize(104, 138)


class DocumentDelegate(QStyledItemDelegate):
    """`grid` switches between rows and covers."""

    def __init__(self, model: LibraryModel, covers: CoverStore, theme: Theme) -> None:
        """Rows at first."""
        super().__init__()
        self._model, self._covers, self._theme = model, covers, theme
        self.grid = False

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All alike, so that 5,000 need no measuring; as many covers in a line as there is room for, evenly."""
        lines = QFontMetrics(self._theme.font()).lineSpacing()
        if self.grid:
            place: QWidget | None = option.widget
            room = place.viewport().width() - 2 if isinstance(place, QAbstractScrollArea) else _CARD.width()
            return QSize(room // max(1, room // _CARD_LEAST_PX), _CARD.height())
        return QSize(_ROW.width(), max(_ROW.height(), 3 * lines + 22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one document."""
        document: Document = index.data(DOCUMENT)
        progress: Progress | None = index.data(PROGRESS)
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, QRectF(rect).adjusted(3, 2, -3, -2), state)
        (self._card if self.grid else self._row)(painter, rect, document, progress)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _row(self, painter: QPainter, rect: QRect, document: Document, progress: Progress | None) -> None:
        cover = QRectF(rect.x() + 12, rect.y() + (rect.height() - _COVER.height()) / 2, _COVER.width(), _COVER.height())
        left = cover.right() + 12
        room = rect.right() - 12 - left
        cover, left = visual(cover, rect), visual(QRectF(left, 0, room, 1), rect).x()
        self._cover(painter, cover, document)
        painter.setFont(self._theme.font("body", weight=500))
        line = painter.fontMetrics().lineSpacing()
        lines = self._lines(painter, document.title, room, 2)
        height = line * len(lines) + self._small_line()
        y = rect.y() + (rect.height() - height) / 2
        painter.setPen(self._theme.colour("ink"))
        for text in lines:
            painter.drawText(QRectF(left, y, room, line), int(Qt.AlignmentFlag.AlignVCenter), isolated(text))
            y += line
        self._under(painter, QRectF(left, y, room, self._small_line() + 2), document, progress)
        self._reading(painter, QRectF(cover.x(), cover.bottom() + 3, cover.width(), 2), document)

    def _card(self, painter: QPainter, rect: QRect, document: Document, progress: Progress | None) -> None:
        width = min(_BIG_COVER.width(), rect.width() - 14)
        height = width * _BIG_COVER.height() / _BIG_COVER.width()
        cover = QRectF(rect.center().x() - width / 2, rect.y() + 8 + _BIG_COVER.height() - height, width, height)
        self._cover(painter, cover, document)
        self._reading(painter, QRectF(cover.x(), cover.bottom() + 3, cover.width(), 2), document)
        painter.setFont(self._theme.font("small", weight=500))
        painter.setPen(self._theme.colour("ink"))
        room = rect.width() - 16
        y = cover.bottom() + 8
        line = painter.fontMetrics().lineSpacing()
        for text in self._lines(painter, document.title, room, 2):
            painter.drawText(QRectF(rect.x() + 8, y, room, line), int(Qt.AlignmentFlag.AlignCenter), isolated(text))
            y += line
        self._under(painter, QRectF(rect.x() + 8, y, room, self._small_line()), document, progress, centred=True)

    def _cover(self, painter: QPainter, box: QRectF, document: Document) -> None:
        image = self._covers.get(document)
        if image is None:
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(self._theme.colour("raised"))
            painter.drawRoundedRect(box, 3, 3)
            icons.draw(painter, "document", self._theme.colour("edge"), icons.centre(box.center(), box.width() * 0.5))
            return
        size = image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place.adjusted(-1, 0, 1, 2), self._theme.colour("shadow", 40))
        painter.drawImage(place, image, QRectF(image.rect()))

    def _reading(self, painter: QPainter, box: QRectF, document: Document) -> None:
        if document.pages > 1 and document.position > 0:
            share = min(1.0, (document.position + 1) / document.pages)
            painter.fillRect(box, self._theme.colour("line"))
            read = visual(QRectF(box.x(), box.y(), box.width() * share, box.height()), box)
            painter.fillRect(read, self._theme.colour("accent"))

    def _under(
        self, painter: QPainter, box: QRectF, document: Document, progress: Progress | None, *, centred: bool = False
    ) -> None:
        """Author and pages; or what is the matter; or how far the work has come."""
        painter.setFont(self._theme.font("small"))
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter)
        metrics = painter.fontMetrics()
        if document.status in (DocumentStatus.FAILED, DocumentStatus.LOCKED):
            failed = document.status is DocumentStatus.FAILED
            colour = self._theme.colour("bad" if failed else "warn")
            sign = visual(icons.centre(QPointF(box.x() + 8, box.center().y()), 15), box)
            icons.draw(painter, "warning" if failed else "lock", colour, sign)
            painter.setPen(colour)
            text = self._model.status_text(document)
            room = visual(box.adjusted(20, 0, 0, 0), box)
            painter.drawText(room, flags, metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width())))
            return
        if document.status is not DocumentStatus.READY:
            place = visual(icons.centre(QPointF(box.x() + 8, box.center().y()), 12), box)
            if document.cancelled:
                icons.draw(painter, "pause", self._theme.colour("ink_soft"), place)
            else:
                self._ring(painter, place, progress)
            painter.setPen(self._theme.colour("ink_soft"))
            text = self._work(document, progress)
            room = visual(box.adjusted(22, 0, 0, 0), box)
            painter.drawText(room, flags, metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width())))
            return
        painter.setPen(self._theme.colour("ink_soft"))
        pages = self.tr("%n pages", "", document.pages)
        if trouble := self._model.file_text(document) or said(document.error):
            painter.setPen(self._theme.colour("warn"))
            pages = trouble
        recognised = self._model.recognised_text(document)
        text = " · ".join(part for part in (isolated(document.author), pages, recognised) if part)
        painter.drawText(box, flags, metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width())))

    def _work(self, document: Document, progress: Progress | None) -> str:
        if progress is None or not progress.total:
            return self._model.status_text(document)
        stages = {
            "parse": self.tr("reading"), "words": self.tr("indexing words"),
            "vectors": self.tr("indexing meaning"), "recognise": self.tr("recognising text"),
        }
        return f"{stages.get(progress.stage, progress.stage)} {progress.done * 100 // progress.total} %"

    def _ring(self, painter: QPainter, box: QRectF, progress: Progress | None) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("line"), 2.4))
        painter.drawEllipse(box)
        if progress is not None and progress.total:
            painter.setPen(QPen(QColor(self._theme.palette.accent), 2.4))
            painter.drawArc(box, 90 * 16, -round(360 * 16 * progress.done / progress.total))

    def _small_line(self) -> int:
        return QFontMetrics(self._theme.font("small")).lineSpacing() + 3

    @staticmethod
    def _lines(painter: QPainter, text: str, room: float, most: int) -> list[str]:
        """Break a title into at most so many lines, the last one cut."""
        metrics = painter.fontMetrics()
        lines: list[str] = []
        words = text.split()
        while words and len(lines) < most - 1:
            line = words.pop(0)
            while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= room:
                line += " " + words.pop(0)
            lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room)))
        if words:
            lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, int(room)))
        return lines or [""]
