"""A document whose indexing was cancelled keeps what it has, says so, and goes on only when somebody wants it to."""

import json
import time

import pytest

from engine import requests as rq
from engine.cli.main import main
from engine.events import DocumentChanged, Finished, Progress
from engine.library.doctor import check
from engine.library.jobs import JobState
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentStatus
from tests.engine.test_host import Engine
from tests.engine.test_indexing import long_pdf, whole
from tests.helpers.queue import work_off


def cancelled_at(pipeline, path, stage):
    """A document of which `stage` had begun ('' for none) when it was cancelled."""
    [added] = pipeline.add([path])
    if stage:
        with pipeline.writer_lock():
            work = pipeline.index_next()
            for event in work:
                is_in = isinstance(event, Progress) and event.stage == stage and 0 < event.done < event.total
                if is_in and pipeline.library.document(added.document.id).word_pages:
                    break
            pipeline.library.cancel(added.document.id)
            work.close()
    else:
        pipeline.library.cancel(added.document.id)
    return added.document.id


@pytest.mark.parametrize("stage", ["", "parse", "vectors"])
def test_a_restart_does_not_take_it_up(tmp_path, pipeline, monkeypatch, stage):
    monkeypatch.setattr("engine.indexing._STORE_EVERY_S", 0.0)
    path = long_pdf(tmp_path / "long.pdf", 180)  # its first words are stored long before its last page is read
    document = cancelled_at(pipeline, path, stage)
    pipeline.close()
    again = Pipeline(Paths.resolve(tmp_path / "home"))
    with again.writer_lock():
        again.take_over()
        assert again.index_next() is None
        assert list(check(again.library)) == []
        assert again.index_next() is None, "nor does the doctor"
    found = again.library.document(document)
    assert found.cancelled
    assert found.status is not DocumentStatus.READY
    if stage:
        assert found.word_pages
        assert again.asker.search("the mark of page 1 is M0001", (), 3, "words")
    [changed] = again.add([path])
    assert not changed.document.cancelled
    work_off(again)
    assert again.library.document(document).status is DocumentStatus.READY
    assert again.library.jobs() == ()
    other = Pipeline(Paths.resolve(tmp_path / "other"))
    list(other.add([path]))
    work_off(other)
    assert whole(again, document) == whole(other, document)
    assert again.workshop.vectors.count(document) == again.library.document(document).chunks
    again.close()
    other.close()


def test_a_killed_engine_leaves_it_cancelled(tmp_path):
    first = Engine(tmp_path / "home")
    document = first.add(long_pdf(tmp_path / "long.pdf", 300))
    first.until(lambda r: isinstance(r.event, Progress) and r.event.stage == "vectors")
    [changed, end] = first.call(rq.ControlJobs(action="cancel", document=document))
    assert isinstance(end, Finished)
    assert changed.document.cancelled
    first.child.kill()
    first.child.close()
    second = Engine(tmp_path / "home")
    try:
        assert second.value(rq.SearchLibrary(query="mark of page 7 is M0007", mode="words"))
        time.sleep(2.0)  # the queue is looked at once a second
        [found] = second.value(rq.ListDocuments())
        assert found.cancelled
        assert found.vectors < found.chunks
        assert not [r for r in second.heard if isinstance(r.event, Progress)]
        assert second.value(rq.GetStatus())["queue"] == 0
        [changed, _] = second.call(rq.ControlJobs(action="resume", document=document))
        assert isinstance(changed, DocumentChanged)
        assert not changed.document.cancelled
        ready = second.wait_ready(document)
        assert ready.vectors == ready.chunks > 0
    finally:
        second.child.close()


def test_trying_again_and_putting_first_take_it_up_too(tmp_path):
    engine = Engine(tmp_path / "home")
    try:
        engine.call(rq.ControlJobs(action="pause"))
        document = engine.add(long_pdf(tmp_path / "long.pdf", 6))
        for request in (rq.RetryDocument(document=document), rq.ControlJobs(action="first", document=document)):
            engine.call(rq.ControlJobs(action="cancel", document=document))
            [changed, _] = engine.call(request)
            assert not changed.document.cancelled
        engine.call(rq.ControlJobs(action="resume"))
        assert engine.wait_ready(document).status is DocumentStatus.READY
    finally:
        engine.child.close()


def test_the_command_line_says_so_and_takes_it_up(tmp_path, pipeline, capsys):
    document = cancelled_at(pipeline, long_pdf(tmp_path / "long.pdf"), "vectors")
    home = ["--home", str(tmp_path / "home")]
    assert main([*home, "list"]) == 0
    assert "(cancelled: 90 of 90 pages searchable by words" in capsys.readouterr().out
    assert main([*home, "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["cancelled"]
    assert main([*home, "refresh", document, "--json"]) == 0
    [line] = map(json.loads, capsys.readouterr().out.splitlines())
    assert (line["id"], line["status"]) == (document, "ready")


def test_what_is_done_cannot_be_cancelled(tmp_path, pipeline):
    [added] = pipeline.add([long_pdf(tmp_path / "long.pdf", 3)])
    work_off(pipeline)
    pipeline.library.cancel(added.document.id)
    assert not pipeline.library.document(added.document.id).cancelled
    assert [job for job in pipeline.library.jobs() if job.state is JobState.CANCELLED] == []
