"""One function a request: what the engine process does when the window asks for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine import choices
from engine import requests as rq
from engine.errors import Cancelled
from engine.events import DocumentChanged
from engine.library.jobs import JobState
from engine.pipeline import Pipeline
from engine.runtime import download
from engine.status import library_status, model_list
from engine.values import DocumentId, DocumentStatus, Note, Reading, Span


class Actions:
    """Performs requests on a pipeline. Each yields events; a value asked for comes as a Result."""

    def __init__(self, pipeline: Pipeline, wake: Callable[[], None]) -> None:
        """`wake` tells the queue that there is work."""
        self._pipeline, self._wake = pipeline, wake
        self.paused = threading.Event()
        self._reordered = threading.Event()

    def perform(self, request: Any) -> Iterator[Any]:
        """Events of one request. Raises LecternError, Cancelled, TypeError for what is no request."""
        handler = getattr(self, f"_{type(request).__name__}", None)
        if handler is None:
            raise TypeError(f"{type(request).__name__} is no request")
        outcome = handler(request)
        if isinstance(outcome, Iterator):
            yield from outcome
        elif outcome is not None:
            yield rq.Result(value=outcome)

    def yields_to_another(self) -> bool:
        """Whether the queue's order has changed since the last look, so that another document may go first."""
        changed = self._reordered.is_set()
        self._reordered.clear()
        return changed

    def _AddFiles(self, request: rq.AddFiles) -> Iterator[Any]:  # noqa: N802
        for event in self._pipeline.add(request.paths):
            if request.password:
                self._pipeline.passwords.set(event.document.id, request.password)
            self._wake()
            yield event

    def _UnlockDocument(self, request: rq.UnlockDocument) -> Iterator[Any]:  # noqa: N802
        library = self._pipeline.library
        self._pipeline.passwords.set(request.document, request.password)
        yield DocumentChanged(
            document=library.update_document(request.document, status=DocumentStatus.QUEUED, error="", remedy="")
        )
        library.enqueue(request.document)
        self._wake()
        if request.remember:
            self._pipeline.passwords.remember(request.document, request.password)

    def _RemoveDocuments(self, request: rq.RemoveDocuments) -> Iterator[Any]:  # noqa: N802
        for document in request.documents:
            self._pipeline.library.cancel(document)
        self._reordered.set()
        yield from self._pipeline.remove(request.documents)

    def _RetryDocument(self, request: rq.RetryDocument) -> Iterator[Any]:  # noqa: N802
        library = self._pipeline.library
        if (request.document, "changed") in {(d.id, what) for d, what in self._pipeline.check_files()}:
            yield from self._pipeline.refresh(request.document)
        else:
            if not library.document(request.document).cancelled:  # which goes on from where it was
                library.update_document(request.document, status=DocumentStatus.QUEUED, error="", remedy="")
            library.enqueue(request.document)
            yield DocumentChanged(document=library.document(request.document))
        self._wake()

    def _CheckFiles(self, request: rq.CheckFiles) -> Any:  # noqa: N802
        return {document.id: what for document, what in self._pipeline.check_files()}

    def _ListRecognised(self, request: rq.ListRecognised) -> Any:  # noqa: N802
        pages = self._pipeline.library.recognised_pages(request.document)
        return {str(page): confidence for page, confidence in pages.items()}

    def _ListDocuments(self, request: rq.ListDocuments) -> Any:  # noqa: N802
        return self._pipeline.library.documents()

    def _SetPosition(self, request: rq.SetPosition) -> None:  # noqa: N802
        self._pipeline.library.update_document(request.document, position=request.position)

    def _LayOut(self, request: rq.LayOut) -> Iterator[Any]:  # noqa: N802
        password = self._pipeline.passwords.get(request.document)
        for event in self._pipeline.readings.lay_out(request.document, request.style, password):
            yield rq.Result(value=event) if isinstance(event, Reading) else event

    def _WarmUp(self, request: rq.WarmUp) -> None:  # noqa: N802
        """The host loads it; there is nothing to tell."""

    def _Ask(self, request: rq.Ask) -> Iterator[Any]:  # noqa: N802
        yield from self._pipeline.asker.ask(request.question)

    def _SearchLibrary(self, request: rq.SearchLibrary) -> Any:  # noqa: N802
        return tuple(
            self._pipeline.asker.search(
                request.query, request.documents, request.k, request.mode, read=request.read
            )
        )

    def _GetBoxes(self, request: rq.GetBoxes) -> Any:  # noqa: N802
        return self._pipeline.library.boxes(request.document, request.span)

    def _GetText(self, request: rq.GetText) -> Any:  # noqa: N802
        document = self._pipeline.library.document(request.document)
        return self._pipeline.library.text(document.id, request.span)

    def _GetSentences(self, request: rq.GetSentences) -> Any:  # noqa: N802
        rows = self._pipeline.library.sentences(request.document, request.span)
        return tuple(Span(int(start), int(end)) for start, end in rows)

    def _GetSections(self, request: rq.GetSections) -> Any:  # noqa: N802
        return self._pipeline.library.sections(request.document)

    def _GetPageSpan(self, request: rq.GetPageSpan) -> Any:  # noqa: N802
        return self._pipeline.library.page_span(request.document, request.page)

    def _SuggestQuestions(self, request: rq.SuggestQuestions) -> Any:  # noqa: N802
        return self._pipeline.suggest_questions(request.document)

    def _ListNotes(self, request: rq.ListNotes) -> Any:  # noqa: N802
        return self._pipeline.library.notes(request.document)

    def _SaveNote(self, request: rq.SaveNote) -> Note:  # noqa: N802
        return self._pipeline.library.save_note(
            id=request.id or None, document=request.document, kind=request.kind, span=request.span, page=request.page,
            colour=request.colour, text=request.text, quote=request.quote,
        )

    def _RemoveNote(self, request: rq.RemoveNote) -> Note:  # noqa: N802
        return self._pipeline.library.remove_note(request.id)

    def _ControlJobs(self, request: rq.ControlJobs) -> Iterator[Any]:  # noqa: N802
        library = self._pipeline.library
        if not request.document:
            self.paused.set() if request.action == "pause" else self.paused.clear()
        elif request.action == "pause":
            library.pause(request.document)
        elif request.action == "resume":
            library.resume(request.document)
        elif request.action == "cancel":
            library.cancel(request.document)
        elif request.action == "first":
            if library.document(request.document).cancelled:
                library.resume(request.document)
            library.prioritise(request.document)
        else:
            raise TypeError(f"{request.action} is no action on jobs")
        self._reordered.set()
        self._wake()
        if request.document:
            yield DocumentChanged(document=library.document(request.document))

    def _ListModels(self, request: rq.ListModels) -> Any:  # noqa: N802
        return model_list(self._pipeline)

    def _InstallModel(self, request: rq.InstallModel) -> Iterator[Any]:  # noqa: N802
        catalogue = self._pipeline.workshop.catalogue
        if request.path:
            name = download.add_file(catalogue, Path(request.path))
            yield rq.Result(value=name)
            return
        allowed = bool(self._pipeline.settings["network"])
        yield from download.install(catalogue, catalogue.entry(request.name), allow_network=allowed)

    def _UseModel(self, request: rq.UseModel) -> None:  # noqa: N802
        choices.use(self._pipeline.settings, self._pipeline.workshop.catalogue.entry(request.name))

    def _RemoveModel(self, request: rq.RemoveModel) -> None:  # noqa: N802
        catalogue = self._pipeline.workshop.catalogue
        choices.forget(self._pipeline.settings, request.name)
        self._pipeline.workshop.close()
        download.remove(catalogue, catalogue.entry(request.name))

    def _GetStatus(self, request: rq.GetStatus) -> Any:  # noqa: N802
        return library_status(self._pipeline)

    def _GetSettings(self, request: rq.GetSettings) -> Any:  # noqa: N802
        return self._pipeline.settings.described()

    def _ChangeSettings(self, request: rq.ChangeSettings) -> Any:  # noqa: N802
        self._pipeline.use_server(request.values)
        return self._pipeline.settings.described()


def is_waiting(pipeline: Pipeline, document: DocumentId) -> bool:
    """Whether a document still has work in the queue that will be done."""
    return any(job.document == document and job.state is JobState.WAITING for job in pipeline.library.jobs())


__all__ = ["Actions", "Cancelled", "is_waiting"]
