"""The pruner's development set as items of at most 256 passage tokens, and a graph's answers on them."""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import e5_file
import numpy as np
import onnxruntime as ort
from fusion_features import overlaps, passage_features, sentence_features, sentence_keep, weigher
from numpy.typing import NDArray
from pruner_data import EXCLUDED
from pruner_features import QUESTION_TOKENS, match_types, row, sentence_of, tokenise
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
PASSAGE_TOKENS = 256
BATCH_TOKENS = 2048


@dataclass(slots=True, kw_only=True)
class Item:
    """A question with one passage; `kind` is "positive", "same-article", "word-overlap", "annotated" or "random"."""

    question: str
    passage: str
    sentences: list[tuple[int, int]]
    relevant: list[int]
    kind: str
    source: str
    lang: str
    key: str
    keep: tuple[Floats, Floats, Floats] = field(default_factory=lambda: (np.zeros(0, np.float32),) * 3)
    relevance: float = 0.0
    cosine: float = 0.0
    features: Floats = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    whole: Floats = field(default_factory=lambda: np.zeros(0, np.float32))

    def texts(self) -> list[str]:
        """Return the sentences' texts."""
        return [self.passage[start:end] for start, end in self.sentences]

    def fold(self, folds: int = 2) -> int:
        """Stable fold by question key."""
        return zlib.crc32(self.key.encode()) % folds


def load(path: Path, tokenizer: Tokenizer, *, random_share: float = 0.5, seed: int = 1) -> list[Item]:
    """Items of prune_dev.jsonl.gz without PolicyQA, and a random passage of another title for a share of questions."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    rows = [item for item in rows if item["source"] not in EXCLUDED and item["sentences"]]
    generator = np.random.default_rng(seed)
    items = [_item(item, item["neg"] or "positive", tokenizer, generator) for item in rows]
    positives = [item for item in rows if item["relevant"]]
    for item in positives:
        other = positives[int(generator.integers(len(positives)))]
        if generator.random() < random_share and other["title"] != item["title"] and other["lang"] == item["lang"]:
            strange = {**other, "question": item["question"], "id": item["id"], "relevant": []}
            items.append(_item(strange, "random", tokenizer, generator))
    return items


def _item(raw: dict[str, Any], kind: str, tokenizer: Tokenizer, generator: np.random.Generator) -> Item:
    tokens = tokenise(tokenizer, [raw["passage"]])[0]
    lengths = np.bincount(sentence_of(tokens, np.array(raw["sentences"])), minlength=len(raw["sentences"]))
    low = high = int(generator.choice(raw["relevant"])) if raw["relevant"] else 0
    used, high = int(lengths[low]), high + 1
    while True:
        sides = [s for s in (low - 1, high) if 0 <= s < len(lengths) and used + lengths[s] <= PASSAGE_TOKENS]
        if not sides:
            break
        side = int(generator.choice(sides))
        used += int(lengths[side])
        low, high = (side, high) if side < low else (low, side + 1)
    start, end = raw["sentences"][low][0], raw["sentences"][high - 1][1]
    spans = [(a - start, b - start) for a, b in raw["sentences"][low:high]]
    return Item(
        question=raw["question"], passage=raw["passage"][start:end], sentences=spans, kind=kind, lang=raw["lang"],
        relevant=[r - low for r in raw["relevant"] if low <= r < high], source=raw["source"],
        key=raw["id"].rsplit("-n", 1)[0],
    )


def answer(items: list[Item], session: ort.InferenceSession, file: e5_file.E5File, tokenizer: Tokenizer) -> None:
    """Run the graph over all items and fill `keep`, `relevance`, `features` and `whole`."""
    weight = weigher(dict(file.pieces))
    texts = tokenise(tokenizer, [item.passage for item in items])
    asked = tokenise(tokenizer, [item.question for item in items])
    prepared = []
    for item, text, question in zip(items, texts, asked, strict=True):
        most = 508 - min(len(question.ids), QUESTION_TOKENS)
        match = match_types(item.question, item.passage, text)
        prepared.append((*row(question.ids, text.ids[:most], match[:most]), len(text.ids[:most])))
    order = sorted(range(len(items)), key=lambda index: len(prepared[index][0]))
    at = 0
    while at < len(order):
        size = 1
        while at + size < len(order) and (size + 1) * len(prepared[order[at + size]][0]) <= BATCH_TOKENS:
            size += 1
        part = order[at : at + size]
        keep, relevance = _run(session, file, [prepared[index] for index in part])
        for index, logits, score in zip(part, keep, relevance, strict=True):
            _fill(items[index], logits, float(score), prepared[index], texts[index].last, weight)
        at += size


def _run(session: ort.InferenceSession, file: e5_file.E5File, rows: list[Any]) -> tuple[Floats, Floats]:
    longest = max(len(item[0]) for item in rows)
    ids = np.full((len(rows), longest), file.ids["pad"], np.int64)
    mask, match = np.zeros_like(ids), np.zeros_like(ids)
    for index, (own, types, _, _) in enumerate(rows):
        ids[index, : len(own)], match[index, : len(own)], mask[index, : len(own)] = own, types, 1
    feeds = {"token_vectors": file.token_rows(ids), "attention_mask": mask, "match": match}
    keep, relevance = session.run(["keep", "relevance"], feeds)
    return keep, relevance


def _fill(item: Item, logits: Floats, relevance: float, prepared: Any, last: NDArray[np.int64], weight: Any) -> None:
    _, _, start, count = prepared
    spans = np.array(item.sentences, np.int64)
    owner = np.maximum(np.searchsorted(spans[:, 0], last[:count], side="right") - 1, 0)
    item.keep = sentence_keep(logits[start : start + count], owner, len(spans))
    item.relevance = relevance
    found = overlaps(item.question, [*item.texts(), item.passage], weight)
    item.features = sentence_features(item.keep, found[:-1])
    item.whole = passage_features(item.keep, relevance, found[:-1], float(found[-1]))
