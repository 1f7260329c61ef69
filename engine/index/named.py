"""Which documents of a library a question means: those that hold a name of it, where few do.

Asked of one book the search counts words by their rarity there and may say "I" for its author; asked of a whole library
it can do neither, though "the creature that Frankenstein made" leaves no doubt which book is meant.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from engine.index.narrator import names_of
from engine.index.words import fts_terms
from engine.values import Document, DocumentId

MOST = 2
"""A name that more documents hold tells none of them apart."""


def documents_named(
    connection: sqlite3.Connection, names: Sequence[str], documents: Sequence[Document]
) -> tuple[DocumentId, ...]:
    """Documents that hold one of the names in their text, headings, title or author; () where more than MOST do."""
    lowered = {name.lower() for name in names}
    meant = {d.id for d in documents if lowered & {name.lower() for name in names_of(d.author)}}
    for name in names:
        if len(meant) > MOST:
            break
        if terms := fts_terms(name):
            found = connection.execute(
                "SELECT DISTINCT chunks.document FROM words JOIN chunks ON chunks.id = words.rowid"
                " WHERE words MATCH ? LIMIT ?", (" AND ".join(terms), MOST + 1),
            )
            meant |= {str(document) for (document,) in found}
    return tuple(sorted(meant)) if len(meant) <= MOST < len(documents) else ()
