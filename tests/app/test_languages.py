"""In every language the whole window is used at 900 by 600, and no word is cut off that is not said elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton

from app import translation
from app.composition import Composition
from app.reader.page_client import PageClient
from app.widgets.buttons import ElidedLabel, SuggestionButton
from tests.app.conftest import close, pause, wait_until
from tests.app.test_window import QUESTION, read

SHEETS = ("settings", "models", "palette", "shortcuts", "about")


@pytest.fixture(params=sorted(translation.LANGUAGES))
def window(request, home, theme, qapp):
    """A whole window in a language, 900 by 600."""
    translation.install(qapp, request.param)
    desk = Composition(home, theme, PageClient())
    desk.start([])
    desk.window.resize(900, 600)
    wait_until(lambda: desk.library_model.loaded, 60)
    yield desk
    desk.window.close()
    desk.close()
    close(desk.window)
    translation.install(qapp, "en")


def cut_off(root):
    """Buttons and labels in sight whose words do not fit."""
    found = []
    for widget in root.findChildren(QPushButton) + root.findChildren(QLabel):
        words = widget.text()
        if not words or not widget.isVisible() or isinstance(widget, (ElidedLabel, SuggestionButton)):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = widget.height() >= widget.heightForWidth(widget.width()) - 2
        else:
            fits = widget.width() >= widget.minimumSizeHint().width() - 1
        if not fits:
            found.append((words, widget.size(), widget.minimumSizeHint()))
    return found


def test_every_word_fits_and_every_button_has_words(window):
    desk = window
    read(desk)
    desk.session.set_scope("document")
    desk.session.ask(QUESTION)
    turn = desk.session.last
    wait_until(lambda: not turn.running, 120)
    assert turn.references
    pause(0.3)
    assert cut_off(desk.window) == []
    for name in SHEETS:
        desk.actions[name].trigger()
        if name in ("settings", "models"):
            page = desk.settings.settings_page if name == "settings" else desk.settings.models_page
            wait_until(lambda page=page: getattr(page, "fields", None) or getattr(page, "cards", None))
        pause(0.4)
        assert cut_off(desk.window.sheet(name, "", None, (1, 1))) == [], name
        desk.window.close_sheets()
    desk.actions["notebook"].trigger()
    pause(0.1)
    assert cut_off(desk.notebook_pane) == []
    for button in desk.window.findChildren(QAbstractButton):
        if isinstance(button, (QPushButton, QToolButton)) and button.isVisible():
            assert button.text() or button.accessibleName() or button.toolTip()


def test_the_panes_stand_where_the_language_reads_from(window):
    desk = window
    desk.window.resize(1400, 900)
    pause(0.1)
    library = desk.library_pane.mapToGlobal(desk.library_pane.rect().center()).x()
    ask = desk.ask.mapToGlobal(desk.ask.rect().center()).x()
    from_the_right = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert (library > ask) == from_the_right
