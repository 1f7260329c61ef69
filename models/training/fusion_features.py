"""Features of the pruner's fusion: what its graph says of a sentence, and which rare words it shares, as numpy arrays.

The order and the formulas of FEATURES are the contract of models/pruner/fusion.toml. Let k[s] be the mean keep logit of
the tokens of sentence s (token to sentence: `pruner_features.sentence_of`), in a passage of n sentences.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from pruner_features import words

Floats = NDArray[np.float32]
FEATURES = (
    "keep_mean",  # k[s]; -12 where a sentence has no token
    "keep_max",  # largest keep logit of its tokens; -12 where it has none
    "keep_beside",  # largest k of the sentences next to it; k[s] where n = 1
    "overlap",  # see `overlaps`
    "length",  # log(1 + tokens of the sentence)
    "first",  # 1 for the passage's first sentence, else 0
)
"""Shares of a passage: q = softmax over its sentences of features @ weights."""
COSINE_FEATURE = "cosine"
"""Cosine of the encoder's vectors of "query: " question and "passage: " text. A passage's where it is at hand, as after
a search; sentences have none."""
PASSAGE_FEATURES = (
    "relevance",  # the relevance logit
    "keep_best",  # largest k
    "keep_sum",  # log(sum(exp(k)))
    "token_best",  # largest keep logit of any token
    "overlap_passage",  # as above
    "overlap_best",  # largest overlap of a sentence
    "count",  # log(n)
)
FLOOR = -12.0
COMMON = 7.0
LIKELY = 0.5


def weigher(scores: dict[str, float]) -> Callable[[str], float]:
    """Weigh a word: max(0, -log p - 7), log p the unigram score of the piece that is word mark plus word.

    A word that is no piece of its own weighs 7.5, as the rarest pieces do. `word` is lower-case; the capitalised piece
    counts if it is the more frequent. Unigram scores come with the tokenizer (E5S1 file).
    """

    def weight(word: str) -> float:
        forms = (f"\u2581{word}", f"\u2581{word.capitalize()}", word)
        known = [scores[form] for form in forms if form in scores]
        return max(0.0, -max(known) - COMMON) if known else 7.5

    return weight


def overlaps(question: str, texts: list[str], weight: Callable[[str], float]) -> Floats:
    """Share float32 [n] of the question's weight found in each text.

    Keys are those of `pruner_features.words` (words cut to six characters, character pairs in dense scripts); a key's
    weight is that of the longest word it stands for in the question.
    """
    wanted: dict[str, float] = {}
    for key, start, end in words(question):
        wanted[key] = max(wanted.get(key, 0.0), weight(question[start:end].lower()))
    total = sum(wanted.values()) or 1.0
    found = [{key for key, _, _ in words(text)} for text in texts]
    return np.array([sum(w for key, w in wanted.items() if key in keys) / total for keys in found], np.float32)


def shares(scores: Floats) -> Floats:
    """Softmax float32 [n] of the scores of a passage's sentences: where its answer stands, if it has one."""
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def kept(share: Floats, chance: float, keep: float) -> NDArray[np.bool_]:
    """Say which sentences [n] stay: those whose share times the root of the passage's chance reaches `keep`.

    From a chance of LIKELY on the likeliest stays in any case.
    """
    reached = share * np.sqrt(chance)
    return np.asarray(reached >= (min(keep, reached.max()) if chance >= LIKELY else keep))


def sentence_keep(keep: Floats, owner: NDArray[np.int64], count: int) -> tuple[Floats, Floats, Floats]:
    """Mean and largest keep logit and number of tokens, each float32 [count], from token logits and their sentences."""
    tokens = np.bincount(owner, minlength=count).astype(np.float32)
    mean = np.bincount(owner, weights=keep, minlength=count) / np.maximum(tokens, 1)
    best = np.full(count, FLOOR, np.float32)
    np.maximum.at(best, owner, keep)
    return np.where(tokens > 0, mean, FLOOR).astype(np.float32), best, tokens


def sentence_features(keep: tuple[Floats, Floats, Floats], overlap: Floats) -> Floats:
    """Float32 [n, len(FEATURES)]; `keep` as `sentence_keep` gives it."""
    mean, best, tokens = keep
    padded = np.concatenate([[-np.inf], mean, [-np.inf]])
    beside = np.maximum(padded[:-2], padded[2:]) if len(mean) > 1 else mean
    columns = (mean, best, beside, overlap, np.log1p(tokens), np.arange(len(mean)) == 0)
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


def passage_features(
    keep: tuple[Floats, Floats, Floats], relevance: float, overlap: Floats, passage_overlap: float
) -> Floats:
    """Float32 [len(PASSAGE_FEATURES)]."""
    mean, best, _ = keep
    top = float(mean.max())
    total = top + float(np.log(np.exp(mean - top).sum()))
    values = (relevance, top, total, best.max(), passage_overlap, overlap.max(), np.log(len(mean)))
    return np.array(values, np.float32)
