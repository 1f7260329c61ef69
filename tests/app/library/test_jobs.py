"""Indexing is paused, taken up again, reordered and cancelled from the status bar, in a window with the real engine."""

from __future__ import annotations

import pymupdf

from engine.values import DocumentStatus
from tests.app.conftest import pause, wait_until

PAGES = 30


def books(folder, count):
    paths = []
    for number in range(count):
        document = pymupdf.open()
        for page in range(PAGES):
            words = f"Book {number}, page {page}: the ferry of harbour {number} left at {page} and came back. " * 12
            document.new_page().insert_textbox((50, 50, 550, 780), words)
        paths.append(folder / f"book{number}.pdf")
        document.save(paths[-1])
    return paths


def entries(desk):
    menu = desk.jobs.menu()
    return [action.text() for action in menu.actions() if action.text()], menu


def test_work_is_paused_reordered_cancelled_and_taken_up_again(desk, tmp_path):
    desk.actions["jobs-pause"].trigger()
    assert not desk.actions["jobs-pause"].isEnabled()
    assert desk.actions["jobs-resume"].isEnabled()
    desk.library.add([str(path) for path in books(tmp_path, 3)])
    wait_until(lambda: desk.library_model.rowCount() == 4)
    wait_until(lambda: "paused, 3 documents wait" in desk.status.queue.text())
    waiting = [d for d in desk.library_model.documents() if d.status is DocumentStatus.QUEUED]
    assert len(waiting) == 3
    pause(1.0)
    assert all(desk.library_model.by_id(d.id).status is DocumentStatus.QUEUED for d in waiting), "nothing is done"
    texts, menu = entries(desk)
    assert texts[0] == "Resume indexing"
    assert len(texts) == 4
    last = sorted(waiting, key=lambda d: d.path)[-1]
    cancelled = sorted(waiting, key=lambda d: d.path)[0]
    for document, name in ((last, "Index this first"), (cancelled, "Cancel indexing")):
        one = next(a.menu() for a in menu.actions() if a.menu() is not None and document.title in a.text())
        next(a for a in one.actions() if a.text() == name).trigger()
    order = []
    found = (DocumentStatus.SEARCHABLE, DocumentStatus.READY)
    desk.library.changed.connect(lambda d: order.append(d.id) if d.status in found and d.id not in order else None)
    desk.actions["jobs-resume"].trigger()
    wait_until(lambda: len(order) == 2, 90)
    assert order[0] == last.id
    assert cancelled.id not in order
    wait_until(lambda: not desk.status.queue.isVisible(), 120)
    gone = desk.library_model.by_id(cancelled.id)
    assert "cancelled" in desk.library_model.status_text(gone)
    desk.library_pane.choose((last.id,))
    assert not desk.actions["document-rest"].isEnabled()
    desk.library_pane.choose((cancelled.id,))
    assert desk.actions["document-rest"].isEnabled()
    desk.actions["document-rest"].trigger()
    wait_until(lambda: desk.library_model.by_id(cancelled.id).status is DocumentStatus.READY, 120)


def test_the_model_in_the_status_bar_opens_models(desk):
    desk.status.device.click()
    wait_until(lambda: desk.settings.models_page.cards, 20)
    assert desk.window.sheet("models", "", None, (1, 1)).isVisible()


def test_the_status_bar_says_whether_anything_may_connect(desk):
    wait_until(lambda: desk.status.network.text() == "Network off")
    desk.settings.change("network", True)
    wait_until(lambda: desk.settings._network)
    desk.settings.load()
    wait_until(lambda: desk.status.network.text() == "Downloads allowed")


def test_answers_from_a_server_are_not_said_to_be_from_this_computer(desk):
    desk.status.show_status({"device": "http://127.0.0.1:9/v1", "model": "its own model"})
    assert "On your server" in desk.status.device.text()
