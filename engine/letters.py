"""The letters of a text: what every layout of it has in common, wherever lines and pages end.

Spaces, hyphens, bullets and marks depend on the layout or on its fonts; letters and digits do not. A place in one
layout is found in another by counting them.
"""

from __future__ import annotations

import unicodedata
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
