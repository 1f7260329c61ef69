"""A picture of the real window: `python -m app.portrait --home DIR TARGET.png`, for places without a display."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app import translation
from app.composition import Composition
from app.reader.page_client import PageClient
from app.theme.theme import Theme
from engine.runtime.paths import Paths

_WAIT_S = 60.0
QUESTION = "Where is the library kept on Linux?"


def main(argv: list[str]) -> int:
    """Open the window on a library, ask its newest document a question, go to the first citation, write the picture."""
    parser = argparse.ArgumentParser(prog="portrait")
    parser.add_argument("--home")
    parser.add_argument("target")
    options = parser.parse_args(argv)
    home = Paths.resolve(options.home).home
    home.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["lectern"])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    translation.install(application, "en")
    theme = Theme()
    theme.choose("light")
    composition = Composition(home, theme, PageClient())
    composition.start([])
    wait_until(lambda: composition.library_model.loaded)
    documents = composition.library_model.documents()
    if documents:
        composition.open_document(documents[0])
        wait_until(lambda: bool(composition.session.place.document))
        composition.session.ask(QUESTION)
        turn = composition.session.last
        wait_until(lambda: turn is not None and not turn.running)
        if turn is not None and turn.references:
            composition.ask.reference_clicked.emit(next(iter(turn.references.values())))
            pause(1.0)
    done = composition.window.grab().save(options.target)
    composition.close()
    return 0 if done and Path(options.target).exists() else 1


def wait_until(condition: Callable[[], bool], limit_s: float = _WAIT_S) -> bool:
    """Run the event loop until something holds. Returns whether it does."""
    end = time.monotonic() + limit_s
    while not condition() and time.monotonic() < end:
        pause(0.03)
    return condition()


def pause(seconds: float) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
