"""A turn as the person sees it: the question, what happens, the best sentence, the answer, its truth, its evidence."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ask import markup
from app.ask.answer_view import AnswerView
from app.ask.evidence import EvidencePanel
from app.ask.next_questions import NextQuestions
from app.ask.offer import Offer, Understood, marked_html
from app.ask.preview import CitationPreview
from app.ask.truth import caution_line, share_line, stage_line, strategy_line, truth_line
from app.ask.turn import Reference, Turn
from app.notices import NoticePlace
from app.theme.theme import Theme
from app.translation import isolated
from app.widgets.buttons import IconButton, label, push

_TICK_MS = 120


class TurnView(QWidget):
    """Signals what the person wants; the pane carries it out."""

    reference_clicked = Signal(object)
    sentence_clicked = Signal(str, object)
    again_wanted = Signal(object, object)
    save_wanted = Signal(object)
    asked_as = Signal(object, str)
    agreed = Signal(object, bool)
    question_wanted = Signal(str)
    grew = Signal()

    def __init__(self, turn: Turn, titles: dict[str, str], preview: CitationPreview, theme: Theme) -> None:
        """Follow a turn."""
        super().__init__()
        self.turn, self._titles, self._preview, self._theme = turn, titles, preview, theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        question = label(isolated(turn.question.text), "lead", wrap=True)
        question.setTextInteractionFlags(question.textInteractionFlags().TextSelectableByMouse)
        column.addWidget(question)
        self.scope = label(turn.scope, "small", wrap=True)
        column.addWidget(self.scope)
        self.understood = Understood(turn)
        self.understood.asked.connect(lambda text: self.asked_as.emit(turn, text))
        column.addWidget(self.understood)
        self.offer = Offer(turn)
        self.offer.chosen.connect(lambda whole: self.agreed.emit(turn, whole))
        column.addWidget(self.offer)
        self.stage = label("", "soft", wrap=True)
        self.stage.setAccessibleName(self.tr("What happens now"))
        column.addWidget(self.stage)
        self._best = self._make_best()
        column.addWidget(self._best)
        self.answer = AnswerView(turn, theme)
        self.answer.chip_clicked.connect(self._go)
        self.answer.chip_hovered.connect(self._hover)
        self.answer.left.connect(preview.leave)
        column.addWidget(self.answer)
        self.notices = NoticePlace(theme)
        column.addWidget(self.notices)
        self.share = label("", "small", wrap=True)
        column.addWidget(self.share)
        self.truth = label("", "small", wrap=True)
        self.truth.setAccessibleName(self.tr("What was measured"))
        column.addWidget(self.truth)
        self._buttons = self._make_buttons()
        column.addWidget(self._buttons)
        self.next = NextQuestions()
        self.next.asked.connect(self.question_wanted)
        column.addWidget(self.next)
        self.caution = label("", "bad", wrap=True)
        self.caution.setAccessibleName(self.tr("Caution"))
        column.addWidget(self.caution)
        self.evidence = EvidencePanel(turn, titles, theme)
        self.evidence.sentence_clicked.connect(self.sentence_clicked)
        self.evidence.again_wanted.connect(lambda threshold: self.again_wanted.emit(turn, threshold))
        column.addWidget(self.evidence)
        self._timer = QTimer(self, singleShot=True, interval=_TICK_MS)
        self._timer.timeout.connect(self._show)
        turn.changed.connect(self._show)
        turn.evidence_changed.connect(self._show)
        turn.text_changed.connect(lambda: self._timer.start() if not self._timer.isActive() else None)
        turn.text_changed.connect(self.grew)
        turn.ended.connect(self._show)
        self._show()

    def copy(self, *, citations: bool) -> None:
        """Put the answer on the clipboard."""
        text = markup.with_citations(self.turn.text, self.turn.references, self._titles) if citations else (
            markup.without_marks(self.turn.text)
        )
        QApplication.clipboard().setText(text)

    def _make_best(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 10, 12, 8)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Best sentence found"), "caps"))
        self._best_text = label("", "serif", wrap=True)
        self._best_text.setTextFormat(Qt.TextFormat.RichText)  # escaped; the words that answer stand in bold
        column.addWidget(self._best_text)
        row = QHBoxLayout()
        self._best_page = push("", self._go_best, "quiet")
        row.addWidget(self._best_page)
        row.addStretch(1)
        column.addLayout(row)
        frame.hide()
        return frame

    def _make_buttons(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for icon, text, act in (
            ("copy", self.tr("Copy"), lambda: self.copy(citations=False)),
            ("quote", self.tr("Copy with citations"), lambda: self.copy(citations=True)),
            ("notebook", self.tr("Save to notebook"), lambda: self.save_wanted.emit(self.turn)),
            ("again", self.tr("Ask again"), lambda: self.again_wanted.emit(self.turn, None)),
        ):
            line.addWidget(IconButton(icon, text, act, self._theme))
        line.addStretch(1)
        return row

    def _show(self) -> None:
        turn = self.turn
        self.stage.setText(stage_line(turn))
        self.stage.setVisible(bool(self.stage.text()))
        self.truth.setText(truth_line(turn))
        self.truth.setVisible(bool(self.truth.text()))
        self.share.setText(share_line(turn))
        self.share.setVisible(bool(self.share.text()))
        self._buttons.setVisible(not turn.running and bool(turn.text))
        how = strategy_line(turn)
        self.scope.setText(f"{turn.scope} · {how}" if how else turn.scope)
        self.caution.setText(caution_line(turn))
        self.caution.setVisible(bool(self.caution.text()))
        self._show_next()
        if turn.best is not None:
            self._best_text.setText(marked_html(turn.best.text, turn.marked))
            self._best_page.setText(self.tr("Page {0}").format(turn.best.page + 1))
        waiting = turn.best is not None and not turn.text.strip()
        self._best.setVisible(waiting)
        if turn.failure is not None and not self.notices.notices():
            self.notices.show_failure(
                turn.failure, remedy=(self.tr("Ask again"), lambda: self.again_wanted.emit(turn, None))
            )
        self.grew.emit()

    def _show_next(self) -> None:
        """Questions that the answer leads to, once it stands."""
        answer = self.turn.answer
        if answer is not None and not self.turn.running and not self.next.chips and answer.suggestions:
            self.next.show_questions(answer.suggestions)

    def _go(self, number: int) -> None:
        self._preview.hide()
        if (reference := self.turn.references.get(number)) is not None:
            self.reference_clicked.emit(reference)

    def _go_best(self) -> None:
        best = self.turn.best
        if best is not None:
            self.reference_clicked.emit(Reference(
                number=best.number, document=best.document, page=best.page, span=best.span, text=best.text
            ))

    def _hover(self, number: int, place: QRect) -> None:
        if (reference := self.turn.references.get(number)) is not None:
            self._preview.show_for(self.turn, reference, self._titles.get(reference.document, ""), place)
