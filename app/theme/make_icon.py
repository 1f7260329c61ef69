"""Draw the application icon in the sizes that installers and desktops want: `python -m app.theme.make_icon`."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.theme.paths import assets

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main() -> int:
    """Write the PNG files beside the SVG."""
    application = QGuiApplication.instance() or QGuiApplication(["icon", "-platform", "offscreen"])
    folder = assets() / "icons" / "app"
    renderer = QSvgRenderer(str(folder / "lectern.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"lectern-{size}.png"))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
