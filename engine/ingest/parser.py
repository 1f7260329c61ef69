"""The parent's end of the parse process: opens files, hands out pages, survives whatever the file does."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine import errors
from engine.child import Child
from engine.errors import DocumentError
from engine.ingest.assemble import assemble
from engine.ingest.sections import section_tree
from engine.values import Page, Section

OPEN_TIMEOUT_S = 120.0
PAGE_TIMEOUT_S = 30.0
_BATCH_PAGES = 32


class DocumentParser:
    """Opens a file of any format that Lectern reads, each in a process of its own."""

    def open(self, path: Path, *, password: str | None = None, rendition: Path | None = None) -> ParsedDocument:
        """Open `path`; a reflowable file is laid out once as a PDF in `rendition`. Raises DocumentError."""
        return ParsedDocument(path, password, rendition)


class ParsedDocument:
    """An open file: its head, then its pages. Close it to end its process."""

    def __init__(self, path: Path, password: str | None, rendition: Path | None) -> None:
        """Open it. Raises DocumentError, PasswordError."""
        self._process = _Process()
        try:
            request = {"do": "open", "path": str(path), "password": password,
                       "rendition": str(rendition) if rendition else None}
            [head] = self._process.ask(request, OPEN_TIMEOUT_S, path.name)
        except BaseException:
            self._process.close()
            raise
        self.title: str = head["title"] or path.stem
        self.author: str = head["author"]
        self.format: str = head["format"]
        self.page_count: int = head["page_count"]
        self.rendition = Path(head["rendition"]) if head["rendition"] else None
        self._outline = head["outline"]
        self._places: list[tuple[int, int, list[tuple[float, int]]]] = []
        self._headings: list[tuple[int, str, int, int]] = []

    def pages(self, start: int = 0) -> Iterator[Page]:
        """Pages from `start` on, with offsets from 0 at `start`. Raises DocumentError."""
        for page in assemble(self._raw(start)):
            tops = [(float(page.boxes[b.span.start - page.start, 1]), b.span.start) for b in page.blocks]
            self._places.append((page.span.start, page.span.end, tops))
            yield page

    def sections(self) -> tuple[Section, ...]:
        """The section tree, after the last page was read."""
        return section_tree(self._outline, self._places)

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _raw(self, start: int) -> Iterator[dict[str, Any]]:
        for low in range(start, self.page_count, _BATCH_PAGES):
            request = {"do": "pages", "start": low, "stop": min(low + _BATCH_PAGES, self.page_count)}
            for reply in self._process.ask(request, PAGE_TIMEOUT_S, "page"):
                yield reply["page"]


class _Process:
    def __init__(self) -> None:
        self._child = Child("parse", [])
        self._replies: queue.Queue[Any] = queue.Queue(maxsize=64)
        threading.Thread(target=self._read, name="parse replies", daemon=True).start()

    def ask(self, request: dict[str, Any], timeout_s: float, what: str) -> Iterator[dict[str, Any]]:
        """Replies in order until the end of this request. Raises DocumentError."""
        try:
            self._child.send(request)
        except OSError as error:
            raise DocumentError(f"{what}: the parser stopped.", "Try again.", str(error)) from error
        while True:
            try:
                reply = self._replies.get(timeout=timeout_s)
            except queue.Empty as error:
                self._child.kill()
                raise DocumentError(f"{what} took longer than {timeout_s:.0f} s.", "Leave it out.") from error
            if reply is None:
                raise DocumentError(f"{what} made the parser crash.", "Save the file again with another program.")
            if "error" in reply:
                kind, message, remedy, details = reply["error"]
                raise getattr(errors, kind)(message, remedy, details)
            if "end" in reply:
                return
            yield reply

    def close(self) -> None:
        """End the process."""
        self._child.close(1.0)

    def _read(self) -> None:
        try:
            while True:
                self._replies.put(self._child.receive())
        except EOFError:
            self._replies.put(None)
