"""Buttons of the registry's actions, chips, and labels that cut long text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.theme import icons
from app.theme.theme import Theme
from app.translation import isolated

ICON_PX = 20


def keys_text(keys: QKeySequence) -> str:
    """A shortcut as this system and the person's language write it."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def action_button(action: QAction, parent: QWidget | None = None) -> QToolButton:
    """A tool button that is the action: its icon, its text as name and tip, its shortcut in the tip."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    keys = keys_text(action.shortcut())
    text = action.text().rstrip("…")
    button.setToolTip(f"{text}  ({keys})" if keys else text)
    button.setAccessibleName(text)
    return button


def push(text: str, on_click: Callable[[], object], role: str = "", parent: QWidget | None = None) -> QPushButton:
    """A push button. `role` is one of the style sheet's: main, quiet, danger, chip, suggestion."""
    button = QPushButton(text, parent)
    button.setProperty("role", role)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAccessibleName(text)
    button.clicked.connect(lambda _checked=False: on_click())
    return button


class IconButton(QToolButton):
    """A tool button with an icon of the set, tinted with the theme; its text is its name and its tip."""

    def __init__(self, icon: str, text: str, on_click: Callable[[], object], theme: Theme) -> None:
        """Call `on_click` when pressed."""
        super().__init__()
        self._icon, self._theme = icon, theme
        self.setIconSize(QSize(18, 18))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.clicked.connect(lambda _checked=False: on_click())
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icons.icon(self._icon, self._theme.colour("ink_soft")))


class SuggestionButton(QPushButton):
    """A button whose text runs over as many lines as it needs."""

    def __init__(self, text: str, on_click: Callable[[], object]) -> None:
        """Call `on_click` when pressed."""
        super().__init__()
        self.setProperty("role", "suggestion")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.clicked.connect(lambda _checked=False: on_click())
        self._words = label(isolated(text), wrap=True, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One line, unless the width is known."""
        width = self.width() if self.width() > 120 else 320
        return QSize(160, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """A narrower place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the text in this width."""
        return self._words.heightForWidth(max(40, width - 30)) + 22

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words inside."""
        super().resizeEvent(event)
        self._words.setGeometry(15, 0, self.width() - 30, self.height())


def chip(text: str, parent: QWidget | None = None) -> QPushButton:
    """A small button that is on or off."""
    button = QPushButton(text, parent)
    button.setProperty("role", "chip")
    button.setCheckable(True)
    button.setAccessibleName(text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label of plain text: nothing in it is ever read as markup."""
    found = QLabel(text, parent)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setProperty("role", role)
    found.setWordWrap(wrap)
    return found


class ElidedLabel(QLabel):
    """One line that is cut with an ellipsis where it does not fit; the whole text is its tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        """A plain-text label."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """It can be as narrow as its place."""
        return QSize(24, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, cut to the width."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
