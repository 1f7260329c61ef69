"""Where things live: the library's home, the models shipped with Lectern, the models that were downloaded."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PORTABLE_MARK, PORTABLE_HOME = "portable", "home"
"""A file of the first name beside the frozen program makes it keep everything in a folder of the second, beside it."""
HOME_VARIABLE = "LECTERN_HOME"
MODELS_VARIABLE = "LECTERN_MODELS"


def install_root() -> Path:
    """The folder that holds `models/` and `assets/`: the source tree, or what the frozen app unpacked."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def default_data_folder() -> Path:
    """The platform's data folder for Lectern."""
    return Path(platformdirs.user_data_dir("lectern", appauthor=False))


def portable_home() -> Path | None:
    """The library's folder of a portable copy, or None where this is none."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    return folder / PORTABLE_HOME if (folder / PORTABLE_MARK).exists() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders in use. `home` holds one library; `downloads` takes new models; `models` are searched in order."""

    home: Path
    downloads: Path
    models: tuple[Path, ...]

    @classmethod
    def resolve(cls, home: str | Path | None = None) -> Paths:
        """From `--home`, then LECTERN_HOME, then beside a portable program, then the platform's data folder.

        Models are shared by every library of the person, so they go to the platform's data folder, or LECTERN_MODELS.
        A portable copy carries a `models` folder in its home, which is then the one that is used.
        """
        beside = portable_home()
        named = home or os.environ.get(HOME_VARIABLE) or beside
        root = Path(named).expanduser().absolute() if named else default_data_folder()
        shared = Path(os.environ.get(MODELS_VARIABLE) or default_data_folder() / "models").expanduser().absolute()
        portable = root / "models"
        downloads = portable if beside is not None or portable.is_dir() else shared
        found = dict.fromkeys((downloads, shared, install_root() / "models"))
        return cls(home=root, downloads=downloads, models=tuple(found))
