"""Every action of the window, once: name, text, shortcut, icon, and when it is enabled.

Menus, the command palette, the shortcuts help and the tests all read this registry. A pane connects its handler with
:meth:`Actions.on`; the states that enable actions are set in one call, :meth:`Actions.set_state`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.action_table import MENUS, TABLE
from app.theme import icons
from app.theme.theme import Theme
from app.translation import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action. `when` names the states that must all hold; `menu` is where it stands, or empty for palette only."""

    name: str
    text: str
    menu: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    when: frozenset[str] = frozenset()
    checkable: bool = False


class Actions(QObject):
    """The registry as QActions of one window."""

    state_changed = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        """Make every action and give them to the window, so that their shortcuts work in all of it."""
        super().__init__(window)
        self._window, self._theme = window, theme
        self._state: set[str] = set()
        self._specs = {row[0]: _spec(row) for row in TABLE}
        self._actions: dict[str, QAction] = {}
        self._handled: set[str] = set()
        for spec in self._specs.values():
            action = QAction(tr(spec.text), window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(spec.checkable)
            self._actions[spec.name] = action
            window.addAction(action)
        theme.changed.connect(self._tint)
        self._tint()
        self.set_state()

    def __getitem__(self, name: str) -> QAction:
        """The action of this name. Raises KeyError."""
        return self._actions[name]

    def specs(self) -> Iterable[ActionSpec]:
        """Every action's description, in the table's order."""
        return self._specs.values()

    def handled(self) -> frozenset[str]:
        """The names of the actions that somebody answers."""
        return frozenset(self._handled)

    def on(self, name: str, handler: Callable[[], object]) -> None:
        """Call the handler when the action is triggered."""
        self._actions[name].triggered.connect(lambda _checked=False: handler())
        self._handled.add(name)

    def on_toggled(self, name: str, handler: Callable[[bool], object]) -> None:
        """Call the handler with the new state when a checkable action is triggered."""
        self._actions[name].triggered.connect(lambda checked: handler(checked))
        self._handled.add(name)

    def check(self, name: str, checked: bool) -> None:
        """Show a checkable action as on or off, without triggering it."""
        self._actions[name].setChecked(checked)

    def set_state(self, **states: bool) -> None:
        """Set or clear states, then enable every action whose states all hold."""
        before = set(self._state)
        for name, holds in states.items():
            (self._state.add if holds else self._state.discard)(name)
        if states and before == self._state:
            return
        for spec in self._specs.values():
            self._actions[spec.name].setEnabled(spec.when <= self._state)
        self.state_changed.emit()

    def menus(self) -> list[tuple[str, list[str]]]:
        """Menu titles with the names in them; an empty name is a separator."""
        return [(tr(title), list(names)) for title, names in MENUS]

    def _tint(self) -> None:
        for spec in self._specs.values():
            if spec.icon:
                normal, chosen = self._theme.colour("ink_soft"), self._theme.colour("accent")
                self._actions[spec.name].setIcon(icons.icon(spec.icon, normal, chosen))


def _spec(row: tuple[str, str, str, str, str]) -> ActionSpec:
    name, text, keys, icon, flags = row
    words = flags.split()
    return ActionSpec(
        name=name,
        text=text,
        shortcuts=tuple(part for part in keys.split(" | ") if part),
        icon=icon,
        when=frozenset(word for word in words if word != "checkable"),
        checkable="checkable" in words,
        menu=next((title for title, names in MENUS if name in names), ""),
    )
