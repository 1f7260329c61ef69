"""The declaration that every installer is made from: `lectern.toml` and `pyproject.toml` as frozen values."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = Path(__file__).with_name("lectern.toml")
BUILD = ROOT / "build" / "installer"
DIST = ROOT / "dist"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileType:
    """A kind of file that Lectern opens. `own` ones are unknown to the system and declared by the installer."""

    mime: str
    extensions: tuple[str, ...]
    name: str
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What goes into the frozen app and what stays out. `limit_mb` is in 10^6 bytes on disk."""

    limit_mb: int
    models: tuple[str, ...]
    excluded: tuple[str, ...]
    excluded_libraries: tuple[str, ...]
    qt_plugins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """Everything an installer says about Lectern."""

    id: str
    name: str
    program: str
    version: str
    licence: str
    summary: str
    publisher: str
    contact: str
    categories: tuple[str, ...]
    keywords: tuple[str, ...]
    generic_name: str
    comment: str
    description: tuple[str, ...]
    features: tuple[str, ...]
    icon_sizes_px: tuple[int, ...]
    bundle: Bundle
    system_libraries: dict[str, str]
    types: tuple[FileType, ...]

    def icon(self, size_px: int) -> Path:
        """The application's icon as PNG of this size."""
        return ROOT / "assets" / "icons" / "app" / f"lectern-{size_px}.png"

    @property
    def scalable_icon(self) -> Path:
        """The application's icon as SVG."""
        return ROOT / "assets" / "icons" / "app" / "lectern.svg"


def read(file: Path = FILE, project: Path = ROOT / "pyproject.toml") -> Declaration:
    """Read both files. Raises KeyError or TypeError where a value is missing or unknown."""
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    facts = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    bundle = Bundle(**_frozen(raw.pop("bundle")))
    types = tuple(FileType(**_frozen(kind)) for kind in raw.pop("type"))
    return Declaration(
        **_frozen(raw), version=facts["version"], licence=facts["license"], summary=facts["description"],
        bundle=bundle, types=types,
    )


def _frozen(values: dict[str, object]) -> dict[str, object]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
