"""Trains the segmenter for text without end marks: the encoder's first layers, one decision per token.

  python models/training/train_unpunctuated.py --e5 E5_FILE --data ../shared/data --checkpoint DIR --steps N

Where a text has neither end marks nor capitals (slides, transcripts, recognised pages), only what the words mean tells
where a sentence ends, which convolutions over token rows hardly see. Here, as in SaT (arXiv:2406.16678), transformer
layers see it: those at the bottom of e5, to whose token rows the written form is added. Texts as in train_segmenter.py.
Killed runs resume from DIR/last.pt.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path

import e5_file
import runs
import torch
from export_encoder import encoder_weights
from runs import Batch, Schedule
from segmenter_data import unpunctuated
from segmenter_features import FEATURES
from segmenter_report import report
from shipped_weights import shipped_segmenter
from torch import Tensor, nn
from torch.nn import functional
from torch_encoder import Encoder
from train_segmenter import LATE, Draws

log = logging.getLogger("train_unpunctuated")


class UnpunctuatedSegmenter(nn.Module):
    """Token vectors [B, T, 384], mask int64 [B, T], features [B, T, F] to logits [B, T]."""

    def __init__(self, file: e5_file.E5File, layers: int, dropout: float = 0.0) -> None:
        """The first `layers` layers of e5; the written form adds nothing yet."""
        super().__init__()
        self.encoder = Encoder(encoder_weights(file, layers), layers, dropout=dropout)
        self.form = nn.Linear(FEATURES, file.config["hidden"])
        self.head = nn.Linear(file.config["hidden"], 1)
        nn.init.zeros_(self.form.weight)
        nn.init.zeros_(self.form.bias)

    def forward(self, vectors: Tensor, mask: Tensor, form: Tensor) -> Tensor:
        """Logits that a sentence ends after each token."""
        logits: Tensor = self.head(self.encoder(vectors + self.form(form), mask)).squeeze(-1)
        return logits


def train(arguments: argparse.Namespace) -> None:
    """Run or resume the training and leave DIR/final.pt."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    file = e5_file.read(arguments.e5)
    draws = Draws(
        arguments.data, file, unpunctuated, seed=arguments.seed, rows=arguments.rows, tokens=arguments.tokens
    )
    model = UnpunctuatedSegmenter(file, arguments.layers, arguments.dropout).to(arguments.device)
    if arguments.start:
        model.load_state_dict(shipped_segmenter(arguments.start, model.state_dict()))
    fast = [*model.form.parameters(), *model.head.parameters()]
    peaks = (arguments.peak, list(model.encoder.parameters())), (arguments.head, fast)
    optimiser = torch.optim.AdamW([{"params": p, "peak": peak} for peak, p in peaks], weight_decay=0.01)
    run = Schedule(
        folder=arguments.checkpoint, model=model, optimiser=optimiser, steps=arguments.steps, until=arguments.until,
        minutes=arguments.minutes,
    )

    def make(number: int) -> Iterator[Batch]:
        yield draws.batch(number, late=number > LATE * arguments.steps)

    model.train()
    total, tick = torch.zeros((), device=arguments.device), time.time()
    for number, made in enumerate(runs.stream(make, arguments.workers)):
        if number < run.step:
            continue
        if (share := run.rate()) == 0:
            break
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * share
        loss = _loss(model, runs.to(made, arguments.device), arguments)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        run.advance()
        total = total + loss.detach()
        if run.step % 20 == 0:
            speed = round(20 * made["index"].numel() / (time.time() - tick))
            log.info(json.dumps({"step": run.step, "tokens_per_s": speed, "loss": round(total.item() / 20, 5),
                                 "rate": round(share, 3)}))
            total, tick = torch.zeros_like(total), time.time()
    run.finish()
    log.info("finished at step %d", run.step)
    if arguments.report:
        report(model, file, draws.tokenizer, arguments.data, arguments.device)


def _loss(model: UnpunctuatedSegmenter, batch: Batch, arguments: argparse.Namespace) -> Tensor:
    vectors = functional.embedding(batch["index"], batch["rows"])
    seen = torch.rand(batch["index"].shape, device=vectors.device) >= arguments.drop
    mask = (batch["features"][..., -1] > 0).long()
    with runs.half_precision(arguments.device):
        logit = model(vectors * seen.unsqueeze(-1), mask, batch["features"])
    return functional.binary_cross_entropy_with_logits(logit.float(), batch["target"], weight=batch["weight"])


def main() -> None:
    """Command line."""
    parser = runs.parser(__doc__)
    runs.add_schedule(parser)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--rows", type=int, default=16)
    parser.add_argument("--tokens", type=int, default=256)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--drop", type=float, default=0.06, help="share of token vectors hidden")
    parser.add_argument("--peak", type=float, default=1.5e-4)
    parser.add_argument("--head", type=float, default=1e-3, help="peak rate of what is not taken from e5")
    parser.add_argument("--start", type=Path, help="exported graph to go on from")
    parser.add_argument("--report", action="store_true", help="print figures on the development treebanks")
    parser.add_argument("--threads", type=int, default=2)
    runs.start(parser, train)


if __name__ == "__main__":
    main()
