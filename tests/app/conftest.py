"""Real widgets on real documents: the page process, the engine process, a whole window."""

from __future__ import annotations

import gc
import shutil
import time

import pymupdf
import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app import translation
from app.collector import Collector
from app.reader.document import ReaderDocument
from app.reader.page_client import PageClient
from app.reader.page_view import PageView
from app.theme.theme import Theme


def pause(seconds):
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(condition, limit_s=20.0):
    """Run the event loop until something holds; fail if it never does."""
    end = time.monotonic() + limit_s
    while not condition():
        assert time.monotonic() < end, "waited too long"
        pause(0.01)


def close(widget):
    """Close a widget and let its deletion happen now."""
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp_args():
    return ["lectern"]


@pytest.fixture(scope="package", autouse=True)
def collector(qapp):
    """Garbage is collected as in the real window: in its thread alone."""
    found = Collector(qapp)
    yield found
    found.deleteLater()
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def theme(qapp):
    qapp.setStyle("Fusion")
    translation.install(qapp, "en")
    found = Theme()
    found.choose("light")
    return found


@pytest.fixture
def pages(qapp):
    client = PageClient()
    yield client
    client.close()


@pytest.fixture
def view(pages, theme, story):
    """A page view on the story, open and shown."""
    found = open_view(pages, theme, story)
    yield found
    close(found)


def open_view(pages, theme, path, size=(800, 700)):
    document = ReaderDocument(pages, str(path))
    found = PageView(document, theme)
    found.resize(*size)
    found.show()
    document.open()
    wait_until(lambda: document.page_count > 0)
    return found


@pytest.fixture(scope="session")
def thousand_pages(tmp_path_factory):
    """A PDF of 1,000 pages of text with an outline."""
    path = tmp_path_factory.mktemp("book") / "thousand.pdf"
    document = pymupdf.open()
    words = "It was the whale that had been seen in the morning, and nobody on deck said a word of it. " * 26
    for number in range(1000):
        page = document.new_page()
        page.insert_text((60, 60), f"Chapter {number // 20 + 1}, leaf {number + 1}", fontsize=18)
        page.insert_textbox((60, 90, 530, 800), words, fontsize=11)
    document.set_toc([[1, f"Chapter {n // 20 + 1}", n + 1] for n in range(0, 1000, 20)])
    document.save(path, deflate=True)
    return path


@pytest.fixture
def home(tmp_path, indexed_home):
    """A library of one's own with the story in it."""
    target = tmp_path / "home"
    shutil.copytree(indexed_home, target)
    return target


@pytest.fixture
def desk(home, theme):
    """A whole window on that library, the engine running."""
    from app.composition import Composition

    composition = Composition(home, theme, PageClient())
    composition.window.resize(1400, 900)
    composition.start([])
    wait_until(lambda: composition.library_model.loaded, 60)
    yield composition
    composition.window.close()
    composition.close()
    composition.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
