"""Finds what is wrong with a library and mends it; nothing that can be read is thrown away."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LibraryError
from engine.lexicon import fold
from engine.library.database import FILE_NAME, Database
from engine.library.documents import forget_contents, storable
from engine.library.store import FOLDERS, Library
from engine.values import DocumentStatus

_UNFINISHED = (DocumentStatus.QUEUED.value, DocumentStatus.PARSING.value, DocumentStatus.SEARCHABLE.value)
_TABLES = ("documents", "pages", "sections", "sentences", "chunks", "fingerprints", "vectors", "notes", "jobs", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was wrong, in a sentence, and whether it is mended now."""

    message: str
    mended: bool


def examine(home: Path) -> Iterator[Finding]:
    """Everything wrong with the library under `home`, mended where it can be. Run by the one writing process.

    Raises LibraryError where the folder cannot be used at all, or belongs to a newer Lectern.
    """
    try:
        library = Library.open(home)
    except LibraryError as error:
        if "damaged" not in error.message:
            raise
        yield from salvage(home)
        library = Library.open(home)
    with library:
        if not _is_whole(library):
            library.close()
            yield from salvage(home)
            with Library.open(home) as mended:
                yield from check(mended)
            return
        yield from check(library)


def check(library: Library) -> Iterator[Finding]:
    """Mend an open library whose database file is whole."""
    for step in (_permissions, _orphan_rows, _broken_pages, _words, _vectors, _counters, _jobs, _files):
        yield from step(library)
    library._database.release_space()


def salvage(home: Path) -> Iterator[Finding]:
    """Copy every readable row of a damaged database into a new one; the damaged file is kept beside it."""
    path = home / FILE_NAME
    kept = home / "damaged" / f"library-{int(time.time())}.sqlite"
    kept.parent.mkdir(mode=0o700, exist_ok=True)
    for suffix in ("", "-wal", "-shm"):
        source = path.with_name(path.name + suffix)
        if source.exists():
            shutil.move(source, kept.with_name(kept.name + suffix))
    fresh = Database(home)
    lost: dict[str, int] = {}
    try:
        source_rows = sqlite3.connect(f"file:{kept}?mode=ro", uri=True)
        with fresh.write() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for table in _TABLES:
                lost[table] = _copy(source_rows, connection, table)
            for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
                if parent == "documents":
                    connection.execute(f"DELETE FROM {table} WHERE document NOT IN (SELECT id FROM documents)")
        source_rows.close()
    finally:
        fresh.close()
    torn = ", ".join(table for table, count in lost.items() if count)
    yield Finding(
        message="The library's file was damaged; what could be read was saved into a new one"
        + (f", but {torn} may be incomplete." if torn else "."), mended=not torn,
    )


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> int:
    """Copy a table's rows; returns 1 where it ended early."""
    columns = "rowid, text, heading" if table == "words" else "*"
    try:
        rows = source.execute(f"SELECT {columns} FROM {table}")
        names = ", ".join(item[0] for item in rows.description)
        marks = ", ".join("?" * len(rows.description))
        while (row := rows.fetchone()) is not None:
            target.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row)
    except sqlite3.Error:
        return 1
    return 0


