"""BM25 over chunks by SQLite FTS5, and the one place where a person's words become an FTS query.

Scripts without spaces are indexed character by character, so that FTS5's tokenizer sees words in them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence

from engine.index.carried import HEADING_WEIGHT, carried_scores, rows_of
from engine.index.forms import forms_of
from engine.index.spelling import nearest_word
from engine.languages import language_of
from engine.lexicon import MARKS, fold, stopwords
from engine.values import DocumentId

_WORD = re.compile(rf"\w[\w{MARKS}]*(?:['’]\w[\w{MARKS}]*)*")
"""With its vowel signs: FTS5 cuts a word at them, and finds it as a phrase of its pieces."""
_POSSESSIVE = re.compile(r"'s$")
_ELIDED = re.compile(r"\b(\w{1,6})['’](?=\w)")
"""L'uomo, d'Artagnan: a word of its own in front, in the languages that write so."""
_ELIDING = frozenset({"French", "Italian"})
_PHRASE = re.compile(r'["“«]([^"”»]{2,200})["”»]')
_MAX_TERMS = 48
_FILTER_LIMIT = 500
_READ_CLOSELY = 12
"""So many documents at most are scored with their neighbours' words; of a larger scope, those with the best chunks."""
_FIRST_LOOK = 60
_RANKED = 10_000
"""So many chunks at most are ranked to find those documents, where a term is rare enough: a microsecond or two each."""
_COUNTED = 100_000
"""A term that stands in more chunks is as common as any."""
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"


def fts_terms(text: str) -> list[str]:
    """The words that carry meaning, then the quoted phrases, each as a quoted FTS5 string, none twice.

    Nothing of the input is ever read as FTS5 syntax. Empty where nothing can be searched for.
    """
    language = language_of(text)
    asked = _ELIDED.sub(r"\1 ", text) if language in _ELIDING else text
    words = [_POSSESSIVE.sub("", word.replace("’", "'").lower()) for word in _WORD.findall(fold(asked))]
    small = stopwords(language)
    content = [word for word in words if word not in small] or words
    terms = [f'"{word}"' for word in dict.fromkeys(content)][:_MAX_TERMS]
    phrases = [" ".join(_WORD.findall(fold(phrase))) for phrase in _PHRASE.findall(text)]
    return terms + [f'"{phrase}"' for phrase in phrases if " " in phrase][:8]


def fts_query(text: str) -> str:
    """One safe FTS5 query: the terms joined by OR."""
    return " OR ".join(fts_terms(text))


class FtsWordIndex:
    """WordIndex Protocol over the library's `words` table."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        """`connect` gives the calling thread's connection."""
        self._connect = connect

    def query(self, text: str, k: int, documents: Sequence[DocumentId] = ()) -> list[tuple[DocumentId, int, float]]:
        """The k best chunks as (document, index, score above 0), best first; a score is BM25 with what is near."""
        terms = self._spelled(fts_terms(text), language_of(text))
        if not terms:
            return []
        connection = self._connect()
        scope = list(documents) if 0 < len(documents) <= _READ_CLOSELY else self._best_documents(terms, documents)
        scores = carried_scores(connection, terms, rows_of(connection, scope))
        found = [
            (document, int(index), float(column[index]))
            for document, column in scores.items()
            for index in column.nonzero()[0]
        ]
        return sorted(found, key=lambda item: (-item[2], item[0], item[1]))[:k]

    def _best_documents(self, terms: Sequence[str], documents: Sequence[DocumentId]) -> list[DocumentId]:
        """Documents of the best chunks by BM25 over the whole scope, the best document first.

        In a large library only chunks that hold one of the rarer terms are ranked: what all hold decides nothing.
        """
        every = " OR ".join(terms)
        rare = self._rarer(terms)
        found = self._documents_with(f"({' OR '.join(rare)}) AND ({every})", documents) if rare else []
        return found or self._documents_with(every, documents)  # the rarer terms may all stand outside the scope

    def _documents_with(self, query: str, documents: Sequence[DocumentId]) -> list[DocumentId]:
        """Documents of the best chunks that match."""
        limit, scoped = "", list(documents)[:_FILTER_LIMIT]
        if scoped:
            limit = f" AND chunks.document IN ({','.join('?' * len(scoped))})"
        rows = self._connect().execute(
            "SELECT chunks.document FROM words JOIN chunks ON chunks.id = words.rowid"
            f" WHERE words MATCH ?{limit} ORDER BY bm25(words, 1.0, {HEADING_WEIGHT}), chunks.id LIMIT {_FIRST_LOOK}",
            (query, *scoped),
        )
        return list(dict.fromkeys(str(document) for (document,) in rows))[:_READ_CLOSELY]

    def _rarer(self, terms: Sequence[str]) -> list[str]:
        """The rarest terms, as many as stand in `_RANKED` chunks together, or one; none in a small library."""
        connection = self._connect()
        held = {term: int(connection.execute(_COUNT, (term, _COUNTED)).fetchone()[0]) for term in terms}
        if sum(held.values()) <= _RANKED:
            return []
        chosen: list[str] = []
        for term in sorted((term for term in held if held[term]), key=lambda term: held[term]):
            if chosen and sum(held[one] for one in (*chosen, term)) > _RANKED:
                break
            chosen.append(term)
        return chosen

    def _spelled(self, terms: Sequence[str], language: str) -> list[str]:
        """The terms, each with its other forms; one that the library lacks as the nearest word that it has."""
        connection, out = self._connect(), []
        for term in terms:
            word = term.strip('"')
            if " " not in word and (forms := forms_of(connection, word, language)):
                alike = dict.fromkeys([term, *(f'"{form}"' for form in forms)])
                out.append(f"({' OR '.join(alike)})")
                continue
            known = connection.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (term,)).fetchone()
            near = None if known else nearest_word(connection, word)
            out.append(f'"{near}"' if near else term)
        return list(dict.fromkeys(out))
