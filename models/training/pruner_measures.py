"""How well sentence scores prune: recall of the answer at a dropped share, calibration, BM25 beside it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from fusion_features import kept
from numpy.typing import NDArray
from pruner_dev import Item
from pruner_features import words

Floats = NDArray[np.floating]
SHARES = (0.3, 0.4, 0.5, 0.6, 0.7)


def recall_at(item: Item, scores: Floats, share: float) -> float:
    """Whether any relevant sentence survives when the lowest go until `share` of the passage's length would be passed.

    Sentences leave lowest score first while the dropped part stays at most `share` of the code points.
    """
    lengths = np.array([end - start for start, end in item.sentences], float)
    dropped, limit = 0.0, share * lengths.sum() + 1e-9
    gone: set[int] = set()
    for index in np.argsort(scores, kind="stable"):
        if dropped + lengths[index] > limit:
            break
        dropped += lengths[index]
        gone.add(int(index))
    return float(any(relevant not in gone for relevant in item.relevant))


def table_row(items: Sequence[Item], scores: Sequence[Floats]) -> list[float]:
    """Recall at SHARES, then how often the top sentence is relevant; over positives of two sentences or more."""
    chosen = [(i, s) for i, s in zip(items, scores, strict=True) if i.relevant and len(i.sentences) > 1]
    out = [float(np.mean([recall_at(item, score, share) for item, score in chosen])) for share in SHARES]
    return [*out, float(np.mean([int(np.argmax(score)) in item.relevant for item, score in chosen]))]


def operating_point(
    items: Sequence[Item], share: Sequence[Floats], passages: Floats, bar: float, passage_threshold: float
) -> dict[str, float]:
    """Recall of the answer and dropped part in positives, then dropped part by kind of negative.

    A passage whose chance is below `passage_threshold` goes; of the others the sentences stay that reach `bar`.
    """
    found: list[bool] = []
    drops: dict[str, list[float]] = {"positive": [], "same-article": [], "word-overlap": [], "random": []}
    for item, own, passage in zip(items, share, passages, strict=True):
        lengths = np.array([end - start for start, end in item.sentences], float)
        keep = kept(own, float(passage), bar) & (passage >= passage_threshold)
        if item.relevant:
            found.append(bool(keep[item.relevant].any()))
        kind = "positive" if item.relevant else item.kind
        if kind in drops and (kind != "positive" or len(lengths) > 1):
            drops[kind].append(1 - float(lengths[keep].sum() / lengths.sum()))
    return {"recall": float(np.mean(found))} | {kind: float(np.mean(v)) if v else math.nan for kind, v in drops.items()}


def auc(positive: Floats, negative: Floats) -> float:
    """Chance that a positive scores above a negative."""
    ranks = np.searchsorted(np.sort(negative), positive, side="left")
    ties = np.searchsorted(np.sort(negative), positive, side="right") - ranks
    return float((ranks + ties / 2).mean() / len(negative))


def reliability(chances: Floats, truth: Floats, bins: int = 10) -> list[tuple[float, float, int]]:
    """Mean chance, share true and count of each tenth of the probability scale that is not empty."""
    where = np.minimum((chances * bins).astype(int), bins - 1)
    found = [(where == number) for number in range(bins)]
    return [(float(chances[f].mean()), float(truth[f].mean()), int(f.sum())) for f in found if f.any()]


def bm25(items: Sequence[Item], *, k1: float = 1.2, b: float = 0.6) -> list[Floats]:
    """BM25 of every sentence; document frequencies over all sentences of the set, keys of `pruner_features.words`."""
    bags = [[Counter(key for key, _, _ in words(text)) for text in item.texts()] for item in items]
    flat = [bag for group in bags for bag in group]
    having = Counter(key for bag in flat for key in bag)
    mean = sum(sum(bag.values()) for bag in flat) / len(flat)
    out = []
    for item, group in zip(items, bags, strict=True):
        wanted = {key for key, _, _ in words(item.question)}
        scores = []
        for bag in group:
            norm = k1 * (1 - b + b * sum(bag.values()) / mean)
            shared = wanted & set(bag)
            rare = {key: math.log(1 + (len(flat) - having[key] + 0.5) / (having[key] + 0.5)) for key in shared}
            scores.append(sum(w * bag[key] * (k1 + 1) / (bag[key] + norm) for key, w in rare.items()))
        out.append(np.array(scores))
    return out
