from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from app.calls import Waiting
from app.engine_client import EngineClient
from engine import child
from engine.events import DocumentChanged
from engine.requests import AddFiles, Ask, GetStatus, GetText
from engine.values import Question
from tests.app.conftest import pause, wait_until

ASK = Ask(question=Question(text="What was seen?"))


@pytest.fixture
def client(qapp, monkeypatch):
    monkeypatch.setattr(child, "command", lambda role, rest: [sys.executable, "-m", "tests.app.small_engine", *rest])
    found = EngineClient("nowhere")
    yield found
    found.close()


def status(client):
    seen = []
    client.call(GetStatus(), result=seen.append)
    wait_until(lambda: seen)
    return seen[0]


def test_nothing_runs_before_it_is_asked(client):
    assert not client.running
    started = time.perf_counter()
    client.call(GetStatus())
    assert time.perf_counter() - started < 0.05, "asking must not wait for the process"
    assert client.running


def test_results_events_and_ends_arrive_in_order(client):
    seen = []
    client.call(AddFiles(paths=("a.pdf", "b.pdf")), event=seen.append, done=lambda: seen.append("done"))
    wait_until(lambda: "done" in seen)
    assert [e.document.path for e in seen[:2] if isinstance(e, DocumentChanged)] == ["a.pdf", "b.pdf"]
    assert client.open_calls == 0


def test_failures_reach_who_asked_or_whoever_listens(client):
    taken, heard = [], []
    client.failed.connect(heard.append)
    client.call(GetText(document="x"), failed=taken.append)
    wait_until(lambda: taken)
    assert not heard
    client.call(GetText(document="x"))
    wait_until(lambda: heard)
    assert heard[0].remedy == "Choose another."


def test_stopping_tells_and_a_superseded_question_is_silent(client):
    words, stopped = [], []
    number = client.send(Waiting(request=ASK, event=words.append, stopped=lambda: stopped.append(True)))
    wait_until(lambda: len(words) > 3)
    client.stop(number)
    wait_until(lambda: stopped)
    assert client.open_calls == 0
    old = []
    number = client.call(ASK, event=old.append)
    wait_until(lambda: old)
    client.stop(number, silently=True)
    known = len(old)
    fresh = []
    client.call(ASK, event=fresh.append)
    wait_until(lambda: len(fresh) > 3)
    assert len(old) == known, "late events of a superseded question were delivered"
    assert all(event.text != "late " for event in fresh)


def test_a_crash_is_told_and_the_engine_is_there_again(client):
    first = status(client)["pid"]
    crashes, failures, again = [], [], []
    client.crashed.connect(crashes.append)
    client.restarted.connect(lambda: again.append(True))
    client.call(ASK, failed=failures.append)
    pause(0.05)
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: again)
    assert len(crashes) == 1
    assert failures == crashes
    assert crashes[0].message
    assert crashes[0].remedy
    assert status(client)["pid"] != first


def test_files_being_added_are_asked_for_again_after_a_crash(client):
    pid = status(client)["pid"]
    os.kill(pid, signal.SIGSTOP)
    seen = []
    client.call(AddFiles(paths=("c.pdf",)), event=seen.append)
    pause(0.1)
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: seen)
    assert seen[0].document.path == "c.pdf"


def test_it_is_not_started_for_ever(client):
    crashes = []
    client.crashed.connect(crashes.append)
    client.call(AddFiles(paths=("crash",)), failed=lambda _failure: None)
    wait_until(lambda: len(crashes) == 3)
    pause(0.5)
    assert len(crashes) == 3
    assert not client.running
    assert "start Lectern again" in crashes[-1].remedy


def test_a_program_that_is_not_there_is_said(qapp):
    def start():
        raise FileNotFoundError("no such program")

    client = EngineClient("nowhere", start)
    crashes = []
    client.crashed.connect(crashes.append)
    client.call(GetStatus())
    wait_until(lambda: crashes)
    assert crashes[0].message == "The engine could not be started."
    client.close()


def test_closing_ends_the_process(qapp, monkeypatch):
    monkeypatch.setattr(child, "command", lambda role, rest: [sys.executable, "-m", "tests.app.small_engine", *rest])
    client = EngineClient("nowhere")
    pid = status(client)["pid"]
    client.call(ASK)
    client.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_real_child_class_is_what_it_starts_by_default(qapp, home):
    client = EngineClient(str(home))
    seen = []
    client.call(GetStatus(), result=seen.append)
    wait_until(lambda: seen, 60)
    assert seen[0]["documents"] == 1
    client.close()
