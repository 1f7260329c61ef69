"""A desk that keeps what it found and pruned: what comes after is measured many times for the price of one search."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.asking import Asker
from engine.strategy.desk import Desk, Found
from engine.values import Candidate, Passage, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What was found, by scope and words, in one file of our own making."""

    path: Path
    held: dict[Any, Any] = field(default_factory=dict)

    @staticmethod
    def at(path: Path) -> Memory:
        """The memory in a file, empty where there is none."""
        held = pickle.loads(path.read_bytes()) if path.exists() else {}  # written by this very class
        return Memory(path=path, held=held)

    def save(self) -> None:
        """Write it."""
        self.path.write_bytes(pickle.dumps(self.held))


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberingDesk(Desk):
    """A desk that searches and prunes for the same words once."""

    memory: Memory

    def retrieve(self, question: Question, text: str) -> tuple[list[Candidate], list[Passage]]:
        """As Desk does."""
        key = ("found", question.documents, question.prune, text)
        if key not in self.memory.held:
            self.memory.held[key] = Desk.retrieve(self, question, text)
        found: tuple[list[Candidate], list[Passage]] = self.memory.held[key]
        return found

    def prune(
        self, question: Question, text: str, passages: Sequence[Passage], candidates: int = 0, *, in_turn: bool = False
    ) -> Found:
        """As Desk does."""
        key = ("pruned", question.documents, question.prune, text, in_turn, tuple(p.span for p in passages))
        if key not in self.memory.held:
            self.memory.held[key] = Desk.prune(self, question, text, passages, candidates, in_turn=in_turn)
        pruned: Found = self.memory.held[key]
        return pruned


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberingAsker(Asker):
    """An asker at such a desk."""

    memory: Memory

    @property
    def desk(self) -> Desk:
        """What strategies work at."""
        return RememberingDesk(library=self.library, workshop=self.workshop, memory=self.memory)
