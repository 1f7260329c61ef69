"""What a laid-out page of an Indic script says, kept in the page beside what its glyphs say.

One glyph stands for other characters in other words: "ो" is two glyphs where a dot follows, a sign for r is drawn with
the vowel behind it. No table of glyphs gives such a text back. While a page is drawn its characters are known, in
their order: they are kept in the PDF under a key of its own, and what is read from the page is put right by them. Only
in a file that was laid out here: in any other they would be text which nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

INDIC = re.compile("[\u0900-\u0dff]+")
"""Devanagari to Sinhala."""
KEY = "LecternText"
_AHEAD = 24
"""So many characters after a difference the two texts must be at one again."""
_AGREED = 2
"""So many characters alike are no chance."""


def drawn_text(spans: Iterable[dict[str, Any]]) -> str:
    """The characters of a page's traced spans as they are written; '' where none is of such a script."""
    codes = (code for span in spans for code, *_ in span["chars"])
    text = "".join(chr(code) for code in codes if 0 <= code < 0x110000)
    return text if INDIC.search(text) else ""


def keep(pdf: Any, index: int, text: str) -> None:
    """Put a page's text into an open PDF."""
    number = pdf.get_new_xref()
    pdf.update_object(number, "<<>>")
    pdf.update_stream(number, text.encode("utf-8"))
    pdf.xref_set_key(pdf.page_xref(index), KEY, f"{number} 0 R")


def kept(pdf: Any, index: int) -> str:
    """What `keep` put there, or ''."""
    if not pdf.is_pdf:
        return ""
    kind, value = pdf.xref_get_key(pdf.page_xref(index), KEY)
    if kind != "xref":
        return ""
    return (pdf.xref_stream(int(value.split()[0])) or b"").decode("utf-8", "replace")


def corrections(got: str, written: str) -> Iterator[tuple[int, int, str]]:
    """Half-open ranges of `got`, both texts without white space, and what is written in their place.

    Of such scripts alone, and up to where the two are at one nowhere near. What is written between two characters
    stands with the one before.
    """
    for low, high, text in _differences(got, written):
        if not INDIC.search(got[low:high] + text):
            continue
        if low < high:
            yield low, high, text
        elif low:
            yield low - 1, low, got[low - 1] + text
        else:
            yield 0, 1, text + got[0]


def _differences(got: str, written: str) -> Iterator[tuple[int, int, str]]:
    """Half-open ranges of `got` and what is written in their place, until the two are at one nowhere near."""
    at = beside = 0
    while at < len(got) and beside < len(written):
        if got[at] == written[beside]:
            at, beside = at + 1, beside + 1
            continue
        step = next(((total - more, more) for total in range(1, _AHEAD) for more in range(total + 1)
                     if _agree(got, at + total - more, written, beside + more)), None)
        if step is None:
            return
        less, more = step
        yield at, at + less, written[beside : beside + more]
        at, beside = at + less, beside + more


def _agree(got: str, at: int, written: str, beside: int) -> bool:
    here, there = got[at : at + _AGREED], written[beside : beside + _AGREED]
    return here == there and (len(here) == _AGREED or at + len(here) == len(got))
