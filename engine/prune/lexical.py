"""Words in common, weighted by rarity: BM25 of sentences against a question, over the passages at hand."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from engine.lexicon import STOPWORDS, fold
from engine.values import Float32

_WORD = re.compile(r"\w+")
_K1, _B = 1.2, 0.6
_SUFFIXES = ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "ly", "s", "e")


def stems(text: str) -> list[str]:
    """Lower-case words without stop words, crudely stemmed; characters of scripts without spaces stand alone."""
    return [_stem(word) for word in _WORD.findall(fold(text.lower())) if word not in STOPWORDS]


def bm25(question: str, sentences: Sequence[str]) -> Float32:
    """BM25 of each sentence, float32 [len(sentences)], divided by the question's own: 0 to about 1."""
    wanted = Counter(stems(question))
    bags = [Counter(stems(sentence)) for sentence in sentences]
    if not wanted or not bags:
        return np.zeros(len(bags), np.float32)
    mean = sum(sum(bag.values()) for bag in bags) / len(bags) or 1.0
    rarity = {word: _idf(sum(word in bag for bag in bags), len(bags)) for word in wanted}
    best = sum(rarity.values()) or 1.0
    scores = []
    for bag in bags:
        norm = _K1 * (1 - _B + _B * sum(bag.values()) / mean)
        scores.append(sum(rarity[w] * bag[w] * (_K1 + 1) / (bag[w] + norm) for w in wanted if w in bag) / best)
    return np.asarray(scores, np.float32)


def _idf(having: int, of: int) -> float:
    return math.log(1 + (of - having + 0.5) / (having + 0.5))


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word
