"""Chunks situated by title and heading path, embedded by the encoder.

The trial behind it: title and heading path before the chunk, with BM25 fused, beat untrained late chunking. A trained
situated vector (SitEmb, arXiv 2508.01959) takes this place when it beats it.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.runtime.encoder import Encoder
from engine.values import Float32, Section, SituatedChunk

QUERY_PREFIX = "query: "
PASSAGE_PREFIX = "passage: "
LAYOUT = "heading-colon-text/1"


def heading_path(title: str, sections: Sequence[Section], index: int | None) -> str:
    """Title and headings from the outermost in, joined by ' > '."""
    names: list[str] = []
    while index is not None:
        names.append(sections[index].title)
        index = sections[index].parent
    return " > ".join(dict.fromkeys(name for name in (title, *reversed(names)) if name))


class HeadingEmbedder:
    """Embedder Protocol: multilingual-e5-small over 'heading path: text'."""

    name = "multilingual-e5-small, heading path"

    def __init__(self, encoder: Encoder, weights_hash: str) -> None:
        """`weights_hash` names the encoder's weights; with the layout of the input it makes the fingerprint."""
        self._encoder = encoder
        self.fingerprint = f"{weights_hash[:16]}:{LAYOUT}"
        self.dimension = encoder.dimension

    def embed_chunks(self, chunks: Sequence[SituatedChunk]) -> Float32:
        """float32 [len(chunks), dimension], rows of unit length."""
        return self._encoder.mean_vectors([f"{c.heading}: {c.text}" for c in chunks], prefix=PASSAGE_PREFIX)

    def embed_queries(self, queries: Sequence[str]) -> Float32:
        """float32 [len(queries), dimension], rows of unit length."""
        return self._encoder.mean_vectors(queries, prefix=QUERY_PREFIX)

    def embed_sentences(self, sentences: Sequence[str]) -> Float32:
        """float32 [len(sentences), dimension], rows of unit length."""
        return self._encoder.mean_vectors(sentences, prefix=PASSAGE_PREFIX)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Number of encoder tokens of each text, without special tokens."""
        return self._encoder.tokens.count(texts)
