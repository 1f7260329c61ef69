"""A word that no document holds, read as the word that was probably meant: nearest by shared trigrams and edits."""

from __future__ import annotations

import sqlite3
from difflib import SequenceMatcher

from engine.index.vocabulary import beginning_with

_SHORTEST = 5
_SHARED = 0.2
_ALIKE = 0.8
_TRIED = 24


def nearest_word(connection: sqlite3.Connection, word: str) -> str | None:
    """The indexed word stem most like `word`, or None where none is alike enough or `word` is short.

    Candidates begin with the same letter (few slips hit the first one, and it bounds the walk over the vocabulary).
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    asked = _trigrams(word)
    near: list[tuple[float, int, str]] = []
    for term, count in beginning_with(connection, word[0]):
        if abs(len(term) - len(word)) <= 3:
            share = len(asked & (grams := _trigrams(term))) / len(asked | grams)
            if share >= _SHARED:
                near.append((share, count, term))
    best: tuple[float, int, str] | None = None
    for _, count, term in sorted(near, reverse=True)[:_TRIED]:
        # The vocabulary holds stems: a stem is compared with as much of the word as it covers.
        alike = max(SequenceMatcher(None, word[:size], term).ratio() for size in {len(word), len(term), len(term) + 1})
        if alike >= _ALIKE and (best is None or (alike, count) > best[:2]):
            best = (alike, count, term)
    return best[2] if best else None


def _trigrams(word: str) -> set[str]:
    padded = f"^{word}$"
    return {padded[i : i + 3] for i in range(len(padded) - 2)}
