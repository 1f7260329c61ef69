"""Does a sentence say what a claim says? Content words in common, and agreement of numbers and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from engine.cite.quantities import are_torn, in_digits, in_words, without_words
from engine.lexicon import STOPWORDS, stems
from engine.values import EvidenceSentence

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_SUBJECT = re.compile(r"\W*([A-ZÀ-Þ][\w-]+)")
_MISSPELT = 0.7
"""How alike two names are, from which a word at a claim's beginning is one of them with wrong letters."""
_FULL_NAME = re.compile(r"\b([A-ZÀ-Þ][a-zß-ÿ]+) ([A-ZÀ-Þ][a-zß-ÿ]+)\b")
"""Of two words: where all nouns have capitals, two seldom stand side by side."""
_WHOLE_WORD = re.compile(r"[^\W_]+")
_QUOTE = re.compile(r"[“\"«]([^“”\"«»]{12,})[”\"»]")
_ASKS_FOR = re.compile(
    r"\W*(?:\w{1,5} )?(?:who|whom|whose|what|when|where|why|how|which|wer|wem|wen|wann|wo|warum|wie|welche\w*|qui|que|"
    r"quoi|quand|où|comment|pourquoi|quel\w*|combien|quién\w*|qué|cuándo|dónde|cómo|cuál\w*|cuánt\w*|chi|che|quando|"
    r"dove|perché|qual\w*|quant\w*|wat|wanneer|waar|waarom|hoe|welke?)\b", re.I,
)
"""Questions that want something said, not a yes or no. German "was" is left out: in English it asks for a yes."""
_ASKS_FOR_SOMEBODY = re.compile(r"\b(?:who|whom|whose|wer|wem|wen|wessen|qui|quién\w*|quem|chi|wie)\b", re.I)
_FORM_LETTERS = 4
SUPPORTED = 0.6
"""A claim counts as supported from this share of its content words on, given that numbers and names agree."""


def support(claim: str, sentences: Sequence[str], question: str = "") -> float:
    """Share, 0 to 1, of the claim's content words that the sentences say.

    Words of the question prove nothing: "the little woman saved from drowning was Weena" is said by "her name was
    Weena", and a claim that only says over what was asked has no support. They count after a question for yes or no.
    0 where a number of the claim stands in none of them (and not in the question) or apart from what it counts, and
    where it puts words between quotation marks that none of them says; halved for each missing name or number word,
    and where they speak of somebody else.
    """
    # Sentences about two people do not say of one what only that about the other does.
    own = [sentence for sentence in sentences if not _is_of_another(claim, sentence, question)]
    said = " ".join(own or sentences)
    have, asked = stems(said), stems(question)
    numbers = in_digits(claim) - in_digits(question)
    there = in_digits(said) | in_words(said)
    spelled = in_words(claim) - in_words(question) - in_digits(question)
    if numbers - there or are_torn(claim, sentences, question):
        return 0.0
    if any(_letters(quote) not in _letters(said) for quote in _QUOTE.findall(claim)):
        return 0.0
    words = stems(without_words(claim))
    told = frozenset(word for word in words - numbers if not _is_form(word, asked))
    figures = len(numbers | spelled)
    if not told and not figures:
        told = frozenset() if _ASKS_FOR.match(question) else words
    if not told and not figures:
        return 0.0
    score = (len(told & have) + len((numbers | spelled) & there)) / (len(told) + figures)
    known = set(_WHOLE_WORD.findall(f"{said} {question}"))
    names = {name for name in _NAME.findall(claim) if not set(_WHOLE_WORD.findall(name)) <= known}
    names |= _misspelt_subject(claim, known)
    return score * 0.5 ** (len(names) + len(spelled - there) + (not own))


def _misspelt_subject(claim: str, known: set[str]) -> set[str]:
    """The first word, where it is a known name but for some letters: every first word has a capital."""
    first = _SUBJECT.match(claim)
    if not first or len(first[1]) < _FORM_LETTERS:
        return set()
    if first[1].lower() in STOPWORDS or first[1].lower() in {word.lower() for word in known}:
        return set()  # "While" is no misspelt "White"
    names = {word for word in known if word[0].isupper() and word.lower() not in known}
    near = get_close_matches(first[1], sorted(names), n=1, cutoff=_MISSPELT)
    is_form = any(name.startswith(first[1]) or first[1].startswith(name) for name in near)
    return {first[1]} if near and not is_form else set()


def _is_of_another(claim: str, said: str, question: str) -> bool:
    """Whether the claim names somebody whom the sentences do not name, while they name another."""
    words, told = set(_WHOLE_WORD.findall(said)), set(_WHOLE_WORD.findall(f"{claim} {question}"))
    lacking = any(not set(name) & words for name in _full_names(claim))
    return lacking and any(not set(name) <= told for name in _full_names(said))


def _about_the_one_asked(
    claim: str, evidence: Sequence[EvidenceSentence], question: str
) -> Sequence[EvidenceSentence]:
    """The evidence without sentences that say the same of somebody else, where one names whom the question names.

    Where the claim begins with somebody else, only those that name whom the question names. Nothing is left out where
    the question asks for a person: then somebody else is the answer.
    """
    asked = _full_names(question)
    if not asked or _ASKS_FOR_SOMEBODY.search(question):
        return evidence
    words = {s.number: set(_WHOLE_WORD.findall(s.text)) for s in evidence}
    naming = [s for s in evidence if any(set(name) <= words[s.number] for name in asked)]
    if not naming:
        return evidence
    of_asked = {word for name in asked for word in name}
    if _FULL_NAME.match(claim.lstrip("“\"‘'")) and not of_asked & set(_WHOLE_WORD.findall(claim)):
        return naming
    return [
        s for s in evidence if s in naming or words[s.number] & of_asked or not _full_names(s.text)
        or not any(_is_alike(s.text, other.text) for other in naming)
    ]


def _is_alike(text: str, other: str) -> bool:
    """Whether most of what a sentence says beside its names stands in the other as well."""
    names = {word.lower() for name in _full_names(text) for word in name}
    own = {word for word in stems(text) if not any(name.startswith(word) for name in names)}
    return len(own & stems(other)) > len(own) / 2


def _full_names(text: str) -> list[tuple[str, str]]:
    return [(first, last) for first, last in _FULL_NAME.findall(text) if first.lower() not in STOPWORDS]


def _is_form(word: str, asked: frozenset[str]) -> bool:
    """Whether a stem is one of the question's, or the longer or shorter form of one: "lived" of "live"."""
    return word in asked or any(
        len(word) >= _FORM_LETTERS <= len(other) and (word.startswith(other) or other.startswith(word))
        for other in asked
    )


def attribute(
    claim: str, evidence: Sequence[EvidenceSentence], question: str = "", most: int = 2
) -> tuple[list[int], float]:
    """Numbers of the sentences that together say the claim, best first, and their support."""
    if not evidence:
        return [], 0.0
    evidence = _about_the_one_asked(claim, evidence, question)
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
