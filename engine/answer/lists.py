"""What leads to a list answers with the list alone: "has these properties:" says nothing without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ITEM = re.compile(r"\s*(?:[-–—•‣◦▪·*]\s|\(?(?:\d{1,3}|[ivxlc]{1,6}|[^\W\d_])[.)]\s)", re.I)
_END_MARK = re.compile(r"[.!?。！？…؟।][\"”’')\]»」]*\s*$")
_LEADS = re.compile(
    r"[:：]\s*$|\b(?:following|as follows|folgende[nmrs]?|wie folgt|suivante?s?|siguientes?|seguent[ei]|seguintes?|"
    r"volgende)\b", re.I,
)
_MOST = 12
"""Sentences that a lead brings along."""
_WITHIN = 2
"""An item may go on for so many sentences before the next."""


def items_after(texts: Sequence[str], index: int) -> range:
    """The sentences after the one at `index` that are the list to which it leads; none where it leads to none."""
    if not _leads(texts[index]) or index + 1 >= len(texts) or not _ITEM.match(texts[index + 1]):
        return range(index + 1, index + 1)
    last = index + 1
    for place in range(index + 2, min(len(texts), index + 1 + _MOST)):
        if _ITEM.match(texts[place]):
            last = place
        elif place - last > _WITHIN:
            break
    return range(index + 1, last + 1)


def lead_of(texts: Sequence[str], index: int) -> int | None:
    """The sentence that leads to the list of which the one at `index` is an item; None where it is none."""
    if not _ITEM.match(texts[index]):
        return None
    first = next((i for i in range(index, max(-1, index - _MOST - 1), -1) if _leads(texts[i])), None)
    return first if first is not None and index in items_after(texts, first) else None


def has_end_mark(text: str) -> bool:
    """Whether a text ends like a sentence, and not like a title or what goes on."""
    return _END_MARK.search(text) is not None


def _leads(text: str) -> bool:
    return not _ITEM.match(text) and (not has_end_mark(text) or _LEADS.search(text) is not None)
