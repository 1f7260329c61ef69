"""Trains the segmenter: dilated convolutions over e5 token rows and written form, one decision per token.

  python models/training/train_segmenter.py --e5 E5_FILE --data ../shared/data --checkpoint DIR --steps N

Killed runs resume from DIR/last.pt. Training text: UD English-EWT train, seven documents in ten of the other treebanks
(never GUM or ISDT), passages of prune_train (never PolicyQA), books, all under the corruptions of segmenter_data.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import e5_file
import numpy as np
import runs
import torch
from segmenter_data import HELD_OUT_ONLY, Sample, book, corrupt, crop, passages, split, treebank
from segmenter_features import FEATURES, Floats, Tokens, features, tokenise
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

log = logging.getLogger("train_segmenter")
DILATIONS = (1, 2, 4, 8, 16, 1)
"""Kernel 3: a token sees 32 to either side, within HALO."""
SHARES = {"ewt": 0.38, "english": 0.24, "books": 0.12, "treebanks": 0.14, "others": 0.12}
LATE_SHARES = {"ewt": 0.56, "english": 0.12, "books": 0.11, "treebanks": 0.14, "others": 0.07}
"""From 0.6 of the steps on: more of what people marked, less of what a splitter did."""
LATE = 0.6
AVERAGE = 0.998
"""What ships is the running mean of the weights."""


class Segmenter(nn.Module):
    """Rows [U, 384], index [B, T], features [B, T, F] to logits [B, T]."""

    def __init__(self, width: int, dilations: tuple[int, ...] = DILATIONS) -> None:
        """`width` channels throughout."""
        super().__init__()
        self.project = nn.Linear(384, width)
        self.form = nn.Linear(FEATURES, width)
        self.mix = nn.ModuleList(nn.Linear(3 * width, width) for _ in dilations)
        self.norm = nn.ModuleList(nn.LayerNorm(width) for _ in dilations)
        self.head = nn.Linear(width, 1)
        self.dilations = dilations

    def forward(self, rows: Tensor, index: Tensor, form: Tensor, drop: float = 0.0) -> Tensor:
        """Logits that a sentence ends after each token."""
        word = functional.embedding(index, self.project(rows))
        if drop and self.training:
            word = word * (torch.rand(index.shape) >= drop).unsqueeze(-1)
        hidden = word + self.form(form)
        for mix, norm, dilation in zip(self.mix, self.norm, self.dilations, strict=True):
            source = functional.pad(norm(hidden), (0, 0, dilation, dilation))
            length = hidden.shape[1]
            views = [source[:, shift * dilation : shift * dilation + length] for shift in range(3)]
            hidden = hidden + functional.relu(mix(torch.cat(views, dim=-1)))
        return self.head(hidden).squeeze(-1)


def sources(data: Path) -> dict[str, list[Sample]]:
    """Training samples by kind; keys as in SHARES."""
    silver = passages(data / "prune_train.jsonl.gz")
    out: dict[str, list[Sample]] = {
        "ewt": treebank(data / "segment" / "en_ewt-train.jsonl.gz"),
        "english": [sample for sample in silver if sample.lang == "en"],
        "others": [sample for sample in silver if sample.lang != "en"],
        "books": [sample for path in sorted((data / "books").glob("*.txt")) for sample in book(path)],
        "treebanks": [],
    }
    for path in sorted((data / "segment").glob("*-dev.jsonl.gz")):
        name = path.name.removesuffix("-dev.jsonl.gz")
        if name not in HELD_OUT_ONLY and name != "en_ewt":
            out["treebanks"] += split(treebank(path))[0]
    return out


class Draws:
    """Seeded batches of corrupted crops as tensors; a step's batch depends on seed and step alone."""

    def __init__(
        self, data: Path, file: e5_file.E5File, spoil: Callable[[Sample, np.random.Generator], Sample], *,
        seed: int, rows: int, tokens: int,
    ) -> None:
        """Each batch holds `rows` crops cut to `tokens` tokens, every one corrupted by `spoil`."""
        self.samples = sources(data)
        self.weights = {
            kind: np.cumsum([len(sample.text) for sample in samples]) for kind, samples in self.samples.items()
        }
        self.file, self.tokenizer = file, e5_file.tokenizer(file)
        self.spoil, self.seed, self.rows, self.tokens = spoil, seed, rows, tokens

    def batch(self, step: int, *, late: bool) -> dict[str, Tensor]:
        """Make the batch of a step: rows, index, features, target, weight."""
        generator = np.random.default_rng([self.seed, step])
        ids = np.full((self.rows, self.tokens), -1, np.int64)
        form = np.zeros((self.rows, self.tokens, FEATURES), np.float32)
        target, weight = np.zeros(ids.shape, np.float32), np.zeros(ids.shape, np.float32)
        for row in range(self.rows):
            tokens, labels, valid = self._row(generator, LATE_SHARES if late else SHARES)
            size = min(len(tokens.ids), self.tokens)
            ids[row, :size] = tokens.ids[:size]
            form[row, :size] = features(tokens)[:size]
            target[row, :size], weight[row, :size] = labels[:size], valid[:size]
        unique, index = np.unique(ids, return_inverse=True)
        table = self.file.token_rows(np.maximum(unique, 0)) * (unique >= 0)[:, None]
        arrays = {"rows": table, "index": index.reshape(ids.shape), "features": form, "target": target}
        return {name: torch.from_numpy(value) for name, value in (arrays | {"weight": weight}).items()}

    def _row(self, generator: np.random.Generator, shares: dict[str, float]) -> tuple[Tokens, Floats, Floats]:
        kind = str(generator.choice(list(shares), p=list(shares.values())))
        totals = self.weights[kind]
        pick = int(np.searchsorted(totals, generator.integers(totals[-1]), side="right"))
        size = int(generator.integers(300, max(4 * self.tokens, 400)))
        sample = self.spoil(crop(self.samples[kind][pick], size, generator), generator)
        return labelled(sample, self.tokenizer)


