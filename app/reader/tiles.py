"""Rendered tiles: which ones a page needs, and a cache of them that is bounded in bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QImage

WHOLE_PIXELS = 2_000_000
TILE_PX = 1024
SLOT_BYTES = 4 * max(WHOLE_PIXELS, TILE_PX * TILE_PX)
CACHE_BYTES = 96 * 1024 * 1024


class TileKey(NamedTuple):
    """A tile's name: its page at a scale (pixels per point, in thousandths), rotation and light, and its place."""

    file: int
    page: int
    milli_scale: int
    rotation: int
    night: bool
    x: int
    y: int
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Device pixels per point."""
        return self.milli_scale / 1000


def grid(width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """The tiles of a page of `width` by `height` device pixels, as x, y, width, height."""
    if width * height <= WHOLE_PIXELS:
        yield 0, 0, width, height
        return
    for y in range(0, height, TILE_PX):
        for x in range(0, width, TILE_PX):
            yield x, y, min(TILE_PX, width - x), min(TILE_PX, height - y)


class TileCache:
    """Images by key; the ones unused for longest go first once the bytes are over the bound."""

    def __init__(self, limit_bytes: int = CACHE_BYTES) -> None:
        """An empty cache."""
        self._limit = limit_bytes
        self._images: OrderedDict[TileKey, QImage] = OrderedDict()
        self._by_page: dict[tuple[int, int], set[TileKey]] = {}
        self.bytes = 0

    def __contains__(self, key: TileKey) -> bool:
        """Whether the tile is there."""
        return key in self._images

    def get(self, key: TileKey) -> QImage | None:
        """The tile, if it is there; it counts as used."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def put(self, key: TileKey, image: QImage) -> None:
        """Keep a tile, and drop old ones beyond the bound."""
        self._drop(key)
        self._images[key] = image
        self._by_page.setdefault((key.file, key.page), set()).add(key)
        self.bytes += image.sizeInBytes()
        while self.bytes > self._limit and len(self._images) > 1:
            self._drop(next(iter(self._images)))

    def stand_in(self, key: TileKey) -> list[tuple[TileKey, QImage]]:
        """Tiles of the same page at other scales, coarse ones first: drawn scaled until the sharp one is there."""
        others = self._by_page.get((key.file, key.page), set())
        fit = [k for k in others if (k.rotation, k.night) == (key.rotation, key.night) and k != key]
        return [(k, self._images[k]) for k in sorted(fit, key=lambda k: (k.milli_scale, k.y, k.x))]

    def forget(self, file: int) -> None:
        """Drop every tile of a file."""
        for key in [key for key in self._images if key.file == file]:
            self._drop(key)

    def _drop(self, key: TileKey) -> None:
        image = self._images.pop(key, None)
        if image is not None:
            self.bytes -= image.sizeInBytes()
            pages = self._by_page[key.file, key.page]
            pages.discard(key)
            if not pages:
                del self._by_page[key.file, key.page]
