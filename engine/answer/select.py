"""Kept sentences to numbered evidence: in reading order, within a budget, a pronoun with the sentence that names it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from engine.answer.lists import items_after, lead_of
from engine.values import EvidenceSentence, Float32, PrunedPassage, Span

_LEANS_BACK = re.compile(
    r"^[\"“‘'(\[]*(he|she|it|they|this|that|these|those|his|her|its|their|such|here|there|then|yet|but|and|so|"
    r"however|therefore|thus)\b", re.IGNORECASE,
)
_RARE_WEIGHT = 8.0
_COMPARED = 8
"""So many of the likeliest sentences are compared with the question once more, by meaning."""
_ALIKE = 8.0
"""Log odds that a cosine of 1 is worth more than one of 0 (cosines of sentences lie within .1 of each other).

Of 75 questions over whole books whose evidence was read, the best sentence is evidence for .61 with it and for .59
without, of 308 over tales for .60 and .60; docs/benchmarks.md has what else was tried.
"""

Alike = Callable[[Sequence[str]], Float32]
"""Cosines float32 [n] of sentences with the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    passage: PrunedPassage
    index: int
    probability: float


def with_context(pruned: PrunedPassage) -> PrunedPassage:
    """The same passage where each kept sentence brings along what it leans on, and the list to which it leads."""
    kept = set(pruned.kept)
    texts = pruned.passage.sentence_texts
    for index in pruned.kept:
        if index > 0 and _LEANS_BACK.match(texts[index]):
            kept.add(index - 1)
        if index > 0 and texts[index - 1].rstrip().endswith("?") and texts[index][:1] in "“\"‘'":
            kept.add(index - 1)
        kept.update(items_after(texts, index))
        if (lead := lead_of(texts, index)) is not None:
            kept.add(lead)
    return replace(pruned, kept=tuple(sorted(kept)))


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceBudget:
    """What the language model may read: tokens, and sentences down to a share of the best one's probability."""

    tokens: int
    sentences: int = 200
    share_of_best: float = 0.0


def number_evidence(
    passages: Sequence[PrunedPassage], count_tokens: Callable[[str], int], budget: EvidenceBudget,
    alike: Alike | None = None, rare: Sequence[str] = (),
) -> tuple[EvidenceSentence, ...]:
    """The likeliest kept sentences that fit the budget, numbered from 1 in reading order by document.

    A sentence that holds one of the `rare` names that were asked about counts for more: it is about that very one.
    Among the likeliest, those count for more that are `alike` the question. The passages compete: one that stands high
    leaves the others little. Documents come in the order of their best sentence. At least one sentence is taken,
    however long; one that leads to a list brings the list, as far as the tokens last. Headings are left out: every
    sentence carries its heading path.
    """
    choices = [
        _Choice(passage=p, index=i, probability=_weighed(factor * p.probabilities[i], texts[i], rare))
        for p, factor in zip(passages, _factors(passages), strict=True)
        for texts in (p.passage.sentence_texts,)
        for i in p.kept
        if not _is_heading(p, texts[i])
    ]
    choices.sort(key=lambda c: -c.probability)
    floor = budget.share_of_best * choices[0].probability if choices else 0.0
    choices = [choice for choice in choices if choice.probability >= floor]
    if alike is not None and len(choices) > 1:
        choices[:_COMPARED] = _compared(choices[:_COMPARED], alike)
    taken = _within(budget, choices, count_tokens)
    order = {d: rank for rank, d in enumerate(dict.fromkeys(c.passage.passage.document for c in taken))}
    taken.sort(key=lambda c: (order[c.passage.passage.document], c.passage.passage.sentences[c.index].start))
    return tuple(_evidence(number, choice) for number, choice in enumerate(taken, start=1))


def _within(
    budget: EvidenceBudget, choices: Sequence[_Choice], count_tokens: Callable[[str], int]
) -> list[_Choice]:
    """The first of the choices that fit, each with the list to which it leads, or its lead, before the next one."""
    taken: dict[tuple[int, int], _Choice] = {}
    used = count = 0

    def take(choice: _Choice) -> bool:
        nonlocal used
        cost = count_tokens(choice.passage.passage.sentence_texts[choice.index]) + 6
        if taken and used + cost > budget.tokens:
            return False
        taken[id(choice.passage), choice.index] = choice
        used += cost
        return True

    for choice in choices:
        if count >= budget.sentences:
            break
        if (id(choice.passage), choice.index) in taken or not take(choice):
            continue
        count += 1
        for other in _with(choice):
            if (id(other.passage), other.index) not in taken and not take(other):
                break
    return list(taken.values())


def _with(choice: _Choice) -> list[_Choice]:
    """What a sentence brings along: the list to which it leads, or what leads to it. None is likelier than itself."""
    texts, probabilities = choice.passage.passage.sentence_texts, choice.passage.probabilities
    lead, own = lead_of(texts, choice.index), probabilities[choice.index]
    return [
        replace(choice, index=i, probability=choice.probability * min(1.0, probabilities[i] / own if own else 0.0))
        for i in (items_after(texts, choice.index) if lead is None else (lead,))
        if i in choice.passage.kept
    ]


def _factors(passages: Sequence[PrunedPassage]) -> list[float]:
    """What makes of each passage's relevance its chance to be the one that answers: its standing of all standings."""
    all_of_them = 1.0 + sum(p.standing for p in passages)
    return [p.standing / all_of_them / p.relevance if p.relevance else 0.0 for p in passages]


def _compared(choices: Sequence[_Choice], alike: Alike) -> list[_Choice]:
    """The same, less likely by as much as they are less alike the question than the most alike; likeliest first."""
    cosines = alike([choice.passage.passage.sentence_texts[choice.index].strip() for choice in choices])
    fall = _ALIKE * (float(cosines.max()) - cosines)
    lowered = [
        replace(choice, probability=_lowered(choice.probability, float(logits)))
        for choice, logits in zip(choices, fall, strict=True)
    ]
    return sorted(lowered, key=lambda choice: -choice.probability)


def _lowered(chance: float, logits: float) -> float:
    """A probability after its log odds fell by so much."""
    fallen = chance * math.exp(-logits)
    return fallen / (1.0 - chance + fallen)


def _weighed(probability: float, text: str, rare: Sequence[str]) -> float:
    low = " ".join(text.lower().split())
    return min(1.0, probability * _RARE_WEIGHT) if any(name.lower() in low for name in rare) else probability


def _evidence(number: int, choice: _Choice) -> EvidenceSentence:
    passage = choice.passage.passage
    text = choice.passage.passage.sentence_texts[choice.index]
    raw = passage.sentences[choice.index]
    start = raw.start + len(text) - len(text.lstrip())
    body = " ".join(text.split())
    return EvidenceSentence(
        number=number, document=passage.document, span=Span(start, start + len(text.strip())), text=body,
        page=passage.page, heading=passage.heading, probability=choice.probability,
    )


def _is_heading(pruned: PrunedPassage, text: str) -> bool:
    """Whether a sentence only repeats the last part of its passage's heading path."""
    return text.strip() == pruned.passage.heading.rpartition(" > ")[2]
