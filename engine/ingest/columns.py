"""Reading order: columns by white gutters, lines that run across them as dividers, then rows from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.ingest.extract import Line

Mask = NDArray[np.bool_]

_DEPTH = 8
_MIN_LINES = 3
_GUTTER_SIZES = 0.7  # a gutter is at least this many character sizes wide
_FULL_LINE = 0.72  # a line this much of its column's width counts as full
_MANY_LINES = 6
_STRIPE_SIZES = 0.9


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
    for band in _bands(lines):
        _split(band, found, 0)
    return found


def _bands(lines: list[Line]) -> list[list[Line]]:
    """Lines parted at white stripes across the whole width; parts that share a gutter stay together."""
    parts: list[list[Line]] = []
    bottom = -1e9
    for line in sorted(lines, key=lambda item: item.v0):
        if not parts or line.v0 - bottom > _STRIPE_SIZES * line.size:
            parts.append([])
        parts[-1].append(line)
        bottom = max(bottom, line.v1)
    bands: list[tuple[list[Line], float | None]] = []
    for part in parts:
        gutter = _gutter(part) if len(part) >= 2 * _MIN_LINES else None
        if bands:
            above, other = bands[-1]
            if gutter is None and other is None:
                bands[-1] = (above + part, None)
                continue
            if (other is not None and _is_clear(other, part)) or (gutter is not None and _is_clear(gutter, above)):
                bands[-1] = (above + part, other if other is not None else gutter)
                continue
        bands.append((part, gutter))
    return [band for band, _ in bands]


def _is_clear(gutter: float, lines: list[Line]) -> bool:
    return all(line.u1 <= gutter + 1 or line.u0 >= gutter - 1 for line in lines)


def _split(lines: list[Line], found: list[Column], depth: int) -> None:
    if not lines:
        return
    if 0 < depth <= 3 and len(parts := _bands(lines)) > 1:
        for part in parts:
            _split(part, found, depth + 3)
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
    top = -1e9
    for group in [*_dividers(across, sides), []]:
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


def _dividers(across: list[Line], sides: list[list[Line]]) -> list[list[Line]]:
    """Lines that run across the gutter, in groups that nothing stands between."""
    middles = [(other.v0 + other.v1) / 2 for side in sides for other in side]
    found: list[list[Line]] = []
    for line in across:
        if found and not any(found[-1][-1].v1 < middle < line.v0 for middle in middles):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _beside(line: Line, group: list[Line]) -> bool:
    return any(min(line.v1, other.v1) - max(line.v0, other.v0) > 0.5 * line.height for other in group)


class _Places:
    """Where lines stand, as arrays."""

    def __init__(self, lines: list[Line]) -> None:
        self.u0 = np.array([line.u0 for line in lines])
        self.u1 = np.array([line.u1 for line in lines])
        self.v0 = np.array([line.v0 for line in lines])
        self.v1 = np.array([line.v1 for line in lines])
        self.size = float(np.median([line.size for line in lines]))
        self.letters = np.array([line.hi - line.lo for line in lines])
        self.mono = np.array([line.mono for line in lines])


def _gutter(lines: list[Line]) -> float | None:
    """Where a white gutter runs between two columns of text, or None."""
    at = _Places(lines)
    best: tuple[float, float] | None = None
    for edge in np.unique(np.round(at.u1, 0)):
        left = at.u1 <= edge + 0.5
        if left.sum() < _MIN_LINES:
            continue
        place = float(at.u1[left].max())
        right = at.u0 >= place + 0.3 * at.size
        if right.sum() < _MIN_LINES:
            continue
        gap = float(at.u0[right].min()) - place
        if gap < _GUTTER_SIZES * at.size:
            continue
        low, high = max(at.v0[left].min(), at.v0[right].min()), min(at.v1[left].max(), at.v1[right].max())
        middle = (at.v0 + at.v1) / 2
        inside = (middle > low) & (middle < high)
        sides = left & inside, right & inside
        count = int(sides[0].sum() + sides[1].sum())
        across = int((inside & ~left & ~right).sum())
        if min(sides[0].sum(), sides[1].sum()) < _MIN_LINES or across > 0.35 * count or not _are_columns(
            at, *sides, across
        ):
            continue
        score = count + min(gap / at.size, 3.0) - 2.0 * across
        if best is None or score > best[0]:
            best = (score, place + gap / 2)
    return best[1] if best else None


def _are_columns(at: _Places, left: Mask, right: Mask, across: int) -> bool:
    """Whether two sides are columns of text, and not the cells of a table, terms with what they mean, or a listing."""
    aligned = _aligned(at, left, right)
    if at.mono[left].mean() > 0.8 and at.mono[right].mean() > 0.8 and aligned > 0.8:
        return False
    strong = aligned < 0.8 and across <= 1 and any(_is_strong(at, side) for side in (left, right))
    apart = aligned < 0.5 and not across and min(left.sum(), right.sum()) >= 2 * _MANY_LINES
    if apart and _is_text(at, left) and _is_text(at, right):
        return True  # wide gaps within justified lines make pieces of them that begin anywhere
    if strong or not (_lined_up(at.u0[left], at.size) and _lined_up(at.u0[right], at.size)):
        return strong
    if _is_text(at, left) and _is_text(at, right):
        return True
    return aligned < 0.5 and across <= 1 and min(left.sum(), right.sum()) >= _MANY_LINES


def _is_text(at: _Places, side: Mask) -> bool:
    """Whether lines fill their column as running text does, and the cells of a table do not."""
    mean = float(at.letters[side].mean())
    return mean >= 10 and (_full_share(at, side) >= 0.45 or mean >= 28)


def _is_strong(at: _Places, side: Mask) -> bool:
    """Whether this can only be a column of running text."""
    return bool(
        side.sum() >= _MANY_LINES + 2 and at.letters[side].mean() >= 25 and _full_share(at, side) >= 0.6
        and _lined_up(at.u0[side], at.size)
    )


def _full_share(at: _Places, side: Mask) -> float:
    widths = at.u1[side] - at.u0[side]
    return float((widths > _FULL_LINE * (at.u1[side].max() - at.u0[side].min())).mean())


def _aligned(at: _Places, left: Mask, right: Mask) -> float:
    """Share of the shorter side's lines that stand on a base line of the other."""
    few, many = (left, right) if left.sum() <= right.sum() else (right, left)
    distance = np.abs(at.v1[few][:, None] - at.v1[many][None, :]).min(axis=1)
    return float((distance < 0.2 * at.size).mean())


def _lined_up(starts: NDArray[np.float64], size: float) -> bool:
    """Whether most lines begin at one of two places, as those of a column do with their indents."""
    steps, counts = np.unique(np.round(starts / size), return_counts=True)
    near = max(counts[np.abs(steps - step) <= 1].sum() for step in steps)
    return float(near) >= 0.5 * len(starts)


def _column(lines: list[Line]) -> Column:
    rows = rows_of(lines)
    return Column(rows=rows, u0=min(row.u0 for row in rows), u1=max(row.u1 for row in rows))


def rows_of(lines: list[Line]) -> list[Row]:
    """Pieces that share a base line as rows, from top to bottom."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda item: (item.v0 + item.v1) / 2):
        for row in reversed(rows[-3:]):
            shared = min(row.v1, line.v1) - max(row.v0, line.v0)
            if shared <= 0.5 * min(row.height, line.height):
                continue
            clear = all(line.u0 >= p.u1 - 0.4 * line.size or line.u1 <= p.u0 + 0.4 * line.size for p in row.pieces)
            whole = line.hi == line.lo or row.pieces[0].hi == row.pieces[0].lo  # stands for a table
            if clear and not whole:
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
