"""What it costs to end a chunk between two sentences: little where the text itself turns, much where it hangs together.

After SAGE (arXiv 2503.01713), which trains a network on sentence pairs for this; here the signals are counted from the
text, which costs nothing: blocks, words that both sides share (TextTiling, Hearst 1997), and words that lean back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.lexicon import stems
from engine.values import Block, BlockKind

_LEANS_BACK = re.compile(
    r"[\W_]*(he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|so|then|thus|hence|yet|however"
    r"|therefore|moreover|er|sie|es|dies\w*|aber|il|elle|ils|elles|mais|ce|cela|él|ella|ellos|pero|esto|ele|ela|mas"
    r"|isso|он|она|они|это|но)\b",
    re.IGNORECASE,
)
_BESIDE = 2

AFTER_HEADING = 3.0
BETWEEN_ROWS = 1.5
IN_PARAGRAPH = 0.45
AFTER_PARAGRAPH = 0.05
_SHARED = 0.4
_LEANING = 0.15


def cut_costs(texts: Sequence[str], blocks: Sequence[Block | None]) -> list[float]:
    """Cost of a cut after each sentence but the last, given the sentences' texts and the block that each stands in."""
    held = [stems(text) for text in texts]
    costs = []
    for after in range(len(texts) - 1):
        here, following = blocks[after], blocks[after + 1]
        cost = _layout(here, following) + _SHARED * _cohesion(held, after)
        if here is following and _LEANS_BACK.match(texts[after + 1]):
            cost += _LEANING
        costs.append(cost)
    return costs


def _layout(here: Block | None, following: Block | None) -> float:
    if here is None or following is None or here is following:
        return IN_PARAGRAPH
    if here.kind is BlockKind.HEADING:
        return AFTER_HEADING
    if here.kind is following.kind and here.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE):
        return BETWEEN_ROWS
    return AFTER_PARAGRAPH


def _cohesion(held: Sequence[frozenset[str]], after: int) -> float:
    """Share of the smaller side's words that stand on the other side as well, two sentences to a side."""
    before = frozenset().union(*held[max(0, after + 1 - _BESIDE) : after + 1])
    behind = frozenset().union(*held[after + 1 : after + 1 + _BESIDE])
    least = min(len(before), len(behind))
    return len(before & behind) / least if least else 0.0

