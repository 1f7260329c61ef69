"""What the window promises in numbers, measured on a real window.

Bounds on wall-clock time are doubled, and stretched by the load where other work shares the machine; what they are
without that is in the assertions.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QObject, QTimer

from app.library.collections import Collections
from app.library.covers import CoverStore
from app.library.model import LibraryModel
from app.library.pane import LibraryPane
from app.state import WindowState
from app.theme.style import style_sheet
from engine.values import Document, DocumentStatus
from tests.app.conftest import close, open_view, pause, wait_until
from tests.app.test_window import ask, read

SLACK = 2 * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
ROOT = Path(__file__).resolve().parents[2]

START = """
import json, sys, time
started = time.perf_counter()
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from app.reader.page_client import PageClient
pages = PageClient()
pages.warm()
application = QApplication(["lectern"])
application.setStyle("Fusion")
from app.composition import Composition
from app.theme.theme import Theme
theme = Theme()
theme.choose("light")
composition = Composition(Path(sys.argv[1]), theme, pages)
composition.start([])
application.processEvents()
visible = time.perf_counter() - started
processor = time.process_time()
def pause(seconds):
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
end = time.perf_counter() + 30
while not composition.library_model.loaded and time.perf_counter() < end:
    pause(0.01)
listed = time.perf_counter() - started
pause(1.5)
opened = time.perf_counter()
tab = composition.reader.open_path(sys.argv[2])
seen = []
pages.tile_ready.connect(lambda key: seen.append(key) if key.page == 0 else None)
while not seen and time.perf_counter() < opened + 10:
    pause(0.002)
first = time.perf_counter() - opened
loaded = [name for name in ("pymupdf", "onnxruntime", "chromadb", "llama_cpp") if name in sys.modules]
rows = composition.library_model.rowCount()
print(json.dumps({
    "visible": visible, "processor": processor, "listed": listed, "first_page": first, "loaded": loaded, "rows": rows,
}))
composition.close()
"""


class Watchdog(QObject):
    """The longest time that the event loop did not come round."""

    def __init__(self):
        super().__init__()
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self):
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


def documents(count):
    return [
        Document(id=f"{n:016x}", path=f"/nowhere/{n}.pdf", title=f"A book about thing number {n}",
                 author=f"Author {n % 97}", pages=n % 900 + 1, status=DocumentStatus.READY, added_at=float(n))
        for n in range(count)
    ]


@pytest.fixture(scope="module")
def large_home(tmp_path_factory):
    """A library that holds 2,000 documents."""
    from engine.library.store import Library

    home = tmp_path_factory.mktemp("large")
    with Library.open(home) as library:
        for number, made in enumerate(documents(2000)):
            path = home / "files" / f"{number}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"Thing number {number}.", encoding="utf-8")
            document, _new = library.add_document(path)
            library.cancel(document.id)
            fields = {"title": made.title, "author": made.author, "pages": 1}
            library.update_document(document.id, status=DocumentStatus.READY, **fields)
    return home


def test_start_and_first_page_with_two_thousand_documents(large_home, thousand_pages):
    best = {}
    for _run in range(2):  # the second one is warm
        (large_home / "window.json").unlink(missing_ok=True)
        done = subprocess.run(
            [sys.executable, "-c", START, str(large_home), str(thousand_pages)], capture_output=True, text=True,
            check=False, cwd=ROOT, timeout=120,
        )
        assert done.returncode == 0, done.stderr
        best = json.loads(done.stdout[done.stdout.index("{") :])
    sys.stdout.write(f"measured: {best}\n")
    assert best["loaded"] == [], "the window's process loaded what belongs into others"
    assert best["rows"] == 2000
    assert best["visible"] < 1.0 * SLACK
    assert best["processor"] < 1.0 * 1.5
    assert best["first_page"] < 0.3 * SLACK


def test_scrolling_a_thousand_pages_never_holds_the_loop(pages, theme, thousand_pages):
    view = open_view(pages, theme, thousand_pages, (1000, 900))
    pause(0.5)
    bar = view.verticalScrollBar()
    dog = Watchdog()
    started = time.perf_counter()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 2400)
        pause(0.004)
    seconds = time.perf_counter() - started
    resident = psutil.Process().memory_info().rss / 1e6
    sys.stdout.write(f"measured: {seconds:.1f} s from end to end, worst {dog.worst * 1000:.0f} ms, {resident:.0f} MB\n")
    assert view.page > 990
    assert dog.worst < 0.05 * SLACK
    assert pages.cache.bytes <= 96 * 1024 * 1024
    assert psutil.Process(pages.pid).memory_info().rss < 300e6
    close(view)


def test_five_thousand_documents_scroll_and_filter_without_a_hitch(theme, qapp, tmp_path):
    from PySide6.QtWidgets import QMainWindow

    from app.actions import Actions

    window = QMainWindow()
    model = LibraryModel()
    covers = CoverStore(tmp_path / "covers")
    collections = Collections(WindowState(tmp_path))
    pane = LibraryPane(model, covers, collections, Actions(window, theme), theme)
    window.setCentralWidget(pane)
    window.resize(320, 900)
    window.show()
    model.reset(documents(5000))
    pause(0.3)
    dog = Watchdog()
    bar = pane.list.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 3000)
        pause(0.004)
    scrolling = dog.worst
    started = time.perf_counter()
    pane.filter.set_text("number 4321")
    filtering = time.perf_counter() - started
    sys.stdout.write(f"measured: worst {scrolling * 1000:.0f} ms scrolling, {filtering * 1000:.0f} ms filtering\n")
    assert pane.filter.rowCount() == 1
    assert scrolling < 0.05 * SLACK
    assert filtering < 0.05 * SLACK
    covers.close()
    close(window)


@pytest.fixture
def own_objects():
    """Whatever earlier tests left alive is not searched for garbage while a turn is timed: no window holds as much."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


