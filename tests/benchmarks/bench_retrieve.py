"""Is the evidence among the first five? Lectern's search beside the usual ways, in one run over whole books.

  python -m tests.benchmarks.bench_retrieve --home FOLDER [--data ../shared/data] [--books N]

FOLDER is indexed first where it is not (the N smallest of the books that the questions are about). Ways: chunks of
1,000 characters by cosine, and with BM25 (plain RAG); Lectern's chunks without headings and with them by cosine; those
with BM25; and `lectern search` in its three modes. A question counts where each part of its evidence stands in one of
the first five chunks.
"""

from __future__ import annotations

import argparse
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.index.words import fts_query
from engine.lexicon import fold
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentId, Float32
from tests.benchmarks.bench_books import TOP, ensure_books, holds, load

KINDS = ("literal", "situated", "two-passage")
PLAIN_CHARACTERS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Texts of one book with their vectors float32 [n, d] and an FTS5 table of their words."""

    texts: list[str]
    vectors: Float32
    words: sqlite3.Connection

    def dense(self, vector: Float32) -> Float32:
        """Cosines float32 [n]."""
        scores: Float32 = self.vectors @ vector
        return scores

    def bm25(self, question: str) -> Float32:
        """BM25 float32 [n], 0 where no word is shared."""
        scores = np.zeros(len(self.texts), np.float32)
        sql = "SELECT rowid, -bm25(words) FROM words WHERE words MATCH ?"
        for row, score in self.words.execute(sql, (fts_query(question),)):
            scores[row] = score
        return scores

    def both(self, question: str, vector: Float32) -> Float32:
        """Half and half, each scaled to 0..1 over its best hundred: float32 [n]."""
        return _scaled(self.dense(vector)) + _scaled(self.bm25(question))

    def first(self, scores: Float32) -> list[str]:
        """Texts of the best five."""
        return [self.texts[i] for i in np.argsort(-scores, kind="stable")[:TOP]]


def _scaled(scores: Float32) -> Float32:
    best = np.sort(scores)[-100:]
    scaled: Float32 = np.clip((scores - best[0]) / max(float(best[-1] - best[0]), 1e-9), 0, 1)
    return scaled


def store(texts: list[str], vectors: Float32) -> Store:
    """Index texts in memory as the library does: stemmed, folded."""
    words = sqlite3.connect(":memory:")
    words.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')")
    words.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", [(i, fold(t)) for i, t in enumerate(texts)])
    return Store(texts=texts, vectors=vectors, words=words)


def pieces(text: str, size: int = PLAIN_CHARACTERS) -> list[str]:
    """Text cut at white space every `size` characters or a little before."""
    out, at = [], 0
    while at < len(text):
        end = len(text) if at + size >= len(text) else max(text.rfind(" ", at, at + size), at + size // 2)
        out.append(text[at:end].strip())
        at = end
    return [piece for piece in out if piece]


Way = Callable[[str, Float32], list[str]]


def ways(pipeline: Pipeline, book: DocumentId, text: str) -> dict[str, Way]:
    """Every way to the first five chunks of a book, by name."""
    embedder = pipeline.workshop.embedder
    plain_texts = pieces(text)
    plain = store(plain_texts, embedder.embed_sentences(plain_texts))
    chunks = pipeline.library.situated_chunks(book)
    texts = [chunk.text for chunk in chunks]
    alone = store(texts, embedder.embed_sentences(texts))
    headed = store(texts, embedder.embed_chunks(chunks))

    def searched(mode: str, *, read: bool = False) -> Way:
        return lambda question, _: [c.text for c in pipeline.asker.search(question, [book], TOP, mode, read=read)]

    return {
        "1,000 characters, cosine": lambda _, v: plain.first(plain.dense(v)),
        "1,000 characters, cosine + BM25": lambda q, v: plain.first(plain.both(q, v)),
        "chunk alone, cosine": lambda _, v: alone.first(alone.dense(v)),
        "heading and chunk, cosine": lambda _, v: headed.first(headed.dense(v)),
        "heading and chunk, BM25": lambda q, _: headed.first(headed.bm25(q)),
        "heading and chunk, cosine + BM25": lambda q, v: headed.first(headed.both(q, v)),
        **{f"lectern search, {mode}": searched(mode) for mode in ("dense", "words", "hybrid")},
        "lectern search, hybrid and read": searched("hybrid", read=True),
    }


def main() -> None:
    """Run and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--books", type=int, default=7)
    options = parser.parse_args()
    pipeline = Pipeline(Paths.resolve(options.home))
    rows = [row for row in load(options.data) if row["evidence"]]
    sizes = {row["book"]: (options.data / "books" / f"{row['book']}.txt").stat().st_size for row in rows}
    names = set(sorted(sizes, key=lambda name: sizes[name])[: options.books])
    books = ensure_books(pipeline, options.data, names)
    hits: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(names):
        found = ways(pipeline, books[name], (options.data / "books" / f"{name}.txt").read_text(encoding="utf-8"))
        for row in rows:
            if row["book"] == name:
                _measure(pipeline, row, found, hits)
    _print(hits)
    pipeline.close()


def _measure(pipeline: Pipeline, row: dict[str, Any], found: dict[str, Way], hits: Any) -> None:
    vector = pipeline.workshop.embedder.embed_queries([row["question"]])[0]
    for way, first in found.items():
        began = time.perf_counter()
        texts = first(row["question"], vector)
        hits[way]["seconds"].append(time.perf_counter() - began)
        hits[way][row["kind"]].append(holds(row["evidence"], texts))
        hits[way]["tokens"].append(sum(pipeline.workshop.embedder.count_tokens(texts)))


def _print(hits: dict[str, dict[str, list[float]]]) -> None:
    counts = [len(next(iter(hits.values()))[kind]) for kind in KINDS]
    print("| way | " + " | ".join(f"{k} ({n})" for k, n in zip(KINDS, counts, strict=True)) + " | tokens | ms |")
    print("| --- " * 6 + "|")
    for way, row in hits.items():
        shares = [f"{np.mean(row[kind]):.2f}" for kind in KINDS]
        print(f"| {way} | " + " | ".join(shares) + f" | {np.mean(row['tokens']):.0f} | "
              f"{1000 * float(np.median(row['seconds'])):.0f} |")


if __name__ == "__main__":
    main()
