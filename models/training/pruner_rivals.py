"""Wrong passages that a search would bring beside the right one: the rivals of a question's answer."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from pruner_features import words

K1, B = 1.2, 0.6
SAME_TITLE = 1.6
"""Factor for a passage of the same story or article: a reader's question is asked about one book."""
COMMON_SHARE = 0.04
"""A key in more of a language's passages than this share of them says nothing."""


def mine(rows: Sequence[dict[str, Any]], *, count: int = 8) -> dict[str, list[int]]:
    """For every positive row's id the indexes of at most `count` rows whose passages rank highest by BM25.

    Rows of one language compete. Left out: the question's own passage and those that may answer it in the same words
    (`_may_answer`); some of the others answer it in other words.
    """
    out: dict[str, list[int]] = {}
    for lang in sorted({item["lang"] for item in rows}):
        out |= _of_language([index for index, item in enumerate(rows) if item["lang"] == lang], rows, count)
    return out


def _of_language(chosen: list[int], rows: Sequence[dict[str, Any]], count: int) -> dict[str, list[int]]:
    first = {}
    for index in chosen:
        first.setdefault(rows[index]["passage"], index)
    passages = list(first)
    titles = np.array([rows[first[text]]["title"] for text in passages])
    bags = [Counter(key for key, _, _ in words(text)) for text in passages]
    sizes = np.array([sum(bag.values()) for bag in bags], float)
    held: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for key, times in bag.items():
            held[key].append((number, times))
    norm = K1 * (1 - B + B * sizes / sizes.mean())
    most = max(20.0, COMMON_SHARE * len(passages))
    out = {}
    for index in chosen:
        item = rows[index]
        if not item["relevant"]:
            continue
        scores = np.zeros(len(passages))
        for key in {key for key, _, _ in words(item["question"])}:
            if 0 < len(held.get(key, ())) <= most:
                where, times = np.array(held[key]).T
                rare = math.log(1 + (len(passages) - len(where) + 0.5) / (len(where) + 0.5))
                scores[where] += rare * times * (K1 + 1) / (times + norm[where])
        scores[titles == item["title"]] *= SAME_TITLE
        best = [n for n in np.argsort(-scores)[: 2 * count] if scores[n] > 0 and passages[n] != item["passage"]]
        out[item["id"]] = _wrong(item, rows, [first[passages[n]] for n in best])[:count]
    return out


def _wrong(item: dict[str, Any], rows: Sequence[dict[str, Any]], candidates: list[int]) -> list[int]:
    right = [item["passage"][slice(*item["sentences"][number])].strip().lower() for number in item["relevant"]]
    told = [text for text in (answer.strip().lower() for answer in item["answers"]) if text]
    asked = {key for key, _, _ in words(item["question"])} - {key for text in told for key, _, _ in words(text)}
    return [index for index in candidates if not _may_answer(rows[index], right, told, asked)]


def _may_answer(other: dict[str, Any], right: list[str], told: list[str], asked: set[str]) -> bool:
    """Whether the passage holds the very sentence, a long answer, or a short one beside two words of the question."""
    text = other["passage"].lower()
    if any(sentence in text for sentence in right) or any(a in text for a in told if len(a.split()) > 2):
        return True
    for start, end in other["sentences"]:
        part = text[start:end]
        if any(answer in part for answer in told) and len(asked & {key for key, _, _ in words(part)}) > 1:
            return True
    return False
