"""What every test stands on: no connections, no stray threads, real models from the person's models folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from engine.runtime.catalogue import Catalogue
from engine.runtime.encoder import Encoder, TokenSpace
from engine.runtime.paths import Paths
from engine.situate.headings import HeadingEmbedder
from tests.helpers.documents import write_story

ROOT = Path(__file__).resolve().parents[1]
GUARD = ROOT / "tests" / "helpers" / "guard"
SHARED_DATA = ROOT.parent / "shared" / "data"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "passive")


@pytest.fixture(autouse=True)
def no_connections(request, monkeypatch):
    """Tests may speak to this machine only where they say so with the `loopback` marker."""
    allowed = request.node.get_closest_marker("loopback") is not None
    real = socket.socket.connect

    def connect(self, address):
        local = isinstance(address, tuple) and address[0] in ("127.0.0.1", "localhost", "::1")
        if isinstance(address, tuple) and not (allowed and local):
            raise AssertionError(f"a test tried to connect to {address!r}")
        return real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def no_stray_threads():
    """Threads that a test starts end with it; pools of libraries are daemons and may stay."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        strays = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
        if not strays:
            return
        time.sleep(0.05)
    raise AssertionError(f"threads left behind: {strays}")


def pytest_configure(config):
    config.addinivalue_line("markers", "loopback: may speak to a server of its own on this machine")
    config.addinivalue_line("markers", "shared_data: an extra test on ../shared/data")


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("shared_data") and not SHARED_DATA.is_dir():
            item.add_marker(pytest.mark.skip(reason="../shared/data is not here"))


@pytest.fixture(scope="session")
def catalogue():
    return Catalogue(Paths.resolve())


@pytest.fixture(scope="session")
def tokens(catalogue):
    return TokenSpace(catalogue.require("e5-small-q4"))


@pytest.fixture(scope="session")
def embedder(catalogue, tokens):
    return HeadingEmbedder(Encoder(catalogue.require("e5-small"), tokens), "test")


@pytest.fixture(scope="session")
def story(tmp_path_factory):
    """A short PDF with sections and facts that nothing else holds."""
    return write_story(tmp_path_factory.mktemp("story") / "story.pdf")


def run_lectern(*arguments, home, stdin="", environment=None, timeout=240):
    """The command line in a process of its own, with connections refused."""
    variables = {**os.environ, "PYTHONPATH": f"{GUARD}{os.pathsep}{ROOT}", **(environment or {})}
    return subprocess.run(
        [sys.executable, "-m", "engine.cli.main", "--home", str(home), *map(str, arguments)], input=stdin,
        capture_output=True, text=True, timeout=timeout, env=variables, cwd=ROOT, check=False,
    )


@pytest.fixture(scope="session")
def lectern():
    return run_lectern


@pytest.fixture(scope="session")
def indexed_home(tmp_path_factory, story):
    """A library with the story in it, indexed once for all tests that only read."""
    home = tmp_path_factory.mktemp("home")
    done = run_lectern("add", story, "--json", home=home)
    assert done.returncode == 0, done.stderr
    return home
