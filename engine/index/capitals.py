"""A question typed all small, with the capitals that its documents give its names."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from engine.index.carried import DocumentRows, rows_of
from engine.lexicon import STOPWORDS
from engine.values import DocumentId

_WORD = re.compile(r"[^\W\d_]{2,}")
_LOOKED_AT = 16
"""Chunks: a name has its capital in one of them, another word is small somewhere there."""
_MOST_WORDS = 24
_MOST_DOCUMENTS = 12
"""Of more, the whole library is asked: a word that none of them has would be looked up in each."""
_WITHIN = r"(?<=[^\W\d_][ \n]|[,;][ \n])"
"""Behind a word or a comma: where a sentence begins every word has a capital."""


def with_capitals(connection: sqlite3.Connection, question: str, documents: Sequence[DocumentId] = ()) -> str:
    """`question` with a capital for each word that its documents, all where none is named, never write small."""
    words = [word for word in dict.fromkeys(_WORD.findall(question)) if word not in STOPWORDS][:_MOST_WORDS]
    rows = rows_of(connection, documents) if len(documents) <= _MOST_DOCUMENTS else []
    large = {word for word in words if word.islower() and _is_large(word, _texts(connection, word, rows))}
    return _WORD.sub(lambda match: match[0].capitalize() if match[0] in large else match[0], question)


def _texts(connection: sqlite3.Connection, word: str, rows: Sequence[DocumentRows]) -> list[str]:
    """The first chunks that hold the word, of the whole library where no rows are given."""
    query = f'text : "{word}"'
    if not rows:
        found = connection.execute("SELECT text FROM words WHERE words MATCH ? LIMIT ?", (query, _LOOKED_AT))
        return [text for (text,) in found]
    texts: list[str] = []
    for part in rows:
        found = connection.execute(
            "SELECT words.text FROM words JOIN chunks ON chunks.id = words.rowid WHERE words MATCH ?"
            " AND words.rowid BETWEEN ? AND ? AND chunks.document = ? LIMIT ?",
            (query, part.first, part.last, part.document, _LOOKED_AT - len(texts)),
        )
        texts += [text for (text,) in found]
        if len(texts) >= _LOOKED_AT:
            break
    return texts


def _is_large(word: str, texts: Sequence[str]) -> bool:
    small = re.compile(rf"(?<!\w){word}(?!\w)")
    within = re.compile(rf"{_WITHIN}{word.capitalize()}(?!\w)")
    return not any(map(small.search, texts)) and any(map(within.search, texts))
