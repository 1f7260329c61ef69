"""One page of a file to its characters, their boxes and its lines, as MuPDF finds them. Runs in the parse process."""

from __future__ import annotations

import gc
import unicodedata
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from operator import itemgetter
from typing import Any

import numpy as np

from engine import written_text
from engine.ingest.odd_pdfs import is_heavy
from engine.ingest.respell import respell
from engine.ingest.right_to_left import mend_brackets, mend_ligatures
from engine.mupdf import load
from engine.values import Float32

_SUPERSCRIPT, _ITALIC, _MONO, _BOLD = 1, 2, 8, 16
_FILLED, _STROKED, _CLIPPED, _CODE_ONLY = 16, 32, 64, 128 | 256  # the last: no Unicode known, only a glyph's number
_TINY_PT = 1.6
_LIGHT = 0.93
_FEW_CHARACTERS = 200
_SPACES = frozenset(" \t\n\r\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                    "\u202f\u205f\u3000")
_CHAR, _BOX = itemgetter("c"), itemgetter("bbox")
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0e8": "→", "\uf0a8": "◆"}
_VOWELS = ("\u0e33\u0e32", "\u0eb3\u0eb2")  # Thai and Lao am, and the aa that it is drawn with
_DROPPED = frozenset([*range(0x20), 0x7F, *range(0x80, 0xA0), 0x200B, 0x2060, 0xFEFF, *range(0xD800, 0xE000)])


@dataclass(slots=True)
class Line:
    """A piece of a line: characters `lo` to `hi` of its page. `u` runs with the text, `v` down the lines, in points."""

    lo: int
    hi: int
    u0: float
    v0: float
    u1: float
    v1: float
    size: float
    bold: bool = False
    mono: bool = False
    turn: int = 0  # 0 upright, 1 reads downwards, 2 upside down, 3 reads upwards
    text: str = ""
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    space_before: bool = False
    space_after: bool = False

    @property
    def height(self) -> float:
        """Height across the line."""
        return self.v1 - self.v0


@dataclass(slots=True)
class PageText:
    """A page's characters, boxes float32 [n, 4], lines in the file's order, and ruled or filled rectangles."""

    index: int
    width: float
    height: float
    chars: list[str] = field(default_factory=list)
    boxes: Float32 = field(default_factory=lambda: np.zeros((0, 4), np.float32))
    lines: list[Line] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    raised: frozenset[int] = frozenset()  # characters set as superscripts
    hidden: int = 0  # characters that are there but cannot be seen
    unknown: int = 0  # characters whose meaning the file does not give
    is_typeset: bool = False  # laid out here: a hyphen at a line's end is one of the word
    lam_apart: bool = False  # a font draws lam and alef as two glyphs
    pictures_share: float = 0.0  # part of the page under pictures
    margins: Any = None  # kept by furniture.py


def page_text(document: Any, index: int, *, is_typeset: bool = False) -> PageText:
    """Read a page. Raises whatever MuPDF raises for a broken one.

    With `is_typeset` it was laid out here, and what was kept with it is believed (see respell); in a file from
    elsewhere that would be text which nobody sees.
    """
    pymupdf = load()

    page = document.load_page(index)
    flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
    if not (document.is_pdf and is_heavy(document, page)):
        flags |= pymupdf.TEXT_COLLECT_VECTORS
    was_on = gc.isenabled()
    gc.disable()  # a hundred thousand small dictionaries are made and dropped; looking for cycles doubles the time
    try:
        textpage = page.get_textpage(flags=flags)
        raw = textpage.extractRAWDICT()
        read = _collect(raw["blocks"], index, page)
        read.is_typeset = is_typeset
        if is_typeset and (written := written_text.kept(document, index)):
            respell(read, written)
        return read
    finally:
        if was_on:
            gc.enable()


def _pictures(page: Any) -> list[tuple[float, float, float, float]]:
    return [tuple(info["bbox"]) for info in page.get_image_info()]


def _share(pictures: list[tuple[float, float, float, float]], rect: Any) -> float:
    area = 0.0
    for x0, y0, x1, y1 in pictures:
        width = min(x1, rect.x1) - max(x0, rect.x0)
        height = min(y1, rect.y1) - max(y0, rect.y0)
        area += max(width, 0.0) * max(height, 0.0)
    return min(1.0, area / max(float(rect.width * rect.height), 1.0))


def _collect(blocks: list[dict[str, Any]], index: int, source: Any) -> PageText:
    rect = source.rect
    page = PageText(index=index, width=float(rect.width), height=float(rect.height))
    vectors = [block for block in blocks if block["type"] == 3]
    page.rules = [tuple(block["bbox"]) for block in vectors if block.get("isrect")]
    unseen = _Unseen(source, vectors, _is_invisible_layer(blocks))
    boxes: list[Any] = []
    raised: set[int] = set()
    for block in blocks:
        for line in block.get("lines", ()):
            _add_line(page, line, boxes, raised, unseen)
    page.boxes = np.fromiter(chain.from_iterable(boxes), np.float32, 4 * len(boxes)).reshape(-1, 4)
    page.raised = frozenset(raised)
    page.lines = _mended(page)
    mend_brackets(page)
    if len(page.chars) < _FEW_CHARACTERS:
        page.pictures_share = _share(unseen.pictures(), rect)
    return page


def _is_invisible_layer(blocks: list[dict[str, Any]]) -> bool:
    """Whether all the text is invisible: what recognition programs lay over a scan. Then it is the page's text."""
    shown = unseen = 0
    for block in blocks:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                count = len(span["chars"])
                if span["alpha"] and span["char_flags"] & (_FILLED | _STROKED | _CLIPPED):
                    shown += count
                else:
                    unseen += count
    return unseen > 0 and shown <= 0.1 * unseen


def _add_line(
    page: PageText, line: dict[str, Any], boxes: list[Any], raised: set[int], unseen: _Unseen
) -> None:
    chars: list[str] = []
    own: list[Any] = []
    high_up: list[bool] = []
    weights: dict[tuple[float, int], int] = {}
    given, whole = 0, True
    for span in line["spans"]:
        span_chars = span["chars"]
        if unseen.is_unseen(span):
            whole = False
            page.hidden += sum(1 for char in span_chars if char["c"] not in _SPACES)
            continue
        if span["char_flags"] & _CODE_ONLY:
            page.unknown += len(span_chars)
        key = (round(span["size"], 1), span["flags"])
        weights[key] = weights.get(key, 0) + len(span_chars)
        chars += map(_CHAR, span_chars)
        own += map(_BOX, span_chars)
        high_up += [bool(span["flags"] & _SUPERSCRIPT)] * len(span_chars)
        given += len(span_chars)
    plain, (chars, own, high_up) = _tidied(chars, own, high_up)
    low, high = 0, len(chars)
    while low < high and chars[low] == " ":
        low += 1
    while high > low and chars[high - 1] == " ":
        high -= 1
    if low == high:
        return
    if not plain:
        mend_ligatures(page, chars, own)
    (size, flags), _ = max(weights.items(), key=lambda item: item[1])
    base = len(page.chars)
    page.chars += chars
    boxes += own
    if True in high_up:
        raised.update(base + place for place, is_up in enumerate(high_up) if is_up)
    text = "".join(chars[low:high])
    if not plain:
        page.unknown += sum(1 for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff")
    turn = _turn(line["dir"])
    # MuPDF's box of a line is that of its characters: it holds where none of them was left out.
    box = tuple(line["bbox"]) if plain and (low, high) == (0, given) and whole else _bounds(own[low:high])
    u0, v0, u1, v1 = turned(box, turn)
    page.lines.append(Line(
        lo=base + low, hi=base + high, u0=u0, v0=v0, u1=u1, v1=v1, size=size, bold=bool(flags & _BOLD),
        mono=bool(flags & _MONO), turn=turn, text=text, box=box, space_before=low > 0,
        space_after=high < len(chars),
    ))


def _bounds(boxes: list[Any]) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def turned(box: tuple[float, float, float, float], turn: int) -> tuple[float, float, float, float]:
    """A box (x0, y0, x1, y1) as (u0, v0, u1, v1): u runs with the text, v from line to line."""
    x0, y0, x1, y1 = box
    if turn == 1:
        return y0, -x1, y1, -x0
    if turn == 2:
        return -x1, -y1, -x0, -y0
    if turn == 3:
        return -y1, x0, -y0, x1
    return box


def _turn(direction: tuple[float, float]) -> int:
    dx, dy = direction
    if abs(dx) >= abs(dy):
        return 0 if dx >= 0 else 2
    return 1 if dy > 0 else 3


def _mended(page: PageText) -> list[Line]:
    """Pieces that follow each other without a gap as one: some files place each character by itself."""
    found: list[Line] = []
    for line, after in zip_longest(page.lines, page.lines[1:]):
        last = found[-1] if found else None
        if (
            last is not None and last.turn == line.turn and line.lo == last.hi and last.size == line.size
            and abs(line.v1 - last.v1) < 0.2 * line.size
            and (
                (abs(line.v0 - last.v0) < 0.2 * line.size
                 and (-0.1 * line.size < line.u0 - last.u1 < 0.12 * line.size or _is_drawn_back(line, last)))
                or _is_one_word(line, last, after)
            )
        ):
            last.hi, last.u1, last.text = line.hi, max(last.u1, line.u1), last.text + line.text
            last.v0, last.v1 = min(last.v0, line.v0), max(last.v1, line.v1)
            last.box = _bounds([last.box, line.box])
            last.space_after = line.space_after
        else:
            found.append(line)
    return found


def _is_drawn_back(line: Line, last: Line) -> bool:
    """Whether a line begins with a vowel sign that is drawn before the consonant that it follows."""
    return last.u0 <= line.u0 < last.u1 and unicodedata.category(line.text[0])[0] == "M"


def _is_one_word(line: Line, last: Line, after: Line | None) -> bool:
    """Whether a line goes on within a word of an Indic script.

    Its signs are drawn over what comes later, or before what came: then a gap is left that the piece after fills.
    """
    if last.space_after or line.space_before or not written_text.INDIC.fullmatch(last.text[-1] + line.text[0]):
        return False
    gap = (line.u0 - last.u1) / line.size
    is_filled = after is not None and after.lo == line.hi and abs(after.u0 - last.u1) < 0.3 * line.size
    return line.u0 >= last.u0 - 0.8 * line.size and gap < (1.5 if is_filled else 0.45)


class _Unseen:
    """Judges whether text can be seen: not invisible, not minute, not white on white."""

    def __init__(self, page: Any, vectors: list[dict[str, Any]], layer: bool) -> None:
        self._page = page
        self._dark = [
            block["bbox"] for block in vectors if not block.get("stroked") and _lightness(block["color"]) <= _LIGHT
        ]
        self._layer = layer
        self._pictures: list[tuple[float, float, float, float]] | None = None

    def pictures(self) -> list[tuple[float, float, float, float]]:
        """Where pictures stand. Looked for only when asked: it means reading the page again."""
        if self._pictures is None:
            self._pictures = _pictures(self._page)
        return self._pictures

    def is_unseen(self, span: dict[str, Any]) -> bool:
        """Whether nobody can see this text. Light text on a picture counts as seen: it cannot be judged here."""
        if span["size"] < _TINY_PT:
            return True
        flags = span["char_flags"]
        if not span["alpha"] or not flags & (_FILLED | _STROKED):
            return not self._layer
        if not flags & _FILLED or _lightness(span["color"]) <= _LIGHT:
            return False
        x0, y0, x1, y1 = span["bbox"]
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        return not any(
            a <= x <= c and b <= y <= d for places in (self._dark, self.pictures()) for a, b, c, d in places
        )


def _lightness(color: int) -> float:
    return float(min(color >> 16 & 255, color >> 8 & 255, color & 255)) / 255.0


def _tidied(
    chars: list[str], boxes: list[Any], raised: list[bool]
) -> tuple[bool, tuple[list[str], list[Any], list[bool]]]:
    """Plain spaces; no control characters, halves of surrogate pairs or invisible joiners. True where all is ASCII."""
    line = "".join(chars)
    if line.isascii() and line.isprintable():
        return True, (chars, boxes, raised)
    kept = [place for place, char in enumerate(chars) if ord(char) not in _DROPPED or char in _SPACES]
    if any(vowel in line for vowel in _VOWELS):  # one character, two glyphs: the second is written once more
        kept = [place for place in kept if not place or line[place - 1 : place + 1] not in _VOWELS]
    tidy = [" " if chars[place] in _SPACES else _BULLETS.get(chars[place], chars[place]) for place in kept]
    return False, (tidy, [boxes[place] for place in kept], [raised[place] for place in kept])
