"""What every training run here shares: its command line, its way through time, its checkpoints and its batches."""

from __future__ import annotations

import argparse
import datetime
import itertools
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

SAVE_EVERY_S = 240
Batch = dict[str, Tensor]


def parser(description: str | None) -> argparse.ArgumentParser:
    """The arguments that every run takes."""
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--e5", type=Path, required=True)
    made.add_argument("--data", type=Path, required=True)
    made.add_argument("--checkpoint", type=Path, required=True)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--device", default="cpu", help="cpu, or cuda: there matrix products are made in bfloat16")
    made.add_argument("--workers", type=int, default=0, help="processes that make batches; then no two runs are alike")
    return made


def start(made: argparse.ArgumentParser, train: Callable[[argparse.Namespace], None]) -> None:
    """Run `train` with what the command line says."""
    arguments = made.parse_args()
    arguments.checkpoint.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(arguments)


def add_schedule(made: argparse.ArgumentParser) -> None:
    """The arguments of a Schedule."""
    made.add_argument("--steps", type=int, required=True)
    made.add_argument("--until", help="next UTC time at which the rate reaches zero, if steps are left then")
    made.add_argument("--minutes", type=float, help="the same, so long after the first step")


@dataclass(slots=True, kw_only=True)
class Schedule:
    """How far a run is; it goes on from FOLDER/last.pt where there is one, and is saved there now and then."""

    folder: Path
    model: nn.Module
    optimiser: torch.optim.Optimizer
    steps: int
    until: str | None = None
    minutes: float | None = None
    step: int = 0
    began: float = field(default_factory=time.time)
    _saved: float = field(default_factory=time.time)
    _end: float | None = None

    def __post_init__(self) -> None:
        """Take up an earlier run."""
        self._end = deadline(self.until)
        if (last := self.folder / "last.pt").exists():
            state = torch.load(last, weights_only=True, map_location=next(self.model.parameters()).device)
            self.model.load_state_dict(state["model"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.began = state["step"], state["began"]

    def rate(self) -> float:
        """Share of the peak rate: 4 % warm-up, then linear decay by steps or by the clock; 0 where it is over."""
        if self.minutes is not None and self._end is None:
            self.began = time.time()
            self._end = self.began + 60 * self.minutes
        done = self.step / self.steps
        if self._end is not None:
            done = max(done, (time.time() - self.began) / (self._end - self.began))
        return min(1.0, (done + 1 / self.steps) / 0.04) * max(0.0, 1 - done)

    def advance(self) -> None:
        """A step is done."""
        self.step += 1
        if time.time() - self._saved > SAVE_EVERY_S:
            self.save()

    def save(self) -> None:
        """Write FOLDER/last.pt; killed meanwhile, the one before stays."""
        state = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict()}
        part = self.folder / "last.part"
        torch.save(state | {"step": self.step, "began": self.began}, part)
        part.replace(self.folder / "last.pt")
        self._saved = time.time()

    def finish(self) -> None:
        """Leave FOLDER/final.pt, the weights alone."""
        self.save()
        torch.save({"model": self.model.state_dict(), "step": self.step}, self.folder / "final.pt")


class Epochs(IterableDataset[Batch]):
    """Batches of epoch after epoch; of several workers each makes every n-th epoch."""

    def __init__(self, make: Callable[[int], Iterator[Batch]]) -> None:
        """`make` gives the batches of an epoch by its number."""
        self.make = make

    def __iter__(self) -> Iterator[Batch]:
        """Without end."""
        worker = get_worker_info()
        first, stride = (worker.id, worker.num_workers) if worker else (0, 1)
        for number in itertools.count(first, stride):
            yield from self.make(number)


def stream(make: Callable[[int], Iterator[Batch]], workers: int) -> Iterator[Batch]:
    """Batches without end, made beside the training by so many processes, or in between by none."""
    if workers:
        torch.multiprocessing.set_sharing_strategy("file_system")  # a batch would take some open files otherwise
    return iter(DataLoader(Epochs(make), batch_size=None, num_workers=workers))


def half_precision(device: str) -> torch.autocast:
    """The context of a forward pass: bfloat16 on a GPU, where a CPU without the units for it would be far slower."""
    return torch.autocast(device, dtype=torch.bfloat16, enabled=device != "cpu")


def to(batch: Batch, device: str) -> Batch:
    """The batch on the device."""
    return {name: value.to(device, non_blocking=True) for name, value in batch.items()}


def deadline(until: str | None) -> float | None:
    """Seconds since the epoch of the next time that a UTC clock shows `until`, HH:MM."""
    if until is None:
        return None
    hours, minutes = map(int, until.split(":"))
    now = datetime.datetime.now(datetime.UTC)
    end = now.replace(hour=hours, minute=minutes, second=0)
    return (end if end > now else end + datetime.timedelta(days=1)).timestamp()


class Row(Protocol):
    """What is packed: token ids int64 [n]."""

    @property
    def ids(self) -> NDArray[np.int64]:
        """Its length counts."""
        ...


R = TypeVar("R", bound=Row)


def packed(groups: list[list[R]], tokens: int, generator: np.random.Generator) -> Iterator[list[R]]:
    """Batches of whole groups of like length, of at most `tokens` padded tokens, in random order."""
    out: list[list[R]] = []
    batch: list[R] = []
    for group in sorted(groups, key=_longest):
        if batch and (len(batch) + len(group)) * _longest(group) > tokens:
            out.append(batch)
            batch = []
        batch = batch + group
    if batch:
        out.append(batch)
    for index in generator.permutation(len(out)):
        yield out[index]


def _longest(group: Sequence[Row]) -> int:
    return max(len(row.ids) for row in group)
