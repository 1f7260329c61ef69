"""Raw pages, as the parse process sends them, to pages with offsets. No file is read here."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from engine.line_ends import HYPHENS, SOFT_HYPHEN, runs_on
from engine.values import Block, BlockKind, Float32, Page, Span

_RUNS_ON = (BlockKind.PARAGRAPH.value, BlockKind.LIST_ITEM.value)


def assemble(raw_pages: Iterable[dict[str, Any]], offset: int = 0) -> Iterator[Page]:
    """Pages in order; a paragraph that runs on ends in a space, or in its broken word, instead of a blank line."""
    waiting: dict[str, Any] | None = None
    for raw in raw_pages:
        if waiting is not None:
            page = _page(waiting, offset, raw if raw["index"] == waiting["index"] + 1 else None)
            offset = page.span.end
            yield page
        waiting = raw
    if waiting is not None:
        yield _page(waiting, offset, None)


def unpack(block: dict[str, Any]) -> Float32:
    """A raw block's boxes, float32 [n, 4]."""
    return np.frombuffer(base64.b64decode(block["boxes"]), np.float32).reshape(-1, 4)


def _end(raw: dict[str, Any], following: dict[str, Any] | None) -> tuple[int, str]:
    """How the page's last block ends: characters to drop, and what comes after it."""
    if following is None or not following["blocks"] or not raw["blocks"]:
        return 0, "\n\n"
    last, first = raw["blocks"][-1], following["blocks"][0]
    start = first["text"][0]
    goes_on = runs_on(start, full=last["open"], unended=last["unended"], flush=first["flush"])
    if last["kind"] not in _RUNS_ON or first["kind"] != BlockKind.PARAGRAPH.value or not goes_on:
        return 0, "\n\n"
    text = last["text"]
    if len(text) > 1 and text[-1] in HYPHENS and text[-2].isalpha() and start.islower():
        return (0 if raw.get("typeset") and text[-1] != SOFT_HYPHEN else 1), ""
    if text[-1] >= "\u2e80" and start >= "\u2e80":
        return 0, ""
    return 0, " "


def _page(raw: dict[str, Any], start: int, following: dict[str, Any] | None) -> Page:
    texts: list[str] = []
    boxes: list[Float32] = []
    blocks: list[Block] = []
    at = start
    drop, ending = _end(raw, following)
    for number, block in enumerate(raw["blocks"]):
        text, own = block["text"], unpack(block)
        separator = "\n\n"
        if number == len(raw["blocks"]) - 1:
            text, own, separator = text[: len(text) - drop], own[: len(own) - drop], ending
        runs_on = separator != "\n\n"
        end = at + len(text) + (len(separator) if runs_on else 0)
        blocks.append(
            Block(kind=BlockKind(block["kind"]), span=Span(at, end), page=raw["index"], level=block["level"])
        )
        texts += [text, separator]
        after = np.array([[own[-1, 2], own[-1, 1], own[-1, 2], own[-1, 3]]], np.float32)
        boxes += [own, np.repeat(after, len(separator), axis=0)]
        at += len(text) + len(separator)
    return Page(
        index=raw["index"], width_pt=raw["width"], height_pt=raw["height"], start=start, text="".join(texts),
        boxes=np.concatenate(boxes) if boxes else np.zeros((0, 4), np.float32), blocks=tuple(blocks),
        recognised=bool(raw.get("recognised")), hidden_text=bool(raw.get("hidden")),
        confidence=float(raw.get("confidence", 0.0 if raw.get("scan") else 1.0)),
    )
