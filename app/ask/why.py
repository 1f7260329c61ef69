"""Why a sentence was kept or dropped: read off what the pruner gave, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.ask.passage_view import sentence_text
from app.ask.turn import Turn
from app.translation import tr
from engine.letters import letters
from engine.values import PrunedPassage, Span

_AROUND = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A sentence, whether it was kept, its probability, the bar it was held against, and what decided.

    `bar` is the threshold that was asked for, or the probability of the least likely sentence that was kept on its own
    in this passage; None where none was. `passage` is how likely the passage as a whole holds an answer.
    """

    sentence: str
    span: Span
    kept: bool
    probability: float
    passage: float
    bar: float | None
    reason: str
    cited: tuple[int, ...] = ()


def explain(turn: Turn, pruned: PrunedPassage, index: int) -> Explanation:
    """Why sentence `index` of a passage of a turn was kept or dropped."""
    threshold, shares = turn.question.threshold, pruned.probabilities
    brought = _brought_along(pruned, threshold)
    alone = [shares[i] for i in pruned.kept if i not in brought]
    bar = threshold if threshold is not None else min(alone, default=None)
    kept = index in pruned.kept
    span = pruned.passage.sentences[index]
    cited = tuple(sorted(n for n, reference in turn.references.items() if reference.span.overlaps(span)
                         and reference.document == pruned.passage.document))
    if index in pruned.withheld:
        reason = tr("It gives orders to a machine, so the language model does not get to read it.")
    elif index in brought:
        reason = tr("It was brought along: the kept sentence after it leans on it and says little without it.")
    elif threshold is not None:
        reason = tr("You set the bar: every sentence that reaches it is kept.") if kept else (
            tr("You set the bar: sentences below it are dropped.")
        )
    elif not pruned.kept:
        reason = tr("The passage as a whole is too unlikely to hold an answer, so nothing of it was kept.")
    elif kept:
        reason = tr("It is likely enough to hold the answer.")
    else:
        reason = tr("It is too unlikely beside the sentences that were kept.")
    return Explanation(
        sentence=sentence_text(pruned, index), span=span, kept=kept, probability=shares[index],
        passage=pruned.relevance, bar=bar, reason=reason, cited=cited if turn.answer is not None else (),
    )


def _brought_along(pruned: PrunedPassage, threshold: float | None) -> frozenset[int]:
    """Kept sentences that were not likely enough: below the bar, or less likely than one that was dropped."""
    if threshold is not None:
        return frozenset(i for i in pruned.kept if pruned.probabilities[i] < threshold)
    out = set(pruned.kept) | set(pruned.withheld)
    best = max((p for i, p in enumerate(pruned.probabilities) if i not in out), default=0.0)
    return frozenset(i for i in pruned.kept if pruned.probabilities[i] < best and i + 1 in pruned.kept)


def sentence_at(page: str, at: int, passages: Sequence[PrunedPassage]) -> tuple[PrunedPassage, int] | None:
    """The sentence of one of the passages that stands at letter `at` of a page's letters, in any layout of the text.

    It is found by the letters around the place, so that neither line ends nor hyphens matter.
    """
    low = max(0, at - _AROUND)
    around = page[low : at + _AROUND]
    if len(around) < _AROUND // 2:
        return None
    for pruned in passages:
        texts = [letters(text) for text in pruned.passage.sentence_texts]
        whole = "".join(texts)
        for wanted, shift in ((around, at - low), (page[at : at + _AROUND], 0), (page[low:at], at - low - 1)):
            found = whole.find(wanted) if len(wanted) >= _AROUND // 2 else -1
            if found >= 0:
                return pruned, _sentence_of(texts, found + max(0, shift))
    return None


def _sentence_of(texts: Sequence[str], letter: int) -> int:
    for index, text in enumerate(texts):
        letter -= len(text)
        if letter < 0:
            return index
    return len(texts) - 1
