"""Undo for what the window does to the library and the notebook."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

_KEPT = 50


class UndoStack(QObject):
    """What can be taken back, newest last."""

    changed = Signal()

    def __init__(self) -> None:
        """Nothing to undo."""
        super().__init__()
        self._steps: list[tuple[str, Callable[[], object]]] = []

    @property
    def text(self) -> str:
        """What would be undone, in words."""
        return self._steps[-1][0] if self._steps else ""

    def push(self, text: str, undo: Callable[[], object]) -> None:
        """Remember how to take something back."""
        self._steps.append((text, undo))
        del self._steps[:-_KEPT]
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._steps:
            _text, undo = self._steps.pop()
            undo()
            self.changed.emit()
