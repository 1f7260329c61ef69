"""A field for a setting by its description: choices, a switch, a number, a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

_WIDTH_PX, _LINE_PX = 170, 250
_UNBOUND = 10**9
_INSET_PX = 6


class _StillWheel(QObject):
    """The wheel scrolls the page; it changes a field only where that has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def make(described: Mapping[str, Any], store: Callable[[Any], object], automatic: str) -> QWidget:
    """A field that calls `store` with each new value. A number's `automatic` value is shown in that word."""
    if described["choices"]:
        return _choices(described, store)
    if described["type"] == "bool":
        switch = QCheckBox()
        switch.clicked.connect(store)
        return switch
    if described["type"] in ("int", "float"):
        return _number(described, store, automatic)
    line = QLineEdit()
    line.setMinimumWidth(_LINE_PX)
    line.editingFinished.connect(lambda: store(line.text()))
    return line


def show(field: QWidget, described: Mapping[str, Any]) -> None:
    """Show a setting's value without storing it."""
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
            field.setCursorPosition(0)
    field.blockSignals(False)


def _choices(described: Mapping[str, Any], store: Callable[[Any], object]) -> QWidget:
    box = QComboBox()
    for value, words in described["choices"].items():
        box.addItem(words, value)
    box.setFixedWidth(_WIDTH_PX)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.activated.connect(lambda _index: store(box.currentData()))
    return _still(box)


def _number(described: Mapping[str, Any], store: Callable[[Any], object], automatic: str) -> QWidget:
    low, high = described["minimum"], described["maximum"]
    low, high = -_UNBOUND if low is None else low, _UNBOUND if high is None else high
    number: QSpinBox | QDoubleSpinBox
    if described["type"] == "int":
        number = QSpinBox()
        number.setRange(int(low), int(high))
        number.setSingleStep(int(described.get("step", 1)))
    else:
        number = QDoubleSpinBox()
        number.setRange(float(low), float(high))
        number.setSingleStep(0.05)
    if described.get("default") == low:
        # The lowest value leaves it to Lectern; a bare 0 or -1 would have to be explained.
        number.setSpecialValueText(automatic)
    number.lineEdit().setTextMargins(_INSET_PX, 0, 0, 0)
    number.setSuffix(str(described.get("suffix", "")))
    number.setKeyboardTracking(False)
    number.setFixedWidth(_WIDTH_PX)
    number.valueChanged.connect(store)
    return _still(number)


def _still(field: QWidget) -> QWidget:
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_StillWheel(field))
    return field
