"""The text of a page as lines in reading order, with the border of every character."""

from __future__ import annotations

from typing import Any, NamedTuple

from engine.render.mupdf import pymupdf
from engine.render.requests import PageText, TextLine
from engine.values import Rect

FLAGS = int(pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_MEDIABOX_CLIP)
_GAP_PT = 6.0


class _Block(NamedTuple):
    rect: Rect
    lines: list[TextLine]


def page_text(page: Any, index: int) -> PageText:
    """Read a loaded page."""
    raw = page.get_text("rawdict", flags=FLAGS)
    blocks: list[_Block] = []
    for block in raw["blocks"]:
        lines = [line for line in (_line(item) for item in block.get("lines", ())) if line is not None]
        if lines:
            blocks.append(_Block(Rect(*block["bbox"]), lines))
    ordered = reading_order(blocks)
    lines = [
        TextLine(text=line.text, rect=line.rect, edges=line.edges, block=number, vertical=line.vertical)
        for number, block in enumerate(ordered)
        for line in block.lines
    ]
    return PageText(page=index, lines=tuple(lines))


def _line(raw: dict[str, Any]) -> TextLine | None:
    """A line of MuPDF's, or None where it is blank."""
    characters = [char for span in raw["spans"] for char in span["chars"]]
    text = "".join(char["c"] for char in characters)
    if not text.strip():
        return None
    direction = raw["dir"]
    vertical = abs(direction[1]) > abs(direction[0])
    low, high = (1, 3) if vertical else (0, 2)
    forward = direction[low if vertical else 0] >= 0
    first, last = (low, high) if forward else (high, low)
    edges = [round(float(char["bbox"][first]), 2) for char in characters]
    edges.append(round(float(characters[-1]["bbox"][last]), 2))
    rect = Rect(*(round(float(value), 2) for value in raw["bbox"]))
    return TextLine(text=text, rect=rect, edges=tuple(edges), block=0, vertical=vertical)


def reading_order(blocks: list[_Block]) -> list[_Block]:
    """Order blocks by cutting the page along its widest white gaps: across first, then into columns (XY-cut).

    Where no gap divides them, they are read from the top, then from the left.
    """
    if len(blocks) < 2:
        return blocks
    rows = _cut(blocks, 1, 3, 0.0)
    if len(rows) > 1 and len(_cut(blocks, 0, 2, _GAP_PT)) < 2:
        # Rows that follow each other and each divide in the same columns are one part of the page: join them first.
        return [block for group in _joined(rows) for block in _columns(group)]
    return _columns(blocks)


def _columns(blocks: list[_Block]) -> list[_Block]:
    parts = _cut(blocks, 0, 2, _GAP_PT)
    if len(parts) < 2:
        return sorted(blocks, key=lambda block: (round(block.rect.y0), block.rect.x0))
    return [block for part in parts for block in reading_order(part)]


def _joined(rows: list[list[_Block]]) -> list[list[_Block]]:
    """Join neighbouring rows for as long as a white column runs through all of them."""
    groups: list[list[_Block]] = []
    for row in rows:
        divides = len(_cut(row, 0, 2, _GAP_PT)) > 1
        if groups and divides:
            together = groups[-1] + row
            if len(_cut(together, 0, 2, _GAP_PT)) > 1:
                groups[-1] = together
                continue
        elif groups and not divides and len(_cut(groups[-1] + row, 0, 2, _GAP_PT)) > 1:
            groups[-1] = groups[-1] + row
            continue
        groups.append(list(row))
    return groups


def _cut(blocks: list[_Block], low: int, high: int, gap: float) -> list[list[_Block]]:
    """Part blocks where nothing crosses a gap along one axis."""
    parts: list[list[_Block]] = []
    reach = float("-inf")
    for block in sorted(blocks, key=lambda item: item.rect[low]):
        if parts and block.rect[low] <= reach + gap:
            parts[-1].append(block)
        else:
            parts.append([block])
        reach = max(reach, block.rect[high])
    return parts
