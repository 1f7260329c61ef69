"""What `make run` does where there is no display: the main job on the handbook, and a picture of the window.

Adds the handbook, asks it three questions, prints the answers with citations and measured times, and writes
run-demo/window.png from the real window, drawn offscreen.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from engine.cli.main import main as command
from engine.runtime.paths import install_root

QUESTIONS = (
    "Where is the library kept on Linux?",
    "What does a pale sentence mean?",
    "What is the largest zoom?",
)
FOLDER = "run-demo"


def main() -> int:
    """Run it; the exit code is that of the first step that failed."""
    root = install_root()
    folder = root / FOLDER
    home = ["--home", str(folder / "library")]
    _say("Adding the handbook")
    if code := command([*home, "add", str(root / "assets" / "handbook" / "handbook.pdf")]):
        return code
    for question in QUESTIONS:
        _say(f"\n{question}")
        if code := command([*home, "ask", question]):
            return code
    return _screenshot(folder)


def _screenshot(folder: Path) -> int:
    """The window is drawn by a process of its own, so that it starts as it does for a person."""
    target = folder / "window.png"
    done = subprocess.run(
        [sys.executable, "-m", "app.portrait", "--home", str(folder / "library"), str(target)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False,
    )
    if done.returncode == 0:
        _say(f"\nThe window: {target}")
    return done.returncode


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
