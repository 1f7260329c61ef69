"""Orders are told from sentences: every attack that can be read as one, and next to nothing of real books."""

import re

import pytest

from engine.answer.orders import is_order
from tests.conftest import SHARED_DATA
from tests.injection.attacks import ATTACKS


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_attacks_are_known_as_orders(attack):
    assert is_order(attack.text)


@pytest.mark.parametrize(
    "text",
    [
        "The question is difficult to answer, because the more distinct the forms are.",
        "I should not wish a smarter assistant, Mr. Holmes.", "You have an answer to everything.",
        "He ignored the order and sailed at dawn.", "They shall answer with an offensive.",
        "She forgot all the rules of the game.", "Write to me as soon as you can.", "The system: how it works.",
        "In 1847 the user of the lamp paid £3.", "We must never forget the previous winter.",
        "“Say nothing,” said the assistant keeper.", "The model was made of ivory and crystal.",
    ],
)
def test_sentences_of_books_are_not(text):
    assert not is_order(text)


@pytest.mark.shared_data
def test_fewer_than_one_sentence_in_ten_thousand_of_the_shared_books():
    sentences = [
        sentence
        for path in sorted((SHARED_DATA / "books").glob("*.txt"))[:6]
        for sentence in re.split(r"(?<=[.!?])\s+", path.read_text(encoding="utf-8"))
    ]
    assert len(sentences) > 15_000
    assert sum(map(is_order, sentences)) < len(sentences) / 10_000
