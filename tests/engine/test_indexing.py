"""Documents come in whole: resumed where a kill left them, rows and lines kept apart, faults kept with the document."""

import numpy as np
import pymupdf
import pytest

from engine.events import DocumentChanged, Progress
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentStatus
from tests.helpers.documents import write_story
from tests.helpers.queue import work_off


def long_pdf(path, pages=90):
    """Chapters of three pages each."""
    document = pymupdf.open()
    toc = []
    for number in range(pages):
        page = document.new_page(width=420, height=595)
        if number % 3 == 0:
            toc.append([1, f"Chapter of {number}", number + 1])
            page.insert_text((50, 60), f"Chapter of {number}", fontsize=20)
        text = f"The mark of page {number} is M{number:04d}. It rained on day {number}. " * 6
        page.insert_textbox(pymupdf.Rect(50, 90, 370, 500), text)
    document.set_toc(toc)
    document.save(path)
    document.close()
    return path


def whole(pipeline, document):
    library = pipeline.library
    return (
        library.text(document), [(s.title, s.span, s.page) for s in library.sections(document)],
        library.sentences(document).tolist(),
    )


def test_a_document_that_was_stopped_while_parsed_ends_as_one_that_was_not(tmp_path, pipeline, monkeypatch):
    path = long_pdf(tmp_path / "long.pdf")
    [added] = pipeline.add([path])
    document = added.document.id
    monkeypatch.setattr("engine.indexing._STORE_EVERY_S", 0.0)
    with pipeline.writer_lock():
        work = pipeline.index_next()
        for event in work:
            if isinstance(event, Progress) and event.done >= 20:
                break
        work.close()
    assert 0 < pipeline.library.parsed_pages(document) < 90
    events = work_off(pipeline)
    assert pipeline.library.document(document).status is DocumentStatus.READY
    assert [e.document.status for e in events if isinstance(e, DocumentChanged)][-1] is DocumentStatus.READY
    other = Pipeline(Paths.resolve(tmp_path / "other"))
    list(other.add([path]))
    work_off(other)
    assert whole(pipeline, document) == whole(other, document)
    other.close()


def test_rows_of_a_table_are_sentences_of_their_own(tmp_path, pipeline):
    path = tmp_path / "table.md"
    path.write_text("# Ships\n\n| Ship | Lost |\n| --- | --- |\n| Anna | 1846 |\n| Berta | 1851 |\n| Clara | 1860 |\n")
    [added] = pipeline.add([path])
    work_off(pipeline)
    text = pipeline.library.text(added.document.id)
    rows = [text[a:b] for a, b in pipeline.library.sentences(added.document.id) if "Berta" in text[a:b]]
    assert len(rows) == 1
    assert "1851" in rows[0]
    assert "1846" not in rows[0]


def test_a_document_added_while_vectors_are_made_has_its_words_first(tmp_path, pipeline):
    [first] = pipeline.add([long_pdf(tmp_path / "first.pdf", 60)])
    id_ = first.document.id
    with pipeline.writer_lock():
        work = pipeline.index_next()
        next(event for event in work if isinstance(event, Progress) and event.stage == "vectors")
        [second] = pipeline.add([write_story(tmp_path / "second.pdf")])
        assert not [e for e in work if isinstance(e, Progress)]  # it steps aside before the next batch
        for _ in pipeline.index_next():
            if pipeline.library.document(second.document.id).chunks:
                break
        assert pipeline.library.document(id_).status is DocumentStatus.SEARCHABLE
        assert 0 < pipeline.library.document(id_).vectors < pipeline.library.document(id_).chunks
    work_off(pipeline)
    for document in pipeline.library.documents():
        assert document.status is DocumentStatus.READY
        assert document.vectors == document.chunks == pipeline.workshop.vectors.count(document.id)


