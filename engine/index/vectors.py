"""Vectors in a persistent Chroma collection. SQLite holds the truth; this can be thrown away and made again."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import IndexMismatchError
from engine.values import DocumentId, Float32

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

_COLLECTION = "chunks"
_BATCH = 2000
SETTINGS = {"hnsw:space": "cosine", "hnsw:construction_ef": 200, "hnsw:search_ef": 200}
"""Against Chroma's own 100 and 100: recall .99 instead of .96 for the same time (docs/benchmarks.md). A collection that
is there keeps the settings it was made with."""


class ChromaIndex:
    """VectorIndex Protocol over one collection of cosine HNSW; ids are 'document:index'."""

    def __init__(self, folder: Path, *, fingerprint: str) -> None:
        """Open or create. Raises IndexMismatchError where another embedder made the index."""
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        if folder.is_dir() and not os.access(folder, os.W_OK):  # Chroma cannot open what it may not write to
            self._copy = tempfile.TemporaryDirectory(prefix="lectern-", ignore_cleanup_errors=True)
            folder = Path(shutil.copytree(folder, Path(self._copy.name) / folder.name))
        self._folder, self._fingerprint = folder, fingerprint
        folder.mkdir(parents=True, exist_ok=True)
        self._client = open_client(folder)
        self._collection = self._open()

    def add(self, document: DocumentId, indexes: Sequence[int], vectors: Float32) -> None:
        """Store float32 [n, dimension]; storing one twice changes nothing."""
        for at in range(0, len(indexes), _BATCH):
            part = indexes[at : at + _BATCH]
            metadatas: list[Any] = [{"document": document} for _ in part]
            self._collection.upsert(
                ids=[f"{document}:{index}" for index in part], embeddings=vectors[at : at + _BATCH],
                metadatas=metadatas,
            )

    def query(
        self, vector: Float32, k: int, documents: Sequence[DocumentId] = ()
    ) -> list[tuple[DocumentId, int, float]]:
        """The k nearest chunks as (document, index, cosine), best first. `vector` is float32 [dimension]."""
        count = self._collection.count()
        if not count or k < 1:
            return []
        where: Any = {"document": {"$in": list(documents)}} if documents else None
        found = self._collection.query(
            query_embeddings=vector.reshape(1, -1), n_results=min(k, count), where=where, include=["distances"]
        )
        distances = found["distances"]
        assert distances is not None
        out: list[tuple[DocumentId, int, float]] = []
        for name, distance in zip(found["ids"][0], distances[0], strict=True):
            document, _, index = name.rpartition(":")
            out.append((document, int(index), 1.0 - float(distance)))
        return out

    def remove(self, document: DocumentId) -> None:
        """Forget a document's vectors."""
        where: Any = {"document": document}
        self._collection.delete(where=where)

    def remove_from(self, document: DocumentId, first: int, stop: int) -> None:
        """Forget the vectors of a document's chunks `first` to `stop`; those that are not there do not matter."""
        for at in range(first, stop, _BATCH):
            self._collection.delete(ids=[f"{document}:{index}" for index in range(at, min(at + _BATCH, stop))])

    def count(self, document: DocumentId | None = None) -> int:
        """How many vectors are stored, of one document or in all."""
        if document is None:
            return int(self._collection.count())
        where: Any = {"document": document}
        return len(self._collection.get(where=where, include=[])["ids"])

    def counts(self) -> dict[DocumentId, int]:
        """How many vectors of each document are stored."""
        return Counter(name.rpartition(":")[0] for name in self._collection.get(include=[])["ids"])

    def _open(self) -> Collection:
        metadata = {"fingerprint": self._fingerprint, **SETTINGS}
        collection = self._client.get_or_create_collection(_COLLECTION, metadata=metadata, embedding_function=None)
        made_by = (collection.metadata or {}).get("fingerprint")
        if made_by != self._fingerprint:
            raise IndexMismatchError(
                "The index was made by another embedding model.", "Run `lectern doctor` to make it again.",
                json.dumps({"index": made_by, "model": self._fingerprint}),
            )
        return collection


def discard(folder: Path) -> None:
    """Throw the index away; it is made again from the library's vectors.

    Within a process that has it open the collection is dropped: Chroma keeps the files of a folder open for good. One
    that cannot even be opened is deleted from the disk.
    """
    if not folder.exists():
        return
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.errors import ChromaError

    try:
        client = open_client(folder)
        if any(collection.name == _COLLECTION for collection in client.list_collections()):
            client.delete_collection(_COLLECTION)
    except (ChromaError, ValueError, OSError):
        SharedSystemClient.clear_system_cache()
        shutil.rmtree(folder, ignore_errors=True)


def open_client(folder: Path) -> ClientAPI:
    """Chroma on a folder, without telemetry."""
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False, allow_reset=True))
