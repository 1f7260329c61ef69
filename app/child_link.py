"""A child process at the end of a Qt signal: started, written to and read from off the window's thread."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.child import Child

_log = logging.getLogger(__name__)
Translate = Callable[[Any], Any]


class ChildLink(QObject):
    """Runs one child at a time. Frames arrive as `received`, its end as `ended`, each with the child's generation.

    Nothing here waits in the window's thread: starting, sending and receiving have threads of their own.
    """

    received = Signal(int, object)
    ended = Signal(int, int, str)

    def __init__(self, start: Callable[[], Child], translate: Translate | None = None) -> None:
        """`start` makes the child; `translate` may change a frame in the reading thread before it is signalled."""
        super().__init__()
        self._start, self._translate = start, translate
        self._generation = 0
        self._outbox: queue.Queue[Any] | None = None
        self._child: Child | None = None
        self._threads: list[threading.Thread] = []
        self._closing = False

    @property
    def running(self) -> bool:
        """Whether a child was started and has not ended."""
        return self._outbox is not None

    @property
    def pid(self) -> int | None:
        """The child's process id, once it is there."""
        return self._child.pid if self._child is not None and self.running else None

    def start(self) -> int:
        """Start a child unless one runs. Returns its generation."""
        if self._outbox is None and not self._closing:
            self._generation += 1
            self._outbox = queue.Queue()
            self._threads = [thread for thread in self._threads if thread.is_alive()]
            arguments = (self._generation, self._outbox)
            thread = threading.Thread(target=self._run, args=arguments, name="child", daemon=True)
            self._threads.append(thread)
            thread.start()
        return self._generation

    def send(self, value: Any) -> None:
        """Send a value, starting the child if need be; returns at once."""
        self.start()
        if self._outbox is not None:
            self._outbox.put(value)

    def mark_ended(self, generation: int) -> bool:
        """Take note, in the window's thread, that a child ended. Returns whether it was the one in use."""
        if generation != self._generation:
            return False
        self._outbox = None
        self._child = None
        return True

    def kill(self) -> None:
        """End the child now; `ended` follows."""
        if self._child is not None:
            self._child.kill()

    def close(self, timeout_s: float = 5.0) -> None:
        """End the child and its threads."""
        self._closing = True
        if self._outbox is not None:
            self._outbox.put(None)
        for thread in self._threads:
            thread.join(timeout_s)

    def _run(self, generation: int, outbox: queue.Queue[Any]) -> None:
        try:
            child = self._child = self._start()
        except OSError as error:
            self.ended.emit(generation, -1, str(error))
            return
        writer = threading.Thread(target=self._write, args=(child, outbox), name="child-writer", daemon=True)
        writer.start()
        try:
            while True:
                frame = child.receive()
                if self._closing:
                    continue
                self.received.emit(generation, frame if self._translate is None else self._translate(frame))
        except EOFError:
            pass
        except (KeyError, TypeError, ValueError):
            _log.exception("a frame that cannot be read; the child is ended")
            child.kill()
        outbox.put(None)
        writer.join()
        code = child.close()
        if not self._closing:
            self.ended.emit(generation, code, "")

    @staticmethod
    def _write(child: Child, outbox: queue.Queue[Any]) -> None:
        """Send what comes until None; then close the child's input, which ends it."""
        while (value := outbox.get()) is not None:
            try:
                child.send(value)
            except OSError:
                return
        child.close()
