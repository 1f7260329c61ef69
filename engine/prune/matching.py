"""What the pruner's graph reads besides tokens: which words of a passage stand in the question, and how rare they are.

The formulas are those of ``models/training/pruner_features.py`` and ``fusion_features.py``, on which the weights were
fitted; a test holds the two against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.values import Float32

Int64 = NDArray[np.int64]

_STEM = 6
_WORD = re.compile(r"[^\W_]+")
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")
_WORD_MARK = "\u2581"
_COMMON = 7.0
_UNKNOWN_WEIGHT = 7.5


def words(text: str) -> list[tuple[str, int, int]]:
    """Matching keys with their half-open spans: words cut to six characters, character pairs in dense scripts."""
    out: list[tuple[str, int, int]] = []
    for run in _WORD.finditer(text):
        at = run.start()
        for dense in _DENSE.finditer(text, run.start(), run.end()):
            if dense.start() > at:
                out.append((text[at : dense.start()].lower()[:_STEM], at, dense.start()))
            start, end = dense.span()
            pairs = range(start, max(end - 1, start + 1))
            out.extend((text[i : min(i + 2, end)], i, min(i + 2, end)) for i in pairs)
            at = end
        if run.end() > at:
            out.append((text[at : run.end()].lower()[:_STEM], at, run.end()))
    return out


def match_types(question: str, passage: str, starts: Int64, last: Int64) -> Int64:
    """Match type int64 [tokens]: 2 where a token touches a word of the question, else 1.

    `starts` and `last` are the offsets of each token's first and last code point.
    """
    wanted = {key for key, _, _ in words(question)}
    hit = np.zeros(len(passage) + 1, np.int64)
    for key, start, end in words(passage):
        if key in wanted:
            hit[start:end] = 1
    total = np.concatenate([[0], np.cumsum(hit)])
    return np.where(total[last + 1] > total[starts], 2, 1).astype(np.int64)


def rarity(score: Callable[[str], float | None]) -> Callable[[str], float]:
    """A word's weight: max(0, -log p - 7) from the tokenizer's unigram scores; 7.5 for a word that is no piece."""

    def weight(word: str) -> float:
        forms = (_WORD_MARK + word, _WORD_MARK + word.capitalize(), word)
        known = [value for value in map(score, forms) if value is not None]
        return max(0.0, -max(known) - _COMMON) if known else _UNKNOWN_WEIGHT

    return weight


def overlaps(question: str, texts: Sequence[str], weight: Callable[[str], float]) -> Float32:
    """Share float32 [len(texts)] of the question's weight whose words each text holds."""
    wanted: dict[str, float] = {}
    for key, start, end in words(question):
        wanted[key] = max(wanted.get(key, 0.0), weight(question[start:end].lower()))
    total = sum(wanted.values()) or 1.0
    found = [{key for key, _, _ in words(text)} for text in texts]
    return np.array([sum(w for key, w in wanted.items() if key in keys) / total for keys in found], np.float32)
