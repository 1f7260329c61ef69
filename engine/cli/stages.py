"""Commands that run one stage alone, for scripts and benchmarks: segment, prune."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from engine.cli.console import say, say_json
from engine.errors import UsageError
from engine.pipeline import Pipeline
from engine.prune.passages import compared
from engine.values import Passage, Span

_TEXTS_AT_ONCE = 256


def segment(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Sentence end offsets of one text, or of many by --in and --out."""
    segmenter = pipeline.workshop.segmenter
    if options.input or options.output:
        if not (options.input and options.output):
            raise UsageError("--in and --out belong together.")
        with _open(options.input, "r") as source, _open(options.output, "w") as sink:
            for batch in _batches(_records(source, "text")):
                for ends in segmenter.ends([record["text"] for record in batch]):
                    sink.write(json.dumps({"ends": ends}) + "\n")
        return 0
    if options.file == "-":
        text = sys.stdin.read()
    else:
        with _open(options.file, "r") as stream:
            text = stream.read()
    [ends] = segmenter.ends([text])
    if options.json:
        say_json(ends)
        return 0
    for start, end in zip([0, *ends[:-1]], ends, strict=False):
        say(" ".join(text[start:end].split()))
    return 0


def prune(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """JSONL in, JSONL out: score, sentences with probability, kept indexes; offsets into the passage."""
    for record in _records(sys.stdin, "question", "passage"):
        text = record["passage"]
        [ends] = pipeline.workshop.segmenter.ends([text])
        spans = tuple(Span(a, b) for a, b in zip([0, *ends[:-1]], ends, strict=False))
        passage = Passage(
            document="", span=Span(0, len(text)), text=text, sentences=spans, page=0,
            heading=str(record.get("heading", "")), score=0.0,
        )
        passage = compared(pipeline.workshop.embedder, record["question"], passage)
        [pruned] = pipeline.workshop.pruner.prune(record["question"], [passage])
        say_json(
            {
                "score": round(pruned.relevance, 4),
                "sentences": [[s.start, s.end, p] for s, p in zip(spans, pruned.probabilities, strict=True)],
                "kept": list(pruned.kept),
            }
        )
    return 0


def _open(path: str, mode: str) -> TextIO:
    try:
        return Path(path).open(mode, encoding="utf-8", newline="")  # type: ignore[return-value]
    except OSError as error:
        raise UsageError(f"{path} cannot be opened.", str(error)) from error


def _records(lines: Iterable[str], *fields: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            for field in fields:
                if not isinstance(record[field], str):
                    raise TypeError(field)
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(f"Line {number} is not JSON with {', '.join(fields)}.", str(error)) from error
        yield record


def _batches(records: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(records, _TEXTS_AT_ONCE)):
        yield batch
