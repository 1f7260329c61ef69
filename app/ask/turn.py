"""One question and what became of it: a model without widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.events import (
    Answered,
    EvidenceFound,
    Failed,
    Planned,
    Progress,
    Restarted,
    Retrieved,
    TokenProduced,
)
from engine.values import Answer, DocumentId, EvidenceSentence, PageBox, PrunedPassage, Question, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a citation chip points to."""

    number: int
    document: DocumentId
    page: int
    span: Span
    text: str
    supported: bool = True
    boxes: tuple[PageBox, ...] = ()


class Turn(QObject):
    """`stage` is what happens now: asking, searching, reading, writing, offered, done, stopped or failed.

    Offered: a long strategy waits for the person, who may start it or have the nearest passages instead.
    """

    changed = Signal()
    text_changed = Signal()
    evidence_changed = Signal()
    ended = Signal()

    def __init__(self, question: Question, scope: str) -> None:
        """A question that was just asked; `scope` says in words where it looks."""
        super().__init__()
        self.question, self.scope = question, scope
        self.stage = "asking"
        self.call = 0
        self.text = ""
        self.found = self.read = 0
        self.searched = self.words = 1.0
        self.passages: tuple[PrunedPassage, ...] = ()
        self.best: EvidenceSentence | None = None
        self.answer: Answer | None = None
        self.failure: Failed | None = None
        self.references: dict[int, Reference] = {}
        self.model_loading = False
        self.plan = Planned(strategy="", standalone="")
        self.marked: Span | None = None
        self.done = self.parts = 0
        self.unit = ""

    @property
    def running(self) -> bool:
        """Whether events may still come."""
        return self.stage in ("asking", "searching", "reading", "writing")

    def take(self, event: object) -> None:
        """Take an event of the engine."""
        match event:
            case Planned():
                self.plan = event
                if event.waits:
                    self._end("offered")
                    return
            case Restarted():
                self.text = ""
                self.text_changed.emit()
            case Retrieved():
                self.stage, self.found, self.read = "reading", event.found, event.read
                self.searched, self.words = event.searched, event.words
            case EvidenceFound():
                self.passages, self.best, self.marked = event.passages, event.best, event.marked
                self.stage = "writing" if self.question.generate else "reading"
                self.references = {sentence.number: _of_sentence(sentence) for sentence in event.sentences}
                self.evidence_changed.emit()
            case TokenProduced():
                self.stage = "writing"
                self.text += event.text
                self.text_changed.emit()
                return
            case Answered():
                self._answered(event.answer)
            case Progress():
                self.model_loading = event.stage in ("load", "model")
                if event.total:
                    self.done, self.parts, self.unit = event.done, event.total, event.unit
            case _:
                return
        self.changed.emit()

    def fail(self, failure: Failed) -> None:
        """The question ended in a failure."""
        self.failure = failure
        self._end("failed")

    def stop(self) -> None:
        """The person stopped it; what was written stays."""
        self._end("stopped")

    def finish(self) -> None:
        """Everything that was to come has come."""
        self._end("done")

    def sentence_counts(self) -> tuple[int, int]:
        """Sentences kept, and sentences read."""
        return sum(len(p.kept) for p in self.passages), sum(len(p.probabilities) for p in self.passages)

    def passage_of(self, reference: Reference) -> PrunedPassage | None:
        """The passage that a reference's sentence stands in."""
        for pruned in self.passages:
            span = pruned.passage.span
            inside = span.start <= reference.span.start and reference.span.end <= span.end
            if pruned.passage.document == reference.document and inside:
                return pruned
        return None

    def threshold_guess(self) -> float:
        """A threshold that would keep what was kept: asked for, or between the kept and the dropped."""
        if self.question.threshold is not None:
            return self.question.threshold
        kept = [p.probabilities[i] for p in self.passages for i in p.kept]
        dropped = [
            probability for p in self.passages for i, probability in enumerate(p.probabilities)
            if i not in p.kept and probability < min(kept, default=1.0)
        ]
        return (min(kept, default=1.0) + max(dropped, default=0.0)) / 2

    @property
    def understood_as(self) -> str:
        """The question as it is searched for, where that is not what was typed."""
        return self.plan.standalone if self.plan.standalone != self.question.text.strip() else ""

    @property
    def has_hidden_text(self) -> bool:
        """Whether a page of the evidence holds text that nobody can see."""
        return any(passage.hidden_text for passage in self.passages)

    @property
    def withheld(self) -> int:
        """How many sentences of the evidence give orders to machines and were kept from the model."""
        return sum(len(passage.withheld) for passage in self.passages)

    def again(self, threshold: float | None) -> Question:
        """The same question, with more or less context."""
        return replace(self.question, threshold=threshold)

    def _answered(self, answer: Answer) -> None:
        self.answer = answer
        self.text = answer.text
        self.found = answer.found or self.found
        self.searched, self.words = answer.searched, answer.words
        if answer.evidence != self.passages:
            self.passages = answer.evidence
            self.evidence_changed.emit()
        self.references = {
            c.n: Reference(number=c.n, document=c.document, page=c.page, span=c.span, text=c.text,
                           supported=c.supported, boxes=c.boxes)
            for c in answer.citations
        }
        self.text_changed.emit()

    def _end(self, stage: str) -> None:
        if self.running:
            self.stage = stage
            self.changed.emit()
            self.text_changed.emit()
            self.ended.emit()


def _of_sentence(sentence: EvidenceSentence) -> Reference:
    return Reference(
        number=sentence.number, document=sentence.document, page=sentence.page, span=sentence.span, text=sentence.text
    )


def measured(value: float) -> bool:
    """Whether a number was measured at all."""
    return not math.isnan(value) and value >= 0
