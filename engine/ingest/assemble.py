"""Raw pages, as the parse process sends them, to pages with offsets. No file is read here."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from engine.values import Block, BlockKind, Page, Span

_ENDS = frozenset(".!?:;\"”»)]…。！？")


def assemble(raw_pages: Iterable[dict[str, Any]], offset: int = 0) -> Iterator[Page]:
    """Pages in order; a paragraph that goes on on the next page ends in a space instead of a blank line."""
    waiting: dict[str, Any] | None = None
    for raw in raw_pages:
        if waiting is not None:
            page = _page(waiting, offset, _goes_on(waiting, raw))
            offset = page.span.end
            yield page
        waiting = raw
    if waiting is not None:
        yield _page(waiting, offset, False)


def _goes_on(first: dict[str, Any], second: dict[str, Any]) -> bool:
    if not first["blocks"] or not second["blocks"]:
        return False
    last, following = first["blocks"][-1], second["blocks"][0]
    return bool(
        last["kind"] == following["kind"] == "paragraph"
        and last["text"][-1] not in _ENDS
        and following["text"][0].islower()
    )


def _page(raw: dict[str, Any], start: int, goes_on: bool) -> Page:
    texts: list[str] = []
    boxes: list[np.ndarray] = []
    blocks: list[Block] = []
    at = start
    for number, block in enumerate(raw["blocks"]):
        text = block["text"]
        own = np.frombuffer(base64.b64decode(block["boxes"]), np.float32).reshape(-1, 4)
        last = number == len(raw["blocks"]) - 1
        separator = " " if last and goes_on else "\n\n"
        end = at + len(text) + (1 if last and goes_on else 0)
        blocks.append(Block(kind=BlockKind(block["kind"]), span=Span(at, end), page=raw["index"], level=block["level"]))
        texts += [text, separator]
        after = np.array([[own[-1, 2], own[-1, 1], own[-1, 2], own[-1, 3]]], np.float32)
        boxes += [own, np.repeat(after, len(separator), axis=0)]
        at += len(text) + len(separator)
    return Page(
        index=raw["index"], width_pt=raw["width"], height_pt=raw["height"], start=start, text="".join(texts),
        boxes=np.concatenate(boxes) if boxes else np.zeros((0, 4), np.float32), blocks=tuple(blocks),
    )
