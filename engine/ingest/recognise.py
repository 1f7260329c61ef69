"""Text of pages that are pictures, recognised on this machine by RapidOCR, whose models come in its wheel."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from engine.ingest.columns import rows_of
from engine.ingest.extract import Line, PageText, turned
from engine.ingest.layout import Style, page_blocks
from engine.mupdf import load
from engine.values import Float32

_DPI = 200
_MAX_SIDE_PX = 2400
_MIN_SIDE_PX = 600
_FIND_SIDE_PX = 1504
"""Lines are looked for in a picture of this size, and read from the full one: finding them takes 220 MB a megapixel."""
_LARGE_BYTES = 4 * 1024**2
_M_MMAP_THRESHOLD = -3
_GOOD_SCORE = 0.88
_MIN_SCORE = 0.5
_TALL = 1.6
_THREADS = 4
_INK = 48
_MARGIN_PX = 24
_NARROW = frozenset("iljtfrI.,:;'!|()[]{}`\" -")
_WIDE = frozenset("mwMWQO@%&")


@dataclass(frozen=True, slots=True)
class _Found:
    """Recognised lines of a turned picture: corners float32 [n, 4, 2] in pixels, texts, scores."""

    corners: Float32
    texts: list[str]
    scores: list[float]

    @property
    def worth(self) -> float:
        """Score-weighted number of letters and digits."""
        return sum(
            max(score - 0.5, 0.0) * sum(char.isalnum() for char in text)
            for text, score in zip(self.texts, self.scores, strict=True)
        )

    @property
    def mean(self) -> float:
        """Mean score, by length."""
        letters = sum(len(text) for text in self.texts)
        return sum(s * len(t) for t, s in zip(self.texts, self.scores, strict=True)) / letters if letters else 0.0

    @property
    def tall(self) -> float:
        """Share of lines that stand upright, as on a page laid on its side."""
        if not self.texts:
            return 0.0
        size = self.corners.max(axis=1) - self.corners.min(axis=1)
        long = np.array([len(text) > 2 for text in self.texts])
        return float(((size[:, 1] > _TALL * size[:, 0]) & long).sum() / max(long.sum(), 1))


def recognised_page(document: Any, index: int, style: Style) -> dict[str, Any]:
    """A page as it travels to the parent, read from its picture. Pages upside down or sideways are turned first."""
    page = document.load_page(index)
    picture, zoom = _picture(page)
    try:
        quarter, found = _best_turn(picture)
    finally:
        if (libc := _glibc()) is not None:
            libc.malloc_trim(0)
    text = _page_text(page, index, found, quarter, (picture.shape, zoom))
    sizes = sorted(line.size for line in text.lines)
    body = sizes[len(sizes) // 2] if sizes else style.body_pt
    blocks = page_blocks(text, text.lines, Style(body_pt=body, headings_pt=(1.9 * body, 1.45 * body)))
    return {
        "index": index, "width": text.width, "height": text.height, "hidden": False, "scan": False,
        "blocks": [block.as_message() for block in blocks], "recognised": True,
        "confidence": round(found.mean, 4) if found.texts else 1.0,
    }


def _picture(page: Any) -> tuple[np.ndarray, float]:
    """The page as uint8 [height, width, 3] and pixels a point; its longer side is bounded whatever the page's size."""
    pymupdf = load()

    longer = max(page.rect.width, page.rect.height, 1.0)
    zoom = min(_DPI / 72, _MAX_SIDE_PX / longer)
    zoom = max(zoom, min(_MIN_SIDE_PX / longer, 8.0))
    pixmap = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), colorspace=pymupdf.csRGB, alpha=False)
    data = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, 3)
    return data, zoom


def _best_turn(picture: np.ndarray) -> tuple[int, _Found]:
    """Quarter turns (anticlockwise) after which the text stands upright, and what was found then."""
    first = _recognise(picture)
    if not first.texts or (first.mean >= _GOOD_SCORE and first.tall < 0.4):
        return 0, first
    best = (0, first)
    for quarter in (2, 1, 3) if first.tall < 0.4 else (1, 3, 2):
        found = _recognise(np.ascontiguousarray(np.rot90(picture, quarter)))
        if found.worth * (0.3 if found.tall > 0.4 else 1.0) > best[1].worth * (0.3 if best[1].tall > 0.4 else 1.0):
            best = (quarter, found)
        if found.mean >= _GOOD_SCORE and found.tall < 0.4:
            break
    return best


