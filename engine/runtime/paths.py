"""Where things live: the library's home, the models shipped with Lectern, the models that were downloaded."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "LECTERN_HOME"
MODELS_VARIABLE = "LECTERN_MODELS"


def install_root() -> Path:
    """The folder that holds `models/` and `assets/`: the source tree, or what the frozen app unpacked."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def default_data_folder() -> Path:
    """The platform's data folder for Lectern."""
    return Path(platformdirs.user_data_dir("lectern", appauthor=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders in use. `home` holds one library; `downloads` takes new models; `models` are searched in order."""

    home: Path
    downloads: Path
    models: tuple[Path, ...]

    @classmethod
    def resolve(cls, home: str | Path | None = None) -> Paths:
        """From `--home`, then LECTERN_HOME, then the platform's data folder.

        Models are shared by every library of the person, so they go to the platform's data folder, or LECTERN_MODELS.
        A portable copy carries a `models` folder in its home, which is then the one that is used.
        """
        named = home or os.environ.get(HOME_VARIABLE)
        root = Path(named).expanduser().absolute() if named else default_data_folder()
        shared = Path(os.environ.get(MODELS_VARIABLE) or default_data_folder() / "models").expanduser().absolute()
        portable = root / "models"
        downloads = portable if portable.is_dir() else shared
        found = dict.fromkeys((downloads, shared, install_root() / "models"))
        return cls(home=root, downloads=downloads, models=tuple(found))
