"""The icon set: SVG with one stroke colour, tinted to the palette and drawn sharp at every size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme.paths import assets

_SIDED = frozenset({"ask", "back", "forward", "left", "outline", "panel-left", "panel-right", "quote", "right", "undo"})
"""Icons that point to a side of the text: they turn round with it."""


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (assets() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    """Draws an SVG in one of three colours: normal, active or chosen, disabled."""

    def __init__(self, name: str, normal: str, on: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colours = name, (normal, on, disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        normal, on, disabled = self._colours
        colour = normal
        if mode == QIcon.Mode.Disabled:
            colour = disabled
        elif state == QIcon.State.On or mode == QIcon.Mode.Selected:
            colour = on
        painter.save()
        if self._name in _SIDED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(2 * rect.x() + rect.width(), 0)
            painter.scale(-1, 1)
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * 0.45)
        _renderer(self._name, colour).render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> _Engine:
        return _Engine(self._name, *self._colours)


def icon(name: str, normal: QColor, on: QColor | None = None) -> QIcon:
    """An icon of the set. `on` colours it where its button is checked. Raises OSError for an unknown name."""
    _source(name)
    return QIcon(_Engine(name, normal.name(), (on or normal).name(), normal.name()))


def draw(painter: QPainter, name: str, colour: QColor, place: QRectF) -> None:
    """Draw an icon of the set."""
    _renderer(name, colour.name()).render(painter, place)


def app_icon() -> QIcon:
    """Lectern's own icon, in every size that was made of it."""
    result = QIcon()
    for path in sorted((assets() / "icons" / "app").glob("lectern-*.png")):
        result.addFile(str(path))
    return result


def centre(point: QPointF, size: float) -> QRectF:
    """A square of a size around a point."""
    return QRectF(point.x() - size / 2, point.y() - size / 2, size, size)


def forget() -> None:
    """Drop tinted icons, when the palette changes."""
    _renderer.cache_clear()
