"""Commands on the library: add, list, refresh, remove, status, text, sentences."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from engine.cli.console import progress_bar, say, say_json, tell
from engine.errors import DocumentError
from engine.events import Progress
from engine.library.jobs import JobState
from engine.pipeline import Pipeline
from engine.status import library_status
from engine.values import Document, DocumentId, DocumentStatus

_POLL_S = 0.3
_FILE_TEXTS = {
    "moved": "found again at {}", "changed": "has changed and is indexed anew",
    "missing": "is not at {} any longer; put it back, or add it from its new place",
}
_DONE = (DocumentStatus.READY, DocumentStatus.FAILED, DocumentStatus.LOCKED)


def add(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Index and wait; one line a document, in the order in which they are done."""
    began: dict[DocumentId, float] = {}
    failed = False
    for given in options.paths:
        try:
            for event in pipeline.add([given]):
                began[event.document.id] = time.perf_counter()
                if options.password:
                    pipeline.passwords.set(event.document.id, options.password)
        except DocumentError as error:
            failed = True
            _report_failure(str(given), error, options.json)
    return 1 if not _wait(pipeline, began, options.json) or failed else 0


def refresh(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """A line for each file that moved, changed or went away; the changed ones are indexed anew.

    Of documents that are named, those that were cancelled are indexed to their end.
    """
    wanted = {pipeline.library.document(name).id for name in options.ids}
    began: dict[DocumentId, float] = {}
    missing = False
    for id_ in wanted:
        if pipeline.library.document(id_).cancelled:
            pipeline.library.resume(id_)
            began[id_] = time.perf_counter()
    for document, what in pipeline.check_files():
        if wanted and document.id not in wanted:
            continue
        missing |= what == "missing"
        if options.json:
            say_json({"id": document.id, "path": document.path, "title": document.title, "file": what})
        else:
            say(f"{document.id}  {document.title}: {_FILE_TEXTS[what].format(document.path)}")
        if what == "changed":
            for event in pipeline.refresh(document.id):
                began[event.document.id] = time.perf_counter()
    return 1 if not _wait(pipeline, began, options.json) or missing else 0


def _wait(pipeline: Pipeline, began: dict[DocumentId, float], as_json: bool) -> bool:
    """Index until these are done, a line for each; True where all are ready."""
    waiting, well = set(began), True
    with progress_bar("Indexing") as show:
        while waiting:
            _work(pipeline, waiting, show)
            for document in [pipeline.library.document(d) for d in sorted(waiting)]:
                if document.status in _DONE or _set_aside(pipeline, document.id):
                    waiting.discard(document.id)
                    well &= document.status is DocumentStatus.READY
                    _report(document, time.perf_counter() - began[document.id], as_json)
    return well


def _work(pipeline: Pipeline, waiting: set[DocumentId], show: Any) -> None:
    """Index the next document here, or wait for the process that holds the writer's lock to do it."""
    lock = pipeline.writer_lock()
    if not lock.acquire():
        time.sleep(_POLL_S)
        return
    try:
        if all(pipeline.library.document(d).status in _DONE for d in waiting):
            return
        for event in pipeline.index_next() or ():
            if isinstance(event, Progress):
                show(event)
    finally:
        lock.release()


def _set_aside(pipeline: Pipeline, document: DocumentId) -> bool:
    return any(j.document == document and j.state is not JobState.WAITING for j in pipeline.library.jobs())


def _report(document: Document, seconds: float, as_json: bool) -> None:
    if as_json:
        say_json(
            {
                "id": document.id, "path": document.path, "title": document.title, "pages": document.pages,
                "sentences": document.sentences, "chunks": document.chunks, "status": document.status,
                "error": f"{document.error} {document.remedy}".strip(), "seconds": round(seconds, 3),
            }
        )
    elif document.status is DocumentStatus.READY:
        say(f"{document.id}  {document.title}: {document.pages} pages, {document.sentences} sentences, "
            f"{document.chunks} chunks in {seconds:.1f} s")
        if document.error:  # what of it could not be read
            tell(f"{document.error} {document.remedy}".strip())
    else:
        tell(f"{document.path}: {document.error or document.status} {document.remedy}".strip())


def _report_failure(path: str, error: DocumentError, as_json: bool) -> None:
    if as_json:
        say_json({"id": "", "path": path, "title": "", "pages": 0, "sentences": 0, "chunks": 0, "status": "failed",
                  "error": str(error), "seconds": 0.0})
    tell(str(error))


def list_documents(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """A line a document, or one JSON array."""
    documents = pipeline.library.documents()
    if options.json:
        say_json([_listed(document) for document in documents])
        return 0
    for document in documents:
        state = "" if document.status is DocumentStatus.READY else f"  ({_state(document)})"
        say(f"{document.id}  {document.pages:5} p  {document.title}{state}")
    if not documents:
        tell("The library is empty. Add a file: lectern add FILE")
    return 0


def _state(document: Document) -> str:
    """How far a document has come: pages read, searchable by words and by meaning, waiting to be recognised."""
    if document.status in (DocumentStatus.FAILED, DocumentStatus.LOCKED):
        return f"{document.status}: {document.error}"
    stage = "cancelled" if document.cancelled else document.status
    text = f"{stage}: {document.word_pages} of {document.pages} pages searchable by words"
    if document.chunks:
        text += f", {document.vectors / document.chunks:.0%} by meaning"
    if document.unrecognised_pages:
        text += f", {document.unrecognised_pages} scanned pages to be recognised"
    return text


def _listed(document: Document) -> dict[str, Any]:
    return {
        "id": document.id, "path": document.path, "title": document.title, "author": document.author,
        "format": document.format, "pages": document.pages, "sentences": document.sentences,
        "chunks": document.chunks, "vectors": document.vectors, "status": document.status, "error": document.error,
        "cancelled": document.cancelled,
        "stages": {
            "pages": document.parsed_pages, "words": document.word_pages, "vectors": document.vectors,
            "recognised": document.recognised_pages, "unrecognised": document.unrecognised_pages,
        },
    }


def remove(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Delete documents by id."""
    titles = {}
    for name in options.ids:
        document = pipeline.library.document(name)
        titles[document.id] = document.title
    for event in pipeline.remove(titles):
        tell(f"Removed {titles[event.id]}.")
    return 0


def status(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """What is in the library and what this machine uses."""
    found = library_status(pipeline)
    if options.json:
        say_json(found)
        return 0
    share = f"{found['vectors'] / found['chunks']:.0%}" if found["chunks"] else "none"
    say(f"Library   {found['home']}")
    say(f"Documents {found['documents']}, {found['chunks']} chunks, vectors for {share}, {found['queue']} in the queue")
    installed = "" if found["model_installed"] else " (not installed)"
    say(f"Model     {found['model']}{installed}")
    say(f"Device    {found['device']} ({found['device_reason']})")
    say(f"Network   {'allowed for downloads' if found['network'] else 'off'}")
    hosts = dict.fromkeys(connection["host"] for connection in found["connections"])
    say(f"Connected {'to ' + ', '.join(hosts) if hosts else 'never'}")
    return 0


def text(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """The text as indexed, byte for byte: offsets of every other command count its code points."""
    document = pipeline.library.document(options.id)
    sys.stdout.write(pipeline.library.text(document.id))
    sys.stdout.flush()
    return 0


def sentences(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Offsets as JSON, or the sentences themselves."""
    document = pipeline.library.document(options.id)
    spans = pipeline.library.sentences(document.id).tolist()
    if options.json:
        say_json(spans)
        return 0
    whole = pipeline.library.text(document.id)
    for start, end in spans:
        say(f"{start}\t{end}\t{' '.join(whole[start:end].split())}")
    return 0
