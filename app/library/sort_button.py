"""The button that orders the library: its menu marks the order in force."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from app.library.model import SORTS
from app.theme import icons
from app.theme.theme import Theme


class SortButton(QToolButton):
    """`chosen` with one of the library's orders."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """The first order is in force."""
        super().__init__()
        self._theme = theme
        self.setIconSize(QSize(20, 20))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        group = QActionGroup(self)
        names = (self.tr("Added"), self.tr("Opened"), self.tr("Title"), self.tr("Author"))
        self.orders: dict[str, QAction] = {}
        for key, name in zip(SORTS, names, strict=True):
            action = self.orders[key] = group.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, key))
            menu.addAction(action)
        self.setMenu(menu)
        self.order = SORTS[0]
        self.orders[self.order].setChecked(True)
        self._say()
        theme.changed.connect(self._tint)
        self._tint()

    def choose(self, key: str) -> None:
        """Put an order in force; one that there is not changes nothing."""
        if key in self.orders and key != self.order:
            self.orders[key].trigger()

    def _choose(self, key: str, _checked: bool = False) -> None:
        self.order = key
        self._say()
        self.chosen.emit(key)

    def _say(self) -> None:
        words = self.tr("Sort by: {0}").format(self.orders[self.order].text())
        self.setAccessibleName(words)
        self.setToolTip(words)

    def _tint(self) -> None:
        self.setIcon(icons.icon("sort", self._theme.colour("ink_soft")))
