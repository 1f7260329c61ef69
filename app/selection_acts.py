"""What can be done with the words that are selected on a page: ask, explain, find more like them, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.composition import Composition

_ASKED_CHARACTERS = 600
_SEARCHED_CHARACTERS = 500


class SelectionActs(QObject):
    """Connects the actions that need a selection."""

    def __init__(self, desk: Composition) -> None:
        """Act on the tab in sight."""
        super().__init__(desk)
        self._desk = desk
        on = desk.actions.on
        on("copy", lambda: self.copy(cited=False))
        on("copy-citation", lambda: self.copy(cited=True))
        on("ask-selection", lambda: self.ask(explain=False))
        on("explain", lambda: self.ask(explain=True))
        on("similar", self.similar)

    def ask(self, *, explain: bool) -> None:
        """Quote the selection in the question box, or ask at once for an explanation."""
        tab = self._desk.reader.current()
        text = " ".join(tab.view.mouse.text().split())[:_ASKED_CHARACTERS] if tab is not None else ""
        if not text:
            return
        self._desk.window.show_side(self._desk.ask)
        if explain:
            self._desk.session.ask(self.tr("Explain this: “{0}”").format(text))
        else:
            self._desk.ask.box.set_text(f"“{text}”\n")
            self._desk.ask.box.setFocus()

    def similar(self) -> None:
        """Find passages of the library like the selection."""
        tab = self._desk.reader.current()
        if tab is not None and (text := tab.view.mouse.text()):
            self._desk.sheets.search(" ".join(text.split())[:_SEARCHED_CHARACTERS], self._desk)

    def copy(self, *, cited: bool) -> None:
        """Copy the selection, with author, title and page if wanted."""
        tab = self._desk.reader.current()
        if tab is None or not (text := tab.view.mouse.text()):
            return
        if not cited:
            QApplication.clipboard().setText(text)
            return
        source = f"{tab.document.author}, {tab.document.name}" if tab.document.author else tab.document.name

        def put(page: int) -> None:
            where = self.tr("p. {0}").format(page + 1)
            QApplication.clipboard().setText(f"“{text}” ({source}, {where})")

        tab.document.layouts.cited_page(tab.view.mouse.boxes(), put)
