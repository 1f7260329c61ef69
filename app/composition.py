"""The only place that wires the engine, the page process and the panes together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from app.appearance import Appearance
from app.ask.pane import AskPane
from app.ask.session import AskSession, Place
from app.ask.turn import Reference
from app.engine_client import EngineClient
from app.library.collections import Collections
from app.library.controller import LibraryController
from app.library.covers import CoverStore
from app.library.jobs import Jobs
from app.library.model import LibraryModel
from app.library.pane import LibraryPane
from app.notebook.controller import NotebookController
from app.notebook.model import NotesModel
from app.notebook.pane import NotebookPane
from app.reader.page_client import PageClient
from app.reader.pane import ReaderPane
from app.reader.reading_text import ReadingText
from app.reader.recognised import RecognisedPages
from app.reader.tab import ReaderTab
from app.selection_acts import SelectionActs
from app.session_store import SessionStore
from app.settings.controller import SettingsController
from app.shell.choosers import choose_files, choose_folder
from app.shell.sheets import Sheets
from app.shell.start_page import StartPage
from app.shell.status_bar import StatusBar
from app.state import WindowState
from app.theme.paths import assets
from app.theme.theme import Theme
from app.translation import isolated
from app.undo import UndoStack
from app.update import SUFFIX as UPDATE_SUFFIX
from app.why_kept import WhyKept
from app.window import MainWindow
from engine.events import Failed
from engine.requests import GetBoxes
from engine.values import Document, DocumentStatus, Note, PageBox, Span

HANDBOOK = "handbook/handbook.pdf"
FIRST_PAGE_MS = 1500
COLOURS = ("yellow", "green", "blue", "pink")
SELECTION_MENU = (
    "ask-selection", "explain", "similar", "", "highlight-yellow", "highlight-green", "highlight-blue",
    "highlight-pink", "", "why-kept", "", "copy", "copy-citation",
)
PAGE_MENU = ("why-kept", "", "add-note", "select-page", "", "back", "forward", "", "fit-width", "fit-page", "rotate")


class Composition(QObject):
    """A whole window over one library. `update_wanted` with the path of an update file that was opened."""

    update_wanted = Signal(str)

    def __init__(self, home: Path, theme: Theme, pages: PageClient, engine: EngineClient | None = None) -> None:
        """Build everything; nothing is asked of the engine before :meth:`start`."""
        super().__init__()
        self.home, self.theme, self.pages = home, theme, pages
        self.state = WindowState(home)
        self.fresh = self.state.fresh
        self.engine = engine or EngineClient(str(home))
        self.window = MainWindow(theme)
        self.actions = self.window.actions_
        self.undo = UndoStack()
        self.library_model = LibraryModel()
        self.covers = CoverStore(home / "covers")
        self.notes_model = NotesModel()
        self.session = AskSession(self.engine)
        self._make_panes()
        self.appearance = Appearance(theme, self.state)
        self.settings = SettingsController(self.engine, theme, self.status, self.appearance)
        self.sheets = Sheets(self.window, self.actions, theme, self.settings)
        self.store = SessionStore(self.state, self.window, self.reader, self.library_pane)
        self._recent = QMenu(self.tr("Open recent"), self.window)
        self.window.make_menus(self._recent)
        self._connect_reader()
        self._connect_ask()
        self._connect_library()
        self._connect_actions()
        self._holding = True

    def start(self, files: list[str]) -> None:
        """Show the window, then wake the engine; open what was asked for, or what was open before."""
        self.store.restore_window()
        self.window.show()
        self.pages.warm()
        self.engine.hold()
        if files:
            self.open_files(files)
        else:
            self.store.restore_tabs()
        self._wake()
        if self.reader.all_tabs():
            # The first page goes before everything else: the engine starts once it is there.
            self.pages.tile_ready.connect(self._release)
            QTimer.singleShot(FIRST_PAGE_MS, self._release)
        else:
            QTimer.singleShot(0, self._release)

    def open_files(self, paths: list[str]) -> None:
        """Open files at once and add them, folders too, to the library; an update file goes its own way."""
        paths = [str(Path(path).absolute()) for path in paths]
        for path in [path for path in paths if path.endswith(UPDATE_SUFFIX)]:
            paths.remove(path)
            self.update_wanted.emit(path)
        files = [path for path in paths if Path(path).is_file()]
        for path in files[:12]:
            known = self.library.of_path(path)
            self.open_document(known) if known is not None else self.reader.open_path(path)
        self.library.add(paths)
        self.window.raise_()
        self.window.activateWindow()

    def open_document(self, document: Document) -> ReaderTab:
        """Open a document of the library where it was left."""
        tab = self.reader.open_path(document.path, pages=document.rendition, position=document.position)
        self._know(tab, document)
        return tab

    def close(self) -> None:
        """Store what is to be remembered and end both processes."""
        for tab in self.reader.all_tabs():
            self.library.read_at(tab.document_id, tab.position(), now=True)
        self.store.save()
        self.session.stop()
        self.engine.close()
        self.covers.close()
        self.pages.close()

    # Panes and their wiring.

    def _make_panes(self) -> None:
        start = StartPage(self.actions, self.theme)
        self.start_page = start
        self.reader = ReaderPane(self.pages, self.actions, self.theme, start)
        self.collections = Collections(self.state)
        self.library_pane = LibraryPane(
            self.library_model, self.covers, self.collections, self.actions, self.theme
        )
        self.library = LibraryController(
            self.engine, self.library_model, self.covers, self.undo, self.library_pane.notices
        )
        titles = self.library.titles
        self.ask = AskPane(self.session, self.actions, self.theme, titles)
        self.notebook_pane = NotebookPane(self.notes_model, self.actions, self.theme, titles)
        self.notebook = NotebookController(self.engine, self.notes_model, self.undo, self.notebook_pane.notices)
        self.notebook.titles = titles
        self.window.set_panes(self.library_pane, self.reader, [self.ask, self.notebook_pane])
        self.status = StatusBar(self.library_model)
        self.window.setStatusBar(self.status)

    def _connect_reader(self) -> None:
        reader = self.reader
        reader.current_changed.connect(self._turned)
        reader.page_changed.connect(self._paged)
        reader.tab_opened.connect(self._adopt)
        reader.tab_closed.connect(lambda tab: self.library.read_at(tab.document_id, tab.position(), now=True))
        reader.laid_out.connect(lambda tab: self.notebook.redraw(tab))
        self.reading_text = ReadingText(self.engine, reader, self.actions, self.state)
        self.why = WhyKept(self)
        reader.menu_wanted.connect(lambda _point: self._page_menu())
        self.start_page.recent_chosen.connect(lambda path: self.open_files([path]))
        self.pages.crashed.connect(self._pages_crashed)

    def _connect_ask(self) -> None:
        self.ask.reference_clicked.connect(self._go_to_reference)
        self.ask.sentence_clicked.connect(self.go_to_span)
        self.ask.save_wanted.connect(self._save_answer)
        self.engine.crashed.connect(lambda failure: self.ask.notices.show_failure(failure))
        self.session.state_changed.connect(self.settings.refresh_status)
        self.settings.told.connect(self.ask.show_device)

    def _connect_library(self) -> None:
        pane, library = self.library_pane, self.library
        pane.open_wanted.connect(self.open_document)
        pane.chosen_changed.connect(lambda _ids: self._tell_place())
        pane.remove_confirmed.connect(library.remove)
        pane.search_wanted.connect(lambda query: self.sheets.search(query, self))
        library.changed.connect(self._document_changed)
        self.recognised = RecognisedPages(self.engine, self.reader, library.changed)
        library.removed.connect(self._document_removed)
        library.removed.connect(self.collections.forget)
        library.listed.connect(self._listed)
        self.notebook_pane.go_wanted.connect(self.go_to_note)
        self.notebook_pane.remove_wanted.connect(self.notebook.remove)
        self.notebook_pane.edited.connect(self.notebook.edit)
        self.notes_model.modelReset.connect(
            lambda: self.actions.set_state(notes=bool(self.notes_model.notes()))
        )
        self.window.files_dropped.connect(self.open_files)

    def _connect_actions(self) -> None:
        on, actions = self.actions.on, self.actions
        on("open", lambda: self.open_files(choose_files(self.window)))
        on("open-folder", self._choose_folder)
        on("quit", self.window.close)
        on("undo", self.undo.undo)
        self.undo.changed.connect(self._show_undo)
        on("theme", lambda: self.settings.choose_theme("light" if self.theme.dark else "dark"))
        on("text-larger", self.appearance.larger)
        on("text-smaller", self.appearance.smaller)
        on("find-library", self._filter_library)
        on("notebook", lambda: self.window.show_side(self.notebook_pane))
        on("question", lambda: self.window.show_side(self.ask))
        self.selection = SelectionActs(self)
        for colour in COLOURS:
            on(f"highlight-{colour}", partial(self._highlight, colour))
        on("add-note", lambda: self._with_tab(self._add_note))
        on("export-markdown", lambda: self.notebook.export_markdown(self.window))
        on("export-pdf", lambda: self.notebook.export_pdf(self.window))
        on("collect", self.library_pane.collection_bar.ask_name)
        on("collection-leave", self.library_pane.leave_collection)
        on("document-remove", self.library_pane.confirm_removal)
        self.jobs = Jobs(self.library, self.library_model, self.status, actions, self.library_pane.chosen)
        self.status.models_wanted.connect(self.sheets.models)
        on("handbook", lambda: self.open_files([str(assets() / HANDBOOK)]))
        actions.set_state(handbook=(assets() / HANDBOOK).exists())

    # What happens.

    def _release(self, *_tile: object) -> None:
        if self._holding:
            self._holding = False
            self.engine.release()

    def _wake(self) -> None:
        self.library.load()
        self.settings.load()
        self.notebook.show(self.reader.current())

    def _adopt(self, tab: ReaderTab) -> None:
        document = self.library.of_path(tab.source)
        if document is not None:
            self._know(tab, document)
        tab.password_given.connect(
            lambda password: self.library.unlock(tab.document_id, password) if tab.document_id else None
        )
        tab.title_changed.connect(lambda _title: self._turned(tab) if tab is self.reader.current() else None)
        tab.view.highlight_clicked.connect(lambda note, _point: self._show_note(note))

    def _know(self, tab: ReaderTab, document: Document) -> None:
        """A tab's file is this document of the library."""
        fresh = tab.document_id != document.id
        tab.document_id = document.id
        tab.use_rendition(document.rendition)
        if fresh and tab is self.reader.current():
            self._turned(tab)
            self.reading_text.apply()

    def _turned(self, tab: ReaderTab | None) -> None:
        self.actions.set_state(**{"library-document": tab is not None and bool(tab.document_id)})
        title = tab.document.name if tab is not None else ""
        self.window.setWindowTitle(f"{isolated(title)} – Lectern" if title else "Lectern")
        self._tell_place()
        if self.engine.running:
            self.notebook.show(tab)

    def _paged(self, tab: ReaderTab, _page: int) -> None:
        if tab is self.reader.current():
            self._tell_place()
        self.library.read_at(tab.document_id, tab.position())

    def _tell_place(self) -> None:
        tab = self.reader.current()
        chosen = tuple(document.id for document in self.library_pane.chosen())
        document = tab.document_id if tab is not None else ""
        self.session.set_place(Place(
            document=document, title=tab.document.name if tab is not None else "",
            page=tab.page if tab is not None else 0, chosen=chosen if chosen != (document,) else (),
        ))

    def _document_changed(self, document: Document) -> None:
        tab = self.reader.tab_for(document.path)
        if tab is not None:
            self._know(tab, document)
            if document.status is DocumentStatus.LOCKED and tab.take_password():
                # The pages opened with it while the engine had not come to the document yet.
                self.library.unlock(document.id, tab.document.password or "")
        if document.status in (DocumentStatus.SEARCHABLE, DocumentStatus.READY):
            self.session.document_ready(document.id)
        if document.status is DocumentStatus.READY:
            self.settings.refresh_status()

    def _document_removed(self, document: str) -> None:
        for tab in self.reader.all_tabs():
            if tab.document_id == document:
                tab.document_id = ""
        self._tell_place()

    def _listed(self) -> None:
        documents = self.library_model.documents()
        if self.fresh and not documents and not self.reader.all_tabs() and (assets() / HANDBOOK).exists():
            self.open_files([str(assets() / HANDBOOK)])
        self.fresh = False
        recent = sorted((d for d in documents if d.position > 0), key=lambda d: -d.opened_at)
        self.start_page.show_recent([(d.title, d.path) for d in recent])
        self._recent.clear()
        for document in sorted(documents, key=lambda d: -max(d.opened_at, d.added_at))[:12]:
            self._recent.addAction(isolated(document.title)).triggered.connect(partial(self._reopen, document))
        self._recent.setEnabled(bool(documents))

    def _go_to_reference(self, reference: Reference) -> None:
        if reference.boxes:
            self._light(reference.document, reference.boxes)
        else:
            self.go_to_span(reference.document, reference.span)

    def go_to_span(self, document: str, span: Span) -> None:
        """Turn to a span of a document's text and light it."""
        self.engine.call(
            GetBoxes(document=document, span=span), result=lambda boxes: self._light(document, boxes),
            failed=self.ask.notices.show_failure,
        )

    def _light(self, document: str, boxes: tuple[PageBox, ...]) -> None:
        known = self.library_model.by_id(document)
        if known is None:
            self.ask.notices.show_failure(Failed(
                message=self.tr("This document is not in the library any more."), remedy=self.tr("Add it again.")
            ))
            return
        self.open_document(known).light(boxes)

    def go_to_note(self, note: Note) -> None:
        """Turn to where a note stands."""
        known = self.library_model.by_id(note.document)
        if known is None:
            return
        tab = self.open_document(known)
        if note.span is not None:
            self.go_to_span(note.document, note.span)
            return
        placed = tab.view.overlays.places_of(note.id)
        tab.view.light(placed) if placed else tab.go_to(float(note.page))

    def _show_note(self, note: int) -> None:
        self.window.show_side(self.notebook_pane)
        self.notebook_pane.edit(note)

    def _add_note(self, tab: ReaderTab) -> None:
        self.window.show_side(self.notebook_pane)
        stored = self.notebook.stored

        def edit(note: Note) -> None:
            stored.disconnect(edit)
            self.notebook_pane.edit(note.id)

        stored.connect(edit)
        self.notebook.add_note(tab)

    def _save_answer(self, turn: object) -> None:
        self.notebook.save_answer(turn)  # type: ignore[arg-type]
        self.window.show_side(self.notebook_pane)

    def _page_menu(self) -> None:
        tab = self.reader.current()
        names = SELECTION_MENU if tab is not None and tab.view.mouse.selected else PAGE_MENU
        menu = QMenu(self.window)
        for name in names:
            menu.addAction(self.actions[name]) if name else menu.addSeparator()
        menu.popup(QCursor.pos())

    def _show_undo(self) -> None:
        self.actions["undo"].setText(self.undo.text or self.tr("Undo"))
        self.actions.set_state(undo=bool(self.undo.text))

    def _pages_crashed(self, failure: Failed) -> None:
        if (tab := self.reader.current()) is not None:
            tab.notices.show_failure(failure, calm=True)

    def _choose_folder(self) -> None:
        if path := choose_folder(self.window):
            self.library.add([path])

    def _with_tab(self, act: Callable[[ReaderTab], object]) -> None:
        if (tab := self.reader.current()) is not None:
            act(tab)

    def _highlight(self, colour: str) -> None:
        self._with_tab(lambda tab: self.notebook.highlight(tab, colour))

    def _reopen(self, document: Document, _checked: bool = False) -> None:
        self.open_document(self.library_model.by_id(document.id) or document)

    def _filter_library(self) -> None:
        self.window.show_pane("library", True)
        self.library_pane.filter_box.setFocus()
