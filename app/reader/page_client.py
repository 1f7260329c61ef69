"""The page process as the window sees it: files by number, tiles into a bounded cache, other calls by number.

Tiles are asked for as lists of wishes, newest first in line; what is not wished for any more is never sent, and at most
a slot's worth of work is under way. If the process dies it is started again and every file opened again; a page that
was being rendered twice when it died is given up, and only that page.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from multiprocessing import shared_memory
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.calls import CallBook, Waiting
from app.child_link import ChildLink
from app.reader.tiles import SLOT_BYTES, TileCache, TileKey
from engine.child import Child
from engine.events import Failed, Finished, Stopped
from engine.render.requests import CloseFile, FileOpened, OpenFile, RenderTile, TileRendered
from engine.requests import Call, Reply, Result, StopCall

_SLOTS = 3
_HANG_S = 20.0
_CRASHES_PER_PAGE = 2


class PageClient(QObject):
    """Signals: `tile_ready` with a TileKey that is now in the cache, `page_failed` with file and page, `crashed`."""

    tile_ready = Signal(object)
    page_failed = Signal(int, int)
    crashed = Signal(object)
    reopened = Signal(int)

    def __init__(
        self, cache: TileCache | None = None, start: Callable[[list[str]], Child] | None = None,
        slot_bytes: int = SLOT_BYTES,
    ) -> None:
        """`start` makes the process from its arguments (another one in tests)."""
        super().__init__()
        self.cache = cache or TileCache()
        self._slot_bytes = slot_bytes
        self._start_child = start or (lambda arguments: Child("render", arguments))
        self._memory: shared_memory.SharedMemory | None = None
        self._book = CallBook()
        self._link = ChildLink(self._start, self._translate)
        self._link.received.connect(self._receive)
        self._link.ended.connect(self._ended)
        self._files: dict[int, OpenFile] = {}
        self._numbers = itertools.count(1)
        self._free = list(range(_SLOTS))
        self._wishes: dict[object, list[TileKey]] = {}
        self._urgent: dict[object, int] = {}
        self._flying: dict[TileKey, tuple[int, int, float]] = {}
        self._blame: dict[tuple[int, int], int] = {}
        self._bad: dict[tuple[int, int], Failed] = {}
        self._watch = QTimer(self, interval=2000)
        self._watch.timeout.connect(self._check_hanging)
        self._closed = False

    def warm(self) -> None:
        """Start the process now, so that the first page does not wait for it."""
        self._link.start()

    @property
    def pid(self) -> int | None:
        """The page process's id, once it is there."""
        return self._link.pid

    def new_file(self) -> int:
        """A number for a file to open."""
        return next(self._numbers)

    def call(
        self, request: Any, *, event: Callable[[Any], Any] | None = None, result: Callable[[Any], Any] | None = None,
        failed: Callable[[Failed], Any] | None = None, done: Callable[[], Any] | None = None,
    ) -> int:
        """Send a request; the handlers run in the window's thread. Returns its number, for :meth:`stop`."""
        if isinstance(request, OpenFile):
            self._files[request.file] = request
        waiting = Waiting(request=request, failed=failed or (lambda _failure: None))
        waiting.event = event or waiting.event
        waiting.result = result or waiting.result
        waiting.done = done or waiting.done
        number = self._book.add(waiting)
        self._link.send(Call(number=number, request=request))
        return number

    def stop(self, number: int) -> None:
        """Drop a call; what it still yields does not arrive."""
        if self._book.forget(number):
            self._link.send(Call(number=self._book.number(), request=StopCall(target=number)))

    def close_file(self, file: int) -> None:
        """Forget a file and its tiles."""
        if self._files.pop(file, None) is not None:
            self._link.send(Call(number=self._book.number(), request=CloseFile(file=file)))
        self.cache.forget(file)

    def wish(self, owner: object, keys: Sequence[TileKey], urgent: int) -> None:
        """Ask for tiles, most wanted first; the first `urgent` are in sight. Replaces the owner's earlier wishes."""
        self._wishes[owner] = [key for key in keys if key not in self.cache]
        self._urgent[owner] = urgent
        self._pump()

    def unwish(self, owner: object) -> None:
        """Drop an owner's wishes."""
        self._wishes.pop(owner, None)
        self._urgent.pop(owner, None)

    def failure(self, file: int, page: int) -> Failed | None:
        """Why a page cannot be shown, if it cannot."""
        return self._bad.get((file, page))

    def kill(self) -> None:
        """End the process now, as a crash would."""
        self._link.kill()

    def close(self) -> None:
        """End the process and give its memory back."""
        self._closed = True
        self._watch.stop()
        self._book.take_all()
        self._link.close()
        if self._memory is not None:
            self._memory.close()
            self._memory.unlink()
            self._memory = None

    def _start(self) -> Child:
        """Runs in the link's thread."""
        if self._memory is None:
            self._memory = shared_memory.SharedMemory(create=True, size=_SLOTS * self._slot_bytes)
        return self._start_child(["--memory", self._memory.name, "--slot-bytes", str(self._slot_bytes)])

    def _translate(self, frame: Any) -> Any:
        """Runs in the reading thread: take a tile's pixels out of its slot before the slot is used again."""
        if isinstance(frame, Reply) and isinstance(frame.event, Result) and self._memory is not None:
            tile = frame.event.value
            if isinstance(tile, TileRendered) and self._memory.buf is not None:
                start = tile.slot * self._slot_bytes
                data = self._memory.buf[start : start + tile.stride * tile.height]
                image = QImage(data, tile.width, tile.height, tile.stride, QImage.Format.Format_RGB32).copy()
                data.release()
                return Reply(number=frame.number, event=Result(value=image))
        return frame

    def _pump(self) -> None:
        for owner in list(self._wishes):
            wishes = self._wishes[owner]
            while wishes and self._free:
                key = wishes.pop(0)
                urgent, self._urgent[owner] = self._urgent[owner] > 0, self._urgent[owner] - 1
                if key in self.cache or key in self._flying or (key.file, key.page) in self._bad:
                    continue
                if key.file in self._files:
                    self._fly(key, urgent)

    def _fly(self, key: TileKey, urgent: bool) -> None:
        slot = self._free.pop()
        request = RenderTile(
            file=key.file, page=key.page, scale=key.scale, x=key.x, y=key.y, width=key.width, height=key.height,
            slot=slot, rotation=key.rotation, night=key.night, urgent=urgent,
        )
        number = self._book.add(Waiting(
            request=request,
            result=lambda image: self._landed(key, image),
            failed=lambda failure: self._failed(key, failure),
        ))
        self._flying[key] = (number, slot, time.monotonic())
        if not self._watch.isActive():
            self._watch.start()
        self._link.send(Call(number=number, request=request))

    def _landed(self, key: TileKey, image: QImage) -> None:
        if key.file in self._files:
            self.cache.put(key, image)
            self.tile_ready.emit(key)

    def _failed(self, key: TileKey, failure: Failed) -> None:
        if key.file in self._files:
            self._bad[key.file, key.page] = failure
            self.page_failed.emit(key.file, key.page)

    def _receive(self, generation: int, frame: object) -> None:
        if self._closed or not isinstance(frame, Reply):
            return
        if isinstance(frame.event, FileOpened):
            self._blame.pop((frame.event.file, -1), None)
        self._book.deliver(frame, lambda _failure: None)
        if isinstance(frame.event, Finished | Failed | Stopped):
            for key, (number, slot, _since) in list(self._flying.items()):
                if number == frame.number:
                    del self._flying[key]
                    self._free.append(slot)
                    if not self._flying:
                        self._watch.stop()
                    self._pump()

    def _check_hanging(self) -> None:
        now = time.monotonic()
        if any(now - since > _HANG_S for _number, _slot, since in self._flying.values()):
            self.kill()

    def _ended(self, generation: int, code: int, reason: str) -> None:
        if self._closed or not self._link.mark_ended(generation):
            return
        self._blame_flying()
        fault = Failed(
            message=self.tr("The page process stopped and was started again."),
            remedy=self.tr("Nothing was lost; a page that stops it twice is left out."),
            details=reason or f"exit code {code}", kind="RenderCrash",
        )
        lost = self._book.take_all()
        opening = {waiting.request.file: waiting for waiting in lost if isinstance(waiting.request, OpenFile)}
        for file in opening:
            self._blame[file, -1] = self._blame.get((file, -1), 0) + 1
            if self._blame[file, -1] >= _CRASHES_PER_PAGE:
                self._files.pop(file, None)
        for waiting in lost:
            named = getattr(waiting.request, "file", None)
            given_up = named not in self._files or named not in opening
            if waiting.failed is not None and not isinstance(waiting.request, RenderTile) and given_up:
                waiting.failed(fault)
        self.crashed.emit(fault)
        self._reopen(opening)

    def _blame_flying(self) -> None:
        """Only the tile sent first can have been in work."""
        oldest = min(self._flying.items(), key=lambda item: item[1][2], default=None)
        if oldest is not None:
            at = (oldest[0].file, oldest[0].page)
            self._blame[at] = self._blame.get(at, 0) + 1
            if self._blame[at] >= _CRASHES_PER_PAGE:
                self._bad[at] = Failed(
                    message=self.tr("This page cannot be shown: drawing it stops the page process."),
                    remedy=self.tr("The other pages are not affected."),
                )
                self.page_failed.emit(*at)
        self._flying.clear()
        self._free = list(range(_SLOTS))

    def _reopen(self, opening: dict[int, Waiting]) -> None:
        for file, request in list(self._files.items()):
            waiting = opening.get(file, Waiting(request=request, failed=lambda _failure: None))
            self._link.send(Call(number=self._book.add(waiting), request=request))
            self.reopened.emit(file)
        self._pump()
