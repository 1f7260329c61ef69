"""Selecting text on pages: pure functions over lines in reading order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.letters import letters
from engine.line_ends import page_words, splits_word, stand_apart
from engine.render.requests import PageText, TextLine
from engine.values import Rect


class Caret(NamedTuple):
    """A place between two characters."""

    page: int
    line: int
    column: int


class Word(NamedTuple):
    """A word of a page's text, folded for comparison, with the caret range that it covers."""

    text: str
    line: int
    start: int
    end: int


def caret_at(text: PageText, x: float, y: float) -> Caret | None:
    """The place nearest to a point of the page, or None where the page has no text."""
    if not text.lines:
        return None
    index = min(range(len(text.lines)), key=lambda i: _distance(text.lines[i].rect, x, y))
    line = text.lines[index]
    along = y if line.vertical else x
    edge = min(range(len(line.edges)), key=lambda i: abs(line.edges[i] - along))
    return Caret(text.page, index, edge)


def over_text(text: PageText, x: float, y: float) -> bool:
    """Whether a point lies on a line of text."""
    return any(r.x0 <= x <= r.x1 and r.y0 <= y <= r.y1 for r in (line.rect for line in text.lines))


def word_at(text: PageText, caret: Caret) -> tuple[Caret, Caret]:
    """The range of the word around a place."""
    line = text.lines[caret.line].text
    start = end = min(caret.column, max(0, len(line) - 1))
    while start > 0 and not line[start - 1].isspace():
        start -= 1
    while end < len(line) and not line[end].isspace():
        end += 1
    return caret._replace(column=start), caret._replace(column=end)


def line_range(text: PageText, caret: Caret) -> tuple[Caret, Caret]:
    """The range of the paragraph around a place."""
    block = text.lines[caret.line].block
    members = [i for i, line in enumerate(text.lines) if line.block == block]
    return Caret(text.page, members[0], 0), Caret(text.page, members[-1], len(text.lines[members[-1]].text))


def whole(text: PageText) -> tuple[Caret, Caret] | None:
    """The range of the whole page."""
    if not text.lines:
        return None
    last = len(text.lines) - 1
    return Caret(text.page, 0, 0), Caret(text.page, last, len(text.lines[last].text))


def parts(text: PageText, start: Caret, end: Caret) -> Iterator[tuple[TextLine, int, int]]:
    """The lines of a page between two places, with the characters that are inside. Places may be on other pages."""
    first = start.line if start.page == text.page else 0
    last = end.line if end.page == text.page else len(text.lines) - 1
    for index in range(first, min(last + 1, len(text.lines))):
        line = text.lines[index]
        low = start.column if (start.page, start.line) == (text.page, index) else 0
        high = end.column if (end.page, end.line) == (text.page, index) else len(line.text)
        if high > low:
            yield line, low, high


def rects(text: PageText, start: Caret, end: Caret) -> list[Rect]:
    """The rectangles of a selection on a page."""
    return [_part_rect(line, low, high) for line, low, high in parts(text, start, end)]


def plain(text: PageText, start: Caret, end: Caret) -> str:
    """A selection as text: lines joined, hyphens at line ends mended, a blank line between paragraphs."""
    words = page_words(line.text for line in text.lines)
    result: list[str] = []
    block: int | None = None
    for line, low, high in parts(text, start, end):
        piece = unicodedata.normalize("NFKC", line.text[low:high]).strip()
        if not piece:
            continue
        if block is not None and line.block != block:
            result.append("\n\n")
        elif result:
            if splits_word(result[-1], piece, words, typeset=text.typeset):
                result[-1] = result[-1][:-1]
            elif stand_apart(result[-1], piece, broken=True):
                result.append(" ")
        result.append(piece)
        block = line.block
    return "".join(result)


def divided(text: str, counts: Sequence[int]) -> list[str]:
    """A text in as many parts as there are counts, each with so many letters; the last takes what is left."""
    found: list[str] = []
    start = at = 0
    for count in counts[:-1]:
        while at < len(text) and count > 0:
            count -= len(letters(text[at]))
            at += 1
        while at < len(text) and not text[at].isspace() and not letters(text[at]):
            at += 1  # what ends the last word stays with it
        found.append(text[start:at].strip())
        start = at
    return [*found, text[start:].strip()] if counts else []


def words(text: PageText) -> list[Word]:
    """The words of a page, folded; halves that a line end divides stay apart."""
    return [
        Word(folded, number, match.start(), match.end())
        for number, line in enumerate(text.lines)
        for match in re.finditer(r"\w+", line.text)
        if (folded := _fold(match.group()))
    ]


def locate(text: PageText, quote: str) -> list[Rect]:
    """The rectangles of a quote on a page, or nothing. Spaces, case, punctuation and broken words do not matter."""
    wanted = "".join(_fold(match) for match in re.findall(r"\w+", quote))
    if not wanted:
        return []
    found = words(text)
    stream = "".join(word.text for word in found)
    at = stream.find(wanted)
    if at < 0:
        return []
    position, inside = 0, []
    for word in found:
        if at <= position < at + len(wanted):
            inside.append(word)
        position += len(word.text)
    start = Caret(text.page, inside[0].line, inside[0].start)
    end = Caret(text.page, inside[-1].line, inside[-1].end)
    return rects(text, start, end)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _distance(rect: Rect, x: float, y: float) -> float:
    dx = max(rect.x0 - x, 0.0, x - rect.x1)
    dy = max(rect.y0 - y, 0.0, y - rect.y1)
    return dx + 3 * dy


def _part_rect(line: TextLine, low: int, high: int) -> Rect:
    edges = line.edges[low : high + 1]
    first, last = min(edges), max(edges)
    x0, y0, x1, y1 = line.rect
    return Rect(x0, first, x1, last) if line.vertical else Rect(first, y0, last, y1)
