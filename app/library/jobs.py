"""Indexing as the person steers it: pause, go on, what comes first, what is cancelled."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.actions import Actions
from app.library.model import LibraryModel
from app.translation import isolated
from engine.values import Document

if TYPE_CHECKING:
    from app.library.controller import LibraryController
    from app.shell.status_bar import StatusBar

_LISTED = 12
_TITLE_CHARACTERS = 48


class Jobs(QObject):
    """Connects the actions on jobs, and the queue of the status bar with its menu."""

    def __init__(
        self, library: LibraryController, model: LibraryModel, status: StatusBar, actions: Actions,
        chosen: Callable[[], list[Document]],
    ) -> None:
        """Nothing is paused. `chosen` gives the documents that are chosen in the library."""
        super().__init__(status)
        self._library, self._model, self._status, self._actions = library, model, status, actions
        on = actions.on
        on("document-retry", lambda: library.retry(chosen()))
        on("document-rest", lambda: library.control("resume", [d for d in chosen() if d.cancelled]))
        on("document-first", lambda: library.control("first", chosen()))
        on("document-cancel", lambda: library.control("cancel", chosen()))
        on("jobs-pause", lambda: library.control("pause"))
        on("jobs-resume", lambda: library.control("resume"))
        library.paused_changed.connect(self._paused)
        status.jobs_wanted.connect(self._show_menu)
        self._paused(False)

    def menu(self) -> QMenu:
        """Pause or go on, then each document that waits, in the order in which the library shows them."""
        found = QMenu(self._status)
        for name in ("jobs-pause", "jobs-resume"):
            if self._actions[name].isEnabled():
                found.addAction(self._actions[name])
        found.addSeparator()
        for document in [d for d in self._model.documents() if self._model.waits(d)][:_LISTED]:
            title = document.title if len(document.title) <= _TITLE_CHARACTERS else document.title[:47] + "…"
            one = found.addMenu(f"{isolated(title)} · {self._model.status_text(document)}".replace("&", "&&"))
            for name, action in (("document-first", "first"), ("document-cancel", "cancel")):
                text, icon = self._actions[name].text(), self._actions[name].icon()
                one.addAction(icon, text).triggered.connect(partial(self._control, action, document))
        return found

    def _control(self, action: str, document: Document, _checked: bool = False) -> None:
        self._library.control(action, [document])

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._status.queue.mapToGlobal(QPoint(0, 0))
        menu.popup(place - QPoint(0, menu.sizeHint().height()))

    def _paused(self, paused: bool) -> None:
        self._actions.set_state(paused=paused, unpaused=not paused)
        self._status.show_paused(paused)
