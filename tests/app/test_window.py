"""The whole window with the real engine: what a person does, from the drop to the undo."""

from __future__ import annotations

import os
import shutil
import signal

import pymupdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.values import DocumentStatus
from tests.app.conftest import pause, wait_until
from tests.helpers.documents import write_story

QUESTION = "Who was the first keeper of the lighthouse?"


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    for kind, point in ((QDragEnterEvent, QPoint(50, 50)), (QDropEvent, QPointF(50, 50))):
        event = kind(point, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, event)
        assert event.isAccepted()


def read(desk):
    """Open the story and wait until its pages are there."""
    tab = desk.open_document(desk.library_model.documents()[0])
    wait_until(lambda: tab.document.page_count == 3 and tab.document_id)
    return tab


def ask(desk, question=QUESTION):
    desk.ask.box.set_text(question)
    QTest.keyClick(desk.ask.box.edit, Qt.Key.Key_Return)
    turn = desk.session.last
    wait_until(lambda: not turn.running, 120)
    assert turn.failure is None, turn.failure
    return turn


def test_a_dropped_file_is_read_at_once_and_indexed(desk, tmp_path):
    fresh = tmp_path / "other.pdf"
    document = pymupdf.open()
    document.new_page().insert_text((50, 50), "The zeppelin of Port Ansel carried forty passengers.")
    document.save(fresh)
    drop(desk.window, fresh)
    tab = desk.reader.current()
    assert tab.source == str(fresh)
    wait_until(lambda: tab.document.page_count == 1)
    wait_until(lambda: desk.library_model.rowCount() == 2, 60)
    wait_until(lambda: tab.document_id)
    wait_until(lambda: desk.library_model.by_id(tab.document_id).status is DocumentStatus.READY, 60)
    drop(desk.window, shutil.copy(fresh, tmp_path / "copy.pdf"))
    pause(1.5)
    assert desk.library_model.rowCount() == 2, "the same content is one document"


