"""What the person keeps: highlights, notes, saved answers; their places on the pages; their export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ask.turn import Turn
from app.engine_client import EngineClient
from app.notebook.model import NotesModel, as_markdown
from app.notices import NoticePlace
from app.reader import selection
from app.reader.layouts import quotes_of_selection
from app.reader.overlays import Highlight
from app.reader.tab import ReaderTab
from app.theme.tokens import HIGHLIGHTS
from app.undo import UndoStack
from engine.events import Failed
from engine.render.requests import ExportMarks, Mark, PageText
from engine.requests import GetBoxes, ListNotes, RemoveNote, SaveNote
from engine.values import Note, PageBox


class NotebookController(QObject):
    """Keeps the model true and the open tabs' highlights drawn."""

    stored = Signal(object)

    def __init__(self, engine: EngineClient, model: NotesModel, undo: UndoStack, notices: NoticePlace) -> None:
        """Shows nothing before :meth:`show`."""
        super().__init__()
        self._engine, self._model, self._undo, self._notices = engine, model, undo, notices
        self._tab: ReaderTab | None = None
        self.titles: dict[str, str] = {}

    def show(self, tab: ReaderTab | None) -> None:
        """Show the notes of a tab's document, or of the whole library."""
        self._tab = tab
        document = tab.document_id if tab is not None and tab.document_id else None
        self._engine.call(ListNotes(document=document), result=self._listed, failed=self._notices.show_failure)

    def highlight(self, tab: ReaderTab, colour: str) -> None:
        """Highlight the selection: a note for each page that it touches."""
        document = tab.document_id

        def save(quotes: dict[int, str]) -> None:
            for page, quote in quotes.items():
                if quote and document:
                    self._save(SaveNote(document=document, kind="highlight", page=page, colour=colour, quote=quote))

        quotes_of_selection(tab, save)
        tab.view.mouse.clear()

    def add_note(self, tab: ReaderTab) -> None:
        """Make an empty note for the page in sight."""
        if tab.document_id:
            self._save(SaveNote(document=tab.document_id, kind="note", page=tab.page))

    def redraw(self, tab: ReaderTab) -> None:
        """Place the notes of a tab again: its pages are others now."""
        if tab is self._tab:
            self._draw()

    def save_answer(self, turn: Turn) -> None:
        """Keep an answer with its question, at the page of its first citation."""
        first = next(iter(turn.references.values()), None)
        document = first.document if first is not None else next(iter(turn.question.documents), "")
        if document:
            self._save(SaveNote(
                document=document, kind="answer", page=first.page if first is not None else 0,
                span=first.span if first is not None else None, text=turn.text, quote=turn.question.text,
            ))

    def edit(self, note: Note, text: str) -> None:
        """Store a note's new text; Undo puts the old one back."""
        self._save(_request(note, text=text), undo_text=note.text, undo=note)

    def remove(self, note: Note) -> None:
        """Delete a note; Undo makes it again."""

        def removed(_note: Note) -> None:
            self._model.remove(note.id)
            self._draw()
            again = _request(note, new=True)
            self._undo.push(self.tr("Undo removing a note"), lambda: self._save(again, quietly=True))

        self._engine.call(RemoveNote(id=note.id), result=removed, failed=self._notices.show_failure)

    def export_markdown(self, parent: QWidget, path: str = "") -> None:
        """Write the notes as Markdown to a file that the person chooses."""
        if not path:
            path, _kind = QFileDialog.getSaveFileName(
                parent, self.tr("Export notebook"), str(Path.home() / "notes.md"), self.tr("Markdown (*.md)")
            )
        if path:
            try:
                Path(path).write_text(as_markdown(self._model.notes(), self.titles), encoding="utf-8")
            except OSError as error:
                self._notices.show_failure(Failed(
                    message=self.tr("The notebook could not be written."),
                    remedy=self.tr("Choose a folder that you may write to."), details=str(error),
                ))

    def export_pdf(self, parent: QWidget, path: str = "") -> None:
        """Write the notes as annotations into a copy of the open PDF."""
        tab = self._tab
        if tab is None:
            return
        if not path:
            source = Path(tab.source)
            path, _kind = QFileDialog.getSaveFileName(
                parent, self.tr("Export notes into a copy"),
                str(source.with_name(f"{source.stem} (notes).pdf")), self.tr("PDF (*.pdf)"),
            )
        if not path:
            return
        marks = []
        for items in tab.view.overlays.highlights.values():
            for item in items:
                colour = HIGHLIGHTS.get(item.colour, HIGHLIGHTS["yellow"])
                marks.append(Mark(page=item.page, rects=item.rects, colour=colour, text=item.text))
        request = ExportMarks(
            path=tab.document.path, target=path, marks=tuple(marks), password=tab.document.password
        )
        tab.document.client.call(
            request, failed=self._notices.show_failure,
            result=lambda count: self._notices.show_failure(
                Failed(message=self.tr("%n annotations were written.", "", count), remedy=path), calm=True
            ),
        )

    def _save(
        self, request: SaveNote, *, undo: Note | None = None, undo_text: str = "", quietly: bool = False
    ) -> None:
        def saved(note: Note) -> None:
            self._model.put(note)
            self._draw()
            if quietly:
                return
            self.stored.emit(note)
            if undo is not None:
                back = _request(undo, text=undo_text)
                self._undo.push(self.tr("Undo editing a note"), lambda: self._save(back, quietly=True))
            else:
                self._undo.push(self.tr("Undo adding a note"), lambda: self.remove_quietly(note))

        self._engine.call(request, result=saved, failed=self._notices.show_failure)

    def remove_quietly(self, note: Note) -> None:
        """Delete a note that is being undone."""

        def removed(_note: Note) -> None:
            self._model.remove(note.id)
            self._draw()

        self._engine.call(RemoveNote(id=note.id), result=removed, failed=self._notices.show_failure)

    def _listed(self, notes: tuple[Note, ...]) -> None:
        self._model.reset(notes)
        self._draw()

    def _draw(self) -> None:
        """Place every note of the open document on its page."""
        tab = self._tab
        if tab is None:
            return
        tab.view.overlays.highlights = {}
        for note in self._model.notes():
            if note.document == tab.document_id:
                self._place(tab, note)
        tab.view.viewport().update()

    def _place(self, tab: ReaderTab, note: Note) -> None:
        def put(page: int, rects: tuple) -> None:  # type: ignore[type-arg]
            items = tab.view.overlays.highlights.setdefault(page, [])
            colour = note.colour or ("yellow" if note.kind == "highlight" else "")
            if not any(item.note == note.id for item in items):
                items.append(Highlight(note=note.id, page=page, rects=rects, colour=colour, text=note.text))
            tab.view.viewport().update()

        layouts = tab.document.layouts

        def beside() -> None:
            put(int(layouts.shown_position(float(note.page))), ())

        def shown(boxes: tuple[PageBox, ...]) -> None:
            for box in boxes:
                put(box.page, box.rects)

        def by_boxes(boxes: tuple[PageBox, ...]) -> None:
            layouts.to_shown(boxes, shown)

        def by_quote(text: PageText) -> None:
            rects = tuple(selection.locate(text, note.quote))
            layouts.to_shown((PageBox(page=note.page, rects=rects),), shown) if rects else beside()

        if note.span is not None:
            self._engine.call(
                GetBoxes(document=note.document, span=note.span), result=by_boxes, failed=lambda _failure: None
            )
        elif note.quote and note.kind == "highlight":
            layouts.indexed_text(note.page, by_quote)
        else:
            beside()


def _request(note: Note, *, text: str | None = None, new: bool = False) -> SaveNote:
    return SaveNote(
        id=0 if new else note.id, document=note.document, kind=note.kind, span=note.span, page=note.page,
        colour=note.colour, text=note.text if text is None else text, quote=note.quote,
    )
