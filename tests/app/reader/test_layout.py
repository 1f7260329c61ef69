from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from app.reader.layout import Mode, PageLayout, View, turn
from app.reader.tiles import TileCache, TileKey, grid
from engine.values import Rect

A4 = (595.0, 842.0)


def test_continuous_pages_follow_without_touching():
    layout = PageLayout([A4, (842.0, 595.0), A4], View(scale=1.0, width_px=900))
    for one, other in zip(layout.places, layout.places[1:], strict=False):
        assert other.y > one.bottom
    assert {place.x + place.width // 2 for place in layout.places} <= {449, 450}
    assert layout.height > layout.places[-1].bottom


def test_two_pages_start_with_a_cover():
    layout = PageLayout([A4] * 4, View(mode=Mode.TWO, width_px=1300))
    rows = {}
    for place in layout.places:
        rows.setdefault(place.y, []).append(place.page)
    assert list(rows.values()) == [[0], [1, 2], [3]]


def test_single_shows_one_page():
    layout = PageLayout([A4] * 9, View(mode=Mode.SINGLE, current=5))
    assert [place.page for place in layout.places] == [5]
    assert layout.place(5) is not None
    assert layout.place(4) is None


@given(
    sizes=st.lists(st.tuples(st.floats(20, 3000), st.floats(20, 3000)), min_size=1, max_size=40),
    scale=st.floats(0.1, 5), mode=st.sampled_from([Mode.CONTINUOUS, Mode.TWO]), at=st.floats(0, 1),
)
def test_positions_survive_another_scale(sizes, scale, mode, at):
    one = PageLayout(sizes, View(scale=scale, mode=mode))
    position = one.position(round(at * one.height))
    assert 0 <= position < len(sizes)
    other = PageLayout(sizes, View(scale=scale * 1.7, mode=mode))
    back = one.position(one.row(position))
    assert abs(back - position) < 0.2 or int(back) == int(position)
    place = other.place(int(position))
    assert place.y <= other.row(position) <= place.bottom


@given(top=st.integers(-100, 30000), height=st.integers(1, 2000), mode=st.sampled_from([Mode.CONTINUOUS, Mode.TWO]))
def test_what_is_between_is_what_touches(top, height, mode):
    layout = PageLayout([A4, (300.0, 300.0), (600.0, 200.0)] * 9, View(mode=mode))
    wanted = [p for p in layout.places if p.bottom > top and p.y < top + height]
    assert layout.between(top, top + height) == wanted


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_points_go_to_the_view_and_back(rotation):
    layout = PageLayout([A4], View(scale=1.5, rotation=rotation, width_px=1500))
    place = layout.places[0]
    box = layout.to_view(0, Rect(100, 200, 101, 201))
    x, y = layout.to_page(place, box[0] + box[2] / 2, box[1] + box[3] / 2)
    assert (round(x, 1), round(y, 1)) == (100.5, 200.5)
    turned = turn(Rect(0, 0, *A4), *A4, rotation)
    assert (turned.x1 - turned.x0, turned.y1 - turned.y0) == (A4 if rotation % 180 == 0 else A4[::-1])


@given(width=st.integers(1, 9000), height=st.integers(1, 9000))
def test_tiles_cover_the_page_once(width, height):
    tiles = list(grid(width, height))
    assert sum(w * h for _x, _y, w, h in tiles) == width * height
    assert all(w * h <= 2_000_000 and x + w <= width and y + h <= height for x, y, w, h in tiles)


def test_the_cache_is_bounded_in_bytes_and_keeps_what_was_used():
    cache = TileCache(limit_bytes=5 * 40_000)
    keys = [TileKey(1, page, 1000, 0, False, 0, 0, 100, 100) for page in range(9)]
    for key in keys[:5]:
        cache.put(key, QImage(100, 100, QImage.Format.Format_RGB32))
    assert cache.get(keys[0]) is not None
    for key in keys[5:]:
        cache.put(key, QImage(100, 100, QImage.Format.Format_RGB32))
    assert cache.bytes <= 5 * 40_000
    assert keys[0] in cache
    assert keys[1] not in cache
    assert [k for k, _image in cache.stand_in(keys[0]._replace(milli_scale=2000))] == [keys[0]]
    cache.forget(1)
    assert cache.bytes == 0
