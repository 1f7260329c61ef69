"""Fits the pruner's fusion on the int8 graph and prints every figure of models/pruner/card.md.

  python models/training/fit_fusion.py --e5 E5_FILE --data ../shared/data --graph models/pruner/pruner.int8.onnx
      [--other FP32_GRAPH] [--baselines] --write models/pruner/fusion.toml

Figures are cross-fitted: two halves of the questions, each scored by the regression fitted on the other. What is
written is fitted on both. Platt-style logistic regression: Niculescu-Mizil and Caruana,
ICML 2005.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import e5_file
import numpy as np
import onnxruntime as ort
from fusion_features import COSINE_FEATURE, FEATURES, PASSAGE_FEATURES, shares
from numpy.typing import NDArray
from pruner_cosines import Cosines
from pruner_dev import Item, answer, load
from pruner_measures import auc, bm25, operating_point, reliability, table_row
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

Floats = NDArray[np.floating]
SQUAD_LIKE = {"nq-open-oracle", "qed", "selqa", "clapnq", "covid-qa", "hotpotqa-sample"}
GRID = (0.01, 0.015, 0.02, 0.025, 0.03, 0.032, 0.034, 0.036, 0.04, 0.05, 0.06, 0.07, 0.08, 0.1, 0.15, 0.2, 0.3)
"""Bars for a sentence: its share of the passage times the root of the passage's chance."""
WEIGHED = ("keep_mean", "keep_max", COSINE_FEATURE)
"""The features of a sentence that are fitted; the others weigh nothing. All six had a worse likelihood on the half not
fitted (.7057 against .7027 a question), and the length prefers long sentences, which cost most to keep."""
PASSAGE_GRID = (0.0, 0.02, 0.03, 0.04, 0.05, 0.08, 0.12)


class Choice:
    """Conditional logit: the share of each of a passage's sentences, one weight per feature (McFadden 1974)."""

    def __init__(self, features: Sequence[Floats], relevant: Sequence[list[int]], names: Sequence[str] = ()) -> None:
        """Fits at once, on passages of two sentences or more; of named features those in WEIGHED alone."""
        fitted = np.array([name in WEIGHED for name in names], float) if names else 1.0
        scale = np.maximum(np.concatenate(list(features)).std(0), 1e-3)
        pairs = [(f / scale, r) for f, r in zip(features, relevant, strict=True) if r and len(f) > 1]

        def loss(weights: Floats) -> tuple[float, Floats]:
            value, slope = 0.5 * float(weights @ weights), weights.copy()
            for rows, right in pairs:
                every = shares(rows @ weights)
                value -= float(np.log(every[right].sum()))
                slope -= (every[right] / every[right].sum()) @ rows[right] - every @ rows
            return value, slope * fitted

        self.weights = minimize(loss, np.zeros(len(scale)), jac=True, method="L-BFGS-B").x / scale

    def shares(self, features: Floats) -> Floats:
        """Shares [n] of a passage's sentences."""
        return shares(features @ self.weights)


class Regression:
    """Standardised logistic regression."""

    def __init__(self, features: Floats, truth: Floats) -> None:
        """Fits at once."""
        self.means, self.scales = features.mean(0), np.maximum(features.std(0), 1e-3)
        model = LogisticRegression(C=1.0, max_iter=2000)
        model.fit((features - self.means) / self.scales, truth)
        self.weights, self.intercept = model.coef_[0], float(model.intercept_[0])

    def chances(self, features: Floats) -> Floats:
        """Probabilities [n]."""
        logits = (features - self.means) / self.scales @ self.weights + self.intercept
        return 1 / (1 + np.exp(-logits))


def targets(items: Sequence[Item]) -> Floats:
    """Say whether each sentence of each item is relevant, flat."""
    return np.concatenate([np.isin(np.arange(len(i.sentences)), i.relevant) for i in items]).astype(float)


def cross_fitted(items: Sequence[Item], features: Sequence[Floats], names: Sequence[str] = ()) -> list[Floats]:
    """Return the shares of every item's sentences from the choice fitted on the other half of the questions."""
    out: list[Floats] = [np.zeros(0)] * len(items)
    for fold in (0, 1):
        fit = [n for n, item in enumerate(items) if item.fold() != fold]
        model = Choice([features[n] for n in fit], [items[n].relevant for n in fit], names)
        for n, item in enumerate(items):
            if item.fold() == fold:
                out[n] = model.shares(features[n])
    return out


def whole(items: Sequence[Item], *, with_cosine: bool) -> Floats:
    """Features [items, features] of the passages."""
    rows = np.stack([item.whole for item in items])
    return np.concatenate([rows, [[item.cosine] for item in items]], axis=1) if with_cosine else rows


def passage_chances(items: Sequence[Item], *, with_cosine: bool) -> Floats:
    """Cross-fitted probability [items] that the passage answers the question."""
    truth = np.array([bool(item.relevant) for item in items], float)
    features = whole(items, with_cosine=with_cosine)
    folds = np.array([item.fold() for item in items])
    out = np.zeros(len(items))
    for fold in (0, 1):
        out[folds == fold] = Regression(features[folds != fold], truth[folds != fold]).chances(features[folds == fold])
    return out


