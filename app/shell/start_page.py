"""What the reader shows while no document is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.actions import Actions
from app.theme import icons
from app.theme.theme import Theme
from app.translation import isolated
from app.widgets.buttons import label, push
from app.widgets.flow import clear

_RECENT_SHOWN = 5


class StartPage(QWidget):
    """Says what can be done, and lists what was read last."""

    recent_chosen = Signal(str)

    def __init__(self, actions: Actions, theme: Theme) -> None:
        """Without recent documents."""
        super().__init__()
        self.setProperty("role", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.addStretch(2)
        sign = QLabel()
        sign.setPixmap(icons.app_icon().pixmap(QSize(72, 72)))
        sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(sign)
        column.addSpacing(14)
        title = label(self.tr("A quiet place to read"), "display")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        hint = label(
            self.tr("Drop a PDF, an EPUB or a folder anywhere. You can read at once; questions wait for nothing."),
            "soft", wrap=True,
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        column.addSpacing(18)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(push(self.tr("Open a file"), actions["open"].trigger, "main"))
        row.addWidget(push(self.tr("Add a folder"), actions["open-folder"].trigger))
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(22)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch(3)

    def show_recent(self, recent: list[tuple[str, str]]) -> None:
        """List documents as title and path."""
        clear(self._recent)
        for title, path in recent[:_RECENT_SHOWN]:
            button = push(isolated(title or Path(path).stem), partial(self.recent_chosen.emit, path), "quiet")
            button.setToolTip(path)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
