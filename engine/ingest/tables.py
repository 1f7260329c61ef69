"""Tables: from ruled lines and filled cells, or from columns of short pieces that line up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from engine.ingest.columns import Row, rows_of
from engine.ingest.extract import Line, PageText

Rect = tuple[float, float, float, float]
Cells = list[list[Line]]

_THIN_PT = 3.0
_SNAP_PT = 3.0
_MAX_RULES = 4000
_LONG_CELL = 300
_NUMERIC = re.compile(r"^[\s$€£¥%()+\-–—.,:/\d*]*\d[\s$€£¥%()+\-–—.,:/\d*]*$")
_HEAD_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Frame:
    """Rules that touch: levels of the long horizontal ones, places of the long upright ones, all uprights, the box."""

    levels: list[float]
    places: list[float]
    uprights: list[Rect]
    box: Rect


@dataclass(slots=True)
class Table:
    """A table's place and its rows of cells; a cell is the pieces of lines in it."""

    rows: list[Cells]
    u0: float
    v0: float
    u1: float
    v1: float


@dataclass(frozen=True, slots=True)
class Heads:
    """What names the columns of a table, and where they stand, each from left to right; None where nothing tells."""

    names: tuple[str, ...]
    extents: tuple[tuple[float, float] | None, ...]

    def fit(self, table: Table) -> bool:
        """Whether a table without heads has these columns: it goes on from the page before."""
        own = extents(table)
        return len(own) == len(self.extents) and all(
            one is None or other is None or min(one[1], other[1]) > max(one[0], other[0])
            for one, other in zip(self.extents, own, strict=True)
        )


def extents(table: Table) -> tuple[tuple[float, float] | None, ...]:
    """From where to where each column is written; None where it is empty."""
    columns = [[line for row in table.rows for line in row[place]] for place in range(len(table.rows[0]))]
    return tuple((min(p.u0 for p in pieces), max(p.u1 for p in pieces)) if pieces else None for pieces in columns)


def ruled_tables(page: PageText, lines: list[Line]) -> tuple[list[Table], list[Line]]:
    """Tables drawn with rules or filled cells, and the lines that belong to none."""
    if len(page.rules) < 3 or len(page.rules) > _MAX_RULES:
        return [], lines
    tables: list[Table] = []
    upright = [line for line in lines if line.turn == 0]
    for frame in _frames(page.rules, page):
        box = frame.box
        inside = [line for line in upright if _centre_in(line, box)]
        if len(inside) < 4:
            continue
        table = _table(inside, frame)
        if table is not None:
            taken = {id(line) for line in inside}
            upright = [line for line in upright if id(line) not in taken]
            lines = [line for line in lines if id(line) not in taken]
            tables.append(table)
    return tables, lines


def borderless_table(rows: list[Row]) -> Table | None:
    """A run of rows whose pieces line up in columns, or None where they do not."""
    slots = _slots([piece for row in rows for piece in row.pieces], rows[0].u0, max(row.u1 for row in rows))
    if len(slots) < 2:
        return None
    cells = [_in_slots(row.pieces, slots) for row in rows]
    filled = [sum(1 for cell in row if cell) for row in cells]
    if sum(count >= 2 for count in filled) < 0.8 * len(rows):
        return None
    numeric = [
        sum(1 for row in cells if row[place] and _NUMERIC.match(_cell_text(row[place])))
        >= 0.6 * sum(1 for row in cells if row[place])
        for place in range(len(slots))
    ]
    if len(slots) < 3 and not any(numeric[1:]):
        return None
    if any(len(_cell_text(cell)) > 80 for row in cells for cell in row):
        return None
    return Table(
        rows=cells, u0=min(row.u0 for row in rows), v0=rows[0].v0, u1=max(row.u1 for row in rows), v1=rows[-1].v1
    )


