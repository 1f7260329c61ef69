"""Reading order: columns by white gutters, lines that run across them as dividers, then rows from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.ingest.extract import Line

_DEPTH = 8
_MIN_LINES = 3
_GUTTER_SIZES = 0.7  # a gutter is at least this many character sizes wide
_FULL_LINE = 0.72  # a line this much of its column's width counts as full
_MANY_LINES = 6


@dataclass(slots=True)
class Row:
    """Pieces that stand on one base line of a column, in reading order."""

    pieces: list[Line]
    u0: float
    v0: float
    u1: float
    v1: float

    @property
    def size(self) -> float:
        """Character size of the longest piece."""
        return max(self.pieces, key=lambda piece: piece.hi - piece.lo).size

    @property
    def height(self) -> float:
        """Height in points."""
        return self.v1 - self.v0


@dataclass(slots=True)
class Column:
    """Rows of one column between two dividers."""

    rows: list[Row]
    u0: float
    u1: float


def columns(lines: list[Line]) -> list[Column]:
    """Lines of one direction of writing as columns in reading order."""
    found: list[Column] = []
    _split(lines, found, 0)
    return found


def _split(lines: list[Line], found: list[Column], depth: int) -> None:
    if not lines:
        return
    gutter = _gutter(lines) if depth < _DEPTH and len(lines) >= 2 * _MIN_LINES else None
    if gutter is None:
        found.append(_column(lines))
        return
    across = sorted((line for line in lines if line.u0 < gutter - 1 and line.u1 > gutter + 1), key=lambda i: i.v0)
    sides = [
        [line for line in lines if line.u1 <= gutter + 1],
        [line for line in lines if line.u0 >= gutter - 1 and line.u1 > gutter + 1],
    ]
    dividers: list[list[Line]] = []
    for line in across:
        middles = [(other.v0 + other.v1) / 2 for side in sides for other in side]
        if dividers and not any(dividers[-1][-1].v1 < middle < line.v0 for middle in middles):
            dividers[-1].append(line)
        else:
            dividers.append([line])
    top = -1e9
    for group in [*dividers, []]:
        bottom = (group[0].v0 + group[0].v1) / 2 if group else 1e9
        beside: list[Line] = []
        for side in sides:
            part = [line for line in side if top <= (line.v0 + line.v1) / 2 < bottom]
            if group and depth == 0 and len(part) <= 2 and all(_beside(line, group) for line in part):
                beside += part  # a page number beside a running head belongs to its row
                continue
            _split(part, found, depth + 1)
        if group:
            _split([*beside, *group], found, _DEPTH if len(group) < 2 * _MIN_LINES else depth + 1)
            top = bottom


def _beside(line: Line, group: list[Line]) -> bool:
    return any(min(line.v1, other.v1) - max(line.v0, other.v0) > 0.5 * line.height for other in group)


def _gutter(lines: list[Line]) -> float | None:
    """Where a white gutter runs between two columns of text, or None."""
    u0 = np.array([line.u0 for line in lines])
    u1 = np.array([line.u1 for line in lines])
    v0 = np.array([line.v0 for line in lines])
    v1 = np.array([line.v1 for line in lines])
    size = float(np.median([line.size for line in lines]))
    letters = np.array([line.hi - line.lo for line in lines])
    best: tuple[float, float] | None = None
    for edge in np.unique(np.round(u1, 0)):
        left = u1 <= edge + 0.5
        if left.sum() < _MIN_LINES:
            continue
        place = float(u1[left].max())
        right = u0 >= place + 0.3 * size
        if right.sum() < _MIN_LINES:
            continue
        gap = float(u0[right].min()) - place
        if gap < _GUTTER_SIZES * size:
            continue
        low, high = max(v0[left].min(), v0[right].min()), min(v1[left].max(), v1[right].max())
        middle = (v0 + v1) / 2
        inside = (middle > low) & (middle < high)
        near_left, near_right = left & inside, right & inside
        if min(near_left.sum(), near_right.sum()) < _MIN_LINES:
            continue
        across = inside & ~left & ~right
        if across.sum() > 0.5 * (near_left.sum() + near_right.sum()):
            continue
        if not (_is_text(near_left, u0, u1, letters) and _is_text(near_right, u0, u1, letters)) and not _unaligned(
            near_left, near_right, v1, size
        ):
            continue
        if not (_lined_up(u0[near_left], size) and _lined_up(u0[near_right], size)):
            continue
        score = float(near_left.sum() + near_right.sum()) + min(gap / size, 3.0) - 2.0 * float(across.sum())
        if best is None or score > best[0]:
            best = (score, place + gap / 2)
    return best[1] if best else None


def _is_text(side: np.ndarray, u0: np.ndarray, u1: np.ndarray, letters: np.ndarray) -> bool:
    """Whether lines fill their column as running text does, and the cells of a table do not."""
    widths = u1[side] - u0[side]
    width = float(u1[side].max() - u0[side].min())
    mean = float(letters[side].mean())
    return mean >= 10 and (float((widths > _FULL_LINE * width).mean()) >= 0.45 or mean >= 28)


def _lined_up(starts: np.ndarray, size: float) -> bool:
    """Whether most lines begin at one of two places, as those of a column do with their indents."""
    steps, counts = np.unique(np.round(starts / size), return_counts=True)
    near = max(counts[np.abs(steps - step) <= 1].sum() for step in steps)
    return float(near) >= 0.5 * len(starts)


def _unaligned(left: np.ndarray, right: np.ndarray, v1: np.ndarray, size: float) -> bool:
    """Whether the base lines of two sides have nothing to do with each other, as those of a table's cells have."""
    if min(left.sum(), right.sum()) < _MANY_LINES:
        return False
    distance = np.abs(v1[left][:, None] - v1[right][None, :]).min(axis=1)
    return float((distance < 0.2 * size).mean()) < 0.5


def _column(lines: list[Line]) -> Column:
    rows = rows_of(lines)
    return Column(rows=rows, u0=min(row.u0 for row in rows), u1=max(row.u1 for row in rows))


def rows_of(lines: list[Line]) -> list[Row]:
    """Pieces that share a base line as rows, from top to bottom."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda item: (item.v0 + item.v1) / 2):
        for row in reversed(rows[-3:]):
            shared = min(row.v1, line.v1) - max(row.v0, line.v0)
            clear = all(line.u0 >= p.u1 - 0.4 * line.size or line.u1 <= p.u0 + 0.4 * line.size for p in row.pieces)
            whole = line.hi == line.lo or row.pieces[0].hi == row.pieces[0].lo  # stands for a table
            if shared > 0.5 * min(row.height, line.height) and clear and not whole:
                row.pieces.append(line)
                if line.size >= 0.8 * row.size:
                    row.v0, row.v1 = min(row.v0, line.v0), max(row.v1, line.v1)
                row.u0, row.u1 = min(row.u0, line.u0), max(row.u1, line.u1)
                break
        else:
            rows.append(Row(pieces=[line], u0=line.u0, v0=line.v0, u1=line.u1, v1=line.v1))
    for row in rows:
        row.pieces.sort(key=lambda piece: piece.u0)
    rows.sort(key=lambda row: (row.v0 + row.v1) / 2)
    return rows
