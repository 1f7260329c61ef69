"""A published pruner of the Provence family (arXiv 2501.16214), such as OpenProvence, behind the Pruner Protocol.

Its checkpoint is converted once (models/training/export_open_provence.py) to a graph that carries all it needs in its
own metadata: tokenizer, threshold, length. Question and passage are read as a pair; each token says how likely it is
kept, the passage how relevant it is; a sentence is as likely as its tokens are on average, as its makers do it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engine.runtime.conversion import open_pruner
from engine.values import Float32, Passage, PrunedPassage

if TYPE_CHECKING:
    from tokenizers import Encoding

_FOUND = 0.5
"""A ranking model's own middle: its makers give no bar for questions that a document does not answer."""
_BATCH_TOKENS = 2048


class PublishedPruner:
    """Pruner Protocol over a converted graph. Thread-safe."""

    def __init__(self, graph: Path, *, threads: int | None = None) -> None:
        """Load it. Raises ModelError where the file is no converted pruner."""
        from tokenizers import Tokenizer

        self._session, about = open_pruner(graph, threads=threads)

        self.name = about["title"]
        self._threshold, length = float(about["threshold"]), int(about["max_tokens"])
        self._tokenizer: Tokenizer = Tokenizer.from_str(about["tokenizer"])
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(length, strategy="only_second")

    @property
    def found_threshold(self) -> float:
        """A question counts as answered by the passages from this relevance on."""
        return _FOUND

    def prune(
        self, question: str, passages: Sequence[Passage], *, threshold: float | None = None
    ) -> list[PrunedPassage]:
        """One result a passage, in the same order. What the model cannot read to its end is not kept."""
        pairs = self._tokenizer.encode_batch([(question, passage.text) for passage in passages])
        keep = self._threshold if threshold is None else threshold
        found: dict[int, PrunedPassage] = {}
        order = sorted(range(len(pairs)), key=lambda index: len(pairs[index].ids))
        while order:
            size = max(1, min(len(order), _BATCH_TOKENS // len(pairs[order[0]].ids)))
            while size > 1 and size * len(pairs[order[size - 1]].ids) > _BATCH_TOKENS:
                size -= 1
            batch, order = order[:size], order[size:]
            chances, relevance = self._run([pairs[index] for index in batch])
            for row, index in enumerate(batch):
                probabilities = _of_sentences(passages[index], pairs[index], chances[row])
                found[index] = PrunedPassage(
                    passage=passages[index], relevance=float(relevance[row]), probabilities=probabilities,
                    kept=tuple(i for i, probability in enumerate(probabilities) if probability >= keep),
                )
        return [found[index] for index in range(len(passages))]

    def _run(self, pairs: Sequence[Encoding]) -> tuple[Float32, Float32]:
        """Keep probabilities float32 [n, tokens] and relevances float32 [n]."""
        longest = max(len(pair.ids) for pair in pairs)
        ids = np.zeros((len(pairs), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, pair in enumerate(pairs):
            ids[row, : len(pair.ids)], mask[row, : len(pair.ids)] = pair.ids, 1
        keep, ranking = self._session.run({"input_ids": ids, "attention_mask": mask})
        return _sigmoid(keep), _sigmoid(ranking)


def _of_sentences(passage: Passage, pair: Encoding, chances: Float32) -> tuple[float, ...]:
    """Mean keep probability of each sentence's tokens, 0 for one beyond the model's reach."""
    inside = [
        i for i, (part, (a, b)) in enumerate(zip(pair.sequence_ids, pair.offsets, strict=True)) if part == 1 and b > a
    ]
    starts = np.asarray([span.start - passage.span.start for span in passage.sentences])
    owner = np.searchsorted(starts, [pair.offsets[i][1] - 1 for i in inside], side="right") - 1
    sums = np.zeros(len(starts))
    counts = np.zeros(len(starts))
    np.add.at(sums, np.maximum(owner, 0), chances[inside])
    np.add.at(counts, np.maximum(owner, 0), 1)
    return tuple(round(float(value), 4) for value in sums / np.maximum(counts, 1))


def _sigmoid(logits: Float32) -> Float32:
    return (1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30)))).astype(np.float32)