def print_recall(title: str, items: list[Item], scorers: dict[str, list[Floats]]) -> None:
    """One table: recall at dropped shares and the top sentence, per subset and scorer."""
    subsets = {
        "English, SQuAD-like": lambda i: i.lang == "en" and i.source in SQUAD_LIKE,
        "FairytaleQA": lambda i: i.source == "fairytaleqa",
        "English, few shared words": lambda i: i.lang == "en" and i.relevant and i.features[i.relevant, 3].max() < 0.34,
    } | {lang: (lambda i, lang=lang: i.lang == lang) for lang in ("zh", "ja", "ar", "pt")}
    print(f"\n## {title}\n\n| subset | scorer | .3 | .4 | .5 | .6 | .7 | top sentence |\n|" + " --- |" * 8)
    for name, chosen in subsets.items():
        where = [n for n, item in enumerate(items) if item.relevant and len(item.sentences) > 1 and chosen(item)]
        for scorer, scores in scorers.items():
            row = table_row([items[n] for n in where], [scores[n] for n in where])
            print(f"| {name} ({len(where)}) | {scorer} | " + " | ".join(f"{value:.3f}" for value in row) + " |")


def print_relevance(title: str, items: list[Item], scores: dict[str, Floats]) -> None:
    """How often a right passage scores above each kind of wrong one."""
    for name, values in scores.items():
        right = values[[bool(i.relevant) for i in items]]
        parts = []
        for kind in ("same-article", "word-overlap", "random"):
            wrong = values[[i.kind == kind for i in items]]
            parts.append(f"{kind} {auc(right, wrong):.4f} ({len(wrong)})")
        print(f"{title}, {name}: AUC over " + ", ".join(parts))


def not_found(items: list[Item], chances: Floats, *, wanted: float = 0.05) -> tuple[float, float, float]:
    """Threshold on a question's best passage, its miss on answerable and its catch on unanswerable questions."""
    best: dict[str, float] = {}
    strange: dict[str, float] = {}
    for item, chance in zip(items, chances, strict=True):
        best[item.key] = max(best.get(item.key, 0.0), float(chance))
        if not item.relevant:
            strange[item.key] = max(strange.get(item.key, 0.0), float(chance))
    answerable = {item.key for item in items if item.relevant}
    found = np.array([value for key, value in best.items() if key in answerable])
    empty = np.array(list(strange.values()))
    threshold = float(np.quantile(found, wanted))
    return threshold, float((found < threshold).mean()), float((empty < threshold).mean())


