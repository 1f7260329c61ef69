"""Prints the segmenter's F1 on treebanks, clean and corrupted, and its speed, beside end-mark rules in the same run.

  python tests/benchmarks/bench_models_segmenter.py --e5 E5_FILE --data ../shared/data [--model models/segmenter/...]

F1 counts sentence ends at exact offsets; a document's last end is given to nobody and counted for nobody. Treebanks
other than EWT, GUM and ISDT count only the three documents in ten that training never saw.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime as ort

TRAINING = Path(__file__).resolve().parents[2] / "models" / "training"
sys.path.insert(0, str(TRAINING))
import e5_file  # noqa: E402
from segmenter_data import HELD_OUT_ONLY, Sample, layout_lines, split, strip_marks, treebank  # noqa: E402
from segmenter_features import probabilities, sentence_ends, tokenise  # noqa: E402

THRESHOLDS = np.arange(0.05, 0.96, 0.05)
MODES: dict[str, Callable[[Sample], Sample]] = {
    "clean": lambda sample: sample,
    "clean, breaks to blanks": lambda sample: strip_marks(sample, lower=False, marks=False, breaks=True),
    "lower case": lambda sample: strip_marks(sample, lower=True, marks=False, breaks=False),
    "no punctuation": lambda sample: strip_marks(sample, lower=False, marks=True, breaks=False),
    "no case, no punctuation": lambda sample: strip_marks(sample, lower=True, marks=True, breaks=False),
    "no case, punctuation, breaks": lambda sample: strip_marks(sample, lower=True, marks=True, breaks=True),
    "lines broken at 60": lambda sample: layout_lines(
        strip_marks(sample, lower=False, marks=False, breaks=True), 60
    ),
}
_RULE = re.compile(r"[.!?\u3002\uff01\uff1f\u2026]+[\"'\u201d\u2019)\]\u300d]*(?=\s|$|[\u3040-\u9fff])|(?=\n)")


class Model:
    """The graph with its tokenizer and token rows."""

    def __init__(self, e5: Path, path: Path, threads: int = 1) -> None:
        """Opens both files."""
        self.file = e5_file.read(e5)
        self.tokenizer = e5_file.tokenizer(self.file)
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def ends(self, text: str) -> dict[float, list[int]]:
        """Sentence ends at every threshold."""
        tokens = tokenise(self.tokenizer, text)
        probability = probabilities(self.session, self.file.token_rows, tokens)
        return {float(value): sentence_ends(tokens, probability, value) for value in THRESHOLDS}


def f1(pairs: list[tuple[list[int], list[int]]]) -> float:
    """F1 over (gold, found) ends, the last gold end of each document left out on both sides."""
    right = gold = found = 0
    for truth, guess in pairs:
        wanted, given = set(truth[:-1]), {end for end in guess if end < truth[-1]}
        right, gold, found = right + len(wanted & given), gold + len(wanted), found + len(given)
    return 2 * right / max(gold + found, 1)


def rules(text: str) -> list[int]:
    """End marks and line breaks, the plainest baseline."""
    return [match.end() for match in _RULE.finditer(text)]


def measure(model: Model, documents: list[Sample], mode: str) -> tuple[dict[float, float], float]:
    """F1 of the model by threshold, and of the rules."""
    pairs: dict[float, list[tuple[list[int], list[int]]]] = {float(value): [] for value in THRESHOLDS}
    plain = []
    for document in documents:
        sample = MODES[mode](document)
        if not sample.ends:
            continue
        for value, ends in model.ends(sample.text).items():
            pairs[value].append((sample.ends, ends))
        plain.append((sample.ends, rules(sample.text)))
    return {value: f1(found) for value, found in pairs.items()}, f1(plain)


def show(name: str, mode: str, result: tuple[dict[float, float], float], fixed: float) -> None:
    """One table row: at the fixed threshold, at the best one, and the rules."""
    scores, plain = result
    best = max(scores, key=lambda value: scores[value])
    near = min(scores, key=lambda value: abs(value - fixed))
    print(f"| {name} | {mode} | {scores[near]:.3f} | {scores[best]:.3f} at {best:.2f} | {plain:.3f} |", flush=True)


def speed(model: Model, text: str) -> None:
    """Code points per second over one long text, end to end and by part."""
    model.ends(text[:20000])
    began, busy = time.perf_counter(), time.process_time()
    tokens = tokenise(model.tokenizer, text)
    middle = time.perf_counter()
    probability = probabilities(model.session, model.file.token_rows, tokens)
    sentence_ends(tokens, probability, 0.5)
    end, busy = time.perf_counter(), time.process_time() - busy
    print(
        f"speed: {len(text)} code points, {len(tokens.ids)} tokens, {len(text) / (end - began):.0f} a second"
        f" (tokenizer {middle - began:.2f} s, model {end - middle:.2f} s; {len(text) / busy:.0f} a second of CPU time)"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--e5", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=TRAINING.parent / "segmenter" / "segmenter.int8.onnx")
    parser.add_argument("--threshold", type=float, default=0.5)
    arguments = parser.parse_args()
    model = Model(arguments.e5, arguments.model)
    print("| treebank | text | F1 | best F1 | rules |\n| --- | --- | --- | --- | --- |")
    english = treebank(arguments.data / "segment" / "en_ewt-dev.jsonl.gz")
    for mode in MODES:
        show("en_ewt", mode, measure(model, english, mode), arguments.threshold)
    means = []
    for path in sorted((arguments.data / "segment").glob("*-dev.jsonl.gz")):
        name = path.name.removesuffix("-dev.jsonl.gz")
        if name == "en_ewt":
            continue
        documents = treebank(path) if name in HELD_OUT_ONLY else split(treebank(path))[1]
        result = measure(model, documents, "clean")
        show(name, "clean", result, arguments.threshold)
        means.append(result[0][min(result[0], key=lambda value: abs(value - arguments.threshold))])
        show(name, "no case, no punctuation", measure(model, documents, "no case, no punctuation"), arguments.threshold)
    print(f"mean of the others, clean: {np.mean(means):.3f}")
    speed(model, (arguments.data / "books" / "jane-austen_pride-and-prejudice.txt").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
