from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from app.action_table import MENUS, TABLE
from app.shell.palette import match


def test_every_action_is_answered_and_stands_once(desk):
    names = [row[0] for row in TABLE]
    assert len(names) == len(set(names))
    assert desk.actions.handled() == set(names), "an action that does nothing, or a handler without an action"
    in_menus = [name for _title, members in MENUS for name in members if name]
    assert set(in_menus) <= set(names)
    assert len(in_menus) == len(set(in_menus))
    assert set(names) - set(in_menus) == set()


def test_shortcuts_are_valid_and_used_once():
    keys = [QKeySequence(part).toString() for row in TABLE for part in row[2].split(" | ") if part]
    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_actions_are_enabled_by_what_is_there(desk):
    desk.reader.close_tab(0) if desk.reader.tabs.count() else None
    assert not desk.actions["find"].isEnabled()
    assert not desk.actions["copy"].isEnabled()
    assert not desk.actions["stop"].isEnabled()
    assert desk.actions["open"].isEnabled()
    desk.open_document(desk.library_model.documents()[0])
    assert desk.actions["find"].isEnabled()
    assert not desk.actions["back"].isEnabled()


def test_the_palette_finds_by_words_and_by_letters():
    assert match("", "Zoom in") == 0
    assert match("zoom", "Zoom in") < match("in", "Continuous") < match("zi", "Zoom in")
    assert match("xyz", "Zoom in") is None
