"""The main job on a long novel: indexing, search, first word, pruned against unpruned. All in one run.

  python -m tests.benchmarks.bench_desk [--data ../shared/data] [--model NAME] [--book FILE]

Prints a Markdown table. Speeds are of this machine at this time; ratios within the run are what to compare.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from engine.events import Answered, Progress
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import Answer, Question

BOOK = "jane-austen_pride-and-prejudice.txt"
QUESTIONS = (
    "Who has taken Netherfield Park?",
    "How much a year does Mr. Bingley have?",
    "How old is Charlotte Lucas?",
    "Where does Mr. Gardiner live in London?",
    "Who is the patroness of Mr. Collins?",
    "What does Mr. Darcy say about Elizabeth at the assembly?",
)
WARM_UP = "Who is the father of Elizabeth?"


def encoder_speed(pipeline: Pipeline) -> float:
    """Tokens a second of the encoder alone, on batches of passages of 128 tokens."""
    embedder = pipeline.workshop.embedder
    texts = ["The tower by the sea was painted green in the year of the great storm. " * 7] * 32
    embedder.embed_sentences(texts[:4])
    began = time.perf_counter()
    embedder.embed_sentences(texts)
    return sum(embedder.count_tokens(texts)) / (time.perf_counter() - began)


def index(pipeline: Pipeline, book: Path) -> dict[str, Any]:
    """Seconds to the end of each stage, and what was made."""
    process = psutil.Process()
    marks: dict[str, float] = {}
    most = 0
    began = time.perf_counter()
    list(pipeline.add([book]))
    with pipeline.writer_lock():
        events = pipeline.index_next()
        assert events is not None
        for event in events:
            if isinstance(event, Progress):
                marks[event.stage] = time.perf_counter() - began
            most = max(most, process.memory_info().rss)
    [document] = pipeline.library.documents()
    tokens = sum(pipeline.workshop.embedder.count_tokens([pipeline.library.text(document.id)[i : i + 4000]
                 for i in range(0, document.characters, 4000)]))
    return {"marks": marks, "document": document, "tokens": tokens, "memory": most}


def ask(pipeline: Pipeline, text: str, **options: Any) -> Answer:
    """The answer to one question."""
    return next(e.answer for e in pipeline.asker.ask(Question(text=text, **options)) if isinstance(e, Answered))


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--book", default=BOOK)
    parser.add_argument("--model")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(Paths.resolve(folder))
        pipeline.workshop.warm()
        encoder = encoder_speed(pipeline)
        made = index(pipeline, options.data / "books" / options.book)
        document, marks = made["document"], made["marks"]
        print("| what | figure |\n| --- | --- |")
        print(f"| document | {document.pages} pages, {document.sentences} sentences, {document.chunks} chunks |")
        print(f"| words searchable after | {marks['words']:.1f} s |")
        print(f"| whole index after | {marks['vectors']:.1f} s |")
        rate = made["tokens"] / (marks["vectors"] - marks["words"])
        print(f"| indexing against the encoder alone | {rate:.0f} / {encoder:.0f} tokens/s = {rate / encoder:.2f} |")
        print(f"| memory while indexing, models included | {made['memory'] / 1e6:.0f} MB |")
        ask(pipeline, WARM_UP, model=options.model)
        pruned = [ask(pipeline, q, model=options.model) for q in QUESTIONS]
        whole = [ask(pipeline, q, model=options.model, prune=False) for q in QUESTIONS]
        report("pruned", pruned)
        report("whole passages", whole)
        first, all_ = (statistics.median(a.seconds.first_token for a in part) for part in (pruned, whole))
        print(f"| first word, whole passages against pruned | {all_ / first:.1f} times as long |")
        pipeline.close()


def report(name: str, answers: list[Answer]) -> None:
    """Medians of one way of asking."""
    first = statistics.median(a.seconds.first_token for a in answers)
    prompt = statistics.median(a.tokens.prompt for a in answers)
    print(f"| {name}: first word (median) | {first:.2f} s with {prompt:.0f} tokens to read |")
    search = statistics.median(a.seconds.retrieve for a in answers)
    prune = statistics.median(a.seconds.prune for a in answers)
    print(f"| {name}: search, prune (medians) | {search * 1000:.0f} ms, {prune * 1000:.0f} ms |")


if __name__ == "__main__":
    main()
