"""How the window looks, as the person chose it: theme, text size, the font of what is read. Kept with its state."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase

from app.state import WindowState
from app.theme.theme import Theme

LANGUAGE = "language"
_STEP = 1.1


class Appearance(QObject):
    """The window's own settings, described as the engine describes its own. `changed` after one was taken."""

    changed = Signal()

    def __init__(self, theme: Theme, state: WindowState) -> None:
        """Nothing is changed before :meth:`restore`."""
        super().__init__()
        self._theme, self._state = theme, state

    def restore(self) -> None:
        """Give the theme what was kept."""
        get = self._state.get
        self._theme.choose(str(get("theme", "system")), float(get("text_scale", 1.0)))
        family, scale = str(get("reading_family", "")), float(get("reading_scale", 1.0))
        if family or scale != 1.0:
            self._theme.choose_reading(family, scale)

    def described(self) -> dict[str, dict[str, Any]]:
        """Each setting with value, type, help, choices (value to words) and bounds, for the settings page."""
        theme = self._theme
        families = {"": self.tr("As designed")} | {
            name: name for name in QFontDatabase.families()
            if QFontDatabase.isSmoothlyScalable(name) and not QFontDatabase.isPrivateFamily(name)
        }
        percent = {"type": "int", "choices": (), "minimum": 70, "maximum": 250, "suffix": " %", "step": 10}
        return {
            "text_size": percent | {
                "value": round(theme.scale * 100), "help": self.tr("Of the whole interface, beside the system's size."),
            },
            "reading_family": {
                "value": theme.reading_family, "type": "str", "choices": families, "minimum": None, "maximum": None,
                "help": self.tr("For answers, passages and notes."),
            },
            "reading_size": percent | {
                "value": round(theme.reading_scale * 100), "help": self.tr("For answers, passages and notes."),
            },
        }

    def change(self, name: str, value: object) -> bool:
        """Take and keep a setting. Returns whether it is one of these."""
        theme = self._theme
        match name:
            case "text_size":
                theme.choose(theme.choice, int(str(value)) / 100)
            case "reading_family":
                theme.choose_reading(family=str(value))
            case "reading_size":
                theme.choose_reading(scale=int(str(value)) / 100)
            case _:
                return False
        self.keep()
        return True

    def larger(self) -> None:
        """The interface's text one step larger."""
        self._scale(_STEP)

    def smaller(self) -> None:
        """The interface's text one step smaller."""
        self._scale(1 / _STEP)

    def keep(self) -> None:
        """Store what is chosen now."""
        theme = self._theme
        self._state.set(
            theme=theme.choice, text_scale=theme.scale, reading_family=theme.reading_family,
            reading_scale=theme.reading_scale,
        )
        self._state.store()
        self.changed.emit()

    def language(self) -> str:
        """The language chosen for the interface, or "system"."""
        return str(self._state.get(LANGUAGE, "system"))

    def keep_language(self, choice: str) -> None:
        """Remember the language for the next start."""
        self._state.set(language=choice)
        self._state.store()

    def _scale(self, factor: float) -> None:
        self._theme.choose(self._theme.choice, self._theme.scale * factor)
        self.keep()
