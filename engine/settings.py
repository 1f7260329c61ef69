"""Every setting in one strict, bounded, documented schema; kept as JSON in the library's folder."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import SettingsError

FILE = "settings.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Type, default, bounds and help of one setting. `choices` lists the allowed words of a text setting."""

    name: str
    default: Any
    help: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None

    def check(self, value: Any) -> Any:
        """The value in the setting's type. Raises SettingsError with the allowed range."""
        kind = type(self.default)
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is not kind:
            raise SettingsError(f"{self.name} must be of type {kind.__name__}.", self.help)
        if self.choices and value not in self.choices:
            raise SettingsError(f"{self.name} must be one of: {', '.join(self.choices)}.", self.help)
        low, high = self.minimum, self.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            raise SettingsError(f"{self.name} must be between {low:g} and {high:g}.", self.help)
        return value


SCHEMA: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting(name="theme", default="system", choices=("system", "light", "dark"), help="Colours of the window."),
        Setting(name="language", default="system", help="Language of the interface, or 'system'."),
        Setting(name="model", default="", help="The language model that answers; empty for the default one."),
        Setting(name="segmenter", default="", help="What finds sentence ends in new documents; empty for our own."),
        Setting(name="pruner", default="", help="What reads passages and keeps their sentences; empty for our own."),
        Setting(name="threads", default=0, minimum=0, maximum=256, help="Threads for inference; 0 for one a core."),
        Setting(name="gpu_layers", default=-1, minimum=-1, maximum=999,
                help="Layers of the language model on the GPU; -1 decides by free memory, 0 keeps to the CPU."),
        Setting(name="context_tokens", default=0, minimum=0, maximum=131072,
                help="Context of the language model in tokens; 0 sizes it to need."),
        Setting(name="evidence_tokens", default=0, minimum=0, maximum=32768,
                help="How much evidence the model may read, in tokens; 0 decides by the model."),
        Setting(name="answer_tokens", default=256, minimum=16, maximum=4096, help="Longest answer, in tokens."),
        Setting(name="keep_threshold", default=0.0, minimum=0.0, maximum=1.0,
                help="A sentence is kept from this probability on; 0 uses the pruner's own threshold."),
        Setting(name="network", default=False, help="Whether models may be downloaded."),
        Setting(name="language_server", default="",
                help="An OpenAI-compatible server that answers instead of this computer, such as "
                     "http://127.0.0.1:8080/v1; empty for none."),
        Setting(name="language_server_model", default="", help="The model's name on that server; empty for its own."),
        Setting(name="index_server", default="",
                help="A Chroma server that holds the vectors, such as http://127.0.0.1:8000; empty for none."),
        Setting(name="servers_agreed", default="", help="The servers to which you agreed, with their addresses."),
    )
}


class Settings(Mapping[str, Any]):
    """The settings of one library. Reading never writes; a damaged file counts as none."""

    def __init__(self, home: Path) -> None:
        """Read them. Unknown or invalid entries of the file are left out."""
        self._file = home / FILE
        self._values: dict[str, Any] = {}
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            stored = {}
        for name, value in stored.items() if isinstance(stored, dict) else ():
            try:
                self._values[name] = SCHEMA[name].check(value)
            except (KeyError, SettingsError):
                continue

    def __getitem__(self, name: str) -> Any:
        """The value, or the default. Raises KeyError for a name that does not exist."""
        return self._values.get(name, SCHEMA[name].default)

    def __iter__(self) -> Any:
        """All names."""
        return iter(SCHEMA)

    def __len__(self) -> int:
        """How many settings there are."""
        return len(SCHEMA)

    def change(self, values: Mapping[str, Any]) -> None:
        """Set and store several at once, all or none. Raises SettingsError."""
        checked = {}
        for name, value in values.items():
            if name not in SCHEMA:
                raise SettingsError(f"There is no setting called {name!r}.", f"Settings: {', '.join(SCHEMA)}.")
            checked[name] = SCHEMA[name].check(value)
        merged = {**self._values, **checked}
        temporary = self._file.with_suffix(".new")
        try:
            temporary.write_text(json.dumps(merged, indent=1, sort_keys=True), encoding="utf-8")
            os.replace(temporary, self._file)
        except OSError as error:
            raise SettingsError("The settings cannot be stored.", "Check the data folder.", str(error)) from error
        self._values = merged

    def described(self) -> dict[str, dict[str, Any]]:
        """Each setting with value, default, type, help, choices and bounds, for a settings dialog."""
        return {
            name: {
                "value": self[name], "default": s.default, "type": type(s.default).__name__, "help": s.help,
                "choices": s.choices, "minimum": s.minimum, "maximum": s.maximum,
            }
            for name, s in SCHEMA.items()
        }
