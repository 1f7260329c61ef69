"""`lectern doctor` and the work it queues bring a library back whole: words, vectors, index and laid-out copies."""

from pathlib import Path

import pytest

from engine.cli.checks import examine
from engine.values import DocumentStatus
from tests.engine.test_indexing import long_pdf
from tests.engine.test_wording import chunks
from tests.helpers.queue import work_off


@pytest.fixture
def shelf(tmp_path, pipeline):
    """A pipeline with a PDF and a text, both ready."""
    note = tmp_path / "ships.md"
    note.write_text("# Ships\n\n" + "The harbour froze. Forty ships were lost. " * 60)
    list(pipeline.add([long_pdf(tmp_path / "long.pdf", 60), note]))
    work_off(pipeline)
    return pipeline


def whole(pipeline):
    """What must be the same after mending, by document."""
    library, vectors = pipeline.library, pipeline.workshop.vectors
    words = library.connection().execute("SELECT rowid, text, heading FROM words ORDER BY rowid").fetchall()
    return words, {
        document.id: (
            document.status, document.chunks, document.vectors, document.sentences, document.word_pages,
            chunks(pipeline, document.id), vectors.count(document.id),
            library.missing_vectors(document.id, pipeline.workshop.embedder.fingerprint),
        )
        for document in library.documents()
    }


def broken(pipeline, statement):
    connection = pipeline.library.connection()
    connection.execute(statement)
    connection.commit()


def said(pipeline):
    return [finding.text for finding in examine(pipeline) if finding.subject in ("library", "index")]


SOME = "SELECT {} FROM chunks WHERE position IN (1, 2, 5)"


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        (f"DELETE FROM words WHERE rowid IN ({SOME.format('id')})", "3 passages of 'long' were missing"),
        (f"DELETE FROM vectors WHERE digest IN ({SOME.format('digest')})", "vectors of 'long' were missing"),
        (f"UPDATE vectors SET vector = x'00' WHERE digest IN ({SOME.format('digest')})", "were cut short"),
    ],
)
def test_what_was_lost_comes_back_as_it_was(shelf, statement, message):
    before = whole(shelf)
    broken(shelf, statement)
    assert any(message in text for text in said(shelf))
    work_off(shelf)
    assert whole(shelf) == before
    assert said(shelf)[0] == "whole; no other Lectern is writing to it"


def test_strays_in_the_index_are_noticed_even_where_as_many_are_missing(shelf):
    before = whole(shelf)
    first = shelf.library.documents()[0].id
    shelf.workshop.vectors.add("nobody", [0, 1], shelf.workshop.embedder.embed_queries(["one", "two"]))
    shelf.workshop.vectors.remove_from(first, 0, 2)
    found = said(shelf)[-1]
    assert "lacked 2 of" in found
    assert "held 2 that belonged to no text" in found
    assert whole(shelf) == before


def test_a_laid_out_copy_is_made_again(shelf):
    [document] = [found for found in shelf.library.documents() if found.rendition]
    before, copy = whole(shelf), Path(document.rendition)
    copy.unlink()
    assert any("it will be made again" in text for text in said(shelf))
    work_off(shelf)
    assert copy.is_file()
    assert shelf.library.document(document.id).status is DocumentStatus.READY
    assert whole(shelf) == before
