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
_MANY_ROWS = 64
_NEAR_CHARACTERS = 200_000


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
            _cut(connection, id, -1)
            self._insert(connection, id, sentences, chunks, texts, headings, (words, heading_words))
            forget_vectors(connection)
            connection.execute("UPDATE documents SET words_until = characters WHERE id = ?", (id,))
            self._count_words(connection, id)

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
        until: int | None = None,
    ) -> None:
        """Add further sentences and chunks in one transaction; the text is indexed up to `until` then.

        Without `until` that is the end of the last chunk. Raises ValueError where they do not follow.
        """
        with self._database.write() as connection:
            count = connection.execute("SELECT count(*) FROM chunks WHERE document = ?", (id,)).fetchone()[0]
            if chunks and chunks[0].index != count:
                raise ValueError(f"chunk {chunks[0].index} does not follow chunk {count - 1}")
            self._insert(connection, id, sentences, chunks, texts, headings, (words, heading_words))
            if until is None and chunks:
                until = chunks[-1].span.end
            connection.execute("UPDATE documents SET words_until = coalesce(?, words_until) WHERE id = ?", (until, id))
            self._count_words(connection, id)

    def words_until(self, id: DocumentId) -> int:  # noqa: A002
        """How far into the text sentences and chunks agree with it: indexing words goes on there."""
        return int(self._database.rows("SELECT words_until FROM documents WHERE id = ?", (id,))[0][0])

    def chunks_before(self, id: DocumentId, offset: int) -> tuple[int, int]:  # noqa: A002
        """How many chunks end at or before `offset`, and where the last of them ends."""
        rows = self._database.rows(
            "SELECT count(*), coalesce(max(stop), 0) FROM chunks WHERE document = ?1 AND position <"
            " coalesce((SELECT min(position) FROM chunks WHERE document = ?1 AND stop > ?2), 9e18)", (id, offset),
        )
        return int(rows[0][0]), int(rows[0][1])

    def cut_chunks(self, id: DocumentId, offset: int) -> None:  # noqa: A002
        """Drop the chunks that end behind `offset`, and those after them. Their vectors stay until they are purged."""
        with self._database.write() as connection:
            _cut(connection, id, self.chunks_before(id, offset)[0] - 1)
            connection.execute(
                "UPDATE documents SET words_until = min(words_until, ?1),"
                " sentences = (SELECT coalesce(sum(length(sentences)), 0) / 8 FROM chunks WHERE document = ?2),"
                " chunks = (SELECT count(*) FROM chunks WHERE document = ?2) WHERE id = ?2", (offset, id),
            )
            connection.execute("UPDATE documents SET vectors = min(vectors, chunks) WHERE id = ?", (id,))
            self._count_words(connection, id)

    def sentences(self, id: DocumentId, span: Span | None = None) -> Int32:  # noqa: A002
        """Sentences as int32 [n, 2] of start and end; only those touching `span` where one is given."""
        if span is None:
            rows = self._database.rows(
                "SELECT start, sentences FROM chunks WHERE document = ? ORDER BY position", (id,)
            )
        else:
            rows = self._database.rows(
                "SELECT start, sentences FROM chunks WHERE document = ?1 AND start < ?3 AND start >="
                " coalesce((SELECT max(start) FROM chunks WHERE document = ?1 AND start <= ?2), 0) ORDER BY start",
                (id, span.start, span.end),
            )
        parts = [np.frombuffer(data, "<i4").reshape(-1, 2) + np.int32(start) for start, data in rows]
        found = np.concatenate([np.zeros((0, 2), np.int32), *parts]).astype(np.int32)
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
        spans = [(row[1], row[2]) for row in rows if row[6] is None]
        low, high = min((a for a, _ in spans), default=0), max((b for _, b in spans), default=0)
        # Finding a place in a long text costs more than reading on: neighbours are read at once.
        near = len(rows) > _MANY_ROWS or high - low < _NEAR_CHARACTERS
        whole = self.text(id, Span(low, high)) if spans and near else None
        made: list[SituatedChunk] = []
        for position, start, stop, page, section, heading, text in rows:
            chunk = Chunk(document=id, index=position, span=Span(start, stop), page=page, section=section)
            if text is None:
                text = self.text(id, chunk.span) if whole is None else whole[start - low : stop - low]
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
        sentences: Int32,
        chunks: Sequence[Chunk],
        texts: Sequence[str],
        headings: Sequence[str],
        words: tuple[Sequence[str], Sequence[str]],
    ) -> None:
        spans = np.asarray(sentences, np.int32).reshape(-1, 2)
        first = chunks[0].span.start if chunks else 0
        whole = self.text(id, Span(first, chunks[-1].span.end)) if chunks else ""
        row = connection.execute("SELECT coalesce(max(id), 0) FROM chunks").fetchone()[0]
        top = connection.execute("SELECT coalesce(max(rowid), 0) FROM words").fetchone()[0]
        rowid = max(row, top)
        rows, word_rows = [], []
        for chunk, text, heading, folded, heading_folded in zip(chunks, texts, headings, *words, strict=True):
            rowid += 1
            kept = None if whole[chunk.span.start - first : chunk.span.end - first] == text else storable(text)
            low, high = np.searchsorted(spans[:, 0], chunk.span)
            own = (spans[low:high] - chunk.span.start).astype("<i4").tobytes()
            rows.append((rowid, id, chunk.index, chunk.span.start, chunk.span.end, chunk.page, chunk.section,
                         storable(heading), kept, digest(heading, text), own))
            word_rows.append((rowid, storable(folded), storable(heading_folded)))
        connection.executemany("INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO words (rowid, text, heading) VALUES (?, ?, ?)", word_rows)
        connection.execute(
            "UPDATE documents SET chunks = chunks + ?, sentences = sentences + ? WHERE id = ?",
            (len(rows), sum(len(row[-1]) // 8 for row in rows), id),
        )

    @staticmethod
    def _count_words(connection: sqlite3.Connection, id: DocumentId) -> None:  # noqa: A002
        """Pages whose words are searchable: read, in chunks, and not waiting to be recognised."""
        connection.execute(
            "UPDATE documents SET word_pages = (SELECT count(*) FROM pages WHERE document = ?1"
            " AND start + length <= words_until AND NOT (confidence = 0 AND NOT recognised)) WHERE id = ?1", (id,),
        )


def _cut(connection: sqlite3.Connection, id: DocumentId, last: int) -> None:  # noqa: A002
    """Delete the chunks behind position `last` and their words."""
    connection.execute(
        "DELETE FROM words WHERE rowid IN (SELECT id FROM chunks WHERE document = ? AND position > ?)", (id, last)
    )
    connection.execute("DELETE FROM chunks WHERE document = ? AND position > ?", (id, last))
    if last < 0:
        connection.execute("UPDATE documents SET chunks = 0, sentences = 0, vectors = 0 WHERE id = ?", (id,))
