"""Sentence ends on UD English-EWT and the other treebanks, clean and with case and punctuation removed, and the speed.

  python -m tests.benchmarks.bench_segment [--data ../shared/data]

Lectern's segmenter beside sentencex (rules), in one run. An end counts where the same visible character is the last.
Treebanks other than EWT partly served for training (see models/segmenter/card.md); EWT-dev, GUM and ISDT did not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

from engine.runtime.catalogue import Catalogue
from engine.runtime.encoder import TokenSpace
from engine.runtime.paths import Paths, install_root
from engine.segment.neural import NeuralSegmenter
from engine.segment.rules import RuleSegmenter
from engine.stages import Segmenter

Document = tuple[str, list[int]]


def load(path: Path) -> list[Document]:
    """Texts with the offsets just after each sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [(row["text"], row["ends"]) for row in map(json.loads, lines)]


def bare(document: Document) -> Document:
    """Lower-case, without punctuation: what is left of the ends stands after the last visible character."""
    text, ends = document
    out, places, wanted = [], [], set(ends)
    for index, character in enumerate(text):
        if index in wanted:
            places.append(len(out))
        if character.isalnum() or character.isspace():
            out.append(character.lower())
    return "".join(out), sorted({*places, len(out)} - {0})


def visible(text: str, ends: list[int]) -> set[int]:
    """Ends moved back over white space."""
    return {len(text[:end].rstrip()) for end in ends} - {0}


def score(segmenter: Segmenter, documents: list[Document]) -> tuple[float, float]:
    """F1 of ends over all documents, and characters a second."""
    texts = [text for text, _ in documents]
    began = time.perf_counter()
    found = [segmenter.ends([text])[0] for text in texts]
    seconds = time.perf_counter() - began
    right = guessed = true = 0
    for (text, gold), ends in zip(documents, found, strict=True):
        a, b = visible(text, gold), visible(text, ends)
        right, guessed, true = right + len(a & b), guessed + len(b), true + len(a)
    return 2 * right / (guessed + true), sum(map(len, texts)) / seconds


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    tokens = TokenSpace(Catalogue(Paths.resolve()).require("e5-small-q4"))
    ours = NeuralSegmenter.load(install_root() / "models" / "segmenter", tokens, threads=1)
    segmenters: dict[str, Callable[[str], Segmenter]] = {
        "Lectern": lambda _: ours,
        "sentencex": RuleSegmenter,
    }
    print("| treebank | " + " | ".join(f"{name}, clean | {name}, bare" for name in segmenters) + " |")
    print("| --- " * (1 + 2 * len(segmenters)) + "|")
    for path in sorted((data / "segment").glob("*-dev.jsonl.gz")):
        documents = load(path)
        cells = []
        for make in segmenters.values():
            segmenter = make(path.name[:2])
            cells += [f"{score(segmenter, d)[0]:.3f}" for d in (documents, [bare(d) for d in documents])]
        print(f"| {path.name.split('-')[0]} | " + " | ".join(cells) + " |")
    book = (data / "books" / "jane-austen_pride-and-prejudice.txt").read_text(encoding="utf-8")
    for name, make in segmenters.items():
        began = time.perf_counter()
        make("en").ends(book.split("\n\n"))
        print(f"\n{name}: {len(book) / (time.perf_counter() - began):,.0f} characters a second, one thread")


if __name__ == "__main__":
    main()
