"""Does a sentence say what a claim says? Content words in common, and agreement of numbers and names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.lexicon import stems
from engine.values import EvidenceSentence

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_WHOLE_WORD = re.compile(r"[^\W_]+")
_QUOTE = re.compile(r"[“\"«]([^“”\"«»]{12,})[”\"»]")
SUPPORTED = 0.6
"""A claim counts as supported from this share of its content words on, given that numbers and names agree."""


def support(claim: str, sentences: Sequence[str], question: str = "") -> float:
    """Share, 0 to 1, of the claim's content words that the sentences say.

    Words of the question prove nothing: "the little woman saved from drowning was Weena" is said by "her name was
    Weena". They count only where the claim adds none, as after a question for yes or no.
    0 where a number of the claim stands in none of them (and not in the question), and where it puts words between
    quotation marks that none of them says; halved for each missing name.
    """
    said = " ".join(sentences)
    have, asked = stems(said), stems(question)
    numbers = set(_NUMBER.findall(claim)) - set(_NUMBER.findall(question))
    if numbers - set(_NUMBER.findall(said)):
        return 0.0
    if any(_letters(quote) not in _letters(said) for quote in _QUOTE.findall(claim)):
        return 0.0
    words = stems(claim)
    if not words:
        return 0.0
    told = words - asked or words
    score = len(told & have) / len(told)
    known = set(_WHOLE_WORD.findall(f"{said} {question}"))
    names = {name for name in _NAME.findall(claim) if not set(_WHOLE_WORD.findall(name)) <= known}
    return score * 0.5 ** len(names)


def attribute(
    claim: str, evidence: Sequence[EvidenceSentence], question: str = "", most: int = 2
) -> tuple[list[int], float]:
    """Numbers of the sentences that together say the claim, best first, and their support."""
    if not evidence:
        return [], 0.0
    ranked = sorted(evidence, key=lambda s: (-support(claim, [s.text], question), -s.probability))
    chosen = [ranked[0]]
    best = support(claim, [ranked[0].text], question)
    for sentence in ranked[1 : 1 + 4]:
        if len(chosen) >= most or best >= 0.95:
            break
        together = support(claim, [*(s.text for s in chosen), sentence.text], question)
        if together >= best + 0.2:
            chosen.append(sentence)
            best = together
    return [s.number for s in chosen], best


def _letters(text: str) -> str:
    """Letters and digits alone: a quotation may be set with other marks and spaces."""
    return "".join(c for c in text.lower() if c.isalnum())