def write(path: Path, items: list[Item], thresholds: dict[str, float]) -> None:
    """Write fusion.toml fitted on all items."""
    choice = Choice([item.features for item in items], [item.relevant for item in items], FEATURES)
    truth = np.array([bool(item.relevant) for item in items], float)
    lines = ["# Written by models/training/fit_fusion.py; formulas in models/training/fusion_features.py."]
    lines += [f"{name} = {value:.4g}" for name, value in thresholds.items()]
    lines += ["\n[sentence]", _listed("features", FEATURES), _listed("weights", choice.weights)]
    for name, features in (("passage", PASSAGE_FEATURES), ("passage_with_cosine", (*PASSAGE_FEATURES, COSINE_FEATURE))):
        fitted = Regression(whole(items, with_cosine=COSINE_FEATURE in features), truth)
        lines += [f"\n[{name}]", _listed("features", features)]
        lines += [_listed(key, getattr(fitted, key)) for key in ("means", "scales", "weights")]
        lines.append(f"intercept = {fitted.intercept:.6g}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _listed(key: str, values: Sequence[object]) -> str:
    texts = (f'"{value}"' if isinstance(value, str) else f"{value:.6g}" for value in values)
    return f"{key} = [" + ", ".join(texts) + "]"


def measured(path: Path, arguments: argparse.Namespace, file: e5_file.E5File, cosines: Cosines) -> list[Item]:
    """Load the development items with a graph's answers and the encoder's cosines."""
    tokenizer = e5_file.tokenizer(file)
    items = load(arguments.data / "prune_dev.jsonl.gz", tokenizer)[:: arguments.every]
    answer(items, ort.InferenceSession(path, providers=["CPUExecutionProvider"]), file, tokenizer)
    cosines.read([item.question for item in items], [item.passage for item in items])
    for item in items:
        [item.cosine] = cosines(item.question, [item.passage])
    return items


def baselines(items: list[Item], cosines: Cosines) -> dict[str, list[Floats]]:
    """Sentences by cosine, by cosine and overlap, and the fusion with the cosine beside."""
    cosines.read([item.question for item in items], [text for item in items for text in item.texts()])
    alone = [cosines(item.question, item.texts()) for item in items]
    plain = [np.stack([c, i.features[:, 3]], axis=1) for c, i in zip(alone, items, strict=True)]
    beside = [np.concatenate([i.features, c[:, None]], axis=1) for c, i in zip(alone, items, strict=True)]
    return {
        "cosine": alone, "cosine + overlap, fused": cross_fitted(items, plain),
        "fusion with cosine": cross_fitted(items, beside, (*FEATURES, COSINE_FEATURE)),
    }


def report(
    title: str, items: list[Item], arguments: argparse.Namespace, cosines: Cosines
) -> dict[str, float]:
    """Print the tables of one graph; return the thresholds."""
    fused = cross_fitted(items, [item.features for item in items], FEATURES)
    scorers = {"BM25": bm25(items), "keep logit": [item.keep[0] for item in items]}
    if arguments.baselines:
        scorers |= baselines(items, cosines)
    scorers["fusion (shipped)"] = fused
    print_recall(title, items, scorers)
    chances = passage_chances(items, with_cosine=True)
    alone = passage_chances(items, with_cosine=False)
    print()
    logits, near = (np.array([getattr(item, key) for item in items]) for key in ("relevance", "cosine"))
    print_relevance(title, items, {
        "cosine": near, "relevance logit": logits, "without cosine": alone, "fused passage": chances,
    })
    for name, values in (("without cosine", alone), ("shipped", chances)):
        found, miss, catch = not_found(items, values)
        print(f"not found, {name}: threshold {found:.4f}, of answerable {miss:.3f} lost, "
              f"of unanswerable {catch:.3f} caught")
    print_points(f"{title}, without cosine", items, fused, alone, arguments.recall)
    chosen = print_points(title, items, fused, chances, arguments.recall)
    where = [n for n, item in enumerate(items) if item.lang == "en" and item.source in SQUAD_LIKE]
    like = [items[n] for n in where], [fused[n] for n in where], chances[where]
    print(f"\nEnglish, SQuAD-like, same thresholds: {_point(*like, *chosen.values())}")
    print(f"keep-all: recall 1, dropped 0; bar {chosen['keep']} without dropping passages: ", end="")
    print(_point(items, fused, chances, chosen["keep"], 0.0))
    print_reliability(items, fused, chances)
    return chosen | {"found": found}


def _point(items: list[Item], fused: list[Floats], chances: Floats, bar: float, least: float) -> str:
    point = operating_point(items, fused, chances, bar, least)
    return ", ".join(f"{name} {value:.3f}" for name, value in point.items())


def print_points(
    title: str, items: list[Item], fused: list[Floats], chances: Floats, wanted: float
) -> dict[str, float]:
    """Print recall and dropped shares over both thresholds; choose the most dropped at the wanted recall."""
    head = "bar | passage | recall | dropped | same article | word overlap | random"
    print(f"\n| {title}: {head} |\n|" + " --- |" * 7)
    chosen, most = {"keep": GRID[0], "keep_passage": PASSAGE_GRID[0]}, -1.0
    for least in PASSAGE_GRID:
        for bar in GRID:
            point = operating_point(items, fused, chances, bar, least)
            print(f"| {bar} | {least} | " + " | ".join(f"{number:.3f}" for number in point.values()) + " |")
            total = point["positive"] + 0.5 * (point["same-article"] + point["random"])
            if point["recall"] >= wanted and total > most:
                most, chosen = total, {"keep": bar, "keep_passage": least}
    print(f"\nchosen: {chosen}, the most dropped with a recall of {wanted} or more: positives, same article and random "
          "at half")
    return chosen


def print_reliability(items: list[Item], fused: list[Floats], chances: Floats) -> None:
    """Print the reliability of sentence times passage probability over all sentences, and of the passage's own."""
    flat = np.concatenate([sentence * passage for sentence, passage in zip(fused, chances, strict=True)])
    answers = np.array([bool(item.relevant) for item in items], float)
    for name, values, truth in (("sentence and passage", flat, targets(items)), ("passage", chances, answers)):
        print(f"\n| {name}: mean probability | share true | count |\n| --- | --- | --- |")
        for mean, share, count in reliability(values, truth):
            print(f"| {mean:.3f} | {share:.3f} | {count} |")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--e5", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--graph", type=Path, required=True)
    parser.add_argument("--other", type=Path, help="the float32 graph, for comparison")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--encoder", type=Path, default=Path("models/e5-small/encoder.int8.onnx"))
    parser.add_argument("--baselines", action="store_true", help="sentences by cosine as well, some minutes more")
    parser.add_argument("--recall", type=float, default=0.95, help="recall that the default threshold must keep")
    parser.add_argument("--every", type=int, default=1, help="take every nth item only")
    arguments = parser.parse_args()
    file = e5_file.read(arguments.e5)
    cosines = Cosines(arguments.encoder, file, e5_file.tokenizer(file))
    if arguments.other:
        report(arguments.other.name, measured(arguments.other, arguments, file, cosines), arguments, cosines)
    items = measured(arguments.graph, arguments, file, cosines)
    thresholds = report(arguments.graph.name, items, arguments, cosines)
    if arguments.write:
        write(arguments.write, items, thresholds)


if __name__ == "__main__":
    main()
