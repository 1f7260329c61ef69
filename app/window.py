"""The main window: three panes, menus from the registry, sheets, and files dropped anywhere."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QStatusBar, QWidget

from app.actions import Actions
from app.theme import icons
from app.theme.theme import Theme
from app.widgets.sheet import Sheet
from app.widgets.split import Split

_NARROW_PX = 1080
_VERY_NARROW_PX = 760
_LEFT_PX, _RIGHT_PX = 286, 420
_LEFT_LEAST_PX, _RIGHT_LEAST_PX = 220, 300
_NARROW_SIDE = 0.4


class MainWindow(QMainWindow):
    """Holds the panes; knows neither engine nor documents."""

    files_dropped = Signal(list)
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        """An empty window with its registry of actions."""
        super().__init__()
        self._theme = theme
        self.actions_ = Actions(self, theme)
        self._sheets: dict[str, Sheet] = {}
        self._wanted = {"library": True, "ask": True}
        self._left_px, self._side_px = _LEFT_PX, _RIGHT_PX
        self.setWindowTitle("Lectern")
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.resize(1440, 900)
        theme.dress(self.menuBar())

    def set_panes(self, library: QWidget, reader: QWidget, side: list[QWidget]) -> None:
        """Put the panes in place; `side` are those that share the right."""
        self._library, self._reader = library, reader
        self._right = QStackedWidget()
        for pane in side:
            self._right.addWidget(pane)
        for pane in (reader, *side, library):
            self._theme.dress(pane)
        self._split = Split(self._theme)
        for pane in (library, reader, self._right):
            self._split.addWidget(pane)
        library.setMinimumWidth(_LEFT_LEAST_PX)
        self._right.setMinimumWidth(_RIGHT_LEAST_PX)
        reader.setMinimumWidth(280)
        for index, stretch in ((0, 0), (1, 1), (2, 0)):
            self._split.setStretchFactor(index, stretch)
            self._split.setCollapsible(index, False)
        self._split.setSizes([_LEFT_PX, 800, _RIGHT_PX])
        self._split.splitterMoved.connect(self._moved)
        self.setCentralWidget(self._split)
        self.actions_.on_toggled("library-pane", lambda shown: self.show_pane("library", shown))
        self.actions_.on_toggled("ask-pane", lambda shown: self.show_pane("ask", shown))
        self.actions_.on_toggled("full-screen", lambda full: self.showFullScreen() if full else self.showNormal())
        self._arrange()

    def make_menus(self, recent: QMenu) -> None:
        """Build the menu bar from the registry; recent documents stand under Open."""
        for title, names in self.actions_.menus():
            menu = self.menuBar().addMenu(title)
            for name in names:
                menu.addAction(self.actions_[name]) if name else menu.addSeparator()
                if name == "open-folder":
                    menu.addMenu(recent)

    def setStatusBar(self, bar: QStatusBar) -> None:
        """Take the status bar."""
        super().setStatusBar(bar)
        self._theme.dress(bar)

    def childEvent(self, event: QChildEvent) -> None:
        """Menus that are opened over the window look as those of its menu bar do."""
        super().childEvent(event)
        if event.type() == QEvent.Type.ChildPolished and isinstance(menu := event.child(), QMenu):
            self._theme.dress(menu)

    def show_pane(self, name: str, shown: bool) -> None:
        """Show or hide the library or the right side, because the person wants it."""
        self._wanted[name] = shown
        if shown and self.width() < _NARROW_PX:
            other = "ask" if name == "library" else "library"
            if self.width() < _VERY_NARROW_PX or name == "library":
                self._wanted[other] = False
        self._arrange(chosen=name if shown else "")

    def show_side(self, pane: QWidget) -> None:
        """Bring one of the right side's panes forward."""
        self._right.setCurrentWidget(pane)
        if self._right.isHidden():
            self.show_pane("ask", True)

    def pane_shown(self, name: str) -> bool:
        """Whether the library or the right side is in sight."""
        return not (self._library if name == "library" else self._right).isHidden()

    def side_pane(self) -> QWidget | None:
        """The pane that is forward on the right."""
        return self._right.currentWidget()

    def sizes(self) -> list[int]:
        """The panes' widths."""
        return self._split.sizes()

    def set_sizes(self, sizes: list[int]) -> None:
        """Set the panes' widths."""
        if len(sizes) == 3 and sizes[1] > 0:
            self._split.setSizes(sizes)
            self._left_px, self._side_px = max(_LEFT_LEAST_PX, sizes[0]), max(_RIGHT_LEAST_PX, sizes[2])

    def sheet(self, name: str, title: str, body: QWidget, size: tuple[int, int]) -> Sheet:
        """The sheet of a name; made when it is first wanted."""
        if name not in self._sheets:
            self._sheets[name] = Sheet(self, self._theme, title, body, size)
        return self._sheets[name]

    def open_sheet(self, name: str) -> None:
        """Open a sheet that was made, and close any other."""
        for other, sheet in self._sheets.items():
            if other != name:
                sheet.close_sheet()
        self._sheets[name].open()

    def has_sheet(self, name: str) -> bool:
        """Whether the sheet was made."""
        return name in self._sheets

    def close_sheets(self) -> None:
        """Close whatever is open."""
        for sheet in self._sheets.values():
            sheet.close_sheet()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, anywhere on the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows fewer panes."""
        super().resizeEvent(event)
        crossed = any(
            (event.oldSize().width() < limit) != (event.size().width() < limit)
            for limit in (_NARROW_PX, _VERY_NARROW_PX)
        )
        if crossed and self.centralWidget() is not None:
            if event.size().width() >= _NARROW_PX and event.oldSize().width() < _NARROW_PX:
                self._wanted["library"] = True
            self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before it is gone."""
        self.closing.emit()
        super().closeEvent(event)

    def _arrange(self, chosen: str = "") -> None:
        narrow = self.width() < _NARROW_PX
        library = self._wanted["library"] and (not narrow or chosen == "library")
        ask = self._wanted["ask"] and (self.width() >= _VERY_NARROW_PX or chosen == "ask")
        self._library.setVisible(library)
        self._right.setVisible(ask)
        self.actions_.check("library-pane", library)
        self.actions_.check("ask-pane", ask)
        self._give_widths(library=library, ask=ask)

    def _moved(self, _position: int, _index: int) -> None:
        """The widths that the person gives the panes are theirs in every window that has room for them."""
        if self.width() >= _NARROW_PX:
            left, _middle, right = self._split.sizes()
            self._left_px, self._side_px = left or self._left_px, right or self._side_px

    def _give_widths(self, *, library: bool, ask: bool) -> None:
        """The panes that are shown have the widths wanted; in a narrow window the page keeps more than half of it."""
        most = round(self.width() * _NARROW_SIDE) if self.width() < _NARROW_PX else self.width()
        side = max(_RIGHT_LEAST_PX, min(self._side_px, most)) if ask else 0
        left = max(_LEFT_LEAST_PX, min(self._left_px, most)) if library else 0
        self._split.setSizes([left, max(1, self.width() - left - side), side])
