"""Trains the pruner: layers of e5, a match type per token, a keep head per token and a passage relevance head.

  python models/training/train_pruner.py --e5 E5_FILE --data ../shared/data --checkpoint DIR --steps N [--minutes M]

Killed runs resume from DIR/last.pt. Idea: Chirkova et al., "Provence: efficient and robust context pruning for
retrieval-augmented generation", arXiv:2501.16214. A question stands with its passage and with wrong ones that a search
would bring (pruner_data); the losses are those of pruner_losses. With `--network FOLDER` MPNet is trained instead, on
English alone, with `--score FILE` a trained network says what it thinks of all pairs, and with `--taught FILE...` a
smaller one learns from that.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import runs
import torch
from pruner_data import Example, Groups, batches, load
from pruner_lessons import Lessons
from pruner_losses import TAUGHT_WEIGHTS, WEIGHTS, losses, taught_losses
from pruner_networks import Reader, reader
from pruner_report import report
from pruner_scores import score
from runs import Batch, Schedule
from shipped_weights import shipped_state
from torch import Tensor, nn
from written_questions import written

log = logging.getLogger("train_pruner")
POOL = 2048
"""So many groups are sorted by length together."""


def collate(batch: list[Example], pad: int) -> Batch:
    """Make padded tensors of a batch; `relevant` [B, S] is -1, `taught` nan where there is no such sentence."""
    rows, longest = len(batch), max(len(example.ids) for example in batch)
    ids = np.full((rows, longest), pad, np.int32)
    mask, match = np.zeros((rows, longest), np.int32), np.zeros((rows, longest), np.int32)
    sentence = np.full((rows, longest), -1, np.int64)
    most = max(len(example.relevant) for example in batch)
    relevant, taught = np.full((rows, most), -1, np.float32), np.full((rows, most), np.nan, np.float32)
    for index, example in enumerate(batch):
        size, sentences = len(example.ids), len(example.relevant)
        ids[index, :size], mask[index, :size] = example.ids, 1
        match[index, :size], sentence[index, :size] = example.match, example.sentence
        relevant[index, :sentences], taught[index, :sentences] = example.relevant, example.taught
    arrays = {"ids": ids, "mask": mask, "match": match, "sentence": sentence, "relevant": relevant, "taught": taught}
    out = {name: torch.from_numpy(value) for name, value in arrays.items()}
    out["positive"] = torch.tensor([float(example.positive) for example in batch])
    out["group"] = torch.tensor([example.group for example in batch])
    out["taught_relevance"] = torch.tensor([example.taught_relevance for example in batch], dtype=torch.float32)
    return out


def _asks(item: dict[str, Any], arguments: argparse.Namespace) -> bool:
    """Whether a row's question is asked in this run."""
    if arguments.given_only and item["label"] == "written":
        return False
    if (arguments.network or arguments.english) and (item["lang"] != "en" or item.get("kind") == "f"):
        return False
    return zlib.crc32(item["question"].encode()) % 1000 < 1000 * arguments.share


def _optimiser(made: Reader, peak: float, head: float, device: str) -> torch.optim.AdamW:
    known = {id(parameter) for parameter in made.fresh}
    slow = [p for p in made.network.parameters() if id(p) not in known and p.requires_grad]
    groups = [{"params": slow, "lr": peak, "peak": peak}, {"params": made.fresh, "lr": head, "peak": head}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=device != "cpu")


def _batches(groups: Groups, arguments: argparse.Namespace, pad: int, number: int) -> Iterator[Batch]:
    seed = arguments.seed * 1000 + number
    for batch in batches(groups.epoch(seed), tokens=arguments.batch_tokens, pool=POOL, seed=seed):
        yield collate(batch, pad)


