"""Tokens of long texts, word by word: each distinct word is tokenised once.

The tokenizer cuts at white space before anything else, so a word's tokens are the same wherever it stands, and running
text is made of few words: of a novel's 120,000 some 8,000 are distinct.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Int64 = NDArray[np.int64]
_REMEMBERED = 60_000
_LONGEST = 24
"""Characters of a word that is remembered: a script without spaces makes a "word" of a clause, which hardly returns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Token ids of one word, and where in it each begins and ends, in code points; all of the same length."""

    ids: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]


Tokenise = Callable[[Sequence[str]], list[Word]]


class WordTokens:
    """Words already tokenised, a bounded number of them. Thread-safe."""

    def __init__(self, tokenise: Tokenise) -> None:
        """`tokenise` is asked once for each word that is not remembered."""
        self._tokenise = tokenise
        self._seen: dict[str, Word] = {}

    def counts(self, texts: Sequence[str]) -> list[int]:
        """Number of tokens of each text."""
        parts = [text.split() for text in texts]
        words = self._words(chain.from_iterable(parts))
        lengths = {text: len(word.ids) for text, word in words.items()}
        return [sum(map(lengths.__getitem__, part)) for part in parts]

    def spans(self, text: str, word_starts: Int64) -> tuple[Int64, Int64, Int64]:
        """Ids, starts and ends, int64 [tokens] each, of a text whose words begin at `word_starts`, int64 [words]."""
        parts = text.split()
        words = self._words(parts)
        order = {word: number for number, word in enumerate(words)}
        which = np.fromiter(map(order.__getitem__, parts), np.int64, len(parts))
        lengths = np.array([len(word.ids) for word in words.values()], np.int64)
        own = lengths[which]
        total = int(own.sum())
        first = np.cumsum(lengths) - lengths
        begins = np.cumsum(own) - own
        at = np.repeat(first[which] - begins, own) + np.arange(total)
        base = np.repeat(word_starts, own)
        size = int(lengths.sum())

        def column(rows: Iterable[Sequence[int]]) -> Int64:
            return np.fromiter(chain.from_iterable(rows), np.int64, size)[at]

        found = words.values()
        return (
            column(word.ids for word in found),
            base + column(word.starts for word in found),
            base + column(word.ends for word in found),
        )

    def _words(self, texts: Iterable[str]) -> dict[str, Word]:
        """Each distinct word with its tokens, in the order in which they come."""
        seen = self._seen
        found = {text: seen.get(text) for text in dict.fromkeys(texts)}
        missing = [text for text, word in found.items() if word is None]
        made = dict(zip(missing, self._tokenise(missing), strict=True)) if missing else {}
        kept = {text: word for text, word in made.items() if len(text) <= _LONGEST}
        self._seen = kept if len(seen) + len(kept) > _REMEMBERED else {**seen, **kept}
        return {text: word or made[text] for text, word in found.items()}
