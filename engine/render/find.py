"""Find a text on pages: case does not matter, nor do line breaks, ligatures and hyphens at line ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.render.files import OpenedFile
from engine.render.requests import PageHits, TextLine
from engine.values import Rect

_HYPHENS = "-\u2010\u00ad"


class _Place(NamedTuple):
    line: int
    character: int


def find(file: OpenedFile, query: str, start: int) -> Iterator[PageHits | None]:
    """Hits page by page, from `start` round to the page before it; None for a page without one."""
    needle = _fold(query)
    if not needle:
        return
    for step in range(file.page_count):
        page = (start + step) % file.page_count
        yield page_hits(file, page, needle)


def page_hits(file: OpenedFile, page: int, needle: str) -> PageHits | None:
    """Hits of a folded text on one page. A page that cannot be read has none."""
    try:
        plain = _fold((file.written(page) or _plain(file, page)).replace("-\n", "").replace("\n", " "))
        if needle.replace(" ", "") not in plain.replace(" ", ""):
            return None
        hits = tuple(_matches(file.text(page).lines, needle))
    except (RuntimeError, ValueError):
        return None
    return PageHits(page=page, hits=hits) if hits else None


def _plain(file: OpenedFile, page: int) -> str:
    return str(file.document[page].get_textpage().extractText())


def _matches(lines: Sequence[TextLine], needle: str) -> Iterator[tuple[Rect, ...]]:
    text, places = _stream(lines)
    position = text.find(needle)
    while position >= 0:
        end = position + len(needle)
        yield tuple(_rects(lines, places[position:end]))
        position = text.find(needle, end)


def _stream(lines: Sequence[TextLine]) -> tuple[str, list[_Place]]:
    """The page as one folded string, with the place that each of its characters comes from."""
    parts: list[str] = []
    places: list[_Place] = []
    for index, line in enumerate(lines):
        for offset, character in enumerate(line.text):
            folded = _fold(character) if not character.isspace() else " "
            if folded == " " and parts and parts[-1] == " ":
                continue
            parts.extend(folded)
            places.extend(_Place(index, offset) for _ in folded)
        goes_on = index + 1 < len(lines) and lines[index + 1].text[:1].islower()
        if goes_on and len(parts) > 1 and parts[-1] in _HYPHENS and parts[-2].isalpha():
            parts.pop()
            places.pop()
        elif parts and parts[-1] != " ":
            parts.append(" ")
            places.append(_Place(index, len(line.text) - 1))
    return "".join(parts), places


def _rects(lines: Sequence[TextLine], places: list[_Place]) -> Iterator[Rect]:
    reach: dict[int, tuple[int, int]] = {}
    for line, character in places:
        low, high = reach.get(line, (character, character))
        reach[line] = (min(low, character), max(high, character))
    for index, (low, high) in reach.items():
        yield span_rect(lines[index], low, high + 1)


def span_rect(line: TextLine, start: int, end: int) -> Rect:
    """The rectangle of characters `start` to `end` of a line."""
    edges = line.edges[start : end + 1]
    low, high = min(edges), max(edges)
    x0, y0, x1, y1 = line.rect
    return Rect(x0, low, x1, high) if line.vertical else Rect(low, y0, high, y1)


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
