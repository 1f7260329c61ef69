"""Which collection the library shows, and the line in which a new one gets its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.library.collections import Collections
from app.widgets.buttons import push


class CollectionBar(QWidget):
    """`chosen` with a collection's name, or an empty string for all; `named` where documents are to be put."""

    chosen = Signal(str)
    named = Signal(str)

    def __init__(self, collections: Collections) -> None:
        """Not to be seen while there is no collection."""
        super().__init__()
        self._collections = collections
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 10, 0)
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Collection"))
        self.box.activated.connect(lambda _index: self.chosen.emit(self.current()))
        column.addWidget(self.box)
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the collection"))
        self.name.setAccessibleName(self.tr("Name of the collection"))
        self.name.returnPressed.connect(self._take)
        line.addWidget(self.name, 1)
        line.addWidget(push(self.tr("Collect"), self._take, "quiet"))
        column.addWidget(self._row)
        self._row.hide()
        collections.changed.connect(self.show_names)
        self.show_names()

    def current(self) -> str:
        """The collection shown, or an empty string for all documents."""
        return str(self.box.currentData() or "")

    def show_names(self) -> None:
        """List the collections anew; the one shown stays shown while it exists."""
        before = self.current()
        names = self._collections.names()
        self.box.clear()
        self.box.addItem(self.tr("All documents"), "")
        for name in names:
            self.box.addItem(f"{name} ({len(self._collections.members(name))})", name)
        self.box.setCurrentIndex(max(0, self.box.findData(before)))
        self.box.setVisible(bool(names))
        self.name.setCompleter(QCompleter(names, self.name))
        self.chosen.emit(self.current())

    def ask_name(self) -> None:
        """Let the person type a name, a new one or one that there is."""
        self._row.show()
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the line away."""
        if event.key() == Qt.Key.Key_Escape:
            self._row.hide()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        self._row.hide()
        if self.name.text().strip():
            self.named.emit(self.name.text().strip())
