"""F1 of sentence ends without marks on the development treebanks, of a network under training."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from e5_file import E5File
from numpy.typing import NDArray
from runs import Batch, half_precision
from segmenter_data import HELD_OUT_ONLY, Sample, split, strip_marks, treebank
from segmenter_features import features
from tokenizers import Tokenizer
from torch import Tensor, nn
from train_segmenter import labelled

BLOCK, STRIDE, ROWS = 256, 192, 64
THRESHOLDS = np.arange(0.1, 0.65, 0.05)
Blocks = list[tuple[int, int, int]]
"""Number of a document, first token, end."""


def report(network: nn.Module, file: E5File, tokenizer: Tokenizer, data: Path, device: str) -> None:
    """Print the best F1 and its threshold: punctuation removed, and case as well."""
    network.eval()
    for path in sorted((data / "segment").glob("*-dev.jsonl.gz")):
        name = path.name.removesuffix("-dev.jsonl.gz")
        documents = treebank(path)
        held = documents if name in HELD_OUT_ONLY or name == "en_ewt" else split(documents)[1]
        cells = [_best(network, file, tokenizer, [_bare(s, lower=lower) for s in held], device) for lower in (0, 1)]
        print(f"| {name} | " + " | ".join(f"{f1:.3f} ({at:.2f})" for f1, at in cells) + " |", flush=True)


def _bare(sample: Sample, *, lower: bool) -> Sample:
    return strip_marks(sample, lower=bool(lower), marks=True, breaks=False)


def _best(
    network: nn.Module, file: E5File, tokenizer: Tokenizer, samples: list[Sample], device: str
) -> tuple[float, float]:
    made = [labelled(sample, tokenizer) for sample in samples]
    ids = [tokens.ids for tokens, _, _ in made]
    forms = [features(tokens) for tokens, _, _ in made]
    logits = [np.zeros(len(own), np.float64) for own in ids]
    times = [np.zeros(len(own)) for own in ids]
    blocks = [
        (number, at, min(at + BLOCK, len(own)))
        for number, own in enumerate(ids) for at in range(0, max(1, len(own) - BLOCK + STRIDE), STRIDE)
    ]
    for at in range(0, len(blocks), ROWS):
        part = blocks[at : at + ROWS]
        out = _read(network, file, part, ids, forms, device)
        for row, (number, start, end) in zip(out, part, strict=True):
            logits[number][start:end] += row[: end - start]
            times[number][start:end] += 1
    chance = np.concatenate([1 / (1 + np.exp(-a / b)) for a, b in zip(logits, times, strict=True)])
    truth = np.concatenate([target for _, target, _ in made])
    solid = np.concatenate([weight for _, _, weight in made]) > 0
    scores = []
    for threshold in THRESHOLDS:
        said = (chance >= threshold) & solid
        scores.append(2 * (said & (truth > 0)).sum() / max(1, said.sum() + (truth > 0).sum()))
    best = int(np.argmax(scores))
    return float(scores[best]), float(THRESHOLDS[best])


def _read(
    network: nn.Module, file: E5File, part: Blocks, ids: list[NDArray[np.int64]], forms: list[NDArray[np.float32]],
    device: str,
) -> NDArray[np.float32]:
    rows = [file.token_rows(ids[number][start:end]) for number, start, end in part]
    batch: Batch = {
        "vectors": _padded([torch.from_numpy(row) for row in rows]),
        "form": _padded([torch.from_numpy(forms[number][start:end]) for number, start, end in part]),
        "mask": _padded([torch.ones(len(row), dtype=torch.long) for row in rows]),
    }
    held = {name: value.to(device) for name, value in batch.items()}
    with torch.no_grad(), half_precision(device):
        logits: Tensor = network(held["vectors"], held["mask"], held["form"])
    return logits.float().cpu().numpy()


def _padded(rows: list[Tensor]) -> Tensor:
    padded: Tensor = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return padded
