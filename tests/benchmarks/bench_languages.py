"""Is the sentence that answers in the first five chunks, across languages?

  python -m tests.benchmarks.bench_languages [--data ../shared/data]

Each collection is 240 paragraphs without titles, indexed as one document. Chinese, Japanese, Arabic and Portuguese
questions over text of their own language; English questions over English text, and 25 of them asked in six other
languages (translated here; tests/benchmarks/translated_questions.jsonl). The questions are of the development file: no
model was trained on them, the pruner included, which reads what is found in the last column. Then paragraphs written
for this in German, Hindi, Russian and Spanish, with others beside them (tests/benchmarks/written_paragraphs.py): 160,
200, 90 and 90 in all; there a second row counts any sentence of the paragraph that answers.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentId
from tests.benchmarks import written_paragraphs
from tests.benchmarks.bench_books import TOP, holds, squeeze
from tests.helpers.queue import work_off

PARAGRAPHS, QUESTIONS = 240, 60
OWN = {
    "English": ("selqa", "nq-open-oracle", "qed", "clapnq", "hotpotqa-sample"),
    "Chinese": ("cmrc2018", "drcd"),
    "Japanese": ("jaquad",),
    "Arabic": ("arcd",),
    "Portuguese": ("faquad",),
}
NAMES = {"de": "German", "ru": "Russian", "es": "Spanish", "hi": "Hindi", "zh": "Chinese", "ar": "Arabic"}
WAYS = {"dense": ("dense", False), "words": ("words", False), "hybrid": ("hybrid", False), "read": ("hybrid", True)}
Row = dict[str, Any]
Asked = tuple[str, list[str]]


def load(data: Path) -> list[Row]:
    """Rows with an answer, the development file's first."""
    rows: list[Row] = []
    for name in ("dev", "train"):
        with gzip.open(data / f"prune_{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows += [row | {"held_out": name == "dev"} for row in map(json.loads, lines) if row["relevant"]]
    return rows


def answers(row: Row) -> list[str]:
    """The sentences that answer, any of which counts."""
    return [squeeze(row["passage"][a:b]) for a, b in (row["sentences"][i] for i in row["relevant"])]


def held_out(rows: Iterable[Row]) -> list[Asked]:
    """Questions of the development file."""
    return [(row["question"], answers(row)) for row in rows if row["held_out"]][:QUESTIONS]


def collection(rows: Iterable[Row], wanted: Iterable[Row] = ()) -> list[Row]:
    """One row for each of PARAGRAPHS passages, those of `wanted` among them."""
    chosen: dict[str, Row] = {row["passage"]: row for row in wanted}
    for row in rows:
        if len(chosen) == PARAGRAPHS:
            break
        chosen.setdefault(row["passage"], row)
    return list(chosen.values())


def index(pipeline: Pipeline, folder: Path, name: str, passages: list[str]) -> DocumentId:
    """Add the collection as one text, its paragraphs in a fixed random order."""
    order = np.random.default_rng(7).permutation(len(passages))
    path = folder / f"{name}.txt"
    path.write_text("\n\n".join(" ".join(passages[i].split()) for i in order), encoding="utf-8")
    [added] = pipeline.add([path])
    work_off(pipeline)
    return added.document.id


def show(pipeline: Pipeline, name: str, document: DocumentId, asked: list[Asked]) -> None:
    """One line of the table."""
    shares = []
    for mode, read in WAYS.values():
        found = [
            holds([sentences], [c.text for c in pipeline.asker.search(question, [document], TOP, mode, read=read)])
            for question, sentences in asked
        ]
        shares.append(f"{np.mean(found):.2f}")
    print(f"| {name} | {len(asked)} | {' | '.join(shares)} |", flush=True)


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    rows = load(parser.parse_args().data)
    with (Path(__file__).parent / "translated_questions.jsonl").open(encoding="utf-8") as lines:
        translated = list(map(json.loads, lines))
    print("| questions | count | " + " | ".join(WAYS) + " |\n" + "| --- " * (2 + len(WAYS)) + "|")
    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(Paths.resolve(str(Path(folder) / "home")))
        for language, sources in OWN.items():
            mine = [row for row in rows if row["source"] in sources]
            sought = {item["id"]: next(r for r in mine if r["id"].startswith(item["id"])) for item in translated} if (
                language == "English"
            ) else {}
            kept = collection(mine, sought.values())
            document = index(pipeline, Path(folder), language, [row["passage"] for row in kept])
            show(pipeline, language, document, held_out(kept))
            for code, name in NAMES.items():
                asked = [(item[code], answers(sought[item["id"]])) for item in translated if sought]
                if asked:
                    show(pipeline, f"{name} over English", document, asked)
        for code, name in written_paragraphs.NAMES.items():
            paragraphs = written_paragraphs.load(code)
            texts = [paragraph.text for paragraph in paragraphs] + written_paragraphs.others(code)
            document = index(pipeline, Path(folder), name, texts)
            asked = [(q, [squeeze(p.sentences[place])]) for p in paragraphs for q, place in p.questions]
            show(pipeline, f"{name}, written", document, asked)
            near = [(q, [squeeze(s) for s in p.sentences]) for p in paragraphs for q, _ in p.questions]
            show(pipeline, f"{name}, its paragraph", document, near)
        pipeline.close()


if __name__ == "__main__":
    main()
