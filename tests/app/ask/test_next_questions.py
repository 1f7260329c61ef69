"""Questions after an answer take one line, whatever their number and the width."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ask.next_questions import NextQuestions

QUESTIONS = ("Who is Tobias Quill?", "Who is Ottoline Marsh?", "What else does it say about The Keeper?")


@pytest.fixture
def line(theme, qtbot):
    found = NextQuestions()
    theme.dress(found)
    qtbot.addWidget(found)
    found.show_questions(QUESTIONS)
    found.show()
    return found


def shown(line):
    return [chip for chip in line.chips if chip.isVisible()]


@pytest.mark.parametrize("width", [90, 160, 300, 420, 900])
def test_one_line_and_nothing_lost(line, width):
    line.resize(width, line.sizeHint().height())
    chips = [*shown(line), *([line.more] if line.more.isVisible() else [])]
    assert shown(line), "one question is always in sight"
    assert len({chip.y() for chip in chips}) == 1
    for before, after in itertools.pairwise(chips):
        assert before.geometry().right() < after.geometry().left()
    assert chips[-1].geometry().right() <= width
    assert [chip.accessibleName() for chip in shown(line)] + list(line.rest()) == list(QUESTIONS)
    assert [action.text() for action in line.menu().actions()] == list(line.rest())


def test_a_chip_and_a_line_of_the_menu_ask(line):
    asked = []
    line.asked.connect(asked.append)
    line.resize(300, line.sizeHint().height())
    shown(line)[0].click()
    line.menu().actions()[0].trigger()
    assert asked == [QUESTIONS[0], line.rest()[0]]


def test_it_is_mirrored(line):
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        line.resize(420, line.sizeHint().height())
        line.resize(421, line.sizeHint().height())
        assert shown(line)[0].geometry().right() == 420
        assert line.more.geometry().right() < shown(line)[-1].geometry().left()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
