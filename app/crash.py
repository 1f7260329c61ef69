"""Crash reports: written to the library's `crashes` folder, offered to the person, never sent anywhere.

A bug that Python notices becomes a report at once. A fault of native code ends the process: Python's faulthandler
leaves its trace in a file that was opened beforehand, and the next start makes a report of it. Reports hold versions
and the places in the code; the person's folder is written as `~`, and no text of documents or questions is in them.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import platform
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

import psutil

FOLDER = "crashes"
VARIABLE = "LECTERN_CRASHES"
"""Set for child processes, which leave their traces in the same folder (engine/child.py)."""
_KEPT = 10
_REPORT, _TRACE = "crash-", "trace-"


class CrashWatch:
    """Watches this process from :meth:`start` to :meth:`finish`. `told` is called, in any thread, with each report."""

    def __init__(self, home: Path) -> None:
        """Nothing is written yet. `home` is the library's folder."""
        self.folder = home / FOLDER
        self.told: Callable[[Path], object] = lambda _report: None
        self._trace: IO[str] | None = None
        self._guard = threading.local()

    def start(self) -> list[Path]:
        """Watch. Returns reports of crashes since the last start, oldest first. A read-only folder is no bar."""
        reports: list[Path] = []
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            reports = self._gather()
            self._trace = open(self.folder / f"{_TRACE}window-{os.getpid()}.txt", "w", encoding="utf-8")  # noqa: SIM115
            faulthandler.enable(self._trace)
            os.environ[VARIABLE] = str(self.folder)
        sys.excepthook = self._noticed
        threading.excepthook = lambda fault: self._noticed(
            fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback
        )
        return reports

    def finish(self) -> None:
        """The process ends as it should: no trace is left."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        if self._trace is not None:
            faulthandler.disable()
            self._trace.close()
            with contextlib.suppress(OSError):
                Path(self._trace.name).unlink()
            self._trace = None

    def _noticed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt) or getattr(self._guard, "busy", False):
            return
        self._guard.busy = True  # a fault in telling of a fault is told nowhere
        try:
            lines = traceback.format_exception(kind, error, trace)
            report = write(self.folder, "the window", "".join(lines))
            self.told(report)
        except OSError:
            sys.stderr.write("lectern: the crash report could not be written.\n")
        finally:
            self._guard.busy = False

    def _gather(self) -> list[Path]:
        """Make reports of what dead processes left. Traces of living ones are theirs; empty ones tell of no crash."""
        reports = []
        for path in sorted(self.folder.glob(f"{_TRACE}*-*.txt")):
            role, _, process = path.stem.removeprefix(_TRACE).rpartition("-")
            if process.isdigit() and psutil.pid_exists(int(process)):
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            if text.strip():
                reports.append(write(self.folder, f"the {role} process", text))
            path.unlink()
        for old in sorted(self.folder.glob(f"{_REPORT}*.txt"))[:-_KEPT]:
            old.unlink()
        return reports


def write(folder: Path, where: str, trace: str) -> Path:
    """Write a report of a crash. Raises OSError where the folder does not take it."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    number = 1
    while (path := folder / f"{_REPORT}{stamp}-{number:02}.txt").exists():
        number += 1
    text = "\n".join((
        f"Lectern {version()} stopped in {where}, {time.strftime('%Y-%m-%d %H:%M:%S')}.",
        f"{platform.platform()}, Python {platform.python_version()}, {'installed' if _frozen() else 'from source'}",
        "This file stays on this computer. To report the fault, attach it yourself.", "", trace,
    ))
    path.write_text(text.replace(str(Path.home()), "~"), encoding="utf-8")
    path.chmod(0o600)
    return path


def version() -> str:
    """The version of this Lectern."""
    from engine import __version__

    return __version__


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
