"""The vector index on a Chroma server. The library's own database stays the truth; vectors and ids go out, no text."""

from __future__ import annotations

import hashlib
import os
import urllib.parse
from pathlib import Path
from typing import Any

from engine.errors import LibraryError
from engine.index.vectors import ChromaIndex


class ServerIndex(ChromaIndex):
    """VectorIndex Protocol over a collection of a server; one for each library and embedder, so none is mixed up."""

    def __init__(self, address: str, *, fingerprint: str, home: Path) -> None:
        """Open or create the collection. Raises LibraryError where the server does not answer."""
        self.address, self._fingerprint = address, fingerprint
        library = hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]
        self._name = f"lectern-{library}-{hashlib.sha256(fingerprint.encode()).hexdigest()[:12]}"
        self._collection = self._open()

    def drop(self) -> None:
        """Delete the collection from the server."""
        self._client.delete_collection(self._name)

    def _open(self) -> Any:
        os.environ["ANONYMIZED_TELEMETRY"] = "False"
        import chromadb
        from chromadb.config import Settings

        parts = urllib.parse.urlsplit(self.address)
        try:
            self._client = chromadb.HttpClient(
                host=str(parts.hostname), port=parts.port or (443 if parts.scheme == "https" else 8000),
                ssl=parts.scheme == "https", settings=Settings(anonymized_telemetry=False),
            )
            return self._client.get_or_create_collection(
                self._name, metadata={"fingerprint": self._fingerprint, "hnsw:space": "cosine"},
                embedding_function=None,
            )
        except Exception as error:  # whatever Chroma's client raises, the person's server is at fault or away
            raise LibraryError(
                f"The Chroma server at {self.address} does not answer.",
                "See that it runs, or switch it off in Settings.", repr(error),
            ) from error
