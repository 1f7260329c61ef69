"""Trains the pruner: six e5 layers, a match type per token, a keep head per token and a passage relevance head.

  python models/training/train_pruner.py --e5 E5_FILE --data ../shared/data --checkpoint DIR --steps N [--until HH:MM]

Killed runs resume from DIR/last.pt. Idea: Chirkova et al., "Provence: efficient and robust context pruning for
retrieval-augmented generation", arXiv:2501.16214. Loss: 1.5 token BCE + 0.5 sentence listwise + 0.5 relevance listwise
+ 0.5 relevance BCE; tokens of negatives at half weight. With --rivals N a question stands with N wrong passages that a
search would bring, and a fifth loss, at 0.5, lets all their sentences compete as they do over a book.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from pathlib import Path

import e5_file
import numpy as np
import runs
import torch
from export_encoder import encoder_weights
from pruner_data import Example, Groups, batches, load
from runs import Schedule
from shipped_weights import shipped_state
from torch import Tensor, nn
from torch.nn import functional
from torch_encoder import Encoder

log = logging.getLogger("train_pruner")
SMALL = -1e4


class Pruner(nn.Module):
    """Encoder with two linear heads: keep logit per token, relevance logit from <s>."""

    def __init__(self, encoder: Encoder, width: int) -> None:
        """Heads start near zero."""
        super().__init__()
        self.encoder = encoder
        self.keep = nn.Linear(width, 1)
        self.relevance = nn.Linear(width, 1)
        for head in (self.keep, self.relevance):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, vectors: Tensor, mask: Tensor, match: Tensor) -> tuple[Tensor, Tensor]:
        """Return keep logits [B, T] and relevance logits [B]."""
        hidden = self.encoder(vectors, mask, match)
        return self.keep(hidden).squeeze(-1), self.relevance(hidden[:, 0]).squeeze(-1)


def collate(file: e5_file.E5File, batch: list[Example]) -> dict[str, Tensor]:
    """Make padded tensors of a batch; `relevant` [B, S] is -1 where there is no such sentence."""
    rows, longest = len(batch), max(len(example.ids) for example in batch)
    ids = np.full((rows, longest), file.ids["pad"], np.int64)
    mask, match = np.zeros((rows, longest), np.int64), np.zeros((rows, longest), np.int64)
    sentence = np.full((rows, longest), -1, np.int64)
    relevant = np.full((rows, max(len(example.relevant) for example in batch)), -1, np.float32)
    for index, example in enumerate(batch):
        size = len(example.ids)
        ids[index, :size], mask[index, :size] = example.ids, 1
        match[index, :size], sentence[index, :size] = example.match, example.sentence
        relevant[index, : len(example.relevant)] = example.relevant
    arrays = {"mask": mask, "match": match, "sentence": sentence, "relevant": relevant}
    out = {name: torch.from_numpy(value) for name, value in arrays.items()}
    out["vectors"] = torch.from_numpy(file.token_rows(ids))
    out["positive"] = torch.tensor([float(example.positive) for example in batch])
    out["group"] = torch.tensor([example.group for example in batch])
    return out


def sentence_logits(keep: Tensor, sentence: Tensor, count: int) -> Tensor:
    """Mean keep logit [B, S] of every sentence from logits [B, T] and sentence indexes [B, T] (-1 = none)."""
    inside = (sentence >= 0).float()
    index = sentence.clamp(min=0)
    total = torch.zeros(keep.shape[0], count).scatter_add(1, index, keep * inside)
    size = torch.zeros(keep.shape[0], count).scatter_add(1, index, inside)
    return total / size.clamp(min=1)


def losses(keep: Tensor, relevance: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the five losses, each a mean over its rows."""
    sentence, relevant, positive = batch["sentence"], batch["relevant"], batch["positive"]
    inside = (sentence >= 0).float()
    target = relevant.clamp(min=0).gather(1, sentence.clamp(min=0))
    weight = torch.where(positive > 0, 1.0, 0.5)
    token = functional.binary_cross_entropy_with_logits(keep, target, reduction="none")
    token = ((token * inside).sum(1) / inside.sum(1).clamp(min=1) * weight).sum() / weight.sum()
    scores = sentence_logits(keep, sentence, relevant.shape[1]).masked_fill(relevant < 0, SMALL)
    best = scores.masked_fill(relevant < 0.5, SMALL).logsumexp(1) - scores.logsumexp(1)
    listwise = -(best * positive).sum() / positive.sum().clamp(min=1)
    same = batch["group"][:, None] == batch["group"][None, :]
    rivals = relevance[None, :].masked_fill(~same, SMALL).logsumexp(1)
    paired = positive * (same.sum(1) > 1)
    rank = ((rivals - relevance) * paired).sum() / paired.sum().clamp(min=1)
    everywhere = (scores + relevance[:, None]).masked_fill(relevant < 0, SMALL)
    inside_group = everywhere.logsumexp(1)[None, :].masked_fill(~same, SMALL).logsumexp(1)
    answers = everywhere.masked_fill(relevant < 0.5, SMALL).logsumexp(1)
    rival = ((inside_group - answers) * paired).sum() / paired.sum().clamp(min=1)
    binary = functional.binary_cross_entropy_with_logits(relevance, positive)
    return {"token": token, "sentence": listwise, "rank": rank, "binary": binary, "rival": rival}


