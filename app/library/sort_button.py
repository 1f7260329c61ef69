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
        self.orders[SORTS[0]].setChecked(True)
        self._say(SORTS[0])
        theme.changed.connect(self._tint)
        self._tint()

    def _choose(self, key: str, _checked: bool = False) -> None:
        self._say(key)
        self.chosen.emit(key)

    def _say(self, key: str) -> None:
        words = self.tr("Sort by: {0}").format(self.orders[key].text())
        self.setAccessibleName(words)
        self.setToolTip(words)

    def _tint(self) -> None:
        self.setIcon(icons.icon("sort", self._theme.colour("ink_soft")))