def test_a_document_that_is_put_first_has_its_vectors_first(tmp_path, pipeline):
    library = pipeline.library
    first, second = (pipeline.add([long_pdf(tmp_path / f"{pages}.pdf", pages)]) for pages in (90, 60))
    first, second = next(first).document.id, next(second).document.id
    with pipeline.writer_lock():
        work = pipeline.index_next()
        assert not [e for e in work if isinstance(e, Progress) and e.stage == "vectors"], "the other's words go first"
        work = pipeline.index_next()
        assert next(e for e in work if isinstance(e, Progress) and e.stage == "vectors").document == second
        work.close()
        assert library.next_job() == first, "the older one goes on, unless somebody says otherwise"
        work = pipeline.index_next()
        made = next(e for e in work if isinstance(e, Progress) and e.stage == "vectors")
        library.prioritise(second)
        assert [e for e in work if isinstance(e, Progress)] == [], "only the batch that was begun is finished"
        assert library.document(first).vectors == made.done < library.document(first).chunks
        [third] = pipeline.add([write_story(tmp_path / "third.pdf")])
        work = pipeline.index_next()
        assert {e.stage for e in work if isinstance(e, Progress)} == {"parse", "words"}, "words come before vectors"
        assert library.document(third.document.id).status is DocumentStatus.SEARCHABLE
        list(pipeline.index_next())
        assert library.document(second).status is DocumentStatus.READY
        assert library.document(first).vectors == made.done
        assert library.document(third.document.id).vectors == 0
    work_off(pipeline)
    for document in library.documents():
        assert document.status is DocumentStatus.READY
        assert document.vectors == document.chunks == pipeline.workshop.vectors.count(document.id)


def test_vectors_are_never_made_twice(tmp_path, pipeline):
    list(pipeline.add([write_story(tmp_path / "a.pdf")]))
    work_off(pipeline)
    embedded = []
    embedder = pipeline.workshop.embedder
    real = embedder.embed_chunks
    embedder.embed_chunks = lambda chunks: embedded.append(len(chunks)) or real(chunks)
    [document] = pipeline.library.documents()
    pipeline.library.update_document(document.id, status=DocumentStatus.QUEUED)
    pipeline.library.enqueue(document.id)
    work_off(pipeline)
    assert embedded == []
    assert pipeline.library.document(document.id).status is DocumentStatus.READY


def test_an_index_of_another_model_is_made_again_from_the_library(tmp_path, pipeline):
    list(pipeline.add([write_story(tmp_path / "a.pdf")]))
    work_off(pipeline)
    pipeline.rebuild_index()
    [document] = pipeline.library.documents()
    assert pipeline.workshop.vectors.count(document.id) == document.chunks == document.vectors
    _, stored = pipeline.library.vectors(document.id, pipeline.workshop.embedder.fingerprint)
    assert np.allclose(np.linalg.norm(stored, axis=1), 1, atol=1e-2)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("empty.pdf", b"", "empty"), ("noise.pdf", bytes(range(256)) * 20, ""), ("blank.txt", b"  \n \n", "")],
)
def test_what_cannot_be_read_says_why_and_stops_nothing(tmp_path, pipeline, name, content, said):
    bad = tmp_path / name
    bad.write_bytes(content)
    list(pipeline.add([bad, write_story(tmp_path / "good.pdf")]))
    work_off(pipeline)
    by_name = {d.path.rpartition("/")[2]: d for d in pipeline.library.documents()}
    assert by_name[name].status is DocumentStatus.FAILED
    assert said in by_name[name].error
    assert by_name[name].error.endswith(".")
    assert by_name[name].remedy
    assert by_name["good.pdf"].status is DocumentStatus.READY


def test_a_file_that_went_away_says_so(tmp_path, pipeline):
    path = write_story(tmp_path / "a.pdf")
    list(pipeline.add([path]))
    path.unlink()
    work_off(pipeline)
    [document] = pipeline.library.documents()
    assert document.status is DocumentStatus.FAILED
    assert "not where it was" in document.error


def test_a_document_deleted_in_the_middle_of_its_work_is_gone(tmp_path, pipeline):
    [added] = pipeline.add([write_story(tmp_path / "a.pdf")])
    document = added.document.id
    with pipeline.writer_lock():
        for event in pipeline.index_next():
            if isinstance(event, DocumentChanged) and event.document.status is DocumentStatus.SEARCHABLE:
                assert [r.id for r in pipeline.remove([document])] == [document]
    assert pipeline.library.documents() == ()
    assert pipeline.workshop.vectors.count() == 0


def test_a_password_given_while_the_first_try_runs_is_used(tmp_path, pipeline):
    [added] = pipeline.add([write_story(tmp_path / "locked.pdf", password="sesame")])
    document = added.document.id
    with pipeline.writer_lock():
        for _ in pipeline.index_next():
            pipeline.passwords.set(document, "sesame")
    work_off(pipeline)
    assert pipeline.library.document(document).status is DocumentStatus.READY
