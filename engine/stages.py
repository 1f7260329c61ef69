"""One Protocol per stage. Every implementation passes the same contract test in ``tests/contracts``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from engine.errors import DocumentError
from engine.values import (
    Block,
    Candidate,
    Chunk,
    DocumentId,
    EvidenceSentence,
    Float32,
    Page,
    Passage,
    PrunedPassage,
    Question,
    Section,
    SituatedChunk,
    Span,
    Turn,
)


@runtime_checkable
class ParsedFile(Protocol):
    """An open file: its head, then its pages in order. Closing it ends the process that parses."""

    title: str
    author: str
    format: str
    page_count: int
    rendition: Path | None

    def pages(self, start: int = 0) -> Iterator[Page]:
        """Pages from `start` on, each with offsets that continue the one before. Raises DocumentError."""
        ...

    def resume(self, page: Page) -> None:
        """Tell of a page that an earlier run stored, before `pages` goes on behind it."""
        ...

    def recognise_pages(self, indexes: Sequence[int]) -> Iterator[Page]:
        """Text of scanned pages, read from their pictures one after the other; offsets count from 0."""
        ...

    def replace(self, page: Page) -> None:
        """Tell that a page now has this text and these offsets; sections behind it move along."""
        ...

    def sections(self) -> tuple[Section, ...]:
        """The section tree of the pages read so far: outline first, layout otherwise. Later pages only add to it."""
        ...

    def gaps(self) -> DocumentError | None:
        """What of the pages read so far could not be read, to be told and not raised; None where all could."""
        ...

    def close(self) -> None:
        """Release the file and its process."""
        ...


@runtime_checkable
class Parser(Protocol):
    """Opens a file of any format that Lectern reads."""

    def open(self, path: Path, *, password: str | None = None, rendition: Path | None = None) -> ParsedFile:
        """Open `path`; write a PDF that stands in for a reflowable file to `rendition`. Raises DocumentError."""
        ...


@runtime_checkable
class Segmenter(Protocol):
    """Text to sentences (SaT, arXiv 2406.16678)."""

    name: str

    def ends(self, texts: Sequence[str]) -> list[list[int]]:
        """For each text the strictly increasing end offsets of its sentences; the last one is len(text).

        White space between two sentences belongs to the first. An empty text has no end.
        """
        ...


@runtime_checkable
class Chunker(Protocol):
    """Sentences to chunks: whole sentences of one section (SAGE, arXiv 2503.01713)."""

    def chunks(
        self, document: DocumentId, text: str, sentences: Sequence[Span], blocks: Sequence[Block],
        sections: Sequence[Section], base: int = 0,
    ) -> list[Chunk]:
        """Chunks in reading order that together hold every sentence once. `text` begins at offset `base`."""
        ...


@runtime_checkable
class Embedder(Protocol):
    """Text to unit vectors (situated: SitEmb, arXiv 2508.01959)."""

    name: str
    fingerprint: str  # names weights, tokenizer and layout of the input: an index made by another is refused
    dimension: int

    def embed_chunks(self, chunks: Sequence[SituatedChunk]) -> Float32:
        """float32 [len(chunks), dimension], rows of unit length."""
        ...

    def embed_queries(self, queries: Sequence[str]) -> Float32:
        """float32 [len(queries), dimension], rows of unit length."""
        ...

    def embed_sentences(self, sentences: Sequence[str]) -> Float32:
        """float32 [len(sentences), dimension], rows of unit length, to compare with queries."""
        ...

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Number of encoder tokens of each text, without special tokens."""
        ...


class VectorSearch(Protocol):
    """What a search needs of vectors."""

    def query(
        self, vector: Float32, k: int, documents: Sequence[DocumentId] = ()
    ) -> list[tuple[DocumentId, int, float]]:
        """The k nearest chunks as (document, index, cosine), best first; `vector` is float32 [dimension]."""
        ...


@runtime_checkable
class VectorIndex(VectorSearch, Protocol):
    """Vectors of chunks by (document, index)."""

    def add(self, document: DocumentId, indexes: Sequence[int], vectors: Float32) -> None:
        """Store float32 [n, dimension]; storing one twice changes nothing."""
        ...

    def remove(self, document: DocumentId) -> None:
        """Forget a document's vectors."""
        ...

    def remove_from(self, document: DocumentId, first: int, stop: int) -> None:
        """Forget the vectors of a document's chunks `first` to `stop`; those that are not there do not matter."""
        ...

    def count(self, document: DocumentId | None = None) -> int:
        """How many vectors are stored, of one document or in all."""
        ...

    def counts(self) -> dict[DocumentId, int]:
        """How many vectors of each document are stored; a document without any is left out."""
        ...


@runtime_checkable
class WordIndex(Protocol):
    """BM25 over chunks. Hostile queries never raise."""

    def query(
        self, text: str, k: int, documents: Sequence[DocumentId] = ()
    ) -> list[tuple[DocumentId, int, float]]:
        """The k best chunks as (document, index, BM25 score above 0), best first."""
        ...


@runtime_checkable
class Retriever(Protocol):
    """Question to candidates: fused, cut where the score falls off."""

    def retrieve(self, question: Question, k: int) -> list[Candidate]:
        """At most k candidates, best first."""
        ...


@runtime_checkable
class Pruner(Protocol):
    """Keeps the sentences that matter and scores the passage (Provence, arXiv 2501.16214)."""

    name: str

    @property
    def found_threshold(self) -> float:
        """A question counts as answered by the passages from this relevance on."""
        ...

    def prune(
        self, question: str, passages: Sequence[Passage], *, threshold: float | None = None
    ) -> list[PrunedPassage]:
        """One result a passage, in the same order. A higher threshold never keeps more. Keeping nothing is valid."""
        ...


@runtime_checkable
class LanguageModel(Protocol):
    """A causal language model that can be stopped between tokens."""

    name: str
    context_tokens: int

    def count_tokens(self, text: str) -> int:
        """Number of tokens of plain text."""
        ...

    def generate(
        self, messages: Sequence[dict[str, str]], *, max_tokens: int, grammar: str | None = None,
        prefill: str = "",
    ) -> Iterator[str]:
        """Pieces of the reply as they are made. `grammar` is GBNF; `prefill` opens the reply."""
        ...


@runtime_checkable
class Answerer(Protocol):
    """Numbered evidence to an answer whose claims carry marks."""

    def answer(
        self, question: str, evidence: Sequence[EvidenceSentence], history: Sequence[Turn], max_tokens: int
    ) -> Iterator[str]:
        """Pieces of the answer's text as they are made, with marks such as [2] for evidence number 2."""
        ...
