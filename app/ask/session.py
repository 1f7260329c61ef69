"""The conversation: asks the engine, feeds its turns, keeps the thread. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.ask.turn import Turn
from app.calls import Waiting
from app.engine_client import EngineClient
from engine import values
from engine.requests import Ask, GetPageSpan, GetSections, SuggestQuestions, WarmUp
from engine.values import Question, Section, Span

SCOPES = ("page", "section", "document", "chosen", "library")
_HISTORY_TURNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the person is: the open document and page, and the documents chosen in the library."""

    document: str = ""
    title: str = ""
    page: int = 0
    chosen: tuple[str, ...] = ()


class AskSession(QObject):
    """Signals: a turn began, the thread was cleared, suggestions came, the scope or what it may be changed."""

    turn_added = Signal(object)
    cleared = Signal()
    suggestions_changed = Signal(tuple)
    scope_changed = Signal()
    state_changed = Signal()

    def __init__(self, engine: EngineClient) -> None:
        """An empty thread over the whole library."""
        super().__init__()
        self._engine = engine
        self.turns: list[Turn] = []
        self.place = Place()
        self.scope = "document"
        self.names: Callable[[str], str] = lambda document: document
        self._suggested: dict[str, tuple[str, ...]] = {}

    @property
    def running(self) -> Turn | None:
        """The turn that is being answered."""
        return self.turns[-1] if self.turns and self.turns[-1].running else None

    @property
    def last(self) -> Turn | None:
        """The turn asked last."""
        return self.turns[-1] if self.turns else None

    def set_place(self, place: Place) -> None:
        """The person turned to another page, document or choice."""
        before, self.place = self.place, place
        if place.chosen and len(place.chosen) > 1 and place.chosen != before.chosen:
            self.scope = "chosen"
        elif self.scope == "chosen" and not place.chosen:
            self.scope = "document"
        if (before.document, before.title, before.chosen) != (place.document, place.title, place.chosen):
            self.scope_changed.emit()
        if before.document != place.document:
            self.suggest()

    def warm_up(self) -> None:
        """A question is about to be asked: the engine loads what it needs while the person types."""
        self._engine.call(WarmUp(), failed=lambda _failure: None)

    def available(self) -> tuple[str, ...]:
        """The scopes that mean something now."""
        found = ("page", "section", "document") if self.place.document else ()
        return (*found, *(("chosen",) if self.place.chosen else ()), "library")

    def effective_scope(self) -> str:
        """The scope chosen, or the nearest that means something."""
        return self.scope if self.scope in self.available() else "library"

    def set_scope(self, scope: str) -> None:
        """Choose where questions look."""
        self.scope = scope
        self.scope_changed.emit()

    def ask(self, text: str) -> None:
        """Ask within the scope; a question that is being answered is stopped."""
        text = text.strip()
        if not text:
            return
        scope, place = self.effective_scope(), self.place
        history = tuple(
            values.Turn(question=turn.question.text, answer=turn.answer.text)
            for turn in self.turns if turn.answer is not None and not turn.answer.not_found
        )[-_HISTORY_TURNS:]
        documents = {"library": (), "chosen": place.chosen}.get(scope, (place.document,))
        question = Question(text=text, documents=documents, history=history)
        turn = Turn(question, self.describe(scope))
        self.stop()
        self.turns.append(turn)
        self.turn_added.emit(turn)
        self.state_changed.emit()
        if scope == "page":
            request = GetPageSpan(document=place.document, page=place.page)
            self._engine.call(request, result=lambda span: self._send(turn, span), failed=turn.fail)
        elif scope == "section":
            request = GetPageSpan(document=place.document, page=place.page)
            self._engine.call(request, result=lambda span: self._in_section(turn, span), failed=turn.fail)
        else:
            self._send(turn, None)

    def ask_again(self, turn: Turn, threshold: float | None = None) -> None:
        """Ask a turn's question again, with more or less context if a threshold is given."""
        if turn.running:
            self._engine.stop(turn.call, silently=True)
            turn.stop()
        self._repeat(turn, turn.again(threshold))

    def ask_as(self, turn: Turn, standalone: str) -> None:
        """Ask a turn's question again as the person understands it."""
        if standalone.strip():
            self._repeat(turn, replace(turn.question, standalone=standalone.strip(), agreed=False))

    def agree(self, turn: Turn, *, whole: bool) -> None:
        """Start what a turn offered: all of it, or the nearest passages alone."""
        strategy = turn.plan.strategy if whole else "direct"
        self._repeat(turn, replace(turn.question, agreed=True, strategy=strategy))

    def _repeat(self, turn: Turn, question: Question) -> None:
        again = Turn(question, turn.scope)
        self.turns.append(again)
        self.turn_added.emit(again)
        self.state_changed.emit()
        self._send(again, question.span)

    def stop(self) -> None:
        """Stop answering; what was written stays."""
        turn = self.running
        if turn is not None:
            self._engine.stop(turn.call, silently=True)
            turn.stop()

    def clear(self) -> None:
        """Begin a new conversation."""
        self.stop()
        self.turns = []
        self.cleared.emit()
        self.state_changed.emit()
        self.suggest()

    def suggest(self) -> None:
        """Fetch suggested questions for the open document."""
        document = self.place.document
        known = self._suggested.get(document)
        if known is not None or not document:
            self.suggestions_changed.emit(known or ())
            return
        self._engine.call(
            SuggestQuestions(document=document), result=lambda found: self._keep(document, found),
            failed=lambda _failure: self.suggestions_changed.emit(()),
        )

    def document_ready(self, document: str) -> None:
        """A document became searchable: its suggestions can be made now."""
        if document == self.place.document and not self._suggested.get(document):
            self._suggested.pop(document, None)
            self.suggest()

    def describe(self, scope: str) -> str:
        """A scope in words."""
        texts = {
            "page": self.tr("Page {0}").format(self.place.page + 1), "section": self.tr("This section"),
            "document": self.tr("This document"),
            "chosen": self.tr("%n chosen documents", "", len(self.place.chosen)),
            "library": self.tr("Whole library"),
        }
        return texts[scope]

    def _keep(self, document: str, found: tuple[str, ...]) -> None:
        if found:
            self._suggested[document] = tuple(found)
        if document == self.place.document:
            self.suggestions_changed.emit(tuple(found))

    def _in_section(self, turn: Turn, page: Span) -> None:
        def choose(sections: tuple[Section, ...]) -> None:
            inside = [section.span for section in sections if section.span.overlaps(page)]
            self._send(turn, min(inside, key=lambda span: span.length, default=page))

        self._engine.call(
            GetSections(document=turn.question.documents[0]), result=choose, failed=turn.fail
        )

    def _send(self, turn: Turn, span: Span | None) -> None:
        if not turn.running:
            return
        turn.question = replace(turn.question, span=span)
        waiting: Any = Waiting(
            request=Ask(question=turn.question), event=turn.take, failed=turn.fail, done=turn.finish, stopped=turn.stop
        )
        turn.ended.connect(self.state_changed)
        turn.changed.connect(self.state_changed)
        turn.call = self._engine.send(waiting)
