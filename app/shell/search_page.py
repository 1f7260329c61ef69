"""What the library says: passages of its texts and the person's notes, for words or for a selected passage."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.notices import NoticePlace
from app.theme.theme import Theme
from app.translation import isolated
from app.widgets.buttons import ElidedLabel, label, push
from app.widgets.flow import clear
from engine.values import Candidate, Note

_NOTES_SHOWN = 8


class SearchPage(QScrollArea):
    """`chosen` with the candidate, `note_chosen` with the note that the person wants to go to."""

    chosen = Signal(object)
    note_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Passages found"))
        self.notices = NoticePlace(theme)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(22, 4, 22, 18)
        column.setSpacing(8)
        self._query = label("", "soft", wrap=True)
        column.addWidget(self._query)
        column.addWidget(self.notices)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidget(body)
        self._asked = ""

    def begin(self, query: str) -> None:
        """A search begins."""
        clear(self._list)
        self.notices.clear()
        shown = query if len(query) < 160 else query[:157] + "…"
        self._asked = query
        self._query.setText(self.tr("Searching for “{0}”…").format(shown))
        self._shown = shown

    def show_found(self, found: tuple[Candidate, ...], query: str, titles: dict[str, str]) -> None:
        """Show what was found, the best first, unless something else was asked for since."""
        if query != self._asked:
            return
        self._query.setText(
            self.tr("%n passages for “{0}”", "", len(found)).format(isolated(self._shown)) if found
            else self.tr("Nothing was found for “{0}”.").format(isolated(self._shown))
        )
        for candidate in found:
            where = isolated(candidate.heading.replace(" > ", " › ") or titles.get(candidate.chunk.document, ""))
            card = self._card(where, candidate.text, candidate.chunk.page, partial(self.chosen.emit, candidate))
            self._list.addWidget(card)

    def show_notes(self, notes: tuple[Note, ...], query: str, titles: dict[str, str]) -> None:
        """Show the person's own notes in which every word of the query occurs, above the passages; as `show_found`."""
        if query != self._asked:
            return
        words = query.casefold().split()
        fit = [note for note in notes if all(word in f"{note.text} {note.quote}".casefold() for word in words)]
        for row, note in enumerate(fit[:_NOTES_SHOWN]):
            where = self.tr("Your note") + " · " + isolated(titles.get(note.document, ""))
            text = note.text or note.quote
            self._list.insertWidget(row, self._card(where, text, note.page, partial(self.note_chosen.emit, note)))

    def _card(self, where: str, words: str, page: int, go_there: Callable[[], object]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 12, 8)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(where, "small"), 1)
        go = push(self.tr("p. {0}").format(page + 1), go_there, "quiet")
        go.setAccessibleName(self.tr("Go to page {0}").format(page + 1))
        head.addWidget(go)
        column.addLayout(head)
        text = " ".join(words.split())
        column.addWidget(label(text if len(text) < 420 else text[:417] + "…", "serif", wrap=True))
        return card
