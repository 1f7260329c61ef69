"""A smoke run under a real X server, driven from outside: start, find, ask box, hand over, quit."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRIES = 3

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is Linux's")


def start_server():
    """A virtual screen and its name. The number is read to the end of its line: it may come in pieces."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as lines:
        number = lines.readline().strip()
    return server, f":{number}"


def answers(display, limit_s=10.0):
    """Whether the screen takes connections, which it may do a moment after it has told its number."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if xdotool(display, "getdisplaygeometry"):
            return True
        time.sleep(0.2)
    return False


@pytest.fixture
def display():
    for _ in range(TRIES):
        server, name = start_server()
        if answers(name):
            break
        server.kill()
        server.wait(10)
    else:
        raise AssertionError("no virtual screen takes connections")
    yield name
    server.terminate()
    server.wait(10)


def xdotool(display, *arguments):
    done = subprocess.run(
        ["xdotool", *arguments], env={**os.environ, "DISPLAY": display}, capture_output=True, text=True, check=False,
        timeout=30,
    )
    return done.stdout.strip()


def wait_for(condition, limit_s=40.0):
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.2)
    raise AssertionError("waited too long")


def test_the_window_on_a_real_display(display, home, story):
    variables = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "app.launch", "--home", str(home)]
    window = subprocess.Popen([*command, str(story)], env=variables, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        found = wait_for(lambda: window.poll() is not None or xdotool(
            display, "search", "--onlyvisible", "--name", "Lectern"
        ))
        assert window.poll() is None
        name = found.splitlines()[0]
        xdotool(display, "windowfocus", name)
        xdotool(display, "key", "--window", name, "ctrl+f")
        xdotool(display, "type", "--window", name, "quill")
        xdotool(display, "key", "--window", name, "Return")
        xdotool(display, "key", "--window", name, "Escape")
        second = subprocess.run([*command, str(story)], env=variables, cwd=ROOT, check=False, timeout=60)
        assert second.returncode == 0, "a second start hands over and ends"
        assert window.poll() is None
        xdotool(display, "key", "--window", name, "ctrl+q")
        assert window.wait(30) == 0
    finally:
        if window.poll() is None:
            window.kill()
            window.wait(10)
        said = window.stderr.read()
        window.stderr.close()
    assert [line for line in said.splitlines() if "Traceback" in line or "Error" in line] == []
