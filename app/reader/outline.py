"""The contents of a document as a tree, and its pages as thumbnails."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.reader.document import ReaderDocument
from app.reader.page_painter import tile_keys
from app.reader.tiles import TileKey
from app.theme.theme import Theme
from app.translation import isolated
from engine.render.requests import OutlineEntry

_PLACE = int(Qt.ItemDataRole.UserRole)
_THUMB_PX = 132
Index = QModelIndex | QPersistentModelIndex


class OutlineTree(QTreeView):
    """The outline; the entry that is being read is marked."""

    chosen = Signal(int, float)

    def __init__(self) -> None:
        """Empty until :meth:`show_outline`."""
        super().__init__()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setAccessibleName(self.tr("Contents of the document"))
        self._model = QStandardItemModel(self)
        self._entries: list[tuple[int, QStandardItem]] = []
        self.setModel(self._model)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_outline(
        self, outline: Sequence[OutlineEntry], number: Callable[[float], int] = int
    ) -> None:
        """Show these entries as a tree; `number` gives the page to name for a page that is shown."""
        self._model.clear()
        self._entries = []
        stack: list[tuple[int, QStandardItem]] = []
        for entry in outline:
            item = QStandardItem(entry.title)
            item.setData((entry.page, entry.y_pt), _PLACE)
            item.setToolTip(self.tr("{0}, page {1}").format(isolated(entry.title), number(float(entry.page)) + 1))
            while stack and stack[-1][0] >= entry.level:
                stack.pop()
            (stack[-1][1] if stack else self._model.invisibleRootItem()).appendRow(item)
            stack.append((entry.level, item))
            self._entries.append((entry.page, item))
        if len(self._entries) < 60:
            self.expandAll()

    def mark_page(self, page: int) -> None:
        """Mark the entry that a page belongs to."""
        here = [item for start, item in self._entries if start <= page]
        if here:
            self.setCurrentIndex(here[-1].index())
            self.scrollTo(here[-1].index())

    def _choose(self, index: QModelIndex) -> None:
        place = index.data(_PLACE)
        if place is not None:
            self.chosen.emit(int(place[0]), float(place[1]))


class _Pages(QAbstractListModel):
    def __init__(self, document: ReaderDocument) -> None:
        super().__init__()
        self._document = document
        document.opened.connect(self.reset)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return self._document.page_count

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        number = int(self._document.layouts.indexed_position(float(index.row()))) + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return str(number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {0}").format(number)
        return None

    def reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()


class _Thumb(QStyledItemDelegate):
    def __init__(self, document: ReaderDocument, theme: Theme) -> None:
        super().__init__()
        self._document, self._theme = document, theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width, height = self._document.sizes[index.row()]
        return QSize(_THUMB_PX + 28, round(_THUMB_PX * min(1.8, height / width)) + 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        height = rect.height() - 34
        box = QRectF(rect.center().x() - _THUMB_PX / 2, rect.y() + 8, _THUMB_PX, height)
        painter.fillRect(box, QColor("#ffffff"))
        key = thumb_key(self._document, index.row(), painter.device().devicePixelRatioF())
        image = self._document.client.cache.get(key)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image, QRectF(0, 0, image.width(), image.height()))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(self._theme.colour("accent" if chosen else "line"), 2.5 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)
        painter.setPen(self._theme.colour("accent" if chosen else "ink_soft"))
        painter.setFont(self._theme.font("small", weight=600 if chosen else 400))
        label = QRectF(rect.x(), box.bottom() + 4, rect.width(), 20)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        painter.restore()


def thumb_key(document: ReaderDocument, page: int, ratio: float) -> TileKey:
    """The tile that is a page's thumbnail."""
    width, height = document.sizes[page]
    scale = _THUMB_PX * ratio / width
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return tile_keys(document.file, page, scale, (0, False), size)[0]


class Thumbnails(QListView):
    """Pages as small pictures, rendered as they come into sight."""

    chosen = Signal(int)

    def __init__(self, document: ReaderDocument, theme: Theme) -> None:
        """The pages of one document."""
        super().__init__()
        self._document = document
        self.setAccessibleName(self.tr("Page overview"))
        self._model, self._thumb = _Pages(document), _Thumb(document, theme)
        self.setModel(self._model)
        self.setItemDelegate(self._thumb)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self._later = QTimer(self, singleShot=True, interval=120)  # once the rows have their places
        self._later.timeout.connect(lambda: self.scrollTo(self.currentIndex()))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))
        document.client.tile_ready.connect(self._redraw)  # no lambda: the client outlives the list
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._wish())

    def _redraw(self, key: TileKey) -> None:
        if key.file == self._document.file and self.isVisible():
            self.viewport().update()

    def mark_page(self, page: int) -> None:
        """Mark the page in sight."""
        index = self._model.index(page, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self._later.start()

    def refresh(self) -> None:
        """Show the pages of another layout."""
        self._model.reset()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, and ask for what is missing."""
        super().paintEvent(event)
        self._wish()

    def _wish(self) -> None:
        if not self.isVisible() or not self._document.page_count:
            return
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        last = last if last >= 0 else self._document.page_count - 1
        ratio = self.devicePixelRatioF()
        pages = range(max(0, first), min(last + 1, self._document.page_count))
        self._document.client.wish(self, [thumb_key(self._document, page, ratio) for page in pages], 0)