@cache
def _glibc() -> Any:
    """The C library where it is glibc, else None. It keeps what is freed, half a gigabyte after a page, unless told."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL("libc.so.6")
        return library if library.malloc_trim and library.mallopt else None
    except (OSError, AttributeError):
        return None


@cache
def _engine() -> Any:
    import logging

    logging.disable(logging.INFO)  # it announces every model that it loads
    from rapidocr import RapidOCR

    if (libc := _glibc()) is not None:
        libc.mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)

    return RapidOCR(params={
        "Global.use_cls": False, "Global.log_level": "critical", "Global.text_score": _MIN_SCORE,
        "Global.max_side_len": _MAX_SIDE_PX, "Det.limit_type": "max", "Det.limit_side_len": _FIND_SIDE_PX,
        "EngineConfig.onnxruntime.intra_op_num_threads": min(os.cpu_count() or 1, _THREADS),
    })


def _recognise(picture: np.ndarray) -> _Found:
    top, bottom, left, right = _ink(picture)
    if top >= bottom or left >= right:
        return _Found(np.zeros((0, 4, 2), np.float32), [], [])
    result = _engine()(np.ascontiguousarray(picture[top:bottom, left:right, ::-1]))
    if result.boxes is None or not result.txts:
        return _Found(np.zeros((0, 4, 2), np.float32), [], [])
    corners = np.asarray(result.boxes, np.float32) + np.array([left, top], np.float32)
    return _Found(corners, list(result.txts), [float(score) for score in result.scores])


def _ink(picture: np.ndarray) -> tuple[int, int, int, int]:
    """Top, bottom, left, right of what is not the paper's colour: so one word on an empty page is found."""
    grey = picture.min(axis=2).astype(np.int16)
    marks = np.abs(grey - int(np.median(grey))) > _INK
    rows, columns = np.flatnonzero(marks.any(axis=1)), np.flatnonzero(marks.any(axis=0))
    if not len(rows) or not len(columns):
        return 0, 0, 0, 0
    height, width = grey.shape
    return (
        max(int(rows[0]) - _MARGIN_PX, 0), min(int(rows[-1]) + _MARGIN_PX, height),
        max(int(columns[0]) - _MARGIN_PX, 0), min(int(columns[-1]) + _MARGIN_PX, width),
    )


def _page_text(
    page: Any, index: int, found: _Found, quarter: int, frame: tuple[tuple[int, ...], float]
) -> PageText:
    """Lines with a box for each character, in the page's own coordinates."""
    (height, width, _), zoom = frame
    made = PageText(index=index, width=float(page.rect.width), height=float(page.rect.height))
    boxes: list[Float32] = []
    for corners, text in zip(found.corners, found.texts, strict=True):
        text = " ".join(text.split())
        if not text:
            continue
        x0, y0 = corners.min(axis=0)
        x1, y1 = corners.max(axis=0)
        edges = x0 + (x1 - x0) * _edges(text)
        upright = np.stack([edges[:-1], np.full(len(text), y0), edges[1:], np.full(len(text), y1)], axis=1)
        own = _turned_back(upright, quarter, height, width) / zoom
        low = len(made.chars)
        made.chars += list(text)
        boxes.append(own.astype(np.float32))
        box = (float(own[:, 0].min()), float(own[:, 1].min()), float(own[:, 2].max()), float(own[:, 3].max()))
        turn = (4 - quarter) % 4 if quarter % 2 == 0 else (1 if quarter == 1 else 3)
        u0, v0, u1, v1 = turned(box, turn)
        made.lines.append(Line(
            lo=low, hi=low + len(text), u0=u0, v0=v0, u1=u1, v1=v1, size=0.72 * float(y1 - y0) / zoom, turn=turn,
            text=text, box=box, space_before=True, space_after=True,
        ))
    made.boxes = np.concatenate(boxes) if boxes else np.zeros((0, 4), np.float32)
    _even_sizes(made.lines)
    return made


def _even_sizes(lines: list[Line]) -> None:
    """One size for lines of about the same height: a line's ink says little about its type size."""
    if not lines:
        return
    middle = float(np.median([line.size for line in lines]))
    for line in lines:
        if 0.68 * middle < line.size < 1.4 * middle:
            line.size = middle
    for row in rows_of(lines):
        top, bottom = row.v0, row.v1
        for piece in row.pieces:
            piece.v0, piece.v1 = top, bottom


def _edges(text: str) -> np.ndarray:
    """Where characters begin and end in a line of length 1, float64 [len(text) + 1], by how wide they usually are."""
    widths = [0.5 if c in _NARROW else 1.45 if c in _WIDE else 1.9 if ord(c) >= 0x2E80 else 1.0 for c in text]
    edges = np.concatenate([[0.0], np.cumsum(widths)])
    return np.asarray(edges / edges[-1], np.float64)


def _turned_back(boxes: np.ndarray, quarter: int, height: int, width: int) -> np.ndarray:
    """Boxes [n, 4] of a picture turned by `quarter` quarter turns (numpy.rot90) in the unturned one of that size."""
    x0, y0, x1, y1 = boxes.T
    if quarter == 1:  # turned (x, y) was (width - y, x)
        return np.stack([width - y1, x0, width - y0, x1], axis=1)
    if quarter == 2:
        return np.stack([width - x1, height - y1, width - x0, height - y0], axis=1)
    if quarter == 3:  # turned (x, y) was (y, height - x)
        return np.stack([y0, height - x1, y1, height - x0], axis=1)
    return boxes
