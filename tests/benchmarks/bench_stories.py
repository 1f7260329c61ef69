"""Is the sentence that answers among the first chunks? FairytaleQA's questions, each over its whole tale.

  python -m tests.benchmarks.bench_stories --home FOLDER [--data ../shared/data] [--tales N]

The tales are put together from the passages of both files in the order of their questions, without those that are two
others joined, and indexed in FOLDER as any document is. Most questions were written from a passage, so words count for
more here than where people ask. No model that searches was trained on them; the pruner, which reads what is found in
the last table, on all but nine tales: there only those nine count.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from engine.events import Answered
from engine.index import carried
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentId, Question
from tests.benchmarks.bench_books import holds, squeeze
from tests.helpers.queue import work_off

FIRST = (1, 3, 5)
EVENLY = (0.4, 0.3, 0.2)


@dataclass(slots=True, kw_only=True)
class Tale:
    """Passages in reading order, and questions with the sentences that answer."""

    held_out: bool
    passages: dict[str, int] = field(default_factory=dict)
    questions: list[tuple[str, list[str]]] = field(default_factory=list)


def load(data: Path) -> dict[str, Tale]:
    """Tales by title."""
    tales: dict[str, Tale] = {}
    for name in ("dev", "train"):
        with gzip.open(data / f"prune_{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["source"] != "fairytaleqa" or not row["relevant"]:
                    continue
                tale = tales.setdefault(row["title"], Tale(held_out=name == "dev"))
                place = int(row["id"].split(":")[1].rsplit("-", 1)[1])
                passage = row["passage"]
                tale.passages[passage] = min(tale.passages.get(passage, place), place)
                spans = [row["sentences"][i] for i in row["relevant"]]
                tale.questions.append((row["question"], [squeeze(passage[a:b]) for a, b in spans]))
    for tale in tales.values():
        _without_joined(tale)
    return tales


def _without_joined(tale: Tale) -> None:
    """Leave out passages that hold another one whole, and questions to what stands nowhere else."""
    joined = [p for p in tale.passages if any(other != p and other in p for other in tale.passages)]
    for passage in joined:
        del tale.passages[passage]
    text = squeeze(" ".join(tale.passages))
    tale.questions = [(q, answers) for q, answers in tale.questions if any(answer in text for answer in answers)]


def index(pipeline: Pipeline, tales: dict[str, Tale]) -> dict[str, DocumentId]:
    """Add the tales that are not there."""
    known = {document.title: document.id for document in pipeline.library.documents()}
    with tempfile.TemporaryDirectory() as folder:
        for number, title in enumerate(sorted(set(tales) - set(known))):
            passages = sorted(tales[title].passages, key=tales[title].passages.__getitem__)
            path = Path(folder) / f"{number}.md"
            path.write_text("\n\n".join([f"# {title}", *passages]), encoding="utf-8")
            for event in pipeline.add([path]):
                known[title] = event.document.id
            work_off(pipeline)
    return known


def hits(
    pipeline: Pipeline, tales: dict[str, Tale], ids: dict[str, DocumentId], mode: str, *, read: bool = False
) -> Iterator[list[bool]]:
    """For each question, whether one of its sentences stands in the first of FIRST chunks."""
    for title, tale in tales.items():
        for question, answers in tale.questions:
            found = pipeline.asker.search(question, [ids[title]], max(FIRST), mode, read=read)
            texts = [candidate.text for candidate in found]
            yield [holds([answers], texts[:count]) for count in FIRST]


def silent(
    pipeline: Pipeline, tales: dict[str, Tale], ids: dict[str, DocumentId], *, beside: int
) -> Iterator[bool]:
    """For each question, whether the tale that stands so many places behind its own is said not to answer it."""
    titles = list(tales)
    for place, title in enumerate(titles):
        asked = (ids[titles[(place + beside) % len(titles)]],)
        for text, _ in tales[title].questions:
            events = pipeline.asker.ask(Question(text=text, documents=asked, generate=False))
            yield next(event.answer.not_found for event in events if isinstance(event, Answered))


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--tales", type=int, default=60)
    options = parser.parse_args()
    pipeline = Pipeline(Paths.resolve(options.home))
    tales = dict(list(load(options.data).items())[: options.tales])
    ids = index(pipeline, tales)
    count = sum(len(tale.questions) for tale in tales.values())
    print(f"{count} questions over {len(tales)} tales.\n\n| search | first {' | first '.join(map(str, FIRST))} |")
    print("| --- " * (1 + len(FIRST)) + "|")
    shipped = carried.REACH, carried.REACH_BACK
    reaches: Sequence[tuple[str, str, tuple[tuple[float, ...], tuple[float, ...]]]] = (
        ("by vectors", "dense", shipped),
        ("by words", "words", shipped),
        ("by words, nothing carried", "words", ((), ())),
        ("both", "hybrid", shipped),
        ("both, words carried to either side alike", "hybrid", (EVENLY, EVENLY)),
        ("both, nothing carried", "hybrid", ((), ())),
    )
    for name, mode, (carried.REACH, carried.REACH_BACK) in reaches:
        shares = np.mean(list(hits(pipeline, tales, ids, mode)), axis=0)
        print(f"| {name} | " + " | ".join(f"{share:.3f}" for share in shares) + " |", flush=True)
    carried.REACH, carried.REACH_BACK = shipped
    held_out = {title: tale for title, tale in tales.items() if tale.held_out}
    print(f"\n{sum(len(tale.questions) for tale in held_out.values())} questions over {len(held_out)} tales.\n")
    for name, read in (("both", False), ("both, read by the pruner", True)):
        shares = np.mean(list(hits(pipeline, held_out, ids, "hybrid", read=read)), axis=0)
        print(f"| {name} | " + " | ".join(f"{share:.3f}" for share in shares) + " |", flush=True)
    print("\n| asked about | silent |\n| --- | --- |")
    for name, beside in (("its own tale", 0), ("another one", 1)):
        print(f"| {name} | {np.mean(list(silent(pipeline, held_out, ids, beside=beside))):.3f} |", flush=True)
    pipeline.close()


if __name__ == "__main__":
    main()
