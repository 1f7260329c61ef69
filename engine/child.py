"""Child processes of Lectern: the engine, the page renderer, the parser. Frames in on standard input, out on output.

A child ends when its standard input ends, whatever it is doing: no orphan outlives the window. What libraries print
goes to standard error, never among the frames.
"""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO, Any, BinaryIO

from engine.wire import read_frame, write_frame

CRASHES_VARIABLE = "LECTERN_CRASHES"
"""Names the folder that takes a trace where native code ends this process. The window sets it (app/crash.py)."""
ROLES = {
    "engine": "engine.host",
    "render": "engine.render.server",
    "parse": "engine.ingest.worker",
}
"""Role to the module whose `serve(inbox, send, arguments)` runs it."""

Send = Callable[[Any], None]
CHILD_FLAG = "--child"


def command(role: str, arguments: list[str]) -> list[str]:
    """The command line that starts a child, in a source tree and in a frozen app."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG, role, *arguments]
    return [sys.executable, "-m", "engine.child", role, *arguments]


class Child:
    """The parent's end of a child process. Thread-safe for sending; receive from one thread."""

    def __init__(self, role: str, arguments: list[str], *, stderr: int | None = None) -> None:
        """Start it. Raises OSError where no process can be started."""
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._process = subprocess.Popen(
            command(role, arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr,
            creationflags=flags,
        )
        self._lock = threading.Lock()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def send(self, value: Any) -> None:
        """Send one value. Raises OSError where the child is gone."""
        assert self._process.stdin is not None
        with self._lock:
            write_frame(self._process.stdin, value)  # type: ignore[arg-type]

    def receive(self) -> Any:
        """The next value. Raises EOFError once the child is gone."""
        assert self._process.stdout is not None
        try:
            return read_frame(self._process.stdout)  # type: ignore[arg-type]
        except (OSError, ValueError) as error:
            raise EOFError from error

    def exit_code(self) -> int | None:
        """The exit code, or None while it runs; negative for a signal."""
        return self._process.poll()

    def close(self, timeout_s: float = 5.0) -> int:
        """Ask it to end by closing its input, wait, then kill. Returns the exit code."""
        with contextlib.suppress(OSError), self._lock:
            assert self._process.stdin is not None
            self._process.stdin.close()
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return self.kill()
        finally:
            if self._process.stdout is not None:
                self._process.stdout.close()

    def kill(self) -> int:
        """End it now. Returns the exit code. Call `close` as well, once nobody receives any more."""
        self._process.kill()
        return self._process.wait()


def main(arguments: list[str]) -> int:
    """Run a role in this process: the first argument names it."""
    role, rest = arguments[0], arguments[1:]
    stdin, stdout = _private_streams()
    trace = _watch_for_crashes(role)
    inbox: queue.Queue[Any] = queue.Queue()
    lock = threading.Lock()

    def send(value: Any) -> None:
        with lock:
            try:
                write_frame(stdout, value)
            except OSError:
                os._exit(0)  # the parent is gone; nobody is left to tell

    def read() -> None:
        with contextlib.suppress(EOFError, OSError):
            while True:
                inbox.put(read_frame(stdin))
        inbox.put(None)
        # A role that is busy gets a moment to store what it has, then ends with its parent.
        threading.Timer(3.0, os._exit, (0,)).start()

    threading.Thread(target=read, name="inbox", daemon=True).start()
    importlib.import_module(ROLES[role]).serve(inbox, send, rest)
    stdout.flush()
    if trace is not None:
        with contextlib.suppress(OSError):
            os.unlink(trace.name)
    os._exit(0)  # native threads of inference libraries must not delay the end


def _watch_for_crashes(role: str) -> IO[str] | None:
    """Leave a trace of a fault of native code; not of the parser's, for a bad file is told where it stands."""
    folder = os.environ.get(CRASHES_VARIABLE)
    if not folder or role == "parse":
        return None
    try:
        trace = open(os.path.join(folder, f"trace-{role}-{os.getpid()}.txt"), "w", encoding="utf-8")  # noqa: SIM115
    except OSError:
        return None
    faulthandler.enable(trace)
    return trace


def _private_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the frames' streams to ourselves and point standard output at standard error."""
    stdin = os.fdopen(os.dup(0), "rb")
    stdout = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return stdin, stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
