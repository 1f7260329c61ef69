"""BM25 over chunks by SQLite FTS5, and the one place where a person's words become an FTS query.

Scripts without spaces are indexed character by character, so that FTS5's tokenizer sees words in them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence

from engine.lexicon import STOPWORDS, fold
from engine.values import DocumentId

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_PHRASE = re.compile(r'["“«]([^"”»]{2,200})["”»]')
_MAX_TERMS = 48
_HEADING_WEIGHT = 0.6
_FILTER_LIMIT = 500


def fts_query(text: str) -> str:
    """A safe FTS5 query: the words that carry meaning, quoted, joined by OR; quoted phrases count as one term more.

    Returns '' where nothing can be searched for. Nothing of the input is ever read as FTS5 syntax.
    """
    words = [word.replace("’", "'").lower() for word in _WORD.findall(fold(text))]
    content = [word for word in words if word not in STOPWORDS] or words
    terms = [f'"{word}"' for word in dict.fromkeys(content)][:_MAX_TERMS]
    phrases = [" ".join(_WORD.findall(fold(phrase))) for phrase in _PHRASE.findall(text)]
    terms += [f'"{phrase}"' for phrase in phrases if " " in phrase][:8]
    return " OR ".join(terms)


class FtsWordIndex:
    """WordIndex Protocol over the library's `words` table."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        """`connect` gives the calling thread's connection."""
        self._connect = connect

    def query(self, text: str, k: int, documents: Sequence[DocumentId] = ()) -> list[tuple[DocumentId, int, float]]:
        """The k best chunks as (document, index, BM25 score above 0), best first."""
        match = fts_query(text)
        if not match:
            return []
        scope, scoped = "", list(documents)[:_FILTER_LIMIT]
        if scoped:
            scope = f" AND chunks.document IN ({','.join('?' * len(scoped))})"
        rows = self._connect().execute(
            f"SELECT chunks.document, chunks.position, -bm25(words, 1.0, {_HEADING_WEIGHT}) AS score"
            " FROM words JOIN chunks ON chunks.id = words.rowid"
            f" WHERE words MATCH ?{scope} ORDER BY score DESC, chunks.id LIMIT ?",
            (match, *scoped, k),
        )
        return [(str(document), int(index), float(score)) for document, index, score in rows]
