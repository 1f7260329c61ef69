"""The fusion of what the pruner's graph says with the words a sentence shares: shares of a passage, and its chance.

``models/pruner/fusion.toml`` holds weights and thresholds as fitted by ``models/training/fit_fusion.py``.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.values import Float32

SENTENCE_FEATURES = ("keep_mean", "keep_max", "keep_beside", "overlap", "length", "first")
PASSAGE_FEATURES = (
    "relevance", "keep_best", "keep_sum", "token_best", "overlap_passage", "overlap_best", "count"
)
COSINE_FEATURE = "cosine"
"""Only where the passage's vector has been compared with the question's, as a search does."""
_FLOOR = -12.0
_LIKELY = 0.5
"""A passage of this chance keeps its likeliest sentence, however many share the answer's place among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepLogits:
    """Mean and largest keep logit and number of tokens of each sentence, each float32 [sentences]."""

    mean: Float32
    best: Float32
    tokens: Float32

    @classmethod
    def of(cls, keep: Float32, owner: NDArray[np.int64], count: int) -> KeepLogits:
        """From token logits float32 [tokens] and each token's sentence int64 [tokens]."""
        tokens = np.bincount(owner, minlength=count).astype(np.float32)
        mean = np.bincount(owner, weights=keep, minlength=count) / np.maximum(tokens, 1)
        best = np.full(count, _FLOOR, np.float32)
        np.maximum.at(best, owner, keep)
        return cls(mean=np.where(tokens > 0, mean, _FLOOR).astype(np.float32), best=best, tokens=tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regression:
    """Standardised logistic regression: `means`, `scales` and `weights` are float32 [features]."""

    means: Float32
    scales: Float32
    weights: Float32
    intercept: float

    @classmethod
    def read(cls, raw: dict[str, Any], features: tuple[str, ...]) -> Regression:
        """From a table of fusion.toml. Raises KeyError or ValueError where it is of another recipe."""
        if tuple(raw["features"]) != features:
            raise ValueError("features of another recipe")
        means, scales, weights = (np.asarray(raw[key], np.float32) for key in ("means", "scales", "weights"))
        return cls(means=means, scales=scales, weights=weights, intercept=float(raw["intercept"]))

    def chance(self, values: Sequence[float]) -> float:
        """The probability, 0 to 1."""
        logit = float((np.asarray(values, np.float32) - self.means) / self.scales @ self.weights) + self.intercept
        return float(1.0 / (1.0 + np.exp(-np.clip(logit, -30, 30))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fusion:
    """Weights and thresholds. `keep` is a sentence's bar (`kept`), `keep_passage` a passage's."""

    sentence_weights: Float32
    passage: Regression
    passage_with_cosine: Regression
    keep: float
    keep_passage: float
    found: float

    @classmethod
    def load(cls, path: Path) -> Fusion:
        """Read the file. Raises ModelError where it is missing, damaged or of another recipe."""
        try:
            raw = tomllib.loads(path.read_text(encoding="utf-8"))
            sentence = raw["sentence"]
            if tuple(sentence["features"]) != SENTENCE_FEATURES:
                raise ValueError("features of another recipe")
            return cls(
                sentence_weights=np.asarray(sentence["weights"], np.float32),
                passage=Regression.read(raw["passage"], PASSAGE_FEATURES),
                passage_with_cosine=Regression.read(
                    raw["passage_with_cosine"], (*PASSAGE_FEATURES, COSINE_FEATURE)
                ),
                keep=float(raw["keep"]), keep_passage=float(raw["keep_passage"]), found=float(raw["found"]),
            )
        except (OSError, KeyError, ValueError) as error:
            raise ModelError(f"{path.name} is missing or damaged.", "Install Lectern again.", str(error)) from error

    def shares(self, keep: KeepLogits, overlap: Float32) -> Float32:
        """Float32 [sentences], summing to 1: where the passage's answer stands, if it has one (conditional logit)."""
        mean = keep.mean
        padded = np.concatenate([[-np.inf], mean, [-np.inf]])
        beside = np.maximum(padded[:-2], padded[2:]) if len(mean) > 1 else mean
        columns = (mean, keep.best, beside, overlap, np.log1p(keep.tokens), np.arange(len(mean)) == 0)
        scores = np.stack([np.asarray(c, np.float32) for c in columns], axis=1) @ self.sentence_weights
        powers = np.exp(scores - scores.max())
        shares: Float32 = (powers / powers.sum()).astype(np.float32)
        return shares

    def chance(
        self, keep: KeepLogits, relevance: float, overlap: Float32, passage_overlap: float,
        cosine: float | None = None,
    ) -> float:
        """Probability that the passage answers the question at all.

        `cosine` is that of the vectors of question and passage, None where they were not compared. It says little of
        two passages of one article and much of one that has nothing to do with the question (models/pruner/card.md).
        """
        top = float(keep.mean.max())
        total = top + float(np.log(np.exp(keep.mean - top).sum()))
        values = (
            relevance, top, total, float(keep.best.max()), passage_overlap, float(overlap.max()),
            math.log(len(overlap)),
        )
        if cosine is None:
            return self.passage.chance(values)
        return self.passage_with_cosine.chance((*values, cosine))

    def kept(self, shares: Float32, chance: float) -> tuple[int, ...]:
        """The sentences to keep of a passage that answers with probability `chance`, perhaps none.

        A sentence's share of the passage times the root of the passage's chance reaches `keep`. The share alone keeps
        as much of a doubtful passage as of a sure one, the full product, the sentence's probability, next to nothing of
        it; half way between dropped most at the same recall (models/pruner/card.md).
        """
        if chance < self.keep_passage:
            return ()
        reached = shares * np.sqrt(chance)
        bar = min(self.keep, float(reached.max())) if chance >= _LIKELY else self.keep
        return tuple(int(i) for i in np.flatnonzero(reached >= bar))
