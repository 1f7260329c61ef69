"""Words of a question that stand nowhere in a document: the plainest sign that it does not say.

Of the questions over whole books (docs/benchmarks.md) 14 of 21 unanswerable ones hold such a word and 4 of 112 others.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable
from functools import cache, partial

from engine.index.carried import DocumentRows, rows_of
from engine.index.spelling import nearest_word
from engine.index.words import fts_terms
from engine.lexicon import is_spaceless
from engine.values import DocumentId

_BEGINNINGS = (0.8, 0.66)
"""A word whose first letters, one of these shares of them, begin another one there is not missed: endings differ. Of
both, since the stemmer makes of a longer beginning at times what is shorter ("animal", not "anima")."""
_ANYBODY = frozenset({
    "people", "person", "persons", "man", "men", "woman", "women", "anybody", "anyone", "somebody", "someone",
    "everybody", "everyone", "thing", "things", "sort", "sorts", "type", "types", "way", "ways", "leute",
    "menschen", "personen", "gens", "personne", "personnes", "personas", "persona", "persone", "pessoa", "pessoas",
})
"""Words that a question needs and a text does not: who asks how many people is told a number."""
_SHORTEST = 4
LONG = 150
"""Chunks, about 15,000 words, from which on it means something that a document lacks a word."""


def absent_words(
    connection: sqlite3.Connection, text: str, documents: Iterable[DocumentId]
) -> dict[DocumentId, tuple[str, ...]]:
    """For each document the content words of `text` that it has in no form, folded; none where most are missing.

    A text most of whose words are missing is in another language, or is put in other words altogether: that says
    nothing, and what a short document lacks neither. Scripts without spaces have no words here.
    """
    words = [
        word for term in fts_terms(text)
        if " " not in (word := term.strip('"')) and not is_spaceless(word) and word not in _ANYBODY
    ]
    meant = cache(partial(nearest_word, connection))  # walks the vocabulary: asked only of words that are not there
    absent = {}
    for document in documents:
        missing = tuple(
            word for rows in rows_of(connection, [document]) if rows.count >= LONG
            for word in words
            if not _matches(connection, _forms(word), rows)
            and not ((near := meant(word)) and _matches(connection, f'"{near}"', rows))
        )
        absent[document] = missing if 2 * len(missing) <= len(words) else ()
    return absent


def _forms(word: str) -> str:
    """An FTS5 query for a word and what begins as it does."""
    lengths = (max(_SHORTEST, math.ceil(share * len(word))) for share in _BEGINNINGS)
    return " OR ".join([f'"{word}"', *(f'"{word[:length]}"*' for length in lengths)])


def _matches(connection: sqlite3.Connection, query: str, rows: DocumentRows) -> bool:
    found = connection.execute(
        "SELECT 1 FROM words JOIN chunks ON chunks.id = words.rowid WHERE words MATCH ?"
        " AND words.rowid BETWEEN ? AND ? AND chunks.document = ? LIMIT 1",
        (query, rows.first, rows.last, rows.document),
    )
    return found.fetchone() is not None


def rare_names(connection: sqlite3.Connection, names: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """Those that stand in the whole library, in at most so many chunks: who is meant is said there or nowhere."""
    found = []
    for name in names:
        if not (query := " AND ".join(fts_terms(name))):
            continue
        holding = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)", (query, most + 1)
        )
        if 0 < holding.fetchone()[0] <= most:
            found.append(name)
    return tuple(found)
