"""Sentence ends by a published SaT model ("Segment any Text", arXiv 2406.16678), such as sat-3l-sm in ONNX.

XLM-RoBERTa layers with one logit per token: does a sentence end after it? Its tokenizer is the one that Lectern's own
models share (the same 250,002 pieces under the same ids), so nothing is fetched beside the graph.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.runtime.encoder import TokenSpace
from engine.runtime.onnx_session import Session, open_session
from engine.segment.overlap import mean_logits, sigmoid
from engine.segment.space import with_space
from engine.values import Float32

BLOCK, STRIDE = 510, 446
"""Tokens read at once, without the two special ones, and from one block's beginning to the next: 64 are read twice."""
THRESHOLD = 0.25
"""Published for the "-sm" models, which were tuned on sentence ends."""


class SatSegmenter:
    """Segmenter Protocol over a SaT graph. Thread-safe."""

    name = "SaT"

    def __init__(
        self, graph: Path, tokens: TokenSpace, *, threshold: float = THRESHOLD, threads: int | None = None
    ) -> None:
        """Load the graph. Raises ModelError where it is no SaT model."""
        self._session: Session = open_session(graph, threads=threads)
        self._tokens, self._threshold = tokens, threshold
        kinds = {item.name: item.type for item in self._session.inner.get_inputs()}
        if set(kinds) != {"input_ids", "attention_mask"}:
            raise ModelError(
                f"{graph.name} is no SaT model.", "Install sat-3l-sm from the list of models.",
                f"inputs {sorted(kinds)}",
            )
        # The published graphs differ: some take the mask as half floats, some as integers.
        floats = {"tensor(float16)": np.float16, "tensor(float)": np.float32}
        self._mask_type = floats.get(kinds["attention_mask"], np.int64)

    def ends(self, texts: Sequence[str]) -> list[list[int]]:
        """End offsets of each text's sentences, in code points; the last is len(text)."""
        out = []
        for text in texts:
            [encoded] = self._tokens.encode([text])
            chances = self.probabilities(encoded.ids)
            chosen = np.flatnonzero(chances >= self._threshold)
            out.append(with_space(text, [encoded.offsets[token][1] for token in chosen]))
        return out

    def probabilities(self, ids: Sequence[int]) -> Float32:
        """Probability float32 [tokens] that a sentence ends after each; where blocks overlap, of their mean logit."""
        return sigmoid(mean_logits(len(ids), BLOCK, STRIDE, lambda spans: self._logits([ids[a:b] for a, b in spans])))

    def _logits(self, parts: list[Sequence[int]]) -> list[Float32]:
        special = self._tokens.table.special
        longest = max(map(len, parts)) + 2
        rows: NDArray[np.int64] = np.full((len(parts), longest), special.pad, np.int64)
        mask = np.zeros((len(parts), longest), self._mask_type)
        for row, part in enumerate(parts):
            rows[row, : len(part) + 2] = [special.bos, *part, special.eos]
            mask[row, : len(part) + 2] = 1
        logits = self._session.run({"input_ids": rows, "attention_mask": mask})[0]
        return [logits[row, 1 : len(part) + 1, 0].astype(np.float32) for row, part in enumerate(parts)]
