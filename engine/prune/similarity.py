"""Sentence scores from vectors and words: cosine and BM25 of each sentence against the question, calibrated.

A pruner without a model of its own: what remains where no cross-encoder is installed, and the baseline it must beat.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.prune.calibration import Calibration
from engine.prune.lexical import bm25
from engine.stages import Embedder
from engine.values import Float32, Passage, PrunedPassage

FEATURES = ("cosine", "cosine_centred", "bm25", "bm25_best", "neighbour_cosine", "passage_cosine")


def sentence_texts(passage: Passage) -> list[str]:
    """The passage's sentences, stripped."""
    return [text.strip() for text in passage.sentence_texts]


class SimilarityPruner:
    """Pruner Protocol by cosine and BM25."""

    name = "cosine and BM25"

    def __init__(self, embedder: Embedder, calibration: Calibration) -> None:
        """`calibration` must be over `FEATURES`."""
        if calibration.features != FEATURES:
            raise ValueError(f"calibrated over {calibration.features}, not {FEATURES}")
        self._embedder, self._calibration = embedder, calibration

    @property
    def found_threshold(self) -> float:
        """Below this best probability a question counts as not answered by the passages."""
        return self._calibration.found

    def prune(
        self, question: str, passages: Sequence[Passage], *, threshold: float | None = None
    ) -> list[PrunedPassage]:
        """One result a passage, in the same order."""
        sentences = [sentence_texts(passage) for passage in passages]
        features = features_of(self._embedder, question, sentences)
        keep = self._calibration.keep if threshold is None else threshold
        pruned, at = [], 0
        for passage, texts in zip(passages, sentences, strict=True):
            chances = self._calibration.probabilities(features[at : at + len(texts)])
            at += len(texts)
            pruned.append(
                PrunedPassage(
                    passage=passage, relevance=float(chances.max(initial=0.0)),
                    probabilities=tuple(round(float(p), 4) for p in chances),
                    kept=tuple(i for i, p in enumerate(chances) if p >= keep),
                )
            )
        return pruned


def features_of(embedder: Embedder, question: str, passages: Sequence[Sequence[str]]) -> Float32:
    """Features of every sentence of every passage, float32 [sum of lengths, len(FEATURES)]."""
    flat = [sentence for sentences in passages for sentence in sentences]
    if not flat:
        return np.zeros((0, len(FEATURES)), np.float32)
    cosine = embedder.embed_sentences(flat) @ embedder.embed_queries([question])[0]
    words = bm25(question, flat)
    neighbours, whole = np.zeros_like(cosine), np.zeros_like(cosine)
    at = 0
    for sentences in passages:
        part = cosine[at : at + len(sentences)]
        padded = np.concatenate([[0.0], part, [0.0]]) if len(part) else part
        neighbours[at : at + len(part)] = np.maximum(padded[:-2], padded[2:]) if len(part) else 0
        whole[at : at + len(part)] = part.max(initial=0.0)
        at += len(part)
    columns = (cosine, cosine - cosine.mean(), words, words / max(float(words.max()), 1e-6), neighbours, whole)
    return np.stack(columns, axis=1).astype(np.float32)
