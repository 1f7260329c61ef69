"""Where pages lie in the reader: pure arithmetic on sizes, in logical pixels of the whole scrolled area."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from engine.values import Rect

GAP_PX = 14
MARGIN_PX = 20
POINT_PX = 96 / 72
"""Logical pixels of a point at actual size."""


class Mode(StrEnum):
    """How pages follow each other."""

    CONTINUOUS = "continuous"
    SINGLE = "single"
    TWO = "two"


class Place(NamedTuple):
    """A page's rectangle in the scrolled area."""

    page: int
    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel row below the page."""
        return self.y + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What decides a layout, beside the sizes: pixels per point, rotation in degrees, how wide the viewport is."""

    mode: Mode = Mode.CONTINUOUS
    scale: float = 1.0
    rotation: int = 0
    width_px: int = 800
    height_px: int = 600
    current: int = 0


class PageLayout:
    """The places of all pages that the mode shows."""

    def __init__(self, sizes: Sequence[tuple[float, float]], view: View) -> None:
        """Lay out pages of `sizes` in points."""
        self.sizes, self.view = sizes, view
        rows = self._rows(len(sizes))
        spans = [[self.page_size(page) for page in row] for row in rows]
        widest = max((sum(w for w, _ in row) + GAP_PX * (len(row) - 1) for row in spans), default=0)
        self.width = max(view.width_px, widest + 2 * MARGIN_PX)
        self.places: list[Place] = []
        self._tops: list[int] = []  # of the row that each place stands in: sorted, as places' own tops need not be
        y = MARGIN_PX
        if view.mode is Mode.SINGLE and spans:
            y = max(MARGIN_PX, (view.height_px - spans[0][0][1]) // 2)
        for row, sizes_px in zip(rows, spans, strict=True):
            x = (self.width - sum(w for w, _ in sizes_px) - GAP_PX * (len(row) - 1)) // 2
            height = max(h for _, h in sizes_px)
            for page, (page_width, page_height) in zip(row, sizes_px, strict=True):
                self.places.append(Place(page, x, y + (height - page_height) // 2, page_width, page_height))
                self._tops.append(y)
                x += page_width + GAP_PX
            y += height + GAP_PX
        self.height = max(y - GAP_PX + MARGIN_PX, 1)
        self._first = self.places[0].page if self.places else 0

    def _rows(self, count: int) -> list[list[int]]:
        if self.view.mode is Mode.SINGLE:
            return [[min(self.view.current, count - 1)]] if count else []
        if self.view.mode is Mode.TWO:
            return [[0]] + [list(range(i, min(i + 2, count))) for i in range(1, count, 2)] if count else []
        return [[page] for page in range(count)]

    def page_size(self, page: int) -> tuple[int, int]:
        """Width and height of a page in pixels, as rotated."""
        width, height = self.sizes[page]
        if self.view.rotation % 180:
            width, height = height, width
        return max(1, round(width * self.view.scale)), max(1, round(height * self.view.scale))

    def place(self, page: int) -> Place | None:
        """The place of a page, or None where the mode does not show it."""
        index = page - self._first
        return self.places[index] if 0 <= index < len(self.places) else None

    def between(self, top: int, bottom: int) -> list[Place]:
        """Places that touch the rows from `top` to `bottom`."""
        if not self.places:
            return []
        start = max(0, bisect_right(self._tops, top) - 2)
        end = bisect_left(self._tops, bottom)
        return [place for place in self.places[start:end] if place.bottom > top and place.y < bottom]

    def page_at(self, y: int) -> int:
        """The page at a row, or the nearest."""
        if not self.places:
            return 0
        index = max(0, bisect_right(self._tops, y + GAP_PX) - 1)
        return self.places[bisect_left(self._tops, self._tops[index])].page  # the first of its row

    def position(self, y: int) -> float:
        """Page index plus the fraction of it that lies above a row."""
        place = self.place(self.page_at(y))
        if place is None:
            return 0.0
        return place.page + min(0.9999, max(0.0, (y - place.y) / place.height))

    def row(self, position: float) -> int:
        """The row of a position."""
        place = self.place(int(position))
        return 0 if place is None else round(place.y + (position - int(position)) * place.height)

    def to_view(self, page: int, rect: Rect) -> tuple[float, float, float, float] | None:
        """A rectangle of a page, in points, as x, y, width, height in the scrolled area."""
        place = self.place(page)
        if place is None:
            return None
        x0, y0, x1, y1 = turn(rect, *self.sizes[page], self.view.rotation)
        s = self.view.scale
        return place.x + x0 * s, place.y + y0 * s, (x1 - x0) * s, (y1 - y0) * s

    def to_page(self, place: Place, x: float, y: float) -> tuple[float, float]:
        """A point of the scrolled area in points of the unrotated page."""
        s = self.view.scale
        px, py = (x - place.x) / s, (y - place.y) / s
        width, height = self.sizes[place.page]
        return {
            0: (px, py),
            90: (py, height - px),
            180: (width - px, height - py),
            270: (width - py, px),
        }[self.view.rotation % 360]


def turn(rect: Rect, width: float, height: float, rotation: int) -> Rect:
    """A rectangle of a page of this size after turning the page clockwise."""
    x0, y0, x1, y1 = rect
    return {
        0: rect,
        90: Rect(height - y1, x0, height - y0, x1),
        180: Rect(width - x1, height - y1, width - x0, height - y0),
        270: Rect(y0, width - x1, y1, width - x0),
    }[rotation % 360]


def fitting_zoom(size: tuple[float, float], room: tuple[int, int], view: View, *, whole: bool) -> float:
    """The zoom at which a page (or two, side by side) fills the room's width; with `whole` its height fits too."""
    width, height = size[::-1] if view.rotation % 180 else size
    columns = 2 if view.mode is Mode.TWO else 1
    zoom = (room[0] - 2 * MARGIN_PX - GAP_PX * (columns - 1)) / (width * columns * POINT_PX)
    return min(zoom, (room[1] - 2 * MARGIN_PX) / (height * POINT_PX)) if whole else zoom
