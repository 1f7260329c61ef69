"""The section tree: from the file's outline, or from headings as laid out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from engine.values import BlockKind, Page, Section, Span

_TITLE_CHARACTERS = 160
_LEAD_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Place:
    """What of a page the section tree needs: its span, and (top in points, offset, heading level, text) of blocks."""

    index: int
    span: Span
    blocks: tuple[tuple[float, int, int, str], ...]
    size: tuple[float, float]  # of the page, in points

    def moved(self, shift: int) -> Place:
        """The place, `shift` characters further on."""
        blocks = tuple((top, offset + shift, level, text) for top, offset, level, text in self.blocks)
        return replace(self, span=Span(self.span.start + shift, self.span.end + shift), blocks=blocks)


def place_of(page: Page) -> Place:
    """The page's place, to be kept when its text and boxes are gone."""
    found = []
    for block in page.blocks:
        at = block.span.start - page.start
        level = block.level if block.kind is BlockKind.HEADING else 0
        length = _TITLE_CHARACTERS if level else _LEAD_CHARACTERS
        text = page.text[at : min(at + length, block.span.end - page.start)]
        top = float(page.boxes[at, 1]) if at < len(page.boxes) else 0.0
        found.append((top, block.span.start, level, text))
    return Place(
        index=page.index, span=page.span, blocks=tuple(found), size=(page.width_pt, page.height_pt)
    )


def section_tree(outline: list[list[Any]], places: list[Place]) -> tuple[Section, ...]:
    """Sections from outline entries [level, title, page, y], or from headings where there are none.

    More places only add sections behind those of fewer.
    """
    if not places:
        return ()
    by_index = {place.index: place for place in places}
    starts: list[tuple[int, str, int, int]] = []
    for level, title, page, y in outline:
        place = by_index.get(page)
        if place is not None:
            starts.append((level, title, page, _offset(place, title, y)))
    starts.sort(key=lambda entry: (entry[2], entry[3]))
    if len(outline) < 2:
        starts = [
            (level, " ".join(text.split()), place.index, offset)
            for place in places
            for _, offset, level, text in place.blocks
            if level
        ]
    return _nested(starts, places[-1].span.end)


def _offset(place: Place, title: str, y: float) -> int:
    """Where on its page a section begins: at the block that bears its title, else at the height given."""
    wanted = _normal(title)
    for _, offset, _, text in place.blocks:
        found = _normal(text)
        if wanted and found and (found.startswith(wanted) or (wanted.endswith(found) and len(found) > 3)):
            return offset
    if y > 0:
        for top, offset, _, _ in place.blocks:
            if top >= y - 6:
                return offset
    return place.span.start


def _nested(starts: list[tuple[int, str, int, int]], end: int) -> tuple[Section, ...]:
    made: list[Section] = []
    stops = [end] * len(starts)
    parents: list[int | None] = []
    path: list[int] = []
    for number, (level, _, _, offset) in enumerate(starts):
        while path and starts[path[-1]][0] >= level:
            stops[path.pop()] = offset
        parents.append(path[-1] if path else None)
        path.append(number)
    for number, (_, title, page, offset) in enumerate(starts):
        level = 1
        parent = parents[number]
        while parent is not None:
            level, parent = level + 1, parents[parent]
        made.append(Section(
            title=title, level=level, span=Span(offset, max(offset, stops[number])), page=page,
            parent=parents[number],
        ))
    return tuple(made)


def _normal(text: str) -> str:
    """Letters and digits alone, without case or marks: what two settings of one title share."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if char.isalnum())
