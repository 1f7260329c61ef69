from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from app.reader.document import ReaderDocument
from app.reader.layout import Mode
from engine.values import PageBox, Rect
from tests.app.conftest import close, open_view, pause, wait_until


def sharp(view):
    """Whether every tile in sight is in the cache."""
    client, file = view.document.client, view.document.file
    return not view.wishes.settling and all(
        key in client.cache or client.failure(file, place.page) is not None
        for place in view.visible_places() for key in view.wishes.keys(place)[:1]
    )


def colour(view, x, y):
    return view.viewport().grab().toImage().pixelColor(x, y)


def in_view(view, page, x, y):
    box = view.layout_.to_view(page, Rect(x, y, x, y))
    return QPoint(round(box[0]), round(box[1])) + view.offset()


def test_pages_are_shown_sharp(view):
    wait_until(lambda: sharp(view))
    assert view.page == 0
    point = in_view(view, 0, 200, 300)
    assert colour(view, point.x(), point.y()).lightness() > 240
    image = view.viewport().grab().toImage()
    dark = sum(image.pixelColor(x, in_view(view, 0, 0, 65).y()).lightness() < 120 for x in range(700))
    assert dark > 10, "the heading's ink"


@pytest.mark.parametrize("zoom", [0.5, 1.0, 4.0])
def test_zoom_is_crisp_at_every_scale(view, zoom):
    view.set_zoom(zoom)
    wait_until(lambda: sharp(view) and not view.wishes.settling)
    key = view.wishes.keys(view.visible_places()[0])[0]
    assert abs(key.scale - zoom * 96 / 72) < 0.002


def test_zoom_keeps_what_is_under_the_pointer(view):
    at = QPointF(300, 350)
    before = view.place_at(at)
    view.set_zoom(2.0, at)
    after = view.place_at(at)
    assert before[0].page == after[0].page
    assert abs(before[1] - after[1]) < 2
    assert abs(before[2] - after[2]) < 2


def test_ctrl_wheel_zooms_and_limits_hold(view):
    for _turn in range(40):
        QGuiApplication.sendEvent(view.viewport(), QWheelEvent(
            QPointF(300, 300), QPointF(300, 300), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ))
    assert view.zoom == 4.0
    view.set_zoom(0.001)
    assert view.zoom == 0.1


def test_modes_keep_the_page(view):
    view.go_to(1.0)
    for mode in (Mode.SINGLE, Mode.TWO, Mode.CONTINUOUS):
        view.set_mode(mode)
        assert view.page == 1, mode
    view.set_mode(Mode.SINGLE)
    view.turn_page(1)
    assert view.page == 2
    assert [place.page for place in view.visible_places()] == [2]


def test_jumps_can_be_taken_back(view):
    view.go_to(2.5)
    view.go_to_page(0)
    assert view.page == 0
    view.go_back()
    assert abs(view.position() - 2.5) < 0.1 or view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    view.go_back()
    assert view.page == 0
    view.go_forward()
    assert view.page == 2
    assert view.history.can_back


def test_a_lit_sentence_glows_then_stays_underlined(view):
    wait_until(lambda: sharp(view))
    view.light((PageBox(page=2, rects=(Rect(50, 110, 360, 124),)),))
    wait_until(lambda: view.page == 2 and sharp(view))
    assert view.overlays.glow > 0.3
    point = in_view(view, 2, 365, 117)
    inside = in_view(view, 2, 52, 112)
    glow = max(colour(view, inside.x() + dx, inside.y()).saturation() for dx in range(0, 60, 5))
    assert glow > 60, "the glow"
    assert colour(view, point.x() + 20, point.y()).lightness() > 240
    wait_until(lambda: view.overlays.glow == 0.0)
    line = in_view(view, 2, 200, 124)
    seen = [colour(view, line.x(), line.y() + dy).saturation() for dy in (-1, 0, 1)]
    assert max(seen) > 100, "the underline stays"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.overlays.lit == {}


def drag(view, start, end):
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    pause(0.15)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    pause(0.05)
    QTest.mouseMove(view.viewport(), end)
    pause(0.05)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_dragging_selects_text_in_reading_order(view):
    wait_until(lambda: sharp(view))
    drag(view, in_view(view, 0, 50, 116), in_view(view, 0, 300, 116))
    assert view.mouse.selected
    assert view.mouse.text().startswith("The lighthouse at Varn was built")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.mouse.selected


def test_double_click_selects_a_word_and_the_page_can_be_selected_whole(view):
    wait_until(lambda: sharp(view))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                      in_view(view, 0, 90, 116))
    wait_until(lambda: view.mouse.selected)
    assert view.mouse.text() == "lighthouse"
    view.mouse.select_page()
    assert view.mouse.text().startswith("The Lighthouse at Varn")
    assert view.mouse.text().rstrip().endswith("after dark.")


def test_shift_and_arrows_select_without_a_mouse(view):
    wait_until(lambda: view.document.text(0) is not None)
    for _step in range(5):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.mouse.text() == "The L"[:5].strip()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "\n\n" in view.mouse.text()


