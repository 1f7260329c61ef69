"""A parse process that hangs, crashes or grows hurts one page or one file, and names it."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from engine.errors import DocumentError
from engine.ingest.parser import DocumentParser, Limits
from engine.ingest.process import ParseProcess
from tests.engine.ingest import makers


def _signal_when_at(monkeypatch, page, number):
    """Send every parse process a signal when it says that it is about to touch `page`."""
    real = ParseProcess._read

    def reading(self):
        original = self._child.receive

        def receive():
            reply = original()
            if isinstance(reply, dict) and reply.get("at") == page:
                os.kill(self.pid, number)
            return reply

        self._child.receive = receive
        real(self)

    monkeypatch.setattr(ParseProcess, "_read", reading)


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.parametrize(("number", "word"), [(signal.SIGSEGV, "crashed"), (signal.SIGSTOP, "took longer")])
def test_a_crash_or_a_hang_costs_one_page(tmp_path, monkeypatch, number, word):
    path = makers.book(tmp_path / "a.pdf", 60)
    _signal_when_at(monkeypatch, 40, number)
    with DocumentParser(Limits(processes=1, page_s=2.0)).open(path) as parsed:
        pages = list(parsed.pages())
        assert [page.index for page in pages] == list(range(60))
        assert len(parsed.skipped) == 1
        assert abs(parsed.skipped[0].index - 40) <= 1
        assert word in parsed.skipped[0].reason
        empty = [page.index for page in pages if not page.text]
        assert empty == [parsed.skipped[0].index]
    assert "note 1." in pages[59].text


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
def test_a_file_that_always_crashes_is_refused_in_words(tmp_path, monkeypatch):
    path = makers.book(tmp_path / "a.pdf", 3)
    real = ParseProcess.send

    def sending(self, request):
        os.kill(self.pid, signal.SIGKILL)
        real(self, request)

    monkeypatch.setattr(ParseProcess, "send", sending)
    with pytest.raises(DocumentError, match=r"a\.pdf cannot be opened") as caught:
        DocumentParser().open(path)
    assert caught.value.remedy


def test_a_file_that_wants_too_much_memory_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text((makers.LOREM + "\n\n") * 40_000)
    with pytest.raises(DocumentError) as caught:
        DocumentParser(Limits(memory_bytes=160 * 1024**2)).open(path)
    assert caught.value.remedy


def test_closing_early_ends_the_process(tmp_path):
    path = makers.book(tmp_path / "a.pdf", 130)
    parsed = DocumentParser(Limits(processes=2)).open(path)
    pages = parsed.pages()
    next(pages)
    pids = [process.pid for process in parsed._processes]
    started = time.monotonic()
    parsed.close()
    assert time.monotonic() - started < 3
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert not [thread for thread in threading.enumerate() if thread.name == "parse replies" and thread.is_alive()]


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.parametrize("killed", [False, True])
def test_a_process_that_waits_reads_the_next_file(tmp_path, killed):
    path = makers.book(tmp_path / "a.pdf", 3)
    parser = DocumentParser()
    parser.prepare()
    parser.prepare()  # one is enough
    waiting = parser._spare.pid
    if killed:  # by something else, while it had nothing to do
        os.kill(waiting, signal.SIGKILL)
    with parser.open(path) as parsed:
        assert (parsed._processes[0].pid == waiting) is not killed
        assert len(list(parsed.pages())) == 3
    parser.prepare()
    left = parser._spare.pid
    assert left != waiting
    parser.close()
    with pytest.raises(ProcessLookupError):
        os.kill(left, 0)


def test_the_process_can_reach_nothing_outside():
    import subprocess
    import sys

    code = (
        "import socket, engine.ingest.worker as w\nw._forbid_the_outside()\n"
        "try: socket.create_connection(('127.0.0.1', 9), 1)\nexcept PermissionError as e: print('refused', e)\n"
        "import subprocess\n"
        "try: subprocess.run(['true'])\nexcept PermissionError as e: print('refused', e)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.count("refused") == 2, done.stderr
