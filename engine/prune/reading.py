"""How many passages are read for one question: few where the answer is plainly there, more where it is not.

Reading costs about 22 ms a passage on two cores. Over the book questions (docs/benchmarks.md) the ten best chunks hold
the evidence of .72 of the literal and .57 of the situated questions, the twenty best of .77 and .64.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.stages import Pruner
from engine.values import Passage, PrunedPassage

FIRST, STEP = 6, 5
SURE = 0.8
"""From this probability on a passage answers (the pruner's card has what its probabilities mean)."""
PRIOR = 4.0
"""Logits that the best candidate is ahead of one with a search score of nothing (scores run from 0 to 1).

A cross-encoder helps the first stage's order when it is added to it and hurts when it takes its place. On 25 of the
book questions whose evidence was read: its passage first .60 alone, .68 with this; its sentence among the best three
.52 and .68 (.44 and .60 over a library of seven books).
"""


def read_in_turn(
    pruner: Pruner, question: str, passages: Sequence[Passage], *, threshold: float | None = None
) -> list[PrunedPassage]:
    """Prune passages, best candidates first, until one surely answers or none is left; the read ones, in order."""
    read: list[PrunedPassage] = []
    while len(read) < len(passages):
        until = len(read) + STEP if read else FIRST
        read += pruner.prune(question, passages[len(read) : until], threshold=threshold)
        if any(p.kept and p.relevance >= SURE for p in read):
            break
    return with_prior(read)


def with_prior(read: Sequence[PrunedPassage]) -> list[PrunedPassage]:
    """The passages with the search's opinion added to the pruner's: the best candidate keeps its probability.

    What is kept stays kept; each sentence's probability falls with that of its passage.
    """
    top = max((p.passage.score for p in read), default=0.0)
    out = []
    for pruned in read:
        chance = _lowered(pruned.relevance, PRIOR * (top - pruned.passage.score))
        share = chance / pruned.relevance if pruned.relevance else 0.0
        sentences = tuple(round(probability * share, 4) for probability in pruned.probabilities)
        out.append(replace(pruned, relevance=chance, probabilities=sentences))
    return out


def _lowered(chance: float, logits: float) -> float:
    """A probability after its log odds fell by so much."""
    odds = chance / max(1.0 - chance, 1e-9) * math.exp(-logits)
    return odds / (1.0 + odds)