WEIGHTS = {"token": 1.5, "sentence": 0.5, "rank": 0.5, "binary": 0.5}
RIVAL_WEIGHT = 0.5


def _optimiser(model: Pruner, peak: float, head: float) -> torch.optim.AdamW:
    fast = [*model.keep.parameters(), *model.relevance.parameters()]
    if model.encoder.match is not None:
        fast += list(model.encoder.match.parameters())
    known = {id(parameter) for parameter in fast}
    slow = [parameter for parameter in model.parameters() if id(parameter) not in known]
    groups = [{"params": slow, "lr": peak, "peak": peak}, {"params": fast, "lr": head, "peak": head}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def train(arguments: argparse.Namespace) -> None:
    """Run or resume the training and leave DIR/final.pt."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    file = e5_file.read(arguments.e5)
    groups = Groups(load(arguments.data / "prune_train.jsonl.gz"), e5_file.tokenizer(file), rivals=arguments.rivals)
    weights = WEIGHTS | ({"rival": RIVAL_WEIGHT} if arguments.rivals else {})
    model = Pruner(Encoder(encoder_weights(file, arguments.layers), arguments.layers, 3), file.config["hidden"])
    if arguments.start:
        model.load_state_dict(_state(arguments.start, model))
    optimiser = _optimiser(model, arguments.peak, arguments.head)
    run = Schedule(
        folder=arguments.checkpoint, model=model, optimiser=optimiser, steps=arguments.steps, until=arguments.until
    )
    model.train()
    sums: dict[str, float] = {}
    tick, seen = time.time(), 0
    for number, batch in enumerate(_stream(groups, arguments)):
        if number < run.step:
            continue
        if (share := run.rate()) == 0:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * share
        tensors = collate(file, batch)
        keep, relevance = model(tensors["vectors"], tensors["mask"], tensors["match"])
        parts = losses(keep, relevance, tensors)
        total = sum(weight * parts[name] for name, weight in weights.items())
        optimiser.zero_grad()
        total.backward()  # type: ignore[union-attr]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        run.advance()
        seen += len(batch)
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + value.item()
        if run.step % 50 == 0:
            means = {name: round(value / 50, 4) for name, value in sums.items()}
            speed = {"step": run.step, "rows_per_s": round(seen / (time.time() - tick), 2), "rate": round(share, 3)}
            log.info(json.dumps(speed | means))
            sums, tick, seen = {}, time.time(), 0
    run.finish()
    log.info("finished at step %d", run.step)


def _state(start: Path, model: Pruner) -> dict[str, Tensor]:
    if start.suffix == ".onnx":
        return shipped_state(start, model.state_dict())
    state: dict[str, Tensor] = torch.load(start, weights_only=True)["model"]
    return state


def _stream(groups: Groups, arguments: argparse.Namespace):  # noqa: ANN202
    for epoch in range(1000):
        seed = arguments.seed * 1000 + epoch
        yield from batches(groups.epoch(seed), tokens=arguments.batch_tokens, pool=512, seed=seed)


def main() -> None:
    """Command line."""
    parser = runs.parser(__doc__)
    runs.add_schedule(parser)
    parser.add_argument("--start", type=Path, help="final.pt or shipped .onnx to go on from")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--batch-tokens", type=int, default=2560)
    parser.add_argument("--peak", type=float, default=1.2e-4)
    parser.add_argument("--head", type=float, default=1e-3)
    parser.add_argument("--rivals", type=int, default=0, help="wrong passages beside every right one")
    parser.add_argument("--threads", type=int, default=1)
    runs.start(parser, train)


if __name__ == "__main__":
    main()
