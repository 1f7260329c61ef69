"""What the pruner's graph reads and what is made of its answer: numpy only, mirrored by the engine.

Layout of one row: <s> question </s> </s> passage </s>, question cut to 48 tokens, the row to 512; no e5 prefixes.
`match` is 0 for <s>, </s>, question and padding, 2 for a passage token that shares a word with the question, else 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

QUESTION_TOKENS = 48
STEM = 6
_SPACE = re.compile(r"\s")
_WORD = re.compile(r"[^\W_]+")
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")
BOS, EOS = 0, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A tokenised text: `ids` int64 [n], `last` int64 [n] = offset of each token's last code point (end - 1)."""

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    last: NDArray[np.int64]


def tokenise(tokenizer: Tokenizer, texts: list[str]) -> list[Text]:
    """Pieces without special tokens; every white-space code point is read as a space, so offsets stay true.

    The tokenizer marks words at spaces only: a line break left as it is makes an unknown piece of its surroundings.
    """
    encoded = tokenizer.encode_batch([_SPACE.sub(" ", text) for text in texts], add_special_tokens=False)
    out = []
    for item in encoded:
        offsets = np.array(item.offsets, np.int64).reshape(-1, 2)
        last = np.maximum(offsets[:, 1] - 1, offsets[:, 0])
        out.append(Text(ids=np.array(item.ids, np.int64), starts=offsets[:, 0], last=last))
    return out


def words(text: str) -> list[tuple[str, int, int]]:
    r"""Find matching keys with half-open code-point spans.

    A maximal run of letters and digits (`[^\W_]+`), lower-cased and cut to its first 6 characters. Runs of scripts
    written without spaces (kana, Han, Hangul, Thai) give every pair of neighbouring characters instead, or the single
    character where the run has one.
    """
    out: list[tuple[str, int, int]] = []
    for run in _WORD.finditer(text):
        at = run.start()
        for dense in _DENSE.finditer(text, run.start(), run.end()):
            if dense.start() > at:
                out.append((text[at : dense.start()].lower()[:STEM], at, dense.start()))
            start, end = dense.span()
            pairs = range(start, max(end - 1, start + 1))
            out.extend((text[i : min(i + 2, end)], i, min(i + 2, end)) for i in pairs)
            at = end
        if run.end() > at:
            out.append((text[at : run.end()].lower()[:STEM], at, run.end()))
    return out


def match_types(
    question: str, passage: str, tokens: Text, find: Callable[[str], list[tuple[str, int, int]]] = words
) -> NDArray[np.int64]:
    """Match type int64 [n] of every passage token: 2 where any of its code points is in a word of the question.

    `find` is `words`, or what remembers its results.
    """
    wanted = {key for key, _, _ in find(question)}
    hit = np.zeros(len(passage) + 1, np.int64)
    for key, start, end in find(passage):
        if key in wanted:
            hit[start:end] = 1
    total = np.concatenate([[0], np.cumsum(hit)])
    return np.where(total[tokens.last + 1] > total[tokens.starts], 2, 1).astype(np.int64)


def row(question: NDArray[np.int64], passage: NDArray[np.int64], match: NDArray[np.int64]) -> tuple[
    NDArray[np.int64], NDArray[np.int64], int
]:
    """Token ids and match types of one row, and the index of the first passage token."""
    head = np.concatenate([[BOS], question[:QUESTION_TOKENS], [EOS, EOS]])
    ids = np.concatenate([head, passage, [EOS]])
    types = np.concatenate([np.zeros(len(head), np.int64), match, [0]])
    return ids, types, len(head)


def sentence_of(tokens: Text, sentences: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sentence index int64 [n] of every token by its last code point: the last sentence that starts at or before it.

    `sentences` is int64 [s, 2], half-open, in order. Tokens before the first sentence belong to sentence 0.
    """
    return np.maximum(np.searchsorted(sentences[:, 0], tokens.last, side="right") - 1, 0)
