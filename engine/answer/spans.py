"""The part of a sentence that answers: a person for who, a number for how many, a time for when. No model is asked."""

from __future__ import annotations

import re

from engine.lexicon import STOPWORDS, stems
from engine.values import Span

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBER = re.compile(
    rf"(?:[$£€]\s?)?\d[\d,.]*(?:\s?%)?|\b(?:{_NUMBER_WORDS})(?:[- ](?:and[- ])?(?:{_NUMBER_WORDS}))*\b", re.I
)
_TIME = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_MONTHS})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s+\d{{3,4}})?"
    r"|\b1[0-9]\d{2}\b|\b20\d{2}\b|\b\d{1,2}(?::\d{2})?\s?(?:a\.m\.|p\.m\.|o['’]clock)", re.I,
)
_NAME = re.compile(
    r"\b(?:(?:Mr|Mrs|Miss|Dr|St|Lady|Sir|Captain|Lord|Professor)\.? )?[A-ZÀ-Þ][\w’'-]+"
    r"(?: (?:of|de|von|van|the|du|la) (?=[A-Z]))?(?: ?[A-ZÀ-Þ][\w’'-]+)*"
)
_COLOUR = re.compile(
    r"\b(?:(?:dark|light|pale|bright)[ -])?(?:red|green|blue|yellow|white|black|brown|grey|gray|purple|orange|pink|"
    r"gold|golden|silver|scarlet|crimson|violet)\b", re.I,
)
_WORD = re.compile(r"[\w’'-]+")
_KINDS = (
    (re.compile(r"\b(?:what|which) colou?r\b", re.I), _COLOUR),
    (re.compile(r"\b(how (?:many|much|old|tall|high|long|far|often|deep|wide)|wie ?viele?|combien|cuánt\w+|quant\w+)\b",
                re.I), _NUMBER),
    (re.compile(r"\b(when|what (?:year|day|date|time)|which (?:year|day)|in what year|wann|quand|cuándo|quando)\b",
                re.I), _TIME),
    (re.compile(r"\b(who|whom|whose|wer|wem|qui|quién|chi|quem|where|wo|où|dónde|dove|onde|"
                r"what (?:is|was) (?:the )?name|which (?:city|town|country|ship|person))\b", re.I), _NAME),
)


def answer_span(question: str, sentence: str) -> Span | None:
    """Offsets into `sentence` of what answers, None where it cannot be told."""
    asked = stems(question)
    for kind, pattern in _KINDS:
        if kind.search(question):
            for match in pattern.finditer(sentence):
                words = stems(match[0])
                if words and not words <= asked and match[0].lower() not in STOPWORDS:
                    return _with_unit(sentence, match) if pattern is _NUMBER else Span(match.start(), match.end())
    return _news(asked, sentence)


def _with_unit(sentence: str, match: re.Match[str]) -> Span:
    """A number with the word that it counts."""
    unit = re.match(r"[\s-][^\W\d_]+(?: (?:and|a) (?:half|\w+))?", sentence[match.end() :])
    return Span(match.start(), match.end() + (unit.end() if unit and len(unit[0]) < 24 else 0))


def _news(asked: frozenset[str], sentence: str) -> Span | None:
    """The run of new words after the last that the question holds, else the longest; not nearly the whole sentence."""
    runs: list[tuple[int, int, int]] = []
    start = end = weight = 0
    for match in _WORD.finditer(sentence):
        held = stems(match[0])
        if held & asked:
            runs.append((weight, start, end))
            start = end = weight = 0
        elif held:
            start, end, weight = (start if weight else match.start()), match.end(), weight + 1
    runs.append((weight, start, end))
    weight, start, end = runs[-1] if len(runs) > 1 and runs[-1][0] else max(runs)
    return Span(start, end) if weight and end - start < 0.75 * len(sentence) else None
