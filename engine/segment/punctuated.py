"""Sentence ends where a text has end marks: convolutions over what tokens mean and how they are written.

Blocks overlap as far as the convolutions see, so the result does not depend on where one begins.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.runtime.encoder import TokenSpace
from engine.runtime.onnx_session import Session, open_session
from engine.segment.written import FEATURES, WrittenTokens, features
from engine.values import Float32

CORE, HALO = 960, 32
_BLOCKS_AT_ONCE = 2


class PunctuatedEnds:
    """The graph `role = "segmenter"` of the segmenter's folder. Thread-safe."""

    def __init__(self, graph: Path, tokens: TokenSpace, *, threads: int | None = None) -> None:
        """Load the graph."""
        self._session: Session = open_session(graph, threads=threads)
        self._table = tokens.table

    def logits(self, tokens: WrittenTokens) -> Float32:
        """Logit float32 [tokens] that a sentence ends after each token."""
        count = len(tokens.ids)
        if not count:
            return np.zeros(0, np.float32)
        unique, inverse = np.unique(tokens.ids, return_inverse=True)
        hidden = self._table.hidden
        rows = np.concatenate([np.zeros((1, hidden), np.float32), self._table.rows(unique)])
        core = min(CORE, count)
        blocks = -(-count // core)
        index = np.zeros(blocks * core + 2 * HALO, np.int64)
        index[HALO : HALO + count] = inverse + 1
        wide = np.zeros((len(index), FEATURES), np.float32)
        wide[HALO : HALO + count] = features(tokens)
        where = np.arange(blocks)[:, None] * core + np.arange(core + 2 * HALO)
        out = np.empty((blocks, core), np.float32)
        for at in range(0, blocks, _BLOCKS_AT_ONCE):
            part = where[at : at + _BLOCKS_AT_ONCE]
            own, place = np.unique(index[part], return_inverse=True)  # the graph projects every row that it is given
            inputs = {"rows": rows[own], "index": place.reshape(part.shape), "features": wide[part]}
            logits = self._session.run(inputs)[0]
            out[at : at + _BLOCKS_AT_ONCE] = logits[:, HALO : HALO + core]
        return out.reshape(-1)[:count]
