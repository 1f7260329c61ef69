"""Numbers in digits or English words, and what they count: “forty-one years” is 41 of “years”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.lexicon import STOPWORDS, stem

_ONES = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = (
    {"one": 1} | dict(zip(_ONES, range(2, 10), strict=True)) | dict(zip(_TEENS, range(10, 20), strict=True))
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
)
"""“One” alone is left out of what is found: it stands for somebody more often than for a number."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_WORDS = re.compile(rf"\b(?:({'|'.join(_TENS)})(?:[ -](one|{'|'.join(_ONES)}))?|({'|'.join(_TEENS + _ONES)}))\b", re.I)
_COUNTED = re.compile(r"[\s-]+([^\W\d_]{3,})")
_YEAR = re.compile(r"1\d{3}|20\d{2}")
"""It counts nothing: “in 1893 lightning struck”."""


def in_digits(text: str) -> set[str]:
    """The numbers written in digits, as they are written."""
    return set(_DIGITS.findall(text))


def in_words(text: str) -> set[str]:
    """Values, in digits, of the English number words from two to ninety-nine."""
    return {_value(found) for found in _WORDS.finditer(text)}


def without_words(text: str) -> str:
    """The text without those words."""
    return _WORDS.sub(" ", text)


def counted(text: str) -> set[tuple[str, str]]:
    """Each number's value with the stem of what it counts: the word behind it that says something and is no name."""
    found = [(match.group(), match.end()) for match in _DIGITS.finditer(text) if not _YEAR.fullmatch(match.group())]
    found += [(_value(match), match.end()) for match in _WORDS.finditer(text)]
    pairs = [(number, _COUNTED.match(text, end)) for number, end in found]
    units = [(number, unit[1]) for number, unit in pairs if unit]
    return {(number, stem(word)) for number, word in units if word.islower() and word not in STOPWORDS}


def are_torn(claim: str, sentences: Sequence[str], question: str = "") -> bool:
    """Whether a number of the claim stands in one sentence and what it counts only in others.

    What the question itself counts, and a word that no sentence holds, are not judged.
    """
    for number, unit in counted(claim) - counted(question):
        with_number = [s for s in sentences if number in in_digits(s) | in_words(s)]
        with_unit = [s for s in sentences if unit in _stems(s)]
        if with_number and with_unit and not any(unit in _stems(s) for s in with_number):
            return True
    return False


def _value(found: re.Match[str]) -> str:
    tens, ones, other = (part.lower() if part else "" for part in found.groups())
    return str(_VALUES[other] if other else _VALUES[tens] + _VALUES.get(ones, 0))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in re.findall(r"[^\W\d_]+", text)}
