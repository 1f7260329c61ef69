"""The status bar: device and model, the queue with its progress, memory."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar

from app.library.model import LibraryModel
from app.translation import said
from app.widgets.buttons import label, push

_MEMORY_MS = 4000


class StatusBar(QStatusBar):
    """Shows what the engine tells of itself; clicking the model opens Models."""

    models_wanted = Signal()
    jobs_wanted = Signal()

    def __init__(self, model: LibraryModel) -> None:
        """Quiet until there is something to tell."""
        super().__init__()
        self._model = model
        self._engine_bytes = 0
        self._later = QTimer(self, singleShot=True, interval=150)
        self._later.timeout.connect(self._show_queue)
        self.setSizeGripEnabled(False)
        self.device: QPushButton = push(self.tr("Engine starts…"), self.models_wanted.emit, "quiet")
        self._halted = False
        self.queue = push("", self.jobs_wanted.emit, "quiet")
        self.queue.setAccessibleName(self.tr("Indexing"))
        self.queue.hide()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(110)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Indexing"))
        self.network = label("", "small")
        self.memory = label("", "small")
        self.memory.setAccessibleName(self.tr("Memory in use"))
        self.addWidget(self.device)
        self.addWidget(self.queue)
        self.addWidget(self.bar)
        self.addPermanentWidget(self.network)
        self.addPermanentWidget(self.memory)
        self.bar.hide()
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(lambda *_: self._later.start() if not self._later.isActive() else None)
        timer = QTimer(self, interval=_MEMORY_MS)
        timer.timeout.connect(self._show_memory)
        timer.start()
        self._show_memory()

    def show_status(self, status: dict[str, Any]) -> None:
        """Show what GetStatus told."""
        device = str(status.get("device") or "CPU")
        model = str(status.get("model") or self.tr("no language model"))
        remote = device.startswith(("http://", "https://"))
        parts = [self.tr("On your server") if remote else self.tr("On this computer"), said(device)]
        self.device.setText(" · ".join([*parts, model]))
        self.device.setToolTip(said(str(status.get("device_reason") or "")))
        self.device.setAccessibleName(self.tr("Device and model: {0}").format(self.device.text()))
        self.network.setText(self.tr("Downloads allowed") if status.get("network") else self.tr("Network off"))
        self._engine_bytes = int(status.get("memory_bytes") or 0)
        self._show_memory()

    def show_paused(self, paused: bool) -> None:
        """Say whether indexing is paused."""
        self._halted = paused
        self._show_queue()

    def _show_queue(self) -> None:
        waiting = [d for d in self._model.documents() if self._model.waits(d)]
        progress = self._model.progress()
        self.bar.setVisible(bool(waiting) and not self._halted)
        self.queue.setVisible(bool(waiting) or self._halted)
        if self._halted:
            self._say(self.tr("Indexing is paused, %n documents wait", "", len(waiting)))
            return
        if not waiting:
            return
        active = next((progress[d.id] for d in waiting if d.id in progress and progress[d.id].total), None)
        self._say(self.tr("Indexing %n documents", "", len(waiting)))
        self.bar.setRange(0, active.total if active is not None else 0)
        self.bar.setValue(active.done if active is not None else 0)

    def _say(self, words: str) -> None:
        self.queue.setText(words)
        self.queue.setAccessibleName(words)
        self.queue.setToolTip(self.tr("Pause indexing, or choose what comes first"))

    def _show_memory(self) -> None:
        own = own_memory_bytes()
        total = own + self._engine_bytes
        self.memory.setText(self.tr("{0} MB").format(round(total / 1e6)) if own else "")
        self.memory.setToolTip(self.tr("Window {0} MB, engine {1} MB").format(
            round(own / 1e6), round(self._engine_bytes / 1e6)
        ))


def own_memory_bytes() -> int:
    """Resident memory of the window's process, or 0 where the system does not tell."""
    import psutil

    return int(psutil.Process().memory_info().rss)
