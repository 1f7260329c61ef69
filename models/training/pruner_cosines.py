"""Cosines of questions with passages or sentences by the shipped encoder, as the engine has them after a search."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import e5_file
import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from pruner_features import tokenise
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
BATCH_TOKENS = 2048
MOST_TOKENS = 509
"""Of a text with its prefix; with `<s>` and `</s>` the encoder has room for 512."""


class Cosines:
    """Mean-pooled unit vectors; every distinct text is read once."""

    def __init__(self, graph: Path, file: e5_file.E5File, tokenizer: Tokenizer) -> None:
        """Load the encoder's graph."""
        self._session = ort.InferenceSession(graph, providers=["CPUExecutionProvider"])
        self._file, self._tokenizer = file, tokenizer
        self._known: dict[str, Floats] = {}

    def read(self, questions: Sequence[str], texts: Sequence[str]) -> None:
        """Read all of them, in batches of like lengths; those known already are left out."""
        every = {f"query: {q}" for q in questions} | {f"passage: {t}" for t in texts}
        new = sorted(every - self._known.keys())
        rows = [[0, *tokens.ids[:MOST_TOKENS], 2] for tokens in tokenise(self._tokenizer, new)]
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        at = 0
        while at < len(order):
            size = 1
            while at + size < len(order) and (size + 1) * len(rows[order[at + size]]) <= BATCH_TOKENS:
                size += 1
            part = order[at : at + size]
            vectors = self._vectors([rows[index] for index in part])
            self._known |= {new[index]: vector for index, vector in zip(part, vectors, strict=True)}
            at += size

    def __call__(self, question: str, texts: Sequence[str]) -> Floats:
        """Cosines float32 [texts] of texts that were read."""
        return np.stack([self._known[f"passage: {text}"] for text in texts]) @ self._known[f"query: {question}"]

    def _vectors(self, rows: Sequence[Sequence[int]]) -> Floats:
        longest = max(map(len, rows))
        ids = np.full((len(rows), longest), self._file.ids["pad"], np.int64)
        mask = np.zeros_like(ids)
        for index, row in enumerate(rows):
            ids[index, : len(row)], mask[index, : len(row)] = row, 1
        [hidden] = self._session.run(None, {"token_vectors": self._file.token_rows(ids), "attention_mask": mask})
        means = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return (means / np.linalg.norm(means, axis=1, keepdims=True)).astype(np.float32)
