"""Every control has a name, can be reached with the keyboard, and text is never cut to nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.app.conftest import pause, wait_until
from tests.app.test_window import ask, read

CONTROLS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractSlider, QAbstractItemView,
    QTabBar, QAbstractScrollArea,
)


def controls(root):
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit))
        names = (widget.metaObject().className(), widget.parentWidget().metaObject().className())
        own = any(name.startswith(("QComboBoxPrivate", "QtPrivate", "QMenuBarExt")) for name in names)
        own = own or widget.objectName().startswith("qt_menubar_ext")
        if isinstance(widget, CONTROLS) and not isinstance(widget, (QScrollBar, QHeaderView)) and not inner and not own:
            yield widget


def name_of(widget):
    found = QAccessible.queryAccessibleInterface(widget)
    return (found.text(QAccessible.Text.Name) if found is not None else "").strip()


def show_everything(desk):
    """Every pane and every sheet has been on the screen."""
    tab = read(desk)
    ask(desk)
    desk.actions["find"].trigger()
    desk.actions["notebook"].trigger()
    tab.show_side("outline")
    for name in ("settings", "models", "palette", "shortcuts", "about"):
        desk.actions[name].trigger()
        pause(0.4)
        desk.window.close_sheets()
    wait_until(lambda: desk.settings.models_page.cards)


def test_every_control_has_a_name(desk):
    show_everything(desk)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in controls(desk.window) if not name_of(widget)
    ]
    assert nameless == []


def test_everything_in_sight_is_reached_with_tab(desk):
    read(desk)
    ask(desk)
    pause(0.2)
    wanted = {
        widget for widget in controls(desk.window)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    desk.window.activateWindow()
    pause(0.1)
    desk.ask.box.edit.setFocus()
    assert QApplication.focusWidget() is desk.ask.box.edit
    seen = set()
    for _step in range(400):
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus was lost"
        if focus in seen and focus is desk.ask.box.edit:
            break
        seen.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    groups = {w.group() for w in seen if isinstance(w, QAbstractButton) and w.group() is not None}
    by_arrows = {w for w in wanted if isinstance(w, QAbstractButton) and w.group() in groups}
    missed = [f"{type(w).__name__} {name_of(w)!r}" for w in wanted - seen - by_arrows]
    assert missed == []
    buttons = [w for w in controls(desk.window) if isinstance(w, QAbstractButton) and w.isVisible() and w.isEnabled()]
    alone = [w for w in buttons if w.group() is None]  # in a group the arrows move, Tab leads to the one chosen
    unreachable = [name_of(w) for w in alone if not w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert unreachable == []


def test_a_citation_is_followed_with_the_keyboard(desk):
    tab = read(desk)
    turn = ask(desk)
    assert turn.references
    answer = desk.ask.last.answer
    answer.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(answer, Qt.Key.Key_Tab)
    QTest.keyClick(answer, Qt.Key.Key_Return)
    wait_until(lambda: tab.view.overlays.lit)


def test_a_sheet_keeps_the_focus_and_gives_it_back(desk):
    read(desk)
    desk.window.activateWindow()
    pause(0.1)
    desk.ask.box.edit.setFocus()
    assert QApplication.focusWidget() is desk.ask.box.edit
    desk.actions["settings"].trigger()
    wait_until(lambda: desk.settings.settings_page.fields)
    sheet = desk.window.sheet("settings", "", None, (1, 1))
    for _step in range(40):
        assert QApplication.focusWidget() is not None
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is desk.ask.box.edit


@pytest.mark.parametrize("scale", [0.8, 1.6])
def test_text_of_another_size_still_fits(desk, scale):
    read(desk)
    ask(desk)
    desk.theme.choose("light", scale)
    try:
        wait_until(lambda: not any(root.isVisible() for root in desk.theme._late))
        pause(0.2)
        for button in desk.window.findChildren(QPushButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert desk.ask.last.answer.height() >= desk.ask.last.answer.document().size().height() - 2
    finally:
        desk.theme.choose("light", 1.0)


def test_it_is_mirrored_for_languages_from_the_right(desk):
    read(desk)
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        pause(0.2)
        assert desk.library_pane.mapToGlobal(desk.library_pane.rect().center()).x() > (
            desk.ask.mapToGlobal(desk.ask.rect().center()).x()
        )
        desk.window.grab()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
