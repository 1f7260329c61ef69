"""Prints the encoder's fidelity and speed: int8 against float32, on questions and passages of the development set.

  python models/training/export_encoder.py E5_FILE models/e5-small --keep-fp32 FP32
  python tests/benchmarks/bench_models_encoder.py --e5 E5_FILE --data ../shared/data --fp32 FP32 [--every 3]

hit@k: the question's own passage among all passages of the sample, by cosine. Speed: tokens a second in the graph
alone, batches of like length of at most 2,048 padded tokens, for each number of threads.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

MODELS = Path(__file__).resolve().parents[2] / "models"
sys.path.insert(0, str(MODELS / "training"))
import e5_file  # noqa: E402

Floats = NDArray[np.float32]
LONGEST, BATCH_TOKENS = 256, 2048


class Encoder:
    """A graph with the token table."""

    def __init__(self, graph: Path, file: e5_file.E5File, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self.file, self.tokenizer = file, e5_file.tokenizer(file)
        self.tokens = self.seconds = self.busy = 0.0

    def vectors(self, texts: list[str]) -> Floats:
        """Unit mean vectors [n, 384]."""
        encoded = self.tokenizer.encode_batch([re.sub(r"\s", " ", text) for text in texts])
        ids = [np.array(item.ids[:LONGEST]) for item in encoded]
        order = sorted(range(len(ids)), key=lambda index: len(ids[index]))
        out = np.zeros((len(ids), 384), np.float32)
        while order:
            size = 1
            while size < len(order) and (size + 1) * len(ids[order[size]]) <= BATCH_TOKENS:
                size += 1
            part, order = order[:size], order[size:]
            out[part] = self._run([ids[index] for index in part])
        return out

    def _run(self, rows: list[NDArray[np.int64]]) -> Floats:
        longest = max(map(len, rows))
        ids = np.full((len(rows), longest), self.file.ids["pad"], np.int64)
        mask = np.zeros_like(ids)
        for index, row in enumerate(rows):
            ids[index, : len(row)], mask[index, : len(row)] = row, 1
        feeds = {"token_vectors": self.file.token_rows(ids), "attention_mask": mask}
        began, busy = time.perf_counter(), time.process_time()
        hidden = self.session.run(["hidden"], feeds)[0]
        self.seconds += time.perf_counter() - began
        self.busy += time.process_time() - busy
        self.tokens += float(mask.sum())
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--e5", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fp32", type=Path, required=True)
    parser.add_argument("--int8", type=Path, default=MODELS / "e5-small" / "encoder.int8.onnx")
    parser.add_argument("--every", type=int, default=3)
    arguments = parser.parse_args()
    with gzip.open(arguments.data / "prune_dev.jsonl.gz", "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    rows = [row for row in rows if row["relevant"] and row["source"] != "policyqa"][:: arguments.every]
    passages = list(dict.fromkeys(row["passage"] for row in rows))
    wanted = np.array([passages.index(row["passage"]) for row in rows])
    file = e5_file.read(arguments.e5)
    print(f"{len(rows)} questions, {len(passages)} passages\n| graph | threads | hit@1 | hit@5 | tokens/s |", end="")
    print(" tokens/s of CPU time | cosine mean | cosine min |\n|" + " --- |" * 8)
    exact: Floats | None = None
    for graph, threads in ((arguments.fp32, 1), (arguments.int8, 1), (arguments.int8, 2)):
        encoder = Encoder(graph, file, threads)
        questions = encoder.vectors([f"query: {row['question']}" for row in rows])
        texts = encoder.vectors([f"passage: {passage}" for passage in passages])
        both = np.concatenate([questions, texts])
        exact = both if exact is None else exact
        scores = questions @ texts.T
        rank = (scores > scores[np.arange(len(rows)), wanted][:, None]).sum(1)
        cosine = (both * exact).sum(1)
        hits = f"{(rank < 1).mean():.4f} | {(rank < 5).mean():.4f}"
        speed = f"{encoder.tokens / encoder.seconds:.0f} | {encoder.tokens / encoder.busy:.0f}"
        print(f"| {graph.name} | {threads} | {hits} | {speed} | {cosine.mean():.4f} | {cosine.min():.4f} |", flush=True)


if __name__ == "__main__":
    main()
