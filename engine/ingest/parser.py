"""Files of any format to pages: the parent's side, which survives whatever a file does to the parse process."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import DocumentError
from engine.ingest.assemble import assemble
from engine.ingest.process import ParseProcess, ProcessLost
from engine.ingest.sections import Place, place_of, section_tree
from engine.ingest.worker import MEMORY_LIMIT_BYTES
from engine.values import Page, Section

T = TypeVar("T")
_BATCH_PAGES = 48
_TWO_PROCESSES_FROM = 120
_MAX_LOST = 48
_MISSING = "is missing from the file"
_REMEDY = "Open it in the program that made it and save it again, or get another copy."


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a parse process may use."""

    open_s: float = 300.0
    page_s: float = 30.0
    recognise_s: float = 180.0
    memory_bytes: int = MEMORY_LIMIT_BYTES
    processes: int = field(default_factory=lambda: 2 if (os.cpu_count() or 1) > 2 else 1)
    """At once for a long file. One core is left to its words, which are made meanwhile and cost as much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedPage:
    """A page that could not be read: its index, and why, as the end of a sentence."""

    index: int
    reason: str


class DocumentParser:
    """Opens a file of any format that Lectern reads, in processes of its own."""

    def __init__(self, limits: Limits | None = None, *, recognise: bool = True) -> None:
        """Keep the limits. Without `recognise`, scanned pages come empty, to be recognised later one by one."""
        self._limits, self._recognise = limits or Limits(), recognise
        self._guard = threading.Lock()
        self._spare: ParseProcess | None = None

    def prepare(self) -> None:
        """Start the process that will read the next file: it is ready a third of a second sooner then."""
        with self._guard, contextlib.suppress(DocumentError):  # said when a file comes
            if self._spare is None:
                self._spare = ParseProcess(self._limits.memory_bytes)

    def close(self) -> None:
        """End the process that waits, if one does."""
        with self._guard:
            spare, self._spare = self._spare, None
        if spare is not None:
            spare.close()

    def _process(self) -> ParseProcess:
        with self._guard:
            spare, self._spare = self._spare, None
        return spare or ParseProcess(self._limits.memory_bytes)

    def open(self, path: Path, *, password: str | None = None, rendition: Path | None = None) -> ParsedDocument:
        """Open `path`; a reflowable file is laid out once as a PDF in `rendition`.

        Raises DocumentError with a remedy, PasswordError where one is asked for or the given one is wrong.
        """
        request = {"do": "open", "path": str(path), "password": password,
                   "rendition": str(rendition) if rendition else None}
        return ParsedDocument(Path(path), request, self._limits, self._process, recognise=self._recognise)


class ParsedDocument:
    """An open file: its head, then its pages in order, then its sections. Closing it ends its processes."""

    def __init__(
        self, path: Path, request: dict[str, Any], limits: Limits, process: Callable[[], ParseProcess], *,
        recognise: bool,
    ) -> None:
        """Open it in what `process` gives. Raises DocumentError, PasswordError."""
        self._path, self._request, self._limits, self._recognise = path, request, limits, recognise
        self._process = process
        self._skip: set[int] = set()
        self._crashed: set[int] = set()
        self._lost = 0
        self._processes: list[ParseProcess] = []
        self._recogniser: ParseProcess | None = None
        self._offset = 0
        self._places: dict[int, Place] = {}
        self.skipped: tuple[SkippedPage, ...] = ()
        try:
            head = self._twice(self._start)
        except ProcessLost as lost:
            raise DocumentError(f"{path.name} cannot be opened: the parser {lost.reason}.", _REMEDY) from lost
        self.title: str = head["title"] or path.stem
        self.author: str = head["author"]
        self.format: str = head["format"]
        self.page_count: int = head["page_count"]
        self.rendition = Path(head["rendition"]) if head["rendition"] else None
        for index in head["missing"]:
            self._note_skipped(index, _MISSING)
        self._is_collection: bool = head["collection"]
        self._outline = [entry for entry in head["outline"] if entry[2] < self.page_count]

    def resume(self, page: Page) -> None:
        """Tell of a page that was stored by an earlier run: offsets and sections go on from it."""
        self._places[page.index] = place_of(page)
        self._offset = page.span.end

    def pages(self, start: int = 0) -> Iterator[Page]:
        """Pages from `start` on; offsets go on from the last page handed out or told of. Raises DocumentError.

        A page that cannot be read comes without text and is listed in `skipped`. A scanned page is recognised in
        its turn; one that is not (see `DocumentParser`), or could not be, comes with a confidence of 0.
        """
        offset = self._offset if start else 0
        raw_pages = self._raw_pages(start)
        whole = map(self._noted, raw_pages)
        for page in assemble(map(self._legible, whole) if self._recognise else whole, offset):
            self.resume(page)
            yield page

    def gaps(self) -> DocumentError | None:
        """What of the file could not be read, as far as it was: its parts that are not there, or else its pages."""
        name = self._path.name
        if self._is_collection:
            return DocumentError(
                f"{name} is a collection of other files; only its cover sheet can be read.",
                "Save the files that are in it, and add those.",
            )
        parts = [skipped for skipped in self.skipped if skipped.reason == _MISSING]
        if parts:
            remedy = "Get another copy of the file."
            if len(parts) == 1:
                return DocumentError(f"A part of {name} is missing from the file; the rest is there.", remedy)
            return DocumentError(f"{len(parts)} parts of {name} are missing from the file; the rest is there.", remedy)
        if not self.skipped:
            return None
        first = self.skipped[0].index + 1
        details = "; ".join(f"page {skipped.index + 1}: {skipped.reason}" for skipped in self.skipped[:_MAX_LOST])
        if len(self.skipped) == 1:
            return DocumentError(f"Page {first} of {name} cannot be read; the others can.", _REMEDY, details)
        return DocumentError(
            f"{len(self.skipped)} pages of {name} cannot be read, the first is page {first}; the others can.", _REMEDY,
            details,
        )

    def replace(self, page: Page) -> None:
        """Tell that a page now has this text: offsets of sections behind it move along."""
        old = self._places[page.index].span
        self._places[page.index] = place_of(page)
        if shift := len(page.text) - old.length:
            for index, place in self._places.items():
                if index > page.index:
                    self._places[index] = place.moved(shift)
            self._offset += shift

    def sections(self) -> tuple[Section, ...]:
        """The section tree of the pages so far: outline first, headings as laid out otherwise."""
        return section_tree(self._outline, [self._places[index] for index in sorted(self._places)])

    def recognise(self, index: int) -> Page:
        """Recognise a page's text from its picture (offline); offsets count from 0. Raises DocumentError."""
        return next(assemble([self._recognised(index)]))

    def recognise_pages(self, indexes: Sequence[int]) -> Iterator[Page]:
        """Text of pages, read from their pictures one after the other (offline); offsets count from 0.

        A paragraph goes on from one page to the next. A page that ends its process comes without text, as recognised
        with a confidence of 0, and is listed in `skipped`.
        """
        yield from assemble(map(self._recognised_or_empty, indexes))

    def close(self) -> None:
        """End the processes."""
        while self._processes:
            self._processes.pop().close()
        if self._recogniser is not None:
            self._recogniser.close()
            self._recogniser = None

    def __enter__(self) -> ParsedDocument:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes."""
        self.close()

    def _start(self) -> dict[str, Any]:
        process, head = self._opened()
        self._processes.append(process)
        return head

    @staticmethod
    def _twice(work: Callable[[], T]) -> T:
        """Work that is tried again where its process ended once: something else may have ended it."""
        try:
            return work()
        except ProcessLost as lost:
            if lost.timed_out:
                raise
            return work()

    def _opened(self) -> tuple[ParseProcess, dict[str, Any]]:
        """A process that has the file open, and the file's head. Raises ProcessLost, DocumentError."""
        process = self._process()
        try:
            return process, process.ask({**self._request, "skip": sorted(self._skip)}, self._limits.open_s)
        except BaseException:  # closed or undone even when cancelled; always raised again
            process.close()
            raise

    def _noted(self, raw: dict[str, Any]) -> dict[str, Any]:
        if raw.get("failed") and raw["index"] not in self._skip:
            self._note_skipped(raw["index"], "is damaged")
        return raw

    def _legible(self, raw: dict[str, Any]) -> dict[str, Any]:
        """The page itself, or what is recognised on it where its characters say nothing."""
        if not raw.get("scan"):
            return raw
        try:
            found = self._recognised(raw["index"])
        except DocumentError:
            return raw
        return found if found["blocks"] or not raw["blocks"] else {**raw, "scan": False}

    def _recognised_or_empty(self, index: int) -> dict[str, Any]:
        try:
            return self._recognised(index)
        except DocumentError:
            place = self._places.get(index)
            width, height = place.size if place is not None else (0.0, 0.0)
            return {"index": index, "width": width, "height": height, "blocks": [], "recognised": True,
                    "confidence": 0.0}

    def _recognised(self, index: int) -> dict[str, Any]:
        try:
            page = self._twice(lambda: self._ask_recogniser(index))
        except ProcessLost as lost:
            self._note_skipped(index, lost.reason)
            raise DocumentError(
                f"Page {index + 1} of {self._path.name} cannot be recognised: the process {lost.reason}.",
                "The other pages are not affected.",
            ) from lost
        return page

    def _ask_recogniser(self, index: int) -> dict[str, Any]:
        try:
            if self._recogniser is None:
                self._recogniser, _ = self._opened()
            reply = self._recogniser.ask({"do": "recognise", "page": index}, self._limits.recognise_s)
        except ProcessLost:
            if self._recogniser is not None:
                self._recogniser.close()
                self._recogniser = None
            raise
        page: dict[str, Any] = reply["page"]
        return page

    def _drop(self, process: ParseProcess | None) -> None:
        if process is not None:
            process.close()
            self._processes.remove(process)

    def _raw_pages(self, start: int) -> Iterator[dict[str, Any]]:
        """Batches of pages, dealt to one process or two by turns, handed out in order."""
        batches = [
            (low, min(low + _BATCH_PAGES, self.page_count)) for low in range(start, self.page_count, _BATCH_PAGES)
        ]
        hands = 2 if self._limits.processes > 1 and self.page_count - start >= _TWO_PROCESSES_FROM else 1
        running: list[tuple[tuple[int, int], ParseProcess]] = []
        while batches or running:
            while batches and len(running) < hands:
                running.append((batches[0], self._begin(batches[0], [process for _, process in running])))
                batches.pop(0)
            (low, stop), process = running.pop(0)
            given = low
            try:
                for reply in process.replies(self._limits.page_s):
                    given += 1
                    yield reply["page"]
            except ProcessLost as lost:
                self._give_up_page(lost, given)
                self._drop(process)
                running.insert(0, ((given, stop), self._begin((given, stop), [other for _, other in running])))

    def _begin(self, batch: tuple[int, int], busy: list[ParseProcess]) -> ParseProcess:
        """Give a batch to a free process, started where there is none. Raises DocumentError."""
        while True:
            free = next((process for process in self._processes if process not in busy), None)
            try:
                if free is None:
                    self._start()
                    free = self._processes[-1]
                free.send({"do": "pages", "start": batch[0], "stop": batch[1]})
            except ProcessLost as lost:
                self._give_up_page(lost, batch[0])
                self._drop(free)
            else:
                return free

    def _give_up_page(self, lost: ProcessLost, given: int) -> None:
        """Skip the page that a process was lost at: at once where it hung, at the second time where it crashed."""
        self._lost += 1
        page = lost.page if lost.page >= 0 and lost.page not in self._skip else given
        if lost.timed_out or page in self._crashed:
            self._skip.add(page)
            self._note_skipped(page, lost.reason)
        self._crashed.add(page)
        if self._lost > _MAX_LOST:
            raise DocumentError(
                f"{self._path.name} cannot be read: the parser {lost.reason} at page {page + 1}, and often before.",
                _REMEDY,
            ) from lost

    def _note_skipped(self, index: int, reason: str) -> None:
        self.skipped = (*self.skipped, SkippedPage(index=index, reason=reason))
