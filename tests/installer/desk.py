"""A Lectern driven from outside: a command under a virtual screen, in a root and a network namespace of its own.

What is driven is named by the environment, so that one test runs on the source tree and on what was built of it:

  LECTERN_PROGRAM   the program, as its root knows it (default: this source tree)
  LECTERN_ROOT      a root to change into first (needs to be root); home and files are put under it
  LECTERN_REPORT    a file that takes what was measured, as JSON
"""

from __future__ import annotations

import json
import os
import shlex
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import ROOT

SOURCE = f"{shlex.quote(sys.executable)} -m app.launch"


class Desk:
    """One program, one home, one screen."""

    def __init__(self, folder: Path, display: str) -> None:
        self.root = Path(os.environ.get("LECTERN_ROOT") or "/")
        self.program = shlex.split(os.environ.get("LECTERN_PROGRAM") or SOURCE)
        self.isolated = self.root != Path("/")
        self.inner = Path("/tmp") / folder.name if self.isolated else folder  # of a root of its own
        self.folder = self.root / str(self.inner).lstrip("/")
        self.folder.mkdir(parents=True, exist_ok=True)
        self.display = display
        self.measured: dict[str, float] = {}

    def variables(self) -> dict[str, str]:
        """As a person's session has them, with nothing of this machine's Lectern in them."""
        made = {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb", "HOME": str(self.inner / "person"), "OMP_WAIT_POLICY": "passive",
        }
        if self.isolated:
            return made
        # The source tree finds its models where `make` put them; a built Lectern carries its own.
        models = os.environ.get("LECTERN_MODELS") or str(Path.home() / ".local" / "share" / "lectern" / "models")
        own = {"PYTHONPATH": str(ROOT), "LECTERN_MODELS": models} if "LECTERN_PROGRAM" not in os.environ else {}
        return {**made, "PATH": os.environ["PATH"], **own}

    def command(self, *arguments: str) -> list[str]:
        """The whole command line: cut off the network, change root, start the program."""
        line = [*self.program, *arguments]
        if not self.isolated:
            return line
        script = (
            'mkdir -p "$0/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && '
            'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
        )
        apart = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", script]
        return [*apart, str(self.root), *line]

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the window and go on."""
        (self.folder / "person").mkdir(exist_ok=True)
        return subprocess.Popen(
            self.command(*arguments), env=self.variables(), stderr=subprocess.PIPE, text=True, cwd=ROOT,
        )

    def run(self, *arguments: str, timeout_s: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        (self.folder / "person").mkdir(exist_ok=True)
        return subprocess.run(
            self.command(*arguments), env=self.variables(), capture_output=True, text=True, check=False,
            timeout=timeout_s, cwd=ROOT,
        )

    def json(self, *arguments: str):
        """What a command prints as JSON; fails with its words where it failed."""
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def put(self, path: Path) -> str:
        """Bring a file where the program sees it; its path there."""
        target = self.folder / path.name
        target.write_bytes(path.read_bytes())
        return str(self.inner / path.name)

    @property
    def library(self) -> Path:
        """The library of a person who said nothing about where it should be, seen from here."""
        return self.folder / "person" / ".local" / "share" / "lectern"

    def rows(self, query: str) -> list[tuple]:
        """Rows of the library's database, read beside the program."""
        path = self.library / "library.sqlite"
        if not path.exists():
            return []
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20)
        try:
            return connection.execute(query).fetchall()
        except sqlite3.OperationalError:  # the tables are being made
            return []
        finally:
            connection.close()

    def xdotool(self, *arguments: str) -> str:
        """Drive the screen, from outside."""
        done = subprocess.run(
            ["xdotool", *arguments], env={**os.environ, "DISPLAY": self.display}, capture_output=True, text=True,
            check=False, timeout=30,
        )
        return done.stdout.strip()

    def window(self) -> str:
        """The window's number, or nothing while it is not shown."""
        return self.xdotool("search", "--onlyvisible", "--name", "Lectern").split("\n")[0]

    def measure(self, name: str, seconds: float) -> None:
        """Keep a figure, and write all of them where that is wanted."""
        self.measured[name] = round(seconds, 2)
        if report := os.environ.get("LECTERN_REPORT"):
            path = Path(report)
            before = json.loads(path.read_text()) if path.exists() else {}
            path.write_text(json.dumps({**before, **self.measured}, indent=1) + "\n")


def wait_for(condition, limit_s: float, what: str):
    """Ask until something is true, or fail with what was waited for."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.1)
    raise AssertionError(f"waited {limit_s:.0f} s for {what}")
