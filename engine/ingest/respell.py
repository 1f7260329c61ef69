"""A page that was read, put right by what is written on it (engine.written_text)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.written_text import corrections

if TYPE_CHECKING:
    from engine.ingest.extract import PageText


def respell(page: PageText, written: str) -> None:
    """Put right the characters of a page that was read, in their lines; each takes the box of what it replaces."""
    places = [at for line in page.lines for at in range(line.lo, line.hi) if not page.chars[at].isspace()]
    got = "".join(page.chars[at] for at in places)
    boxes = page.boxes.copy()
    new: dict[int, str] = {}
    for low, high, text in corrections(got, "".join(written.split())):
        first = places[low]
        whole = page.boxes[places[low:high]]
        boxes[first] = [*whole[:, :2].min(0), *whole[:, 2:].max(0)]
        new.update(dict.fromkeys(places[low:high], ""))
        new[first] = text
    if new:
        _rewrite(page, new, boxes)


def _rewrite(page: PageText, new: dict[int, str], boxes: Any) -> None:
    chars: list[str] = []
    sources: list[int] = []
    starts = []
    for at, char in enumerate(page.chars):
        starts.append(len(chars))
        text = new.get(at, char)
        chars += text
        sources += [at] * len(text)
    starts.append(len(chars))
    page.chars, page.boxes = chars, np.ascontiguousarray(boxes[sources], np.float32)
    page.raised = frozenset(place for place, at in enumerate(sources) if at in page.raised)
    for line in page.lines:
        line.lo, line.hi = starts[line.lo], starts[line.hi]
        line.text = "".join(chars[line.lo : line.hi])
    page.lines = [line for line in page.lines if line.text.strip()]
