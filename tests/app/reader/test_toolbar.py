"""The reader's bar: nothing stands upon anything else, whatever the width, and less needed buttons go first."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.reader.toolbar import ReaderBar
from tests.app.conftest import close, pause

GROUPS = (("fit-width", "fit-page"), ("mode-continuous", "mode-single", "mode-two"), ("rotate",))


@pytest.fixture
def bar(qapp, theme):
    window = QWidget()
    made = ReaderBar(Actions(window, theme), theme)
    made.setParent(window)
    window.resize(1200, 60)
    window.show()
    yield made
    close(window)


def shown(bar):
    """For each group of optional buttons, whether it is there: all of it or nothing."""
    found = []
    for group in bar._optional:
        there = {button.isVisible() for button in group}
        assert len(there) == 1
        found += there
    return found


@pytest.mark.parametrize("count, text", [(3, False), (308, True), (45_000, True)])
def test_nothing_overlaps_at_any_width(bar, count, text):
    bar.show_page(0, count)
    bar.show_text(text, 14 if text else None)
    bar.show_zoom(1.04)
    for width in range(bar.minimumSizeHint().width(), 1000, 23):
        bar.resize(width, 50)
        pause(0.005)
        boxes = sorted(
            (child.geometry() for child in bar.findChildren(QWidget) if child.parent() is bar and child.isVisible()),
            key=lambda box: box.left(),
        )
        assert all(one.right() < other.left() for one, other in pairwise(boxes)), width
        assert boxes[-1].right() < width
        there = shown(bar)
        assert there == sorted(there, reverse=True), "the last group goes first"
    assert there == [True, True, True]


def test_what_needs_room_takes_it_from_the_less_needed(bar):
    bar.show_page(0, 308)
    bar.show_text(False, None)
    bar.resize(bar._width_with([button for group in bar._optional for button in group]), 50)
    pause(0.01)
    assert shown(bar) == [True, True, True]
    bar.show_text(True, 14)
    bar.show_recognised(0.9)
    pause(0.01)
    assert not shown(bar)[2]
    bar.resize(bar.minimumSizeHint().width(), 50)
    pause(0.01)
    assert shown(bar) == [False, False, False]
    assert len(bar._optional) == len(GROUPS)
