"""Which questions may need another answer first."""

from dataclasses import replace

import pytest

from engine.strategy.desk import Found
from engine.strategy.two_hop import is_nested, lacks_support
from engine.values import Passage, PrunedPassage, Span


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
    passage = Passage(
        document="a", span=Span(0, 4), text="None", sentences=(Span(0, 4),), page=0, heading=(), score=0.5
    )
    read = PrunedPassage(passage=passage, relevance=0.1, probabilities=(0.1,), kept=())
    said = Found(passages=(read,), candidates=1, holds=False)
    lacking = replace(said, absent=("printed",))
    assert lacks_support(question, said, ["a"])
    assert not lacks_support(question, lacking, ["a"])
    assert lacks_support(question, lacking, ["a", "b"])  # the other one may have it
    assert lacks_support(question, lacking)
