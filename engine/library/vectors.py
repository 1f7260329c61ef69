"""Vectors as float16, by what was embedded: equal chunks share one, and none is embedded twice."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence

import numpy as np

from engine.library.chunks import ChunkTable, Int32
from engine.library.documents import forget_vectors
from engine.values import DocumentId, Float32


class VectorTable(ChunkTable):
    """Vectors of chunks by (document, index) for each embedder's fingerprint."""

    def store_vectors(
        self, id: DocumentId, indexes: Sequence[int], vectors: Float32, fingerprint: str  # noqa: A002
    ) -> None:
        """Store float32 [len(indexes), dimension] as float16. Raises ValueError for a chunk that is not there."""
        halves = np.asarray(vectors, np.float32).astype(np.float16)
        places = [int(index) for index in indexes]
        if not places:
            return
        with self._database.write() as connection:
            number = _fingerprint(connection, fingerprint)
            found = connection.execute(
                "SELECT position, chunks.digest, vectors.digest IS NOT NULL FROM chunks LEFT JOIN vectors"
                " ON vectors.digest = chunks.digest AND fingerprint = ?"
                " WHERE document = ? AND position BETWEEN ? AND ?",
                (number, id, min(places), max(places)),
            ).fetchall()
            digests = {position: digest for position, digest, _ in found}
            known = {position for position, _, is_known in found if is_known}
            if missing := [place for place in places if place not in digests]:
                raise ValueError(f"document {id} has no chunk {missing[0]}")
            connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)",
                [(number, digests[place], half.tobytes()) for place, half in zip(places, halves, strict=True)],
            )
            connection.execute(  # counted anew by `reuse_vectors`: equal chunks elsewhere in the document share one
                "UPDATE documents SET vectors = min(chunks, vectors + ?) WHERE id = ?",
                (len(set(places) - known), id),
            )

    def missing_vectors(self, id: DocumentId, fingerprint: str) -> list[int]:  # noqa: A002
        """Indexes of the chunks that this embedder has not seen yet, in reading order."""
        rows = self._database.rows(
            "SELECT position FROM chunks WHERE document = ? AND NOT EXISTS (SELECT 1 FROM vectors WHERE"
            " vectors.digest = chunks.digest AND fingerprint = (SELECT id FROM fingerprints WHERE name = ?))"
            " ORDER BY position",
            (id, fingerprint),
        )
        return [row[0] for row in rows]

    def vectors(
        self, id: DocumentId, fingerprint: str, first: int = 0, stop: int = sys.maxsize  # noqa: A002
    ) -> tuple[Int32, Float32]:
        """Stored vectors of chunks `first` to `stop`: indexes int32 [n] and float32 [n, dimension], in order."""
        rows = self._database.rows(
            "SELECT position, vector FROM chunks JOIN vectors ON vectors.digest = chunks.digest"
            " WHERE document = ? AND fingerprint = (SELECT id FROM fingerprints WHERE name = ?)"
            " AND position >= ? AND position < ? ORDER BY position",
            (id, fingerprint, first, stop),
        )
        if not rows:
            return np.zeros(0, np.int32), np.zeros((0, 0), np.float32)
        halves = np.frombuffer(b"".join(row[1] for row in rows), np.float16).reshape(len(rows), -1)
        return np.array([row[0] for row in rows], np.int32), halves.astype(np.float32)

    def reuse_vectors(self, id: DocumentId, fingerprint: str) -> int:  # noqa: A002
        """Take over vectors of equal chunks, of whatever document; returns how many of the chunks have one."""
        with self._database.write() as connection:
            return self._count(connection, id, _fingerprint(connection, fingerprint))

    def purge_vectors(self) -> None:
        """Delete vectors that no chunk of any document needs any longer."""
        with self._database.write() as connection:
            forget_vectors(connection)

    def fingerprints(self) -> tuple[str, ...]:
        """Names of the embedders whose vectors are stored."""
        rows = self._database.rows(
            "SELECT name FROM fingerprints WHERE EXISTS (SELECT 1 FROM vectors WHERE fingerprint = fingerprints.id)"
        )
        return tuple(row[0] for row in rows)

    def forget_fingerprint(self, fingerprint: str) -> None:
        """Drop an embedder's vectors, once another one has taken over."""
        with self._database.write() as connection:
            for row in connection.execute("SELECT id FROM fingerprints WHERE name = ?", (fingerprint,)).fetchall():
                connection.execute("DELETE FROM vectors WHERE fingerprint = ?", row)
                connection.execute("DELETE FROM fingerprints WHERE id = ?", row)

    @staticmethod
    def _count(connection: sqlite3.Connection, id: DocumentId, number: int) -> int:  # noqa: A002
        count = int(connection.execute(
            "SELECT count(*) FROM chunks JOIN vectors ON vectors.digest = chunks.digest AND fingerprint = ?"
            " WHERE document = ?",
            (number, id),
        ).fetchone()[0])
        connection.execute("UPDATE documents SET vectors = ? WHERE id = ?", (count, id))
        return count


def _fingerprint(connection: sqlite3.Connection, name: str) -> int:
    connection.execute("INSERT OR IGNORE INTO fingerprints (name) VALUES (?)", (name,))
    return int(connection.execute("SELECT id FROM fingerprints WHERE name = ?", (name,)).fetchone()[0])
