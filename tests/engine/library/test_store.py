"""What goes in comes out; what is taken out leaves nothing behind."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import DocumentError, LibraryError, UnknownDocumentError
from engine.library import database
from engine.library.coding import pack_boxes, unpack_boxes
from engine.library.lines import line_rects
from engine.library.store import Library
from engine.values import DocumentStatus, Page, Span
from tests.engine.library.conftest import fill, page_of
from tests.helpers.permissions import open_folder, ordinary_user


def test_the_same_bytes_are_one_document_and_a_moved_file_is_found(library, tmp_path):
    first = tmp_path / "a.txt"
    first.write_text("ships")
    document, new = library.add_document(first)
    assert new
    assert document.status is DocumentStatus.QUEUED
    assert len(document.id) == 16
    copy = tmp_path / "copy.txt"
    copy.write_text("ships")
    again, new = library.add_document(copy)
    assert (again.id, again.path, new) == (document.id, str(first), False)
    first.unlink()
    moved, new = library.add_document(copy)
    assert (moved.id, moved.path, new) == (document.id, str(copy), False)
    assert len(library.documents()) == 1


def test_changed_and_missing_files_are_noticed(library, tmp_path):
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for path in paths:
        path.write_text(path.name)
        library.add_document(path)
    paths[0].write_text("something else")
    paths[1].unlink()
    found = {document.path: what for document, what in library.changed_documents()}
    assert found == {str(paths[0]): "changed", str(paths[1]): "missing"}


def test_documents_by_the_beginning_of_their_id(library, document):
    assert library.document(document.id[:5]).id == document.id
    with pytest.raises(UnknownDocumentError):
        library.document("zzzz")
    for hostile in ("", "%", "_" * 16, "' OR 1=1 --"):
        with pytest.raises(UnknownDocumentError):
            library.document(hostile)


def test_files_that_cannot_be_read(library, tmp_path):
    for path in (tmp_path / "missing.pdf", tmp_path):
        with pytest.raises(DocumentError) as caught:
            library.add_document(path)
        assert caught.value.remedy


def test_update_knows_its_fields(library, document):
    assert library.update_document(document.id, title="New", position=2.5).title == "New"
    with pytest.raises(TypeError, match="colour"):
        library.update_document(document.id, colour="red")


def test_text_pages_and_places(library, document):
    text = library.text(document.id)
    assert document.characters == len(text)
    for index in range(3):
        span = library.page_span(document.id, index)
        assert library.text(document.id, span) == text[span.start : span.end]
        assert library.page_at(document.id, span.start) == library.page_at(document.id, span.end - 1) == index
    assert library.text(document.id, Span(400, 800)) == text[400:800]
    assert library.text(document.id, Span(len(text), len(text) + 9)) == ""
    with pytest.raises(LibraryError):
        library.page_span(document.id, 3)


def test_pages_must_follow_each_other(library, document):
    with pytest.raises(ValueError, match="does not follow"):
        library.append_pages(document.id, [page_of(7, 0)])
    assert library.parsed_pages(document.id) == 3


def test_offsets_are_moved_to_go_on_from_what_is_stored(library, tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("b")
    document, _ = library.add_document(path)
    library.append_pages(document.id, [page_of(0, 0)])
    library.append_pages(document.id, [page_of(1, 5)])
    end = library.page_span(document.id, 0).end
    assert library.page_span(document.id, 1).start == end
    assert library.blocks(document.id)[1].span.start == end
    assert library.stored_page(document.id, 1).blocks[0].span.start == end


def test_a_paragraph_over_two_pages_is_one_block(library, tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("b")
    document, _ = library.add_document(path)
    first, second = page_of(0, 0), page_of(1, 0)
    length = len(first.text) - 1
    block = first.blocks[0]
    first = Page(index=0, width_pt=595, height_pt=842, start=0, text=first.text[:length].rstrip() + " ",
                 boxes=first.boxes[:length], blocks=(type(block)(kind=block.kind, span=Span(0, length), page=0),))
    library.append_pages(document.id, [first, second])
    blocks = library.blocks(document.id)
    assert len(blocks) == 1
    assert blocks[0].span == Span(0, len(library.text(document.id)) - 2)
    assert library.blocks(document.id, Span(length + 5, length + 6)) == blocks


def test_boxes_are_one_rectangle_a_line(library, document):
    text = library.text(document.id)
    at = text.index("counted forty")
    [box] = library.boxes(document.id, Span(at, at + 13))
    assert box.page == 0
    assert 1 <= len(box.rects) <= 2
    two_pages = library.boxes(document.id, Span(0, len(text)))
    assert [found.page for found in two_pages] == [0, 1, 2]
    lines = -(-len(library.text(document.id, library.page_span(document.id, 0))) // 60)
    assert len(two_pages[0].rects) == lines


@given(st.lists(st.tuples(*[st.floats(-50, 9000, width=32)] * 4), max_size=60))
@settings(max_examples=60, deadline=None)
def test_boxes_survive_their_packing(rows):
    boxes = np.array(rows, np.float32).reshape(-1, 4)
    back = unpack_boxes(pack_boxes(boxes))
    assert back.shape == boxes.shape
    assert np.abs(back - boxes).max(initial=0) <= 1 / 64 + 1e-3


def test_vertical_lines_are_merged_downwards():
    place = np.arange(30, dtype=np.float32)
    left, top = 400 - place // 10 * 20, 50 + place % 10 * 12
    boxes = np.stack([left, top, left + 10, top + 12], axis=1)
    assert len(line_rects(boxes)) == 3


def test_sentences_and_chunks(library, document):
    sentences = library.sentences(document.id)
    assert sentences.dtype == np.int32
    assert sentences[0, 0] == 0
    assert sentences[-1, 1] == document.characters
    assert (sentences[1:, 0] == sentences[:-1, 1]).all()
    touching = library.sentences(document.id, Span(int(sentences[2, 0]) + 1, int(sentences[3, 0]) + 1))
    assert touching.tolist() == sentences[2:4].tolist()
    chunks = library.situated_chunks(document.id)
    assert len(chunks) == document.chunks
    assert "".join(chunk.text for chunk in chunks) == library.text(document.id)
    some = library.situated_chunks(document.id, [3, 1])
    assert [chunk.chunk.index for chunk in some] == [3, 1]
    assert some[0].text == chunks[3].text
    assert library.situated_chunks(document.id, []) == []


def test_words_are_found_and_lead_back_to_their_chunk(library, document):
    rows = library.connection().execute("SELECT rowid FROM words WHERE words MATCH 'counting'").fetchall()
    found = library.chunk_ids([row[0] for row in rows])
    assert len(found) == document.chunks
    assert found[0][0] == document.id
    assert library.chunk_ids([999_999]) == []


def test_chunks_can_arrive_bit_by_bit(library, document):
    whole = library.situated_chunks(document.id)
    sentences = library.sentences(document.id).copy()
    parts = {"headings": ["h"], "words": ["w"], "heading_words": ["h"]}
    library.store_chunks(document.id, sentences=sentences[:2], chunks=[whole[0].chunk], texts=[whole[0].text], **parts)
    second = {"chunks": [whole[1].chunk], "texts": [whole[1].text], **parts}
    library.append_chunks(document.id, sentences=sentences[2:4], **second)
    assert [chunk.text for chunk in library.situated_chunks(document.id)] == [whole[0].text, whole[1].text]
    assert library.sentences(document.id).tolist() == sentences[:4].tolist()
    with pytest.raises(ValueError, match="does not follow"):
        library.append_chunks(document.id, sentences=sentences[:2], chunks=[whole[0].chunk], texts=["x"], **parts)
    assert library.document(document.id).chunks == 2


def test_vectors_are_kept_by_what_was_embedded(library, document, tmp_path):
    indexes, vectors = library.vectors(document.id, "m1")
    assert indexes.tolist() == list(range(document.chunks))
    assert vectors.dtype == np.float32
    assert library.missing_vectors(document.id, "m1") == []
    assert library.missing_vectors(document.id, "m2") == indexes.tolist()
    fill(library, document.id, vectors=False)  # chunked again, the same chunks
    assert library.reuse_vectors(document.id, "m1") == document.chunks
    assert library.vectors(document.id, "m1")[1].tolist() == vectors.tolist()
    path = tmp_path / "copy.txt"
    path.write_text("another file with the same pages")
    other, _ = library.add_document(path)
    fill(library, other.id, vectors=False)
    assert library.reuse_vectors(other.id, "m1") == document.chunks
    library.remove_document(document.id)
    assert library.missing_vectors(other.id, "m1") == []
    library.remove_document(other.id)
    assert library.connection().execute("SELECT count(*) FROM vectors").fetchone()[0] == 0


def test_vectors_for_a_chunk_that_is_not_there(library, document):
    with pytest.raises(ValueError, match="no chunk"):
        library.store_vectors(document.id, [document.chunks], np.ones((1, 16), np.float32), "m1")


def test_recognised_pages_take_their_place(library, tmp_path):
    path = tmp_path / "scan.txt"
    path.write_text("scan")
    document, _ = library.add_document(path)
    empty = Page(index=1, width_pt=595, height_pt=842, start=0, text="", boxes=np.zeros((0, 4), np.float32), blocks=(),
                 confidence=0.0)
    library.append_pages(document.id, [page_of(0, 0), empty, page_of(2, 0)])
    note = library.save_note(document=document.id, kind="note", page=2,
                             span=Span(*library.page_span(document.id, 2)))
    before = library.text(document.id, note.span)
    assert library.unrecognised_pages(document.id) == (1,)
    made = page_of(1, 0, name="scanned")
    made = Page(index=1, width_pt=595, height_pt=842, start=0, text=made.text, boxes=made.boxes, blocks=made.blocks,
                recognised=True, confidence=0.93)
    library.replace_pages(document.id, [made])
    assert library.unrecognised_pages(document.id) == ()
    assert library.document(document.id).recognised_pages == 1
    assert library.stored_page(document.id, 1).confidence == pytest.approx(0.93)
    starts = [library.page_span(document.id, index) for index in range(3)]
    assert starts[0].end == starts[1].start
    assert starts[1].end == starts[2].start
    assert library.blocks(document.id)[2].span.start == starts[2].start
    [moved] = library.notes(document.id)
    assert library.text(document.id, moved.span) == before
    assert library.document(document.id).characters == len(library.text(document.id))


def test_notes(library, document):
    first = library.save_note(document=document.id, kind="highlight", page=1, span=Span(5, 9), colour="yellow")
    second = library.save_note(document=document.id, kind="note", page=0, text="why forty?")
    assert library.notes(document.id) == (second, first)
    assert library.notes()[0] == second
    changed = library.save_note(id=second.id, document=document.id, kind="note", page=0, text="because")
    assert changed.id == second.id
    assert library.remove_note(first.id) == first
    with pytest.raises(LibraryError):
        library.remove_note(first.id)
    with pytest.raises(ValueError, match="highlight"):
        library.save_note(document=document.id, kind="poem", page=0)
    library.remove_document(document.id)
    assert library.notes() == ()


def test_nothing_of_a_removed_document_is_left_on_the_disk(library, document, home, tmp_path):
    secret = "xyzzyplugh"
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    other, _ = library.add_document(path)
    fill(library, other.id, pages=40, name=secret)
    (home / "thumbnails" / f"{other.id}-0.png").write_bytes(secret.encode())
    (home / "renditions" / f"{other.id}.pdf").write_bytes(secret.encode())
    (home / "renditions" / f"{other.id}.json").write_bytes(secret.encode())
    library.save_note(document=other.id, kind="note", page=0, text=secret)
    (home / "backups").mkdir()
    (home / "backups" / "library-0.sqlite").write_bytes(secret.encode())
    library._database.release_space()
    size = (home / database.FILE_NAME).stat().st_size
    library.remove_document(other.id)
    for folder, _, names in os.walk(home):
        for name in names:
            assert secret.encode() not in Path(folder, name).read_bytes(), name
    assert (home / database.FILE_NAME).stat().st_size < size
    assert library.text(document.id)
    with pytest.raises(UnknownDocumentError):
        library.document(other.id)


def test_the_folder_is_private(library, home):
    if os.name == "posix":
        for path in (home, home / "thumbnails", home / "renditions"):
            assert path.stat().st_mode & 0o077 == 0


def test_a_newer_library_is_left_alone(library, home):
    library.connection().execute("PRAGMA user_version = 99")
    library.close()
    with pytest.raises(LibraryError, match="newer") as caught:
        Library.open(home)
    assert caught.value.remedy
    assert sqlite3.connect(home / database.FILE_NAME).execute("PRAGMA user_version").fetchone() == (99,)


def test_a_damaged_file_is_told(home):
    home.mkdir()
    (home / database.FILE_NAME).write_bytes(b"not a database at all" * 400)
    with pytest.raises(LibraryError, match="damaged") as caught:
        Library.open(home)
    assert "doctor" in caught.value.remedy


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_folder_that_cannot_be_written(library):
    with open_folder() as folder:
        folder.chmod(0o555)
        with ordinary_user(), pytest.raises(LibraryError, match="cannot be used"):
            Library.open(folder / "home")


def test_a_full_disk_loses_nothing(library, document, tmp_path):
    pages = library.connection().execute("PRAGMA page_count").fetchone()[0]
    library.connection().execute(f"PRAGMA max_page_count = {pages + 2}")
    path = tmp_path / "big.txt"
    path.write_text("big")
    with pytest.raises(LibraryError, match="full") as caught:
        fill(library, library.add_document(path)[0].id, pages=400)
    assert caught.value.remedy
    library.connection().execute("PRAGMA max_page_count = 1000000")
    assert library.connection().execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert library.text(document.id)
    fill(library, library.add_document(path)[0].id, pages=400)


def test_migration_keeps_a_backup_first(library, document, home, monkeypatch):
    library.close()
    monkeypatch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, "CREATE TABLE later (id INTEGER);"))
    monkeypatch.setattr(database, "VERSION", database.VERSION + 1)
    with Library.open(home) as opened:
        assert opened.document(document.id)
        opened.connection().execute("SELECT * FROM later")
    backup = sqlite3.connect(home / "backups" / f"library-{database.VERSION - 1}.sqlite")
    assert backup.execute("SELECT id FROM documents").fetchall() == [(document.id,)]
    backup.close()


def test_a_failed_migration_changes_nothing(library, document, home, monkeypatch):
    library.close()
    monkeypatch.setattr(
        database, "MIGRATIONS", (*database.MIGRATIONS, "CREATE TABLE later (id INTEGER); SELECT * FROM nowhere;")
    )
    monkeypatch.setattr(database, "VERSION", database.VERSION + 1)
    with pytest.raises(sqlite3.OperationalError):
        Library.open(home)
    monkeypatch.undo()
    with Library.open(home) as opened:
        assert opened.document(document.id)


def test_threads_and_two_libraries_over_one_folder(library, document, home, tmp_path):
    errors: list[Exception] = []

    def work(number: int) -> None:
        try:
            with Library.open(home) as own:
                for step in range(4):
                    path = tmp_path / f"{number}-{step}.txt"
                    path.write_text(f"{number}-{step}")
                    for one in (own, library):
                        made, _ = one.add_document(path)
                    fill(own, made.id, pages=2, name=f"t{number}s{step}")
                    assert library.text(made.id)
        except Exception as error:  # noqa: BLE001  # handed to the test
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(library.documents()) == 13
    assert library.connection().execute("PRAGMA integrity_check").fetchone() == ("ok",)
