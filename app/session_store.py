"""Puts the window back as it was: geometry, panes, tabs, and where each was."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QTimer

from app.library.model import SORTS
from app.library.pane import LibraryPane
from app.reader.layout import Mode
from app.reader.pane import ReaderPane
from app.reader.tab import ReaderTab
from app.state import WindowState
from app.window import MainWindow

_EVERY_MS = 20_000


class SessionStore:
    """Reads the state once, and writes it every twenty seconds and at the end."""

    def __init__(self, state: WindowState, window: MainWindow, reader: ReaderPane, library: LibraryPane) -> None:
        """Nothing is restored before it is asked for."""
        self._state, self._window, self._reader, self._library = state, window, reader, library
        self._timer = QTimer(window, interval=_EVERY_MS)
        self._timer.timeout.connect(self.save)

    def restore_window(self) -> None:
        """Geometry, panes, and how the library is shown."""
        self._library.set_grid(bool(self._state.get("covers", False)))
        self._library.sort.choose(str(self._state.get("order", SORTS[0])))
        geometry = self._state.get("geometry", "")
        if geometry:
            self._window.restoreGeometry(QByteArray(base64.b64decode(geometry)))
        self._window.set_sizes([int(size) for size in self._state.get("sizes", [])])
        for name in ("library", "ask"):
            if not self._state.get(f"{name}_shown", True):
                self._window.show_pane(name, False)
        self._timer.start()

    def restore_tabs(self) -> None:
        """Open documents whose files are still there."""
        tabs = [tab for tab in self._state.get("tabs", []) if isinstance(tab, dict)]
        for kept in tabs:
            path = str(kept.get("path", ""))
            if Path(path).is_file():
                self._restore(path, kept)
        current = self._state.get("current", 0)
        if 0 <= current < self._reader.tabs.count():
            self._reader.tabs.setCurrentIndex(current)

    def save(self) -> None:
        """Write everything."""
        sizes = self._window.sizes()
        self._state.set(
            geometry=base64.b64encode(self._window.saveGeometry().data()).decode(),
            tabs=[self._tab(tab) for tab in self._reader.all_tabs()],
            current=max(0, self._reader.tabs.currentIndex()),
            covers=self._library.grid, order=self._library.sort.order,
            library_shown=self._window.pane_shown("library"), ask_shown=self._window.pane_shown("ask"),
        )
        if all(size > 0 for size in sizes):
            self._state.set(sizes=sizes)
        self._state.store()

    def _restore(self, path: str, kept: dict[str, Any]) -> None:
        pages = str(kept.get("pages", ""))
        tab = self._reader.open_path(
            path, pages=pages if pages and Path(pages).is_file() else "", position=float(kept.get("position", 0.0))
        )
        view = tab.view
        view.fit, view.rotation = str(kept.get("fit", "width")), int(kept.get("rotation", 0)) % 360
        view.mode = Mode(kept["mode"]) if kept.get("mode") in set(Mode) else Mode.CONTINUOUS
        if not view.fit:
            view.zoom = min(4.0, max(0.1, float(kept.get("zoom", 1.0))))

    @staticmethod
    def _tab(tab: ReaderTab) -> dict[str, Any]:
        view = tab.view
        return {
            "path": tab.source, "pages": tab.rendition,
            "position": round(tab.position(), 4), "zoom": round(view.zoom, 4), "fit": view.fit,
            "mode": view.mode.value, "rotation": view.rotation,
        }
