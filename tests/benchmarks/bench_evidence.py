"""What a language model is given to read, by budget: is the answer in it, and what would citing more of it buy?

  python -m tests.benchmarks.bench_evidence --home FOLDER [--data DIR] [--found FILE]

FOLDER holds the books as `bench_books` indexes them; no language model is loaded. Over the questions whose evidence
stands in the passages read, for each budget: the share of the right answer's words in the numbered sentences, whether
one of them is evidence, how many they are, and the encoder's tokens. Then for each number of the likeliest sentences
that could be cited: whether one of them is evidence, and what share of them is.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any

from engine.answer.prompts import SMALL, STANDARD
from engine.answer.select import EvidenceBudget, number_evidence
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.strategy.desk import Desk, Found
from engine.strategy.double import parts
from engine.values import EvidenceSentence, Question
from tests.benchmarks.bench_answers import share_said
from tests.benchmarks.bench_books import ensure_books, holds, load
from tests.benchmarks.remembered import Memory, RememberingDesk

BUDGETS = {
    "a small model's": SMALL.budget, "360 tokens": EvidenceBudget(tokens=360), "600 tokens": EvidenceBudget(tokens=600),
    "1,000 tokens": EvidenceBudget(tokens=1000), "a larger model's at most": STANDARD.budget,
}
CITED = (1, 2, 3)


def found_for(desk: Desk, question: Question, text: str) -> Found:
    """What a direct question finds."""
    candidates, passages = desk.retrieve(question, text)
    return desk.prune(question, text, passages, len(candidates), in_turn=True)


def evidence(desk: Desk, text: str, found: Found, budget: EvidenceBudget) -> tuple[EvidenceSentence, ...]:
    """What is numbered for the model."""
    return number_evidence(found.passages, desk.count_tokens, budget, desk.alike(text), desk.rare_names(text))


def is_evidence(row: dict[str, Any], text: str) -> bool:
    """Whether a sentence is one of those that answer."""
    return any(holds([[alternative]], [text]) for group in row["evidence"] for alternative in group)


def main() -> None:
    """Run and print two Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--found", type=Path)
    options = parser.parse_args()
    pipeline = Pipeline(Paths.resolve(options.home))
    memory = Memory.at(options.found) if options.found else None
    desk = pipeline.asker.desk
    if memory:
        desk = RememberingDesk(library=pipeline.library, workshop=pipeline.workshop, memory=memory)
    books = ensure_books(pipeline, options.data, set())
    read: defaultdict[str, list[tuple[float, ...]]] = defaultdict(list)
    cited: defaultdict[int, list[tuple[float, ...]]] = defaultdict(list)
    for row in load(options.data):
        if not row["evidence"] or row["book"] not in books or len(parts(row["question"])) > 1:
            continue
        question = Question(text=row["question"], documents=(books[row["book"]],))
        found = found_for(desk, question, question.text)
        if not found.holds or not holds(row["evidence"], [p.passage.text for p in found.passages]):
            continue
        for name, budget in BUDGETS.items():
            texts = [s.text for s in evidence(desk, question.text, found, budget)]
            tokens = sum(desk.count_tokens(text) for text in texts)
            some = any(is_evidence(row, text) for text in texts)
            read[name].append((share_said(row["answer"], " ".join(texts)), some, len(texts), tokens))
        likeliest = sorted(evidence(desk, question.text, found, STANDARD.budget), key=lambda s: -s.probability)
        for count in CITED:
            right = [is_evidence(row, s.text) for s in likeliest[:count]]
            cited[count].append((any(right), sum(right) / len(right)))
    print(f"| read, of {len(cited[1])} questions | answer's words | some is evidence | sentences | tokens |")
    print("| --- | --- | --- | --- | --- |")
    for name, rows in read.items():
        words, some, sentences, tokens_read = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        print(f"| {name} | {words:.2f} | {some:.2f} | {sentences:.1f} | {tokens_read:.0f} |")
    print("\n| likeliest sentences cited | some is evidence | share that is |\n| --- | --- | --- |")
    for count, pairs in cited.items():
        some, share = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
        print(f"| {count} | {some:.2f} | {share:.2f} |")
    if memory:
        memory.save()
    pipeline.close()


if __name__ == "__main__":
    main()