def test_ask_cite_jump_back(desk):
    tab = read(desk)
    turn = ask(desk)
    assert turn.passages
    assert turn.references
    view = desk.ask.last
    truth = view.truth.text()
    kept, total = turn.sentence_counts()
    assert f"{kept} of {total} sentences kept" in truth
    assert view.evidence.cards
    chips = view.answer.chips()
    assert [number for number, _rect in chips]
    where = chips[0][1].center()
    QTest.mouseClick(view.answer.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    wait_until(lambda: tab.view.overlays.lit)
    reference = turn.references[chips[0][0]]
    assert next(iter(tab.view.overlays.lit)) == reference.page
    lit = " ".join(
        word for page, rects in tab.view.overlays.lit.items() for word in [clip(tab, page, rects)]
    )
    assert " ".join(reference.text.split())[:40] in " ".join(lit.split())
    if tab.view.history.can_back:
        desk.actions["back"].trigger()
        assert tab.view.page == 0


def clip(tab, page, rects):
    document = pymupdf.open(tab.document.path)
    boxes = [pymupdf.Rect(rect.x0 - 1, rect.y0 + 2, rect.x1 + 1, rect.y1 - 2) for rect in rects]
    return " ".join(document[page].get_text(clip=box) for box in boxes)


def test_the_evidence_can_be_widened_and_asked_again(desk):
    read(desk)
    turn = ask(desk)
    panel = desk.ask.last.evidence
    before = sum(len(card.text.kept()) for card in panel.cards)
    panel.slider.setValue(panel.slider.maximum())
    after = sum(len(card.text.kept()) for card in panel.cards)
    assert after > before
    assert "Kept" in panel.cards[0].text.why(panel.cards[0].text.kept()[0])
    panel.again_wanted.emit(panel.threshold())
    again = desk.session.last
    assert again is not turn
    assert again.question.threshold == panel.threshold()
    wait_until(lambda: not again.running, 120)
    assert again.sentence_counts()[0] >= turn.sentence_counts()[0]


def test_what_the_document_does_not_say_is_a_plain_answer(desk):
    read(desk)
    turn = ask(desk, "What is the boiling point of tungsten in kelvin?")
    assert turn.answer.not_found
    assert turn.text
    assert desk.ask.last.notices.notices() == []


def test_stopping_keeps_what_was_written_and_a_follow_up_has_the_thread(desk):
    read(desk)
    ask(desk)
    desk.ask.box.set_text("And what did he write in the book?")
    QTest.keyClick(desk.ask.box.edit, Qt.Key.Key_Return)
    turn = desk.session.last
    assert turn.question.history[0].question == QUESTION
    wait_until(lambda: turn.passages or not turn.running, 60)
    QTest.keyClick(desk.ask.box.edit, Qt.Key.Key_Escape)
    assert not turn.running
    assert turn.stage in ("stopped", "done")
    words = turn.text
    pause(1.0)
    assert turn.text == words, "late words were written into a stopped answer"
    QTest.keyClick(desk.ask.box.edit, Qt.Key.Key_Up)
    assert desk.ask.box.edit.toPlainText() == "And what did he write in the book?"


@pytest.mark.parametrize("scope", ["page", "section", "document", "library"])
def test_every_scope_asks_there(desk, scope):
    tab = read(desk)
    tab.view.go_to(1.0)
    wait_until(lambda: desk.session.place.page == 1)
    desk.session.set_scope(scope)
    turn = ask(desk)
    for pruned in turn.passages:
        if scope in ("page", "section"):
            assert pruned.passage.page == 1
    assert bool(turn.question.documents) == (scope != "library")
    assert (turn.question.span is not None) == (scope in ("page", "section"))


def test_the_engine_killed_in_mid_answer_is_told_and_asked_again(desk):
    read(desk)
    desk.session.ask(QUESTION)
    turn = desk.session.last
    pause(0.3)
    os.kill(desk.engine.pid, signal.SIGKILL)
    wait_until(lambda: turn.stage == "failed")
    assert "engine" in turn.failure.message
    assert desk.ask.last.notices.notices()
    wait_until(lambda: desk.engine.running)
    assert ask(desk).answer is not None


def test_highlight_note_export_remove_undo(desk, tmp_path):
    tab = read(desk)
    tab.view.mouse.select_page()
    wait_until(lambda: tab.view.mouse.selected)
    desk.actions["highlight-green"].trigger()
    wait_until(lambda: desk.notes_model.notes())
    (note,) = desk.notes_model.notes()
    assert (note.kind, note.colour, note.page) == ("highlight", "green", 0)
    assert note.quote.startswith("The Lighthouse at Varn")
    wait_until(lambda: tab.view.overlays.highlights.get(0))
    assert tab.view.overlays.highlights[0][0].rects
    desk.notebook.edit(note, "Where it all began")
    wait_until(lambda: desk.notes_model.notes()[0].text == "Where it all began")
    desk.notebook.export_markdown(desk.window, str(tmp_path / "notes.md"))
    written = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert written.startswith("# Tales of Varn")
    assert "Where it all began" in written
    assert "(p. 1)" in written
    desk.notebook.export_pdf(desk.window, str(tmp_path / "copy.pdf"))
    wait_until(lambda: (tmp_path / "copy.pdf").exists())
    pause(0.2)
    copy = pymupdf.open(tmp_path / "copy.pdf")
    page = copy[0]
    notes = list(page.annots())
    assert [annotation.info["content"] for annotation in notes] == ["Where it all began"]
    desk.notebook.remove(desk.notes_model.notes()[0])
    wait_until(lambda: not desk.notes_model.notes())
    desk.actions["undo"].trigger()
    wait_until(lambda: desk.notes_model.notes())
    assert desk.notes_model.notes()[0].text == "Where it all began"


def test_an_answer_is_saved_and_led_back_from(desk):
    tab = read(desk)
    turn = ask(desk)
    desk.actions["save-answer"].trigger()
    wait_until(lambda: desk.notes_model.notes())
    (note,) = desk.notes_model.notes()
    assert (note.kind, note.text, note.quote) == ("answer", turn.text, QUESTION)
    wait_until(lambda: desk.notebook_pane.cards)
    tab.view.go_to(2.0)
    desk.notebook_pane.go_wanted.emit(note)
    wait_until(lambda: tab.view.overlays.lit)


def test_removing_asks_once_purges_and_can_be_undone(desk, story, home):
    tab = read(desk)
    document = desk.library_model.documents()[0]
    desk.library_pane.choose((document.id,))
    desk.actions["document-remove"].trigger()
    (notice,) = desk.library_pane.notices.notices()
    assert "not touched" in notice.failure.remedy
    button = next(b for b in notice.findChildren(type(desk.status.device)) if b.text() == "Remove")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_until(lambda: desk.library_model.rowCount() == 0, 60)
    assert story.exists()
    assert not (home / "covers" / f"{document.id}.png").exists()
    assert tab.document_id == ""
    wait_until(lambda: desk.actions["undo"].isEnabled())
    desk.actions["undo"].trigger()
    wait_until(lambda: desk.library_model.rowCount() == 1, 60)


def test_tabs_positions_and_panes_come_back(desk, home):
    from app.composition import Composition
    from app.reader.page_client import PageClient

    tab = read(desk)
    tab.view.set_zoom(1.75)
    tab.view.go_to(1.5)
    desk.window.show_pane("library", False)
    desk.store.save()
    again = Composition(home, desk.theme, PageClient(), desk.engine)
    again.start([])
    other = again.reader.current()
    wait_until(lambda: other.document.page_count == 3)
    assert other.source == tab.source
    assert abs(other.view.position() - 1.5) < 0.01
    assert other.view.zoom == 1.75
    assert not again.window.pane_shown("library")
    again.window.close()
    again.covers.close()
    again.pages.close()


@pytest.mark.parametrize("size", [(900, 600), (2560, 1440), (640, 420)])
def test_it_fits_small_and_large_windows(desk, size):
    read(desk)
    desk.window.resize(*size)
    pause(0.1)
    assert (desk.window.width(), desk.window.height()) == size
    shown = [name for name in ("library", "ask") if desk.window.pane_shown(name)]
    assert shown == {900: ["ask"], 2560: ["library", "ask"], 640: []}[size[0]]
    assert desk.reader.width() >= 280
    desk.actions["library-pane"].trigger()
    assert desk.window.pane_shown("library") == (size[0] != 2560)


def test_a_locked_document_opens_with_its_password(desk, tmp_path):
    drop(desk.window, write_story(tmp_path / "locked.pdf", password="varn"))
    tab = desk.reader.current()
    from PySide6.QtWidgets import QLineEdit

    wait_until(lambda: tab._stack.currentWidget() is not tab.view)
    wait_until(lambda: tab.document_id, 60)
    field = tab._stack.currentWidget().findChild(QLineEdit)
    QTest.keyClicks(field, "varn")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_until(lambda: tab.document.page_count == 3)
    wait_until(lambda: desk.library_model.by_id(tab.document_id).status is DocumentStatus.READY, 60)


def test_settings_and_models_come_from_the_engine(desk):
    desk.actions["settings"].trigger()
    wait_until(lambda: "answer_tokens" in desk.settings.settings_page.fields)
    field = desk.settings.settings_page.fields["answer_tokens"]
    field.setValue(96)
    seen = []
    from engine.requests import GetSettings

    pause(0.3)
    desk.engine.call(GetSettings(), result=seen.append)
    wait_until(lambda: seen)
    assert seen[0]["answer_tokens"]["value"] == 96
    desk.actions["models"].trigger()
    wait_until(lambda: desk.settings.models_page.cards)
    QTest.keyClick(desk.settings.models_page, Qt.Key.Key_Escape)
    assert not desk.window.sheet("models", "", None, (1, 1)).isVisible()


def test_the_palette_runs_what_is_typed(desk):
    tab = read(desk)
    desk.actions["palette"].trigger()
    body = desk.sheets._palette
    QTest.keyClicks(body.query, "two pages")
    QTest.keyClick(body.query, Qt.Key.Key_Return)
    assert tab.view.mode.value == "two"
    desk.actions["palette"].trigger()
    QTest.keyClicks(body.query, "zqx")
    assert body.list.model().rowCount() == 0
    QTest.keyClick(body.query, Qt.Key.Key_Escape)
    assert not body.isVisible()


def test_passages_of_the_library_are_found_and_led_to(desk):
    tab = read(desk)
    desk.library_pane.filter_box.setText("silver watch")
    QTest.keyClick(desk.library_pane.filter_box, Qt.Key.Key_Return)
    page = desk.sheets._search
    wait_until(lambda: page._list.count() > 0, 60)
    from PySide6.QtWidgets import QPushButton

    QTest.mouseClick(page.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    wait_until(lambda: tab.view.overlays.lit)
    assert tab.view.page == 2


def test_collections_are_made_shown_and_left(desk, home):
    from app.library.collections import Collections
    from app.state import WindowState

    document = desk.library_model.documents()[0]
    desk.library_pane.choose((document.id,))
    desk.actions["collect"].trigger()
    bar = desk.library_pane.collection_bar
    QTest.keyClicks(bar.name, "Lighthouses")
    QTest.keyClick(bar.name, Qt.Key.Key_Return)
    assert desk.collections.members("Lighthouses") == {document.id}
    assert Collections(WindowState(home)).names() == ["Lighthouses"]
    bar.box.setCurrentIndex(1)
    bar.chosen.emit(bar.current())
    assert desk.library_pane.filter.rowCount() == 1
    desk.collections.add("Empty shelf", ["0" * 16])
    bar.box.setCurrentIndex(bar.box.findData("Empty shelf"))
    bar.chosen.emit(bar.current())
    assert desk.library_pane.filter.rowCount() == 0
    bar.box.setCurrentIndex(bar.box.findData("Lighthouses"))
    bar.chosen.emit(bar.current())
    desk.library_pane.choose((document.id,))
    desk.actions["collection-leave"].trigger()
    assert desk.collections.names() == ["Empty shelf"]
    assert desk.library_pane.filter.rowCount() == 1, "all documents are shown again"
