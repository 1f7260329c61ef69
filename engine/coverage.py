"""What share of the documents in question a search can have reached while indexing goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.values import Document, DocumentStatus

_OUT = (DocumentStatus.FAILED, DocumentStatus.LOCKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Shares from 0 to 1 of the pages: whose words could be searched, and whose vectors could."""

    words: float
    vectors: float


def coverage(documents: Sequence[Document]) -> Coverage:
    """The shares of documents that are being indexed. One that was not opened yet counts as long as the others."""
    documents = [document for document in documents if document.status not in _OUT or document.chunks]
    known = [document.pages for document in documents if document.pages]
    usual = sum(known) / len(known) if known else 1.0
    whole = words = vectors = 0.0
    for document in documents:
        pages = document.pages or usual
        share = _words(document)
        whole += pages
        words += pages * share
        vectors += pages * share * (min(document.vectors / document.chunks, 1.0) if document.chunks else 0.0)
    return Coverage(words=words / whole, vectors=vectors / whole) if whole else Coverage(words=0.0, vectors=0.0)


def _words(document: Document) -> float:
    if document.status is DocumentStatus.READY:
        return 1.0
    return min(document.word_pages / document.pages, 1.0) if document.pages else 0.0
