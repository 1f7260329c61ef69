"""Needles in a library of a million words: one sentence found and cited, and threads of five followed to their end.

  python -m tests.benchmarks.bench_needle --home FOLDER [--data DIR] [--words 1000000] [--vectors] [--answers]
      [--sample N]

Cuts the shared books into files of 100,000 words, hides 100 single sentences and 100 threads of five sentences among
them, and indexes the words (with `--vectors` the vectors as well, which takes long). Prints how many needles stand in
the passages read, in the evidence, and as the best sentence or, with `--answers`, in a citation of the answer; and for
how many threads the last sentence, which alone answers, is in the evidence. `--sample` asks for the first N of each
only. Nothing of it was used to fit anything.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

from engine.events import Answered, EvidenceFound, Progress
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import Question

COUNT, LENGTH, FILE_WORDS, SEED = 100, 5, 100_000, 7
_FIRST = (
    "Bra", "Cor", "Del", "Fen", "Gal", "Hes", "Ilm", "Jor", "Kel", "Lor", "Mar", "Nev", "Orl", "Pra", "Quil", "Ros",
    "Sel", "Tav", "Ulm", "Vel",
)
_LAST = (
    "bant", "dric", "fell", "gorn", "hask", "isk", "jarn", "kett", "lund", "mond", "nor", "pesk", "quist", "rath",
    "stad", "thal", "ustra", "vick", "wold", "zand",
)
_SINGLE = (
    ("The lantern of {a} is kept in a {b} box under the stairs.", "In what is the lantern of {a} kept?"),
    ("{a} paid {b} crowns for the grey pony at the winter fair.", "How much did {a} pay for the grey pony?"),
    ("The password of the guild of {a} has always been {b}.", "What is the password of the guild of {a}?"),
    ("On his last voyage {a} carried nothing but {b} and salt.", "What did {a} carry on his last voyage?"),
    ("{a} taught the blind clockmaker to play the {b}.", "What did {a} teach the blind clockmaker to play?"),
)
_VALUES = (
    "walnut", "copper", "tin", "seventy", "ninety", "forty", "amber", "thistle", "juniper", "marble", "cello",
    "zither", "lute", "pepper", "indigo",
)
_THREAD = (
    "The brass key of {0} was given to {1}.", "{1} sends every letter to {2}.", "{2} owes the mill to {3}.",
    "{3} was taught to swim by {4}.", "{4} buried the ledger beneath the {5} tree.",
)
_THREAD_QUESTION = (
    "Under which tree did the person bury the ledger who taught the one to swim to whom the mill is owed by the one "
    "who gets the letters from whoever was given the brass key of {0}?"
)


def names(rng: random.Random) -> Any:
    """Names that no book holds, none twice."""
    seen: set[str] = set()
    while True:
        name = f"{rng.choice(_FIRST)}{rng.choice(_LAST)} {rng.choice(_FIRST)}{rng.choice(_LAST)}"
        if name not in seen:
            seen.add(name)
            yield name


def hidden(rng: random.Random) -> tuple[list[dict[str, str]], list[dict[str, Any]]]:
    """The needles as {text, question}, the threads as {texts, question}."""
    made = names(rng)
    needles = []
    for number in range(COUNT):
        sentence, question = _SINGLE[number % len(_SINGLE)]
        name = next(made)
        needles.append({"text": sentence.format(a=name, b=rng.choice(_VALUES)), "question": question.format(a=name)})
    threads = []
    for _ in range(COUNT):
        people = [next(made) for _ in range(LENGTH)]
        texts = [part.format(*people, rng.choice(_VALUES)) for part in _THREAD]
        threads.append({"texts": texts, "question": _THREAD_QUESTION.format(people[0])})
    return needles, threads


def haystack(data: Path, words: int, sentences: list[str], rng: random.Random, folder: Path) -> list[Path]:
    """Files of the books' paragraphs with the sentences put at ends of paragraphs, each somewhere else."""
    paragraphs: list[str] = []
    count = 0
    for path in sorted((data / "books").glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            if count >= words:
                break
            paragraphs.append(" ".join(paragraph.split()))
            count += len(paragraph.split())
    long = [place for place, paragraph in enumerate(paragraphs) if len(paragraph.split()) > 40]
    for place, sentence in zip(rng.sample(long, len(sentences)), sentences, strict=True):
        paragraphs[place] += " " + sentence
    files, part, size = [], [], 0
    for paragraph in [*paragraphs, ""]:
        part.append(paragraph)
        size += len(paragraph.split())
        if size >= FILE_WORDS or paragraph is paragraphs[-1]:
            files.append(folder / f"part-{len(files) + 1:02}.txt")
            files[-1].write_text("\n\n".join(part), encoding="utf-8")
            part, size = [], 0
    return files


def index(pipeline: Pipeline, files: list[Path], vectors: bool) -> None:
    """Put the files in; without `vectors` each is left as soon as its words are searchable."""
    list(pipeline.add(files))
    with pipeline.writer_lock():
        while (events := pipeline.index_next()) is not None:
            for event in events:
                if not vectors and isinstance(event, Progress) and event.stage == "vectors":
                    break
            else:
                continue
            pipeline.library.finish(pipeline.library.next_job() or "")


def look(pipeline: Pipeline, question: str, wanted: str, answers: bool) -> dict[str, bool]:
    """Where the wanted sentence stands after asking over the whole library."""
    events = list(pipeline.asker.ask(Question(text=question, generate=answers)))
    found = next(e for e in events if isinstance(e, EvidenceFound))
    answer = next(e.answer for e in events if isinstance(e, Answered))
    return {
        "read": any(wanted in " ".join(p.passage.text.split()) for p in found.passages),
        "evidence": any(wanted in s.text for s in found.sentences),
        "best": found.best is not None and wanted in found.best.text,
        "cited": any(wanted in c.text for c in answer.citations), "silent": answer.not_found,
    }


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--vectors", action="store_true")
    parser.add_argument("--answers", action="store_true")
    parser.add_argument("--sample", type=int, default=COUNT)
    options = parser.parse_args()
    rng = random.Random(SEED)
    needles, threads = hidden(rng)
    options.home.mkdir(parents=True, exist_ok=True)
    pipeline = Pipeline(Paths.resolve(options.home))
    sentences = [n["text"] for n in needles] + [text for thread in threads for text in thread["texts"]]
    began = time.perf_counter()
    files = haystack(options.data, options.words, sentences, rng, options.home)
    index(pipeline, files, options.vectors)
    print(f"indexed {len(files)} files in {time.perf_counter() - began:.0f} s", flush=True)
    single = [look(pipeline, n["question"], n["text"], options.answers) for n in needles[: options.sample]]
    chains = [look(pipeline, t["question"], t["texts"][-1], options.answers) for t in threads[: options.sample]]
    print("| what | " + " | ".join(single[0]) + " |\n" + "| --- " * (len(single[0]) + 1) + "|")
    for name, rows in (("needles", single), ("threads of five, last sentence", chains)):
        print(f"| {name} | " + " | ".join(f"{sum(r[key] for r in rows)} of {len(rows)}" for key in single[0]) + " |")
    missed = [n["question"] for n, row in zip(needles, single, strict=False) if not row["evidence"]][:5]
    print(json.dumps({"missed": missed}, ensure_ascii=False))
    pipeline.close()


if __name__ == "__main__":
    main()
