"""The parent's end of a parse process: requests out, replies in, a limit on the time between two of them."""

from __future__ import annotations

import contextlib
import queue
import subprocess
import threading
from collections.abc import Iterator
from typing import Any

from engine import errors
from engine.child import Child
from engine.errors import DocumentError, PasswordError

_WAITING_REPLIES = 48
_CLOSE_S = 0.5
_KINDS: dict[str, type[errors.LecternError]] = {"PasswordError": PasswordError, "DocumentError": DocumentError}


class ProcessLost(Exception):  # noqa: N818  # an event to act on, not an error to show
    """The process crashed or was ended for taking too long. `page` is the one it was touching, or -1."""

    def __init__(self, reason: str, page: int, *, timed_out: bool = False) -> None:
        """Keep them."""
        super().__init__(reason)
        self.reason, self.page, self.timed_out = reason, page, timed_out


class ParseProcess:
    """A parse process. One request at a time, from one thread."""

    def __init__(self, memory_limit_bytes: int) -> None:
        """Start it. Raises DocumentError where no process can be started."""
        try:
            self._child = Child("parse", [str(memory_limit_bytes)], stderr=subprocess.DEVNULL)
        except OSError as error:
            raise DocumentError("No process can be started to read the file.",
                                "Close some programs and try again.", str(error)) from error
        self._replies: queue.Queue[Any] = queue.Queue(maxsize=_WAITING_REPLIES)
        self._closed = threading.Event()
        self._reader = threading.Thread(target=self._read, name="parse replies", daemon=True)
        self._reader.start()
        self._at = -1

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._child.pid

    def send(self, request: dict[str, Any]) -> None:
        """Begin a request. Raises ProcessLost."""
        try:
            self._child.send(request)
        except (OSError, ValueError) as error:
            raise ProcessLost("stopped", self._at) from error

    def replies(self, timeout_s: float) -> Iterator[dict[str, Any]]:
        """Replies to the request, in order. Raises ProcessLost, and DocumentError where the process says so."""
        while True:
            try:
                reply = self._replies.get(timeout=timeout_s)
            except queue.Empty as error:
                self._child.kill()
                raise ProcessLost(f"took longer than {timeout_s:.0f} s", self._at, timed_out=True) from error
            if reply is None:
                raise ProcessLost("crashed", self._at)
            if "at" in reply:
                self._at = reply["at"]
            elif "error" in reply:
                kind, message, remedy, details = reply["error"]
                raise _KINDS.get(kind, DocumentError)(message, remedy, details)
            elif "end" in reply:
                return
            else:
                yield reply

    def ask(self, request: dict[str, Any], timeout_s: float) -> dict[str, Any]:
        """The one reply to a request. Raises ProcessLost, DocumentError."""
        self.send(request)
        [reply] = list(self.replies(timeout_s))
        return reply

    def close(self) -> None:
        """End the process and its reader."""
        self._closed.set()
        with contextlib.suppress(queue.Empty):
            while True:
                self._replies.get_nowait()
        self._child.kill()
        self._child.close(_CLOSE_S)
        self._reader.join(_CLOSE_S)

    def _read(self) -> None:
        with contextlib.suppress(EOFError, KeyError, TypeError):
            while not self._closed.is_set():
                self._put(self._child.receive())
        self._put(None)

    def _put(self, reply: Any) -> None:
        while not self._closed.is_set():
            with contextlib.suppress(queue.Full):
                self._replies.put(reply, timeout=0.2)
                return
