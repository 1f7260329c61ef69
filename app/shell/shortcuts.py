"""The shortcuts help: the registry as a list, by menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.actions import Actions
from app.translation import tr
from app.widgets.buttons import keys_text, label


def shortcuts_page(actions: Actions) -> QScrollArea:
    """A page for a sheet."""
    body = QWidget()
    body.setProperty("role", "plain")
    grid = QGridLayout(body)
    grid.setContentsMargins(22, 4, 22, 18)
    grid.setHorizontalSpacing(28)
    columns = [QVBoxLayout(), QVBoxLayout()]
    lengths = [0, 0]
    for title, names in actions.menus():
        rows = [(actions[name].text().rstrip("…"), actions[name].shortcuts()) for name in names if name]
        rows = [(text, keys) for text, keys in rows if keys]
        if not rows:
            continue
        which = 0 if lengths[0] <= lengths[1] else 1
        lengths[which] += len(rows) + 2
        columns[which].addWidget(label(title.replace("&", ""), "caps"))
        for text, keys in rows:
            line = QGridLayout()
            line.addWidget(label(text), 0, 0)
            shown = label("  ".join(keys_text(key) for key in keys), "soft")
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.addWidget(shown, 0, 1)
            columns[which].addLayout(line)
            columns[which].addSpacing(5)
        columns[which].addSpacing(16)
    for index, column in enumerate(columns):
        column.addStretch(1)
        grid.addLayout(column, 0, index)
    area = QScrollArea()
    area.setProperty("role", "plain")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(body)
    area.setAccessibleName(tr("Keyboard shortcuts"))
    return area
