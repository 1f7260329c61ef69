"""What it costs to end a chunk between two sentences: little where the text itself turns, much where it hangs together.

After SAGE (arXiv 2503.01713), which trains a network on sentence pairs for this; here the signals are counted from the
text, which costs nothing: blocks, words that both sides share (TextTiling, Hearst 1997), and words that lean back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.lexicon import STOPWORDS, fold
from engine.values import Block, BlockKind

_WORD = re.compile(r"\w+")
_LEANS_BACK = re.compile(
    r"[\W_]*(he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|so|then|thus|hence|yet|however"
    r"|therefore|moreover|er|sie|es|dies\w*|aber|il|elle|ils|elles|mais|ce|cela|él|ella|ellos|pero|esto|ele|ela|mas"
    r"|isso|он|она|они|это|но)\b",
    re.IGNORECASE,
)
_STEM = 5
_BESIDE = 2

AFTER_HEADING = 3.0
BETWEEN_ROWS = 1.5
IN_PARAGRAPH = 0.45
AFTER_PARAGRAPH = 0.05
_SHARED = 0.4
_LEANING = 0.15


def cut_costs(texts: Sequence[str], blocks: Sequence[Block | None]) -> list[float]:
    """Cost of a cut after each sentence but the last, given the sentences' texts and the block that each stands in."""
    stems = [_stems(text) for text in texts]
    costs = []
    for after in range(len(texts) - 1):
        here, following = blocks[after], blocks[after + 1]
        cost = _layout(here, following) + _SHARED * _cohesion(stems, after)
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


def _cohesion(stems: Sequence[frozenset[str]], after: int) -> float:
    """Share of the smaller side's words that stand on the other side as well, two sentences to a side."""
    before = frozenset().union(*stems[max(0, after + 1 - _BESIDE) : after + 1])
    behind = frozenset().union(*stems[after + 1 : after + 1 + _BESIDE])
    least = min(len(before), len(behind))
    return len(before & behind) / least if least else 0.0


def _stems(text: str) -> frozenset[str]:
    """First letters of the words that carry meaning: a crude stem, the same for every language."""
    words = _WORD.findall(fold(text).lower())
    return frozenset(word[:_STEM] for word in words if word not in STOPWORDS)
