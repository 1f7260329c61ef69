"""Prints what the shipped pruner does on the development set, beside BM25 and keep-all, and its latency.

  python tests/benchmarks/bench_models_pruner.py --e5 E5_FILE --data ../shared/data [--every 4]

The fusion that ships was fitted on this set (one weight a feature), and passages are judged without the cosine that a
search gives: cross-fitted figures, with it and with other scorers beside them, come from models/training/fit_fusion.py.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

MODELS = Path(__file__).resolve().parents[2] / "models"
sys.path.insert(0, str(MODELS / "training"))
import e5_file  # noqa: E402
from fusion_features import shares  # noqa: E402
from pruner_dev import Item, answer, load  # noqa: E402
from pruner_measures import SHARES, bm25, operating_point, table_row  # noqa: E402

PASSAGES, QUESTION, PASSAGE = 10, 14, 256


def chances(table: dict[str, Any], features: NDArray[np.float32]) -> NDArray[np.floating]:
    """Probabilities of a regression of fusion.toml."""
    standard = (features - np.array(table["means"])) / np.array(table["scales"])
    return 1 / (1 + np.exp(-(standard @ np.array(table["weights"]) + table["intercept"])))


def latency(graph: Path, threads: int, hidden: int = 384) -> tuple[float, float]:
    """Best wall and CPU milliseconds of eight for ten passages of 256 tokens with a question of 14."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    size = QUESTION + PASSAGE + 4
    generator = np.random.default_rng(1)
    feeds = {
        "token_vectors": generator.normal(0, 0.1, (PASSAGES, size, hidden)).astype(np.float32),
        "attention_mask": np.ones((PASSAGES, size), np.int64),
        "match": np.ones((PASSAGES, size), np.int64),
    }
    wall, busy = [], []
    for _ in range(8):
        began, worked = time.perf_counter(), time.process_time()
        session.run(None, feeds)
        wall.append(time.perf_counter() - began)
        busy.append(time.process_time() - worked)
    return 1000 * min(wall), 1000 * min(busy)


def recall_table(items: list[Item], fused: list[NDArray[np.floating]]) -> None:
    """Recall of the answer at dropped shares by language."""
    scorers = {"BM25": bm25(items), "shipped": fused}
    print("| language | scorer | " + " | ".join(f"{share}" for share in SHARES) + " | top |\n|" + " --- |" * 8)
    for language in ("en", "zh", "ja", "ar", "pt"):
        where = [n for n, item in enumerate(items) if item.lang == language]
        for name, scores in scorers.items():
            row = table_row([items[n] for n in where], [scores[n] for n in where])
            print(f"| {language} | {name} | " + " | ".join(f"{value:.3f}" for value in row) + " |")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--e5", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODELS / "pruner")
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    graph = arguments.model / "pruner.int8.onnx"
    for threads in (1, 2):
        wall, busy = latency(graph, threads)
        print(f"ten passages of {PASSAGE} tokens, {threads} threads: {wall:.0f} ms, {busy:.0f} ms of CPU", flush=True)
    fusion = tomllib.loads((arguments.model / "fusion.toml").read_text(encoding="utf-8"))
    file = e5_file.read(arguments.e5)
    tokenizer = e5_file.tokenizer(file)
    items = load(arguments.data / "prune_dev.jsonl.gz", tokenizer)[:: arguments.every]
    answer(items, ort.InferenceSession(graph, providers=["CPUExecutionProvider"]), file, tokenizer)
    fused = [shares(item.features @ np.array(fusion["sentence"]["weights"])) for item in items]
    recall_table(items, fused)
    passages = chances(fusion["passage"], np.stack([item.whole for item in items]))
    bar, least = fusion["keep"], fusion["keep_passage"]
    point = operating_point(items, fused, passages, bar, least)
    print(f"at {bar}, passage {least}: " + ", ".join(f"{name} {value:.3f}" for name, value in point.items()))


if __name__ == "__main__":
    main()
