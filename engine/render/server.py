"""The page process's loop: takes requests, does the most urgent first, sends what they yield.

Every call is a generator that runs one step at a time, so a sharp page never waits for a search through the book,
and a call that is out of sight can be stopped between steps.
"""

from __future__ import annotations

import queue
import traceback
from collections import deque
from collections.abc import Iterator
from multiprocessing import resource_tracker, shared_memory
from typing import Any

from engine.child import Send
from engine.errors import LecternError
from engine.events import Failed, Finished, Stopped
from engine.render import find, marks, paint
from engine.render.files import OpenedFile
from engine.render.mupdf import fz
from engine.render.places import Correspondence
from engine.render.requests import (
    CloseFile,
    ExportMarks,
    FileOpened,
    FindText,
    GetLinks,
    GetOutline,
    GetPageText,
    MapBoxes,
    MapPlaces,
    OpenFile,
    PageSizes,
    RenderCover,
    RenderTile,
    TileRendered,
)
from engine.requests import Call, Reply, Result, StopCall

_FIRST_SIZES = 16
_SIZES_AT_ONCE = 400
_LATER = (FindText, ExportMarks, RenderCover)
_NOTHING = object()
"""What a step yields that has nothing to tell yet."""


def serve(inbox: queue.Queue[Any], send: Send, arguments: list[str]) -> None:
    """Run until the inbox ends. Arguments: --memory NAME --slot-bytes N; without them nothing can be rendered."""
    options = dict(zip(arguments[::2], arguments[1::2], strict=False))
    slots = _Slots(options["--memory"], int(options["--slot-bytes"])) if "--memory" in options else None
    server = Server(send, slots)
    try:
        server.run(inbox)
    finally:
        if slots is not None:
            slots.close()


class _Slots:
    """The window's shared memory, cut into slots of one size."""

    def __init__(self, name: str, slot_bytes: int) -> None:
        self._memory = _attach(name)
        self._slot_bytes = slot_bytes

    def put(self, slot: int, pixmap: Any) -> TileRendered:
        """Copy a pixmap's bytes into a slot. Raises ValueError where they do not fit."""
        data = fz.fz_pixmap_samples_memoryview(pixmap)
        if len(data) > self._slot_bytes:
            raise ValueError(f"a tile of {len(data)} bytes is over the slot's {self._slot_bytes}")
        start = slot * self._slot_bytes
        assert self._memory.buf is not None
        self._memory.buf[start : start + len(data)] = data
        return TileRendered(slot=slot, width=pixmap.w(), height=pixmap.h(), stride=pixmap.stride())

    def close(self) -> None:
        """Let go of the memory; it stays the window's."""
        self._memory.close()


def _attach(name: str) -> shared_memory.SharedMemory:
    """The window's segment. It stays the window's: no tracker of this process may remove it (bpo-38119)."""
    register = resource_tracker.register
    resource_tracker.register = lambda *_arguments: None
    try:
        return shared_memory.SharedMemory(name=name)
    finally:
        resource_tracker.register = register


