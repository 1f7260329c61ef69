"""Answers over whole books, all kinds of questions in one run for a model: right, grounded, or silent?

  python -m tests.benchmarks.bench_answers --home FOLDER [--data DIR] [--model NAME] [--unpruned] [--log FILE]
      [--every N] [--found FILE] [--prompt NAME...] [--once]

FOLDER holds the books as `bench_books` indexes them. Prints a Markdown table: the share of the right answer's words in
the answer, on questions whose evidence was among the passages read; the share of answers to which a citation covers the
evidence; silence where there is an answer and where there is none; the median of the first word. `--unpruned` asks the
same with whole top-10 passages in the same run. `--log` keeps every answer as JSON lines, and goes on where it stopped;
`--every` asks each N-th question only. `--found` keeps what was searched and pruned in a file, so that another run pays
for the model alone. `--prompt` compares ways of asking (`tried.py`), a row each, on the questions whose evidence was
read; 'shipped' is the product's own. `--once` takes a model's first answer, of 80 tokens at most, for slow machines.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
from pathlib import Path
from typing import Any

from engine.asking import Asker
from engine.events import Answered
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.strategy import writing
from engine.values import Answer, Question
from tests.benchmarks import tried
from tests.benchmarks.bench_books import ensure_books, holds, load
from tests.benchmarks.remembered import Memory, RememberingAsker

_ONCE_TOKENS = 80


def share_said(wanted: list[str], text: str) -> float:
    """Share of the right answer's words that a text holds; `a|b` counts where either stands."""
    low = text.lower()
    return sum(any(word.lower() in low for word in group.split("|")) for group in wanted) / len(wanted)


def measured(row: dict[str, Any], answer: Answer) -> dict[str, Any]:
    """One answer as figures."""
    said: dict[str, Any] = {
        "question": row["question"], "kind": row["kind"], "silent": answer.not_found, "text": answer.text,
        "strategy": answer.strategy, "extractive": answer.extractive, "first": answer.seconds.first_token,
        "prompt": answer.tokens.prompt, "unsupported": sum(not c.supported for c in answer.citations),
    }
    if row["evidence"]:
        said["retrieved"] = holds(row["evidence"], [p.passage.text for p in answer.evidence])
        said["words"] = 0.0 if answer.not_found else share_said(row["answer"], answer.text)
        said["founded"] = bool(answer.citations) and all(c.supported for c in answer.citations)
        said["covered"] = any(holds([group], [c.text for c in answer.citations]) for group in row["evidence"])
    return said


def table(name: str, rows: list[dict[str, Any]]) -> None:
    """Print the figures of one way of asking."""
    able = [r for r in rows if "words" in r]
    retrieved, answered = [r for r in able if r["retrieved"]], [r for r in able if not r["silent"]]
    unable = [r for r in rows if "words" not in r]
    first = [r["first"] for r in rows if r["first"] is not None and not math.isnan(r["first"])]

    def mean(values: list[float]) -> str:
        return f"{sum(values) / len(values):.2f} of {len(values)}" if values else "-"

    print(f"| {name}: answer's words, evidence retrieved | {mean([r['words'] for r in retrieved])} |")
    print(f"| {name}: answer's words, all answerable | {mean([r['words'] for r in able])} |")
    print(f"| {name}: a citation covers the evidence, of answered | {mean([r['covered'] for r in answered])} |")
    found = [r["covered"] for r in answered if r["retrieved"]]
    print(f"| {name}: the same where the evidence was retrieved | {mean(found)} |")
    print(f"| {name}: silent, unanswerable | {mean([r['silent'] for r in unable])} |")
    print(f"| {name}: silent, answerable | {mean([r['silent'] for r in able])} |")
    if first:
        print(f"| {name}: first word, median | {statistics.median(first):.2f} s |")


def compared(asker: Asker, pipeline: Pipeline, rows: list[dict[str, Any]], options: argparse.Namespace) -> None:
    """Print a row a prompt, over the questions whose evidence was read."""
    heads = ("answer's words", "a citation covers the evidence", "all claims supported", "silent", "first word")
    print("| prompt | n | " + " | ".join(heads) + " |\n" + "| --- " * (len(heads) + 2) + "|")
    for name in options.prompt:
        tried.use(pipeline.workshop, name)
        said = [r for r in run(asker, rows, options, name, prune=True) if r.get("retrieved")]
        count = max(1, len(said))
        first = [r["first"] for r in said if not math.isnan(r["first"])]
        cells = [
            f"{sum(r[key] for r in said) / count:.2f}" for key in ("words", "covered", "founded", "silent")
        ]
        print(f"| {name} | {len(said)} | " + " | ".join(cells) + f" | {statistics.median(first):.2f} s |", flush=True)


def run(
    asker: Asker, rows: list[dict[str, Any]], options: argparse.Namespace, name: str, prune: bool
) -> list[dict[str, Any]]:
    """Ask everything; what the log holds already is not asked again."""
    log = Path(f"{options.log}.{name}") if options.log else None
    known = [json.loads(line) for line in log.read_text().splitlines()] if log and log.exists() else []
    done = {r["question"]: r for r in known}
    out = []
    for row in rows:
        if row["question"] not in done:
            question = Question(
                text=row["question"], documents=(row["id"],), prune=prune, model=options.model,
                max_tokens=_ONCE_TOKENS if options.once else None,
            )
            answer = next(e.answer for e in asker.ask(question) if isinstance(e, Answered))
            done[row["question"]] = measured(row, answer)
            if log:
                with log.open("a") as stream:
                    stream.write(json.dumps(done[row["question"]], ensure_ascii=False) + "\n")
        out.append(done[row["question"]])
    return out


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model")
    parser.add_argument("--unpruned", action="store_true")
    parser.add_argument("--log")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--found", type=Path)
    parser.add_argument("--prompt", nargs="+", choices=tuple(tried.PROMPTS))
    parser.add_argument("--once", action="store_true")
    options = parser.parse_args()
    if options.once:
        writing._fails = lambda *_: False
    pipeline = Pipeline(Paths.resolve(options.home))
    rows = load(options.data)
    books = ensure_books(pipeline, options.data, set())
    rows = [{**row, "id": books[row["book"]]} for row in rows if row["book"] in books][:: options.every]
    warm = Question(text="Who is it about?", documents=(rows[0]["id"],), model=options.model)
    list(pipeline.asker.ask(warm))
    memory = Memory.at(options.found) if options.found else None
    asker = RememberingAsker(library=pipeline.library, workshop=pipeline.workshop, memory=memory) if memory else (
        pipeline.asker
    )
    try:
        measure(asker, pipeline, rows, options)
    finally:
        if memory:
            memory.save()
        pipeline.close()


def measure(asker: Asker, pipeline: Pipeline, rows: list[dict[str, Any]], options: argparse.Namespace) -> None:
    """Ask and print as the options say."""
    if options.prompt:
        compared(asker, pipeline, rows, options)
        return
    name = pipeline.workshop.language_entry(options.model).name
    print(f"| {name}, {len(rows)} questions | figure |\n| --- | --- |")
    pruned = run(asker, rows, options, "pruned", prune=True)
    table("pruned", pruned)
    if options.unpruned:
        whole = run(asker, rows, options, "whole", prune=False)
        table("whole top-10 passages", whole)
        both = [(p["first"], w["first"]) for p, w in zip(pruned, whole, strict=True)]
        ratios = [w / p for p, w in both if p and w and not math.isnan(p) and not math.isnan(w)]
        print(f"| first word, whole against pruned, median of the ratios | {statistics.median(ratios):.1f} |")


if __name__ == "__main__":
    main()
