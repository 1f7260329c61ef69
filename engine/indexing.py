"""A document's way into the library: parsed, cut into sentences and chunks, words first, then vectors.

Every step is stored before the next one begins, so that whatever ends the process, the work goes on where it stopped.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.errors import DocumentError, LecternError, PasswordError
from engine.events import AddEvent, DocumentChanged, Progress
from engine.lexicon import fold
from engine.library.store import Library
from engine.segment.chunks import SentenceChunker
from engine.situate.headings import heading_path
from engine.stages import Parser
from engine.values import Block, BlockKind, Document, DocumentId, DocumentStatus, Page, Span
from engine.workshop import Workshop

_STORE_EVERY_S = 0.4
_VECTOR_BATCH = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexer:
    """Indexes one document at a time; the caller holds the writer's lock."""

    library: Library
    workshop: Workshop
    parser: Parser

    def index(self, document: DocumentId, *, password: str | None = None) -> Iterator[AddEvent]:
        """Bring a document to READY. A fault of the document is stored in it and yielded, not raised."""
        try:
            yield from self._steps(self.library.document(document), password)
        except PasswordError as error:
            yield self._mark(document, DocumentStatus.LOCKED, error)
        except DocumentError as error:
            yield self._mark(document, DocumentStatus.FAILED, error)

    def _steps(self, document: Document, password: str | None) -> Iterator[AddEvent]:
        if document.status not in (DocumentStatus.SEARCHABLE, DocumentStatus.READY):
            yield from self._parse(document, password)
            yield from self._words(self.library.document(document.id))
        yield from self._vectors(self.library.document(document.id))
        yield self._update(document.id, status=DocumentStatus.READY, error="", remedy="")

    def _parse(self, document: Document, password: str | None) -> Iterator[AddEvent]:
        path = Path(document.path)
        if not path.is_file():
            raise DocumentError(f"{path.name} is not where it was.", "Put it back, or add it from its new place.")
        file = self.parser.open(path, password=password, rendition=self.library.rendition_path(document.id))
        try:
            yield self._update(
                document.id, status=DocumentStatus.PARSING, title=file.title or path.stem, author=file.author,
                format=file.format, pages=file.page_count, rendition=str(file.rendition or ""), error="", remedy="",
            )
            batch: list[Page] = []
            stored = 0
            for page in self.library.stored_pages(document.id):
                file.resume(page)  # an earlier run got this far; offsets and sections go on from it
                stored += 1
            stored_at = time.monotonic()
            for page in file.pages(stored):
                batch.append(page)
                if time.monotonic() - stored_at > _STORE_EVERY_S:
                    self.library.append_pages(document.id, batch)
                    stored += len(batch)
                    batch, stored_at = [], time.monotonic()
                    yield _parsed(document.id, stored, file.page_count)
            if batch:
                self.library.append_pages(document.id, batch)
            yield _parsed(document.id, file.page_count, file.page_count)
            self.library.set_sections(document.id, file.sections())
        finally:
            file.close()

    def _words(self, document: Document) -> Iterator[AddEvent]:
        """Sentences and chunks of the whole text; words are searchable from here on."""
        text = self.library.text(document.id)
        if not text.strip():
            raise DocumentError(
                f"{Path(document.path).name} has no text.",
                "If its pages are pictures, they could not be recognised: try a better scan.",
            )
        blocks, sections = self.library.blocks(document.id), self.library.sections(document.id)
        spans = [span for block in blocks for span in _units(block, text)]
        ends = self.workshop.segmenter.ends([text[s.start : s.end] for s in spans])
        sentences = [
            Span(span.start + start, span.start + end)
            for span, stops in zip(spans, ends, strict=True)
            for start, end in zip([0, *stops[:-1]], stops, strict=True)
        ]
        sentences = [s for s in sentences if text[s.start : s.end].strip()]
        chunker = SentenceChunker(self.workshop.embedder.count_tokens)
        chunks = chunker.chunks(document.id, text, sentences, blocks, sections)
        texts = [text[c.span.start : c.span.end].strip() for c in chunks]
        headings = [heading_path(document.title, sections, c.section) for c in chunks]
        self.library.store_chunks(
            document.id, sentences=np.asarray(sentences, np.int32).reshape(-1, 2), chunks=chunks, texts=texts,
            headings=headings, words=[fold(t) for t in texts], heading_words=[fold(h) for h in headings],
        )
        yield Progress(stage="words", done=len(chunks), total=len(chunks), unit="chunks", document=document.id)
        yield self._update(
            document.id, status=DocumentStatus.SEARCHABLE, sentences=len(sentences), chunks=len(chunks),
            characters=len(text),
        )

    def _vectors(self, document: Document) -> Iterator[AddEvent]:
        """Vectors of the chunks that have none, each batch stored before it is put into the index."""
        embedder, index = self.workshop.embedder, self.workshop.vectors
        self.library.reuse_vectors(document.id, embedder.fingerprint)
        missing = self.library.missing_vectors(document.id, embedder.fingerprint)
        done = document.chunks - len(missing)
        if index.count(document.id) < done:
            indexes, vectors = self.library.vectors(document.id, embedder.fingerprint)
            index.add(document.id, indexes.tolist(), vectors)
        for at in range(0, len(missing), _VECTOR_BATCH):
            part = missing[at : at + _VECTOR_BATCH]
            vectors = embedder.embed_chunks(self.library.situated_chunks(document.id, part))
            self.library.store_vectors(document.id, part, vectors, embedder.fingerprint)
            index.add(document.id, part, vectors)
            done += len(part)
            yield Progress(stage="vectors", done=done, total=document.chunks, unit="chunks", document=document.id)

    def _mark(self, document: DocumentId, status: DocumentStatus, error: LecternError) -> DocumentChanged:
        return self._update(document, status=status, error=error.message, remedy=error.remedy)

    def _update(self, document: DocumentId, **fields: object) -> DocumentChanged:
        return DocumentChanged(document=self.library.update_document(document, **fields))


def _units(block: Block, text: str) -> list[Span]:
    """What the segmenter reads at once: a block, or each row of a table and each line of a listing."""
    if block.kind not in (BlockKind.TABLE, BlockKind.CODE):
        return [block.span]
    spans, start = [], block.span.start
    for line in text[block.span.start : block.span.end].splitlines(keepends=True):
        spans.append(Span(start, start + len(line)))
        start += len(line)
    return spans


def _parsed(document: DocumentId, done: int, total: int) -> Progress:
    return Progress(stage="parse", done=done, total=total, unit="pages", document=document)
