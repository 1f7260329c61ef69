"""What the person chooses of the window's looks is taken at once, kept, and given back at the next start."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

from app.appearance import Appearance
from app.state import WindowState
from app.theme.theme import Theme
from engine.settings import FILE
from tests.app.conftest import wait_until
from tests.app.test_window import ask, read

BOUNDS = {"answer_tokens": 512, "context_tokens": 4096, "evidence_tokens": 600, "threads": 1, "gpu_layers": 0}


@pytest.fixture
def page(desk):
    desk.actions["settings"].trigger()
    found = desk.settings.settings_page
    wait_until(lambda: "threads" in found.fields and found.folder.text())
    yield found
    desk.theme.choose("light", 1.0)
    desk.theme.choose_reading("", 1.0)


def stored(desk):
    return json.loads((desk.home / FILE).read_text()) if (desk.home / FILE).exists() else {}


def choose(box, value):
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("name", BOUNDS)
def test_numbers_reach_the_engine_and_come_back(desk, page, name):
    field = page.fields[name]
    assert isinstance(field, QSpinBox)
    field.setValue(BOUNDS[name])
    wait_until(lambda: stored(desk).get(name) == BOUNDS[name])
    desk.settings.load()
    wait_until(lambda: field.value() == BOUNDS[name])
    assert page.notices.notices() == []


def test_automatic_stands_where_lectern_decides(page):
    for name in ("context_tokens", "evidence_tokens", "threads", "gpu_layers"):
        assert page.fields[name].text() == "Automatic", name
        assert page.fields[name].lineEdit().textMargins().left() >= 4, "words keep off the frame"
    assert page.fields["answer_tokens"].text() == "256"


def test_a_shorter_answer_length_shortens_the_answer(desk, page):
    page.fields["answer_tokens"].setValue(16)
    wait_until(lambda: stored(desk).get("answer_tokens") == 16)
    desk.window.close_sheets()
    read(desk)
    turn = ask(desk)
    assert 0 < turn.answer.tokens.answer <= 16 + 6, "the model's sixteen, and those of a mark put behind them"


def test_the_data_folder_is_shown_and_opened(desk, page, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert page.folder.text() == str(desk.home)
    page.open_folder.click()
    assert opened == [QUrl.fromLocalFile(str(desk.home))]


def test_the_reading_font_changes_answers_passages_and_notes(desk, page):
    desk.window.close_sheets()
    read(desk)
    ask(desk)
    answer, card = desk.ask.last.answer, desk.ask.last.evidence.cards[0]
    before = answer.document().defaultFont().pointSizeF(), card.text.document().defaultFont().family()
    family = next(f for f in QFontDatabase.families() if f not in ("Inter", "Vollkorn"))
    box = page.fields["reading_family"]
    if box.findData(family) < 0:
        box.addItem(family, family)
    choose(box, family)
    page.fields["reading_size"].setValue(150)
    assert answer.document().defaultFont().pointSizeF() == pytest.approx(before[0] * 1.5)
    assert answer.document().defaultFont().families()[0] == family
    assert card.text.document().defaultFont().families()[0] == family
    assert answer.height() >= answer.document().size().height() - 2
    desk.actions["notebook"].trigger()
    desk.actions["add-note"].trigger()
    wait_until(lambda: desk.notebook_pane.cards)
    wanted = desk.theme.reading_font().pointSizeF()
    wait_until(lambda: abs(desk.notebook_pane.cards[0].text.font().pointSizeF() - wanted) < 0.1)
    note = desk.notebook_pane.cards[0].text
    assert QFontMetrics(note.font()).height() > QFontMetrics(desk.ask.box.edit.font()).height()


def test_it_is_given_back_at_the_next_start(desk, page, qapp):
    page.fields["text_size"].setValue(120)
    page.fields["reading_size"].setValue(130)
    desk.settings.choose_theme("dark")
    assert desk.theme.scale == pytest.approx(1.2)
    fresh = Theme()
    Appearance(fresh, WindowState(desk.home)).restore()
    assert fresh.choice == "dark"
    assert fresh.scale == pytest.approx(1.2)
    assert fresh.reading_scale == pytest.approx(1.3)
    desk.settings.choose_theme("light")


def test_larger_and_smaller_text_show_in_settings(desk, page):
    desk.actions["text-larger"].trigger()
    desk.settings.load()
    wait_until(lambda: page.fields["text_size"].value() == 110)
    desk.actions["text-smaller"].trigger()
    assert WindowState(desk.home).get("text_scale", 0.0) == pytest.approx(1.0)


def test_the_language_is_kept_for_the_next_start_and_said(desk, page):
    choose(page.fields["language"], "de")
    wait_until(lambda: stored(desk).get("language") == "de")
    [notice] = page.notices.notices()
    assert "next start" in notice.message.text()
    wait_until(lambda: WindowState(desk.home).get("language", "") == "de")
    names = [page.fields["language"].itemText(i) for i in range(page.fields["language"].count())]
    assert names[:3] == ["As the system", "English", "Deutsch"]


def test_the_wheel_scrolls_and_changes_nothing(page):
    field = page.fields["answer_tokens"]
    assert not field.hasFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(field.mapToGlobal(QPoint(5, 5))), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(field, turn)
    assert field.value() == 256
