"""Rows of prune_train.jsonl.gz as training groups: one question, its passage and wrong passages beside it."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pruner_features import QUESTION_TOKENS, Text, match_types, row, sentence_of, tokenise, words
from pruner_lessons import Lessons, key
from pruner_rivals import mine
from runs import packed
from tokenizers import Tokenizer

EXCLUDED = {"policyqa"}
"""Its privacy policies are for research and teaching only."""
KEEP_SHARE = {"pubmedqa": 0.3, "drcd": 0.5, "cmrc2018": 0.5, "jaquad": 0.6}
"""Share of a source's questions in an epoch: weak labels seldom, other languages about a quarter in all."""
REPEATED = {"paragraphs": 5}
"""How often a source's questions are asked in an epoch: few, and all there is in their languages."""
RANDOM_SHARE, ELSEWHERE_SHARE = 0.32, 0.2
"""Share of the groups with a passage of another title, and with other sentences of the right passage as a wrong one."""
WINDOWS = ((96, 0.25), (144, 0.35), (224, 0.4))
"""Passage tokens per window and how often: short windows give more questions to a token of training.

A negative takes its positive's window: where it was always shorter, the relevance head learned lengths.
"""
SURE = {"gold", "span", "written"}
"""Labels of rows whose other sentences hardly answer as well."""
NEAR = 6
"""Wrong passages that a question has to choose from, besides those of other titles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One row of a batch; `sentence` is -1 outside the passage, `relevant` float32 [s].

    `taught` float32 [s] are a teacher's sentence logits, `taught_relevance` its passage logit, nan where it has none.
    """

    ids: NDArray[np.int64]
    match: NDArray[np.int64]
    sentence: NDArray[np.int64]
    relevant: NDArray[np.float32]
    positive: bool
    group: int
    taught: NDArray[np.float32]
    taught_relevance: float


