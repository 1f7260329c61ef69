"""Keys and the wheel: a screen at a time, to the ends, zoom; Escape drops selection and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent

from app.reader.layout import Mode

if TYPE_CHECKING:
    from app.reader.page_view import PageView

ZOOM_STEP = 1.15
_OVERLAP_PX = 48


def press(view: PageView, event: QKeyEvent) -> bool:
    """Take a key. Returns whether it was used."""
    key = event.key()
    if key == Qt.Key.Key_Space:
        _screen(view, back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
    elif key == Qt.Key.Key_Escape:
        view.mouse.clear()
        view.overlays.lit = {}
        view.viewport().update()
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        view.go_to(0.0 if key == Qt.Key.Key_Home else float(view.document.page_count - 1))
    else:
        return False
    return True


def wheel(view: PageView, event: QWheelEvent) -> bool:
    """Ctrl zooms at the pointer; in single-page mode the page turns at its ends. Returns whether it was used."""
    steps = event.angleDelta().y() / 120
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        view.set_zoom(view.zoom * ZOOM_STEP**steps, event.position())
        return True
    bar = view.verticalScrollBar()
    at_end = bar.value() == (bar.maximum() if steps < 0 else bar.minimum())
    if view.mode is Mode.SINGLE and at_end and abs(steps) >= 1:
        view.turn_page(1 if steps < 0 else -1)
        return True
    return False


def _screen(view: PageView, *, back: bool) -> None:
    bar = view.verticalScrollBar()
    if view.mode is Mode.SINGLE and bar.value() == (bar.minimum() if back else bar.maximum()):
        view.turn_page(-1 if back else 1)
        return
    screen = view.viewport().height() - _OVERLAP_PX
    bar.setValue(bar.value() + (-screen if back else screen))