def test_hits_are_found_marked_and_stepped_through(desk_tab):
    tab = desk_tab
    tab.find_bar.open("quill")
    wait_until(lambda: not tab.document.finding)
    assert tab.find_bar.count.text() == "1 of 2"
    assert len(tab.view.verticalScrollBar().marks) == 2
    assert tab.view.overlays.current_hit[0] == 1
    QTest.keyClick(tab.find_bar.query, Qt.Key.Key_Return)
    assert tab.view.overlays.current_hit[0] == 2
    assert tab.find_bar.count.text() == "2 of 2"
    QTest.keyClick(tab.find_bar.query, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert tab.view.overlays.current_hit[0] == 1
    tab.find_bar.query.setText("zebra")
    tab.find_bar.search()
    wait_until(lambda: not tab.document.finding)
    assert tab.find_bar.count.text() == "no hits"
    QTest.keyClick(tab.find_bar.query, Qt.Key.Key_Escape)
    assert tab.find_bar.isHidden()
    assert tab.view.overlays.hits == {}


@pytest.fixture
def desk_tab(pages, theme, story, qapp):
    from PySide6.QtWidgets import QMainWindow

    from app.actions import Actions
    from app.reader.tab import ReaderTab

    window = QMainWindow()
    actions = Actions(window, theme)
    tab = ReaderTab(pages, actions, theme, str(story))
    window.setCentralWidget(tab)
    window.resize(900, 700)
    window.show()
    tab.open()
    wait_until(lambda: tab.document.page_count > 0)
    yield tab
    close(window)


def test_outline_and_thumbnails_lead_to_pages(desk_tab):
    tab = desk_tab
    wait_until(lambda: tab.document.outline)
    tab.show_side("outline")
    model = tab.outline.model()
    assert [model.index(row, 0).data() for row in range(3)] == ["The Lighthouse at Varn", "The Keeper", "The Storm"]
    tab.outline.setCurrentIndex(model.index(2, 0))
    QTest.keyClick(tab.outline, Qt.Key.Key_Return)
    wait_until(lambda: tab.view.page == 2)
    tab.show_side("thumbnails")
    pause(0.3)
    tab.thumbnails.activated.emit(tab.thumbnails.model().index(0, 0))
    assert tab.view.page == 0


def test_a_password_is_asked_for_in_place(pages, theme, tmp_path, desk_tab):
    from PySide6.QtWidgets import QLineEdit

    from tests.helpers.documents import write_story

    tab = desk_tab
    given = []
    tab.password_given.connect(given.append)
    tab.document.open_other(str(write_story(tmp_path / "locked.pdf", password="varn")))
    wait_until(lambda: tab._stack.currentWidget() is not tab.view)
    field = tab._stack.currentWidget().findChild(QLineEdit)
    for attempt in ("wrong", "varn"):
        field = tab._stack.currentWidget().findChild(QLineEdit)
        QTest.keyClicks(field, attempt)
        QTest.keyClick(field, Qt.Key.Key_Return)
        pause(0.4)
    wait_until(lambda: tab._stack.currentWidget() is tab.view)
    assert given == ["wrong", "varn"]


def test_a_damaged_file_is_one_sentence_and_a_remedy(desk_tab, tmp_path):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 cut off here")
    desk_tab.document.open_other(str(bad))
    wait_until(lambda: desk_tab.notices.notices())
    (notice,) = desk_tab.notices.notices()
    assert notice.failure.message.endswith(".")
    assert notice.failure.remedy


def test_the_page_process_may_die_while_scrolling(pages, theme, thousand_pages):
    view = open_view(pages, theme, thousand_pages)
    crashes = []
    pages.crashed.connect(crashes.append)
    bar = view.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.value() + 900)
        pause(0.01)
        if step == 30:
            os.kill(pages.pid, signal.SIGKILL)
    wait_until(lambda: crashes)
    wait_until(lambda: sharp(view))
    assert view.page > 20
    assert pages.failure(view.document.file, view.page) is None
    close(view)


def test_a_page_that_kills_the_process_twice_is_left_out(pages, theme, story):
    view = open_view(pages, theme, story)
    wait_until(lambda: sharp(view))
    bad = []
    for _time in range(6):
        wait_until(lambda: sharp(view) and not len(pages._book))
        os.kill(pages.pid, signal.SIGSTOP)
        view.set_zoom(view.zoom * 1.1)
        wait_until(lambda: pages._flying)
        victim = pages.pid
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda victim=victim: pages.pid not in (None, victim))
        bad = [page for page in range(3) if pages.failure(view.document.file, page) is not None]
        if bad:
            break
    assert len(bad) == 1
    view.viewport().grab()
    view.go_to_page(2)
    wait_until(lambda: bad == [2] or sharp(view))
    close(view)


def test_wishes_that_are_out_of_sight_are_never_rendered(pages, theme, thousand_pages):
    view = open_view(pages, theme, thousand_pages)
    wait_until(lambda: sharp(view))
    seen = set()
    pages.tile_ready.connect(lambda key: seen.add(key.page))
    for page in range(0, 900, 5):
        view.go_to(float(page), remember=False)
    view.go_to(990.0, remember=False)
    wait_until(lambda: sharp(view))
    assert len([page for page in seen if page < 980]) < 12
    close(view)


def test_closing_a_document_frees_its_tiles(pages, theme, story):
    view = open_view(pages, theme, story)
    wait_until(lambda: sharp(view))
    assert pages.cache.bytes > 0
    close(view)
    view.document.close()
    pause(0.2)
    assert pages.cache.bytes == 0


def test_reader_documents_cache_only_some_texts(pages, story):
    document = ReaderDocument(pages, str(story))
    document.open()
    wait_until(lambda: document.page_count)
    got = []
    document.text(1, got.append)
    document.text(1, got.append)
    wait_until(lambda: len(got) == 2)
    assert got[0] == got[1] == document.text(1)
    assert document.text(2) is None
    wait_until(lambda: document.text(2) is not None)
