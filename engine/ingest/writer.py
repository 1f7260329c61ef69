"""Text put together from characters of a page, each keeping its box; what is put in between gets an empty one."""

from __future__ import annotations

import re

import numpy as np

from engine.ingest.extract import Line, PageText
from engine.line_ends import SOFT_HYPHEN, splits_word, stand_apart
from engine.values import Float32

_NONE = -1
_REACH = 80
"""So many characters back a word that goes on in the next line begins."""
_LEADERS = re.compile(r"(?<=\s)(?:[.·]\s?){4,}|[.·]{5,}")


def _has_leaders(text: str) -> bool:
    return ". . ." in text or "....." in text or "·····" in text


class Writer:
    """Builds a block's text."""

    def __init__(self, page: PageText) -> None:
        """Nothing is written yet."""
        self.page = page
        self.text: list[str] = []
        self.places: list[int] = []

    def __len__(self) -> int:
        """Number of characters."""
        return len(self.text)

    def add(self, line: Line) -> None:
        """Write a piece of a line; runs of spaces become one, soft hyphens inside it go."""
        chars = self.page.chars
        plain = "  " not in line.text and SOFT_HYPHEN not in line.text and not _has_leaders(line.text)
        if plain:
            self.text += chars[line.lo : line.hi]
            self.places += range(line.lo, line.hi)
            return
        leaders = {line.lo + at for found in _LEADERS.finditer(line.text) for at in range(*found.span())}
        last = ""
        for place in range(line.lo, line.hi):
            char = chars[place]
            if (char == " " and last == " ") or (char == SOFT_HYPHEN and place < line.hi - 1):
                continue
            if place in leaders:
                continue
            self.text.append(char)
            self.places.append(place)
            last = char

    def put(self, text: str) -> None:
        """Write characters that stand nowhere on the page."""
        self.text += text
        self.places += [_NONE] * len(text)

    def drop(self) -> None:
        """Take the last character back."""
        self.text.pop()
        self.places.pop()

    def join(self, line: Line, words: frozenset[str], *, broken: bool) -> None:
        """Write a piece after what is there: a broken word is joined, else a space goes between where one is due.

        `broken` says that the piece stands on a new line; `words` are the page's words, to tell a hyphen of the
        line from one of the word.
        """
        if self.text:
            before = "".join(self.text[-_REACH:])
            if broken and splits_word(before, line.text, words, typeset=self.page.is_typeset):
                self.drop()
            elif stand_apart(before, line.text, broken=broken):
                self.put(" ")
        self.add(line)

    def result(self) -> tuple[str, Float32]:
        """The text and its boxes, float32 [n, 4]."""
        places = np.array(self.places, np.int64)
        boxes = np.zeros((len(places), 4), np.float32)
        real = places >= 0
        boxes[real] = self.page.boxes[places[real]]
        if not real.all() and real.any():
            latest = np.maximum.accumulate(np.where(real, np.arange(len(places)), -1))
            first = int(np.argmax(real))
            put = np.flatnonzero(~real)
            source = latest[put]
            boxes[put] = boxes[np.where(source < 0, first, source)]
            x = np.where(source < 0, boxes[put, 0], boxes[put, 2])
            boxes[put, 0] = boxes[put, 2] = x
        return "".join(self.text), boxes
