"""The reader pane: tabs of open documents, the bar above them, and the reader's actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.actions import Actions
from app.reader.layout import Mode
from app.reader.page_client import PageClient
from app.reader.page_keys import ZOOM_STEP
from app.reader.tab import ReaderTab
from app.reader.toolbar import ReaderBar
from app.theme.theme import Theme
from app.translation import isolated

_CLOSED_KEPT = 20


class ReaderPane(QWidget):
    """Open documents. `welcome` is shown while there is none."""

    current_changed = Signal(object)
    tab_opened = Signal(object)
    tab_closed = Signal(object)
    page_changed = Signal(object, int)
    laid_out = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, client: PageClient, actions: Actions, theme: Theme, welcome: QWidget) -> None:
        """Empty: the welcome is shown."""
        super().__init__()
        self._client, self._actions, self._theme = client, actions, theme
        self._closed: list[tuple[str, float]] = []
        self.tabs = QTabBar()
        self.tabs.setProperty("role", "documents")
        self.tabs.setTabsClosable(True)
        self.tabs.setMovable(True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.tabs.setAccessibleName(self.tr("Open documents"))
        self.bar = ReaderBar(actions, theme)
        self._stack = QStackedWidget()
        self._welcome = welcome
        self._stack.addWidget(welcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._switched)
        self.tabs.tabCloseRequested.connect(self.close_tab)
        self.tabs.tabMoved.connect(lambda _a, _b: None)
        self.bar.box.page_chosen.connect(self._choose_page)
        self._connect_actions()
        self._switched(-1)

    def all_tabs(self) -> list[ReaderTab]:
        """The open tabs, in the bar's order."""
        return [tab for i in range(self.tabs.count()) if isinstance(tab := self.tabs.tabData(i), ReaderTab)]

    def current(self) -> ReaderTab | None:
        """The tab in sight."""
        tab = self.tabs.tabData(self.tabs.currentIndex()) if self.tabs.count() else None
        return tab if isinstance(tab, ReaderTab) else None

    def tab_for(self, path: str) -> ReaderTab | None:
        """The tab of a file, by its own path or its rendition's."""
        return next((tab for tab in self.all_tabs() if path in (tab.source, tab.rendition, tab.document.path)), None)

    def open_path(self, path: str, *, pages: str = "", position: float = 0.0, password: str = "") -> ReaderTab:
        """Open a file, or turn to its tab. `pages` is the rendition to show in place of the file itself."""
        path = str(Path(path).absolute())
        tab = self.tab_for(path)
        if tab is None:
            tab = ReaderTab(self._client, self._actions, self._theme, pages or path)
            tab.source = path
            tab.document.layouts.rendition = pages
            tab.view.night = self._actions["night"].isChecked()
            self._adopt(tab)
            tab.open(password or None, position)
        self.tabs.setCurrentIndex(self.all_tabs().index(tab))
        return tab

    def close_tab(self, index: int) -> None:
        """Close a tab; its place is kept for reopening."""
        tab = self.tabs.tabData(index)
        if not isinstance(tab, ReaderTab):
            return
        self._closed.append((tab.source, tab.position()))
        del self._closed[:-_CLOSED_KEPT]
        self.tab_closed.emit(tab)
        self.tabs.removeTab(index)
        self._stack.removeWidget(tab)
        tab.close_document()
        tab.deleteLater()
        self._actions.set_state(closed=True)

    def reopen(self) -> None:
        """Open the document that was closed last, where it was."""
        if self._closed:
            path, position = self._closed.pop()
            self.open_path(path, position=position)
        self._actions.set_state(closed=bool(self._closed))

    def update_state(self) -> None:
        """Tell the registry what the reader can do now."""
        tab = self.current()
        view = tab.view if tab is not None else None
        self._actions.set_state(
            document=tab is not None, selection=view is not None and view.mouse.selected,
            back=view is not None and view.history.can_back, forward=view is not None and view.history.can_forward,
            hits=tab is not None and bool(tab.document.hits), reflowable=tab is not None and bool(tab.rendition),
        )
        for mode in Mode:
            self._actions.check(f"mode-{mode.value}", view is not None and view.mode is mode)
        if tab is not None:
            self._actions.check("night", tab.view.night)
            self.bar.show_page(tab.page, tab.page_count)
            self.bar.show_zoom(tab.view.zoom)

    def _adopt(self, tab: ReaderTab) -> None:
        self._stack.addWidget(tab)
        self.tabs.blockSignals(True)
        index = self.tabs.addTab(tab.document.name.replace("&", "&&"))
        self.tabs.setTabData(index, tab)
        self.tabs.setTabToolTip(index, tab.source)
        self.tabs.blockSignals(False)
        tab.title_changed.connect(lambda title: self._retitle(tab, title))
        tab.menu_wanted.connect(self.menu_wanted)
        view = tab.view
        view.page_changed.connect(lambda page: self._page_changed(tab, page))
        view.zoom_changed.connect(lambda zoom: self.bar.show_zoom(zoom) if tab is self.current() else None)
        for signal in (view.history_changed, view.selection_changed):
            signal.connect(lambda *_: self.update_state())
        tab.document.opened.connect(self.update_state)
        tab.laid_out.connect(self.update_state)
        tab.laid_out.connect(lambda: self.laid_out.emit(tab))
        self.tab_opened.emit(tab)
        if self.tabs.count() == 1:
            self._switched(0)

    def _page_changed(self, tab: ReaderTab, page: int) -> None:
        if tab is self.current():
            self.bar.show_page(tab.page, tab.page_count)
        self.page_changed.emit(tab, page)

    def _retitle(self, tab: ReaderTab, title: str) -> None:
        if tab in self.all_tabs():
            index = self.all_tabs().index(tab)
            self.tabs.setTabText(index, isolated(title.replace("&", "&&")))
            self.tabs.setTabToolTip(index, f"{isolated(title)}\n{isolated(str(tab.source))}")

    def _switched(self, _index: int) -> None:
        tab = self.current()
        self._stack.setCurrentWidget(tab if tab is not None else self._welcome)
        for part in (self.tabs, self.bar):
            part.setVisible(tab is not None)
        self.update_state()
        if tab is not None:
            tab.setFocus()
        self.current_changed.emit(tab)

    def _choose_page(self, page: int) -> None:
        if (tab := self.current()) is not None:
            tab.go_to(float(page))
            tab.view.setFocus()

    def _cycle(self, step: int) -> None:
        if self.tabs.count():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _set_mode(self, mode: Mode) -> None:
        if (tab := self.current()) is not None:
            tab.view.set_mode(mode)
        self.update_state()

    def _set_night(self, night: bool) -> None:
        for tab in self.all_tabs():
            tab.view.set_night(night)

    def _connect_actions(self) -> None:
        on = self._actions.on

        def with_tab(act: Callable[[ReaderTab], object]) -> Callable[[], object]:
            return lambda: act(tab) if (tab := self.current()) is not None else None

        table: dict[str, Callable[[ReaderTab], object]] = {
            "find": lambda tab: tab.find_bar.open(tab.view.mouse.text().split("\n")[0][:80]),
            "find-next": lambda tab: tab.find_bar.step(1),
            "find-previous": lambda tab: tab.find_bar.step(-1),
            "outline": lambda tab: tab.show_side("outline"),
            "thumbnails": lambda tab: tab.show_side("thumbnails"),
            "fit-width": lambda tab: tab.view.set_fit("width"),
            "fit-page": lambda tab: tab.view.set_fit("page"),
            "zoom-in": lambda tab: tab.view.set_zoom(tab.view.zoom * ZOOM_STEP),
            "zoom-out": lambda tab: tab.view.set_zoom(tab.view.zoom / ZOOM_STEP),
            "zoom-actual": lambda tab: tab.view.set_zoom(1.0),
            "rotate": lambda tab: tab.view.rotate(),
            "page-next": lambda tab: tab.view.turn_page(1),
            "page-previous": lambda tab: tab.view.turn_page(-1),
            "page-first": lambda tab: tab.view.go_to(0.0),
            "page-last": lambda tab: tab.view.go_to(float(tab.document.page_count - 1)),
            "back": lambda tab: tab.view.go_back(),
            "forward": lambda tab: tab.view.go_forward(),
            "select-page": lambda tab: tab.view.mouse.select_page(),
        }
        for name, act in table.items():
            on(name, with_tab(act))
        on("page-go", self.bar.box.begin)
        on("close-tab", lambda: self.close_tab(self.tabs.currentIndex()))
        on("reopen-tab", self.reopen)
        on("tab-next", lambda: self._cycle(1))
        on("tab-previous", lambda: self._cycle(-1))
        for mode in Mode:
            on(f"mode-{mode.value}", partial(self._set_mode, mode))
        self._actions.on_toggled("night", self._set_night)
