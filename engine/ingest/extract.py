"""One page to raw blocks: text, a box for every character, and what each block seems to be."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np


def raw_page(document: Any, index: int) -> dict[str, Any]:
    """The page's size and its blocks in reading order; boxes as base64 of float32 [n, 4]."""
    import pymupdf

    page = document.load_page(index)
    flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
    raw = page.get_text("rawdict", flags=flags, sort=False)
    blocks: list[dict[str, Any]] = []
    for block in raw["blocks"]:
        if block.get("type") == 0 and (made := _block(block)):
            blocks.append(made)
    return {"index": index, "width": raw["width"], "height": raw["height"], "blocks": blocks}


def _block(block: dict[str, Any]) -> dict[str, Any] | None:
    text: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    sizes: list[float] = []
    for line in block["lines"]:
        chars = [(c["c"], c["bbox"], span["size"]) for span in line["spans"] for c in span["chars"]]
        while chars and chars[-1][0].isspace():
            chars.pop()
        while chars and chars[0][0].isspace():
            chars.pop(0)
        if not chars:
            continue
        if text:
            if text[-1] == "-" and len(text) > 1 and text[-2].isalpha() and chars[0][0].islower():
                text.pop()
                boxes.pop()
            else:
                text.append(" ")
                x = boxes[-1]
                boxes.append((x[2], x[1], x[2], x[3]))
        for char, box, size in chars:
            for piece in char:
                text.append(piece if piece >= " " else " ")
                boxes.append(box)
            sizes.append(size)
    if not text:
        return None
    return {
        "kind": "paragraph", "level": 0, "text": "".join(text), "size": float(np.median(sizes)),
        "boxes": base64.b64encode(np.array(boxes, np.float32).tobytes()).decode(),
        "bbox": list(block["bbox"]),
    }
