"""A document's words keep their direction within an interface that runs the other way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel

from app import translation
from app.ask.next_questions import NextQuestions
from app.translation import isolated, said
from app.widgets.buttons import SuggestionButton

QUESTION = "Who is Tobias Quill?"
ARABIC = "كتاب المنارة"


@pytest.fixture
def from_the_right(qapp):
    translation.install(qapp, "ar")
    yield
    translation.install(qapp, "en")


def places(text):
    """Where each character of a line stands, in an interface of the direction in force."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(QApplication.layoutDirection())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return [line.cursorToX(index)[0] for index in range(len(text))]


def test_a_question_ends_on_its_own_side(from_the_right, theme, qtbot):
    bare = places(QUESTION)
    assert bare[-1] < bare[QUESTION.index("Q")], "what would be seen without it: ?Who is"
    line = NextQuestions()
    qtbot.addWidget(line)
    line.show_questions((QUESTION, ARABIC))
    line.resize(900, 40)
    button = SuggestionButton(QUESTION, lambda: None)
    qtbot.addWidget(button)
    for text in (line.chips[0].text(), button.findChild(QLabel).text()):
        at = places(text)
        assert at[text.index("?")] > at[text.index("Q")]
    asked = []
    line.asked.connect(asked.append)
    line.chips[0].click()
    assert asked == [QUESTION], "what is asked holds no marks"


def test_values_of_a_sentence_stand_apart(from_the_right):
    sentence = said("report.v2.pdf is empty.")
    assert "\u2068report.v2.pdf\u2069" in sentence
    assert sentence != "report.v2.pdf is empty."


def test_a_title_from_the_right_in_an_interface_from_the_left(qapp):
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert isolated("Walden") == "Walden"
    assert isolated("") == ""
    line = f"{isolated(ARABIC)} · 34 %"
    at = places(line)
    assert at[line.index("3")] > max(at[line.index(c)] for c in ARABIC.replace(" ", "")), "the number stays at the end"
