"""What the pruner keeps and drops of encyclopaedia paragraphs that no model was trained on, by language.

  python -m tests.benchmarks.bench_prune [--data ../shared/data]

English, Chinese, Japanese, Arabic and Portuguese: the development file's questions on articles. German, Hindi, Russian
and Spanish: paragraphs written for this. For every question its own passage, the others of the same article or topic
and one of another are read one by one as `lectern prune` reads them, with the bars that ship, sentences cut by the
segmenter. "kept": the sentence that answers; "dropped": share of the characters of its passage; then those of the
others; "above": how often the right passage scores above the other one. Beside it what cosine, BM25 and both together
keep of the answers where they drop as much of the right passages, all languages told apart by one bar each.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.pipeline import Pipeline
from engine.prune.lexical import bm25
from engine.prune.passages import compared
from engine.runtime.paths import Paths
from engine.values import Float32, Passage, PrunedPassage, Span
from engine.workshop import Workshop
from tests.benchmarks import written_paragraphs
from tests.benchmarks.bench_books import squeeze
from tests.benchmarks.bench_languages import OWN

MOST = 120
"""Questions of a language."""
Scorer = Callable[[str, Sequence[str]], Float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question, its passage, the sentences that answer, and wrong passages."""

    question: str
    passage: str
    answers: tuple[str, ...]
    beside: tuple[str, ...]
    random: str


