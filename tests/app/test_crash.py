"""Real crashes in real processes: a report is left, offered, and sent nowhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.crash import FOLDER, CrashWatch, write
from app.crash_notice import CrashNotice
from app.notices import NoticePlace
from tests.conftest import ROOT

FAULTS = {
    "native": "import ctypes; ctypes.string_at(0)",
    "aborted": "import os; os.abort()",
}
WATCHED = """
import sys, threading
from pathlib import Path
from app.crash import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
print(*watch.start(), sep="\\n")
"""


def run(home, code):
    return subprocess.run(
        [sys.executable, "-c", WATCHED + code, str(home)], capture_output=True, text=True, check=False, timeout=60,
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def reports(home):
    return sorted((home / FOLDER).glob("crash-*.txt"))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_native_code_is_reported_at_the_next_start(tmp_path, fault):
    first = run(tmp_path, f"def reading(): {FAULTS[fault]}\nreading()")
    assert first.returncode < 0, "the process was killed by its fault"
    assert not reports(tmp_path)
    second = run(tmp_path, "watch.finish()")
    (report,) = reports(tmp_path)
    assert second.stdout.strip() == str(report)
    text = report.read_text()
    assert "in reading" in text
    assert "stopped in the window process" in text
    assert run(tmp_path, "watch.finish()").stdout.strip() == "", "a crash is told once"


def test_a_bug_in_python_is_reported_at_once_from_any_thread(tmp_path):
    code = """
watch.told = lambda report: print("told", report.name)
thread = threading.Thread(target=lambda: 1 / 0)
thread.start(); thread.join()
def slot(): raise LookupError("lost")
slot()
"""
    done = run(tmp_path, code)
    found = reports(tmp_path)
    assert len(found) == 2
    assert [f"told {report.name}" for report in found] == done.stdout.split("\n")[-3:-1]
    assert "ZeroDivisionError" in found[0].read_text()
    assert "LookupError: lost" in found[1].read_text()


def test_a_clean_end_leaves_nothing(tmp_path):
    assert run(tmp_path, "watch.finish()").returncode == 0
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_the_engine_process_leaves_its_trace_too(tmp_path):
    code = (
        "import sys, engine.host, engine.child, ctypes\n"
        "engine.host.serve = lambda *_: ctypes.string_at(0)\n"
        "engine.child.main(['engine'])"
    )
    (tmp_path / FOLDER).mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, capture_output=True, check=False, timeout=60, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LECTERN_CRASHES": str(tmp_path / FOLDER)},
    )
    assert done.returncode < 0
    run(tmp_path, "watch.finish()")
    (report,) = reports(tmp_path)
    assert "stopped in the engine process" in report.read_text()


def test_a_report_does_not_name_the_person_and_is_theirs_alone(tmp_path):
    report = write(tmp_path, "the window", f'File "{Path.home()}/books/secret.py", line 1')
    assert str(Path.home()) not in report.read_text()
    assert "~/books" in report.read_text()
    assert report.stat().st_mode & 0o077 == 0


def test_old_reports_are_let_go(tmp_path):
    (tmp_path / FOLDER).mkdir()
    made = [write(tmp_path / FOLDER, "the window", str(number)) for number in range(14)]
    run(tmp_path, "watch.finish()")
    assert len(reports(tmp_path)) == 10
    assert made[-1].exists()


def test_it_is_offered_and_can_be_read_in_the_window(qtbot, theme, tmp_path):
    place = NoticePlace(theme)
    qtbot.addWidget(place)
    watch = CrashWatch(tmp_path)
    notice = CrashNotice(watch, place)
    notice.offer([])
    assert place.notices() == []
    place.show()
    notice.offer([write(tmp_path, "the window", "Segmentation fault")])
    (shown,) = place.notices()
    assert "stopped unexpectedly" in shown.failure.message
    assert "not sent" in shown.failure.remedy
    assert "Segmentation fault" in shown.failure.details
    watch.told(write(tmp_path, "the window", "KeyError"))
    assert any("goes on" in found.failure.message for found in place.notices())
