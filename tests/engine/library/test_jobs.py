"""The queue outlives processes, and the lock admits one."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

from engine.errors import UnknownDocumentError
from engine.library.jobs import ATTEMPTS, JobState
from engine.library.lock import WriterLock
from engine.library.store import Library
from engine.values import DocumentStatus
from tests.engine.library.conftest import page_of


@pytest.fixture
def ids(library, tmp_path):
    made = []
    for name in "abc":
        path = tmp_path / f"{name}.txt"
        path.write_text(name)
        document, _ = library.add_document(path)
        library.enqueue(document.id)
        made.append(document.id)
    return made


def test_first_come_first_served_until_one_is_asked_for(library, ids):
    assert library.next_job() == ids[0]
    library.prioritise(ids[2])
    assert library.next_job() == ids[2]
    library.finish(ids[2])
    assert library.next_job() == ids[0]
    library.cancel(ids[0])
    library.finish(ids[1])
    assert library.next_job() is None


def test_words_of_all_come_before_vectors_of_any(library, ids):
    library.update_document(ids[0], status=DocumentStatus.SEARCHABLE)
    assert library.vectors_wait(ids[0])
    assert library.next_job() == ids[1]
    library.prioritise(ids[0])  # asked about: its words are there, those of the others are a matter of seconds
    assert library.next_job() == ids[1]
    library.prioritise(ids[2])
    assert library.next_job() == ids[2]
    assert [job.document for job in library.jobs()] == [ids[2], ids[1], ids[0]]
    for id_ in ids[1:]:
        library.pause(id_)
    assert not library.vectors_wait(ids[0])
    assert library.next_job() == ids[0]


def test_paused_work_waits(library, ids):
    library.pause(ids[0])
    assert library.next_job() == ids[1]
    assert next(job.state for job in library.jobs()) is JobState.PAUSED
    library.resume(ids[0])
    assert library.next_job() == ids[0]


def test_the_queue_is_there_after_a_restart(library, ids, home):
    library.prioritise(ids[1])
    library.next_job()
    library.close()
    with Library.open(home) as again:
        assert again.next_job() == ids[1]
        assert len(again.jobs()) == 3


def test_work_that_never_gets_further_is_set_aside(library, ids):
    for _ in range(ATTEMPTS):
        assert library.next_job() == ids[0]
    assert library.next_job() == ids[1]
    assert {job.document: job.state for job in library.jobs()}[ids[0]] is JobState.SET_ASIDE
    library.enqueue(ids[0])
    assert library.next_job() == ids[0]


def test_headway_starts_the_count_anew(library, ids):
    for index in range(3 * ATTEMPTS):
        assert library.next_job() == ids[0]
        library.append_pages(ids[0], [page_of(index, 0)])


def test_an_unknown_document_has_no_work(library):
    with pytest.raises(UnknownDocumentError):
        library.enqueue("0123456789abcdef")


def test_one_writer_at_a_time_and_none_is_stale(home, library):
    lock = WriterLock(home)
    assert lock.acquire()
    assert lock.acquire()
    second = WriterLock(home)
    assert not second.acquire()
    lock.release()
    code = textwrap.dedent(f"""
        import os, pathlib, sys
        from engine.library.lock import WriterLock
        lock = WriterLock(pathlib.Path({str(home)!r}))
        assert lock.acquire()
        print("held", flush=True)
        sys.stdin.read()
    """)
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout.readline().strip() == b"held"
    assert not second.acquire()
    child.kill()
    child.wait()
    child.stdout.close()
    child.stdin.close()
    with second as held:
        assert held
