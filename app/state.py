"""What the window remembers between runs, as JSON in the library's folder: its place, panes and tabs."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

FILE = "window.json"


class WindowState:
    """Values by name. A missing or damaged file counts as none; storing never fails the window."""

    def __init__(self, home: Path) -> None:
        """Read what there is."""
        self._file = home / FILE
        self._values: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(self._file.read_text(encoding="utf-8"))
            if isinstance(found, dict):
                self._values = found

    @property
    def fresh(self) -> bool:
        """Whether the window was never open on this library."""
        return not self._values

    def get(self, name: str, default: Any) -> Any:
        """A value, or the default where there is none of the default's type."""
        value = self._values.get(name, default)
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, **values: Any) -> None:
        """Take values; :meth:`store` writes them."""
        self._values.update(values)

    def store(self) -> None:
        """Write all values, whole or not at all."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial = self._file.with_suffix(".part")
            partial.write_text(json.dumps(self._values, indent=1, sort_keys=True), encoding="utf-8")
            os.replace(partial, self._file)
