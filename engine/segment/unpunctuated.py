"""Sentence ends where a text has no end marks: slides, transcripts, recognised pages.

Only what the words mean tells there, of which the convolutions of `punctuated` see little. The lowest layers of the
encoder see more, trained for this as in SaT (arXiv 2406.16678). They are slower by far and read such stretches only.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.runtime.encoder import TokenSpace
from engine.runtime.onnx_session import Session, open_session
from engine.segment.overlap import mean_logits
from engine.segment.written import WrittenTokens, features
from engine.values import Float32

BLOCK, STRIDE = 256, 192
"""Tokens read at once, as many as in training, and from one block's beginning to the next."""


class UnpunctuatedEnds:
    """The graph `role = "unpunctuated"` of the segmenter's folder. Thread-safe."""

    def __init__(self, graph: Path, tokens: TokenSpace, *, threads: int | None = None) -> None:
        """Load the graph."""
        self._session: Session = open_session(graph, threads=threads)
        self._table = tokens.table

    def logits(self, tokens: WrittenTokens) -> Float32:
        """Logit float32 [tokens] that a sentence ends after each token."""
        form = features(tokens)

        def read(spans: list[tuple[int, int]]) -> list[Float32]:
            longest = max(end - start for start, end in spans)
            ids = np.full((len(spans), longest), self._table.special.pad, np.int64)
            mask = np.zeros(ids.shape, np.int64)
            written = np.zeros((*ids.shape, form.shape[1]), np.float32)
            for row, (start, end) in enumerate(spans):
                ids[row, : end - start], mask[row, : end - start] = tokens.ids[start:end], 1
                written[row, : end - start] = form[start:end]
            vectors = self._table.rows(ids)
            out = self._session.run({"token_vectors": vectors, "attention_mask": mask, "features": written})[0]
            return [out[row, : end - start] for row, (start, end) in enumerate(spans)]

        return mean_logits(len(tokens.ids), BLOCK, STRIDE, read)
