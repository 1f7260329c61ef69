"""Why a sentence was kept, asked on its page: the sentence under the pointer, or the one that is lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QCursor

from app.ask.turn import Turn
from app.ask.why import explain, sentence_at
from app.ask.why_popover import WhyPopover
from app.reader import selection
from app.reader.tab import ReaderTab
from engine.letters import letters
from engine.render.requests import PageText
from engine.values import PrunedPassage

if TYPE_CHECKING:
    from app.composition import Composition


class WhyKept(QObject):
    """Answers the action; the popover of the page."""

    def __init__(self, desk: Composition) -> None:
        """Of the tab in sight and the turn asked last."""
        super().__init__(desk)
        self._desk = desk
        self._place: QPoint | None = None
        self.popover = WhyPopover(desk.theme, desk.window)
        self.popover.go_wanted.connect(self._go)
        desk.actions.on("why-kept", self.ask)
        desk.reader.menu_wanted.connect(self.note)
        desk.session.turn_added.connect(self.follow)
        desk.reader.current_changed.connect(lambda _tab: self.update_state())

    def note(self, place: QPoint) -> None:
        """The menu of the page was opened at this place of the screen."""
        self._place = place
        self.update_state()

    def follow(self, turn: Turn) -> None:
        """A question was asked: its passages are what can be explained."""
        turn.evidence_changed.connect(self.update_state)
        self.update_state()

    def update_state(self) -> None:
        """Enable the action where the last question read passages of the document in sight."""
        self._desk.actions.set_state(evidence=bool(self._passages()))

    def ask(self) -> None:
        """Explain the sentence where the menu was opened; without a menu the one that is lit."""
        tab = self._desk.reader.current()
        if tab is None:
            return
        place = self._spot(tab)
        found = tab.view.place_at(QPointF(tab.view.viewport().mapFromGlobal(place)))
        self._place = None
        if found is None:
            return
        page, x, y = found[0].page, found[1], found[2]
        tab.document.text(page, lambda text: self._explain(text, (x, y), place))

    def _explain(self, text: PageText, point: tuple[float, float], place: QPoint) -> None:
        caret = selection.caret_at(text, *point)
        turn = self._desk.session.last
        if caret is None or turn is None:
            self.popover.show_for(None, place)
            return
        lines = [letters(line.text) for line in text.lines]
        before = letters(text.lines[caret.line].text[: caret.column])
        at = sum(map(len, lines[: caret.line])) + len(before)
        found = sentence_at("".join(lines), at, self._passages())
        self.popover.show_for(explain(turn, *found) if found is not None else None, place)

    def _spot(self, tab: ReaderTab) -> QPoint:
        """Where to look: at the menu, at the lit sentence, or at the pointer."""
        if self._place is not None:
            return self._place
        view = tab.view
        for page, rects in sorted(view.overlays.lit.items()):
            box = view.layout_.to_view(page, rects[-1]) if view.layout_ is not None and rects else None
            if box is not None:
                middle = QPointF(box[0] + box[2] / 2, box[1] + box[3] / 2) + QPointF(view.offset())
                return view.viewport().mapToGlobal(middle).toPoint()
        return QCursor.pos()

    def _passages(self) -> tuple[PrunedPassage, ...]:
        tab, turn = self._desk.reader.current(), self._desk.session.last
        if tab is None or turn is None or not tab.document_id:
            return ()
        return tuple(pruned for pruned in turn.passages if pruned.passage.document == tab.document_id)

    def _go(self, span: object) -> None:
        tab = self._desk.reader.current()
        if tab is not None and tab.document_id:
            self._desk.go_to_span(tab.document_id, span)  # type: ignore[arg-type]  # a signal carries any object
