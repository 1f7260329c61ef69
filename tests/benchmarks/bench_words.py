"""How long a search by words takes in a large library: copies of the books of a small one, questions over them.

  python -m tests.benchmarks.bench_words --data ../shared/data --home FOLDER [--documents 1000]

FOLDER is a library that holds the books the questions are about (bench_books makes it); its chunks are copied, book by
book, into a library of its own that is thrown away. Asked twice: over the whole library, and within one book.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.index.words import FtsWordIndex
from engine.library.database import Database
from tests.benchmarks.bench_books import load

POOL = 100
QUESTIONS = 60


def copy(source: sqlite3.Connection, target: Database, documents: int) -> int:
    """Fill the library with `documents` books, the source's over and over; returns the number of chunks."""
    books = [name for (name,) in source.execute("SELECT DISTINCT document FROM chunks ORDER BY document")]
    rows = {
        book: source.execute(
            "SELECT c.position, c.start, c.stop, c.page, w.text, w.heading FROM chunks AS c JOIN words AS w"
            " ON w.rowid = c.id WHERE c.document = ? ORDER BY c.position", (book,)
        ).fetchall()
        for book in books
    }
    total = 0
    for number in range(documents):
        held, name = rows[books[number % len(books)]], f"book-{number:05d}"
        with target.write() as connection:
            connection.execute("INSERT INTO documents (id, sha256, path) VALUES (?, ?, ?)", (name, name, name))
            connection.executemany(
                "INSERT INTO chunks (id, document, position, start, stop, page, heading, digest)"
                " VALUES (?, ?, ?, ?, ?, ?, '', x'')",
                [(total + at, name, *row[:4]) for at, row in enumerate(held, 1)],
            )
            connection.executemany(
                "INSERT INTO words (rowid, text, heading) VALUES (?, ?, ?)",
                [(total + at, *row[4:]) for at, row in enumerate(held, 1)],
            )
        total += len(held)
    return total


def ask(index: FtsWordIndex, questions: Sequence[str], scope: Sequence[str]) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds; each question is asked once before it is timed."""
    taken = []
    for question in questions:
        index.query(question, POOL, scope)
        began = time.perf_counter()
        index.query(question, POOL, scope)
        taken.append(1000 * (time.perf_counter() - began))
    return float(np.median(taken)), float(np.percentile(taken, 95))


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=1000)
    options = parser.parse_args()
    questions = [row["question"] for row in load(options.data)][:QUESTIONS]
    source = sqlite3.connect(f"file:{options.home / 'library.sqlite'}?mode=ro", uri=True)
    print("| library | chunks | MB | scope | median ms | 95 of 100 within |\n" + "| --- " * 6 + "|")
    with tempfile.TemporaryDirectory(prefix="lectern-words-") as folder:
        target = Database(Path(folder))
        chunks = copy(source, target, options.documents)
        size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
        index = FtsWordIndex(target.connection)
        for name, scope in (("everything", []), ("one book", ["book-00000"])):
            median, most = ask(index, questions, scope)
            cells = f"{options.documents} books", f"{chunks:,}", f"{size:,.0f}", name, f"{median:.0f}", f"{most:.0f}"
            print("| " + " | ".join(cells) + " |", flush=True)
        target.close()


if __name__ == "__main__":
    main()