def load(path: Path) -> list[dict[str, Any]]:
    """All rows but those of EXCLUDED sources and those without sentences."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    return [item for item in rows if item["source"] not in EXCLUDED and item["sentences"]]


class Groups:
    """Tokenised rows, and epochs of groups drawn with a seeded generator.

    A group is a question with its passage and wrong ones, or one that nothing answers with wrong ones alone.
    """

    def __init__(
        self, rows: list[dict[str, Any]], tokenizer: Tokenizer, *, rivals: int,
        near: dict[str, list[int]] | None = None, asks: Callable[[dict[str, Any]], bool] = bool,
    ) -> None:
        """Tokenises every distinct question and passage once; a group has at most `rivals` wrong passages.

        Of the rows with a question those ask that `asks` says; every row's passage can be a wrong one.
        """
        self.rows, self.count = rows, rivals
        self.near = candidates(rows) if near is None else near
        self.strings = sorted({item["question"] for item in rows} | {item["passage"] for item in rows})
        self.number = {text: number for number, text in enumerate(self.strings)}
        self.texts = tokenise(tokenizer, self.strings)
        self.asked = [
            index for index, item in enumerate(rows)
            if (item["relevant"] or item["neg"] == "unanswerable") and asks(item)
        ]
        self.positives = [index for index in self.asked if rows[index]["relevant"]]
        self.turns = [index for index in self.asked for _ in range(REPEATED.get(rows[index]["source"], 1))]
        self.lessons: list[Lessons] = []
        self.words = cache(words)

    def epoch(self, seed: int) -> Iterator[list[Example]]:
        """Yield the groups of one epoch in random order."""
        generator = np.random.default_rng(seed)
        for group, index in enumerate(generator.permutation(self.turns)):
            item = self.rows[index]
            if generator.random() > KEEP_SHARE.get(item["source"], 1.0):
                continue
            size = int(generator.choice([w for w, _ in WINDOWS], p=[p for _, p in WINDOWS]))
            examples = [self._example(item["question"], item, size, generator, group)]
            if item["relevant"] and item["label"] in SURE and generator.random() < ELSEWHERE_SHARE:
                examples += self._elsewhere(item, size, generator, group)
            if item["relevant"] and generator.random() < RANDOM_SHARE:
                other = self.rows[int(generator.choice(self.positives))]
                if other["title"] != item["title"] and other["lang"] == item["lang"]:
                    examples.append(self._negative(item["question"], other, size, generator, group))
            near = self.near.get(item["id"], [])
            wrong = generator.permutation(near)[: 1 + self.count - len(examples)] if near else []
            yield examples + [self._negative(item["question"], self.rows[n], size, generator, group) for n in wrong]

    def _elsewhere(
        self, item: dict[str, Any], size: int, generator: np.random.Generator, group: int
    ) -> list[Example]:
        """The longer part of the passage before or behind all that answers, of two sentences at least."""
        first, last = min(item["relevant"]), max(item["relevant"])
        sides = (range(first), range(last + 1, len(item["sentences"])))
        longest = max(sides, key=len)
        if len(longest) < 2:
            return []
        return [self._example(item["question"], {**item, "relevant": []}, size, generator, group, inside=longest)]

    def _negative(
        self, question: str, item: dict[str, Any], size: int, generator: np.random.Generator, group: int
    ) -> Example:
        return self._example(question, {**item, "relevant": []}, size, generator, group)

    def _example(
        self, question: str, item: dict[str, Any], size: int, generator: np.random.Generator, group: int, *,
        inside: range | None = None,
    ) -> Example:
        tokens = self.texts[self.number[item["passage"]]]
        spans = np.array(item["sentences"], np.int64)
        owner = sentence_of(tokens, spans)
        lengths = np.bincount(owner, minlength=len(spans))
        low, high = _window(lengths, item["relevant"], size, generator, inside or range(len(spans)))
        chosen = np.flatnonzero((owner >= low) & (owner < high))[: size + 64]
        part = Text(ids=tokens.ids[chosen], starts=tokens.starts[chosen], last=tokens.last[chosen])
        match = match_types(question, item["passage"], part, self.words)
        asked = self.texts[self.number[question]].ids[:QUESTION_TOKENS]
        ids, types, start = row(asked, part.ids, match)
        sentence = np.full(len(ids), -1, np.int64)
        sentence[start:-1] = owner[chosen] - low
        relevant = np.zeros(high - low, np.float32)
        relevant[[r - low for r in item["relevant"] if low <= r < high]] = 1
        taught, taught_relevance = self._taught(question, item["passage"], len(spans))
        return Example(
            ids=ids, match=types, sentence=sentence, relevant=relevant, positive=bool(relevant.any()), group=group,
            taught=taught[low:high], taught_relevance=math.nan if inside else taught_relevance,
        )

    def _taught(self, question: str, passage: str, count: int) -> tuple[NDArray[np.float32], float]:
        """The teachers' mean logits of a passage's sentences and of the passage."""
        pair = key(question), key(passage)
        told = [lesson for lessons in self.lessons if (lesson := lessons.get(*pair)) is not None]
        if not told:
            return np.full(count, np.nan, np.float32), math.nan
        every = np.mean([sentences for sentences, _ in told], axis=0, dtype=np.float32)
        return every, float(np.mean([relevance for _, relevance in told]))


def candidates(rows: list[dict[str, Any]]) -> dict[str, list[int]]:
    """For the id of every row that asks, at most NEAR indexes of rows with wrong passages: given ones, then mined ones.

    A question in another language than its text takes what was mined for another one about the same passage.
    """
    given: dict[str, list[int]] = {}
    for index, item in enumerate(rows):
        if not item["relevant"] and item["label"] != "written":
            given.setdefault(item["id"].rsplit("-n", 1)[0], []).append(index)
    mined = mine(rows)
    beside: dict[str, list[int]] = {}
    for item in rows:
        if mined.get(item["id"]) and item.get("kind") != "f":
            beside.setdefault(item["passage"], mined[item["id"]])
    out = {}
    for item in rows:
        if item["relevant"] or item["neg"] == "unanswerable":
            own = beside.get(item["passage"], []) if item.get("kind") == "f" else mined.get(item["id"], [])
            out[item["id"]] = list(dict.fromkeys([*given.get(item["id"], []), *own]))[:NEAR]
    return out


def _window(
    lengths: NDArray[np.int64], relevant: list[int], size: int, generator: np.random.Generator, inside: range
) -> tuple[int, int]:
    """Half-open range of about `size` tokens of the sentences `inside`, with a relevant one, grown to random sides."""
    seed = int(generator.choice(relevant)) if relevant else int(generator.integers(inside.start, inside.stop))
    low, high, used = seed, seed + 1, int(lengths[seed])
    while True:
        sides = [s for s in (-1, 1) if (low > inside.start if s < 0 else high < inside.stop)]
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

