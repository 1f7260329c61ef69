"""How a text is written, code point by code point: letters, digits, quotes, end marks, white space, line breaks."""

from __future__ import annotations

import unicodedata

import numpy as np
from numpy.typing import NDArray

END_MARKS = ".!?\u2026\u3002\uff01\uff1f\uff0e\uff61\u061f\u06d4\u0964\u0965\u203c\u2047\u2048\u2049"
MIDDLE_MARKS = ",;:\u060c\u061b\u3001\uff0c\uff1b\uff1a\u00b7\u30fb"
QUOTES = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u2039\u203a\u201e\u201a\u300c\u300d\u300e\u300f`"
CLASSES = ("upper", "lower", "digit", "end", "middle", "open", "close", "quote", "dash", "other", "dense")
_CATEGORY = {"Lu": 1, "Lt": 1, "Ll": 2, "Ps": 32, "Pi": 32, "Pe": 64, "Pf": 64, "Pd": 256}
_DENSE_RANGES = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x0E00, 0x0E7F), (0x20000, 0x3FFFF))
DIGIT_BIT, END_BIT, SPACE_BIT, NEWLINE_BIT = 1 << 2, 1 << 3, 1 << 11, 1 << 12


def character_class(character: str) -> int:
    """Bits of CLASSES in order, then white space (2048) and line break (4096)."""
    if character.isspace():
        return SPACE_BIT | (NEWLINE_BIT if character in "\n\r\x0b\x0c\x85\u2028\u2029" else 0)
    category = unicodedata.category(character)
    if character in END_MARKS:
        return END_BIT
    if character in MIDDLE_MARKS:
        return 16
    if character in QUOTES:
        return 128 | _CATEGORY.get(category, 0)
    if category in _CATEGORY:
        return _CATEGORY[category]
    if category[0] == "N":
        return DIGIT_BIT
    if category[0] in "PS":
        return 512
    return 1024 if any(low <= ord(character) <= high for low, high in _DENSE_RANGES) else 0


class _Table:
    """Class bits of all code points, filled for a plane when a text first needs it."""

    def __init__(self) -> None:
        self.bits = np.zeros(0x110000, np.uint16)
        self.known = np.zeros(0x110000 >> 8, bool)

    def __call__(self, points: NDArray[np.uint32]) -> NDArray[np.uint16]:
        """Class bits uint16 of code points uint32, any shape."""
        pages = np.unique(points >> 8)
        for page in pages[~self.known[pages]].tolist():
            start = page << 8
            self.bits[start : start + 256] = [character_class(chr(point)) for point in range(start, start + 256)]
            self.known[page] = True
        found: NDArray[np.uint16] = self.bits[points]
        return found


classes = _Table()
