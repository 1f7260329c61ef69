"""The passages of one question: how many are read, and what each keeps in the face of the others.

Reading costs about 22 ms a passage on two cores. Over the book questions (docs/benchmarks.md) the ten best chunks hold
the evidence of .72 of the literal and .57 of the situated questions, the twenty best of .77 and .64.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engine.stages import Pruner
from engine.values import Passage, PrunedPassage

FIRST, STEP = 6, 5
SURE = 0.8
"""From this probability on a passage answers (the pruner's card has what its probabilities mean)."""
OUTDONE = 0.03
"""A sentence stays while its chance to answer is at least this much of that of the question's best passage, both by the
passage's standing. On the questions over books more goes at the same recall than where each passage is judged by itself
(docs/benchmarks.md)."""


def read_in_turn(
    pruner: Pruner, question: str, passages: Sequence[Passage], *, threshold: float | None = None
) -> list[PrunedPassage]:
    """Prune passages, best candidates first, until one surely answers or none is left; the read ones, in order.

    They compete: what is far less likely than the best passage is dropped, unless a `threshold` was asked for.
    """
    read: list[PrunedPassage] = []
    while len(read) < len(passages):
        until = len(read) + STEP if read else FIRST
        read += pruner.prune(question, passages[len(read) : until], threshold=threshold)
        if any(p.kept and p.relevance >= SURE for p in read):
            break
    return read if threshold is not None else _competing(read)


def _competing(read: Sequence[PrunedPassage]) -> list[PrunedPassage]:
    """The passages without the sentences that the likeliest passage outdoes."""
    chances = [p.standing / (1.0 + p.standing) for p in read]
    bar = OUTDONE * max((chance for p, chance in zip(read, chances, strict=True) if p.kept), default=0.0)
    return [
        replace(p, kept=tuple(i for i in p.kept if p.probabilities[i] * chance >= bar * p.relevance))
        for p, chance in zip(read, chances, strict=True)
    ]