def learn(made: Reader, groups: Groups, arguments: argparse.Namespace) -> None:
    """Run or resume the training and leave DIR/final.pt."""
    model, device = made.network.to(arguments.device), arguments.device
    optimiser = _optimiser(made, arguments.peak, arguments.head, device)
    run = Schedule(
        folder=arguments.checkpoint, model=model, optimiser=optimiser, steps=arguments.steps, until=arguments.until,
        minutes=arguments.minutes,
    )
    model.train()
    sums: dict[str, Tensor] = {}
    tick, seen = time.time(), 0
    for number, batch in enumerate(runs.stream(partial(_batches, groups, arguments, made.pad), arguments.workers)):
        if number < run.step:
            continue
        if (share := run.rate()) == 0:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * share
        parts = _step(model, optimiser, runs.to(batch, device), arguments)
        run.advance()
        seen += batch["ids"].numel()
        sums = {name: sums.get(name, 0.0) + value.detach() for name, value in parts.items()}
        if run.step % 50 == 0:
            means = {name: round(value.item() / 50, 4) for name, value in sums.items()}
            speed = {"step": run.step, "tokens_per_s": round(seen / (time.time() - tick)), "rate": round(share, 3)}
            log.info(json.dumps(speed | means))
            sums, tick, seen = {}, time.time(), 0
    run.finish()
    log.info("finished at step %d", run.step)


def _step(
    model: nn.Module, optimiser: torch.optim.Optimizer, batch: Batch, arguments: argparse.Namespace
) -> dict[str, Tensor]:
    with runs.half_precision(arguments.device):
        keep, relevance = model(batch["ids"], batch["mask"], batch["match"])
    keep, relevance = keep.float(), relevance.float()
    parts = losses(keep, relevance, batch)
    total = sum((1 - arguments.belief) * weight * parts[name] for name, weight in WEIGHTS.items())
    if arguments.taught:
        taught = taught_losses(keep, relevance, batch)
        total += sum(arguments.belief * weight * taught[name] for name, weight in TAUGHT_WEIGHTS.items())
        parts |= taught
    optimiser.zero_grad()
    total.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return parts


def train(arguments: argparse.Namespace) -> None:
    """Train, measure on the development set, and say what the trained network thinks, as asked."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.belief = arguments.belief if arguments.taught else 0.0
    made = reader(arguments.network or arguments.e5, layers=arguments.layers, dropout=arguments.dropout)
    if arguments.start:
        made.network.load_state_dict(_state(arguments.start, made.network))
    near = json.loads(arguments.near.read_text()) if arguments.near else None
    rows = load(arguments.data / "prune_train.jsonl.gz")
    rows += written(rows, arguments.data)
    asks = partial(_asks, arguments=arguments)
    groups = Groups(rows, made.tokenizer, rivals=arguments.rivals, near=near, asks=asks)
    groups.lessons = [Lessons.load(path) for path in arguments.taught]
    log.info("%d questions, %d texts", len(groups.asked), len(groups.strings))
    learn(made, groups, arguments)
    if arguments.report:
        report(made, arguments.data, arguments.device)
    if arguments.score:
        score(made, groups, arguments.score, arguments.device)


def _state(start: Path, network: nn.Module) -> dict[str, Tensor]:
    if start.suffix == ".onnx":
        return shipped_state(start, network.state_dict())
    state: dict[str, Tensor] = torch.load(start, weights_only=True, map_location="cpu")["model"]
    return state


def main() -> None:
    """Command line."""
    parser = runs.parser(__doc__)
    runs.add_schedule(parser)
    parser.add_argument("--network", type=Path, help="folder of all-mpnet-base-v2, to train that instead")
    parser.add_argument("--start", type=Path, help="final.pt or shipped .onnx to go on from")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--batch-tokens", type=int, default=3072)
    parser.add_argument("--peak", type=float, default=1.2e-4)
    parser.add_argument("--head", type=float, default=1e-3)
    parser.add_argument("--rivals", type=int, default=3, help="wrong passages beside every right one at most")
    parser.add_argument("--near", type=Path, help="wrong passages to choose from, as list_rivals.py writes them")
    parser.add_argument("--given-only", action="store_true", help="without the written questions")
    parser.add_argument("--english", action="store_true", help="English questions about English passages alone")
    parser.add_argument("--share", type=float, default=1.0, help="share of the questions")
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what larger networks said (--score)")
    parser.add_argument("--belief", type=float, default=0.6, help="weight of what was said against the labels")
    parser.add_argument("--score", type=Path, help="write what the trained network says of all pairs")
    parser.add_argument("--report", action="store_true", help="print figures on the development set")
    parser.add_argument("--threads", type=int, default=1)
    runs.start(parser, train)


if __name__ == "__main__":
    main()
