"""Sentences, chunks and their words."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.library.coding import digest
from engine.library.documents import forget_vectors, storable
from engine.library.pages import PageTable
from engine.values import Chunk, DocumentId, SituatedChunk, Span

Int32 = NDArray[np.int32]
_ROWS_A_QUERY = 500


class ChunkTable(PageTable):
    """Chunks by (document, index); their words in FTS5 under the chunk's row number."""

    def store_chunks(
        self,
        id: DocumentId,  # noqa: A002
        *,
        sentences: Int32,
        chunks: Sequence[Chunk],
        texts: Sequence[str],
        headings: Sequence[str],
        words: Sequence[str],
        heading_words: Sequence[str],
    ) -> None:
        """Replace a document's sentences (int32 [n, 2]), chunks and words in one transaction.

        `words` and `heading_words` are what the word index reads. Vectors of chunks that stay the same are kept.
        """
        with self._database.write() as connection:
            connection.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM chunks WHERE document = ?)", (id,))
            connection.execute("DELETE FROM chunks WHERE document = ?", (id,))
            connection.execute("DELETE FROM sentences WHERE document = ?", (id,))
            self._insert(connection, id, chunks, texts, headings, (words, heading_words))
            self._set_sentences(connection, id, np.asarray(sentences, np.int32).reshape(-1, 2))
            forget_vectors(connection)

    def append_chunks(
        self,
        id: DocumentId,  # noqa: A002
        *,
        sentences: Int32,
        chunks: Sequence[Chunk],
        texts: Sequence[str],
        headings: Sequence[str],
        words: Sequence[str],
        heading_words: Sequence[str],
    ) -> None:
        """Add further sentences and chunks in one transaction. Raises ValueError where they do not follow."""
        with self._database.write() as connection:
            count = connection.execute("SELECT count(*) FROM chunks WHERE document = ?", (id,)).fetchone()[0]
            if chunks and chunks[0].index != count:
                raise ValueError(f"chunk {chunks[0].index} does not follow chunk {count - 1}")
            self._insert(connection, id, chunks, texts, headings, (words, heading_words))
            older = self.sentences(id)
            self._set_sentences(connection, id, np.concatenate([older, np.asarray(sentences, np.int32)]))

    def sentences(self, id: DocumentId, span: Span | None = None) -> Int32:  # noqa: A002
        """Sentences as int32 [n, 2] of start and end; only those touching `span` where one is given."""
        rows = self._database.rows("SELECT spans FROM sentences WHERE document = ?", (id,))
        found = np.frombuffer(rows[0][0], np.int32).reshape(-1, 2) if rows else np.zeros((0, 2), np.int32)
        if span is None:
            return found
        first = int(np.searchsorted(found[:, 1], span.start, side="right"))
        last = int(np.searchsorted(found[:, 0], span.end, side="left"))
        return found[first : max(first, last)]

    def situated_chunks(
        self, id: DocumentId, indexes: Sequence[int] | None = None  # noqa: A002
    ) -> list[SituatedChunk]:
        """Chunks with text and heading, in the order of `indexes`, or all in reading order."""
        columns = "position, start, stop, page, section, heading, text"
        if indexes is None:
            rows = self._database.rows(f"SELECT {columns} FROM chunks WHERE document = ? ORDER BY position", (id,))
        else:
            rows = []
            for low in range(0, len(indexes), _ROWS_A_QUERY):
                part = [int(index) for index in indexes[low : low + _ROWS_A_QUERY]]
                rows += self._database.rows(
                    f"SELECT {columns} FROM chunks WHERE document = ? AND position IN ({','.join('?' * len(part))})",
                    (id, *part),
                )
            order = {int(index): place for place, index in enumerate(indexes)}
            rows.sort(key=lambda row: order[row[0]])
        whole = self.text(id) if len(rows) > 64 else None
        made: list[SituatedChunk] = []
        for position, start, stop, page, section, heading, text in rows:
            chunk = Chunk(document=id, index=position, span=Span(start, stop), page=page, section=section)
            if text is None:
                text = self.text(id, chunk.span) if whole is None else whole[start:stop]
            made.append(SituatedChunk(chunk=chunk, text=text, heading=heading))
        return made

    def chunk_ids(self, rowids: Sequence[int]) -> list[tuple[DocumentId, int]]:
        """(document, index) for rows of `words`, in the same order; rows that are gone are left out."""
        found: dict[int, tuple[DocumentId, int]] = {}
        for low in range(0, len(rowids), _ROWS_A_QUERY):
            part = [int(rowid) for rowid in rowids[low : low + _ROWS_A_QUERY]]
            for rowid, document, index in self._database.rows(
                f"SELECT id, document, position FROM chunks WHERE id IN ({','.join('?' * len(part))})", tuple(part)
            ):
                found[rowid] = (document, index)
        return [found[int(rowid)] for rowid in rowids if int(rowid) in found]

    def _insert(
        self,
        connection: sqlite3.Connection,
        id: DocumentId,  # noqa: A002
        chunks: Sequence[Chunk],
        texts: Sequence[str],
        headings: Sequence[str],
        words: tuple[Sequence[str], Sequence[str]],
    ) -> None:
        whole = self.text(id)
        row = connection.execute("SELECT coalesce(max(id), 0) FROM chunks").fetchone()[0]
        top = connection.execute("SELECT coalesce(max(rowid), 0) FROM words").fetchone()[0]
        rowid = max(row, top)
        rows, word_rows = [], []
        for chunk, text, heading, folded, heading_folded in zip(chunks, texts, headings, *words, strict=True):
            rowid += 1
            kept = None if whole[chunk.span.start : chunk.span.end] == text else storable(text)
            rows.append((rowid, id, chunk.index, chunk.span.start, chunk.span.end, chunk.page, chunk.section,
                         storable(heading), kept, digest(heading, text)))
            word_rows.append((rowid, storable(folded), storable(heading_folded)))
        connection.executemany("INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO words (rowid, text, heading) VALUES (?, ?, ?)", word_rows)
        connection.execute(
            "UPDATE documents SET chunks = (SELECT count(*) FROM chunks WHERE document = ?1) WHERE id = ?1", (id,)
        )

    def _set_sentences(self, connection: sqlite3.Connection, id: DocumentId, spans: Int32) -> None:  # noqa: A002
        connection.execute(
            "INSERT INTO sentences VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET spans = excluded.spans",
            (id, spans.tobytes()),
        )
        connection.execute("UPDATE documents SET sentences = ? WHERE id = ?", (len(spans), id))
