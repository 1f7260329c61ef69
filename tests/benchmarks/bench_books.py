"""Questions over whole books: is the evidence retrieved, kept, and is silence kept where there is none?

  python -m tests.benchmarks.bench_books --home FOLDER [--data ../shared/data]

Adds the books that the questions are about to FOLDER (once; later runs only ask) and prints, for each kind of question,
how often the evidence is in the top 5 chunks by words, by vectors, by both, and by both and read by the pruner (in the
first chunk as well), how often the pruner keeps it where it was retrieved, the share of tokens dropped, and how often
unanswerable questions are refused. Evidence is known by its sentences' words, since offsets of the indexed text differ
from those of the source file. With `--as-put` a question's vector is that of its own words alone, names and all; with
`--everywhere` all books are asked at once.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from engine.events import Answered
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.strategy.desk import Desk
from engine.values import DocumentId, DocumentStatus, Question

QUESTIONS = Path(__file__).with_name("book_questions.jsonl")
TOP = 5
WAYS = {"words": ("words", False), "dense": ("dense", False), "hybrid": ("hybrid", False), "read": ("hybrid", True)}
"""Each way's mode, and whether what is found is read and ranked anew."""


def squeeze(text: str) -> str:
    """Letters and digits alone, lower-case: equal whatever happened to spaces, quotes and hyphens."""
    return "".join(c for c in text.lower() if c.isalnum())


def load(data: Path) -> list[dict[str, Any]]:
    """Questions whose evidence is lists of alternatives, each squeezed text."""
    texts: dict[str, str] = {}
    rows = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        book = row["book"]
        texts.setdefault(book, (data / "books" / f"{book}.txt").read_text(encoding="utf-8"))
        row["evidence"] = [[squeeze(texts[book][a:b]) for a, b in group] for group in row["evidence"]]
    return rows


def holds(groups: list[list[str]], found: list[str]) -> bool:
    """Whether each group has an alternative whose middle stands in one of the found texts."""
    squeezed = [squeeze(text) for text in found]
    return all(any(_core(a) in text for a in group for text in squeezed) for group in groups)


def _core(text: str) -> str:
    """At most 60 characters from the middle: a sentence may be cut a little differently at its ends."""
    middle = len(text) // 2
    return text[max(0, middle - 30) : middle + 30]


def ensure_books(pipeline: Pipeline, data: Path, names: set[str]) -> dict[str, DocumentId]:
    """Index what is missing; returns book name to document."""
    for name in sorted(names):
        for event in pipeline.add([data / "books" / f"{name}.txt"]):
            assert event.document.id
    with pipeline.writer_lock() as held:
        while names and held and (events := pipeline.index_next()) is not None:
            for _ in events:
                pass
    ready = {d for d in pipeline.library.documents() if d.status is DocumentStatus.READY}
    return {Path(d.path).stem: d.id for d in ready}


def measure(
    pipeline: Pipeline, rows: list[dict[str, Any]], books: dict[str, DocumentId], *, everywhere: bool = False
) -> dict[str, Any]:
    """Counts by kind of question."""
    totals: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        scope = () if everywhere else (books[row["book"]],)
        figures = totals[row["kind"]]
        if row["evidence"]:
            for way, (mode, read) in WAYS.items():
                began = time.perf_counter()
                top = pipeline.asker.search(row["question"], scope, TOP, mode, read=read)
                figures[f"{way} seconds"].append(time.perf_counter() - began)
                figures[way].append(holds(row["evidence"], [c.text for c in top]))
                figures[f"{way} first"].append(holds(row["evidence"], [c.text for c in top[:1]]))
        question = Question(text=row["question"], documents=scope, generate=False)
        answer = next(e.answer for e in pipeline.asker.ask(question) if isinstance(e, Answered))
        figures["found"].append(not answer.not_found)
        figures["prune seconds"].append(answer.seconds.prune)
        if answer.tokens.retrieved:
            figures["dropped"].append(1 - answer.tokens.kept / answer.tokens.retrieved)
        if row["evidence"] and holds(row["evidence"], [p.passage.text for p in answer.evidence]):
            kept = [
                " ".join(p.passage.text[s.start - p.passage.span.start : s.end - p.passage.span.start]
                         for i, s in enumerate(p.passage.sentences) if i in p.kept)
                for p in answer.evidence
            ]
            figures["kept"].append(holds(row["evidence"], kept))
    return totals


def main() -> None:
    """Run and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--as-put", action="store_true", help="no question is retold without its names")
    parser.add_argument("--everywhere", action="store_true", help="each question is put to all books")
    parser.add_argument("--as-is", action="store_true", help="only the books that FOLDER already holds")
    options = parser.parse_args()
    pipeline = Pipeline(Paths.resolve(options.home))
    rows = load(options.data)
    books = ensure_books(pipeline, options.data, set() if options.as_is else {row["book"] for row in rows})
    rows = [row for row in rows if row["book"] in books]
    retelling = patch.object(Desk, "retold", lambda *_: "") if options.as_put else nullcontext()
    with retelling:
        totals = measure(pipeline, rows, books, everywhere=options.everywhere)
    columns = (
        *WAYS, "hybrid first", "read first", "kept", "dropped", "found", "hybrid seconds", "read seconds",
        "prune seconds",
    )
    print("| kind | n | " + " | ".join(columns) + " |\n" + "| --- " * (len(columns) + 2) + "|")
    for kind, figures in totals.items():
        cells = [f"{sum(v) / len(v):.2f}" if (v := figures[c]) else "-" for c in columns]
        print(f"| {kind} | {len(figures['found'])} | " + " | ".join(cells) + " |")
    pipeline.close()


if __name__ == "__main__":
    main()