def labelled(sample: Sample, tokenizer: Tokenizer) -> tuple[Tokens, Floats, Floats]:
    """Tokens, targets float32 [t] and loss weights float32 [t] of a sample."""
    tokens = tokenise(tokenizer, sample.text)
    target = np.zeros(len(tokens.ids), np.float32)
    weight = (tokens.end > tokens.start).astype(np.float32)
    if len(target):
        for offsets, values, value in ((sample.ends, target, 1.0), (sample.unsure, weight, 0.0)):
            at = np.searchsorted(tokens.end, np.array(offsets, np.int64), side="left")
            values[at[at < len(target)]] = value
    return tokens, target, weight


def train(arguments: argparse.Namespace) -> None:
    """Run or resume the training and leave DIR/final.pt."""
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    file = e5_file.read(arguments.e5)
    draws = Draws(
        arguments.data, file, partial(corrupt, bare=arguments.bare),
        seed=arguments.seed, rows=arguments.rows, tokens=arguments.tokens,
    )
    model = Segmenter(arguments.width)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, weights_only=True)["model"])
    optimiser = torch.optim.AdamW(model.parameters(), lr=arguments.peak, weight_decay=0.02)
    last, step = arguments.checkpoint / "last.pt", 0
    if last.exists():
        state = torch.load(last, weights_only=True)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        step = state["step"]
    model.train()
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(AVERAGE))
    if last.exists():
        average.load_state_dict(state["average"])
    mean, tick = 0.0, time.time()
    while step < arguments.steps:
        share = min(1.0, (step + 1) / 100) * 0.5 * (1 + np.cos(np.pi * step / arguments.steps))
        for group in optimiser.param_groups:
            group["lr"] = arguments.peak * float(share)
        batch = draws.batch(step, late=step > LATE * arguments.steps)
        logit = model(batch["rows"], batch["index"], batch["features"], arguments.drop)
        loss = functional.binary_cross_entropy_with_logits(logit, batch["target"], weight=batch["weight"])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        average.update_parameters(model)
        step, mean = step + 1, mean + loss.item() / 50
        if step % 50 == 0:
            speed = round(50 / (time.time() - tick), 2)
            log.info(json.dumps({"step": step, "steps_per_s": speed, "loss": round(mean, 5)}))
            mean, tick = 0.0, time.time()
        if step % 250 == 0:
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step}
            state["average"] = average.state_dict()
            torch.save(state, last.with_suffix(".part"))
            last.with_suffix(".part").replace(last)
    torch.save({"model": average.module.state_dict()}, arguments.checkpoint / "final.pt")


def main() -> None:
    """Command line."""
    parser = runs.parser(__doc__)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--rows", type=int, default=24)
    parser.add_argument("--tokens", type=int, default=320)
    parser.add_argument("--drop", type=float, default=0.08)
    parser.add_argument("--peak", type=float, default=2e-3)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--bare", type=float, default=0.3, help="share of crops without case and punctuation")
    runs.start(parser, train)


if __name__ == "__main__":
    main()
