"""The order of search and of reading together: what a pruner says of a candidate's passage, added to its score.

Provence (arXiv 2501.16214) has one pass rank and prune. Its rank alone does not beat the search's; the sum does, on
tales, on paragraphs and over whole books (docs/benchmarks.md).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.values import Candidate

READ = 20
"""So many of the first candidates are read; about 20 ms each on two cores."""
WEIGHT = 0.1
"""Of a passage's log odds beside the search's score, which goes from 0 to 1."""
_LEAST, _MOST = 0.002, 0.998


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


def _log_odds(chance: float) -> float:
    """From -6.2 to 6.2."""
    held = min(max(chance, _LEAST), _MOST)
    return math.log(held / (1.0 - held))
