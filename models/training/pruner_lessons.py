"""What a larger pruner says of pairs of question and passage, for a smaller one to learn from.

Hinton et al., "Distilling the Knowledge in a Neural Network", arXiv:1503.02531.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Lesson = tuple[NDArray[np.float32], float]
"""Logits float32 [s] of a passage's sentences, nan for those not read, and the passage's own."""


@dataclass(slots=True)
class Lessons:
    """Lessons by the keys of question and passage."""

    known: dict[tuple[int, int], Lesson]

    def get(self, question: int, passage: int) -> Lesson | None:
        """What is said of the pair, if anything."""
        return self.known.get((question, passage))

    @classmethod
    def load(cls, path: Path) -> Lessons:
        """Read what `save` wrote."""
        held = np.load(path)
        sentences = np.split(held["sentences"].astype(np.float32), held["ends"][:-1])
        pairs = zip(held["pairs"].tolist(), sentences, held["relevance"].astype(float), strict=True)
        return cls({(q, p): (logits, float(score)) for (q, p), logits, score in pairs})


def key(text: str) -> int:
    """Eight bytes of a hash: other texts may come to the training and change nothing."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def save(path: Path, pairs: Sequence[tuple[int, int]], lessons: Sequence[Lesson]) -> None:
    """Write lessons in half precision."""
    sizes = [len(sentences) for sentences, _ in lessons]
    np.savez_compressed(
        path, pairs=np.array(pairs, np.uint64), ends=np.cumsum(sizes),
        sentences=np.concatenate([sentences for sentences, _ in lessons]).astype(np.float16),
        relevance=np.array([relevance for _, relevance in lessons], np.float16),
    )
