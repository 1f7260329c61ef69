"""The letters of a text: what every layout of it has in common, wherever lines and pages end.

Spaces, hyphens, bullets and marks depend on the layout or on its fonts; letters and digits do not. A place in one
layout is found in another by counting them.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from engine.mupdf import load


class _Folding(dict[int, str]):
    """Code point to its letters in lower case: none for anything else, several for a ligature."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code)).casefold()
        found = self[code] = "".join(c for c in folded if c.isalnum())
        return found


_FOLDING = _Folding()


def letters(text: str) -> str:
    """The letters and digits of a text, folded one character at a time, so that parts of it fold to parts of this."""
    return text.translate(_FOLDING)


def text_flags() -> int:
    """How a page's text is read for its letters; the same wherever they are counted."""
    pymupdf = load()
    return int(pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_MEDIABOX_CLIP)


def page_letters(document: Any, index: int) -> int:
    """How many letters a page of an open PyMuPDF document has; none where it cannot be read."""
    try:
        return len(letters(document[index].get_text("text", flags=text_flags())))
    except (RuntimeError, ValueError):
        return 0


def totals(document: Any) -> list[int]:
    """Letters before each page, and last those of the whole: page_count + 1 numbers."""
    return list(accumulate((page_letters(document, index) for index in range(document.page_count)), initial=0))


def carried(position: float, source: Sequence[int], target: Sequence[int]) -> float:
    """A position (page index plus fraction) of one layout in another, by the totals of both.

    Within a page its letters count as even. A page without letters, a picture, is the one of as many in the other.
    """
    position = min(max(0.0, position), len(source) - 1.0001)
    page = int(position)
    stretch = target[-1] / max(1, source[-1])
    inside = source[page + 1] - source[page]
    letters_before = (source[page] + (position - page) * inside) * stretch
    last = min(max(0, bisect_right(target, letters_before) - 1), len(target) - 2)
    if not inside:
        first = bisect_left(target, letters_before)
        return min(last, first + page - bisect_left(source, source[page])) + (position - page if first < last else 0.0)
    room = target[last + 1] - target[last]
    return last + min(0.9999, max(0.0, (letters_before - target[last]) / room if room else 0.0))
