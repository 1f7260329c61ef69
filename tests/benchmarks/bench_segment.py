"""Sentence ends on UD treebanks, as they are and with case, punctuation and line breaks removed, and the speed.

  python -m tests.benchmarks.bench_segment [--data ../shared/data]

Lectern's segmenter beside sentencex (rules), in one run. An end counts where the same visible character is the last,
a document's last one too. Of the treebanks that served for training (not EWT-dev, GUM, ISDT) only the three documents
in ten count that did not. "bare": lower case, letters, digits and white space alone. "first network": without the one
that votes where end marks are scarce.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from engine.runtime.catalogue import Catalogue
from engine.runtime.encoder import TokenSpace
from engine.runtime.paths import Paths, install_root
from engine.segment.neural import NeuralSegmenter
from engine.segment.punctuated import PunctuatedEnds
from engine.segment.rules import RuleSegmenter
from engine.stages import Segmenter

Document = tuple[str, list[int]]
UNSEEN = {"en_ewt", "en_gum", "it_isdt"}


def load(path: Path) -> list[Document]:
    """Texts that training never saw, with the offsets just after each sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [(row["text"], row["ends"]) for row in map(json.loads, lines)]
    whole = path.name.split("-")[0] in UNSEEN
    return [row for index, row in enumerate(rows) if whole or index % 10 >= 7]


def stripped(document: Document, *, case: bool = False, breaks: bool = True) -> Document:
    """Without punctuation, and without case and line breaks unless these are kept."""
    text, ends = document
    out, places, wanted = [], [], set(ends)
    for index, character in enumerate(text):
        if index in wanted:
            places.append(len(out))
        if character.isalnum() or character.isspace():
            out.append(character if breaks or character not in "\n\r" else " ")
    places = sorted({*places, len(out)} - {0})
    return "".join(out) if case else "".join(c.lower() if len(c.lower()) == 1 else c for c in out), places


TEXTS: dict[str, Callable[[Document], Document]] = {
    "clean": lambda document: document,
    "no punctuation": lambda document: stripped(document, case=True),
    "bare": stripped,
    "bare, one line": lambda document: stripped(document, breaks=False),
}


def visible(text: str, ends: list[int]) -> set[int]:
    """Ends moved back over white space."""
    return {len(text[:end].rstrip()) for end in ends} - {0}


def f1(segmenter: Segmenter, documents: list[Document]) -> float:
    """F1 of ends over all documents."""
    right = guessed = true = 0
    for text, gold in documents:
        a, b = visible(text, gold), visible(text, segmenter.ends([text])[0])
        right, guessed, true = right + len(a & b), guessed + len(b), true + len(a)
    return 2 * right / (guessed + true)


def speed(segmenter: Segmenter, text: str) -> float:
    """Characters a second over paragraphs."""
    segmenter.ends(text[:20_000].split("\n\n"))
    began = time.perf_counter()
    segmenter.ends(text.split("\n\n"))
    return len(text) / (time.perf_counter() - began)


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    tokens = TokenSpace(Catalogue(Paths.resolve()).require("e5-small-q4"))
    folder = install_root() / "models" / "segmenter"
    ours = NeuralSegmenter.load(folder, tokens, threads=1)
    quick = PunctuatedEnds(folder / "segmenter.int8.onnx", tokens, threads=1)
    alone = NeuralSegmenter(quick, lambda: quick, tokens, (0.5, 0.3))
    others = [(alone, "no punctuation"), (alone, "bare")]
    names = [f"first network, {kind}" for _, kind in others] + ["sentencex, clean", "sentencex, bare"]
    print("| treebank | " + " | ".join([*TEXTS, *names]) + " |\n" + "| --- " * (1 + len(TEXTS) + len(names)) + "|")
    means = []
    for path in sorted((data / "segment").glob("*-dev.jsonl.gz")):
        name, documents = path.name.split("-")[0], load(path)
        rules = RuleSegmenter(name[:2])
        asked: list[tuple[Segmenter, str]] = [(ours, kind) for kind in TEXTS]
        asked += [*others, (rules, "clean"), (rules, "bare")]
        cells = [f1(segmenter, [TEXTS[kind](d) for d in documents]) for segmenter, kind in asked]
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in cells) + " |", flush=True)
        if name != "en_ewt":
            means.append(cells)
    print("| mean of the others | " + " | ".join(f"{value:.3f}" for value in np.mean(means, axis=0)) + " |")
    book = (data / "books" / "jane-austen_pride-and-prejudice.txt").read_text(encoding="utf-8")
    print(f"\nA novel, one thread: {speed(ours, book):,.0f} characters a second; bare (its first tenth)", end=" ")
    print(f"{speed(ours, stripped((book[: len(book) // 10], []))[0]):,.0f}; ", end="")
    print(f"sentencex {speed(RuleSegmenter('en'), book):,.0f}")


if __name__ == "__main__":
    main()
