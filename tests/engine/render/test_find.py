"""What is looked for on a page is found across its line ends, with the hyphen of a word and without."""

import pytest

from engine.render.find import _fold, _matches
from engine.render.requests import TextLine
from engine.values import Rect


def lines(*texts):
    return [
        TextLine(text=text, rect=Rect(0, 20 * n, 10 * len(text), 20 * n + 12), block=0,
                 edges=tuple(10.0 * place for place in range(len(text) + 1)))
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize("wanted", ["snow-white", "Snow-White", "snowwhite", "snow\u2010white"])
def test_a_divided_word_is_found_either_way(wanted):
    page = lines("It was snow-", "white there")
    [hit] = _matches(page, _fold(wanted))
    assert [(rect.x0, rect.y0) for rect in hit] == [(70.0, 0.0), (0.0, 20.0)]
    assert hit[1].x1 == 50.0


def test_each_place_is_found_once_and_in_order():
    page = lines("so snow-white, as snow-", "white as Anglo-", "Saxon snow-white")
    found = list(_matches(page, "snow-white"))
    assert [(hit[0].y0, hit[0].x0) for hit in found] == [(0.0, 30.0), (0.0, 180.0), (40.0, 60.0)]
    assert len(list(_matches(page, "anglo-saxon snow"))) == 1
    assert not list(_matches(page, "anglo- saxon"))


def test_words_of_two_lines_stand_apart():
    page = lines("one -", "two")
    assert len(list(_matches(page, "one - two"))) == 1
    assert not list(_matches(page, "one -two"))
