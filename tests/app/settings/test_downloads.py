"""Models are fetched through the window from a real server: slow, cut off, wrong, or not there at all."""

from __future__ import annotations

import hashlib
import http.server
import os
import signal
import sys
import threading
import time

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.composition import Composition
from app.reader.page_client import PageClient
from engine.runtime.catalogue import Catalogue
from engine.runtime.paths import Paths
from tests.app.conftest import close, pause, wait_until

NAME = "qwen2.5-1.5b"
BODY = b"GGUF" + bytes(range(256)) * 12_000  # 3 MB
BLOCK_BYTES = 64 * 1024


class Hub(http.server.ThreadingHTTPServer):
    """A model hub with one file. `slow` waits between blocks, `cut` breaks off half-way, `wrong` sends other bytes."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.slow, self.cut, self.wrong = 0.0, False, False
        self.ranges = []


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_arguments):
        """Silent."""

    def do_HEAD(self):
        self.head(0)

    def do_GET(self):
        wanted = self.headers.get("Range")
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        self.server.ranges.append(start)
        self.head(start)
        body = BODY[start:] if not self.server.wrong else bytes(len(BODY) - start)
        if self.server.cut:
            body, self.server.cut, self.close_connection = body[: len(body) // 2], False, True
        for at in range(0, len(body), BLOCK_BYTES):
            try:
                self.wfile.write(body[at : at + BLOCK_BYTES])
            except OSError:
                return  # the other side went away, as it does when it pauses
            time.sleep(self.server.slow)

    def head(self, start):
        digest = hashlib.sha256(BODY).hexdigest()
        self.send_response(206 if start else 200)
        for key, value in (("ETag", f'"{digest}"'), ("X-Linked-Etag", f'"{digest}"'), ("X-Repo-Commit", "0" * 40),
                           ("X-Linked-Size", str(len(BODY))), ("Content-Length", str(len(BODY) - start))):
            self.send_header(key, value)
        self.end_headers()


@pytest.fixture
def hub(monkeypatch, tmp_path):
    """The server, and a models folder of the test's own that sees the real one's token table."""
    server = Hub()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.folder = tmp_path / "models"
    server.folder.mkdir()
    for folder in Paths.resolve().models:
        for path in folder.glob("e5-small-q4*"):
            (server.folder / path.name).symlink_to(path)
    monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("LECTERN_MODELS", str(server.folder))
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def window(hub, tmp_path, theme):
    """A window on an empty library whose Models are open and whose network is allowed."""
    desk = Composition(tmp_path / "home", theme, PageClient())
    desk.window.resize(1200, 800)
    desk.fresh = False
    desk.start([])
    wait_until(lambda: desk.library_model.loaded, 60)
    desk.settings.change("network", True)
    wait_until(lambda: desk.settings._network)
    desk.actions["models"].trigger()
    wait_until(lambda: NAME in desk.settings.models_page.cards, 30)
    yield desk
    desk.window.close()
    desk.close()
    close(desk.window)


def card(desk):
    return desk.settings.models_page.cards[NAME]


def button(desk, text):
    return next((b for b in card(desk).findChildren(QPushButton) if b.text() == text and b.isVisibleTo(card(desk))),
                None)


def press(desk, text):
    found = button(desk, text)
    assert found is not None, [b.text() for b in card(desk).findChildren(QPushButton)]
    found.click()


def said(desk):
    return [f"{n.failure.message} {n.failure.remedy}" for n in card(desk).notices.notices()]


def file_of(hub):
    return hub.folder / Catalogue(Paths.resolve()).entry(NAME).file


def part_of(hub):
    return file_of(hub).with_name(file_of(hub).name + ".part")


def installed(desk):
    return button(desk, "Use") is not None


def test_a_slow_download_shows_progress_pauses_and_goes_on_where_it_stopped(window, hub):
    hub.slow = 0.03
    press(window, "Download")
    assert card(window).told.text() == "Connecting…"
    wait_until(lambda: card(window).progress.value() > 200)
    assert " of " in card(window).told.text()
    press(window, "Pause")
    assert card(window).told.text() == "Pausing…"
    wait_until(lambda: button(window, "Go on") is not None, 5)
    assert "kept" in card(window).told.text()
    kept = part_of(hub).stat().st_size
    assert 0 < kept < len(BODY)
    pause(0.3)
    assert part_of(hub).stat().st_size == kept, "nothing comes while it is paused"
    hub.slow = 0.0
    press(window, "Go on")
    wait_until(lambda: installed(window), 20)
    assert hub.ranges == [0, kept]
    assert file_of(hub).read_bytes() == BODY
    assert not part_of(hub).exists()


def test_a_download_that_is_cut_off_says_so_and_goes_on(window, hub):
    hub.cut = True
    press(window, "Download")
    wait_until(lambda: said(window))
    assert said(window) == ["The download was cut off. Try again: it goes on where it stopped."]
    kept = part_of(hub).stat().st_size
    assert kept == len(BODY) // 2
    press(window, "Try again")
    wait_until(lambda: installed(window), 20)
    assert hub.ranges[-1] == kept
    assert said(window) == []


def test_wrong_bytes_are_deleted_and_never_used(window, hub):
    hub.wrong = True
    press(window, "Download")
    wait_until(lambda: said(window))
    assert "has the wrong hash and was deleted" in said(window)[0]
    assert not part_of(hub).exists()
    assert not file_of(hub).exists()
    assert not installed(window)
    hub.wrong = False
    press(window, "Try again")
    wait_until(lambda: installed(window), 20)
    assert file_of(hub).read_bytes() == BODY


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is Linux's")
def test_a_disk_that_fills_up_is_said_with_its_remedy(window, hub):
    part_of(hub).symlink_to("/dev/full")
    press(window, "Download")
    wait_until(lambda: said(window))
    assert said(window) == ["The disk is full. Free some space; nothing is lost, work goes on where it stopped."]
    part_of(hub).unlink()
    press(window, "Try again")
    wait_until(lambda: installed(window), 20)


def test_a_hub_that_is_not_there_is_said(window, hub):
    hub.shutdown()
    hub.server_close()
    press(window, "Download")
    wait_until(lambda: said(window), 90)
    assert said(window) == ["The model hub does not answer for Qwen2.5 1.5B Instruct. "
                            "Check the connection and try again."]
    assert button(window, "Download") is not None


def test_without_leave_nothing_connects_and_one_click_gives_it(window, hub):
    window.settings.change("network", False)
    wait_until(lambda: not window.settings._network)
    press(window, "Download")
    [asked] = said(window)
    assert "Downloads are off" in asked
    pause(0.5)
    assert hub.ranges == []
    press(window, "Allow downloads and fetch it")
    wait_until(lambda: installed(window), 20)
    assert window.settings.settings_page.fields["network"].isChecked()


def test_the_engine_dies_in_the_middle_and_nothing_is_fetched_twice(window, hub):
    hub.slow = 0.03
    press(window, "Download")
    wait_until(lambda: part_of(hub).exists() and part_of(hub).stat().st_size > 500_000)
    os.kill(window.engine.pid, signal.SIGKILL)
    wait_until(lambda: said(window))
    assert "The engine stopped" in said(window)[0]
    kept = part_of(hub).stat().st_size
    hub.slow = 0.0
    wait_until(lambda: window.engine.running)
    press(window, "Try again")
    wait_until(lambda: installed(window), 60)
    assert hub.ranges[-1] >= min(kept, 400_000)
    assert file_of(hub).read_bytes() == BODY


def test_what_was_downloaded_can_be_deleted_after_a_question(window, hub):
    press(window, "Download")
    wait_until(lambda: installed(window), 20)
    press(window, "Delete")
    [asked] = said(window)
    assert asked.startswith("Delete Qwen2.5 1.5B Instruct?")
    assert file_of(hub).exists()
    [notice] = card(window).notices.notices()
    next(b for b in notice.findChildren(QPushButton) if b.text() == "Delete").click()
    wait_until(lambda: not file_of(hub).exists())
    wait_until(lambda: button(window, "Download") is not None)


def test_sizes_are_told_in_one_unit_and_comparisons_are_no_choice(window, hub):
    facts = [label.text() for label in card(window).findChildren(QLabel) if "Apache-2.0" in label.text()]
    assert facts
    assert "1.1 GB" in facts[0]
    assert "MiB" not in facts[0]
    assert "qwen2.5-coder-0.5b" not in window.settings.models_page.cards
