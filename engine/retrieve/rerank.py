"""The order of search and of reading together, and of each passage read the stretch that answers best.

Provence (arXiv 2501.16214) has one pass rank and prune. Its rank alone does not beat the search's, the sum of both does
(docs/benchmarks.md). A chunk ends where its maker cut it; what answers may stand a sentence further, and was read too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, zip_longest

from engine.values import Candidate, PrunedPassage, Span

READ = 12
"""So many of the first candidates are read, some 40 ms each on two cores. Twenty find no more in the first five."""
WEIGHT = 0.2
"""Of a passage's log odds beside the search's score, which goes from 0 to 1."""
STRETCH_TOKENS = 160
"""The most that one result holds, as a chunk's most."""
_LEAST, _MOST = 0.002, 0.998
_OF_CHUNK = 0.5
"""What a stretch that holds the whole chunk, which was what was found, is worth beside one that surely answers."""
_TOKEN_COST = 1e-5
"""A sentence that says nothing is left out."""
_ALIKE = 0.7
"""Share of a result from which a better one makes it needless."""


def reranked(candidates: Sequence[Candidate], chances: Sequence[float]) -> list[Candidate]:
    """Candidates with their new scores, best first. `chances` are those of the first of them, that they answer.

    One that was not read counts as the least likely.
    """
    read = [*chances, *[0.0] * (len(candidates) - len(chances))]
    scored = [
        replace(candidate, score=candidate.score + WEIGHT * _log_odds(chance))
        for candidate, chance in zip(candidates, read, strict=True)
    ]
    return sorted(scored, key=lambda candidate: -candidate.score)


def stretch(pruned: PrunedPassage, tokens: Sequence[int], chunk: Span) -> Span:
    """The run of whole sentences within STRETCH_TOKENS that most likely answers and holds most of the chunk.

    `tokens` are the counts of the passage's sentences.
    """
    sentences = pruned.passage.sentences
    total = sum(pruned.probabilities) or 1.0
    inside = [chunk.start <= s.start and s.end <= chunk.end for s in sentences]
    worth = [
        probability / total + _OF_CHUNK * held / (sum(inside) or 1) - _TOKEN_COST * count
        for probability, held, count in zip(pruned.probabilities, inside, tokens, strict=True)
    ]
    best, found = -math.inf, (0, 1)
    for first in range(len(sentences)):
        used, value = 0, 0.0
        for last in range(first, len(sentences)):
            used, value = used + tokens[last], value + worth[last]
            if used > STRETCH_TOKENS and last > first:
                break
            if value > best:
                best, found = value, (first, last + 1)
    return Span(sentences[found[0]].start, sentences[found[1] - 1].end)


def in_turn(lists: Sequence[Sequence[Candidate]]) -> list[Candidate]:
    """The best of each list, then the second of each, and so on; nothing twice, and no score above the one before."""
    turns = [c for found in zip_longest(*lists) for c in found if c is not None]
    least = accumulate((c.score for c in turns), min)
    return without_repeats([replace(c, score=score) for c, score in zip(turns, least, strict=True)])


def without_repeats(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those of which no better one holds the most part."""
    out: list[Candidate] = []
    for candidate in candidates:
        span = candidate.chunk.span
        shared = (
            min(span.end, other.chunk.span.end) - max(span.start, other.chunk.span.start)
            for other in out if other.chunk.document == candidate.chunk.document
        )
        if max(shared, default=0) <= _ALIKE * (span.end - span.start):
            out.append(candidate)
    return out


def _log_odds(chance: float) -> float:
    """From -6.2 to 6.2."""
    held = min(max(chance, _LEAST), _MOST)
    return math.log(held / (1.0 - held))
