"""The text that a person reads reflowable documents in: size, font, spacing, and pages as wide as the pane has room.

Chosen once for all documents and remembered. The engine lays a document out anew; what is shown stays until that is
ready, and the line at the top stays at the top.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.actions import Actions
from app.engine_client import EngineClient
from app.reader.layout import GAP_PX, MARGIN_PX, POINT_PX, Mode
from app.reader.pane import ReaderPane
from app.reader.tab import ReaderTab
from app.state import WindowState
from engine.events import Failed, Progress
from engine.requests import LayOut
from engine.values import Reading, ReadingStyle

SIZES_PT = (8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 28, 32, 36)
FAMILIES = ("book", "serif", "sans")
WIDE_SPACING = 1.7
INDEXED_PT = 11.0
"""The size of running text on the pages that were indexed (engine/ingest/reflow.py)."""
_MEASURE_EM = 38.0  # a page's width: some 70 letters a line, and the margins
_STEP_PT = 24.0
_LEAST_PT = 216.0
_STATE = "reading_text"
_SETTLE_MS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the person chose. Widths are no choice: they follow the pane."""

    size_pt: int
    family: str = "book"
    spacing: float = 0.0

    def style(self, room_px: int) -> ReadingStyle:
        """The style for pages in so much room, at actual size; small changes of the room make no other style."""
        room_pt = (room_px - 2 * MARGIN_PX) / POINT_PX
        width = min(room_pt, _MEASURE_EM * self.size_pt)
        steps = max(_LEAST_PT, width // _STEP_PT * _STEP_PT)
        return ReadingStyle(size_pt=self.size_pt, family=self.family, spacing=self.spacing, width_pt=steps)


class ReadingText(QObject):
    """Answers the actions of the text menu, and keeps the tab in sight in the chosen text."""

    def __init__(self, engine: EngineClient, reader: ReaderPane, actions: Actions, state: WindowState) -> None:
        """The choice is read from the window's state."""
        super().__init__(reader)
        self._engine, self._reader, self._actions, self._state = engine, reader, actions, state
        self.choice = _kept(state.get(_STATE, {}))
        self._pending: dict[ReaderTab, tuple[ReadingStyle, int]] = {}
        self._shown: dict[ReaderTab, ReadingStyle] = {}
        self._refused: dict[ReaderTab, ReadingStyle] = {}
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.apply)
        reader.tab_opened.connect(self._adopt)
        reader.tab_closed.connect(self._forget)
        reader.current_changed.connect(lambda _tab: self.apply())
        on = actions.on
        on("reading-larger", lambda: self._resize(1))
        on("reading-smaller", lambda: self._resize(-1))
        for family in FAMILIES:
            on(f"reading-{family}", partial(self._choose, family=family))
        actions.on_toggled("reading-spaced", lambda wide: self._choose(spacing=WIDE_SPACING if wide else 0.0))
        on("reading-original", self._drop)
        self._show()

    def apply(self) -> None:
        """Lay the document in sight out in the chosen text, where it is not yet."""
        tab = self._reader.current()
        if tab is not None and tab.rendition and tab.document_id and tab.view.isVisible():
            if self.choice is None:
                self._stop(tab)
                self._shown.pop(tab, None)
                tab.show_reading(None)
            else:
                self._lay_out(tab, self.choice.style(self._room(tab)))
        self._show()

    def _lay_out(self, tab: ReaderTab, style: ReadingStyle) -> None:
        known = self._pending.get(tab, (None, 0))[0], self._refused.get(tab)
        if style in known or (tab not in self._pending and self._shown.get(tab) == style):
            return
        self._stop(tab)
        number = self._engine.call(
            LayOut(document=tab.document_id, style=style), event=partial(self._told, tab),
            result=partial(self._ready, tab, style), failed=partial(self._failed, tab, style),
        )
        self._pending[tab] = style, number

    def _ready(self, tab: ReaderTab, style: ReadingStyle, reading: Reading) -> None:
        if self._pending.get(tab, (None, 0))[0] == style:
            del self._pending[tab]
            self._refused.pop(tab, None)
            self._shown[tab] = style
            tab.show_reading(reading)
        self._show()

    def _told(self, tab: ReaderTab, event: object) -> None:
        if isinstance(event, Progress) and tab is self._reader.current() and tab in self._pending:
            self._reader.bar.show_setting(event.done)

    def _failed(self, tab: ReaderTab, style: ReadingStyle, failure: Failed) -> None:
        if self._pending.get(tab, (None, 0))[0] == style:
            del self._pending[tab]
            self._refused[tab] = style  # not tried again before another is chosen
            tab.notices.show_failure(failure)
        self._show()

    def _stop(self, tab: ReaderTab) -> None:
        _style, number = self._pending.pop(tab, (None, 0))
        if number:
            self._engine.stop(number, silently=True)

    def _adopt(self, tab: ReaderTab) -> None:
        tab.resized.connect(self._settle.start)
        tab.laid_out.connect(self.apply)
        tab.document.opened.connect(self.apply)

    def _forget(self, tab: ReaderTab) -> None:
        self._stop(tab)
        self._shown.pop(tab, None)
        self._refused.pop(tab, None)

    def _resize(self, step: int) -> None:
        size = self._size()
        later = [s for s in SIZES_PT if s > size] if step > 0 else [s for s in reversed(SIZES_PT) if s < size]
        if later:
            self._choose(size_pt=later[0])

    def _size(self) -> float:
        """The size of running text as it is seen now."""
        if self.choice is not None:
            return self.choice.size_pt
        tab = self._reader.current()
        return INDEXED_PT * (tab.view.zoom if tab is not None else 1.0)

    def _choose(self, **changes: Any) -> None:
        if self.choice is None:
            size = self._size()
            self.choice = Choice(size_pt=min(SIZES_PT, key=lambda known: abs(known - size)))
        self._keep(replace(self.choice, **changes))

    def _drop(self) -> None:
        self._keep(None)

    def _keep(self, choice: Choice | None) -> None:
        self.choice = choice
        self._refused.clear()
        kept = {} if choice is None else {
            "size_pt": choice.size_pt, "family": choice.family, "spacing": choice.spacing
        }
        self._state.set(**{_STATE: kept})
        self._state.store()
        self.apply()

    def _show(self) -> None:
        choice, tab = self.choice, self._reader.current()
        for family in FAMILIES:
            self._actions.check(f"reading-{family}", choice is not None and choice.family == family)
        self._actions.check("reading-spaced", choice is not None and choice.spacing > 0)
        self._actions.check("reading-original", choice is None)
        self._reader.bar.show_text(tab is not None and bool(tab.rendition), choice.size_pt if choice else None)
        if tab not in self._pending:
            self._reader.bar.show_setting(None)

    @staticmethod
    def _room(tab: ReaderTab) -> int:
        width = tab.view.viewport().width()
        return (width - GAP_PX) // 2 + MARGIN_PX if tab.view.mode is Mode.TWO else width


def _kept(value: dict[str, Any]) -> Choice | None:
    """A choice as it was stored, or none where it is not one."""
    try:
        choice = Choice(
            size_pt=int(value["size_pt"]), family=str(value["family"]), spacing=float(value["spacing"])
        )
    except (KeyError, TypeError, ValueError):
        return None
    sound = choice.size_pt in SIZES_PT and choice.family in FAMILIES and choice.spacing in (0.0, WIDE_SPACING)
    return choice if sound else None