def head_rows(table: Table) -> tuple[int, int]:
    """The rows that name the columns, as first and after the last; (0, 0) where that is not clear."""
    texts = [[_cell_text(cell) for cell in row] for row in table.rows]
    width = len(texts[0])
    counts = [sum(bool(text) for text in row) for row in texts]
    numbers = [sum(bool(_NUMERIC.match(text)) for text in row) for row in texts]
    for place in range(1, min(_HEAD_ROWS + 3, len(texts))):
        if 2 * numbers[place] < max(counts[place], 2) * 0.6 or 2 * counts[place] < width:
            continue
        first = place
        while first and place - first < _HEAD_ROWS and not numbers[first - 1] and 2 * counts[first - 1] >= width:
            first -= 1
        return (first, place) if first < place else (0, 0)
    top = [line for cell in table.rows[0] for line in cell]
    rest = [line for row in table.rows[1:] for cell in row for line in cell]
    if len(texts) > 2 and counts[0] == width and all(line.bold for line in top) and rest:
        return (0, 1) if sum(line.bold for line in rest) < 0.5 * len(rest) else (0, 0)
    return (0, 0)


def _cell_text(cell: list[Line]) -> str:
    return " ".join(line.text for line in cell)


def _frames(rules: list[Rect], page: PageText) -> list[_Frame]:
    """Groups of rules that touch, from top to bottom."""
    flat: list[Rect] = []
    upright: list[Rect] = []
    for x0, y0, x1, y1 in rules:
        width, height = x1 - x0, y1 - y0
        if height <= _THIN_PT and width >= 10:
            flat.append((x0, (y0 + y1) / 2, x1, (y0 + y1) / 2))
        elif width <= _THIN_PT and height >= 5:
            upright.append(((x0 + x1) / 2, y0, (x0 + x1) / 2, y1))
        elif width >= 10 and 5 <= height < 0.9 * page.height:
            flat += [(x0, y0, x1, y0), (x0, y1, x1, y1)]
            upright += [(x0, y0, x0, y1), (x1, y0, x1, y1)]
    frames = []
    for group in _touching([*flat, *upright]):
        levels = _snapped([r for r in group if r[1] == r[3]], 1)
        places = _snapped([r for r in group if r[0] == r[2]], 0)
        box = (min(r[0] for r in group), min(r[1] for r in group), max(r[2] for r in group), max(r[3] for r in group))
        wide = [y for y, length in levels if length >= 0.5 * (box[2] - box[0])]
        high = [x for x, length in places if length >= 0.25 * (box[3] - box[1])]
        if len(wide) >= 2 and box[3] - box[1] > 16:
            frames.append(_Frame(wide, high, [r for r in group if r[0] == r[2]], box))
    frames.sort(key=lambda frame: frame.box[1])
    return frames


def _snapped(rules: list[Rect], axis: int) -> list[tuple[float, float]]:
    """Places of parallel rules with the length drawn at each."""
    found: list[list[float]] = []
    for rule in sorted(rules, key=lambda r: r[axis]):
        length = rule[2] - rule[0] + rule[3] - rule[1]
        if found and rule[axis] - found[-1][0] < _SNAP_PT:
            found[-1][1] += length
        else:
            found.append([rule[axis], length])
    return [(place, length) for place, length in found]


def _touching(rules: list[Rect]) -> list[list[Rect]]:
    """Rules in groups that touch each other, by a sweep down the page."""
    groups: list[tuple[Rect, list[Rect]]] = []
    for rule in sorted(rules, key=lambda r: (r[1], r[0])):
        x0, y0, x1, y1 = rule
        box, members = rule, [rule]
        rest: list[tuple[Rect, list[Rect]]] = []
        for other, others in groups:
            a, b, c, d = other
            same_width = abs(a - x0) < 2 * _SNAP_PT and abs(c - x1) < 2 * _SNAP_PT and y0 - d < 30
            if (x0 <= c + _SNAP_PT and x1 >= a - _SNAP_PT and y0 <= d + _SNAP_PT and y1 >= b - _SNAP_PT) or same_width:
                box = (min(a, box[0]), min(b, box[1]), max(c, box[2]), max(d, box[3]))
                members = others + members
            else:
                rest.append((other, others))
        groups = [*rest, (box, members)]
    return [members for _, members in groups]


