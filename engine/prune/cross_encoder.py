"""The pruner of Lectern's own: one pass of a six-layer cross-encoder scores the passage and keeps its sentences.

After Provence (arXiv 2501.16214): question and passage are read together once; every token gets a keep logit, the
passage a relevance logit. A small fitted fusion with the words in common makes calibrated probabilities of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from engine.prune.fusion import Fusion, KeepLogits
from engine.prune.matching import Int64, match_types, overlaps, rarity
from engine.runtime.encoder import MAX_TOKENS, Tokens, TokenSpace
from engine.runtime.onnx_session import open_session
from engine.values import Float32, Passage, PrunedPassage

_QUESTION_TOKENS = 48
_PASSAGE_TOKENS = 448
"""A longer passage is read in parts of whole sentences, alike in length. Where parts of up to 256 tokens were read, a
twentieth less of long passages was dropped at the same recall."""
_BATCH_TOKENS = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One question and a part of a passage as the graph reads them.

    `start` is the index of the first passage token, `owner` each passage token's sentence, counted from `first`;
    `sentences` is how many the part has.
    """

    ids: Int64
    match: Int64
    start: int
    owner: Int64
    first: int
    sentences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    """What is made of one part: its chance to answer, its sentences' probabilities, and which stay, from its first."""

    chance: float
    probabilities: tuple[float, ...]
    kept: tuple[int, ...]


class CrossEncoderPruner:
    """Pruner Protocol over the shipped graph. Thread-safe."""

    name = "Lectern pruner, six layers"

    def __init__(self, graph: Path, tokens: TokenSpace, fusion: Fusion, *, threads: int | None = None) -> None:
        """Load the graph."""
        self._session = open_session(graph, threads=threads)
        self._tokens, self._fusion = tokens, fusion
        self._weight = rarity(tokens.table.score_of(tokens.tokenizer))

    @property
    def found_threshold(self) -> float:
        """Below this relevance of the best passage a question counts as not answered."""
        return self._fusion.found

    def prune(
        self, question: str, passages: Sequence[Passage], *, threshold: float | None = None
    ) -> list[PrunedPassage]:
        """One result a passage, in the same order.

        By default the fitted bars decide (`Fusion.kept`); a `threshold` keeps each sentence of at least that
        probability instead. A passage of several parts is as relevant as its likeliest.
        """
        [asked] = self._tokens.encode([question])
        texts = self._tokens.encode([p.text for p in passages])
        rows = [self._rows(question, asked, p, t) for p, t in zip(passages, texts, strict=True)]
        logits = self._run([row for parts in rows for row in parts])
        pruned = []
        for passage, parts in zip(passages, rows, strict=True):
            decided = [self._decide(question, passage, row, next(logits), threshold) for row in parts]
            pruned.append(
                PrunedPassage(
                    passage=passage, relevance=max((d.chance for d in decided), default=0.0),
                    probabilities=tuple(p for d in decided for p in d.probabilities),
                    kept=tuple(row.first + i for row, d in zip(parts, decided, strict=True) for i in d.kept),
                )
            )
        return pruned

    def _rows(self, question: str, asked: Tokens, passage: Passage, text: Tokens) -> list[_Row]:
        if not passage.sentences:
            return []
        special = self._tokens.table.special
        head = [special.bos, *asked.ids[:_QUESTION_TOKENS], special.eos, special.eos]
        most = MAX_TOKENS - len(head) - 1
        ids, offsets = np.asarray(text.ids, np.int64), np.asarray(text.offsets, np.int64).reshape(-1, 2)
        last = np.maximum(offsets[:, 1] - 1, offsets[:, 0])
        types = match_types(question, passage.text, offsets[:, 0], last)
        starts = np.asarray([s.start - passage.span.start for s in passage.sentences], np.int64)
        owner = np.maximum(np.searchsorted(starts, last, side="right") - 1, 0)
        rows = []
        for part in _parts(np.bincount(owner, minlength=len(starts))):
            inside = np.flatnonzero((owner >= part.start) & (owner < part.stop))[:most]
            rows.append(
                _Row(
                    ids=np.concatenate([head, ids[inside], [special.eos]]),
                    match=np.concatenate([np.zeros(len(head), np.int64), types[inside], [0]]),
                    start=len(head), owner=owner[inside] - part.start, first=part.start, sentences=len(part),
                )
            )
        return rows

    def _run(self, rows: Sequence[_Row]) -> Iterator[tuple[Float32, float]]:
        """Keep logits of each row's passage tokens and its relevance logit, in order; batched by length."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
        found: dict[int, tuple[Float32, float]] = {}
        at = 0
        while at < len(order):
            size = 1
            while at + size < len(order) and (size + 1) * len(rows[order[at + size]].ids) <= _BATCH_TOKENS:
                size += 1
            part = order[at : at + size]
            keep, relevance = self._batch([rows[i] for i in part])
            for place, index in enumerate(part):
                row = rows[index]
                found[index] = (keep[place, row.start : row.start + len(row.owner)], float(relevance[place]))
            at += size
        return iter([found[i] for i in range(len(rows))])

    def _batch(self, rows: Sequence[_Row]) -> tuple[Float32, Float32]:
        longest = max(len(row.ids) for row in rows)
        ids = np.full((len(rows), longest), self._tokens.table.special.pad, np.int64)
        mask, match = np.zeros_like(ids), np.zeros_like(ids)
        for place, row in enumerate(rows):
            size = len(row.ids)
            ids[place, :size], match[place, :size], mask[place, :size] = row.ids, row.match, 1
        feeds: dict[str, Any] = {"token_vectors": self._tokens.table.rows(ids), "attention_mask": mask, "match": match}
        keep, relevance = self._session.run(feeds)
        return keep, relevance

    def _decide(
        self, question: str, passage: Passage, row: _Row, logits: tuple[Float32, float], threshold: float | None
    ) -> _Decision:
        fusion, base = self._fusion, passage.span.start
        part = slice(row.first, row.first + row.sentences)
        texts, spans = passage.sentence_texts[part], passage.sentences[part]
        whole = passage.text[spans[0].start - base : spans[-1].end - base]
        keep = KeepLogits.of(logits[0], row.owner, row.sentences)
        overlap = overlaps(question, [*texts, whole], self._weight)
        shares = fusion.shares(keep, overlap[:-1])
        chance = fusion.chance(keep, logits[1], overlap[:-1], float(overlap[-1]), passage.cosine)
        probabilities = tuple(round(float(share) * chance, 4) for share in shares)
        if threshold is not None:
            kept = tuple(i for i, p in enumerate(probabilities) if p >= threshold)
        else:
            kept = fusion.kept(shares, chance)
        return _Decision(chance=chance, probabilities=probabilities, kept=kept)


def _parts(tokens: Int64) -> list[range]:
    """Runs of sentences, of whose token counts each sums up to _PASSAGE_TOKENS or little more; one where all fit."""
    count = -(-int(tokens.sum()) // _PASSAGE_TOKENS)
    if count < 2:
        return [range(len(tokens))]
    middles = np.cumsum(tokens) - tokens / 2
    part = np.minimum((middles * count / tokens.sum()).astype(np.int64), count - 1)
    edges = [0, *(np.flatnonzero(np.diff(part)) + 1).tolist(), len(tokens)]
    return [range(a, b) for a, b in pairwise(edges)]
