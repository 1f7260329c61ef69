"""From display list to pixels, by day and by night."""

from __future__ import annotations

from typing import Any

from engine.render.files import OpenedFile
from engine.render.mupdf import fz
from engine.render.requests import RenderCover, RenderTile
from engine.values import Rect

NIGHT_PAPER = 0x17191E
NIGHT_INK = 0xE4E1DA


def tile(file: OpenedFile, request: RenderTile) -> Any:
    """Render a tile as a BGRA pixmap whose top left lies at the tile's place in the page's grid."""
    commands = file.display_list(request.page)
    width, height = file.size(request.page)
    matrix = page_matrix(width, height, request.scale, request.rotation)
    box = fz.FzIrect(request.x, request.y, request.x + request.width, request.y + request.height)
    pixmap = draw(commands, matrix, box)
    if request.night:
        pixmap = night(pixmap, matrix, box, file.pictures(request.page))
    return pixmap


def cover(file: OpenedFile, request: RenderCover) -> Any:
    """Render the first page to fit in the request's box."""
    width, height = file.size(0)
    scale = min(request.width / width, request.height / height)
    matrix = page_matrix(width, height, scale, 0)
    box = fz.FzIrect(0, 0, max(1, int(width * scale)), max(1, int(height * scale)))
    return draw(file.display_list(0), matrix, box)


def page_matrix(width: float, height: float, scale: float, rotation: int) -> Any:
    """From points of the page to pixels of its rotated grid; `rotation` is 0, 90, 180 or 270, clockwise."""
    s = scale
    return {
        0: fz.FzMatrix(s, 0, 0, s, 0, 0),
        90: fz.FzMatrix(0, s, -s, 0, height * s, 0),
        180: fz.FzMatrix(-s, 0, 0, -s, width * s, height * s),
        270: fz.FzMatrix(0, -s, s, 0, 0, width * s),
    }[rotation % 360]


def draw(commands: Any, matrix: Any, box: Any) -> Any:
    """Run drawing commands onto white paper."""
    pixmap = fz.fz_new_pixmap_with_bbox(fz.fz_device_bgr(), box, fz.FzSeparations(), 1)
    fz.fz_clear_pixmap_with_value(pixmap, 255)
    device = fz.fz_new_draw_device(matrix, pixmap)
    everything = fz.FzRect(fz.FzRect.Fixed_INFINITE)
    fz.fz_run_display_list(commands.this, device, fz.FzMatrix(), everything, fz.FzCookie())
    fz.fz_close_device(device)
    return pixmap


def night(pixmap: Any, matrix: Any, box: Any, pictures: tuple[Rect, ...]) -> Any:
    """Swap light and dark but keep every hue; pictures stay as they are."""
    original = None
    if pictures:
        original = fz.fz_new_pixmap_with_bbox(fz.fz_device_bgr(), box, fz.FzSeparations(), 1)
        fz.fz_copy_pixmap_rect(original, pixmap, box, fz.FzDefaultColorspaces())
    fz.fz_invert_pixmap_luminance(pixmap)
    fz.fz_tint_pixmap(pixmap, NIGHT_PAPER, NIGHT_INK)
    for picture in pictures:
        place = fz.fz_round_rect(fz.fz_transform_rect(fz.FzRect(*picture), matrix))
        place = fz.fz_intersect_irect(place, box)
        if original is not None and not fz.fz_is_empty_irect(place):
            fz.fz_copy_pixmap_rect(pixmap, original, place, fz.FzDefaultColorspaces())
    return pixmap
