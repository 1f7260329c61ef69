"""The words of a question choose its strategy; a document is recognised by its title."""

import pytest

from engine.strategy.choose import choose, mentioned
from engine.values import Document

PRINCE = Document(id="1", path="", title="The Prince")
WALDEN = Document(id="2", path="", title="henry-david-thoreau_walden")
EMMA = Document(id="3", path="", title="Emma")


@pytest.mark.parametrize(
    ("text", "documents", "expected"),
    [
        ("Who built the tower?", (PRINCE,), "direct"),
        ("What did he say about it all?", (PRINCE,), "direct"),
        ("Is it better to be loved or feared?", (PRINCE,), "direct"),
        ("Summarise the book", (PRINCE,), "whole"),
        ("Give me an overview of chapter 3", (PRINCE,), "whole"),
        ("How does Elizabeth's opinion of Darcy change?", (EMMA,), "whole"),
        ("Fasse das Buch zusammen: eine Zusammenfassung", (EMMA,), "whole"),
        ("Summarise it", (PRINCE, EMMA), "direct"),
        ("Summarise Emma", (PRINCE, EMMA), "whole"),
        ("List every ship", (PRINCE, EMMA), "list"),
        ("How often is Queequeg mentioned?", (PRINCE,), "list"),
        ("How many times does the word whale appear?", (PRINCE,), "list"),
        ("How many sheep did he have?", (PRINCE,), "direct"),
        ("Compare what they say about solitude", (WALDEN, EMMA), "compare"),
        ("Compare Walden and The Prince on solitude", (PRINCE, WALDEN, EMMA), "compare"),
        ("What is the difference between a hawk and a handsaw?", (PRINCE, WALDEN, EMMA), "direct"),
    ],
)
def test_the_words_choose(text, documents, expected):
    assert choose(text, documents) == expected


def test_documents_are_known_by_their_titles():
    assert mentioned("What does Thoreau say in Walden?", (PRINCE, WALDEN, EMMA)) == [WALDEN]
    assert mentioned("Who is she?", (PRINCE, WALDEN)) == []
