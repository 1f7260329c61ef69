"""One open document: its pages, find bar, contents, and what is shown while it cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.actions import Actions
from app.notices import NoticePlace
from app.reader.document import ReaderDocument
from app.reader.find_bar import FindBar
from app.reader.outline import OutlineTree, Thumbnails
from app.reader.page_client import PageClient
from app.reader.page_view import PageView
from app.theme.theme import Theme
from app.translation import said
from app.widgets.buttons import label, push
from engine.events import Failed
from engine.letters import carried
from engine.render.requests import PagePlace
from engine.values import PageBox, Reading

SIDES = ("outline", "thumbnails")
_ROUNDING = 1e-6


class ReaderTab(QWidget):
    """A document in a tab. `source` is the person's file; the pages may be those of its rendition."""

    title_changed = Signal(str)
    password_given = Signal(str)
    menu_wanted = Signal(QPoint)
    laid_out = Signal()
    resized = Signal()

    def __init__(self, client: PageClient, actions: Actions, theme: Theme, path: str) -> None:
        """Made for a file; :meth:`open` reads it."""
        super().__init__()
        self._theme = theme
        self.source = path
        self.document_id = ""
        self._passed_on = False
        self._waiting_light: tuple[PageBox, ...] = ()
        self._lit: tuple[PageBox, ...] = ()
        self._reads = False
        self._restored = -1.0
        self._top: tuple[float, PagePlace] = (-1.0, PagePlace(page=0, y_pt=0.0))
        self.document = ReaderDocument(client, path)
        self.view = PageView(self.document, theme)
        self.find_bar = FindBar(self.view, actions, theme)
        self.notices = NoticePlace(theme)
        self.outline = OutlineTree()
        self.thumbnails = Thumbnails(self.document, theme)
        self._side = QStackedWidget()
        self._side.setProperty("role", "pane")
        self._side.addWidget(self.outline)
        self._side.addWidget(self.thumbnails)
        self._side.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._side)
        split.addWidget(self._stack)
        split.setSizes([220, 800])
        split.setCollapsible(1, False)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.notices)
        column.addWidget(split, 1)
        self.setFocusProxy(self.view)
        self._connect()

    def open(self, password: str | None = None, position: float = 0.0) -> None:
        """Read the file and go to a position."""
        self.view.go_to(position)
        self._restored = position
        self.document.open(password)

    # Positions and pages as citations name them: those of the indexed layout, whichever one is shown.

    @property
    def rendition(self) -> str:
        """The PDF that was indexed in place of a reflowable file, or an empty string."""
        return self.document.layouts.rendition

    @property
    def page(self) -> int:
        """The page in sight."""
        return self.page_of(max(self.view.position(), float(self.view.page)))

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return self.document.layouts.indexed_count

    def page_of(self, position: float) -> int:
        """The page that stands at a position of what is shown."""
        return int(self.document.layouts.indexed_position(position) + _ROUNDING)

    def position(self) -> float:
        """Page index plus the fraction of it that is above the top edge."""
        return self.document.layouts.indexed_position(self.view.position())

    def go_to(self, position: float) -> None:
        """Jump to a position."""
        self.view.go_to(self.document.layouts.shown_position(position))

    def take_password(self) -> bool:
        """Whether a password opened the pages and has not been passed on; true only once."""
        given = bool(self.document.password and self.document.page_count) and not self._passed_on
        self._passed_on = self._passed_on or given
        return given

    @property
    def side(self) -> str:
        """Which side list is shown: outline, thumbnails or none."""
        return SIDES[self._side.currentIndex()] if not self._side.isHidden() else ""

    def show_side(self, name: str) -> None:
        """Show a side list, or hide it if it is the one shown."""
        if self.side == name:
            self._side.hide()
            self.view.setFocus()
            return
        self._side.setCurrentIndex(SIDES.index(name))
        self._side.show()
        self._mark_page(self.view.page)
        (self.outline if name == "outline" else self.thumbnails).setFocus()

    def light(self, boxes: tuple[PageBox, ...]) -> None:
        """Jump to a sentence and light it; waits for the document if it is not open yet."""
        if self.document.page_count:
            self._lit = boxes
            self.document.layouts.to_shown(boxes, self.view.light)
        else:
            self._waiting_light = boxes

    def use_rendition(self, path: str) -> None:
        """Show the pages that citations refer to, keeping the place."""
        if path and path != self.rendition:
            if self.document.page_count:
                self._show(path, None)
            else:
                self.document.layouts.rendition = path
                self.document.open_other(path)

    def show_reading(self, reading: Reading | None) -> None:
        """Show the document laid out to be read, or as it was indexed; the place stays."""
        if reading is not None:
            self._show(reading.path, reading)
        elif self.document.layouts.reading is not None:
            self._show(self.rendition, None)

    def _show(self, path: str, reading: Reading | None) -> None:
        position = self.view.position()
        page = min(int(position), self.document.page_count - 1)
        top = PagePlace(page=page, y_pt=(position - page) * self.document.sizes[page][1])
        if self._top[0] == position:
            top = self._top[1]  # the very letter that has been kept at the top, wherever its line begins now
        elif reading is not None and not self._reads and abs(position - self._restored) < _ROUNDING:
            # Where the person stopped last time was told evenly, and is taken evenly: it does not creep.
            even = carried(position, reading.indexed, reading.totals)
            self.document.layouts.show(path, reading, top, even)
            return
        self.document.layouts.show(path, reading, top)

    def close_document(self) -> None:
        """Release the file."""
        self.document.client.unwish(self.view)
        self.document.client.unwish(self.thumbnails)
        self.document.close()

    def _connect(self) -> None:
        document, view = self.document, self.view
        document.opened.connect(self._opened)
        document.outline_changed.connect(lambda: self.outline.show_outline(document.outline, self.page_of))
        document.locked.connect(self._ask_password)
        document.failed.connect(self._show_failure)
        document.layouts.changed.connect(self._laid_out)
        document.layouts.failed.connect(lambda failure: self.notices.show_failure(failure, calm=True))
        self.outline.chosen.connect(view.go_to_page)
        self.thumbnails.chosen.connect(view.go_to_page)
        view.page_changed.connect(self._mark_page)
        view.link_clicked.connect(self._ask_link)
        view.menu_wanted.connect(lambda point: self.menu_wanted.emit(view.viewport().mapToGlobal(point)))

    def _mark_page(self, page: int) -> None:
        if self.side == "outline":
            self.outline.mark_page(page)
        elif self.side == "thumbnails":
            self.thumbnails.mark_page(page)

    def _opened(self) -> None:
        self.notices.clear()
        self._stack.setCurrentWidget(self.view)
        self.title_changed.emit(self.document.name)
        boxes, self._waiting_light = self._waiting_light, ()
        if boxes:
            self.light(boxes)

    def _laid_out(self, top: PagePlace) -> None:
        """Another layout is shown: everything that lies on the pages finds its new place."""
        lit = self._lit if self.view.overlays.lit else ()
        reads = self.document.layouts.reading is not None
        if reads != self._reads:
            # Pages to read are as wide as there is room, their text in the size that was chosen: at actual size.
            self._reads = reads
            self.view.fit, self.view.zoom = ("room", 1.0) if reads else ("width", self.view.zoom)
            self.view.zoom_changed.emit(self.view.zoom)
        self.view.history.carry(self.document.layouts.across)
        self.view.show_layout(top.page + min(0.9999, top.y_pt / self.document.sizes[top.page][1]))
        self._top = self.view.position(), top
        self.find_bar.search_again()
        if lit:
            self.document.layouts.to_shown(lit, self.view.keep_lit)
        self.thumbnails.refresh()
        self.laid_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.resized.emit()

    def _show_failure(self, failure: Failed) -> None:
        remedy = (self.tr("Try again"), lambda: self.document.open())
        self.notices.show_failure(failure, remedy=remedy)

    def _ask_link(self, address: str) -> None:
        """An outside address is shown before anything opens; it opens only on a click on the button."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        url = QUrl(address)
        if url.scheme() not in ("http", "https", "mailto"):
            return
        def leave() -> None:
            QDesktopServices.openUrl(url)
            self.notices.clear()

        question = Failed(message=self.tr("This link leads out of the document: {0}").format(address[:200]),
                          remedy=self.tr("Lectern opens nothing on its own."))
        self.notices.show_failure(question, calm=True, remedy=(
            self.tr("Open in browser"), leave
        ))

    def _ask_password(self, failure: Failed) -> None:
        page = QWidget()
        page.setProperty("role", "desk")
        column = QVBoxLayout(page)
        column.addStretch(1)
        title = label(said(failure.message), "lead")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        hint = label(said(failure.remedy), "soft")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(self.tr("Password"))
        field.setPlaceholderText(self.tr("Password"))
        field.setFixedWidth(260)

        def give() -> None:
            if field.text():
                self.password_given.emit(field.text())
                self.document.open(field.text())

        field.returnPressed.connect(give)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(field)
        row.addWidget(push(self.tr("Open"), give, "main"))
        row.addStretch(1)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(2)
        while self._stack.count() > 1:
            if (old := self._stack.widget(1)) is None:
                break
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        field.setFocus()
