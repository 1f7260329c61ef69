"""A document's way into the library: parsed, cut into sentences and chunks, words first, then vectors.

Every step is stored before the next one begins, so that whatever ends the process, the work goes on where it stopped.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import DocumentError, LecternError, PasswordError
from engine.events import AddEvent, DocumentChanged, Progress
from engine.library.store import Library
from engine.stages import ParsedFile, Parser
from engine.values import Document, DocumentId, DocumentStatus, Page
from engine.wording import WordStream, WordThread
from engine.workshop import Workshop

_STORE_EVERY_S = 0.25
_STORE_CHARACTERS = 400_000
_VECTOR_BATCH = 24
_INDEX_BATCH = 1000
_WORDS_SHARE = 4.0
"""Words of recognised pages are indexed when four times as long was spent on recognising as on the last indexing."""


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
            yield from self._read(document, password)
        elif document.rendition and not Path(document.rendition).exists():
            self._open(document, password).close()  # laid out again, as it was
        yield from self._words(document.id)
        whole = (yield from self._vectors(document.id)) and (
            yield from self._recognise(self.library.document(document.id), password)
        )
        document = self.library.document(document.id)
        if whole and not document.unrecognised_pages:
            if not document.chunks and document.error:  # nothing but pages that could not be read
                raise DocumentError(
                    f"{Path(document.path).name} is damaged and cannot be read.",
                    "Open it in the program that made it and save it again, or get another copy.", document.error,
                )
            if not document.chunks:
                raise DocumentError(
                    f"{Path(document.path).name} has no text.",
                    "If its pages are pictures, they could not be recognised: try a better scan.",
                )
            self.library.purge_vectors()
            yield self._update(document.id, status=DocumentStatus.READY)  # what could not be read stays said

    def _open(self, document: Document, password: str | None) -> ParsedFile:
        path = Path(document.path)
        if not path.is_file():
            path = self.library.find_again(document.id) or path
        if not path.is_file():
            raise DocumentError(f"{path.name} is not where it was.", "Put it back, or add it from its new place.")
        return self.parser.open(path, password=password, rendition=self.library.rendition_path(document.id))

    def _read(self, document: Document, password: str | None) -> Iterator[AddEvent]:
        """Pages as they come, and the words of those that are stored meanwhile."""
        file = self._open(document, password)
        try:
            yield self._update(
                document.id, status=DocumentStatus.PARSING, title=file.title or Path(document.path).stem,
                author=file.author, format=file.format, pages=file.page_count, rendition=str(file.rendition or ""),
                error="", remedy="",
            )
            stored = 0
            for page in self.library.stored_pages(document.id):
                file.resume(page)  # an earlier run got this far; offsets and sections go on from it
                stored += 1
            with WordThread(self._word_stream(document.id)) as words:
                for batch in _batches(file.pages(stored)):
                    self.library.append_pages(document.id, batch)
                    stored += len(batch)
                    yield _progress("parse", document.id, stored, file.page_count)
                    if words.follow(stored, file.sections):
                        yield self._changed(document.id)
                self.library.set_sections(document.id, file.sections())
                if (gaps := file.gaps()) is not None:
                    yield self._update(document.id, error=gaps.message, remedy=gaps.remedy)
                for _ in words.rest(stored, file.sections):
                    yield self._changed(document.id)
            yield from self._searchable(document.id)
        finally:
            file.close()

    def _words(self, document: DocumentId) -> Iterator[AddEvent]:
        """Words of what is stored and not indexed yet: after a stop, and after pages were recognised."""
        found = self.library.document(document)
        if self.library.words_until(document) < found.characters or found.status is not DocumentStatus.SEARCHABLE:
            words = self._word_stream(document)
            words.advance(found.parsed_pages, lambda: self.library.sections(document), complete=True)
            yield from self._searchable(document)

    def _searchable(self, document: DocumentId) -> Iterator[AddEvent]:
        chunks = self.library.document(document).chunks
        yield Progress(stage="words", done=chunks, total=chunks, unit="chunks", document=document)
        yield self._update(document, status=DocumentStatus.SEARCHABLE)

    def _word_stream(self, document: DocumentId) -> WordStream:
        """Ready to go on; vectors of chunks that are made anew leave the index first, so that none is ever wrong."""
        found = self.library.document(document)
        words = WordStream(self.library, self.workshop, found)
        if words.first < found.chunks and found.vectors:
            self.workshop.vectors.remove_from(document, words.first, found.chunks)
        words.begin()
        return words

    def _vectors(self, document: DocumentId) -> Generator[AddEvent, None, bool]:
        """Vectors of the chunks that have none, each batch stored before it is put into the index.

        Returns whether all have one: words of any other document go first, and all of one that was put first.
        """
        embedder, index = self.workshop.embedder, self.workshop.vectors
        done = self.library.reuse_vectors(document, embedder.fingerprint)
        missing = self.library.missing_vectors(document, embedder.fingerprint)
        total = self.library.document(document).chunks
        if (there := index.count(document)) != done:
            if there > done:
                index.remove(document)
            for first in range(0, total, _INDEX_BATCH):
                indexes, vectors = self.library.vectors(document, embedder.fingerprint, first, first + _INDEX_BATCH)
                index.add(document, indexes.tolist(), vectors)
        for at in range(0, len(missing), _VECTOR_BATCH):
            if self.library.vectors_wait(document):
                return False
            part = missing[at : at + _VECTOR_BATCH]
            vectors = embedder.embed_chunks(self.library.situated_chunks(document, part))
            self.library.store_vectors(document, part, vectors, embedder.fingerprint)
            index.add(document, part, vectors)
            yield _progress("vectors", document, done + at + len(part), total, "chunks")
        if missing:
            self.library.reuse_vectors(document, embedder.fingerprint)
        return True

    def _recognise(self, document: Document, password: str | None) -> Generator[AddEvent, None, bool]:
        """Scanned pages, when nothing else is to be done: each is stored at once, its words and vectors soon after.

        Returns whether nothing is left to be done.
        """
        waiting = self.library.unrecognised_pages(document.id)
        if not waiting:
            return True
        if self.library.others_first(document.id):
            self.library.postpone(document.id)
            return False
        try:
            file = self._open(document, password)
        except DocumentError as error:
            if not document.chunks or isinstance(error, PasswordError):
                raise
            yield self._mark(document.id, DocumentStatus.READY, error)  # what is indexed stays so
            return False
        try:
            for stored in self.library.stored_pages(document.id):
                file.resume(stored)
            indexed_at, pause = time.monotonic(), 0.0
            for done, page in enumerate(file.recognise_pages(waiting), 1):
                self._put(document.id, file, page)
                yield _progress("recognise", document.id, done, len(waiting))
                yield self._changed(document.id)
                if time.monotonic() - indexed_at >= pause or done == len(waiting):
                    began = time.monotonic()
                    yield from self._words(document.id)
                    if not (yield from self._vectors(document.id)):
                        return False
                    indexed_at = time.monotonic()
                    pause = _WORDS_SHARE * (indexed_at - began)
                if self.library.others_first(document.id):
                    self.library.postpone(document.id)
                    return False
            return True
        finally:
            file.close()

    def _put(self, document: DocumentId, file: ParsedFile, page: Page) -> None:
        if not page.text and self.library.page_span(document, page.index).length:
            self.library.settle_page(document, page.index)
            return
        self.library.replace_pages(document, [page])
        file.replace(self.library.stored_page(document, page.index))
        self.library.set_sections(document, file.sections())

    def _mark(self, document: DocumentId, status: DocumentStatus, error: LecternError) -> DocumentChanged:
        return self._update(document, status=status, error=error.message, remedy=error.remedy)

    def _changed(self, document: DocumentId) -> DocumentChanged:
        return DocumentChanged(document=self.library.document(document))

    def _update(self, document: DocumentId, **fields: object) -> DocumentChanged:
        return DocumentChanged(document=self.library.update_document(document, **fields))


def _batches(pages: Iterator[Page]) -> Iterator[list[Page]]:
    """Pages as they come, in lists that are worth a transaction; the first few at once."""
    batch: list[Page] = []
    since, size = time.monotonic(), 0
    for page in pages:
        batch.append(page)
        size += len(page.text)
        if time.monotonic() - since > _STORE_EVERY_S or size > _STORE_CHARACTERS:
            yield batch
            batch, since, size = [], time.monotonic(), 0
    if batch:
        yield batch


def _progress(stage: str, document: DocumentId, done: int, total: int, unit: str = "pages") -> Progress:
    return Progress(stage=stage, done=done, total=total, unit=unit, document=document)