def _is_whole(library: Library) -> bool:
    try:
        return bool(library.connection().execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def _permissions(library: Library) -> Iterator[Finding]:
    if os.name != "posix":
        return
    for path in (library.home, *(library.home / name for name in FOLDERS)):
        if path.stat().st_mode & 0o077:
            path.chmod(0o700)
            yield Finding(message=f"{path.name} could be read by others.", mended=True)


def _orphan_rows(library: Library) -> Iterator[Finding]:
    with library._database.write() as connection:
        found = {row[0] for row in connection.execute("PRAGMA foreign_key_check").fetchall()}
        for table in sorted(found - {"vectors"}):
            count = connection.execute(
                f"DELETE FROM {table} WHERE document NOT IN (SELECT id FROM documents)"
            ).rowcount
            yield Finding(message=f"{count} rows of {table} belonged to no document.", mended=True)


def _broken_pages(library: Library) -> Iterator[Finding]:
    """Pages must follow each other without a gap; a document whose pages do not is parsed again."""
    rows = library.connection().execute("SELECT document, page, start, length FROM pages ORDER BY document, page")
    expected: dict[str, tuple[int, int]] = {}
    broken: set[str] = set()
    for document, page, start, length in rows.fetchall():
        index, offset = expected.get(document, (0, 0))
        if (page, start) != (index, offset):
            broken.add(document)
        expected[document] = (page + 1, start + length)
    for document in library.documents():
        finished = document.status in (DocumentStatus.READY, DocumentStatus.SEARCHABLE)
        short = finished and library.parsed_pages(document.id) != document.pages
        if document.id in broken or short:
            with library._database.write() as connection:
                forget_contents(connection, document.id)
                library.update_document(document.id, status=DocumentStatus.QUEUED, chunks=0, sentences=0, vectors=0)
                library.enqueue(document.id)
            yield Finding(message=f"Pages of '{document.title}' were missing; it will be read again.", mended=True)


def _words(library: Library) -> Iterator[Finding]:
    with library._database.write() as connection:
        try:
            connection.execute("INSERT INTO words(words) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            connection.execute("INSERT INTO words(words) VALUES ('rebuild')")
            yield Finding(message="The word index did not match its texts; it was rebuilt.", mended=True)
        count = connection.execute("DELETE FROM words WHERE rowid NOT IN (SELECT id FROM chunks)").rowcount
        if count:
            yield Finding(message=f"{count} entries of the word index belonged to no text.", mended=True)
        lost: dict[str, list[tuple[int, int]]] = {}
        for id_, document, position in connection.execute(
            "SELECT id, document, position FROM chunks WHERE id NOT IN (SELECT rowid FROM words) ORDER BY id"
        ).fetchall():
            lost.setdefault(document, []).append((id_, position))
        for document, places in lost.items():
            chunks = library.situated_chunks(document, [position for _, position in places])
            connection.executemany(
                "INSERT INTO words (rowid, text, heading) VALUES (?, ?, ?)",
                [(id_, storable(fold(found.text.strip())), storable(fold(found.heading)))
                 for (id_, _), found in zip(places, chunks, strict=True)],
            )
            yield Finding(
                message=f"{len(places)} passages of '{library.document(document).title}' were missing from the word "
                "index; they were put back.", mended=True,
            )


def _vectors(library: Library) -> Iterator[Finding]:
    with library._database.write() as connection:
        odd = connection.execute(
            "DELETE FROM vectors WHERE length(vector) = 0 OR length(vector) <> (SELECT max(length(other.vector))"
            " FROM vectors AS other WHERE other.fingerprint = vectors.fingerprint)"
        ).rowcount
        if odd:
            yield Finding(message=f"{odd} vectors were cut short and are dropped.", mended=True)
        count = connection.execute("DELETE FROM vectors WHERE digest NOT IN (SELECT digest FROM chunks)").rowcount
        if count:
            yield Finding(message=f"{count} vectors belonged to no text.", mended=True)
        connection.execute("DELETE FROM fingerprints WHERE id NOT IN (SELECT fingerprint FROM vectors)")
        without = connection.execute(
            "SELECT documents.id, title, count(*) FROM documents JOIN chunks ON chunks.document = documents.id"
            " WHERE status = ? AND chunks.digest NOT IN (SELECT digest FROM vectors) GROUP BY documents.id",
            (DocumentStatus.READY.value,),
        ).fetchall()
        for id_, title, missing in without:
            connection.execute("UPDATE documents SET vectors = max(chunks - ?, 0) WHERE id = ?", (missing, id_))
            library.update_document(id_, status=DocumentStatus.SEARCHABLE)
            library.enqueue(id_)
            yield Finding(message=f"{missing} vectors of '{title}' were missing; they will be made again.", mended=True)


def _counters(library: Library) -> Iterator[Finding]:
    with library._database.write() as connection:
        count = connection.execute(
            "UPDATE documents SET chunks = (SELECT count(*) FROM chunks WHERE document = documents.id),"
            " characters = (SELECT coalesce(sum(length), 0) FROM pages WHERE document = documents.id)"
            " WHERE chunks <> (SELECT count(*) FROM chunks WHERE document = documents.id)"
            " OR characters <> (SELECT coalesce(sum(length), 0) FROM pages WHERE document = documents.id)"
        ).rowcount
        if count:
            yield Finding(message=f"The counts of {count} documents were wrong.", mended=True)


def _jobs(library: Library) -> Iterator[Finding]:
    queued = {job.document for job in library.jobs()}
    for document in library.documents():
        if document.status.value in _UNFINISHED and document.id not in queued:
            library.enqueue(document.id)
            yield Finding(message=f"'{document.title}' was not finished; work on it goes on.", mended=True)


def _files(library: Library) -> Iterator[Finding]:
    ids = {document.id for document in library.documents()}
    for name in FOLDERS:
        for path in sorted((library.home / name).iterdir()):
            if path.name.endswith(".partial") or path.name[:16] not in ids:
                shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
                yield Finding(message=f"{name}/{path.name} belonged to no document.", mended=True)
    for document in library.documents():
        if document.rendition and not Path(document.rendition).exists():
            there = Path(document.path).exists()
            if there:
                library.enqueue(document.id)
            yield Finding(message=f"The laid-out copy of '{document.title}' is gone"
                          + ("; it will be made again." if there else ", and so is the file itself."), mended=there)
        elif not document.rendition and not Path(document.path).exists():
            yield Finding(message=f"The file of '{document.title}' is not at {document.path} any longer. "
                          "Add it again from where it is now.", mended=False)
