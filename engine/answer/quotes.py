"""Evidence sentences as they stand: the answer without a model, and what a small model's answer stands on.

Which sentence answers is known as a probability. Where the second is nearly as likely as the first, to quote the first
alone would claim more than is known: both are quoted, the likelier first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.values import Citation, EvidenceSentence

AS_LIKELY = 0.3
"""From this share of the likeliest sentence's probability another one is quoted beside it; docs/benchmarks.md has what
other shares give."""
MOST = 3
_SAYS_NOTHING = re.compile(r"[?？؟:：][\"”“’')\]»」]*\s*$")
"""Ends like a question or like what leads to something else."""


def best_sentence(evidence: Sequence[EvidenceSentence]) -> EvidenceSentence | None:
    """The extractive answer: the likeliest sentence, or None. A question or announcement only for want of others."""
    return max(evidence, key=lambda s: (not _SAYS_NOTHING.search(s.text), s.probability), default=None)


def likely(evidence: Sequence[EvidenceSentence]) -> list[EvidenceSentence]:
    """The best sentence and those nearly as likely, likeliest first, MOST at most; none without evidence."""
    best = best_sentence(evidence)
    if best is None:
        return []
    others = [
        s for s in sorted(evidence, key=lambda s: -s.probability)
        if s is not best and s.probability >= AS_LIKELY * best.probability and not _SAYS_NOTHING.search(s.text)
    ]
    return [best, *others][:MOST]


def quoted(sentences: Sequence[EvidenceSentence], *, first: int = 1) -> tuple[str, tuple[Citation, ...]]:
    """The sentences as quotations with marks from `first` on, a paragraph each, and the citations behind them."""
    citations = tuple(
        Citation(n=n, document=s.document, page=s.page, span=s.span, text=s.text)
        for n, s in enumerate(sentences, start=first)
    )
    return "\n\n".join(f"“{bare(c.text)}” [{c.n}]" for c in citations), citations


def founded(
    text: str, citations: tuple[Citation, ...], evidence: Sequence[EvidenceSentence]
) -> tuple[str, tuple[Citation, ...]]:
    """A small model's answer, with the best sentence quoted beneath it where none of its citations is that one."""
    best = best_sentence(evidence)
    if best is None or any((c.document, c.span) == (best.document, best.span) for c in citations):
        return text, citations
    beneath, more = quoted([best], first=1 + max((c.n for c in citations), default=0))
    return f"{text}\n\n{beneath}", (*citations, *more)


def bare(text: str) -> str:
    """A sentence without its outer quotation marks, to be put between marks of our own."""
    return text.strip("“”\" ")
