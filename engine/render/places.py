"""The same place in two layouts of one text, found by counting letters (engine/letters.py).

Where a font or a list made a layout differ by a few letters, the count is put right by the letters around the place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from engine.letters import carried, letters, text_flags
from engine.render.requests import MappedBox, PagePlace
from engine.values import PageBox, Rect

_CONTEXT = 24
_LEAD_PT = 14.0
_SEARCHED_PAGES = 1


class PageLetters(NamedTuple):
    """The letters of a page in the file's order, and for each the number of its line and its box.

    `reach` are the boxes with the marks that touch a letter, such as a full stop: what is lit.
    """

    text: str
    lines: list[int]
    boxes: list[Rect]
    reach: list[Rect]


def read_letters(page: Any) -> PageLetters:
    """Read a loaded page."""
    text: list[str] = []
    lines: list[int] = []
    boxes: list[Rect] = []
    reach: list[Rect] = []
    number = 0
    for block in page.get_text("rawdict", flags=text_flags())["blocks"]:
        for line in block.get("lines", ()):
            number += 1
            touching = False
            before: Rect | None = None  # marks that the next letter takes, such as a quotation mark
            for char in (char for span in line["spans"] for char in span["chars"]):
                folded, box = letters(char["c"]), Rect(*char["bbox"])
                if folded:
                    text.append(folded)
                    lines.extend([number] * len(folded))
                    boxes.extend([box] * len(folded))
                    reach.extend([_union(before, box) if before is not None else box] * len(folded))
                    touching, before = True, None
                elif char["c"].isspace():
                    touching, before = False, None
                elif touching:
                    reach[-1] = _union(reach[-1], box)
                else:
                    before = _union(before, box) if before is not None else box
    return PageLetters("".join(text), lines, boxes, reach)


class LaidOut(NamedTuple):
    """A layout: letters before each page and at last of the whole, and a page's letters."""

    totals: Sequence[int]
    letters: Callable[[int], PageLetters]

    def page_of(self, count: int) -> int:
        """The page on which this letter stands."""
        return min(max(0, bisect_right(self.totals, count) - 1), len(self.totals) - 2)


class Correspondence:
    """From places of one layout to those of another."""

    def __init__(self, source: LaidOut, target: LaidOut) -> None:
        """Of the same text."""
        self._source, self._target = source, target
        whole = max(1, source.totals[-1])
        self._stretch = target.totals[-1] / whole

    def boxes(self, boxes: Sequence[PageBox]) -> tuple[MappedBox, ...]:
        """Where the letters under these boxes stand in the target, page by page in order."""
        found: dict[int, list[tuple[int, int]]] = {}
        for box in boxes:
            for low, high in self._runs(box):
                first = self._locate(box.page, low)
                last = max(first, self._locate(box.page, high - 1))
                for page, start, end in self._split(first, last + 1):
                    found.setdefault(page, []).append((start, end))
        return tuple(self._mapped(page, found[page]) for page in sorted(found))

    def place(self, place: PagePlace) -> PagePlace:
        """The place's letter in the target, and the top of its line there, less what lay above it."""
        source = self._source.letters(place.page)
        if not source.boxes:
            return PagePlace(page=int(carried(float(place.page), self._source.totals, self._target.totals)), y_pt=0.0)
        below = (i for i, box in enumerate(source.boxes) if box.y0 + box.y1 > 2 * place.y_pt)
        index = place.letter if 0 <= place.letter < len(source.boxes) else next(below, len(source.boxes))
        count = self._locate(place.page, index)
        page = self._target.page_of(count)
        target = self._target.letters(page)
        inside = count - self._target.totals[page]
        if not 0 < inside < len(target.boxes):
            return PagePlace(page=page, y_pt=0.0, letter=max(0, inside))
        above = max(0.0, source.boxes[index].y0 - place.y_pt) if index < len(source.boxes) else 0.0
        top = max(0.0, target.boxes[inside].y0 - min(above, _LEAD_PT))
        return PagePlace(page=page, y_pt=top, letter=inside)

    def _runs(self, box: PageBox) -> Iterator[tuple[int, int]]:
        """Ranges of letters of a source page whose middle lies in one of the rectangles."""
        start = None
        source = self._source.letters(box.page)
        for index, letter in enumerate(source.boxes):
            x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
            inside = any(r.x0 - 0.1 <= x <= r.x1 + 0.1 and r.y0 <= y <= r.y1 for r in box.rects)
            if inside and start is None:
                start = index
            elif not inside and start is not None:
                yield start, index
                start = None
        if start is not None:
            yield start, len(source.boxes)

    def _locate(self, page: int, index: int) -> int:
        """The target's count of the letter `index` of a source page."""
        guess = round((self._source.totals[page] + index) * self._stretch)
        source = self._source.letters(page).text
        around = self._target.page_of(guess)
        pages = range(max(0, around - _SEARCHED_PAGES), min(len(self._target.totals) - 1, around + _SEARCHED_PAGES + 1))
        base = self._target.totals[pages[0]]
        text = "".join(self._target.letters(number).text for number in pages)
        low = max(0, index - _CONTEXT)
        for wanted, shift in (
            (source[low : index + _CONTEXT], index - low),
            (source[index : index + _CONTEXT], 0),
            (source[low:index], index - low),
        ):
            at = _nearest(text, wanted, guess - base - shift)
            if at >= 0:
                return base + at + shift
        return min(max(0, guess), self._target.totals[-1])

    def _split(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """A range of the target's letters by page: page, first letter of it, end."""
        for page in range(self._target.page_of(start), self._target.page_of(max(start, end - 1)) + 1):
            base, stop = self._target.totals[page], self._target.totals[page + 1]
            if min(end, stop) > max(start, base):
                yield page, max(start, base) - base, min(end, stop) - base

    def _mapped(self, page: int, ranges: list[tuple[int, int]]) -> MappedBox:
        target = self._target.letters(page)
        by_line: dict[int, Rect] = {}
        chosen = sorted({i for start, end in ranges for i in range(start, min(end, len(target.boxes)))})
        for index in chosen:
            box, line = target.reach[index], target.lines[index]
            by_line[line] = _union(by_line[line], box) if line in by_line else box
        return MappedBox(page=page, rects=tuple(by_line.values()), letters=len(chosen))


def _nearest(text: str, wanted: str, guess: int) -> int:
    """Where `wanted` stands in `text` nearest to `guess`, or -1."""
    if not wanted:
        return -1
    if text.startswith(wanted, max(0, guess)) and guess >= 0:
        return guess
    after = text.find(wanted, max(0, guess))
    before = text.rfind(wanted, 0, max(0, guess) + len(wanted))
    if after < 0 or before < 0:
        return max(after, before)
    return after if after - guess < guess - before else before


def _union(a: Rect, b: Rect) -> Rect:
    return Rect(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))
