"""Other forms of a word that the library holds, by Snowball's stemmers: who asks for "Brücke" also means "Brücken".

FTS5 stems English itself. A word of another language is asked for together with those indexed ones of its own stem: the
index stays one for all languages, and a document need not say which it is in.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from functools import cache, lru_cache

import snowballstemmer

from engine.index.vocabulary import beginning_with
from engine.lexicon import MARKS

_ALGORITHMS = frozenset({"Arabic", "Dutch", "French", "German", "Hindi", "Italian", "Portuguese", "Russian", "Spanish"})
_BEFORE = {"Arabic": ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "ك")}
"""Articles and small words that are written as one with what follows them."""
_SHORTEST = 3
_LOOKED_AT = 400
_MOST = 12
_MARKS = frozenset(MARKS)


def forms_of(connection: sqlite3.Connection, word: str, language: str) -> list[str]:
    """Indexed words of the stem of `word`, the commonest first; none in English and in languages without a stemmer.

    `language` is an English name. A word with vowel signs is indexed in pieces: for it the stem alone is given.
    """
    if language not in _ALGORITHMS or (not word.isalpha() and _MARKS.isdisjoint(word)):
        return []
    stem = _stem(language, word)
    if len(stem) < _SHORTEST:
        return []
    if not _MARKS.isdisjoint(word):
        return [stem] if stem != word else []
    plain = _plain(stem)
    begun = {plain, _plain(word)[: len(plain)]}  # a stem may be spelt in another way: "strass" for "Straße"
    found = {
        (count, term)
        for before in _BEFORE.get(language, ("",))
        for start in begun
        for term, count in beginning_with(connection, before + start, _LOOKED_AT)
        if _plain(_stem(language, term)) == plain
    }
    return [term for _, term in sorted(found, reverse=True)[:_MOST]]


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language.lower())


@lru_cache(maxsize=20_000)
def _stem(language: str, word: str) -> str:
    return str(_stemmer(language).stemWord(word))


def _plain(text: str) -> str:
    """Without accents, as words are indexed."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
