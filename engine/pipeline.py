"""The engine put together: a library, its models, and what a person can do with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.asking import Asker
from engine.errors import DocumentError, IndexMismatchError, LecternError
from engine.events import AddEvent, DocumentChanged, DocumentRemoved
from engine.files import documents_in
from engine.index.vectors import discard
from engine.indexing import Indexer
from engine.ingest.parser import DocumentParser
from engine.library.jobs import JobState
from engine.library.lock import WriterLock
from engine.library.store import Library
from engine.passwords import Passwords
from engine.reading import Readings
from engine.runtime import connections
from engine.runtime.paths import Paths
from engine.settings import Settings
from engine.strategy.notes import discard_notes
from engine.strategy.suggest import first_questions
from engine.values import BlockKind, Document, DocumentId, DocumentStatus, Span
from engine.workshop import CHROMA_FOLDER, Workshop

_OPEN = (DocumentStatus.QUEUED, DocumentStatus.PARSING, DocumentStatus.SEARCHABLE)
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE)


class Pipeline:
    """One library, open. Made where the engine runs: in the window's engine process, or in the command line."""

    def __init__(self, paths: Paths) -> None:
        """Open the library, made if it is not there. Raises LibraryError."""
        self.paths = paths
        self.library = Library.open(paths.home)
        connections.watch(paths.home)
        self.settings = Settings(paths.home)
        self.workshop = Workshop(paths, self.settings)
        self.asker = Asker(library=self.library, workshop=self.workshop)
        self._parser = DocumentParser(recognise=False)
        self._indexer = Indexer(library=self.library, workshop=self.workshop, parser=self._parser)
        self.passwords = Passwords()
        self.readings = Readings(self.library)
        self._removing = paths.home / "removing"

    def add(self, paths: Iterable[str | Path]) -> Iterator[DocumentChanged]:
        """Put files and folders into the library and the queue.

        Raises DocumentError, after all others were put in, for what does not exist or cannot be read.
        """
        faults: list[DocumentError] = []
        for path in _found(paths, faults):
            try:
                document, _ = self.library.add_document(path)
            except DocumentError as error:
                faults.append(error)
                continue
            if document.status is not DocumentStatus.READY:
                if document.status in (DocumentStatus.FAILED, DocumentStatus.LOCKED):
                    self.library.update_document(document.id, status=DocumentStatus.QUEUED, error="")
                self.library.enqueue(document.id)
                document = self.library.document(document.id)
            yield DocumentChanged(document=document)
        if len(faults) > 1:
            raise DocumentError(
                f"{len(faults)} files could not be added. The first: {faults[0].message}", faults[0].remedy,
                "\n".join(f"{fault.message} {fault.details}" for fault in faults),
            )
        if faults:
            raise faults[0]

    def check_files(self) -> tuple[tuple[Document, str], ...]:
        """Documents whose file has 'moved' (and was found), is 'missing', or has 'changed' since it was indexed."""
        return self.library.changed_documents()

    def refresh(self, document: DocumentId) -> Iterator[DocumentChanged]:
        """Index a changed file anew: the new document takes over notes and place, the old one goes when it is ready.

        Raises DocumentError where the file cannot be read.
        """
        old = self.library.document(document)
        new, _ = self.library.add_document(Path(old.path))
        if new.id != old.id:
            self.library.replace_by(old.id, new.id)
            self.library.enqueue(new.id)
        yield DocumentChanged(document=new)

    def writer_lock(self) -> WriterLock:
        """The lock that one process at a time holds to index."""
        return WriterLock(self.paths.home)

    def take_over(self, *, settle: bool = True) -> bool:
        """Put unfinished documents back into the queue after a kill, save those that were cancelled.

        The caller holds the writer's lock.

        Without `settle` the vector index, which means its library and the encoder, is looked at only where a kill may
        have left something: where documents are unfinished, or a removal was. Returns whether it was looked at.
        """
        queued = {job.document for job in self.library.jobs()}
        for document in self.library.documents():
            if document.status in _OPEN and document.id not in queued:
                self.library.enqueue(document.id)
        open_ = any(job.state is not JobState.CANCELLED for job in self.library.jobs())
        if settle or self._removing.exists() or open_:
            self.settle_index()
            self._removing.unlink(missing_ok=True)
            return True
        return False

    def settle_index(self) -> None:
        """Bring the vector index into line with the library, where a kill came between the two.

        The caller holds the writer's lock, and nothing is being indexed.
        """
        documents = {document.id: document for document in self.library.documents()}
        if not documents and not (self.paths.home / CHROMA_FOLDER).exists():
            return
        try:
            index = self.workshop.vectors
        except LecternError:
            return  # said, and mended where it can be, by the first document or question that needs it
        if index.count() == sum(document.vectors for document in documents.values()):
            return
        counts = index.counts()
        for gone in counts.keys() - documents.keys():
            index.remove(gone)
        for document in documents.values():
            if document.status is DocumentStatus.READY and counts.get(document.id, 0) != document.vectors:
                self.library.update_document(document.id, status=DocumentStatus.SEARCHABLE)
                self.library.enqueue(document.id)

    def index_next(self) -> Iterator[AddEvent] | None:
        """Work on the first document of the queue, or None where it is empty. The caller holds the writer's lock."""
        job = self.library.next_job()
        return None if job is None else self._index(job)

    def _index(self, job: DocumentId) -> Iterator[AddEvent]:
        given = self.passwords.get(job)
        try:
            yield from self._indexer.index(job, password=given)
        except IndexMismatchError:
            self.rebuild_index()
            yield from self._indexer.index(job, password=given)
        except (LecternError, ValueError, sqlite3.Error):
            if self._is_there(job):
                raise
            self.workshop.vectors.remove(job)  # it was deleted in the middle of the work
            return
        status = self.library.document(job).status
        if status in _OPEN:
            return  # its pictures wait until nothing else is to be done
        # Finished before the keyring is asked, which may take a second: a password given meanwhile queues it anew.
        if status is DocumentStatus.READY and (older := self.library.replaced_by(job)):
            self.library.move_notes(older, job)
            yield from self.remove([older])
            yield DocumentChanged(document=self.library.document(job))
        self.library.finish(job)
        locked = status is DocumentStatus.LOCKED
        newer = self.passwords.get(job) != given
        if locked and (newer or (given is None and self.passwords.recall(job))):
            self.library.update_document(job, status=DocumentStatus.QUEUED, error="", remedy="")
            self.library.enqueue(job)

    def _is_there(self, document: DocumentId) -> bool:
        return any(known.id == document for known in self.library.documents())

    def rebuild_index(self) -> None:
        """Make the vector index anew from the library's vectors; what has none is put into the queue."""
        self.workshop.release_index()
        discard(self.paths.home / CHROMA_FOLDER)
        index, fingerprint = self.workshop.vectors, self.workshop.embedder.fingerprint
        for document in self.library.documents():
            indexes, vectors = self.library.vectors(document.id, fingerprint)
            if len(indexes):
                index.add(document.id, indexes.tolist(), vectors)
            if document.chunks and len(indexes) < document.chunks and not document.cancelled:
                self.library.update_document(document.id, status=DocumentStatus.SEARCHABLE)
                self.library.enqueue(document.id)

    def use_server(self, changes: dict[str, str]) -> None:
        """Change settings, servers of the person's own among them; vectors move along. Raises LecternError."""
        before = dict(self.settings)
        self.settings.change(changes)
        self.workshop.release_index()
        if self.settings["index_server"] == before["index_server"]:
            return
        try:
            self.rebuild_index()
        except LecternError:
            self.settings.change({name: before[name] for name in changes})
            self.workshop.release_index()
            raise

    def remove(self, documents: Iterable[DocumentId]) -> Iterator[DocumentRemoved]:
        """Delete documents and everything made of them. Raises UnknownDocumentError before anything is deleted."""
        found = [self.library.document(d) for d in documents]
        if any(document.vectors for document in found):
            self._removing.touch(mode=0o600)
        for document in found:
            self.library.remove_document(document.id)  # what a kill now leaves in the index, the next start sweeps
            if document.vectors:
                self.workshop.vectors.remove(document.id)
            discard_notes(self.paths.home, document.id)
            self.passwords.forget(document.id)
            yield DocumentRemoved(id=document.id)
        self._removing.unlink(missing_ok=True)

    def suggest_questions(self, document: DocumentId, most: int = 3) -> tuple[str, ...]:
        """Questions from headings and names, in the document's language, without the language model."""
        found = self.library.document(document)
        text = self.library.text(found.id)[:400_000]
        blocks = self.library.blocks(found.id, Span(0, len(text)))
        headings, paragraphs = [], []
        cover = {found.title.casefold(), found.author.casefold()}
        for block in blocks:
            if block.kind is BlockKind.HEADING:
                heading = text[block.span.start : block.span.end].strip()
                headings += [heading] if heading.casefold() not in cover else []
            elif block.kind in _RUNNING:
                paragraphs.append(text[block.span.start : block.span.end].strip())
        return first_questions(headings, paragraphs, most)

    def prepare(self) -> None:
        """Get ready to read a file while nothing is to be done."""
        self._parser.prepare()

    def close(self) -> None:
        """Free models and close the library."""
        self._parser.close()
        self.workshop.close()
        self.library.close()


def _found(paths: Iterable[str | Path], faults: list[DocumentError]) -> Iterator[Path]:
    """The files of all paths; what is wrong with one goes into `faults` and does not stop the others."""
    for given in paths:
        try:
            yield from documents_in([given])
        except DocumentError as error:
            faults.append(error)
