"""The notebook pane: notes as cards that can be read, edited in place, gone to and removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.actions import Actions
from app.notebook.model import NOTE, NotesModel
from app.notices import NoticePlace
from app.theme.theme import Theme
from app.theme.tokens import HIGHLIGHTS
from app.translation import isolated
from app.widgets.buttons import action_button, label, push
from app.widgets.flow import clear
from engine.values import Note

_SHOWN = 300


class _Text(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteCard(QFrame):
    """One note."""

    def __init__(self, note: Note, title: str, pane: NotebookPane, theme: Theme) -> None:
        """`title` is the document's where several are shown."""
        super().__init__()
        self.setProperty("role", "card")
        self.note, self._pane = note, pane
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(10)
        stripe = QFrame()
        stripe.setFixedWidth(5)
        stripe.setStyleSheet(f"background: {HIGHLIGHTS.get(note.colour, theme.palette.accent)}; border: none;")
        row.addWidget(stripe)
        column = QVBoxLayout()
        column.setContentsMargins(0, 9, 0, 8)
        column.setSpacing(5)
        kinds = {"highlight": self.tr("Highlight"), "answer": self.tr("Answer"), "note": self.tr("Note")}
        where = " · ".join(part for part in (
            kinds.get(note.kind, note.kind), self.tr("page {0}").format(note.page + 1), isolated(title)
        ) if part)
        column.addWidget(label(where, "small"))
        if note.quote:
            quote = label(" ".join(note.quote.split()), "serif" if note.kind != "answer" else "lead", wrap=True)
            column.addWidget(quote)
        self.text = _Text(note.text)
        self.text.setPlaceholderText(self.tr("Add a thought"))
        self.text.setAccessibleName(self.tr("Text of the note"))
        self.text.setTabChangesFocus(True)
        self.text.setProperty("role", "note")
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.text.left.connect(self._store)
        column.addWidget(self.text)
        buttons = QHBoxLayout()
        buttons.addWidget(push(self.tr("Go to page"), lambda: pane.go_wanted.emit(note), "quiet"))
        buttons.addWidget(push(self.tr("Remove"), lambda: pane.remove_wanted.emit(note), "quiet"))
        buttons.addStretch(1)
        column.addLayout(buttons)
        row.addLayout(column, 1)
        self._grow()

    def _grow(self) -> None:
        lines = min(12, max(1, int(self.text.document().size().height())))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + 10)

    def _store(self) -> None:
        if self.text.toPlainText() != self.note.text:
            self._pane.edited.emit(self.note, self.text.toPlainText())


class NotebookPane(QWidget):
    """Shows the model's notes; signals what the person wants."""

    go_wanted = Signal(object)
    remove_wanted = Signal(object)
    edited = Signal(object, str)

    def __init__(self, model: NotesModel, actions: Actions, theme: Theme, titles: dict[str, str]) -> None:
        """A view of the model."""
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model, self._theme, self._titles = model, theme, titles
        self.cards: list[NoteCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(18, 0, 10, 0)
        head.addWidget(label(self.tr("Notebook"), "lead"), 1)
        for name in ("add-note", "export-markdown", "question"):
            head.addWidget(action_button(actions[name]))
        column.addLayout(head)
        self.search = QLineEdit()
        self.search.setProperty("role", "quiet")
        self.search.setPlaceholderText(self.tr("Search notes"))
        self.search.setAccessibleName(self.tr("Search notes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(model.set_text)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 14, 4)
        row.addWidget(self.search)
        column.addLayout(row)
        self.notices = NoticePlace(theme)
        column.addWidget(self.notices)
        area = QScrollArea()
        area.setProperty("role", "plain")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Notes"))
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(18, 4, 14, 16)
        self._empty = label(
            self.tr("Nothing here yet. Select words on a page and press Ctrl+H, or save an answer."), "soft", wrap=True
        )
        outer.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        outer.addLayout(self._list)
        outer.addStretch(1)
        area.setWidget(body)
        column.addWidget(area, 1)
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self.show_notes)
        model.modelReset.connect(self._later.start)

    def show_notes(self) -> None:
        """Make the cards anew."""
        clear(self._list)
        self.cards = []
        notes = [self._model.index(row, 0).data(NOTE) for row in range(min(_SHOWN, self._model.rowCount()))]
        several = len({note.document for note in notes}) > 1
        for note in notes:
            title = self._titles.get(note.document, "") if several else ""
            card = NoteCard(note, title, self, self._theme)
            self.cards.append(card)
            self._list.addWidget(card)
        self._empty.setVisible(not notes)

    def edit(self, note_id: int) -> None:
        """Put the cursor into a note's text."""
        self.show_notes()
        for card in self.cards:
            if card.note.id == note_id:
                card.text.setFocus()
