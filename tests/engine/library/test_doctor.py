"""The doctor finds what is planted, mends it, says so, and then finds nothing more."""

from __future__ import annotations

import os

import pytest

from engine.errors import LibraryError
from engine.library.database import FILE_NAME
from engine.library.doctor import examine
from engine.library.store import Library
from engine.values import DocumentStatus
from tests.engine.library.conftest import fill


def _heal(home, expected):
    found = list(examine(home))
    assert any(expected in finding.message for finding in found), found
    left = [finding for finding in examine(home) if finding.mended]
    assert left == []
    return found


def _damage(library, *statements):
    connection = library.connection()
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    library.close()


def test_a_healthy_library_has_no_findings(library, document, home):
    library.close()
    assert list(examine(home)) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM words WHERE rowid = 2", "were put back"),
        ("INSERT INTO words (rowid, text, heading) VALUES (9999, 'ghost', '')", "belonged to no text"),
        ("DELETE FROM words_docsize WHERE id = 1", "rebuilt"),
        ("DELETE FROM pages WHERE page = 1", "will be read again"),
        ("UPDATE pages SET start = start + 1 WHERE page = 2", "will be read again"),
        ("UPDATE documents SET chunks = 1", "counts"),
        ("INSERT INTO vectors VALUES (1, x'00', x'0000')", "vectors"),
        ("INSERT INTO notes (document, kind, page, created_at) VALUES ('gone', 'note', 0, 0)", "to no document"),
        ("UPDATE documents SET status = 'parsing'", "work on it goes on"),
    ],
)
def test_what_is_planted_is_found_and_mended(library, document, home, statement, expected):
    _damage(library, statement)
    _heal(home, expected)
    with Library.open(home) as opened:
        assert opened.document(document.id)


def test_what_was_lost_is_queued(library, document, home):
    _damage(library, "DELETE FROM pages WHERE page = 1")
    _heal(home, "will be read again")
    with Library.open(home) as opened:
        assert opened.next_job() == document.id
        assert opened.document(document.id).status is DocumentStatus.QUEUED
        assert opened.parsed_pages(document.id) == 0
        fill(opened, document.id)
        opened.finish(document.id)
    assert list(examine(home)) == []


def test_stray_files_go(library, document, home):
    library.close()
    stray = home / "thumbnails" / "0123456789abcdef-0.png"
    stray.write_bytes(b"x")
    half = home / "renditions" / f"{document.id}.pdf.partial"
    half.write_bytes(b"x")
    kept = home / "thumbnails" / f"{document.id}-0.png"
    kept.write_bytes(b"x")
    _heal(home, "belonged to no document")
    assert not stray.exists()
    assert not half.exists()
    assert kept.exists()


def test_a_lost_file_is_named(library, document, home):
    os.unlink(document.path)
    library.close()
    [finding] = list(examine(home))
    assert not finding.mended
    assert document.path in finding.message


def test_a_damaged_file_is_saved_as_far_as_it_can_be_read(library, document, home, tmp_path):
    library.save_note(document=document.id, kind="note", page=0, text="keep me")
    library._database.release_space()
    library.close()
    path = home / FILE_NAME
    data = bytearray(path.read_bytes())
    middle = len(data) * 3 // 4 // 4096 * 4096
    data[middle : middle + 3 * 4096] = os.urandom(3 * 4096)
    path.write_bytes(data)
    found = list(examine(home))
    assert found[0].message.startswith("The library's file was damaged")
    assert list((home / "damaged").iterdir())
    with Library.open(home) as opened:
        assert opened.connection().execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert [note.text for note in opened.notes()] in (["keep me"], [])
    assert [finding for finding in examine(home) if finding.mended] == []


def test_a_file_that_is_no_database_is_set_aside(home):
    home.mkdir()
    (home / FILE_NAME).write_bytes(b"not a database at all" * 400)
    found = list(examine(home))
    assert not found[0].mended
    with Library.open(home) as opened:
        assert opened.documents() == ()


def test_a_newer_library_is_not_touched(library, home):
    library.connection().execute("PRAGMA user_version = 99")
    library.close()
    with pytest.raises(LibraryError, match="newer"):
        list(examine(home))
