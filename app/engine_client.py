"""The engine process as the window sees it: requests out, event values in.

The process starts with the first request, off the window's thread. If it dies, every open call fails with a sentence,
the process is started again, and what must not be lost (the files that were being added) is asked for again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.calls import CallBook, Waiting
from app.child_link import ChildLink
from engine.child import Child
from engine.events import Failed
from engine.requests import AddFiles, Call, Reply, StopCall

_RESTART_LIMIT = 3
_RESTART_WINDOW_S = 60.0
_REPEATED = (AddFiles,)
"""Requests that change nothing when asked twice, and whose loss would be the person's."""


class EngineClient(QObject):
    """Signals: `told` for what happened on its own, `failed` for failures nobody took, `crashed` and `restarted`."""

    told = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    restarted = Signal()

    def __init__(self, home: str, start: Callable[[], Child] | None = None) -> None:
        """`home` is the library's folder; `start` makes the process (another one in tests)."""
        super().__init__()
        self._book = CallBook()
        self._link = ChildLink(start or (lambda: Child("engine", ["--home", home])))
        self._link.received.connect(self._receive)
        self._link.ended.connect(self._ended)
        self._crashes: list[float] = []
        self._closed = False
        self._held: list[Call] | None = None

    def hold(self) -> None:
        """Keep requests until :meth:`release`: the first page goes before the engine's start."""
        if not self._link.running:
            self._held = []

    def release(self) -> None:
        """Send what was kept, and start the process with it."""
        held, self._held = self._held or [], None
        for call in held:
            self._link.send(call)

    @property
    def running(self) -> bool:
        """Whether the process was started and has not ended."""
        return self._link.running

    @property
    def pid(self) -> int | None:
        """The engine's process id, once it is there."""
        return self._link.pid

    @property
    def open_calls(self) -> int:
        """How many calls have not ended."""
        return len(self._book)

    def call(
        self,
        request: Any,
        *,
        event: Callable[[Any], Any] | None = None,
        result: Callable[[Any], Any] | None = None,
        failed: Callable[[Failed], Any] | None = None,
        done: Callable[[], Any] | None = None,
    ) -> int:
        """Send a request; the handlers run in the window's thread. Returns its number, for :meth:`stop`."""
        waiting = Waiting(request=request, failed=failed)
        waiting.event = event or waiting.event
        waiting.result = result or waiting.result
        waiting.done = done or waiting.done
        return self._send(waiting)

    def send(self, waiting: Waiting) -> int:
        """Send a request with all its handlers, those for its being stopped included."""
        return self._send(waiting)

    def stop(self, number: int, *, silently: bool = False) -> None:
        """Stop a call. With `silently`, whatever it still yields is dropped: it was superseded."""
        if number not in self._book:
            return
        if silently:
            self._book.forget(number)
        if self._held is not None:
            self._held = [call for call in self._held if call.number != number]
        else:
            self._link.send(Call(number=self._book.number(), request=StopCall(target=number)))

    def kill(self) -> None:
        """End the process now, as a crash would."""
        self._link.kill()

    def close(self) -> None:
        """End the process with the window."""
        self._closed = True
        self._book.take_all()
        self._link.close()

    def _send(self, waiting: Waiting) -> int:
        number = self._book.add(waiting)
        call = Call(number=number, request=waiting.request)
        if self._held is not None:
            self._held.append(call)
        else:
            self._link.send(call)
        return number

    def _receive(self, _generation: int, frame: object) -> None:
        if not isinstance(frame, Reply) or self._closed:
            return
        if frame.number == 0:
            self.told.emit(frame.event)
        else:
            self._book.deliver(frame, self.failed.emit)

    def _ended(self, generation: int, code: int, reason: str) -> None:
        if self._closed or not self._link.mark_ended(generation):
            return
        now = time.monotonic()
        self._crashes = [at for at in self._crashes if now - at < _RESTART_WINDOW_S] + [now]
        again = len(self._crashes) < _RESTART_LIMIT
        fault = self._fault(code, reason, again)
        self.crashed.emit(fault)
        repeat: list[Waiting] = []
        for waiting in self._book.take_all():
            if again and isinstance(waiting.request, _REPEATED):
                repeat.append(waiting)
            elif waiting.failed is not None:
                waiting.failed(fault)
        if again:
            QTimer.singleShot(200, lambda: self._restart(repeat))

    def _restart(self, repeat: list[Waiting]) -> None:
        if self._closed:
            return
        self._link.start()
        for waiting in repeat:
            self._send(waiting)
        self.restarted.emit()

    def _fault(self, code: int, reason: str, again: bool) -> Failed:
        message = self.tr("The engine stopped in the middle of its work.")
        remedy = self.tr("It was started again, and nothing in the library was lost.")
        if not again:
            remedy = self.tr("It stopped several times in a minute and is left alone now: start Lectern again.")
        if reason:
            message = self.tr("The engine could not be started.")
        details = reason or f"exit code {code}"
        return Failed(message=message, remedy=remedy, details=details, kind="EngineCrash")
