"""Where the files that come with Lectern are, in a source tree and in a frozen app."""

from __future__ import annotations

import sys
from pathlib import Path


def assets() -> Path:
    """The folder of icons, fonts, translations and the handbook."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).resolve().parents[2]) / "assets"
