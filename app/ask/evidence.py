"""The evidence under an answer: a card per passage, and the slider for less or more context."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.ask.passage_view import PassageView
from app.ask.turn import Turn
from app.ask.why import explain
from app.ask.why_popover import WhyPopover
from app.theme.theme import Theme
from app.translation import isolated, visual
from app.widgets.buttons import ElidedLabel, label, push
from engine.values import PrunedPassage

_STEPS = 100


class RelevanceBar(QWidget):
    """A short bar, 0 to 1, with its number for those who do not see it."""

    def __init__(self, share: float, theme: Theme) -> None:
        """A bar of this share."""
        super().__init__()
        self._share, self._theme = min(1.0, max(0.0, share)), theme
        words = self.tr("Relevance {0} %").format(round(self._share * 100))
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(46, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, self.height() / 2 - 2.5, self.width(), 5)
        painter.setBrush(self._theme.colour("pressed"))
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.setBrush(self._theme.colour("accent"))
        if self._share > 0.03:
            painter.drawRoundedRect(visual(QRectF(box.x(), box.y(), box.width() * self._share, 5), box), 2.5, 2.5)


class EvidenceCard(QFrame):
    """A passage: where it stands, how relevant it is, what was kept of it."""

    sentence_clicked = Signal(str, object)

    def __init__(self, pruned: PrunedPassage, title: str, theme: Theme, *, whole: bool = False) -> None:
        """`title` stands where the passage has no heading; `whole` shows what was dropped from the start."""
        super().__init__()
        self.setProperty("role", "card")
        passage = pruned.passage
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 10, 8)
        column.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        where = " › ".join(isolated(p.strip()) for p in passage.heading.split(">") if p.strip()) or isolated(title)
        head.addWidget(ElidedLabel(where, "small"), 1)
        head.addWidget(RelevanceBar(pruned.relevance, theme))
        start = passage.sentences[pruned.kept[0]] if pruned.kept else passage.span
        go = push(self.tr("p. {0}").format(passage.page + 1),
                  lambda: self.sentence_clicked.emit(passage.document, start), "quiet")
        go.setAccessibleName(self.tr("Go to page {0}").format(passage.page + 1))
        head.addWidget(go)
        column.addLayout(head)
        self.text = PassageView(pruned, theme, whole=whole)
        self.text.sentence_clicked.connect(lambda span: self.sentence_clicked.emit(passage.document, span))
        column.addWidget(self.text)
        self._dropped = len(passage.sentences) - len(pruned.kept)
        self._more = push("", self._toggle, "quiet")
        self._more.setVisible(self._dropped > 0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._more)
        row.addStretch(1)
        column.addLayout(row)
        self._show_more()

    def _toggle(self) -> None:
        self.text.set_whole(not self.text.whole)
        self._show_more()

    def preview(self, threshold: float) -> int:
        """Show what another threshold would keep. Returns how many sentences that is."""
        kept = self.text.preview(threshold)
        self.text.setVisible(bool(kept) or self.text.whole)
        return kept

    def _show_more(self) -> None:
        shown = self.text.whole
        self.text.setVisible(shown or bool(self.text.kept()))
        self._more.setText(
            self.tr("Hide what was dropped") if shown else self.tr("Show {0} dropped").format(self._dropped)
        )


class EvidencePanel(QWidget):
    """All cards of a turn; `again` asks with another threshold."""

    sentence_clicked = Signal(str, object)
    again_wanted = Signal(float)

    def __init__(self, turn: Turn, titles: dict[str, str], theme: Theme) -> None:
        """Follow a turn."""
        super().__init__()
        self._turn, self._titles, self._theme = turn, titles, theme
        self.cards: list[EvidenceCard] = []
        self.why: WhyPopover | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._head = label("", "caps")
        self._column.addWidget(self._head)
        self._slider_row = self._make_slider()
        self._column.addWidget(self._slider_row)
        turn.evidence_changed.connect(self.show_cards)
        turn.ended.connect(self._set_slider)
        self.show_cards()

    def show_cards(self) -> None:
        """Make the cards anew."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        passages = self._turn.passages
        kept, total = self._turn.sentence_counts()
        self.setVisible(bool(passages))
        words = self.tr("Evidence") if kept else self.tr("Nearest passages")
        self._head.setText(f"{words} · " + self.tr("{0} of {1} sentences").format(kept, total))
        several = len({p.passage.document for p in passages}) > 1
        for pruned in passages:
            title = self._titles.get(pruned.passage.document, "")
            name = title if several or not pruned.passage.heading else ""
            # Where nothing was kept at all, the nearest passage is offered whole.
            card = EvidenceCard(pruned, name, self._theme, whole=not kept and not self.cards)
            card.sentence_clicked.connect(self.sentence_clicked)
            card.text.why_wanted.connect(partial(self._explain, pruned))
            self._column.addWidget(card)
            self.cards.append(card)
        self._set_slider()

    def _explain(self, pruned: PrunedPassage, index: int, place: QPoint) -> None:
        """Tell why a sentence was kept or dropped."""
        if self.why is not None:
            self.why.deleteLater()
        self.why = WhyPopover(self._theme, self)
        self.why.go_wanted.connect(partial(self.sentence_clicked.emit, pruned.passage.document))
        self.why.show_for(explain(self._turn, pruned, index), place)

    def _make_slider(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self.tr("less"), "small"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(1, _STEPS - 1)
        self.slider.setAccessibleName(self.tr("Less or more context"))
        self.slider.setToolTip(self.tr("How likely a sentence must bear on the question to be read"))
        self.slider.valueChanged.connect(self._preview)
        line.addWidget(self.slider, 1)
        line.addWidget(label(self.tr("more context"), "small"))
        self._apply = push(self.tr("Ask again"), lambda: self.again_wanted.emit(self.threshold()), "quiet")
        self._apply.hide()
        line.addWidget(self._apply)
        return row

    def threshold(self) -> float:
        """The threshold that the slider stands for: a square, so that small ones can be told apart."""
        return (1 - self.slider.value() / _STEPS) ** 2

    def _set_slider(self) -> None:
        self._slider_row.setVisible(not self._turn.running and bool(self._turn.passages))
        self.slider.blockSignals(True)
        guess = min(1.0, max(0.0, self._turn.threshold_guess()))
        self.slider.setValue(round((1 - guess**0.5) * _STEPS))
        self.slider.blockSignals(False)

    def _preview(self, _value: int) -> None:
        kept = sum(card.preview(self.threshold()) for card in self.cards)
        _kept, total = self._turn.sentence_counts()
        self._head.setText(self.tr("Evidence") + " · " + self.tr("{0} of {1} sentences").format(kept, total))
        self._apply.setVisible(kept != _kept)
