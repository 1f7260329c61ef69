"""Which tiles a page view wants: those in sight first, then those that the scrolling leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.reader.layout import Mode, Place
from app.reader.page_painter import tile_keys
from app.reader.tiles import TileKey

if TYPE_CHECKING:
    from app.reader.page_view import PageView

_PREFETCH_PAGES = 2
_PREFETCH_TILES = 4
_SETTLE_MS = 60


class TileWishes:
    """Sends a view's wishes to the page client; while the zoom is changing it waits until that settles."""

    def __init__(self, view: PageView) -> None:
        """Nothing is wished for yet; `down` is the direction of scroll."""
        self._view = view
        self.down = True
        self._settle = QTimer(view, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.send)

    @property
    def settling(self) -> bool:
        """Whether the zoom is still changing."""
        return self._settle.isActive()

    def settle(self) -> None:
        """Wait a moment before wishing: the zoom is changing."""
        self._settle.start()

    def keys(self, place: Place) -> list[TileKey]:
        """All tiles of a page as it is shown now."""
        view = self._view
        ratio = view.devicePixelRatioF()
        size = (max(1, round(place.width * ratio)), max(1, round(place.height * ratio)))
        return tile_keys(view.document.file, place.page, view.scale * ratio, (view.rotation, view.night), size)

    def send(self) -> None:
        """Ask for the tiles in sight, then for those the scrolling leads to."""
        view = self._view
        if view.layout_ is None or not view.isVisible() or self.settling:
            return
        wishes = [key for place in view.visible_places() for key in self.seen(place)]
        urgent = len(wishes)
        for place in self._ahead():
            wishes += self.keys(place)[:_PREFETCH_TILES]
        view.document.client.wish(view, wishes, urgent)

    def seen(self, place: Place) -> list[TileKey]:
        """The tiles of a page that are in sight."""
        view = self._view
        ratio = view.devicePixelRatioF()
        left, top = -view.offset().x(), -view.offset().y()
        right, bottom = left + view.viewport().width(), top + view.viewport().height()
        seen = []
        for key in self.keys(place):
            x, y = place.x + key.x / ratio, place.y + key.y / ratio
            if x < right and x + key.width / ratio > left and y < bottom and y + key.height / ratio > top:
                seen.append(key)
        return seen

    def _ahead(self) -> list[Place]:
        view = self._view
        places = view.visible_places()
        if not places or view.layout_ is None or view.mode is Mode.SINGLE:
            return []
        after, before = places[-1].page + 1, places[0].page - 1
        first, last, step = (after, before, 1) if self.down else (before, after, -1)
        pages = [*(first + step * i for i in range(_PREFETCH_PAGES)), last]
        found = (view.layout_.place(page) for page in pages if page >= 0)
        return [place for place in found if place is not None]
