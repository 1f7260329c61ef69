"""Find a text on pages: case does not matter, nor do line breaks, ligatures and hyphens at line ends.

Whether a hyphen at a line's end is one of the word, nobody knows for sure: "well-" and "known" are found as "wellknown"
and as "well-known".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.line_ends import HYPHENS
from engine.render.files import OpenedFile
from engine.render.requests import PageHits, TextLine
from engine.values import Rect

_ADDED = dict.fromkeys(map(ord, (" ", *HYPHENS)))


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
        if _solid(needle) not in _solid(_fold(file.written(page) or _plain(file, page))):
            return None
        hits = tuple(_matches(file.text(page).lines, needle))
    except (RuntimeError, ValueError):
        return None
    return PageHits(page=page, hits=hits) if hits else None


def _plain(file: OpenedFile, page: int) -> str:
    return str(file.document[page].get_textpage().extractText())


def _solid(text: str) -> str:
    """A folded text without what the ends of lines may add or take."""
    return text.translate(_ADDED)


def _matches(lines: Sequence[TextLine], needle: str) -> Iterator[tuple[Rect, ...]]:
    found: dict[_Place, list[_Place]] = {}
    hyphened = any(hyphen in needle for hyphen in HYPHENS)
    for mended in (True, False) if hyphened else (True,):
        text, places = _stream(lines, mended=mended)
        position = text.find(needle)
        while position >= 0:
            end = position + len(needle)
            found.setdefault(places[position], places[position:end])
            position = text.find(needle, end)
    yield from (tuple(_rects(lines, found[place])) for place in sorted(found))


def _stream(lines: Sequence[TextLine], *, mended: bool) -> tuple[str, list[_Place]]:
    """The page as one folded string, with the place that each of its characters comes from.

    A word that goes on in the next line has no hyphen where it is `mended`; otherwise its hyphen stays.
    """
    parts: list[str] = []
    places: list[_Place] = []
    for index, line in enumerate(lines):
        for offset, character in enumerate(line.text):
            folded = _fold(character) if not character.isspace() else " "
            if folded == " " and parts and parts[-1] == " ":
                continue
            parts.extend(folded)
            places.extend(_Place(index, offset) for _ in folded)
        if index + 1 < len(lines) and len(parts) > 1 and parts[-1] in HYPHENS and parts[-2].isalnum():
            if mended and lines[index + 1].text[:1].islower():
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
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u2010", "-").split())
