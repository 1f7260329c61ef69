"""Fits the calibration of the cosine-and-BM25 pruner: models/similarity/calibration.toml.

  python models/training/fit_similarity.py --data ../shared/data --questions 700 --seed 1

Runs in the app's own environment (numpy only). Each question's passage and its negatives make one pool, as they do
when a person asks. Thresholds: `keep` lets 95 % of the relevant sentences through; `found` lets 96 % of the answerable
questions through. Both are measured on questions that were not fitted on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine.prune.similarity import FEATURES, features_of
from engine.runtime.catalogue import Catalogue
from engine.runtime.encoder import Encoder, TokenSpace
from engine.runtime.paths import Paths
from engine.situate.headings import HeadingEmbedder

EXCLUDED = {"policyqa", "pubmedqa"}


def pools(file: Path, count: int, seed: int) -> list[list[dict[str, Any]]]:
    """Questions with their passage and its negatives, English and others as they come."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["source"] not in EXCLUDED:
                groups[row["id"].rsplit("-n", 1)[0]].append(row)
    chosen = [g for g in groups.values() if len(g) > 1 and any(r["relevant"] for r in g)]
    random.Random(seed).shuffle(chosen)
    return chosen[:count]


def examples(embedder: HeadingEmbedder, pool: list[dict[str, Any]]) -> tuple[Any, Any, Any]:
    """Features [n, f], labels [n] and whether the sentence is in the positive passage [n]."""
    texts = [[row["passage"][a:b] for a, b in row["sentences"]] for row in pool]
    labels = [float(i in row["relevant"]) for row in pool for i in range(len(row["sentences"]))]
    positive = [bool(row["relevant"]) for row in pool for _ in row["sentences"]]
    return features_of(embedder, pool[0]["question"], texts), np.array(labels), np.array(positive)


def fit(features: Any, labels: Any) -> tuple[Any, Any, Any, float]:
    """Means, scales, weights and intercept by Newton's method with a small ridge."""
    means, scales = features.mean(0), features.std(0) + 1e-6
    x = np.concatenate([(features - means) / scales, np.ones((len(features), 1))], axis=1)
    w = np.zeros(x.shape[1])
    ridge = np.diag([1e-3] * (x.shape[1] - 1) + [0.0])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x / len(x) + ridge
        w -= np.linalg.solve(hessian, x.T @ (p - labels) / len(x) + ridge @ w)
    return means, scales, w[:-1], float(w[-1])


def main() -> None:
    """Fit, choose thresholds, write the file, print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--questions", type=int, default=700)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    catalogue = Catalogue(Paths.resolve())
    encoder = Encoder(catalogue.require("e5-small"), TokenSpace(catalogue.require("e5-small-q4")))
    embedder = HeadingEmbedder(encoder, "fit")
    train = [examples(embedder, p) for p in pools(chosen.data / "prune_train.jsonl.gz", chosen.questions, chosen.seed)]
    dev = [examples(embedder, p) for p in pools(chosen.data / "prune_dev.jsonl.gz", 300, chosen.seed)]
    means, scales, weights, intercept = fit(
        np.concatenate([f for f, _, _ in train]), np.concatenate([y for _, y, _ in train])
    )
    scored = [(1 / (1 + np.exp(-(((f - means) / scales) @ weights + intercept))), y, z) for f, y, z in dev]
    relevant = np.concatenate([p[y > 0] for p, y, _ in scored])
    best = np.array([p[z].max() for p, _, z in scored])
    keep, found = float(np.quantile(relevant, 0.05)), float(np.quantile(best, 0.04))
    inside = np.concatenate([p[z & (y == 0)] for p, y, z in scored])
    outside = np.concatenate([p[~z] for p, _, z in scored])
    absent = np.array([p[~z].max() for p, _, z in scored if (~z).any()])
    print(f"keep {keep:.3f}: recall {np.mean(relevant >= keep):.3f}, other sentences of the passage dropped "
          f"{np.mean(inside < keep):.3f}, sentences of negatives dropped {np.mean(outside < keep):.3f}")
    print(f"found {found:.3f}: answerable {np.mean(best >= found):.3f}, "
          f"hard negatives refused {np.mean(absent < found):.3f}")
    rows = {"means": means, "scales": scales, "weights": weights}
    body = "\n".join(f"{key} = [{', '.join(f'{v:.6f}' for v in value)}]" for key, value in rows.items())
    text = (
        "# Made by models/training/fit_similarity.py; features: engine/prune/similarity.py.\n"
        f"features = {json.dumps(list(FEATURES))}\n{body}\nintercept = {intercept:.6f}\n"
        f"keep = {keep:.4f}\nfound = {found:.4f}\n"
    )
    Path("models/similarity/calibration.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
