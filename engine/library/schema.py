"""The database's tables, and the steps from each version to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Step = str | Callable[[sqlite3.Connection], None]


def _sentences_into_chunks(connection: sqlite3.Connection) -> None:
    """Each document's list of sentences is dealt out to its chunks, counted from where the chunk begins."""
    import numpy as np

    for document, data in connection.execute("SELECT document, spans FROM sentences").fetchall():
        spans = np.frombuffer(data, np.int32).reshape(-1, 2)
        chunks = connection.execute(
            "SELECT id, start, stop FROM chunks WHERE document = ? ORDER BY position", (document,)
        ).fetchall()
        for id_, start, stop in chunks:
            low, high = np.searchsorted(spans[:, 0], (start, stop))
            connection.execute(
                "UPDATE chunks SET sentences = ? WHERE id = ?", ((spans[low:high] - start).astype("<i4").tobytes(), id_)
            )
    connection.execute("DROP TABLE sentences")


MIGRATIONS: tuple[Step, ...] = (
    """
    CREATE TABLE documents (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        path TEXT NOT NULL,
        size_bytes INTEGER NOT NULL DEFAULT 0,
        modified_ns INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL DEFAULT '',
        author TEXT NOT NULL DEFAULT '',
        format TEXT NOT NULL DEFAULT '',
        pages INTEGER NOT NULL DEFAULT 0,
        sentences INTEGER NOT NULL DEFAULT 0,
        chunks INTEGER NOT NULL DEFAULT 0,
        vectors INTEGER NOT NULL DEFAULT 0,
        characters INTEGER NOT NULL DEFAULT 0,
        status TEXT NOT NULL DEFAULT 'queued',
        error TEXT NOT NULL DEFAULT '',
        remedy TEXT NOT NULL DEFAULT '',
        added_at REAL NOT NULL DEFAULT 0,
        opened_at REAL NOT NULL DEFAULT 0,
        position REAL NOT NULL DEFAULT 0,
        recognised_pages INTEGER NOT NULL DEFAULT 0,
        rendition TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX documents_path ON documents(path);
    CREATE TABLE pages (
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        page INTEGER NOT NULL,
        start INTEGER NOT NULL,
        length INTEGER NOT NULL,
        width_pt REAL NOT NULL,
        height_pt REAL NOT NULL,
        recognised INTEGER NOT NULL DEFAULT 0,
        confidence REAL NOT NULL DEFAULT 1,
        hidden_text INTEGER NOT NULL DEFAULT 0,
        blocks TEXT NOT NULL,
        text TEXT NOT NULL,
        boxes BLOB NOT NULL,
        PRIMARY KEY (document, page)
    ) WITHOUT ROWID;
    CREATE TABLE sections (
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        level INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        page INTEGER NOT NULL,
        parent INTEGER,
        PRIMARY KEY (document, position)
    ) WITHOUT ROWID;
    CREATE TABLE sentences (
        document TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
        spans BLOB NOT NULL
    );
    CREATE TABLE chunks (
        id INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        page INTEGER NOT NULL,
        section INTEGER,
        heading TEXT NOT NULL,
        text TEXT,
        digest BLOB NOT NULL,
        UNIQUE (document, position)
    );
    CREATE INDEX chunks_digest ON chunks(digest);
    CREATE TABLE fingerprints (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE vectors (
        fingerprint INTEGER NOT NULL REFERENCES fingerprints(id),
        digest BLOB NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (fingerprint, digest)
    ) WITHOUT ROWID;
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        start INTEGER,
        stop INTEGER,
        page INTEGER NOT NULL,
        colour TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '',
        quote TEXT NOT NULL DEFAULT '',
        created_at REAL NOT NULL
    );
    CREATE INDEX notes_document ON notes(document);
    CREATE TABLE jobs (
        document TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
        state TEXT NOT NULL,
        priority INTEGER NOT NULL,
        queued_at REAL NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        mark TEXT NOT NULL DEFAULT ''
    );
    CREATE VIRTUAL TABLE words USING fts5(
        text, heading, tokenize = 'porter unicode61 remove_diacritics 2'
    );
    """,
    """
    ALTER TABLE documents ADD COLUMN words_until INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE documents ADD COLUMN parsed_pages INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE documents ADD COLUMN word_pages INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE documents ADD COLUMN unrecognised_pages INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE chunks ADD COLUMN sentences BLOB NOT NULL DEFAULT x'';
    CREATE INDEX chunks_place ON chunks(document, start);
    UPDATE documents SET words_until = characters WHERE status IN ('searchable', 'ready');
    UPDATE documents SET
        parsed_pages = (SELECT count(*) FROM pages WHERE document = documents.id),
        word_pages = CASE WHEN words_until > 0 THEN pages ELSE 0 END,
        unrecognised_pages = (
            SELECT count(*) FROM pages WHERE document = documents.id AND confidence = 0 AND NOT recognised
        );
    """,
    _sentences_into_chunks,
    "ALTER TABLE documents ADD COLUMN replaces TEXT NOT NULL DEFAULT '';",
)
"""Entry n takes a database from version n to n + 1. Entries are never changed once released, only added."""

VERSION = len(MIGRATIONS)
