"""A library of an older version is brought to the current one, and kept as it was beside it."""

import sqlite3

import numpy as np
import pytest

from engine.errors import LibraryError
from engine.library import schema
from engine.library.database import FILE_NAME
from engine.library.store import Library
from engine.values import DocumentStatus, Span

TEXT = "The lamp burned. Nobody saw it.\n\nA ship came home.\n\n"


@pytest.fixture
def first_version(home):
    """A library as version 1 left it, with one finished document of two chunks and three sentences."""
    home.mkdir(mode=0o700)
    connection = sqlite3.connect(home / FILE_NAME)
    connection.executescript(schema.MIGRATIONS[0])
    connection.execute("PRAGMA user_version = 1")
    connection.execute(
        "INSERT INTO documents (id, sha256, path, title, pages, sentences, chunks, characters, status)"
        " VALUES ('d1', 'd1', '/d1.txt', 'Lamp', 1, 3, 2, ?, 'ready')", (len(TEXT),)
    )
    connection.execute(
        "INSERT INTO pages VALUES ('d1', 0, 0, ?, 500, 700, 0, 1, 0, '[]', ?, x'')", (len(TEXT), TEXT)
    )
    spans = np.array([[0, 17], [17, 31], [33, 50]], np.int32)
    connection.execute("INSERT INTO sentences VALUES ('d1', ?)", (spans.tobytes(),))
    for number, (start, stop) in enumerate([(0, 31), (33, 50)]):
        connection.execute(
            "INSERT INTO chunks VALUES (?, 'd1', ?, ?, ?, 0, NULL, 'Lamp', NULL, x'00')",
            (number + 1, number, start, stop),
        )
        connection.execute("INSERT INTO words (rowid, text, heading) VALUES (?, ?, 'Lamp')",
                           (number + 1, TEXT[start:stop]))
    connection.commit()
    connection.close()
    return home


def test_sentences_come_along(first_version):
    with Library.open(first_version) as library:
        assert library.sentences("d1").tolist() == [[0, 17], [17, 31], [33, 50]]
        assert library.sentences("d1", Span(20, 34)).tolist() == [[17, 31], [33, 50]]
        [document] = library.documents()
        assert (document.parsed_pages, document.word_pages, document.unrecognised_pages) == (1, 1, 0)
        assert document.status is DocumentStatus.READY
        assert library.words_until("d1") == len(TEXT)


def test_the_older_file_is_kept(first_version):
    Library.open(first_version).close()
    backup = sqlite3.connect(first_version / "backups" / "library-1.sqlite")
    assert backup.execute("SELECT count(*) FROM sentences").fetchone() == (1,)
    backup.close()


def test_a_step_that_fails_leaves_the_older_library_whole(first_version, monkeypatch):
    def fails(connection):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("engine.library.database.MIGRATIONS", (*schema.MIGRATIONS[:2], fails))
    with pytest.raises(LibraryError, match="full"):
        Library.open(first_version)
    monkeypatch.undo()
    with Library.open(first_version) as library:
        assert len(library.sentences("d1")) == 3
