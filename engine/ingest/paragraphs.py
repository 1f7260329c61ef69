"""Rows of a column to paragraphs, headings, list items, listings and tables without rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from engine.ingest.columns import Column, Row
from engine.ingest.tables import Table, borderless_table

_BULLET = re.compile(r"^[•▪◦‣●○■□▶➢✓✔–—*·◆∙⁃-]\s(?!-)")
_ENUMERATOR = re.compile(r"^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\[\d{1,3}\])\s")
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\w{0,6}$|…\s*\d+$")
_ENDS = tuple(".!?:;\"”’»)]…。！？」』")
_SIZE_CHANGE = 1.12
_WIDE_GAP = 1.2
_SHORT = 0.78


@dataclass(slots=True)
class Paragraph:
    """Rows that belong together, or a table."""

    rows: list[Row]
    column: Column
    size: float = 0.0
    bold: bool = False
    mono: bool = False
    listed: bool = False
    table: Table | None = None
    first_of_column: bool = False
    last_of_column: bool = False
    small_tail: bool = False  # smaller than the body, and nothing of the body's size follows in its column

    @property
    def v0(self) -> float:
        """Top."""
        return self.table.v0 if self.table else self.rows[0].v0

    @property
    def v1(self) -> float:
        """Bottom."""
        return self.table.v1 if self.table else self.rows[-1].v1


def row_text(row: Row) -> str:
    """A row's pieces with a space between."""
    return " ".join(piece.text for piece in row.pieces)


def paragraphs(column: Column, tables: dict[int, Table], typewritten: bool = False) -> list[Paragraph]:
    """A column's rows as paragraphs. `tables` gives the table for a row whose only piece stands for one, by id.

    `typewritten` says that monospaced rows are no listings here.
    """
    found: list[Paragraph] = []
    current: list[Row] = []
    rows = column.rows
    pitch = _pitch(rows)
    right = _right(rows)
    spans = _borderless(rows, tables, pitch)
    place = 0
    while place < len(rows):
        row = rows[place]
        ready = tables.get(id(row.pieces[0]))
        stop = spans.get(place)
        if ready is not None or stop is not None:
            if current:
                found.append(_made(current, column))
                current = []
            if ready is not None:
                found.append(Paragraph(rows=[row], column=column, table=ready))
                place += 1
            elif stop is not None:
                found.append(Paragraph(rows=rows[place : stop[0]], column=column, table=stop[1]))
                place = stop[0]
            continue
        if current and _breaks(current, row, pitch, (column.u0, right), typewritten):
            found.append(_made(current, column))
            current = []
        current.append(row)
        place += 1
    if current:
        found.append(_made(current, column))
    if found:
        found[0].first_of_column = found[-1].last_of_column = True
    return found


def _made(rows: list[Row], column: Column) -> Paragraph:
    pieces = [piece for row in rows for piece in row.pieces]
    letters = sum(len(piece.text) for piece in pieces)
    first = row_text(rows[0])
    return Paragraph(
        rows=rows, column=column, size=max(pieces, key=lambda p: len(p.text)).size,
        bold=sum(len(p.text) for p in pieces if p.bold) > 0.8 * letters,
        mono=sum(len(p.text) for p in pieces if p.mono) > 0.8 * letters,
        listed=bool(_BULLET.match(first) or _ENUMERATOR.match(first)),
    )


def _middle(row: Row) -> float:
    return (row.v0 + row.v1) / 2


def _pitch(rows: list[Row]) -> float:
    steps = [
        _middle(second) - _middle(first)
        for first, second in pairwise(rows)
        if 0.6 * second.size < _middle(second) - _middle(first) < 2.6 * second.size
    ]
    if not steps:
        return 1.3 * (rows[0].size if rows else 10.0)
    steps.sort()
    return steps[len(steps) // 3]  # the lines of a paragraph, not the gaps between paragraphs


def _right(rows: list[Row]) -> float:
    ends = sorted(row.u1 for row in rows)
    return ends[int(0.9 * (len(ends) - 1))]


def _all(row: Row, name: str) -> bool:
    return all(getattr(piece, name) for piece in row.pieces)


def _breaks(
    current: list[Row], row: Row, pitch: float, margins: tuple[float, float], typewritten: bool
) -> bool:
    last, (left, right) = current[-1], margins
    step = _middle(row) - _middle(last)
    size, before = row.size, last.size
    if not typewritten and _all(row, "mono") and _all(last, "mono"):
        return step > 2.4 * max(pitch, size)
    if max(size, before) > _SIZE_CHANGE * min(size, before) and len(row_text(row)) > 2:
        return True
    if (step > 1.28 * pitch + 0.5 and step > 1.28 * size) or step < 0:
        return True
    if _LEADERS.search(row_text(last)):
        return True  # an entry of a table of contents
    text, ended = row_text(row), row_text(last).endswith(_ENDS)
    if _BULLET.match(text):
        return True
    if _ENUMERATOR.match(text) and (ended or last.u1 < right - 0.1 * (right - left)) and row.u0 < last.u0 + size:
        return True
    if _all(row, "bold") != _all(last, "bold") and ((_all(last, "bold") and len(current) < 4) or not text[0].islower()):
        return _all(row, "bold") or last.u1 < right - 0.05 * (right - left)
    return _indented(current, row, left, right, ended)


def _indented(current: list[Row], row: Row, left: float, right: float, ended: bool) -> bool:
    last, size, width = current[-1], row.size, max(right - left, 1.0)
    centred = abs((row.u0 + row.u1) / 2 - (last.u0 + last.u1) / 2) < 3 and row.u0 > left + size
    if centred:
        return False
    shift = row.u0 - last.u0
    if 0.7 * size < shift < 6 * size and (len(current) > 1 or ended):
        hanging = len(current) == 1 and (_BULLET.match(row_text(last)) or _ENUMERATOR.match(row_text(last)))
        if not hanging and (ended or last.u1 > left + _SHORT * width):
            return True
    if len(current) > 1 and shift < -0.7 * size and abs(row.u0 - current[0].u0) < 0.5 * size:
        return True  # the next item of a list with hanging lines
    starts = row_text(row)[0]
    return ended and last.u1 < left + _SHORT * width and not starts.islower()


def _borderless(rows: list[Row], tables: dict[int, Table], pitch: float) -> dict[int, tuple[int, Table]]:
    """Runs of rows that are tables: first row to (row after the last, table)."""
    found: dict[int, tuple[int, Table]] = {}
    place = 0
    while place < len(rows):
        stop = place
        while stop < len(rows) and _cells(rows[stop]) >= 2 and id(rows[stop].pieces[0]) not in tables and (
            stop == place or _middle(rows[stop]) - _middle(rows[stop - 1]) < 2.6 * pitch
        ):
            stop += 1
        if stop - place >= 3 and (table := borderless_table(rows[place:stop])) is not None:
            found[place] = (stop, table)
        place = max(stop, place + 1)
    return found


def _cells(row: Row) -> int:
    pieces = sorted(row.pieces, key=lambda piece: piece.u0)
    return 1 + sum(
        second.u0 - first.u1 > _WIDE_GAP * first.size for first, second in pairwise(pieces)
    )


