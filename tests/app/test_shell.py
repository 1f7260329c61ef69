"""State, single instance, undo, and what the window's process must never load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app import binding
from app.composition import Composition
from app.reader.page_client import PageClient
from app.single import Doorman, hand_over
from app.state import WindowState
from app.undo import UndoStack
from tests.app.conftest import close, pause, wait_until

ROOT = Path(__file__).resolve().parents[2]


def test_state_survives_and_a_damaged_file_counts_as_none(tmp_path):
    state = WindowState(tmp_path)
    assert state.fresh
    state.set(sizes=[1, 2, 3], theme="dark")
    state.store()
    again = WindowState(tmp_path)
    assert again.get("sizes", []) == [1, 2, 3]
    assert again.get("theme", 7) == 7, "a value of another type is not taken"
    (tmp_path / "window.json").write_text("{broken")
    assert WindowState(tmp_path).fresh
    WindowState(tmp_path / "none" / "such").store()


def test_a_second_start_hands_its_files_to_the_first(qapp, tmp_path):
    assert not hand_over(tmp_path, ["a.pdf"])
    doorman = Doorman(tmp_path)
    given = []
    doorman.files_given.connect(given.extend)
    done = subprocess.Popen(
        [sys.executable, "-c", "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
         "app = QCoreApplication([]); from app.single import hand_over; "
         "sys.exit(0 if hand_over(Path(sys.argv[1]), ['b.pdf', 'ü.pdf']) else 1)", str(tmp_path)], cwd=ROOT,
    )
    wait_until(lambda: done.poll() is not None)
    assert done.returncode == 0
    wait_until(lambda: given)
    assert given == ["b.pdf", "ü.pdf"]
    doorman.close()


def test_undo_goes_back_step_by_step(qapp):
    stack = UndoStack()
    done = []
    stack.push("one", lambda: done.append(1))
    stack.push("two", lambda: done.append(2))
    assert stack.text == "two"
    stack.undo()
    stack.undo()
    stack.undo()
    assert done == [2, 1]
    assert stack.text == ""


def test_the_window_loads_no_engine_library():
    code = (
        "import sys, app.composition, app.main; "
        "bad = [m for m in ('pymupdf', 'onnxruntime', 'chromadb', 'llama_cpp', 'PySide6.QtWebEngineCore') "
        "if m in sys.modules]; assert not bad, bad"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_this_qt_binding_is_sound():
    assert binding.sound(), binding.REMEDY


def test_a_narrow_window_leaves_the_page_more_than_half_and_a_wide_one_gives_the_side_back(desk):
    window = desk.window
    window.resize(1400, 900)
    pause(0.05)
    side = window.sizes()[2]
    window.resize(900, 600)
    pause(0.05)
    _left, middle, right = window.sizes()
    assert 300 <= right < middle
    window.resize(1400, 900)
    pause(0.05)
    assert window.sizes()[2] == side


def test_covers_and_order_are_as_they_were_left(desk, theme):
    desk.library_pane.set_grid(True)
    desk.library_pane.sort.choose("author")
    desk.library_pane.sort.choose("no such order")
    desk.store.save()
    other = Composition(desk.home, theme, PageClient())
    other.store.restore_window()
    assert other.library_pane.grid
    assert other.library_pane.sort.order == "author"
    assert other.library_model._sort == "author"
    other.close()
    close(other.window)