def given(data: Path, sources: Sequence[str]) -> list[Case]:
    """Cases of the development file."""
    with gzip.open(data / "prune_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["source"] in sources and row["sentences"]]
    positives = [row for row in rows if row["relevant"] and len(row["sentences"]) > 1]
    generator, cases = np.random.default_rng(5), []
    for row in positives:
        near = [r["passage"] for r in rows if r["id"].startswith(f"{row['id']}-n") and r["neg"] == "same-article"]
        strange = [other["passage"] for other in positives if other["title"] != row["title"]]
        spans = [row["sentences"][number] for number in row["relevant"]]
        cases.append(Case(
            question=row["question"], passage=row["passage"], beside=tuple(near), random=str(generator.choice(strange)),
            answers=tuple(squeeze(row["passage"][a:b]) for a, b in spans),
        ))
    return cases[:MOST]


def own(language: str) -> list[Case]:
    """Cases of the written paragraphs."""
    paragraphs, generator, cases = written_paragraphs.load(language), np.random.default_rng(5), []
    for paragraph in paragraphs:
        beside = tuple(p.text for p in paragraphs if p.topic == paragraph.topic and p is not paragraph)
        strange = [p.text for p in paragraphs if p.topic != paragraph.topic]
        cases += [
            Case(
                question=question, passage=paragraph.text, beside=beside[:2], random=str(generator.choice(strange)),
                answers=(squeeze(paragraph.sentences[place]),),
            )
            for question, place in paragraph.questions
        ]
    return [cases[i] for i in np.linspace(0, len(cases) - 1, min(MOST, len(cases))).astype(int)]


class Reader:
    """Reads as `lectern prune` does."""

    def __init__(self, workshop: Workshop) -> None:
        """The models that are chosen."""
        self._workshop = workshop

    def passage(self, text: str) -> Passage:
        """A text with its sentences."""
        [ends] = self._workshop.segmenter.ends([text])
        spans = tuple(Span(a, b) for a, b in zip([0, *ends[:-1]], ends, strict=True))
        return Passage(
            document="", span=Span(0, len(text)), text=text, sentences=spans, page=0, heading="", score=0.0
        )

    def prune(self, question: str, text: str) -> PrunedPassage:
        """By itself."""
        passage = compared(self._workshop.embedder, question, self.passage(text))
        [pruned] = self._workshop.pruner.prune(question, [passage])
        return pruned

    def scorers(self) -> dict[str, Scorer]:
        """What needs no model of its own."""
        embedder = self._workshop.embedder

        def cosine(question: str, sentences: Sequence[str]) -> Float32:
            vectors: Float32 = embedder.embed_sentences(sentences) @ embedder.embed_queries([question])[0]
            return vectors

        return {
            "cosine": cosine, "BM25": bm25,
            "both": lambda q, s: np.asarray(8 * cosine(q, s) + bm25(q, s), np.float32),  # scales of about one
        }


def kept_answer(texts: Sequence[str], kept: Sequence[int], answers: Sequence[str]) -> bool:
    """Whether the middle of a sentence that answers stands in what is kept."""
    text = squeeze("".join(texts[i] for i in kept))
    return any(a[max(0, len(a) // 2 - 20) : len(a) // 2 + 20] in text for a in answers)


def dropped(pruned: PrunedPassage) -> float:
    """Share of a passage's characters."""
    sizes = [s.end - s.start for s in pruned.passage.sentences]
    return 1 - sum(sizes[i] for i in pruned.kept) / sum(sizes)


def baseline(reader: Reader, scorer: Scorer, cases: Sequence[Case], share: float) -> float:
    """Share of the answers that are kept where one bar for all drops `share` of the right passages."""
    scored = []
    for case in cases:
        texts = reader.passage(case.passage).sentence_texts
        scored.append((texts, scorer(case.question, texts)))
    sizes = np.concatenate([[len(text) / sum(map(len, texts)) for text in texts] for texts, _ in scored])
    chance = np.random.default_rng(5).random(len(sizes))  # which goes first of those that score alike
    order = np.lexsort((chance, np.concatenate([scores for _, scores in scored])))
    stays = np.ones(len(sizes), bool)
    stays[order[: int(np.searchsorted(np.cumsum(sizes[order]), share * len(cases)))]] = False
    ends = np.cumsum([len(texts) for texts, _ in scored])
    kept = [
        kept_answer(texts, np.flatnonzero(own).tolist(), case.answers)
        for case, (texts, _), own in zip(cases, scored, np.split(stays, ends[:-1]), strict=True)
    ]
    return float(np.mean(kept))


def row(reader: Reader, cases: Sequence[Case]) -> Iterator[float]:
    """Kept, dropped; dropped beside and at random; right above random; then what others keep."""
    read = [reader.prune(case.question, case.passage) for case in cases]
    strange = [reader.prune(case.question, case.random) for case in cases]
    beside = [[reader.prune(case.question, text) for text in case.beside] for case in cases]
    yield float(np.mean([
        kept_answer(pruned.passage.sentence_texts, pruned.kept, case.answers)
        for case, pruned in zip(cases, read, strict=True)
    ]))
    share = float(np.mean([dropped(pruned) for pruned in read]))
    yield share
    flat = [pruned for found in beside for pruned in found]
    yield float(np.mean([dropped(pruned) for pruned in flat])) if flat else float("nan")
    yield float(np.mean([dropped(pruned) for pruned in strange]))
    pairs = [a.relevance > b.relevance for a, found in zip(read, beside, strict=True) for b in found]
    yield float(np.mean(pairs)) if pairs else float("nan")
    right, wrong = (np.array([pruned.relevance for pruned in found]) for found in (read, strange))
    yield float((right[:, None] > wrong[None, :]).mean())
    for scorer in reader.scorers().values():
        yield baseline(reader, scorer, cases, share)


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    pipeline = Pipeline(Paths.resolve(options.home))
    reader = Reader(pipeline.workshop)
    columns = ("kept", "dropped", "same article dropped", "random dropped", "above same article", "above random",
               "cosine keeps", "BM25 keeps", "both keep")
    print("| language | questions | " + " | ".join(columns) + " |\n" + "| --- " * (2 + len(columns)) + "|")
    sets = {name: given(options.data, sources) for name, sources in OWN.items()}
    sets["English, SelQA"] = given(options.data, ("selqa",))
    sets |= {name: own(code) for code, name in written_paragraphs.NAMES.items()}
    for name, cases in sets.items():
        cells = [f"{value:.3f}" for value in row(reader, cases)]
        print(f"| {name} | {len(cases)} | " + " | ".join(cells) + " |", flush=True)
    pipeline.close()


if __name__ == "__main__":
    main()
