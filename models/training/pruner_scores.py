"""What a trained network says of every question with its own passage and those near it, for a smaller one to learn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from pruner_data import Groups
from pruner_features import QUESTION_TOKENS, match_types, row, sentence_of
from pruner_lessons import Lesson, key, save
from pruner_networks import Reader

MOST = 512
BATCH_TOKENS = 65536
Pair = tuple[int, int]
Row = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], int]
"""Ids, match types and a sentence for each token of the passage, and how many sentences it has."""


def pairs_of(groups: Groups) -> dict[Pair, tuple[int, int]]:
    """Every pair of question and passage by their keys, with the rows that hold them."""
    out: dict[Pair, tuple[int, int]] = {}
    for index in groups.asked:
        item = groups.rows[index]
        for other in (index, *groups.near.get(item["id"], [])):
            out[key(item["question"]), key(groups.rows[other]["passage"])] = (index, other)
    return out


def _row(groups: Groups, index: int, other: int) -> Row:
    question, item = groups.rows[index]["question"], groups.rows[other]
    asked, tokens = (groups.texts[groups.number[text]] for text in (question, item["passage"]))
    most = MOST - 4 - min(len(asked.ids), QUESTION_TOKENS)
    owner = sentence_of(tokens, np.array(item["sentences"], np.int64))[:most]
    match = match_types(question, item["passage"], tokens)[:most]
    ids, types, _ = row(asked.ids, tokens.ids[:most], match)
    return ids, types, owner, len(item["sentences"])


def score(made: Reader, groups: Groups, path: Path, device: str) -> None:
    """Write the lessons of all pairs."""
    made.network.eval()
    pairs = pairs_of(groups)
    keys = list(pairs)
    rows = [_row(groups, *pairs[pair]) for pair in keys]
    lessons: list[Lesson] = [(np.zeros(0, np.float32), 0.0)] * len(keys)
    for part in _parts([len(ids) for ids, *_ in rows]):
        for index, lesson in zip(part, _run(made, [rows[i] for i in part], device), strict=True):
            lessons[index] = lesson
    save(path, keys, lessons)


def _parts(sizes: list[int]) -> Iterator[list[int]]:
    part: list[int] = []
    for index in sorted(range(len(sizes)), key=sizes.__getitem__):
        if part and (len(part) + 1) * sizes[index] > BATCH_TOKENS:
            yield part
            part = []
        part.append(index)
    if part:
        yield part


def _run(made: Reader, rows: list[Row], device: str) -> Iterator[Lesson]:
    longest = max(len(ids) for ids, *_ in rows)
    ids = np.full((len(rows), longest), made.pad, np.int64)
    mask, match = np.zeros_like(ids), np.zeros_like(ids)
    for number, (own, types, *_) in enumerate(rows):
        ids[number, : len(own)], match[number, : len(own)], mask[number, : len(own)] = own, types, 1
    with torch.no_grad(), torch.autocast(device, torch.bfloat16, enabled=device != "cpu"):
        keep, relevance = made.network(*(torch.from_numpy(array).to(device) for array in (ids, mask, match)))
    keep, relevance = keep.float().cpu().numpy(), relevance.float().cpu().numpy()
    for number, (own, _, owner, count) in enumerate(rows):
        logits = keep[number, len(own) - 1 - len(owner) : len(own) - 1]
        tokens = np.bincount(owner, minlength=count)
        total = np.bincount(owner, weights=logits, minlength=count)
        means = np.where(tokens > 0, total / np.maximum(tokens, 1), np.nan).astype(np.float32)
        yield means, float(relevance[number])
