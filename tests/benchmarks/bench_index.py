"""Chroma's settings: time to build, nearness of what is found to the exact answer, time of a query.

  python -m tests.benchmarks.bench_index [--chunks N] [--documents N] [--only shipped]

Vectors are simulated: points around random centres, 384 wide, a thousand chunks to a document unless told otherwise.
Recall is the share of the exact hundred nearest that a query finds, over the whole library and within one document;
queries are points near stored ones. "Exact" scans the vectors with numpy instead.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.index.vectors import open_client
from engine.values import Float32

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

WIDTH, K, QUERIES = 384, 100, 40
SETTINGS: dict[str, dict[str, Any]] = {
    "shipped": {"ef_construction": 200, "ef_search": 200},
    "Chroma's own": {},
    "M 8": {"max_neighbors": 8},
    "M 32": {"max_neighbors": 32},
    "ef 50 / 50": {"ef_construction": 50, "ef_search": 50},
    "batch 1000, sync 10000": {"batch_size": 1000, "sync_threshold": 10_000},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """Unit vectors float32 [n, 384] and each one's document int64 [n]."""

    vectors: Float32
    owner: np.ndarray[Any, np.dtype[np.int64]]

    @classmethod
    def made(cls, chunks: int, documents: int, seed: int = 1) -> Simulated:
        """A common direction, one for each document, one for each chunk."""
        generator = np.random.default_rng(seed)
        owner = np.arange(chunks) * documents // chunks
        vectors = generator.standard_normal((chunks, WIDTH), np.float32) * 0.4
        vectors += generator.standard_normal((documents, WIDTH), np.float32)[owner] * 0.3
        vectors += generator.standard_normal(WIDTH).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return cls(vectors=vectors, owner=owner)

    def queries(self) -> tuple[np.ndarray[Any, np.dtype[np.int64]], Float32]:
        """Stored rows int64 [q] and points near them float32 [q, 384]."""
        generator = np.random.default_rng(2)
        rows = generator.integers(len(self.vectors), size=QUERIES)
        near = self.vectors[rows] + generator.standard_normal((QUERIES, WIDTH)).astype(np.float32) * 0.02
        return rows, near / np.linalg.norm(near, axis=1, keepdims=True)


def build(collection: Collection, data: Simulated, rows: np.ndarray[Any, Any]) -> None:
    """Add rows in the batches that the indexer uses."""
    for at in range(0, len(rows), 2000):
        part = rows[at : at + 2000]
        metadatas: list[Any] = [{"document": str(data.owner[row])} for row in part]
        collection.upsert(ids=[str(row) for row in part], embeddings=data.vectors[part], metadatas=metadatas)


def ask(collection: Collection, data: Simulated, *, scoped: bool, filtered: bool = True) -> tuple[float, float]:
    """Mean recall and median milliseconds."""
    rows, queries = data.queries()
    recalls, seconds = [], []
    for row, query in zip(rows, queries, strict=True):
        inside = np.flatnonzero(data.owner == data.owner[row]) if scoped else np.arange(len(data.vectors))
        exact = set(inside[np.argsort(-(data.vectors[inside] @ query))[:K]].tolist())
        where: Any = {"document": {"$in": [str(data.owner[row])]}} if scoped and filtered else None
        began = time.perf_counter()
        found = collection.query(query_embeddings=query[None], n_results=K, where=where, include=["distances"])
        seconds.append(time.perf_counter() - began)
        recalls.append(len(exact & {int(name) for name in found["ids"][0]}) / len(exact))
    return float(np.mean(recalls)), 1000 * float(np.median(seconds))


def one(name: str, settings: dict[str, Any], data: Simulated) -> str:
    """A row of the table."""
    folder = Path(tempfile.mkdtemp(prefix="lectern-index-"))
    client = open_client(folder)
    configuration: Any = {"hnsw": {"space": "cosine", **settings}}
    collection = client.create_collection("chunks", configuration=configuration, embedding_function=None)
    began = time.perf_counter()
    build(collection, data, np.arange(len(data.vectors)))
    built = time.perf_counter() - began
    library, book = ask(collection, data, scoped=False), ask(collection, data, scoped=True)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    shutil.rmtree(folder, ignore_errors=True)
    return (f"| {name} | {len(data.vectors) / built:,.0f} | {size:,.0f} | {library[0]:.3f} | {library[1]:.1f} "
            f"| {book[0]:.3f} | {book[1]:.1f} |")


def by_document(data: Simulated) -> str:
    """The last row: a collection for each document, asked alone."""
    folder = Path(tempfile.mkdtemp(prefix="lectern-index-"))
    client = open_client(folder)
    configuration: Any = {"hnsw": {"space": "cosine"}}
    began = time.perf_counter()
    recalls, times = [], []
    for document in range(min(20, int(data.owner[-1]) + 1)):
        collection = client.create_collection(f"book-{document}", configuration=configuration, embedding_function=None)
        build(collection, data, np.flatnonzero(data.owner == document))
    built = time.perf_counter() - began
    rows, queries = data.queries()
    for row, query in zip(rows, queries, strict=True):
        document = int(data.owner[row]) % min(20, int(data.owner[-1]) + 1)
        inside = np.flatnonzero(data.owner == document)
        exact = set(inside[np.argsort(-(data.vectors[inside] @ query))[:K]].tolist())
        began = time.perf_counter()
        found = client.get_collection(f"book-{document}").query(query_embeddings=query[None], n_results=K)
        times.append(time.perf_counter() - began)
        recalls.append(len(exact & {int(name) for name in found["ids"][0]}) / len(exact))
    added = np.count_nonzero(data.owner < min(20, int(data.owner[-1]) + 1))
    shutil.rmtree(folder, ignore_errors=True)
    return (f"| a collection a document | {added / built:,.0f} | - | - | - | {np.mean(recalls):.3f} "
            f"| {1000 * float(np.median(times)):.1f} |")


def exact(data: Simulated) -> str:
    """The scan with numpy."""
    rows, queries = data.queries()
    book: list[float] = []
    library: list[float] = []
    for row, query in zip(rows, queries, strict=True):
        inside = data.vectors[data.owner == data.owner[row]]
        for vectors, times in ((inside, book), (data.vectors, library)):
            began = time.perf_counter()
            np.argpartition(-(vectors @ query), K)[:K]
            times.append(time.perf_counter() - began)
    return (f"| exact | - | {data.vectors.nbytes / 1e6:,.0f} | 1.000 | {1000 * float(np.median(library)):.1f} "
            f"| 1.000 | {1000 * float(np.median(book)):.1f} |")


def main() -> None:
    """Run and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chunks", type=int, default=20_000)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--only", choices=list(SETTINGS), help="one of the settings")
    options = parser.parse_args()
    data = Simulated.made(options.chunks, options.documents or max(1, options.chunks // 1000))
    print("| settings | chunks added a second | MB | recall, library | ms | recall, one document | ms |")
    print("| --- " * 7 + "|")
    for name, settings in SETTINGS.items():
        if options.only in (None, name):
            print(one(name, settings, data), flush=True)
    if not options.only:
        print(by_document(data), flush=True)
    print(exact(data))


if __name__ == "__main__":
    main()