class Server:
    """Open files and the calls in hand."""

    def __init__(self, send: Send, slots: _Slots | None) -> None:
        """`send` takes replies; `slots` may be None where nothing is to be rendered."""
        self._send, self._slots = send, slots
        self._files: dict[int, OpenedFile] = {}
        self._now: deque[tuple[int, Iterator[Any]]] = deque()
        self._later: deque[tuple[int, Iterator[Any]]] = deque()

    def run(self, inbox: queue.Queue[Any]) -> None:
        """Until None arrives: take what there is, then do one step of the most urgent call."""
        while True:
            try:
                while True:
                    call = inbox.get(block=not (self._now or self._later))
                    if call is None:
                        return
                    self._take(call)
            except queue.Empty:
                self._step()

    def _take(self, call: Call) -> None:
        request = call.request
        if isinstance(request, StopCall):
            self._stop(request.target)
            self._send(Reply(number=call.number, event=Finished()))
            return
        later = isinstance(request, _LATER) or (isinstance(request, RenderTile) and not request.urgent)
        (self._later if later else self._now).append((call.number, self._handle(request)))

    def _stop(self, target: int) -> None:
        for waiting in (self._now, self._later):
            for item in tuple(waiting):
                if item[0] == target:
                    waiting.remove(item)
                    self._send(Reply(number=target, event=Stopped()))

    def _step(self) -> None:
        number, work = (self._now or self._later).popleft()
        try:
            event = next(work, None)
        except LecternError as error:
            event = Failed(
                message=error.message, remedy=error.remedy, details=error.details, kind=type(error).__name__
            )
        except Exception as error:  # noqa: BLE001  # whatever a file makes MuPDF raise, the call must still end
            event = Failed(
                message="This page cannot be shown.", details=traceback.format_exc(), kind=type(error).__name__
            )
        if event is None:
            event = Finished()
        if event is not _NOTHING:
            self._send(Reply(number=number, event=event))
        if isinstance(event, Result):
            self._now.appendleft((number, work))
        elif not isinstance(event, Finished | Failed):
            self._later.append((number, work))

    def _handle(self, request: Any) -> Iterator[Any]:
        if isinstance(request, OpenFile):
            yield from self._open(request)
        elif isinstance(request, CloseFile):
            if (closed := self._files.pop(request.file, None)) is not None:
                closed.close()
        elif isinstance(request, FindText):
            for hits in find.find(self._file(request.file), request.query, request.start):
                yield hits if hits is not None else _NOTHING
        else:
            yield self._value(request)

    def _value(self, request: Any) -> Result:
        """The result of a request that has one."""
        match request:
            case RenderTile():
                return self._rendered(paint.tile(self._file(request.file), request), request.slot)
            case RenderCover():
                return self._cover(request)
            case GetPageText():
                return Result(value=self._file(request.file).text(request.page))
            case GetLinks():
                return Result(value=self._file(request.file).links(request.page))
            case GetOutline():
                return Result(value=self._file(request.file).outline())
            case MapBoxes():
                return Result(value=self._between(request).boxes(request.boxes))
            case MapPlaces():
                between = self._between(request)
                return Result(value=tuple(between.place(place) for place in request.places))
            case ExportMarks():
                return Result(value=marks.export(request))
        raise TypeError(f"{type(request).__name__} is no request to the page process")

    def _between(self, request: MapBoxes | MapPlaces) -> Correspondence:
        return self._file(request.source).correspondence(self._file(request.target))

    def _file(self, number: int) -> OpenedFile:
        if number not in self._files:
            raise LecternError("This document was closed.")
        return self._files[number]

    def _open(self, request: OpenFile) -> Iterator[FileOpened | PageSizes]:
        if (old := self._files.pop(request.file, None)) is not None:
            old.close()
        file = self._files[request.file] = OpenedFile(request)
        first = min(_FIRST_SIZES, file.page_count)
        yield FileOpened(
            file=request.file,
            page_count=file.page_count,
            sizes=tuple(file.size(page) for page in range(first)),
            title=file.title,
            author=file.author,
            reflowable=file.reflowable,
        )
        for start in range(first, file.page_count, _SIZES_AT_ONCE):
            pages = range(start, min(start + _SIZES_AT_ONCE, file.page_count))
            yield PageSizes(file=request.file, start=start, sizes=tuple(file.size(page) for page in pages))

    def _rendered(self, pixmap: Any, slot: int) -> Result:
        if self._slots is None:
            raise LecternError("There is no memory to render into.")
        return Result(value=self._slots.put(slot, pixmap))

    def _cover(self, request: RenderCover) -> Result:
        file = OpenedFile(OpenFile(file=0, path=request.path))
        try:
            return self._rendered(paint.cover(file, request), request.slot)
        finally:
            file.close()
