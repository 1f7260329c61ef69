"""A question in the words of the text: where it names somebody, the text mostly says "I", "he" or "they".

"Why did Thoreau go to the woods?": Walden never names him, it says "I went to the woods because". So that question is
also compared with the text as he would ask it. Names of narrators who are made up are not known here, and a novel that
says "I" is taken for its author's own tale. Of others the paragraph that answers says "she": a name in the question
draws its vector to wherever the name stands, which the words already find.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from engine.index.carried import DocumentRows, rows_of
from engine.lexicon import STOPWORDS
from engine.values import Document

_SPEAKS = "i OR my OR we OR our OR ich OR mein OR wir OR je OR nous OR yo OR mi OR io OR noi OR eu OR ik OR я OR мы"
_SPOKEN_SHARE = 0.2
"""Share of a text's chunks that must hold such a word. Of Walden's .70 do, of The Prince's .30."""
_PRONOUNS = {
    "English": ("I", "my"), "German": ("ich", "mein"), "French": ("je", "mon"), "Spanish": ("yo", "mi"),
    "Italian": ("io", "mio"), "Portuguese": ("eu", "meu"), "Dutch": ("ik", "mijn"), "Russian": ("я", "мой"),
}
_OTHERS = {
    "English": ("they", "their"), "German": ("sie", "ihr"), "French": ("ils", "leur"), "Spanish": ("ellos", "su"),
    "Italian": ("loro", "loro"), "Portuguese": ("eles", "seu"), "Dutch": ("zij", "hun"), "Russian": ("они", "их"),
}
"""For one person as for many: "he", "she" and no pronoun at all found as much (docs/benchmarks.md)."""
CAPITAL_NOUNS = "German"
_BETWEEN_NAMES = re.compile(r"\s*(?:[;&/]|,|\band\b|\bund\b|\bet\b)\s*")
_WORD = re.compile(r"\w+")
_SHORTEST_NAME = 3
_ARTICLES = ("the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "un", "el", "il", "o", "de", "het")
_NO_THING = "".join(rf"(?<!\b{article} )" for article in _ARTICLES)
"""Where all is written small, "the king" is not Stephen King."""


@lru_cache(maxsize=8192)
def names_of(author: str) -> tuple[str, ...]:
    """Whole names and surnames in a document's author field, longest first."""
    whole = [name.strip() for name in _BETWEEN_NAMES.split(author)]
    surnames = [name.split()[-1] for name in whole if name]
    known = {name for name in (*whole, *surnames) if len(name) >= _SHORTEST_NAME}
    return tuple(sorted(known, key=lambda name: (-len(name), name)))


def as_author(connection: sqlite3.Connection, question: str, documents: Sequence[Document], language: str) -> str:
    """`question` as the author of one of the documents would ask it, '' where it names none that tells of himself.

    `language` is the question's, by its English name.
    """
    lowered = question.lower()
    for document in documents:
        names = [name for name in names_of(document.author) if name.lower() in lowered]
        again = _in_first_person(question, names, language)
        if again != question and _speaks(connection, rows_of(connection, [document.id])):
            return again
    return ""


def unnamed(question: str, names: Sequence[str], language: str) -> str:
    """`question` with a pronoun for each of its `names`; as it is where nothing but names is asked for.

    `language` is the question's, by its English name. Where every noun has a capital, only names of two words are
    taken for such.
    """
    known = [name for name in names if " " in name or language != CAPITAL_NOUNS]
    if language not in _OTHERS or not known:
        return question
    longest = sorted(known, key=len, reverse=True)
    name = rf"(?<!\w)(?:(?:{'|'.join(_ARTICLES)}) )?(?:{'|'.join(map(re.escape, longest))})"
    if not any(word not in STOPWORDS for word in _WORD.findall(re.sub(name, "", question).lower())):
        return question
    return _replaced(question, name, _OTHERS[language])


def _in_first_person(question: str, names: Sequence[str], language: str) -> str:
    if language not in _PRONOUNS or not names:
        return question
    small = question == question.lower()
    name = rf"{_NO_THING if small else ''}(?<!\w)(?:{'|'.join(map(re.escape, names))})"
    return _replaced(question, name, _PRONOUNS[language], re.I if small else re.NOFLAG)


def _replaced(question: str, name: str, pronoun: tuple[str, str], case: re.RegexFlag = re.NOFLAG) -> str:
    subject, owner = pronoun
    owned = re.sub(rf"{name}(?:[’']s?|s)(?!\w)", owner, question, flags=case)
    return re.sub(rf"{name}(?!\w)", subject, owned, flags=case)


def _speaks(connection: sqlite3.Connection, rows: Sequence[DocumentRows]) -> bool:
    """Whether the text of a document says "I" often enough to be its author's own tale."""
    for part in rows:
        [(spoken,)] = connection.execute(
            "SELECT count(*) FROM words JOIN chunks ON chunks.id = words.rowid WHERE words MATCH ?"
            " AND words.rowid BETWEEN ? AND ? AND chunks.document = ?",
            (f"text : ({_SPEAKS})", part.first, part.last, part.document),
        )
        if spoken >= _SPOKEN_SHARE * part.count:
            return True
    return False
