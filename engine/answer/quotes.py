"""Evidence sentences as they stand: the answer without a model, and what a small model's answer stands on.

Which sentence answers is known as a probability. Where the second is nearly as likely as the first, to quote the first
alone would claim more than is known: both are quoted, the likelier first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.answer.lists import has_end_mark, items_after, lead_of
from engine.lexicon import stems
from engine.values import Citation, EvidenceSentence

AS_LIKELY = 0.3
"""From this share of the likeliest sentence's probability another one is quoted beside it; docs/benchmarks.md has what
other shares give."""
MOST = 3
_SAYS_NOTHING = re.compile(
    r"[?？؟:：][\"”“’')\]»」]*\s*$|^\W*(?:chapter|section|part|figure|fig|table|tab|example|definition|theorem|lemma|"
    r"proposition|corollary|remark|proof|kapitel|abschnitt|abbildung|abb|tabelle|beispiel|satz|bemerkung|beweis|"
    r"chapitre|tableau|exemple|capítulo|figura|tabla|tabela|ejemplo|exemplo|глава|рисунок|таблица)\W*[\divxlc.]*\W*$",
    re.I,
)
"""Ends like a question or like what leads to something else, or is the label of a part."""
_BESIDE = 4
"""Code points of white space, at most, between a sentence and the next."""
_LIST = 1200
"""Code points, at most, from what leads to an item to the item."""


def best_sentence(evidence: Sequence[EvidenceSentence], asked: str = "") -> EvidenceSentence | None:
    """The extractive answer: the likeliest sentence, or None.

    Only for want of others it is a question, an announcement, or a title that repeats what was `asked`.
    """
    return max(evidence, key=lambda s: (not _says_nothing(s, evidence, asked), s.probability), default=None)


def likely(evidence: Sequence[EvidenceSentence], asked: str = "") -> list[EvidenceSentence]:
    """The best sentence and those nearly as likely, likeliest first, MOST at most; none without evidence.

    The list to which one of them leads follows it, what leads to an item goes before, and neither is counted.
    """
    best = best_sentence(evidence, asked)
    if best is None:
        return []
    others = [
        s for s in sorted(evidence, key=lambda s: -s.probability)
        if s is not best and s.probability >= AS_LIKELY * best.probability and not _says_nothing(s, evidence, asked)
    ]
    found: dict[int, EvidenceSentence] = {}
    count = 0
    for sentence in [best, *others]:
        if sentence.number in found:
            continue
        if count == MOST:
            break
        count += 1
        found |= {s.number: s for s in [*_leading_to(sentence, evidence), sentence, *led_to(sentence, evidence)]}
    return list(found.values())


def led_to(lead: EvidenceSentence, evidence: Sequence[EvidenceSentence]) -> list[EvidenceSentence]:
    """The list to which a sentence leads, as far as it is among the evidence."""
    run = [lead]
    for sentence in sorted(evidence, key=lambda s: s.span.start):
        if sentence.document == lead.document and 0 <= sentence.span.start - run[-1].span.end <= _BESIDE:
            run.append(sentence)
    return [run[i] for i in items_after([s.text for s in run], 0)]


def quoted(sentences: Sequence[EvidenceSentence], *, first: int = 1) -> tuple[str, tuple[Citation, ...]]:
    """The sentences as quotations with marks from `first` on, a paragraph each, and the citations behind them."""
    citations = tuple(
        Citation(n=n, document=s.document, page=s.page, span=s.span, text=s.text)
        for n, s in enumerate(sentences, start=first)
    )
    return "\n\n".join(f"“{bare(c.text)}” [{c.n}]" for c in citations), citations


def founded(
    text: str, citations: tuple[Citation, ...], evidence: Sequence[EvidenceSentence], asked: str = ""
) -> tuple[str, tuple[Citation, ...]]:
    """A small model's answer, with the best sentence quoted beneath it where none of its citations is that one."""
    best = best_sentence(evidence, asked)
    if best is None or any((c.document, c.span) == (best.document, best.span) for c in citations):
        return text, citations
    beneath, more = quoted([best, *led_to(best, evidence)], first=1 + max((c.n for c in citations), default=0))
    return f"{text}\n\n{beneath}", (*citations, *more)


def _leading_to(item: EvidenceSentence, evidence: Sequence[EvidenceSentence]) -> list[EvidenceSentence]:
    """What leads to an item, where it is among the evidence; items between the two need not be."""
    before = [
        s for s in sorted(evidence, key=lambda s: s.span.start)
        if s.document == item.document and item.span.start - _LIST < s.span.start <= item.span.start
    ]
    lead = lead_of([s.text for s in before], len(before) - 1) if before else None
    return [before[lead]] if lead is not None else []


def _says_nothing(sentence: EvidenceSentence, evidence: Sequence[EvidenceSentence], asked: str) -> bool:
    if _SAYS_NOTHING.search(sentence.text):
        return not led_to(sentence, evidence)
    return bool(asked) and not has_end_mark(sentence.text) and stems(sentence.text) <= stems(asked)


def bare(text: str) -> str:
    """A sentence without its outer quotation marks, to be put between marks of our own."""
    return text.strip("“”\" ")
