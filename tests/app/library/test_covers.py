"""Covers: rendered once, kept as files, and nothing of them left running when the window is closed."""

import threading

import pytest
from PySide6.QtGui import QImage

from app.library.covers import HEIGHT_PX, WIDTH_PX, CoverStore
from engine.values import Document, DocumentStatus
from tests.app.conftest import wait_until


@pytest.fixture
def store(qapp, tmp_path):
    found = CoverStore(tmp_path / "covers")
    yield found
    found.close()


def document(path, name="d1"):
    return Document(id=name, path=str(path), title="The Story", status=DocumentStatus.READY)


def test_a_cover_is_rendered_once_and_kept_as_a_file(store, story, tmp_path):
    assert store.get(document(story)) is None
    wait_until(lambda: store.get(document(story)) is not None)
    image = store.get(document(story))
    assert image.width() <= WIDTH_PX
    assert image.height() <= HEIGHT_PX
    store.close()
    kept = tmp_path / "covers" / "d1.png"
    assert QImage(str(kept)).size() == image.size()
    again = CoverStore(tmp_path / "covers")
    told = []
    again.changed.connect(told.append)
    assert again.get(document("nowhere.pdf")) is None
    wait_until(lambda: told == ["d1"])
    assert again.get(document("nowhere.pdf")).size() == image.size()
    assert again._client is None, "no page process was needed"
    again.close()


def test_closed_it_waits_for_its_files_and_asks_for_nothing_more(store, story, tmp_path):
    (tmp_path / "covers").mkdir()
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_RGB32)
    image.fill(0)
    for number in range(20):
        image.save(str(tmp_path / "covers" / f"n{number}.png"))
        store.get(document(story, f"n{number}"))
    store.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("covers")]
    assert store.get(document(story, "other")) is None


def test_a_folder_that_cannot_be_written_is_no_bar(store, story, tmp_path):
    (tmp_path / "covers").write_text("a file in the way")
    assert store.get(document(story)) is None
    wait_until(lambda: store.get(document(story)) is not None)
