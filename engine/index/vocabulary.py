"""The indexed words themselves: FTS5's vocabulary, walked in order."""

from __future__ import annotations

import sqlite3


def beginning_with(connection: sqlite3.Connection, prefix: str, most: int = -1) -> list[tuple[str, int]]:
    """Indexed word stems that begin so, in their order, each with how many chunks hold it; -1 is no bound."""
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_stems USING fts5vocab('main', 'words', 'row')")
    rows = connection.execute(
        "SELECT term, doc FROM temp.word_stems WHERE term >= ? AND term < ? LIMIT ?",
        (prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1), most),
    )
    return [(str(term), int(count)) for term, count in rows]
