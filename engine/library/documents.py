"""The documents of a library: what is in it, and putting files in and taking them out."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
import stat
import time
from pathlib import Path
from typing import Any

from engine.errors import DocumentError, UnknownDocumentError
from engine.library.database import Database
from engine.values import Document, DocumentId, DocumentStatus

_COLUMNS = (
    "id, path, title, author, format, pages, sentences, chunks, vectors, characters, status, error, remedy, "
    "added_at, opened_at, position, recognised_pages, rendition, parsed_pages, word_pages, unrecognised_pages"
)
_FIELDS = frozenset(_COLUMNS.split(", ")) - {"id"}
_SELECT = (
    f"SELECT {_COLUMNS}, EXISTS (SELECT 1 FROM jobs WHERE document = documents.id AND state = 'cancelled')"
    " FROM documents"
)
_READ_BYTES = 1 << 20


class Store:
    """What every part of the library stands on: its folder and its database."""

    home: Path
    _database: Database

    def connection(self) -> sqlite3.Connection:
        """This thread's connection, for reading. Raises LibraryError once closed."""
        return self._database.connection()


class DocumentTable(Store):
    """Files by the hash of their bytes."""

    def add_document(self, path: Path) -> tuple[Document, bool]:
        """Put a file in and its work into the queue; True where it is new.

        The same bytes again give the old document, its path updated if the file moved.

        Raises DocumentError where the file cannot be read, LibraryError where the library cannot be written.
        """
        path = Path(os.path.abspath(path))
        sha256, size, modified_ns = file_hash(path)
        with self._database.write() as connection:
            row = connection.execute("SELECT id, path FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
            if row is not None:
                if row[1] != str(path) and not _same_bytes_there(Path(row[1]), size):
                    connection.execute(
                        "UPDATE documents SET path = ?, size_bytes = ?, modified_ns = ? WHERE id = ?",
                        (str(path), size, modified_ns, row[0]),
                    )
                return self.document(row[0]), False
            connection.execute(
                "INSERT INTO documents (id, sha256, path, size_bytes, modified_ns, title, status, added_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (sha256[:16], sha256, str(path), size, modified_ns, storable(path.stem),
                 DocumentStatus.QUEUED.value, time.time()),
            )
            connection.execute(  # in one transaction: there is no instant at which nobody would work on it
                "INSERT INTO jobs (document, state, priority, queued_at) VALUES (?, 'waiting', 0, ?)",
                (sha256[:16], time.time()),
            )
            return self.document(sha256[:16]), True

    def documents(self) -> tuple[Document, ...]:
        """All documents, the newest first."""
        rows = self._database.rows(f"{_SELECT} ORDER BY added_at DESC, rowid DESC")
        return tuple(_document(row) for row in rows)

    def document(self, id: DocumentId) -> Document:  # noqa: A002
        """A document by its id or the beginning of it. Raises UnknownDocumentError."""
        rows = self._database.rows(f"{_SELECT} WHERE id = ?", (id,))
        if not rows and id and id.isalnum():
            rows = self._database.rows(
                f"{_SELECT} WHERE id LIKE ? || '%' LIMIT 2", (id.lower(),)
            )
        if not rows:
            raise UnknownDocumentError(f"No document has the id {id!r}.", "'lectern list' shows the ids.")
        if len(rows) > 1:
            raise UnknownDocumentError(f"Several documents' ids begin with {id!r}.", "Give more of the id.")
        return _document(rows[0])

    def update_document(self, id: DocumentId, **fields: Any) -> Document:  # noqa: A002
        """Change fields of a document. Raises UnknownDocumentError; TypeError for a field that it does not have."""
        if unknown := fields.keys() - _FIELDS:
            raise TypeError(f"a document has no field {', '.join(sorted(unknown))}")
        values = [value.value if isinstance(value, DocumentStatus) else value for value in fields.values()]
        values = [storable(value) if isinstance(value, str) else value for value in values]
        with self._database.write() as connection:
            if fields:
                sets = ", ".join(f"{name} = ?" for name in fields)
                connection.execute(f"UPDATE documents SET {sets} WHERE id = ?", (*values, id))
            return self.document(id)

    def remove_document(self, id: DocumentId) -> None:  # noqa: A002
        """Purge a document and everything made of it, and give the space back. Raises UnknownDocumentError."""
        document = self.document(id)
        with self._database.write() as connection:
            forget_contents(connection, document.id)
            connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
            forget_vectors(connection)
            # Deleted words stay in the index's segments until they are merged.
            connection.execute("INSERT INTO words(words) VALUES ('optimize')")
        self.remove_files(document.id)
        shutil.rmtree(self.home / "backups", ignore_errors=True)
        self._database.release_space()

    def remove_files(self, id: DocumentId) -> None:  # noqa: A002
        """Remove a document's thumbnails and rendition from the disk."""
        for folder in ("thumbnails", "renditions"):
            for path in (self.home / folder).glob(f"{id}*"):
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    with contextlib.suppress(FileNotFoundError):
                        path.unlink()

    def rendition_path(self, id: DocumentId) -> Path:  # noqa: A002
        """Where the PDF that stands in for a reflowable document is kept."""
        return self.home / "renditions" / f"{id}.pdf"

    def changed_documents(self) -> tuple[tuple[Document, str], ...]:
        """Documents whose file is 'missing', has 'moved' (its path is set right), or has 'changed' since it was added.

        A file that was only touched, its bytes the same, has not changed.
        """
        found: list[tuple[Document, str]] = []
        rows = self._database.rows("SELECT id, path, size_bytes, modified_ns, sha256 FROM documents ORDER BY added_at")
        for id_, path, size, modified_ns, sha256 in rows:
            try:
                status = os.stat(path)
            except OSError:
                moved = self.find_again(id_)
                found.append((self.document(id_), "moved" if moved else "missing"))
                continue
            if (status.st_size, status.st_mtime_ns) == (size, modified_ns):
                continue
            if status.st_size == size and self._is_touched(id_, Path(path), sha256):
                continue
            found.append((self.document(id_), "changed"))
        return tuple(found)

    def find_again(self, id: DocumentId) -> Path | None:  # noqa: A002
        """Look for a file that is not where it was, and remember its new place; None where it is not found."""
        from engine.library.relocation import find_again

        [(path, sha256, size, modified_ns)] = self._database.rows(
            "SELECT path, sha256, size_bytes, modified_ns FROM documents WHERE id = ?", (id,)
        )
        rows = self._database.rows("SELECT path FROM documents WHERE id <> ?", (id,))
        others = dict.fromkeys(Path(row[0]).parent for row in rows)
        found = find_again(Path(path), sha256, size, modified_ns, others)
        if found is not None:
            self.update_document(id, path=str(found))
        return found

    def replace_by(self, old: DocumentId, new: DocumentId) -> None:
        """Note that `new`, once it is ready, takes the place of `old`."""
        with self._database.write() as connection:
            connection.execute("UPDATE documents SET replaces = ? WHERE id = ?", (old, new))

    def replaced_by(self, new: DocumentId) -> DocumentId:
        """The document whose place `new` takes, or ''."""
        rows = self._database.rows(
            "SELECT older.id FROM documents AS newer JOIN documents AS older ON older.id = newer.replaces"
            " WHERE newer.id = ?", (new,),
        )
        return str(rows[0][0]) if rows else ""

    def _is_touched(self, id: DocumentId, path: Path, sha256: str) -> bool:  # noqa: A002
        try:
            now, size, modified_ns = file_hash(path)
        except DocumentError:
            return False
        if now != sha256:
            return False
        with self._database.write() as connection:
            connection.execute(
                "UPDATE documents SET size_bytes = ?, modified_ns = ? WHERE id = ?", (size, modified_ns, id)
            )
        return True


