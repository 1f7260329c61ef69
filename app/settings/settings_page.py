"""The settings in groups: a field by type, its help beside it, stored as soon as it changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.notices import NoticePlace
from app.settings import fields
from app.theme.theme import Theme
from app.translation import LANGUAGES, said
from app.widgets.buttons import ElidedLabel, label, push

_HIDDEN = ("model", "segmenter", "pruner", "servers_agreed")
"""Chosen elsewhere: models in Models, consent where it is asked for."""
_GROUPS = (
    ("appearance", ("language", "theme", "text_size", "reading_family", "reading_size")),
    ("answers", ("answer_tokens", "context_tokens", "evidence_tokens", "keep_threshold", "threads", "gpu_layers")),
    ("servers", ("language_server", "language_server_model", "index_server")),
    ("privacy", ("network",)),
)
"""A setting that no group names stands with the answers."""
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
        self._home = ""
        self._grids: dict[str, QGridLayout] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(22, 4, 22, 18)
        column.setSpacing(10)
        column.addWidget(self.notices)
        titles = {
            "appearance": self.tr("Appearance"), "answers": self.tr("Answers"),
            "servers": self.tr("Servers of your own"), "privacy": self.tr("Privacy"),
        }
        for name, _members in _GROUPS:
            column.addWidget(label(titles[name], "lead"))
            column.addLayout(self._make_grid(name))
            column.addSpacing(14)
        column.addWidget(label(self.tr("Connections"), "caps"))
        self.connections = label("", "small", wrap=True)
        self.connections.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.connections.setAccessibleName(self.tr("Every connection that was made"))
        column.addWidget(self.connections)
        column.addSpacing(14)
        column.addWidget(label(self.tr("Data folder"), "lead"))
        column.addLayout(self._make_folder())
        column.addStretch(1)
        self.setWidget(body)

    def show_settings(self, settings: Mapping[str, Mapping[str, Any]], home: str) -> None:
        """Show every setting; called again after a change, it only updates the values."""
        order = [name for _group, members in _GROUPS for name in members]
        names = [name for name in settings if name not in _HIDDEN]
        for name in sorted(names, key=lambda name: order.index(name) if name in order else len(order)):
            described = self._in_words(name, settings[name])
            if name not in self.fields:
                self._add(name, described)
            fields.show(self.fields[name], described)
        self._home = home or self._home
        self.folder.setText(self._home)
        self.open_folder.setEnabled(bool(self._home))

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

    def _make_grid(self, name: str) -> QGridLayout:
        grid = self._grids[name] = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(0, 1)
        return grid

    def _make_folder(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        self.folder = ElidedLabel("")
        words.addWidget(self.folder)
        words.addWidget(label(self.tr("Library, notes, settings and indexes are here, and nowhere else."), "small",
                              wrap=True))
        row.addLayout(words, 1)
        self.open_folder = push(self.tr("Open folder"), self._open_folder)
        self.open_folder.setEnabled(False)
        row.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._home))

    def _in_words(self, name: str, described: Mapping[str, Any]) -> dict[str, Any]:
        """A description with its choices as value to words."""
        if name == "language":
            help_text = self.tr("Of the interface, from the next start on. Answers keep to the question's language.")
            choices = {"system": self.tr("As the system"), **LANGUAGES}
            return {**described, "choices": choices, "help": help_text}
        words = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        choices = described["choices"]
        if not isinstance(choices, Mapping):
            choices = {choice: words.get(choice, str(choice)) for choice in choices}
        return {**described, "choices": choices}

    def _add(self, name: str, described: Mapping[str, Any]) -> None:
        group = next((group for group, members in _GROUPS if name in members), "answers")
        grid = self._grids[group]
        row = grid.rowCount()
        help_text = self._help(name) or said(str(described["help"]))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self._title(name)))
        words.addWidget(label(help_text, "small", wrap=True))
        grid.addLayout(words, row, 0)
        field = fields.make(described, lambda value: self.changed.emit(name, value), self.tr("Automatic"))
        field.setAccessibleName(self._title(name))
        field.setAccessibleDescription(help_text)
        grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self.fields[name] = field

    def _help(self, name: str) -> str:
        """What a setting does, where the engine's own help speaks of numbers that the window shows as words."""
        texts = {
            "theme": self.tr("Light, dark, or what the system shows."),
            "answer_tokens": self.tr("The longest answer, in tokens; a token is about three quarters of a word."),
            "context_tokens": self.tr("How much the language model holds in mind at once, in tokens."),
            "evidence_tokens": self.tr("How much evidence it may read for an answer, in tokens."),
            "keep_threshold": self.tr("How likely a sentence must bear on the question to be kept, from 0 to 1."),
            "threads": self.tr("How many threads the models run on; on its own, one for each core."),
            "gpu_layers": self.tr("How many layers of the language model run on the GPU; 0 keeps to the CPU."),
            "network": self.tr("Allow models to be downloaded when you ask for one."),
        }
        return texts.get(name, "")

    def _title(self, name: str) -> str:
        titles = {
            "language": self.tr("Language"), "theme": self.tr("Theme"), "text_size": self.tr("Text size"),
            "reading_family": self.tr("Reading font"), "reading_size": self.tr("Reading size"),
            "threads": self.tr("Threads"), "gpu_layers": self.tr("Layers on the GPU"),
            "context_tokens": self.tr("Context"), "evidence_tokens": self.tr("Evidence budget"),
            "answer_tokens": self.tr("Answer length"), "keep_threshold": self.tr("Keep threshold"),
            "network": self.tr("Network"), "language_server": self.tr("Own language server"),
            "language_server_model": self.tr("Model on that server"), "index_server": self.tr("Own index server"),
        }
        return titles.get(name, name.replace("_", " ").capitalize())
