from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from app.ask import markup
from app.ask.answer_view import AnswerView
from app.ask.truth import share_line, stage_line, truth_line
from app.ask.turn import Reference, Turn
from engine.events import Answered, EvidenceFound, Failed, Retrieved, TokenProduced
from engine.values import (
    Answer,
    Citation,
    EvidenceSentence,
    Passage,
    PrunedPassage,
    Question,
    Seconds,
    Span,
    TokenCounts,
)
from tests.app.conftest import close

TEXT = "The whale was white. It swam north. Nobody followed."
SPANS = (Span(100, 120), Span(121, 135), Span(136, 152))
PASSAGE = PrunedPassage(
    passage=Passage(
        document="d", span=Span(100, 152), text=TEXT, sentences=SPANS, page=3, heading="Book > One", score=1.0
    ),
    relevance=0.8, probabilities=(0.9, 0.2, 0.04), kept=(0,),
)
SENTENCE = EvidenceSentence(
    number=1, document="d", span=SPANS[0], text="The whale was white.", page=3, heading="Book > One", probability=0.9
)
ANSWER = Answer(
    text="The whale was **white** [1][7].", not_found=False,
    citations=(Citation(n=1, document="d", page=3, span=SPANS[0], text="The whale was white.", supported=False),),
    evidence=(PASSAGE,), tokens=TokenCounts(retrieved=300, kept=40, prompt=214, answer=36),
    seconds=Seconds(retrieve=0.1, prune=0.3, first_token=1.3, total=3.3), model="small", found=48,
)


def asked(*events):
    turn = Turn(Question(text="What colour?"), "This document")
    for event in events:
        turn.take(event)
    return turn


EVIDENCE = EvidenceFound(passages=(PASSAGE,), sentences=(SENTENCE,), best=SENTENCE, seconds=Seconds())


def test_a_turn_goes_through_its_stages():
    turn = asked()
    assert stage_line(turn) == "Searching…"
    turn.take(Retrieved(found=48, read=6, searched=0.5, seconds=0.1))
    assert "48 passages found, reading 6" in stage_line(turn)
    assert "50 %" in share_line(turn)
    turn.take(EVIDENCE)
    assert "1 of 3 sentences kept" in stage_line(turn)
    turn.take(TokenProduced(text="The "))
    assert turn.text == "The "
    turn.take(Answered(answer=ANSWER))
    turn.finish()
    assert turn.stage == "done"
    assert not turn.running
    turn.fail(Failed(message="late"))
    assert turn.stage == "done", "an end is final"


def test_the_line_of_truth_says_what_was_measured_and_nothing_else():
    turn = asked(EVIDENCE, Answered(answer=ANSWER))
    assert truth_line(turn) == (
        "48 passages found, 1 read, 1 of 3 sentences kept (67 % dropped), 214 tokens to read, first word after 1.3 s, "
        "18 tokens/s, small"
    )
    from dataclasses import replace

    silent = replace(ANSWER, tokens=TokenCounts(), seconds=Seconds(), model="")
    turn = asked(EVIDENCE, Answered(answer=silent))
    line = truth_line(turn)
    assert "token" not in line
    assert "first word" not in line
    assert "nan" not in line


def test_chips_stand_where_marks_were_and_unknown_marks_are_left_out(theme, qtbot):
    turn = asked(EVIDENCE, Answered(answer=ANSWER))
    turn.finish()
    view = AnswerView(turn, theme)
    view.resize(300, 100)
    view.show()
    assert [number for number, _rect in view.chips()] == [1]
    assert view.document().toPlainText().count("\ufffc") == 1
    assert "[7]" not in view.document().toPlainText()
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == "The whale was white [1]."
    assert turn.references[1].supported is False
    clicked = []
    view.chip_clicked.connect(clicked.append)
    view.anchorClicked.emit(QUrl("cite:1"))
    view.anchorClicked.emit(QUrl("https://example.org"))
    assert clicked == [1]
    close(view)


@pytest.mark.parametrize("hostile", [
    "<img src='http://example.org/x.png'>", "![x](http://example.org/x.png)", "<script>alert(1)</script>",
    "[a link](http://example.org)", "<iframe src='file:///etc/passwd'></iframe>",
])
def test_answers_load_nothing_and_lead_nowhere(theme, qtbot, hostile, monkeypatch):
    turn = asked(TokenProduced(text=f"Before {hostile} after"))
    view = AnswerView(turn, theme)
    asked_for = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda *a: asked_for.append(a))
    view.show()
    view.grab()
    assert asked_for == []
    assert view.loadResource(2, QUrl("http://example.org/x.png")) is None
    assert 'href="http' not in view.document().toHtml()
    close(view)


def test_an_unfinished_mark_waits():
    document = QTextDocument()
    from app.theme.theme import Theme

    reference = Reference(number=12, document="d", page=0, span=Span(0, 1), text="x")
    markup.fill(document, "It was white [1", {12: reference}, Theme())
    assert document.toPlainText().strip() == "It was white"
    markup.fill(document, "It was white [12].", {12: reference}, Theme())
    assert "\ufffc" in document.toPlainText()


def test_answers_are_copied_with_their_sentences():
    turn = asked(EVIDENCE, Answered(answer=ANSWER))
    copied = markup.with_citations(turn.text, turn.references, {"d": "Moby-Dick"})
    assert copied.splitlines()[-1] == "[1] Moby-Dick, p. 4: “The whale was white.”"
    assert markup.without_marks("White [1], and [2, 3] large.") == "White, and large."
    assert markup.numbers_in("a [2] b [1, 2]") == [2, 1]


def test_the_slider_starts_between_kept_and_dropped():
    turn = asked(EVIDENCE)
    assert 0.2 < turn.threshold_guess() < 0.9
    assert turn.again(0.05).threshold == 0.05
    assert turn.passage_of(turn.references[1]) is PASSAGE