def _table(inside: list[Line], frame: _Frame) -> Table | None:
    levels, places, box = frame.levels, frame.places, frame.box
    if len(places) >= 3:
        inside = [piece for line in inside for piece in _cut(line, frame)]
        slots = list(pairwise(places))
        bands = _bands(inside, levels, len(slots))
    else:
        rows = rows_of(inside)
        slots = _slots([piece for row in rows for piece in row.pieces], box[0], box[2])
        bands = [row.pieces for row in rows]
    if len(slots) < 2:
        return None
    cells = [_in_slots(band, slots) for band in bands if band]
    used = [place for place in range(len(slots)) if any(row[place] for row in cells)]
    cells = [[row[place] for place in used] for row in cells]
    if len(used) < 2 or len(cells) < 2:
        return None
    counts = [sum(1 for cell in row if cell) for row in cells]
    lengths = sorted(len(_cell_text(cell)) for row in cells for cell in row if cell)
    if sum(count >= 2 for count in counts) < 0.5 * len(counts) or lengths[len(lengths) // 2] > _LONG_CELL:
        return None
    if len(places) < 3 and len(used) == 2 and lengths[len(lengths) // 2] > 40:
        return None  # two columns of text between rules
    return Table(rows=cells, u0=box[0], v0=box[1], u1=box[2], v1=box[3])


def _bands(inside: list[Line], levels: list[float], width: int) -> list[list[Line]]:
    """Lines between two levels are a row, unless several base lines there fill most of the columns each."""
    bands: list[list[Line]] = []
    for low, high in pairwise(levels):
        band = [line for line in inside if low <= (line.v0 + line.v1) / 2 < high]
        rows = rows_of(band)
        if len(rows) > 1 and sum(2 * len(row.pieces) >= width for row in rows) > 0.5 * len(rows):
            bands += [row.pieces for row in rows]
        else:
            bands.append(band)
    return bands


def _cut(line: Line, frame: _Frame) -> list[Line]:
    """A line that runs over upright rules, cut at its gaps nearest to them; whole where it has none."""
    middle = (line.v0 + line.v1) / 2
    cuts = [
        place for place in frame.places if line.u0 + 2 < place < line.u1 - 2
        and any(abs(rule[0] - place) < _SNAP_PT and rule[1] <= middle <= rule[3] for rule in frame.uprights)
    ]
    if not cuts or " " not in line.text:
        return [line]
    width = (line.u1 - line.u0) / max(len(line.text), 1)
    pieces: list[Line] = []
    start = 0
    for place in cuts:
        guess = int((place - line.u0) / width)
        spaces = [at for at in range(start + 1, len(line.text)) if line.text[at] == " "]
        if not spaces:
            break
        at = min(spaces, key=lambda space: abs(space - guess))
        pieces.append(_part(line, start, at, width))
        start = at + 1
    pieces.append(_part(line, start, len(line.text), width))
    return [piece for piece in pieces if piece.hi > piece.lo]


def _part(line: Line, start: int, stop: int, width: float) -> Line:
    while start < stop and line.text[start] == " ":
        start += 1
    while stop > start and line.text[stop - 1] == " ":
        stop -= 1
    u0, u1 = line.u0 + start * width, line.u0 + stop * width
    return Line(
        lo=line.lo + start, hi=line.lo + stop, u0=u0, v0=line.v0, u1=u1, v1=line.v1, size=line.size, bold=line.bold,
        mono=line.mono, turn=line.turn, text=line.text[start:stop], box=(u0, line.v0, u1, line.v1),
    )


def _slots(pieces: list[Line], left: float, right: float) -> list[tuple[float, float]]:
    """Columns as the white gaps between pieces show them; pieces that run over half the width do not count."""
    wide = 0.5 * (right - left)
    found: list[list[float]] = []
    for piece in sorted(pieces, key=lambda p: p.u0):
        if piece.u1 - piece.u0 > wide:
            continue
        if found and piece.u0 < found[-1][1] + 0.25 * piece.size:
            found[-1][1] = max(found[-1][1], piece.u1)
        else:
            found.append([piece.u0, piece.u1])
    return [(low, high) for low, high in found]


def _in_slots(pieces: list[Line], slots: list[tuple[float, float]]) -> Cells:
    cells: Cells = [[] for _ in slots]
    for piece in sorted(pieces, key=lambda p: (round(p.v0), p.u0)):
        shares = [min(piece.u1, high) - max(piece.u0, low) for low, high in slots]
        place = max(range(len(slots)), key=lambda number: shares[number])
        cells[place].append(piece)
    return cells


def _centre_in(line: Line, box: Rect) -> bool:
    u, v = (line.u0 + line.u1) / 2, (line.v0 + line.v1) / 2
    return box[0] - 2 <= u <= box[2] + 2 and box[1] - 2 <= v <= box[3] + 2
