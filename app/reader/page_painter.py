"""Draws pages and what lies on them into the reader's viewport."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.reader.layout import PageLayout, Place
from app.reader.overlays import Overlays
from app.reader.tiles import TileCache, TileKey, grid
from app.theme import icons
from app.theme.theme import Theme
from app.theme.tokens import DARK, HIGHLIGHTS, LIGHT
from app.translation import said
from engine.events import Failed
from engine.values import Rect

_HIT_RADIUS = 2.0


class PagePainter:
    """Holds what does not change from paint to paint."""

    def __init__(self, theme: Theme, cache: TileCache) -> None:
        """Colours come from the theme, pixels from the cache."""
        self._theme, self._cache = theme, cache

    def page(self, painter: QPainter, box: QRectF, keys: list[TileKey], ratio: float, exposed: QRectF) -> bool:
        """Draw a page's paper and tiles into `box`. Returns whether every exposed tile was sharp."""
        shadow = self._theme.colour("shadow", 26)
        for grow in (1, 2, 4):
            shadow.setAlpha(26 // grow)
            painter.fillRect(box.adjusted(-grow, -grow + 1, grow, grow + 1), shadow)
        night = bool(keys) and keys[0].night
        painter.fillRect(box, QColor((DARK if night else LIGHT).paper))
        missing = []
        sharp: list[tuple[QRectF, QImage]] = []
        for key in keys:
            place = QRectF(
                box.x() + key.x / ratio, box.y() + key.y / ratio, key.width / ratio, key.height / ratio
            )
            if not place.intersects(exposed):
                continue
            image = self._cache.get(key)
            if image is None:
                missing.append(key)
            else:
                sharp.append((place, image))
        if missing:
            self._stand_in(painter, box, missing[0], ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for place, image in sharp:
            image.setDevicePixelRatio(ratio)
            painter.drawImage(place.topLeft(), image)
        return not missing

    def _stand_in(self, painter: QPainter, box: QRectF, key: TileKey, ratio: float) -> None:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        for other, image in self._cache.stand_in(key):
            whole = box.width() / self._width(other, key, box, ratio)
            place = QRectF(
                box.x() + other.x * whole, box.y() + other.y * whole, other.width * whole, other.height * whole
            )
            painter.drawImage(place, image, QRectF(0, 0, image.width(), image.height()))
        painter.restore()

    @staticmethod
    def _width(other: TileKey, key: TileKey, box: QRectF, ratio: float) -> float:
        """The page's width in device pixels at the other tile's scale."""
        return max(1.0, box.width() * ratio * other.scale / key.scale)

    def failure(self, painter: QPainter, box: QRectF, failure: Failed) -> None:
        """Draw a page that cannot be shown, and why."""
        painter.fillRect(box, QColor("#ffffff"))
        ink = QColor("#5a554c")
        top = QPointF(box.center().x(), min(box.center().y(), box.top() + 160))
        icons.draw(painter, "warning", ink, icons.centre(top, 28))
        painter.setPen(ink)
        painter.setFont(self._theme.font("body"))
        text = f"{said(failure.message)}\n{said(failure.remedy)}"
        area = QRectF(box.left() + 24, top.y() + 28, box.width() - 48, 120)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), text)

    def overlays(
        self, painter: QPainter, layout: PageLayout, place: Place, offset: QPointF, overlays: Overlays, night: bool
    ) -> None:
        """Draw everything that lies on one page. Paper is white by day in a dark window too: so are the colours."""
        page = place.page

        def boxes(rects: Iterable[Rect]) -> list[QRectF]:
            found = (layout.to_view(page, rect) for rect in rects)
            return [QRectF(*box).translated(offset) for box in found if box is not None]

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        mode = QPainter.CompositionMode.CompositionMode_Screen if night else (
            QPainter.CompositionMode.CompositionMode_Multiply
        )
        painter.setCompositionMode(mode)
        for item in overlays.highlights.get(page, ()):
            colour = QColor(HIGHLIGHTS.get(item.colour, HIGHLIGHTS["yellow"]))
            self._fill(painter, boxes(item.rects), self._toned(colour, night), 2.0)
        for index, rects in enumerate(overlays.hits.get(page, ())):
            current = overlays.current_hit == (page, index)
            colour = QColor(LIGHT.hit_current if current else LIGHT.hit)
            self._fill(painter, boxes(rects), self._toned(colour, night), _HIT_RADIUS)
        if page in overlays.selection:
            colour = QColor(LIGHT.select)
            self._fill(painter, boxes(overlays.selection[page]), self._toned(colour, night), 0.0)
        if page in overlays.lit:
            self._lit(painter, boxes(overlays.lit[page]), overlays.glow, night)
        painter.restore()
        self._notes(painter, layout, place, offset, overlays)

    def _lit(self, painter: QPainter, boxes: list[QRectF], glow: float, night: bool) -> None:
        colour = self._toned(QColor(LIGHT.glow), night)
        if glow > 0:
            for grow, share in ((4.0, 0.35), (1.5, 0.8)):
                halo = QColor(colour)
                halo.setAlphaF(min(1.0, share * glow))
                self._fill(painter, [box.adjusted(-grow, -grow / 2, grow, grow / 2) for box in boxes], halo, 4.0)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor((DARK if night else LIGHT).underline), 1.6))
        for box in boxes:
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _notes(
        self, painter: QPainter, layout: PageLayout, place: Place, offset: QPointF, overlays: Overlays
    ) -> None:
        """A small mark in the margin for every note, so that nothing depends on colour alone."""
        beside = 0
        for item in overlays.highlights.get(place.page, ()):
            if not item.text:
                continue
            top = float(place.y + 18 + 22 * beside)
            if item.rects and (box := layout.to_view(place.page, item.rects[0])) is not None:
                top = box[1]
            else:
                beside += 1
            at = QPointF(place.x + place.width - 16, top + 8) + offset
            icons.draw(painter, "note", QColor("#7d5200"), icons.centre(at, 16))

    @staticmethod
    def _fill(painter: QPainter, boxes: list[QRectF], colour: QColor, radius: float) -> None:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        for box in boxes:
            painter.drawRoundedRect(box, radius, radius)

    @staticmethod
    def _toned(colour: QColor, night: bool) -> QColor:
        return colour.darker(260) if night else colour


def tile_keys(file: int, page: int, scale: float, view: tuple[int, bool], size_px: tuple[int, int]) -> list[TileKey]:
    """The tiles of a page at a scale in device pixels per point; `view` is rotation and night."""
    rotation, night = view
    milli = max(1, round(scale * 1000))
    return [TileKey(file, page, milli, rotation, night, *tile) for tile in grid(*size_px)]
