"""The nearest chunks of a few documents: every vector is compared, and the index's graph is not asked.

A graph over a whole library is walked mostly past what a filter leaves out, and the more so the larger the library is.
A book's thousand vectors are read from the library and compared in a few milliseconds, exactly, whatever stands beside
it; nor need the index be loaded for a question about it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.stages import VectorSearch
from engine.values import Document, DocumentId, Float32

EXACT_VECTORS = 4000
"""So many at most are compared one by one: some 20 ms to read them, and three books."""
Found = list[tuple[DocumentId, int, float]]


class VectorSource(Protocol):
    """What is needed of the library."""

    def document(self, id: DocumentId) -> Document:  # noqa: A002
        """A document with the count of its vectors."""
        ...

    def documents(self) -> Sequence[Document]:
        """All documents."""
        ...

    def vectors(self, id: DocumentId, fingerprint: str) -> tuple[NDArray[np.int32], Float32]:  # noqa: A002
        """Chunk indexes int32 [n] and unit vectors float32 [n, dimension] that an embedder made."""
        ...


class NearbyVectors:
    """VectorSearch Protocol: compares the vectors of a small scope, and asks the index only about a larger one."""

    def __init__(self, library: VectorSource, fingerprint: str, index: Callable[[], VectorSearch]) -> None:
        """`fingerprint` names the embedder of questions; `index` is called when a scope is too large."""
        self._library, self._fingerprint, self._index = library, fingerprint, index

    def query(self, vector: Float32, k: int, documents: Sequence[DocumentId] = ()) -> Found:
        """The k nearest chunks as (document, index, cosine), best first. Raises what opening the index raises."""
        scope = _scope(self._library, documents)
        if not _are_few(scope):
            return self._index().query(vector, k, documents)
        found: Found = []
        for document in scope:
            indexes, vectors = self._library.vectors(document.id, self._fingerprint)
            if not len(indexes):  # another embedder's: the index says so, and what to do
                return self._index().query(vector, k, documents)
            cosines = vectors @ vector
            best = np.argsort(-cosines, kind="stable")[:k]
            found += [(document.id, int(indexes[i]), float(cosines[i])) for i in best]
        return sorted(found, key=lambda item: -item[2])[:k]


def is_near(library: VectorSource, documents: Sequence[DocumentId] = ()) -> bool:
    """Whether a scope, all of the library where none is named, is small enough to be compared vector by vector."""
    return _are_few(_scope(library, documents))


def _are_few(scope: Sequence[Document]) -> bool:
    return sum(document.vectors for document in scope) <= EXACT_VECTORS


def _scope(library: VectorSource, documents: Sequence[DocumentId]) -> list[Document]:
    """The documents that have vectors."""
    named = [library.document(id_) for id_ in documents] if documents else library.documents()
    return [document for document in named if document.vectors]
