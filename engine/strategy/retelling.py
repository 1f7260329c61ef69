"""The question that a text would answer, for the vector of the one that was put.

Its names are found by their words; in its vector they only draw it to wherever they stand (docs/benchmarks.md).
"""

from __future__ import annotations

from engine.answer.language import language_of
from engine.index import narrator
from engine.index.capitals import with_capitals
from engine.library.store import Library
from engine.strategy.follow_up import names_in
from engine.values import Question


def retold(library: Library, question: Question) -> str:
    """`question` with pronouns for its names, "I" for the author of a text in its scope; '' where it has none.

    A question typed all small is given the capitals of its documents first.
    """
    documents = [library.document(d) for d in question.documents] or library.documents()
    connection, language = library.connection(), language_of(question.text)
    asked = narrator.as_author(connection, question.text, documents, language) or question.text
    if question.text == question.text.lower() and language != narrator.CAPITAL_NOUNS:
        asked = with_capitals(connection, asked, question.documents)
    _, _, behind = asked.partition(" ")  # the capital of a first word says nothing
    told = narrator.unnamed(asked, names_in(behind), language)
    return told if told.lower() != question.text.lower() else ""
