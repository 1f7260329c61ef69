"""What a page carries beside its text: running heads, page numbers, line numbers. It is left out of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from engine.ingest.columns import Row, rows_of
from engine.ingest.extract import Line, PageText

NEIGHBOURS = 4
"""Pages on either side that a running head is looked for on."""

_ZONE = 0.13
_ROWS = 3
_NEAR_PT = 6.0
_GAP_HEIGHTS = 0.5
_TALL_PT = 14.0
_NUMBER = re.compile(
    r"^[\W_]*(?:page|seite|p\.|página|pagina)?\s*(\d{1,5}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de)\s*\d+)?[\W_]*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Margins:
    """Rows near the edges: in groups from the edge inwards, by text with their heights, and the numbers in them."""

    edges: list[list[list[Row]]]
    keys: dict[str, list[float]]
    numbers: list[tuple[int, float]]


def without_furniture(page: PageText, neighbour: Callable[[int], PageText | None]) -> list[Line]:
    """The page's lines without running heads, page numbers and line numbers.

    `neighbour` gives the page at an index, or None where there is none or it is broken.
    """
    lines = _without_line_numbers(page.lines)
    edges = _margins(page).edges
    if not any(edges):
        return lines
    others = [
        _margins(other).keys
        for step in range(-NEIGHBOURS, NEIGHBOURS + 1)
        if step and (other := neighbour(page.index + step)) is not None
    ]
    after, before = neighbour(page.index + 1), neighbour(page.index - 1)
    next_numbers = (_margins(after).numbers if after else []), (_margins(before).numbers if before else [])
    dropped: set[int] = set()
    for groups in edges:
        outermost = True
        for group in groups:
            if not all(_is_furniture(row, outermost, others, next_numbers) for row in group):
                break
            dropped.update(id(piece) for row in group for piece in row.pieces)
            outermost = False
    return [line for line in lines if id(line) not in dropped]


def _edges(page: PageText) -> list[list[list[Row]]]:
    """Rows near the top and the bottom edge, from the edge inwards, in groups that white space parts from the rest."""
    upright = [line for line in page.lines if line.turn == 0]
    top = rows_of([line for line in upright if line.v1 < _ZONE * page.height])[:_ROWS]
    bottom = rows_of([line for line in upright if line.v0 > (1 - _ZONE) * page.height])[-_ROWS:]
    return [_groups(top, upright, 1), _groups(bottom[::-1], upright, -1)]


def _groups(rows: list[Row], lines: list[Line], inwards: int) -> list[list[Row]]:
    """Rows in groups with a gap after each; what touches the body without one is body and left out."""
    found: list[list[Row]] = []
    current: list[Row] = []
    for row in rows:
        current.append(row)
        gap = _GAP_HEIGHTS * min(row.height, _TALL_PT)
        if inwards > 0:
            free = not any(row.v1 - 1 < line.v0 < row.v1 + gap for line in lines)
        else:
            free = not any(row.v0 - gap < line.v1 < row.v0 + 1 for line in lines)
        if free:
            found.append(current)
            current = []
    return found


def _key(row: Row) -> str:
    text = " ".join(piece.text for piece in row.pieces)
    return _DIGITS.sub("#", " ".join(text.casefold().split()))


def _margins(page: PageText) -> Margins:
    """What stands near the page's edges; found once, asked for by each neighbour."""
    if isinstance(page.margins, Margins):
        return page.margins
    edges = _edges(page)
    keys: dict[str, list[float]] = {}
    numbers: list[tuple[int, float]] = []
    for row in (row for groups in edges for group in groups for row in group):
        middle = (row.v0 + row.v1) / 2
        keys.setdefault(_key(row), []).append(middle)
        numbers += [(value, middle) for value in _row_numbers(row)]
    found = Margins(edges=edges, keys=keys, numbers=numbers)
    page.margins = found
    return found


def _row_numbers(row: Row) -> Iterable[int]:
    for piece in (row.pieces[0], row.pieces[-1]):
        words = piece.text.split()
        for word in {words[0], words[-1]}:
            if word.isdigit() and len(word) < 6:
                yield int(word)


def _is_furniture(
    row: Row, outermost: bool, others: list[dict[str, list[float]]],
    next_numbers: tuple[list[tuple[int, float]], list[tuple[int, float]]],
) -> bool:
    if len(row.pieces) > 3 or sum(len(piece.text) for piece in row.pieces) > 160:
        return False
    middle = (row.v0 + row.v1) / 2
    key = _key(row)
    wordless = not any(char.isalpha() for char in key)
    if wordless and not outermost:
        return False
    same = sum(any(abs(middle - place) < _NEAR_PT for place in keys.get(key, ())) for keys in others)
    if same >= (2 if len(others) > 2 else 1):
        return True
    if not outermost:
        return False
    if len(row.pieces) == 1 and _NUMBER.match(row.pieces[0].text):
        return True
    own = set(_row_numbers(row))
    return any(
        value - step in own and abs(place - middle) < _NEAR_PT
        for step, numbers in zip((1, -1), next_numbers, strict=True)
        for value, place in numbers
    )


def _without_line_numbers(lines: list[Line]) -> list[Line]:
    """Drop a margin's column of rising numbers, as in transcripts."""
    numbers = [line for line in lines if line.turn == 0 and line.text.isdigit() and len(line.text) < 5]
    if len(numbers) < 8:
        return lines
    numbers.sort(key=lambda line: line.v0)
    first = numbers[0]
    column = [line for line in numbers if abs(line.u1 - first.u1) < 4 or abs(line.u0 - first.u0) < 4]
    values = [int(line.text) for line in column]
    steps = {second - first for first, second in pairwise(values)}
    right = max(line.u1 for line in column)
    others = [line for line in lines if line.turn == 0 and not line.text.isdigit()]
    if len(column) < 8 or steps not in ({1}, {5}) or any(line.u0 < right for line in others):
        return lines
    dropped = {id(line) for line in column}
    return [line for line in lines if id(line) not in dropped]
