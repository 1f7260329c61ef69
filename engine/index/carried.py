"""BM25 within a scope, where a chunk also hears the words of its neighbours.

Two things plain BM25 over a library gets wrong for a question about one book. Rarity: the hero's name is rare in the
library and stands on every page of the book, so rarity is counted within the scope. Reach: the paragraph that answers
says "he" and the name stands two paragraphs before, so each term counts in the chunks behind it too, the less the
further, and a little in those before it. A term counts once per chunk, at its best: neighbours that repeat it add
nothing.

What it brings stands in docs/benchmarks.md, beside what was tried.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.values import DocumentId, Float32

REACH: tuple[float, ...] = (0.5, 0.4, 0.3, 0.2)
"""What a term is worth one to four chunks behind the one that holds it: what was named is spoken of further on."""
REACH_BACK: tuple[float, ...] = (0.2, 0.1)
"""What it is worth one and two chunks before."""
HEADING_WEIGHT = 0.6
_SATURATED = 1.6
_K1, _B = 1.2, 0.75
_MARKED = "length(highlight(words, {0}, char(1), '')) - length(words.{1})"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRows:
    """Where a document's chunks lie in the word table: row ids from `first` to `last`, `count` chunks."""

    document: DocumentId
    first: int
    last: int
    count: int


def rows_of(connection: sqlite3.Connection, documents: Sequence[DocumentId]) -> list[DocumentRows]:
    """The rows of each document that has any."""
    found = []
    for document in documents:
        first, last, top = connection.execute(
            "SELECT min(id), max(id), max(position) FROM chunks WHERE document = ?", (document,)
        ).fetchone()
        if first is not None:
            found.append(DocumentRows(document=document, first=first, last=last, count=int(top) + 1))
    return found


def carried_scores(
    connection: sqlite3.Connection, terms: Iterable[str], scope: Sequence[DocumentRows]
) -> dict[DocumentId, Float32]:
    """Score of every chunk of the scope, float32 [count] per document, 0 where no term is near.

    `terms` are FTS5 strings, quoted. A term's weight in a chunk is its BM25 frequency part relative to the scope's best
    row for it, which needs no knowledge of how often the term stands in the rest of the library.
    """
    total = sum(rows.count for rows in scope)
    scores = {rows.document: np.zeros(rows.count, np.float32) for rows in scope}
    for term in terms:
        hits = {rows.document: _hits(connection, term, rows) for rows in scope}
        held = sum(int(np.count_nonzero(h)) for h in hits.values())
        if not held:
            continue
        rarity = float(np.log1p((total - held + 0.5) / (held + 0.5)))
        best = max(float(h.max()) for h in hits.values())
        for document, frequency in hits.items():
            scores[document] += rarity * _spread(frequency * (_SATURATED / best))
    return scores


def _hits(connection: sqlite3.Connection, term: str, rows: DocumentRows) -> Float32:
    """BM25's frequency part of one term in each chunk of a document, float32 [count]; only its ratios mean anything.

    FTS5's own bm25() would count the term's rows in the whole library first, once for every document that is read. How
    often a chunk holds the term is told by the marks that highlight() puts before it.
    """
    out = np.zeros(rows.count, np.float32)
    found = connection.execute(
        f"SELECT chunks.position, {_MARKED.format(0, 'text')}, {_MARKED.format(1, 'heading')},"
        " length(words.text) + length(words.heading) FROM words JOIN chunks ON chunks.id = words.rowid"
        " WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? AND chunks.document = ?",
        (term, rows.first, rows.last, rows.document),
    ).fetchall()
    if found:
        position, text, heading, length = np.array(found, np.float32).T
        times = text + HEADING_WEIGHT * heading
        out[position.astype(np.int64)] = times / (times + _K1 * (1 - _B + _B * length / length.mean()))
    return out


def _spread(frequency: Float32) -> Float32:
    """Each chunk's own weight of the term, or what reaches it from another if that is more."""
    out = frequency.copy()
    for distance, share in enumerate(REACH[: len(frequency) - 1], 1):
        np.maximum(out[distance:], share * frequency[:-distance], out=out[distance:])
    for distance, share in enumerate(REACH_BACK[: len(frequency) - 1], 1):
        np.maximum(out[:-distance], share * frequency[distance:], out=out[:-distance])
    return out
