"""Encyclopaedia paragraphs written for the benchmarks, five to a topic, with two questions each.

`paragraphs/LANG.jsonl`: topic, sentences, questions with the number of the only sentence that answers. A topic's other
paragraphs are about other sides of the same thing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("paragraphs")
OTHERS = Path(__file__).parents[2] / "models" / "training" / "questions"
"""Paragraphs alike in form that the pruner has learned from: `paragraphs_LANG.jsonl`."""
NAMES = {"de": "German", "hi": "Hindi", "ru": "Russian", "es": "Spanish"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """`questions` with the number of the sentence that answers."""

    topic: str
    sentences: tuple[str, ...]
    questions: tuple[tuple[str, int], ...]

    @property
    def text(self) -> str:
        """The sentences with blanks between them."""
        return " ".join(self.sentences)


def others(language: str) -> list[str]:
    """Texts of the paragraphs that are for training: something else to be found."""
    lines = (OTHERS / f"paragraphs_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [" ".join(json.loads(line)["sentences"]) for line in lines]


def load(language: str) -> list[Paragraph]:
    """All paragraphs of a language."""
    lines = (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Paragraph(
            topic=row["topic"], sentences=tuple(row["sentences"]),
            questions=tuple((question, place) for question, place in row["questions"]),
        )
        for row in map(json.loads, lines)
    ]
