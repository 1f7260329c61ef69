"""Passages found in the texts of the library: by words from the filter box, or like a selected passage."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.notices import NoticePlace
from app.theme.theme import Theme
from app.widgets.buttons import ElidedLabel, label, push
from app.widgets.flow import clear
from engine.values import Candidate


class SearchPage(QScrollArea):
    """`chosen` with the candidate that the person wants to go to."""

    chosen = Signal(object)

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

    def begin(self, query: str) -> None:
        """A search begins."""
        clear(self._list)
        self.notices.clear()
        shown = query if len(query) < 160 else query[:157] + "…"
        self._query.setText(self.tr("Searching for “{0}”…").format(shown))
        self._shown = shown

    def show_found(self, found: tuple[Candidate, ...], titles: dict[str, str]) -> None:
        """Show what was found, the best first."""
        self._query.setText(
            self.tr("{0} passages for “{1}”").format(len(found), self._shown) if found
            else self.tr("Nothing was found for “{0}”.").format(self._shown)
        )
        for candidate in found:
            self._list.addWidget(self._card(candidate, titles.get(candidate.chunk.document, "")))

    def _card(self, candidate: Candidate, title: str) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 12, 8)
        head = QHBoxLayout()
        where = candidate.heading.replace(" > ", " › ") or title
        head.addWidget(ElidedLabel(where, "small"), 1)
        go = push(self.tr("p. {0}").format(candidate.chunk.page + 1), lambda: self.chosen.emit(candidate), "quiet")
        go.setAccessibleName(self.tr("Go to page {0}").format(candidate.chunk.page + 1))
        head.addWidget(go)
        column.addLayout(head)
        text = " ".join(candidate.text.split())
        column.addWidget(label(text if len(text) < 420 else text[:417] + "…", "serif", wrap=True))
        return card
