"""Dense and words fused; the cut follows the fall of the score (SAGE, arXiv 2503.01713)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from engine.languages import ENGLISH, language_of
from engine.stages import Embedder, VectorSearch, WordIndex
from engine.values import Candidate, DocumentId, Question, SituatedChunk

Key = tuple[DocumentId, int]
_WORD = re.compile(r"\w+")
_SHINGLE = 3
_ELSEWHERE = 0.3
"""What a chunk of another document than those that the question means loses of its score."""
_NEAR = 0.8
"""Share of their runs of three words from which two passages count as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FusionWeights:
    """Chosen on the questions over whole books; docs/benchmarks.md has what was tried beside them."""

    dense: float = 0.5
    dense_elsewhere: float = 0.65  # in other languages than English, whose words change more or stand in no text
    pool: int = 100
    drop: float = 0.45  # candidates below this share of the best score are cut
    least: int = 12  # but none of the first: a rare name leaves the rest far behind and may still be the wrong one


class ChunkSource(Protocol):
    """What the retriever needs of the library."""

    def situated_chunks(self, id: DocumentId, indexes: Sequence[int] | None = None) -> list[SituatedChunk]:  # noqa: A002
        """Chunks with text and heading."""
        ...


class HybridRetriever:
    """Retriever Protocol over a vector index and a word index. `mode` is hybrid, dense or words."""

    def __init__(
        self, library: ChunkSource, embedder: Embedder, vectors: VectorSearch, words: WordIndex,
        weights: FusionWeights | None = None, retell: Callable[[Question], str] = lambda _: "",
        meant: Callable[[Question], Sequence[DocumentId]] = lambda _: (),
    ) -> None:
        """Nothing is loaded here. `retell` may put a question in other words, which count as much for its vector.

        `meant` may say which documents a question put to the whole library is about.
        """
        self._library, self._embedder, self._retell, self._meant = library, embedder, retell, meant
        self._vectors, self._words = vectors, words
        self._weights = weights or FusionWeights()

    def retrieve(self, question: Question, k: int, *, mode: str = "hybrid", cut: bool = True) -> list[Candidate]:
        """At most k candidates, best first; fewer where the score falls off and `cut` is set."""
        found = self._found(question, k, mode)
        if not question.documents and (meant := self._meant(question)):
            close = self._found(replace(question, documents=tuple(meant)), k, mode)
            others = [replace(c, score=c.score - _ELSEWHERE) for c in found if c.chunk.document not in meant]
            found = sorted([*close, *others], key=lambda c: -c.score)
        found = _distinct(found)[:k]
        return self._cut(found) if cut else found

    def _found(self, question: Question, k: int, mode: str) -> list[Candidate]:
        """Candidates, best first, more than k where there are."""
        dense = self._dense(question) if mode in ("hybrid", "dense") else {}
        words = self._bm25(question) if mode in ("hybrid", "words") else {}
        scores = self._fuse(dense, words, self._share(question.text))
        ranked = sorted(scores, key=lambda key: (-scores[key], key))
        chunks = self._chunks(ranked[: max(k * 3, k)])
        found = [
            Candidate(
                chunk=chunks[key].chunk, text=chunks[key].text, heading=chunks[key].heading, score=scores[key],
                dense=dense.get(key, float("nan")), words=words.get(key, float("nan")),
            )
            for key in ranked
            if key in chunks
        ]
        return [c for c in found if question.span is None or c.chunk.span.overlaps(question.span)]

    def _dense(self, question: Question) -> dict[Key, float]:
        asked = [question.text, *filter(None, [self._retell(question)])]
        vector = self._embedder.embed_queries(asked).mean(0)
        vector /= np.linalg.norm(vector)
        pool = self._weights.pool * (8 if question.span else 1)
        return {(d, i): score for d, i, score in self._vectors.query(vector, pool, question.documents)}

    def _bm25(self, question: Question) -> dict[Key, float]:
        pool = self._weights.pool * (8 if question.span else 1)
        return {(d, i): score for d, i, score in self._words.query(question.text, pool, question.documents)}

    def _share(self, text: str) -> float:
        """What the vectors count beside the words, 0 to 1."""
        return self._weights.dense if language_of(text) == ENGLISH else self._weights.dense_elsewhere

    def _fuse(self, dense: dict[Key, float], words: dict[Key, float], share: float) -> dict[Key, float]:
        """Each list scaled to 0..1 over its own pool, a missing score counting 0, then weighted."""
        both = bool(dense) and bool(words)
        lists = (_scaled(dense), share if both else 1.0), (_scaled(words), 1.0 - share if both else 1.0)
        fused: dict[Key, float] = {}
        for scaled, weight in lists:
            for key, score in scaled.items():
                fused[key] = fused.get(key, 0.0) + weight * score
        return fused

    def _chunks(self, keys: Sequence[Key]) -> dict[Key, SituatedChunk]:
        wanted: dict[DocumentId, list[int]] = {}
        for document, index in keys:
            wanted.setdefault(document, []).append(index)
        return {
            (document, chunk.chunk.index): chunk
            for document, indexes in wanted.items()
            for chunk in self._library.situated_chunks(document, indexes)
        }

    def _cut(self, found: list[Candidate]) -> list[Candidate]:
        if not found:
            return found
        floor = self._weights.drop * found[0].score
        return [c for rank, c in enumerate(found) if rank < self._weights.least or c.score >= floor]


def _scaled(scores: dict[Key, float]) -> dict[Key, float]:
    """Scores from 0 (the pool's worst) to 1 (its best)."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    if high - low < 1e-9:
        return dict.fromkeys(scores, 1.0)
    return {key: (score - low) / (high - low) for key, score in scores.items()}


def _distinct(found: list[Candidate]) -> list[Candidate]:
    """Without passages nearly equal to a better one: the same boilerplate on every page counts once."""
    seen: list[frozenset[tuple[str, ...]]] = []
    out = []
    for candidate in found:
        shingles = _shingles(candidate.text)
        if not any(_alike(shingles, other) for other in seen):
            seen.append(shingles)
            out.append(candidate)
    return out


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of three words (Broder 1997), or the words themselves where there are fewer."""
    words = _WORD.findall(text.lower())
    return frozenset(zip(*(words[at:] for at in range(_SHINGLE)), strict=False)) or frozenset((w,) for w in words)


def _alike(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    least, most = sorted((len(one), len(other)))
    return least >= _NEAR * most and len(one & other) >= _NEAR * len(one | other)
