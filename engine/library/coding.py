"""How pages are laid down in the database: boxes as small integers, blocks as short lists."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence

import numpy as np

from engine.values import Block, BlockKind, Float32, Span

_STEPS_A_POINT = 32  # boxes are kept to 1/32 pt, finer than any screen shows
_FARTHEST = np.float32(2**30)


def pack_boxes(boxes: Float32) -> bytes:
    """float32 [n, 4] in points to compressed differences of 1/32 pt from character to character."""
    scaled = np.rint(np.asarray(boxes, np.float32).reshape(-1, 4) * np.float32(_STEPS_A_POINT))
    if not np.isfinite(scaled).all():
        scaled = np.nan_to_num(scaled)
    steps = np.clip(scaled, -_FARTHEST, _FARTHEST).astype(np.int32)
    change = steps.copy()
    change[1:] -= steps[:-1]
    return zlib.compress(np.ascontiguousarray(change.T).view(np.uint8).reshape(-1, 4).T.tobytes(), 1)


def unpack_boxes(data: bytes) -> Float32:
    """The boxes back: float32 [n, 4] in points, to 1/32 pt."""
    planes = np.frombuffer(zlib.decompress(data), np.uint8).reshape(4, -1)
    change = np.ascontiguousarray(planes.T).view(np.int32).reshape(4, -1).T
    return (np.cumsum(change, axis=0, dtype=np.int32) / np.float32(_STEPS_A_POINT)).astype(np.float32)


def pack_blocks(blocks: Sequence[Block], start: int) -> str:
    """Blocks as JSON lists [kind, start, end, level], offsets from the page's `start`."""
    rows = [[b.kind.value, b.span.start - start, b.span.end - start, b.level] for b in blocks]
    return json.dumps(rows, separators=(",", ":"))


def unpack_blocks(data: str, page: int, start: int) -> list[Block]:
    """The blocks back, with offsets into the document's text."""
    return [
        Block(kind=BlockKind(kind), span=Span(start + low, start + high), page=page, level=level)
        for kind, low, high, level in json.loads(data)
    ]


def digest(heading: str, text: str) -> bytes:
    """16 bytes that stand for what an embedder reads of a chunk."""
    return hashlib.blake2b(f"{heading}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
