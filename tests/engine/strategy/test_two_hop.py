"""Which questions may need another answer first."""

import pytest

from engine.strategy.desk import Found
from engine.strategy.two_hop import is_nested, lacks_support


@pytest.mark.parametrize("question", [
    "Where was the man born who built the tower?", "Who kept the house that Ann Marsh sold?",
    "What colour is the boat of Quill's brother?", "To whom did the keeper whom Ann met write?",
])
def test_what_is_named_by_what_it_does_is_nested(question):
    assert is_nested(question)


@pytest.mark.parametrize("question", [
    "Into which bird did James Ryder push the stone?", "Who built the tower?", "To whom did Ann Marsh write?",
    "What is the name of Quill's parrot?", "Through which door did he leave?",
])
def test_how_a_question_begins_makes_it_not_nested(question):
    assert not is_nested(question)


def test_no_thread_is_followed_where_a_word_of_the_question_stands_nowhere():
    question = "What was the name of the newspaper that Ann Marsh printed?"
    assert lacks_support(question, Found(passages=(), candidates=0, holds=False))
    assert not lacks_support(question, Found(passages=(), candidates=0, holds=False, absent=("printed",)))