def forget_contents(connection: sqlite3.Connection, id: DocumentId) -> None:  # noqa: A002
    """Delete pages, sections, sentences, chunks and words of a document. Vectors: see `forget_vectors`."""
    connection.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM chunks WHERE document = ?)", (id,))
    for table in ("chunks", "sections", "pages"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (id,))


def forget_vectors(connection: sqlite3.Connection) -> None:
    """Delete vectors that no chunk of any document needs any longer."""
    connection.execute("DELETE FROM vectors WHERE digest NOT IN (SELECT digest FROM chunks)")


def file_hash(path: Path) -> tuple[str, int, int]:
    """SHA-256 in hexadecimal, size in bytes, time of change in ns. Raises DocumentError where it cannot be read."""
    try:
        if path.is_dir():
            raise DocumentError(f"{path.name} is a folder.", "Add the files in it.", str(path))
        if not stat.S_ISREG(path.stat().st_mode):  # reading a pipe or a device may never end
            raise DocumentError(f"{path.name} is a pipe or a device, not a file.", "Choose a file.", str(path))
        if str(path) != storable(str(path)):
            raise DocumentError(f"The name of {storable(path.name)} cannot be kept: it is not valid text.",
                                "Rename the file, or the folder it is in.", ascii(str(path)))
        with open(path, "rb") as file:
            status = os.fstat(file.fileno())
            found = hashlib.sha256()
            while block := file.read(_READ_BYTES):
                found.update(block)
    except FileNotFoundError as error:
        raise DocumentError(f"{path.name} does not exist.", "Check the path.", str(path)) from error
    except PermissionError as error:
        raise DocumentError(
            f"{path.name} may not be read.", "Give yourself permission to read it.", str(path)
        ) from error
    except OSError as error:
        raise DocumentError(f"{path.name} cannot be read.", "Check the disk it is on.", f"{path}: {error}") from error
    return found.hexdigest(), status.st_size, status.st_mtime_ns


def storable(text: str) -> str:
    """The text without what UTF-8 cannot hold (halves of surrogate pairs, as in undecodable file names)."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _same_bytes_there(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def _document(row: tuple[Any, ...]) -> Document:
    names = [*_COLUMNS.split(", "), "cancelled"]
    fields = dict(zip(names, row, strict=True))
    return Document(
        **{**fields, "status": DocumentStatus(fields["status"]), "cancelled": bool(fields["cancelled"])}
    )
