"""Words are searchable while pages still come, and what is indexed does not depend on when they came."""

import time

import pytest

from engine.coverage import coverage
from engine.events import DocumentChanged, Progress, Retrieved
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import Document, DocumentStatus, Question
from engine.wording import WordStream, WordThread
from tests.engine.test_indexing import long_pdf
from tests.helpers.queue import work_off


def test_first_words_are_found_while_later_pages_are_read(tmp_path, pipeline, monkeypatch):
    monkeypatch.setattr("engine.indexing._STORE_EVERY_S", 0.0)
    [added] = pipeline.add([long_pdf(tmp_path / "long.pdf", 120)])
    with pipeline.writer_lock():
        for event in pipeline.index_next():
            if isinstance(event, DocumentChanged) and event.document.word_pages:
                break
        now = pipeline.library.document(added.document.id)
        assert now.status is DocumentStatus.PARSING
        assert 0 < now.word_pages <= now.parsed_pages < now.pages
        found = pipeline.asker.search("M0001", [], 5, "words")
        assert any(candidate.chunk.page == 1 for candidate in found)
        asked = pipeline.asker.ask(Question(text="What is the mark of page 2?", generate=False))
        retrieved = next(event for event in asked if isinstance(event, Retrieved))
        assert 0 < retrieved.words < 1
        assert retrieved.searched == 0


def chunks(pipeline, document):
    found = pipeline.library.situated_chunks(document)
    return [(c.chunk.index, c.chunk.span, c.chunk.page, c.chunk.section, c.heading, c.text) for c in found]


def test_chunks_do_not_depend_on_when_pages_came(tmp_path, pipeline, monkeypatch):
    path = long_pdf(tmp_path / "long.pdf", 90)
    [added] = pipeline.add([path])
    monkeypatch.setattr("engine.indexing._STORE_EVERY_S", 0.0)
    work_off(pipeline)
    document = pipeline.library.document(added.document.id)
    streamed, spans = chunks(pipeline, document.id), pipeline.library.sentences(document.id).tolist()
    sections = pipeline.library.sections(document.id)
    for offset in (-1, 3000, document.characters // 2, document.characters):
        pipeline.library.cut_chunks(document.id, offset)
        words = WordStream(pipeline.library, pipeline.workshop, pipeline.library.document(document.id))
        words.begin()
        words.advance(90, lambda: sections, complete=True)
        assert chunks(pipeline, document.id) == streamed
        assert pipeline.library.sentences(document.id).tolist() == spans
        assert pipeline.library.document(document.id).sentences == len(spans)
        assert pipeline.library.words_until(document.id) == document.characters
    assert pipeline.library.document(document.id).word_pages == 90


def test_a_stop_between_two_groups_loses_and_doubles_nothing(tmp_path, pipeline, monkeypatch):
    path = long_pdf(tmp_path / "long.pdf", 90)
    [added] = pipeline.add([path])
    document = added.document.id
    monkeypatch.setattr("engine.indexing._STORE_EVERY_S", 0.0)
    seen = 0
    with pipeline.writer_lock():
        while (work := pipeline.index_next()) is not None:
            for event in work:
                if isinstance(event, DocumentChanged) and event.document.word_pages > seen:
                    seen = event.document.word_pages
                    break
            else:
                continue
            work.close()
    other = Pipeline(Paths.resolve(tmp_path / "other"))
    list(other.add([path]))
    work_off(other)
    assert chunks(pipeline, document) == chunks(other, document)
    assert pipeline.workshop.vectors.count(document) == len(chunks(other, document))
    other.close()


def slow(segmenter, seconds):
    """The segmenter's own answers, late."""
    real = segmenter.ends

    def ends(texts):
        time.sleep(seconds)
        return real(texts)

    return ends


def unindexed(pipeline, tmp_path, pages):
    """A document that has all its pages and no words."""
    [added] = pipeline.add([long_pdf(tmp_path / "long.pdf", pages)])
    work_off(pipeline)
    pipeline.library.cut_chunks(added.document.id, -1)
    stream = WordStream(pipeline.library, pipeline.workshop, pipeline.library.document(added.document.id))
    return added.document.id, stream


def test_words_step_aside_while_their_caller_is_held_up(tmp_path, pipeline, monkeypatch):
    document, stream = unindexed(pipeline, tmp_path, 90)
    monkeypatch.setattr(pipeline.workshop.segmenter, "ends", slow(pipeline.workshop.segmenter, 0.1))
    monkeypatch.setattr("engine.wording._PATIENCE_S", 0.05)
    with WordThread(stream) as words:
        assert not words.follow(90, lambda: pipeline.library.sections(document))
        time.sleep(0.8)  # time for all five groups, were it not for the patience
        begun = pipeline.library.document(document).word_pages
        assert 0 < begun <= 16, "the group that was being stored, and the one that was being cut"
        for _ in words.rest(90, lambda: pipeline.library.sections(document)):
            assert pipeline.library.document(document).word_pages >= begun
    assert pipeline.library.document(document).word_pages == 90


def test_a_fault_of_the_words_reaches_whoever_stores_the_pages(tmp_path, pipeline, monkeypatch):
    document, stream = unindexed(pipeline, tmp_path, 40)

    def fails(texts):
        raise RuntimeError("the segmenter broke")

    monkeypatch.setattr(pipeline.workshop.segmenter, "ends", fails)
    with WordThread(stream) as words, pytest.raises(RuntimeError, match="the segmenter broke"):
        list(words.rest(40, lambda: pipeline.library.sections(document)))


def test_progress_is_true(tmp_path, pipeline):
    list(pipeline.add([long_pdf(tmp_path / "long.pdf", 60)]))
    with pipeline.writer_lock():
        for event in pipeline.index_next():
            if isinstance(event, Progress):
                now = pipeline.library.document(event.document)
                stored = {"parse": now.parsed_pages, "words": now.chunks, "vectors": now.vectors}[event.stage]
                assert event.done == stored
                assert event.total == (60 if event.stage == "parse" else now.chunks)


def test_coverage():
    ready = Document(id="a", path="a", title="a", pages=10, chunks=10, vectors=10, status=DocumentStatus.READY)
    half = Document(id="b", path="b", title="b", pages=10, word_pages=5, chunks=4, vectors=2,
                    status=DocumentStatus.PARSING)
    queued = Document(id="c", path="c", title="c")
    failed = Document(id="d", path="d", title="d", status=DocumentStatus.FAILED)
    assert coverage([ready]).words == coverage([ready]).vectors == 1
    assert coverage([ready, half]).words == 0.75
    assert coverage([ready, half]).vectors == 0.625
    assert coverage([ready, queued]).words == 0.5
    assert coverage([ready, failed]).words == 1
    assert coverage([]).words == 0
