"""Rows of prune_train.jsonl.gz as training groups: one question, its passage and wrong passages beside it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pruner_features import QUESTION_TOKENS, Text, match_types, row, sentence_of, tokenise
from pruner_rivals import mine
from runs import packed
from tokenizers import Tokenizer

EXCLUDED = {"policyqa"}
"""Its privacy policies are for research and teaching only."""
KEEP_SHARE = {"pubmedqa": 0.3, "drcd": 0.12, "cmrc2018": 0.12, "jaquad": 0.15, "arcd": 0.4, "faquad": 0.4}
"""Share of a source's questions in an epoch: weak labels seldom, other languages about a quarter in all."""
RANDOM_SHARE, NEGATIVE_SHARE = 0.32, 0.85
"""Share of the groups with a passage of another title, and with any negative. The first run had .12 and .80: it told
a near miss from an answer, but let a fifth of quite foreign passages through."""
WINDOWS = ((96, 0.30), (144, 0.40), (216, 0.30))
"""Passage tokens per window and how often: short windows give more questions to a token of training.

A negative takes its positive's window: where it was always shorter, the relevance head learned lengths.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One row of a batch; `sentence` is -1 outside the passage, `relevant` float32 [s]."""

    ids: NDArray[np.int64]
    match: NDArray[np.int64]
    sentence: NDArray[np.int64]
    relevant: NDArray[np.float32]
    positive: bool
    group: int


def load(path: Path) -> list[dict[str, Any]]:
    """All rows but those of EXCLUDED sources and those without sentences."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    return [item for item in rows if item["source"] not in EXCLUDED and item["sentences"]]


class Groups:
    """Tokenised rows, and epochs of groups drawn with a seeded generator."""

    def __init__(self, rows: list[dict[str, Any]], tokenizer: Tokenizer, *, rivals: int = 0) -> None:
        """Tokenises every distinct question and passage once; with `rivals` a group has so many wrong passages."""
        self.rows = rows
        self.count = rivals
        self.mined = mine(rows) if rivals else {}
        texts = sorted({item["question"] for item in rows} | {item["passage"] for item in rows})
        self.texts = dict(zip(texts, tokenise(tokenizer, texts), strict=True))
        self.positives = [index for index, item in enumerate(rows) if item["relevant"]]
        self.negatives: dict[str, list[int]] = {}
        for index, item in enumerate(rows):
            if not item["relevant"]:
                self.negatives.setdefault(item["id"].rsplit("-n", 1)[0], []).append(index)

    def epoch(self, seed: int) -> Iterator[list[Example]]:
        """Yield the groups of one epoch in random order."""
        generator = np.random.default_rng(seed)
        for group, index in enumerate(generator.permutation(self.positives)):
            item = self.rows[index]
            if generator.random() > KEEP_SHARE.get(item["source"], 1.0):
                continue
            size = int(generator.choice([w for w, _ in WINDOWS], p=[p for _, p in WINDOWS]))
            examples = [self._example(item["question"], item, size, generator, group)]
            hard = self.negatives.get(item["id"], [])
            if self.count:
                wrong = self._rivals(item, hard, generator)
                yield examples + [self._negative(item["question"], other, size, generator, group) for other in wrong]
                continue
            draw = generator.random()
            if draw < RANDOM_SHARE or (draw < NEGATIVE_SHARE and not hard):
                other = self.rows[int(generator.choice(self.positives))]
                if other["title"] != item["title"] and other["lang"] == item["lang"]:
                    examples.append(self._negative(item["question"], other, size, generator, group))
            elif draw < NEGATIVE_SHARE:
                other = self.rows[int(generator.choice(hard))]
                examples.append(self._negative(item["question"], other, size, generator, group))
            yield examples

    def _rivals(
        self, item: dict[str, Any], hard: list[int], generator: np.random.Generator
    ) -> list[dict[str, Any]]:
        """Wrong passages of all kinds: in `RANDOM_SHARE` of the groups one of another title, else mined and given."""
        out = []
        other = self.rows[int(generator.choice(self.positives))]
        if generator.random() < RANDOM_SHARE and other["title"] != item["title"] and other["lang"] == item["lang"]:
            out.append(other)
        near = [*hard, *self.mined.get(item["id"], [])]
        return out + [self.rows[index] for index in generator.permutation(near)[: self.count - len(out)]]

    def _negative(
        self, question: str, item: dict[str, Any], size: int, generator: np.random.Generator, group: int
    ) -> Example:
        return self._example(question, {**item, "relevant": []}, size, generator, group)

    def _example(
        self, question: str, item: dict[str, Any], size: int, generator: np.random.Generator, group: int
    ) -> Example:
        tokens = self.texts[item["passage"]]
        spans = np.array(item["sentences"], np.int64)
        owner = sentence_of(tokens, spans)
        lengths = np.bincount(owner, minlength=len(spans))
        low, high = _window(lengths, item["relevant"], size, generator)
        inside = np.flatnonzero((owner >= low) & (owner < high))[: size + 64]
        part = Text(ids=tokens.ids[inside], starts=tokens.starts[inside], last=tokens.last[inside])
        match = match_types(question, item["passage"], part)
        ids, types, start = row(self.texts[question].ids[:QUESTION_TOKENS], part.ids, match)
        sentence = np.full(len(ids), -1, np.int64)
        sentence[start:-1] = owner[inside] - low
        relevant = np.zeros(high - low, np.float32)
        relevant[[r - low for r in item["relevant"] if low <= r < high]] = 1
        return Example(
            ids=ids, match=types, sentence=sentence, relevant=relevant, positive=bool(relevant.any()), group=group
        )


def _window(
    lengths: NDArray[np.int64], relevant: list[int], size: int, generator: np.random.Generator
) -> tuple[int, int]:
    """Half-open sentence range of about `size` tokens that holds a relevant sentence, grown to random sides."""
    seed = int(generator.choice(relevant)) if relevant else int(generator.integers(len(lengths)))
    low, high, used = seed, seed + 1, int(lengths[seed])
    while True:
        sides = [s for s in (-1, 1) if (low > 0 if s < 0 else high < len(lengths))]
        sides = [s for s in sides if used + lengths[low - 1 if s < 0 else high] <= size]
        if not sides:
            return low, high
        if int(generator.choice(sides)) < 0:
            low -= 1
            used += int(lengths[low])
        else:
            used += int(lengths[high])
            high += 1


def batches(groups: Iterator[list[Example]], *, tokens: int, pool: int, seed: int) -> Iterator[list[Example]]:
    """Batches of whole groups of at most `tokens` padded tokens, of like length, from pools of `pool` groups."""
    generator = np.random.default_rng(seed)
    held: list[list[Example]] = []
    for group in groups:
        held.append(group)
        if len(held) == pool:
            yield from packed(held, tokens, generator)
            held = []
    yield from packed(held, tokens, generator)

