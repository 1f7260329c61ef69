"""The question that a text would answer, for the vector of the one that was put, and the texts that it means.

Its names are found by their words; in its vector they only draw it to wherever they stand (docs/benchmarks.md).
"""

from __future__ import annotations

from engine.index import narrator
from engine.index.capitals import with_capitals
from engine.index.named import documents_named
from engine.languages import language_of
from engine.library.store import Library
from engine.strategy.follow_up import names_in
from engine.values import DocumentId, Question


def retold(library: Library, question: Question) -> str:
    """`question` with pronouns for its names, "I" for the author of a text in its scope; '' where it has none.

    A question typed all small is given the capitals of its documents first.
    """
    documents = [library.document(d) for d in question.documents] or library.documents()
    connection, language = library.connection(), language_of(question.text)
    asked = narrator.as_author(connection, question.text, documents, language) or question.text
    asked = _capitalised(library, question, asked, language)
    _, _, behind = asked.partition(" ")  # the capital of a first word says nothing
    told = narrator.unnamed(asked, names_in(behind), language)
    return told if told.lower() != question.text.lower() else ""


def meant(library: Library, question: Question) -> tuple[DocumentId, ...]:
    """The documents that a question put to the whole library is about, by its names; () where they do not tell."""
    language = language_of(question.text)
    asked = _capitalised(library, question, question.text, language)
    names = [name for name in names_in(asked) if " " in name or language != narrator.CAPITAL_NOUNS]
    return documents_named(library.connection(), names, library.documents()) if names else ()


def _capitalised(library: Library, question: Question, asked: str, language: str) -> str:
    """`asked` with the capitals of names, where the question was typed all small."""
    if question.text != question.text.lower() or language == narrator.CAPITAL_NOUNS:
        return asked
    return with_capitals(library.connection(), asked, question.documents)
