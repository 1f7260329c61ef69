"""A whole window in a process of its own, for screens of another density: the scale is fixed before Qt starts.

Run with a library's folder and a file to write pictures beside; prints one JSON object.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

SIZES = ((900, 600), (1400, 900), (2560, 1440))


def clipped(window: QWidget) -> list[str]:
    """Visible buttons and labels that are cut: by their own size, or by the window's edge; scrolled ones may be."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # a figure may just have become longer
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QPushButton | QToolButton | QLabel) or not widget.isVisible():
            continue
        scrolled = any(isinstance(parent, QScrollArea) for parent in parents(widget))
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        name = f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"
        if not scrolled and not window.rect().contains(place):
            found.append(f"{name} reaches out of the window")
        least = widget.minimumSizeHint()
        if widget.width() < least.width() or widget.height() < least.height():
            found.append(f"{name} is {widget.width()} by {widget.height()}, needs {least.width()} by {least.height()}")
    return found


def parents(widget: QWidget) -> list[QWidget]:
    """Everything that a widget lies in."""
    found = []
    while (widget := widget.parentWidget()) is not None:  # type: ignore[assignment]
        found.append(widget)
    return found


def main(home: Path, pictures: Path) -> None:
    """Open the library's document, and tell of every size what is sharp and what is cut."""
    application = QApplication(["lectern"])
    application.setStyle("Fusion")
    from app.composition import Composition
    from app.reader.page_client import PageClient
    from app.theme.theme import Theme
    from tests.app.conftest import pause, wait_until

    theme = Theme()
    theme.choose("light")
    desk = Composition(home, theme, PageClient())
    desk.start([])
    wait_until(lambda: desk.library_model.loaded, 60)
    tab = desk.open_document(desk.library_model.documents()[0])
    view, cache = tab.view, desk.pages.cache
    told: dict[str, object] = {"ratio": view.devicePixelRatioF(), "sizes": []}

    def sharp() -> bool:
        places = view.visible_places()
        return bool(places) and all(key in cache for place in places for key in view.wishes.seen(place))

    for width, height in SIZES:
        desk.window.resize(width, height)
        pause(0.3)
        wait_until(sharp, 60)
        pause(0.2)
        place = view.visible_places()[0]
        keys = view.wishes.keys(place)
        pixels = max(key.x + key.width for key in keys)
        seen = view.wishes.seen(place)
        whole = desk.window.grab()
        whole.save(str(pictures / f"scaled-{view.devicePixelRatioF():g}-{width}.png"))
        told["sizes"].append({  # type: ignore[union-attr]
            "asked": [width, height], "window": [desk.window.width(), desk.window.height()],
            "picture": [whole.width(), whole.height()], "page": place.width, "pixels": pixels,
            "image": [cache.get(key).width() for key in seen], "tile": [key.width for key in seen],
            "clipped": clipped(desk.window),
        })
    desk.window.close()
    desk.close()
    desk.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
