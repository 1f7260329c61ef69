"""The ask pane: the thread, suggestions, scope, and the question box."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.actions import Actions
from app.ask.preview import CitationPreview
from app.ask.question_box import QuestionBox
from app.ask.session import SCOPES, AskSession
from app.ask.turn import Turn
from app.ask.turn_view import TurnView
from app.notices import NoticePlace
from app.theme.theme import Theme
from app.translation import isolated
from app.widgets.buttons import SuggestionButton, action_button, chip, label
from app.widgets.flow import FlowLayout, clear

_SUGGESTED = 3


class AskPane(QWidget):
    """Shows a session. Signals where the person wants to go in a document, and what they want kept."""

    reference_clicked = Signal(object)
    sentence_clicked = Signal(str, object)
    save_wanted = Signal(object)

    def __init__(self, session: AskSession, actions: Actions, theme: Theme, titles: dict[str, str]) -> None:
        """`titles` maps documents to their titles and is kept up to date by whoever made it."""
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._actions, self._theme, self._titles = session, actions, theme, titles
        self._preview = CitationPreview(theme)
        self._preview.host = self
        self.views: list[TurnView] = []
        self.notices = NoticePlace(theme)
        self.box = QuestionBox(theme)
        self._follow = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        column.addWidget(self.notices)
        self._scroll = self._make_thread()
        column.addWidget(self._scroll, 1)
        column.addWidget(self._make_foot())
        self._connect()
        self._show_scopes()

    @property
    def last(self) -> TurnView | None:
        """The newest turn's view."""
        return self.views[-1] if self.views else None

    def show_device(self, text: str) -> None:
        """Say what runs where."""
        self._device.setText(text)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 10, 6)
        row.addWidget(label(self.tr("Ask"), "lead"), 1)
        for name in ("new-thread", "notebook"):
            row.addWidget(action_button(self._actions[name]))
        return row

    def _make_thread(self) -> QScrollArea:
        area = QScrollArea()
        area.setProperty("role", "plain")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Conversation"))
        body = QWidget()
        self._thread = QVBoxLayout(body)
        self._thread.setContentsMargins(18, 8, 18, 18)
        self._thread.setSpacing(26)
        self._thread.addWidget(self._make_start())
        self._thread.addStretch(1)
        area.setWidget(body)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._grew)
        bar.valueChanged.connect(self._scrolled)
        return area

    def _make_start(self) -> QWidget:
        self._start = QWidget()
        column = QVBoxLayout(self._start)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        title = label(self.tr("What would you like to know?"), "display", wrap=True)
        column.addWidget(title)
        self._where = label("", "soft", wrap=True)
        column.addWidget(self._where)
        self._device = label("", "small", wrap=True)
        column.addWidget(self._device)
        column.addSpacing(8)
        self._suggestions = QVBoxLayout()
        self._suggestions.setSpacing(8)
        column.addLayout(self._suggestions)
        return self._start

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(8)
        chips = self._chip_row = QWidget()
        flow = FlowLayout(chips)
        self._chips: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for scope in SCOPES:
            button = chip("")
            button.clicked.connect(partial(self._choose_scope, scope))
            group.addButton(button)
            flow.addWidget(button)
            self._chips[scope] = button
        column.addWidget(chips)
        column.addWidget(self.box)
        return foot

    def _choose_scope(self, scope: str, _checked: bool = False) -> None:
        self._session.set_scope(scope)

    def _connect(self) -> None:
        session = self._session
        session.turn_added.connect(self._add)
        session.cleared.connect(self._clear)
        session.suggestions_changed.connect(self._show_suggestions)
        session.scope_changed.connect(self._show_scopes)
        session.state_changed.connect(self._show_state)
        self.box.asked.connect(session.ask)
        self.box.stopped.connect(session.stop)
        self.box.edit.focused.connect(lambda inside: session.warm_up() if inside else None)
        on = self._actions.on
        on("question", self.box.setFocus)
        on("stop", session.stop)
        on("new-thread", session.clear)
        on("ask-again", lambda: session.ask_again(session.last) if session.last is not None else None)
        on("copy-answer", lambda: self.last.copy(citations=False) if self.last is not None else None)
        on("copy-answer-cited", lambda: self.last.copy(citations=True) if self.last is not None else None)
        on("save-answer", lambda: self.save_wanted.emit(session.last) if session.last is not None else None)

    def _add(self, turn: Turn) -> None:
        self._start.hide()
        view = TurnView(turn, self._titles, self._preview, self._theme)
        view.reference_clicked.connect(self.reference_clicked)
        view.sentence_clicked.connect(self.sentence_clicked)
        view.again_wanted.connect(self._session.ask_again)
        view.save_wanted.connect(self.save_wanted)
        view.asked_as.connect(self._session.ask_as)
        view.agreed.connect(lambda turn, whole: self._session.agree(turn, whole=whole))
        view.question_wanted.connect(self._session.ask)
        self.views.append(view)
        self._thread.insertWidget(self._thread.count() - 1, view)
        self._follow = True
        QTimer.singleShot(0, lambda: self._to_top(view))

    def _to_top(self, view: TurnView) -> None:
        """A new question starts at the top of the pane, so that its answer is read from its beginning."""
        if view in self.views:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(min(bar.maximum(), view.y() - 8))

    def _grew(self, _low: int, high: int) -> None:
        if self._follow and self.last is not None:
            self._scroll.verticalScrollBar().setValue(min(high, self.last.y() - 8))

    def _scrolled(self, value: int) -> None:
        """Whoever scrolls away from the newest question is left where they are."""
        bar = self._scroll.verticalScrollBar()
        self._follow = self.last is not None and value >= min(bar.maximum(), self.last.y() - 8) - 40

    def _clear(self) -> None:
        for view in self.views:
            view.hide()
            view.deleteLater()
        self.views = []
        self._start.show()
        self.box.setFocus()

    def _show_suggestions(self, questions: tuple[str, ...]) -> None:
        clear(self._suggestions)
        for question in questions[:_SUGGESTED]:
            button = SuggestionButton(question, partial(self._session.ask, question))
            self._suggestions.addWidget(button)

    def _show_scopes(self) -> None:
        available = self._session.available()
        current = self._session.effective_scope()
        for scope, button in self._chips.items():
            text = self._session.describe(scope) if scope != "page" else self.tr("This page")
            button.setText(text)
            button.setAccessibleName(self.tr("Look in: {0}").format(text))
            button.setVisible(scope in available)
            button.setChecked(scope == current)
        self._chip_row.updateGeometry()
        where = isolated(self._session.place.title)
        self._where.setText(
            self.tr("Answers come from {0}, sentence by sentence, and every claim can be checked on its page.")
            .format(self.tr("“{0}”").format(where) if where and current != "library" else self.tr("your library"))
        )

    def _show_state(self) -> None:
        session = self._session
        running = session.running is not None
        last = session.last
        self.box.set_running(running)
        self._actions.set_state(
            asking=running, thread=bool(session.turns), answer=last is not None and not last.running and bool(last.text)
        )
