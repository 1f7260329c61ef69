"""A word that a long document nowhere has raises what is asked of its passages, and the person is told which word."""

import pytest

from engine.cli.main import main
from engine.events import Answered
from engine.index.absent import absent_words, rare_names
from engine.prune.silence import bar
from engine.values import Question


@pytest.fixture
def long_books(two_books, monkeypatch):
    """The books, however short, counted as long ones."""
    monkeypatch.setattr("engine.index.absent.LONG", 1)
    return two_books


@pytest.fixture
def absent(long_books):
    pipeline, ids = long_books

    def words(text, title="The Harbour Book"):
        return absent_words(pipeline.library.connection(), text, [ids[title]])[ids[title]]

    return words


def test_words_are_missed_in_the_document_alone(absent):
    assert absent("How many sheep had the mayor of Quillon at the mill?") == ("sheep",)
    assert absent("How many sheep were in the flock of the shepherd?", "The Mountain Book") == ()


@pytest.mark.parametrize("text", [
    "Who paints the mill at Quillon?",  # painted
    "Who painted the mill at Quilon?",  # misspelt
    "What does Arkwright's mill grind?",
    "How many people painted the mill at Quillon?",
    "Whose painting is the mill of Quillon?",
    "Wer hat die Mühle in Quillon rot gestrichen?",  # most words of another language are missing: says nothing
    "磨坊是谁漆成红色的?",
])
def test_forms_slips_and_other_languages_are_not_missed(absent, text):
    assert absent(text) == ()


def test_more_is_asked_where_a_word_is_missing():
    assert 0.25 < bar(0.25, lacking=False) < 0.3 < bar(0.25, lacking=True) < 1


def test_a_short_document_need_not_have_every_word(two_books):
    pipeline, ids = two_books
    book = ids["The Harbour Book"]
    assert absent_words(pipeline.library.connection(), "Which telephone rings at the harbour?", [book]) == {book: ()}


def test_a_name_that_hardly_anything_holds_is_rare(two_books):
    pipeline, _ = two_books
    connection = pipeline.library.connection()
    names = ["Quillon", "Nobody Else", ""]
    assert rare_names(connection, names, most=100) == ("Quillon",)
    assert rare_names(connection, names, most=0) == ()


def test_what_is_nowhere_spoken_of_is_not_found_and_said(long_books, capsys):
    pipeline, ids = long_books
    question = Question(
        text="Which telephone had the mayor of the harbour?", documents=(ids["The Harbour Book"],), generate=False
    )
    [answer] = [e.answer for e in pipeline.asker.ask(question) if isinstance(e, Answered)]
    assert answer.not_found
    assert answer.absent == ("telephone",)
    assert main(["--home", str(pipeline.paths.home), "ask", question.text, "--in", ids["The Harbour Book"]]) == 0
    assert "It nowhere says “telephone”." in capsys.readouterr().out


def test_what_is_answered_says_nothing_of_words(long_books):
    pipeline, ids = long_books
    question = Question(
        text="Who painted the mill at Quillon?", documents=(ids["The Harbour Book"],), generate=False
    )
    [answer] = [e.answer for e in pipeline.asker.ask(question) if isinstance(e, Answered)]
    assert not answer.not_found
    assert answer.absent == ()
