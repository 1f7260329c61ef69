"""The command palette: every action of the registry, found by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.library.model import Index
from app.theme import icons
from app.theme.theme import Theme
from app.translation import tr, visual
from app.widgets.buttons import keys_text

NAME = int(Qt.ItemDataRole.UserRole)
KEYS = NAME + 1
ICON = NAME + 2
ENABLED = NAME + 3
GROUP = NAME + 4


def match(query: str, text: str) -> int | None:
    """How well a query fits a text (lower is better): words first, then letters in order; None where it does not."""
    query, text = query.casefold().strip(), text.casefold()
    if not query:
        return 0
    at = text.find(query)
    if at >= 0:
        return at if at == 0 or not text[at - 1].isalnum() else at + 20
    position, score = 0, 100
    for letter in query.replace(" ", ""):
        found = text.find(letter, position)
        if found < 0:
            return None
        score += found - position
        position = found + 1
    return score


class _Row(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 38)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        enabled = bool(index.data(ENABLED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 1, -6, -1), 7, 7)
        ink = self._theme.colour("ink" if enabled else "ink_pale")
        if index.data(ICON):
            place = visual(QRectF(rect.x() + 18, rect.center().y() - 9, 18, 18), rect)
            icons.draw(painter, index.data(ICON), self._theme.colour("ink_soft" if enabled else "ink_pale"), place)
        painter.setPen(ink)
        painter.setFont(self._theme.font("body"))
        words = visual(QRectF(rect.x() + 48, rect.y(), rect.width() - 220, rect.height()), rect)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("ink_soft"))
        keys = index.data(KEYS)
        right = rect.right() - 18
        if keys:
            width = painter.fontMetrics().horizontalAdvance(keys) + 14
            box = visual(QRectF(right - width, rect.center().y() - 10, width, 21), rect)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(self._theme.colour("ink_soft"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), keys)
        painter.restore()


class Palette(QWidget):
    """The palette's body, for a sheet without a head."""

    chosen = Signal(str)

    def __init__(self, actions: Actions, theme: Theme) -> None:
        """Lists the registry anew each time it is shown."""
        super().__init__()
        self._actions = actions
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(0)
        self.query = QLineEdit()
        self.query.setProperty("role", "palette")
        self.query.setPlaceholderText(self.tr("What do you want to do?"))
        self.query.setAccessibleName(self.tr("Find a command"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setUniformItemSizes(True)
        self._row = _Row(theme)
        self.list.setItemDelegate(self._row)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        column.addWidget(self.query)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.query)
        self.query.textChanged.connect(self.fill)
        self.query.returnPressed.connect(self.run)
        self.list.clicked.connect(lambda _index: self.run())
        self.query.installEventFilter(self)

    def fill(self, query: str = "") -> None:
        """List the actions that fit, the best first; those that cannot be used now last."""
        rows = []
        for order, spec in enumerate(self._actions.specs()):
            score = match(query, tr(spec.text))
            if score is not None and spec.name in self._actions.handled():
                enabled = self._actions[spec.name].isEnabled()
                rows.append((not enabled, score, order, spec))
        self._model.clear()
        for disabled, _score, _order, spec in sorted(rows, key=lambda row: row[:3]):
            action = self._actions[spec.name]
            item = QStandardItem(action.text().rstrip("…"))
            item.setData(spec.name, NAME)
            item.setData(keys_text(action.shortcut()), KEYS)
            item.setData(spec.icon, ICON)
            item.setData(not disabled, ENABLED)
            item.setEditable(False)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))

    def run(self) -> None:
        """Do what is marked."""
        index = self.list.currentIndex()
        if index.isValid() and index.data(ENABLED):
            self.chosen.emit(index.data(NAME))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move through the list while the query has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None and self._model.rowCount():
                row = min(max(0, self.list.currentIndex().row() + step), self._model.rowCount() - 1)
                self.list.setCurrentIndex(self._model.index(row, 0))
                return True
        return super().eventFilter(watched, event)
