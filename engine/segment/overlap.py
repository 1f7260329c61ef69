"""Logits of a long row of tokens, read in blocks that overlap by networks that see so many at a time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from engine.values import Float32

_AT_ONCE = 4


def mean_logits(
    count: int, block: int, stride: int, logits: Callable[[list[tuple[int, int]]], list[Float32]]
) -> Float32:
    """Logit float32 [count] of each token, the mean where blocks overlap.

    `logits` is asked for the spans (start, end) of a few blocks at a time and gives float32 [end - start] for each.
    """
    total, seen = np.zeros(count, np.float32), np.zeros(count, np.float32)
    spans = [(start, min(start + block, count)) for start in range(0, max(1, count - block + stride), stride)]
    for at in range(0, len(spans) if count else 0, _AT_ONCE):
        some = spans[at : at + _AT_ONCE]
        for (start, end), values in zip(some, logits(some), strict=True):
            total[start:end] += values
            seen[start:end] += 1
    return (total / np.maximum(seen, 1)).astype(np.float32)


def sigmoid(logits: Float32) -> Float32:
    """Probabilities float32 of the same shape."""
    chances: Float32 = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return chances