class Turns(QObject):
    """The processor time of the longest turn of the event loop: what other work takes from the machine is left out."""

    def __init__(self):
        super().__init__()
        self.worst = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def tick(self):
        now = time.thread_time()
        self.worst, self._last = max(self.worst, now - self._last), now

    def begin(self):
        self.worst, self._last = 0.0, time.thread_time()


def test_asking_the_window_for_anything_returns_at_once(own_objects, desk):
    wait_until(lambda: desk.library_model.rowCount() == 1)
    for name in ("settings", "models", "palette", "shortcuts", "library-pane", "library-pane", "theme", "theme"):
        started = time.thread_time()
        desk.actions[name].trigger()
        took = time.thread_time() - started
        assert took < 0.05 * 2, f"{name} held the window for {took * 1000:.0f} ms"
        desk.window.close_sheets()


def test_another_theme_comes_in_short_steps(own_objects, desk):
    """With a document, an answer and every sheet made, no step of the change is felt, and nothing keeps old colours."""
    tab = read(desk)
    ask(desk)
    for name in ("settings", "models", "palette", "shortcuts"):
        desk.actions[name].trigger()
        pause(0.4)
        desk.window.close_sheets()
    turns = Turns()
    pause(0.3)
    worst = []
    for choice in ("dark", "light", "dark"):
        turns.begin()
        desk.theme.choose(choice)
        pause(0.6)
        turns.tick()
        worst.append(turns.worst)
    sys.stdout.write(f"measured: longest turn {', '.join(f'{t * 1000:.0f}' for t in worst)} ms\n")
    assert min(worst) < 0.05 * 2
    dark = style_sheet(desk.theme.palette, desk.theme._base_pt)
    panes = (desk.ask, desk.library_pane, desk.reader, desk.window.menuBar())
    wait_until(lambda: all(pane.styleSheet() == dark for pane in panes))  # in steps, as the machine has time
    assert tab.isVisible()
    sheet = desk.window.sheet("settings", "", None, (1, 1))
    assert sheet.styleSheet() != dark, "what is hidden waits"
    desk.actions["settings"].trigger()
    assert sheet.styleSheet() == dark
    desk.actions["notebook"].trigger()
    assert desk.notebook_pane.styleSheet() == dark
    desk.theme.choose("light")
