"""The settings, made from the engine's schema: a field by type, its help beside it, stored as soon as it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.notices import NoticePlace
from app.theme.theme import Theme
from app.widgets.buttons import label

_HIDDEN = ("model", "segmenter", "language", "servers_agreed")
"""Chosen elsewhere: models in Models, the language by the system, consent where it is asked for."""
_CONNECTIONS_SHOWN = 30


class SettingsPage(QScrollArea):
    """`changed` with name and value; the composition sends it to the engine and gives back what it stored."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        """Empty until :meth:`show_settings`."""
        super().__init__()
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Settings"))
        self.notices = NoticePlace(theme)
        self.fields: dict[str, QWidget] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(22, 4, 22, 18)
        column.addWidget(self.notices)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(14)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        self._footer = label("", "small", wrap=True)
        column.addSpacing(10)
        column.addWidget(self._footer)
        column.addSpacing(14)
        column.addWidget(label(self.tr("Connections"), "lead"))
        self.connections = label("", "small", wrap=True)
        self.connections.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.connections.setAccessibleName(self.tr("Every connection that was made"))
        column.addWidget(self.connections)
        column.addStretch(1)
        self.setWidget(body)

    def show_settings(self, settings: dict[str, dict[str, Any]], home: str) -> None:
        """Show every setting; called again after a change, it only updates the values."""
        for name, described in settings.items():
            if name in _HIDDEN:
                continue
            if name not in self.fields:
                self._add(name, described)
            self._set(self.fields[name], described)
        self._footer.setText(self.tr("Library and settings are kept in {0}").format(home) if home else "")

    def show_connections(self, made: Sequence[Mapping[str, Any]]) -> None:
        """List every connection that was made, the latest first."""
        if not made:
            self.connections.setText(self.tr("None was ever made. Nothing has left this computer."))
            return
        lines = []
        for one in made[:_CONNECTIONS_SHOWN]:
            at = QDateTime.fromSecsSinceEpoch(int(one["at"]))
            lines.append(f"{QLocale().toString(at, QLocale.FormatType.ShortFormat)}  {one['host']}")
        more = len(made) - len(lines)
        self.connections.setText("\n".join(lines + ([self.tr("and {0} before").format(more)] if more > 0 else [])))

    def _add(self, name: str, described: dict[str, Any]) -> None:
        row = self._grid.rowCount()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self._title(name)))
        words.addWidget(label(str(described["help"]), "small", wrap=True))
        self._grid.addLayout(words, row, 0)
        field = self._field(described, lambda value: self.changed.emit(name, value))
        field.setAccessibleName(self._title(name))
        field.setAccessibleDescription(str(described["help"]))
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.fields[name] = field

    def _field(self, described: dict[str, Any], store: Callable[[Any], object]) -> QWidget:
        low, high = described["minimum"], described["maximum"]
        if described["choices"]:
            box = QComboBox()
            for choice in described["choices"]:
                box.addItem(str(choice).capitalize(), choice)
            box.activated.connect(lambda _index: store(box.currentData()))
            box.setMinimumWidth(150)
            return box
        if described["type"] == "bool":
            switch = QCheckBox()
            switch.clicked.connect(store)
            return switch
        if described["type"] in ("int", "float"):
            whole = described["type"] == "int"
            number: QSpinBox | QDoubleSpinBox = QSpinBox() if whole else QDoubleSpinBox()
            number.setKeyboardTracking(False)
            number.setMinimumWidth(150)
            if isinstance(number, QSpinBox):
                number.setRange(int(low if low is not None else -(10**9)), int(high if high is not None else 10**9))
            else:
                number.setRange(float(low if low is not None else -1e9), float(high if high is not None else 1e9))
                number.setSingleStep(0.05)
            number.valueChanged.connect(store)
            return number
        line = QLineEdit()
        line.setMinimumWidth(240)
        line.editingFinished.connect(lambda: store(line.text()))
        return line

    @staticmethod
    def _set(field: QWidget, described: dict[str, Any]) -> None:
        value = described["value"]
        field.blockSignals(True)
        match field:
            case QComboBox():
                field.setCurrentIndex(max(0, field.findData(value)))
            case QCheckBox():
                field.setChecked(bool(value))
            case QSpinBox():
                field.setValue(int(value))
            case QDoubleSpinBox():
                field.setValue(float(value))
            case QLineEdit():
                field.setText(str(value))
        field.blockSignals(False)

    def _title(self, name: str) -> str:
        titles = {
            "theme": self.tr("Theme"), "threads": self.tr("Threads"),
            "gpu_layers": self.tr("Layers on the GPU"), "context_tokens": self.tr("Context"),
            "evidence_tokens": self.tr("Evidence budget"), "answer_tokens": self.tr("Answer length"),
            "keep_threshold": self.tr("Keep threshold"), "network": self.tr("Network"),
            "language_server": self.tr("Own language server"),
            "language_server_model": self.tr("Model on that server"), "index_server": self.tr("Own index server"),
        }
        return titles.get(name, name.replace("_", " ").capitalize())
