"""The button of the reader's bar that sets the text of reflowable documents: size, font, spacing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from app.actions import Actions
from app.theme.icons import icon
from app.theme.theme import Theme
from app.widgets.buttons import ICON_PX, action_button, label

_REST = ("", "reading-book", "reading-serif", "reading-sans", "", "reading-spaced", "", "reading-original")


class TextButton(QToolButton):
    """Opens a small menu of the registry's actions. Hidden where pages are fixed."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        """Hidden until :meth:`show_text`."""
        super().__init__()
        self._theme = theme
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Text size and font"))
        self.setToolTip(self.tr("Text size and font"))
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Text size and font"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(10, 6, 10, 6)
        self._size = label("", "soft")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._size.setAccessibleName(self.tr("Text size"))
        line.addWidget(action_button(actions["reading-smaller"]))
        line.addWidget(self._size, 1)
        line.addWidget(action_button(actions["reading-larger"]))
        sizes = QWidgetAction(menu)  # stays open while the person tries sizes
        sizes.setDefaultWidget(row)
        menu.addAction(sizes)
        for name in _REST:
            menu.addAction(actions[name]) if name else menu.addSeparator()
        self.setMenu(menu)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def show_text(self, there: bool, size_pt: int | None) -> None:
        """Show the button where there is text to set; the size in points, or that the layout is the original one."""
        self.setVisible(there)
        self._size.setText(self.tr("{0} pt").format(size_pt) if size_pt is not None else self.tr("original"))

    def _tint(self) -> None:
        self.setIcon(icon("text-size", self._theme.colour("ink_soft")))
