"""What a larger pruner says of pairs of question and passage, for a smaller one to learn from.

Hinton et al., "Distilling the Knowledge in a Neural Network", arXiv:1503.02531.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Lesson = tuple[NDArray[np.float32], float]
"""Logits float32 [s] of a passage's sentences, nan for those not read, and the passage's own."""


@dataclass(slots=True)
class Lessons:
    """Lessons by the numbers of question and passage among all texts of the training, in sorted order."""

    texts: int
    known: dict[tuple[int, int], Lesson]

    def get(self, question: int, passage: int) -> Lesson | None:
        """What is said of the pair, if anything."""
        return self.known.get((question, passage))

    @classmethod
    def load(cls, path: Path, texts: int) -> Lessons:
        """Raises ValueError for lessons about other texts."""
        held = np.load(path)
        if int(held["texts"]) != texts:
            message = f"{path} is about {int(held['texts'])} texts, these are {texts}"
            raise ValueError(message)
        sentences = np.split(held["sentences"].astype(np.float32), held["ends"][:-1])
        relevance = held["relevance"].astype(float)
        pairs = zip(held["pairs"].tolist(), sentences, relevance, strict=True)
        return cls(texts, {(q, p): (logits, float(score)) for (q, p), logits, score in pairs})


def save(path: Path, texts: int, pairs: Sequence[tuple[int, int]], lessons: Sequence[Lesson]) -> None:
    """Write lessons in half precision."""
    sizes = [len(sentences) for sentences, _ in lessons]
    np.savez_compressed(
        path, texts=texts, pairs=np.array(pairs, np.int32), ends=np.cumsum(sizes),
        sentences=np.concatenate([sentences for sentences, _ in lessons]).astype(np.float16),
        relevance=np.array([relevance for _, relevance in lessons], np.float16),
    )
