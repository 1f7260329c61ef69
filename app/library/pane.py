"""The library pane: filter, sort, grid or list, what is chosen, and what is being worked on."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.library.collection_bar import CollectionBar
from app.library.collections import Collections
from app.library.covers import CoverStore
from app.library.delegate import DocumentDelegate
from app.library.model import DOCUMENT, LibraryFilter, LibraryModel
from app.library.sort_button import SortButton
from app.notices import NoticePlace
from app.theme import icons
from app.theme.theme import Theme
from app.translation import isolated
from app.widgets.buttons import action_button, label, push
from engine.events import Failed
from engine.values import Document

_MENU = (
    "collect", "collection-leave", "", "document-retry", "document-rest", "document-first", "document-cancel", "",
    "document-remove",
)


class LibraryPane(QWidget):
    """Signals what the person wants; it does nothing to the library itself."""

    open_wanted = Signal(object)
    chosen_changed = Signal(tuple)
    remove_confirmed = Signal(tuple)
    search_wanted = Signal(str)

    def __init__(
        self, model: LibraryModel, covers: CoverStore, collections: Collections, actions: Actions, theme: Theme
    ) -> None:
        """Show the model."""
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model, self._actions, self._theme = model, actions, theme
        self.filter = LibraryFilter(model)
        self._delegate = DocumentDelegate(model, covers, theme)
        self.notices = NoticePlace(theme)
        self._collections = collections
        self.collection_bar = CollectionBar(collections)
        self.collection_bar.chosen.connect(self._show_collection)
        self.collection_bar.named.connect(lambda name: collections.add(name, [d.id for d in self.chosen()]))
        self.list = self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._make_head())
        column.addWidget(self.collection_bar)
        column.addWidget(self.notices)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._make_empty())
        column.addWidget(self._stack, 1)
        covers.changed.connect(lambda _key: self.list.viewport().update())
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, self.filter.layoutChanged,
                       self.filter.rowsInserted, self.filter.rowsRemoved, self.filter.modelReset):
            signal.connect(self._show_which)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        model.dataChanged.connect(lambda *_: self._show_states())
        theme.changed.connect(self._tint)
        self._tint()
        self._show_which()

    def chosen(self) -> list[Document]:
        """The documents that are chosen."""
        return [index.data(DOCUMENT) for index in self.list.selectionModel().selectedIndexes()]

    def choose(self, ids: tuple[str, ...]) -> None:
        """Choose these documents."""
        selection = self.list.selectionModel()
        selection.clearSelection()
        for row in range(self.filter.rowCount()):
            index = self.filter.index(row, 0)
            if index.data(DOCUMENT).id in ids:
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)

    def confirm_removal(self) -> None:
        """Ask once, in place, then tell."""
        documents = self.chosen()
        if not documents:
            return
        ids = tuple(document.id for document in documents)
        name = isolated(documents[0].title) if len(documents) == 1 else self.tr("%n documents", "", len(documents))
        question = Failed(
            message=self.tr("Remove “{0}” from the library?").format(name),
            remedy=self.tr("Its index, notes and thumbnails are deleted. The file itself is not touched."),
        )

        def confirmed() -> None:
            notice.dismiss()
            self.remove_confirmed.emit(ids)

        notice = self.notices.show_failure(question, calm=True, remedy=(self.tr("Remove"), confirmed))

    def leave_collection(self) -> None:
        """Take the chosen documents out of the collection that is shown."""
        self._collections.remove(self.collection_bar.current(), [document.id for document in self.chosen()])

    def _show_collection(self, name: str) -> None:
        self.filter.set_members(self._collections.members(name) if name else None)
        self._actions.set_state(collection=bool(name))

    def set_grid(self, grid: bool) -> None:
        """Covers instead of rows, or back."""
        self._delegate.grid = grid
        self._grid.setChecked(grid)
        self.list.setViewMode(QListView.ViewMode.IconMode if grid else QListView.ViewMode.ListMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(True)
        self.list.doItemsLayout()

    @property
    def grid(self) -> bool:
        """Whether covers are shown."""
        return self._delegate.grid

    def _make_head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(12, 0, 10, 2)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Library"), "lead"), 1)
        row.setSpacing(2)
        row.addWidget(action_button(self._actions["open"]))
        self.sort = SortButton(self._theme)
        self.sort.chosen.connect(self._model.sort_by)
        row.addWidget(self.sort)
        self._grid = QToolButton()
        self._grid.setCheckable(True)
        self._grid.setAccessibleName(self.tr("Show covers"))
        self._grid.setToolTip(self.tr("Show covers or rows"))
        self._grid.setIconSize(QSize(20, 20))
        self._grid.clicked.connect(lambda checked: self.set_grid(checked))
        row.addWidget(self._grid)
        column.addLayout(row)
        self.filter_box = QLineEdit()
        self.filter_box.setProperty("role", "quiet")
        self.filter_box.setPlaceholderText(self.tr("Filter; Enter searches the texts"))
        self.filter_box.setAccessibleName(self.tr("Filter the library"))
        self.filter_box.setClearButtonEnabled(True)
        self._typing = QTimer(self, singleShot=True, interval=120)
        self._typing.timeout.connect(lambda: self.filter.set_text(self.filter_box.text()))
        self.filter_box.textChanged.connect(lambda _text: self._typing.start())
        self.filter_box.returnPressed.connect(self._search)
        column.addWidget(self.filter_box)
        return column

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.filter)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.verticalScrollBar().setSingleStep(24)
        view.setDragEnabled(True)
        view.setAccessibleName(self.tr("Documents"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu)
        view.activated.connect(self._open)
        view.clicked.connect(self._clicked)
        return view

    def _make_empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 0, 24, 0)
        column.addStretch(2)
        self._empty_title = label(self.tr("No documents yet"), "lead", wrap=True)
        self._empty_title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty_hint = label("", "soft", wrap=True)
        self._empty_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._empty_title)
        column.addWidget(self._empty_hint)
        column.addSpacing(10)
        row = QHBoxLayout()
        row.addStretch(1)
        self._empty_button = push(self.tr("Open a file"), lambda: self._actions["open"].trigger(), "main")
        row.addWidget(self._empty_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        return page

    def _show_which(self, *_arguments: object) -> None:
        filtered = self._model.rowCount() > 0
        self._empty_title.setText(self.tr("Nothing matches") if filtered else self.tr("No documents yet"))
        self._empty_hint.setText(
            self.tr("Enter searches the texts of all documents.") if filtered
            else self.tr("Drop PDF, EPUB, Word or text files anywhere on this window.")
        )
        self._empty_button.setVisible(not filtered)
        show_list = self.filter.rowCount() > 0 or not self._model.loaded
        self._stack.setCurrentIndex(0 if show_list else 1)

    def _chosen(self) -> None:
        documents = self.chosen()
        self._show_states()
        self.chosen_changed.emit(tuple(document.id for document in documents))

    def _show_states(self) -> None:
        documents = self.chosen()
        self._actions.set_state(rows=bool(documents), cancelled=any(document.cancelled for document in documents))

    def _clicked(self, index: QModelIndex) -> None:
        """A plain click opens; with Ctrl or Shift it only chooses."""
        from PySide6.QtWidgets import QApplication

        keys = QApplication.keyboardModifiers()
        if not keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        document = index.data(DOCUMENT)
        if document is not None:
            self.open_wanted.emit(document)

    def _search(self) -> None:
        if self.filter_box.text().strip():
            self.search_wanted.emit(self.filter_box.text().strip())

    def _menu(self, point: QPoint) -> None:
        if not self.list.indexAt(point).isValid():
            return
        menu = QMenu(self)
        for name in _MENU:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        menu.exec(self.list.viewport().mapToGlobal(point))

    def _tint(self) -> None:
        self._grid.setIcon(icons.icon("grid", self._theme.colour("ink_soft"), self._theme.colour("accent")))
        self.list.viewport().update()
