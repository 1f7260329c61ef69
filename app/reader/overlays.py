"""What lies above a page: highlights, hits, the selection, the lit sentence. Plain values, in points of the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.values import PageBox, Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A note's place on a page. `rects` is empty for a note that stands beside the page."""

    note: int
    page: int
    rects: tuple[Rect, ...]
    colour: str
    text: str = ""


@dataclass(slots=True, kw_only=True)
class Overlays:
    """All of them for one document. `glow` runs from 1, just landed, to 0, only the thin underline left."""

    highlights: dict[int, list[Highlight]] = field(default_factory=dict)
    hits: dict[int, tuple[tuple[Rect, ...], ...]] = field(default_factory=dict)
    current_hit: tuple[int, int] | None = None
    lit: dict[int, tuple[Rect, ...]] = field(default_factory=dict)
    glow: float = 0.0
    selection: dict[int, list[Rect]] = field(default_factory=dict)

    def places_of(self, note: int) -> tuple[PageBox, ...]:
        """Where a note's words stand."""
        items = [item for items in self.highlights.values() for item in items if item.note == note and item.rects]
        return tuple(PageBox(page=item.page, rects=item.rects) for item in sorted(items, key=lambda item: item.page))

    def forget(self) -> None:
        """Nothing lies on the pages: they are others now."""
        self.highlights, self.hits, self.lit, self.selection = {}, {}, {}, {}
        self.current_hit, self.glow = None, 0.0

    def highlight_at(self, page: int, x: float, y: float) -> Highlight | None:
        """The highlight under a point of a page."""
        for item in self.highlights.get(page, ()):
            if any(r.x0 <= x <= r.x1 and r.y0 <= y <= r.y1 for r in item.rects):
                return item
        return None
