"""The text of a page as lines in reading order, with the border of every character."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from engine.render.mupdf import pymupdf
from engine.render.requests import PageText, TextLine
from engine.values import Rect
from engine.written_text import corrections

FLAGS = int(pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_MEDIABOX_CLIP)
_GAP_PT = 6.0


class _Block(NamedTuple):
    rect: Rect
    lines: list[TextLine]


def page_text(page: Any, index: int, written: str = "", *, typeset: bool = False) -> PageText:
    """Read a loaded page; `written` is what it says where its glyphs do not (engine.written_text)."""
    raw = page.get_text("rawdict", flags=FLAGS)
    read = [[_line(item) for item in block.get("lines", ())] for block in raw["blocks"]]
    if written:
        read = _respelled(read, written)
    blocks: list[_Block] = []
    for block, found in zip(raw["blocks"], read, strict=True):
        lines = [line for line in found if line is not None]
        if lines:
            blocks.append(_Block(Rect(*block["bbox"]), lines))
    ordered = reading_order(blocks)
    lines = [
        TextLine(text=line.text, rect=line.rect, edges=line.edges, block=number, vertical=line.vertical)
        for number, block in enumerate(ordered)
        for line in block.lines
    ]
    return PageText(page=index, lines=tuple(lines), typeset=typeset)


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


def _respelled(read: list[list[TextLine | None]], written: str) -> list[list[TextLine | None]]:
    """The lines with what is written in the place of what their glyphs say."""
    whole = [_rows(line for line in block if line is not None) for block in read]
    every = [line for block in whole for line in block]
    places = [(number, at) for number, line in enumerate(every) for at, c in enumerate(line.text) if not c.isspace()]
    new: dict[tuple[int, int], str] = {}
    got = "".join(every[number].text[at] for number, at in places)
    for low, high, text in corrections(got, "".join(written.split())):
        new |= dict.fromkeys(places[low:high], "")
        new[places[low]] = text
    spelt = iter([_spelt(line, number, new) for number, line in enumerate(every)])
    return [[next(spelt) for _ in block] for block in whole]


def _rows(lines: Iterable[TextLine]) -> list[TextLine]:
    """Pieces that stand in one row as one line: a sign that is drawn before its letter begins another for MuPDF."""
    made: list[TextLine] = []
    for line in lines:
        last = made[-1] if made else None
        if last is None or not _beside(last.rect, line.rect):
            made.append(line)
            continue
        (x0, y0, x1, y1), (begin, top, end, bottom) = last.rect, line.rect
        made[-1] = replace(
            last, text=last.text + line.text, edges=last.edges[:-1] + line.edges,
            rect=Rect(min(x0, begin), min(y0, top), max(x1, end), max(y1, bottom)),
        )
    return made


def _beside(one: Rect, other: Rect) -> bool:
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared > 0.5 * min(one.y1 - one.y0, other.y1 - other.y0)


def _spelt(line: TextLine, number: int, new: dict[tuple[int, int], str]) -> TextLine:
    """The line with some of its characters replaced, by an even part each of the room of what they replace."""
    parts: list[tuple[str, float]] = []  # characters, and the border behind them
    for at, character in enumerate(line.text):
        put = new.get((number, at), character)
        if not put and parts:
            put, _ = parts.pop()
        parts.append((put, line.edges[at + 1]))
    edges = [line.edges[0]]
    for put, end in parts:
        begin = edges[-1]
        edges += [round(begin + (end - begin) * place / len(put), 2) for place in range(1, len(put) + 1)]
    text = "".join(put for put, _ in parts)
    return replace(line, text=text, edges=tuple(edges)) if text.strip() else line


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
