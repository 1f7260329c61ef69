"""The window's sheets: palette, shortcuts, settings, models, search results, about. Each is made when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.actions import Actions
from app.settings.controller import SettingsController
from app.shell.palette import Palette
from app.shell.search_page import SearchPage
from app.shell.shortcuts import shortcuts_page
from app.theme import icons
from app.theme.theme import Theme
from app.widgets.buttons import label
from app.window import MainWindow
from engine import __version__
from engine.requests import ListNotes, SearchLibrary

if TYPE_CHECKING:
    from app.composition import Composition

_FOUND = 20


class Sheets(QObject):
    """Opens them; connects their actions."""

    def __init__(self, window: MainWindow, actions: Actions, theme: Theme, settings: SettingsController) -> None:
        """None is open."""
        super().__init__(window)
        self._window, self._actions, self._theme, self._settings = window, actions, theme, settings
        on = actions.on
        on("palette", self.palette)
        on("shortcuts", self.shortcuts)
        on("settings", self.settings)
        on("models", self.models)
        on("about", self.about)

    def palette(self) -> None:
        """Every action, by a few letters."""
        if not self._window.has_sheet("palette"):
            body = Palette(self._actions, self._theme)
            self._window.sheet("palette", "", body, (620, 460))
            body.chosen.connect(self._run)
            self._palette = body
        self._palette.query.clear()
        self._palette.fill()
        self._window.open_sheet("palette")

    def shortcuts(self) -> None:
        """The registry's shortcuts."""
        if not self._window.has_sheet("shortcuts"):
            body = shortcuts_page(self._actions)
            self._window.sheet("shortcuts", self.tr("Keyboard shortcuts"), body, (820, 660))
        self._window.open_sheet("shortcuts")

    def settings(self) -> None:
        """Settings, fetched anew."""
        self._window.sheet("settings", self.tr("Settings"), self._settings.settings_page, (720, 640))
        self._settings.load()
        self._window.open_sheet("settings")

    def models(self) -> None:
        """Models, fetched anew."""
        self._window.sheet("models", self.tr("Models"), self._settings.models_page, (760, 680))
        self._settings.load_models()
        self._window.open_sheet("models")

    def search(self, query: str, composition: Composition) -> None:
        """Passages of the library for a query."""
        if not self._window.has_sheet("search"):
            page = SearchPage(self._theme)
            self._window.sheet("search", self.tr("Passages found"), page, (760, 640))
            page.chosen.connect(lambda found: composition.go_to_span(found.chunk.document, found.chunk.span))
            page.note_chosen.connect(composition.go_to_note)
            for signal in (page.chosen, page.note_chosen):
                signal.connect(lambda _found: self._window.close_sheets())
            self._search = page
        page = self._search
        page.begin(query)
        self._window.open_sheet("search")
        composition.engine.call(
            SearchLibrary(query=query, k=_FOUND, read=True), failed=page.notices.show_failure,
            result=lambda found: page.show_found(found, query, composition.library.titles),
        )
        composition.engine.call(
            ListNotes(), failed=page.notices.show_failure,
            result=lambda notes: page.show_notes(notes, query, composition.library.titles),
        )

    def about(self) -> None:
        """What this is."""
        if not self._window.has_sheet("about"):
            body = QWidget()
            column = QVBoxLayout(body)
            column.setContentsMargins(28, 8, 28, 28)
            sign = QLabel()
            sign.setPixmap(icons.app_icon().pixmap(QSize(88, 88)))
            column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
            for text, role in (
                ("Lectern", "display"), (self.tr("Version {0}").format(__version__), "soft"),
                (self.tr("A private reading desk. Nothing you read or ask leaves this computer."), ""),
                (self.tr("Free software under the GNU Affero General Public License, version 3 or later."), "small"),
                (self.tr("Type: Inter and Vollkorn, under the SIL Open Font License."), "small"),
            ):
                line = label(text, role, wrap=True)
                line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(line)
            column.addStretch(1)
            self._window.sheet("about", self.tr("About Lectern"), body, (460, 420))
        self._window.open_sheet("about")

    def _run(self, name: str) -> None:
        self._window.close_sheets()
        self._actions[name].trigger()
