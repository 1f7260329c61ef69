"""The text encoder: tokens to hidden states, batched by length, pooled over any spans.

multilingual-e5-small (arXiv 2402.05672): twelve layers, 384 dimensions, mean pooling, prefixes "query: " and
"passage: ". The graph takes token vectors, so that the token table stays shared and memory-mapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.runtime.onnx_session import Session, open_session
from engine.runtime.pieces import Int64, Word, WordTokens
from engine.runtime.token_table import TokenTable
from engine.values import Float32

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAX_TOKENS = 512
_BATCH_TOKENS_GPU = 8192
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Ids of one text without special tokens, and each token's code-point span in it."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class TokenSpace:
    """Tokenizer and token table together: what all of Lectern's own models read."""

    def __init__(self, path: Path) -> None:
        """Map the table and build the tokenizer (about a second)."""
        self.table = TokenTable(path)
        self.tokenizer: Tokenizer = self.table.tokenizer()
        self._words = WordTokens(partial(_word_tokens, self.tokenizer))  # a method of its own would be a cycle

    def encode(self, texts: Sequence[str]) -> list[Tokens]:
        """Tokens of each text, in one parallel call.

        Every white-space code point is read as a space: the tokenizer marks words at spaces only, and a line break
        left as it is would make an unknown piece of its surroundings. Offsets stay true.
        """
        encodings = self.tokenizer.encode_batch([_SPACE.sub(" ", t) for t in texts], add_special_tokens=False)
        return [Tokens(ids=e.ids, offsets=e.offsets) for e in encodings]

    def count(self, texts: Sequence[str]) -> list[int]:
        """Number of tokens of each text; white space behind its last word counts for none."""
        return self._words.counts(texts)

    def spans(self, text: str, word_starts: Int64) -> tuple[Int64, Int64, Int64]:
        """Ids, starts and ends, int64 [tokens] each, of a long text whose words begin at `word_starts`, int64 [words].

        A word's lone mark has a span of no length, at the word's beginning.
        """
        return self._words.spans(text, word_starts)


def _word_tokens(tokenizer: Tokenizer, words: Sequence[str]) -> list[Word]:
    """Tokens of each word as if a space stood before it, in one parallel call."""
    encodings = tokenizer.encode_batch([f" {word}" for word in words], add_special_tokens=False)
    return [
        Word(
            ids=e.ids,
            starts=[max(start - 1, 0) for start, _ in e.offsets],
            ends=[max(end - 1, 0) for _, end in e.offsets],
        )
        for e in encodings
    ]


class Encoder:
    """Runs the encoder graph over lists of token ids. Thread-safe."""

    def __init__(self, graph: Path, tokens: TokenSpace, *, threads: int | None = None) -> None:
        """Load the graph."""
        self.tokens = tokens
        self.session: Session = open_session(graph, threads=threads)
        self.dimension = tokens.table.hidden

    def mean_vectors(self, texts: Sequence[str], *, prefix: str) -> Float32:
        """Unit vectors float32 [len(texts), dimension]: the mean over all tokens of `prefix` and text."""
        out = np.zeros((len(texts), self.dimension), np.float32)
        if not texts:
            return out
        encoded = self.tokens.encode([prefix + text for text in texts])
        special = self.tokens.table.special
        rows = [[special.bos, *item.ids[: MAX_TOKENS - 2], special.eos] for item in encoded]
        for indexes, hidden, mask in self.hidden_batches(rows):
            weights = mask[..., None].astype(np.float32)
            out[indexes] = (hidden * weights).sum(1) / weights.sum(1)
        return unit(out)

    def hidden_batches(
        self, rows: Sequence[Sequence[int]]
    ) -> Iterator[tuple[NDArray[np.int64], Float32, NDArray[np.int64]]]:
        """Batches of similar length: (row indexes [b], hidden float32 [b, t, d], mask int64 [b, t]).

        On a processor each row is read alone: in int8 the activations of a batch share one scale, so that a row's
        result would depend on what else is in it. A novel takes a tenth longer so (docs/benchmarks.md).
        """
        order = np.argsort([len(row) for row in rows], kind="stable")
        at, most = 0, 1 if self.session.provider == "CPUExecutionProvider" else _BATCH_TOKENS_GPU
        while at < len(order):
            size = max(1, most // max(1, len(rows[order[min(at + 31, len(order) - 1)]])))
            chosen = order[at : at + min(32, size)]
            at += len(chosen)
            yield self._run(chosen, rows)

    def _run(
        self, chosen: NDArray[np.int64], rows: Sequence[Sequence[int]]
    ) -> tuple[NDArray[np.int64], Float32, NDArray[np.int64]]:
        longest = max(len(rows[i]) for i in chosen)
        ids = np.full((len(chosen), longest), self.tokens.table.special.pad, np.int64)
        mask = np.zeros((len(chosen), longest), np.int64)
        for row, index in enumerate(chosen):
            ids[row, : len(rows[index])] = rows[index]
            mask[row, : len(rows[index])] = 1
        hidden = self.session.run({"token_vectors": self.tokens.table.rows(ids), "attention_mask": mask})[0]
        return chosen, hidden, mask


def unit(vectors: Float32) -> Float32:
    """Rows scaled to unit length; a zero row stays zero."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Float32 = (vectors / np.maximum(length, 1e-12)).astype(np.float32)
    return result
