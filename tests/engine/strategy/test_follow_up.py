"""A follow-up stands alone: names for pronouns, the old question for a fragment, nothing done where none is needed."""

import pytest

from engine.strategy.follow_up import acceptable, names_in, stand_alone
from engine.values import Question, Turn

KEEPER = (Turn(question="Who was the first keeper?", answer="Tobias Quill [1]."),)
TOWER = (Turn(question="What colour was the tower painted?", answer="The tower was painted green [1]."),)
BINGLEY = (Turn(question="Where did Mr. Bingley live?", answer="He lived at Netherfield Park [1]."),)
VARN = (Turn(question="Where does the lighthouse at Varn stand?", answer="On a reef."),)
BORN = (Turn(question="Where was Tobias Quill born?", answer="In Varn."),)


@pytest.mark.parametrize(
    ("history", "text", "expected"),
    [
        (
            (Turn(question="Who was the first keeper?", answer="The first keeper was called Tobias Quill. [1]"),),
            "How long did he live?", "How long did Tobias Quill live?",
        ),
        (KEEPER, "And when did he die?", "When did Tobias Quill die?"),
        (KEEPER, "How long did he live there?", "How long did Tobias Quill live there?"),
        (KEEPER, "What was his parrot called?", "What was Tobias Quill's parrot called?"),
        (KEEPER, "Who met her?", "Who met Tobias Quill?"),
        (KEEPER, "What was her name?", "What was Tobias Quill's name?"),
        (KEEPER, "Why?", "Who was the first keeper: Why?"),
        (KEEPER, "What colour was the tower?", "What colour was the tower?"),
        (TOWER, "Who built it?", "Who built the tower?"),
        (TOWER, "How high is it?", "How high is the tower?"),
        (TOWER, "What about the boat?", "What colour was the boat?"),
        (VARN, "When was it built?", "When was the lighthouse at Varn built?"),
        (BINGLEY, "and when did he leave?", "When did Mr. Bingley leave?"),
        (BORN, "What about Ottoline Marsh?", "Where was Ottoline Marsh born?"),
        (KEEPER, "Is it better to be loved or feared?", "Is it better to be loved or feared?"),
        ((*TOWER, *KEEPER), "When did he come to the tower?", "When did Tobias Quill come to the tower?"),
    ],
)
def test_follow_ups(history, text, expected):
    assert stand_alone(Question(text=text, history=history)) == expected
    assert stand_alone(Question(text=text)) == text


def test_what_the_person_wrote_instead_stays():
    assert stand_alone(Question(text="And he?", history=KEEPER, standalone=" Who fed it? ")) == "Who fed it?"


def test_names():
    assert names_in("Where did Mr. Bingley meet Elizabeth Bennet's sister?") == ["Mr. Bingley", "Elizabeth Bennet"]
    assert names_in("What is it?") == []
    assert names_in("“Oh, Lizzy! Well, I did what Mr. Holmes said.") == ["Lizzy", "Mr. Holmes"]


def test_a_models_rewriting_is_only_taken_where_it_adds_nothing():
    question = Question(text="And when did he die?", history=KEEPER)
    assert acceptable("When did Tobias Quill die?", question)
    assert not acceptable("When did Tobias Quill the smuggler die?", question)
    assert not acceptable("Tobias Quill died in 1902.", question)
    assert not acceptable("Who was Tobias Quill?", question)
