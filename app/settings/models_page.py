"""Models: what is installed, what fits this machine and why, and getting another one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from app.notices import NoticePlace
from app.theme.theme import Theme
from app.translation import number, said
from app.widgets.buttons import label, push
from app.widgets.flow import clear
from engine.events import Failed, Progress

_CHOSEN = ("language", "segmenter", "pruner")
"""Kinds of models among which the person chooses."""


def _size(count: int) -> str:
    """A number of bytes in the units that memory and disks are told in: 1 MB is 10^6 bytes."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class ModelCard(QFrame):
    """One model of the catalogue."""

    def __init__(self, model: dict[str, Any], page: ModelsPage, theme: Theme) -> None:
        """`page` takes what the buttons want."""
        super().__init__()
        self.setProperty("role", "card")
        self.name = str(model["name"])
        self._page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(str(model["title"]), "lead"), 1)
        if model["in_use"]:
            head.addWidget(label(self.tr("In use"), "good"))
        elif model["installed"]:
            head.addWidget(label(self.tr("Installed"), "soft"))
        column.addLayout(head)
        column.addWidget(label(said(str(model["description"])), "soft", wrap=True))
        column.addWidget(label(self._facts(model), "small", wrap=True))
        if not model["fits"]:
            reason = self.tr("Does not fit this machine: {0}").format(said(str(model["fit_reason"])))
            column.addWidget(label(reason, "bad", wrap=True))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Download of {0}").format(model["title"]))
        self.progress.hide()
        column.addWidget(self.progress)
        self.told = label("", "small")
        self.told.hide()
        column.addWidget(self.told)
        self.notices = NoticePlace(theme)
        column.addWidget(self.notices)
        column.addLayout(self._buttons(model))

    def begin(self) -> None:
        """A download was asked for: say so at once, before the first byte is here."""
        self.notices.clear()
        self.progress.setRange(0, 0)
        self.progress.show()
        self.told.setText(self.tr("Connecting…"))
        self.told.show()
        self._stop.setEnabled(True)
        self._stop.show()
        self._get.hide()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the download, or the check of what was downloaded, is."""
        self.progress.show()
        self.told.show()
        self.progress.setRange(0, max(1, progress.total // 1024))
        self.progress.setValue(progress.done // 1024)
        words = self.tr("Checking: {0} of {1}") if progress.stage == "verify" else self.tr("{0} of {1}")
        self.told.setText(words.format(_size(progress.done), _size(progress.total)))
        self._stop.show()
        self._get.hide()

    def end_progress(self, text: str = "") -> None:
        """The download ended, paused or failed."""
        self.progress.hide()
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self._stop.hide()
        self._get.setVisible(not self._installed)
        if text:
            self._get.setText(self.tr("Go on"))

    def _facts(self, model: dict[str, Any]) -> str:
        parts = [_size(int(model["size_bytes"])) if model["size_bytes"] else "",
                 str(model["licence"] or "")]
        speed = model.get("tokens_per_second")
        expected = model.get("prompt_tokens_per_second")
        if speed:
            parts.append(self.tr("{0} tokens/s measured").format(number(speed)))
        elif expected:
            parts.append(self.tr("about {0} tokens/s of reading on this machine").format(number(expected)))
        if model["fits"] and model["kind"] == "language":
            parts.append(said(str(model["fit_reason"])))
        return " · ".join(part for part in parts if part)

    def _buttons(self, model: dict[str, Any]) -> QHBoxLayout:
        row = QHBoxLayout()
        self._installed = bool(model["installed"])
        self._get = push(self.tr("Download"), lambda: self._page.install_wanted.emit(self.name))
        self._get.setAccessibleName(self.tr("Download {0}").format(model["title"]))
        self._get.setVisible(not self._installed)
        self._stop = push(self.tr("Pause"), self._pause)
        self._stop.hide()
        row.addWidget(self._get)
        row.addWidget(self._stop)
        if self._installed and model["kind"] in _CHOSEN and not model["in_use"]:
            row.addWidget(push(self.tr("Use"), lambda: self._page.use_wanted.emit(self.name), "main"))
        if self._installed and not model.get("required") and not model["in_use"]:
            row.addWidget(push(self.tr("Delete"), lambda: self._ask_delete(model), "danger"))
        row.addStretch(1)
        return row

    def _pause(self) -> None:
        # A line that has gone quiet answers late; the button says at once that it was heard.
        self._stop.setEnabled(False)
        self.told.setText(self.tr("Pausing…"))
        self._page.pause_wanted.emit(self.name)

    def _ask_delete(self, model: dict[str, Any]) -> None:
        question = Failed(message=self.tr("Delete {0}?").format(model["title"]),
                          remedy=self.tr("It can be downloaded again."))
        self.notices.show_failure(question, calm=True, remedy=(
            self.tr("Delete"), lambda: self._page.remove_wanted.emit(self.name)
        ))


class ModelsPage(QScrollArea):
    """Cards by kind; signals what the person wants."""

    install_wanted = Signal(str)
    file_chosen = Signal(str)
    pause_wanted = Signal(str)
    use_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty until :meth:`show_models`."""
        super().__init__()
        self._theme = theme
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Models"))
        self.cards: dict[str, ModelCard] = {}
        self.notices = NoticePlace(theme)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(22, 4, 22, 18)
        column.setSpacing(10)
        self._device = label("", "soft", wrap=True)
        column.addWidget(self._device)
        column.addWidget(self.notices)
        row = QHBoxLayout()
        row.addWidget(push(self.tr("Use a file I have…"), self._choose_file))
        row.addStretch(1)
        column.addLayout(row)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidget(body)

    def show_device(self, text: str, reason: str) -> None:
        """Say which device is used, and why it fell back where it did."""
        self._device.setText(" ".join(part for part in (text, reason) if part))

    def show_models(self, models: tuple[dict[str, Any], ...]) -> None:
        """Show the catalogue: language models first, the one in use at the top."""
        clear(self._list)
        self.cards = {}
        # What serves comparisons alone is no choice for reading; who fetched one by its name sees it.
        models = tuple(model for model in models if model["installed"] or not model.get("benchmark"))
        groups = (
            (self.tr("Language models: they write the answers"), [m for m in models if m["kind"] == "language"]),
            (self.tr("Parts of Lectern: they find and weigh sentences"),
             [m for m in models if m["kind"] != "language"]),
        )
        for title, members in groups:
            if members:
                self._list.addWidget(label(title, "caps"))
            for model in sorted(members, key=lambda m: (not m["in_use"], not m["installed"], not m["fits"])):
                card = ModelCard(model, self, self._theme)
                self.cards[card.name] = card
                self._list.addWidget(card)

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a model"), str(Path.home()), self.tr("Models (*.gguf *.onnx)")
        )
        if path:
            self.file_chosen.emit(path)
