"""Python's search for cyclic garbage, kept to the window's thread.

Left alone, the collector runs in whichever thread happens to cross its threshold, and the threads that read from the
children make objects all the time. A widget caught in a cycle would then be destroyed off the window's thread, which
Qt does not allow: the process may die at once, or later and elsewhere.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


class Collector(QObject):
    """Collects in the thread of `parent`, by a timer there, for as long as that object lives."""

    def __init__(self, parent: QObject) -> None:
        """Turn the automatic collection off, for all threads. Nothing is collected before an event loop runs."""
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_INTERVAL_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    @staticmethod
    def collect() -> int | None:
        """Collect the oldest generation that is due, by Python's own thresholds. Returns it, or None if none is."""
        over = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if not over[0]:
            return None
        generation = max(index for index, due in enumerate(over) if due)
        gc.collect(generation)
        return generation
