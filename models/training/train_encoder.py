"""Trains the encoder to find: a question's vector is drawn to the chunk that answers it and away from all others.

  python models/training/train_encoder.py --e5 E5_FILE --data ../shared/data --checkpoint DIR --steps N [--minutes M]

A chunk is read under its document's title, by itself or, for a share of the documents, in one pass over a window of
several, pooled out of it: late chunking (Gunther et al., arXiv:2409.04701), trained as SitEmb (Wu et al.,
arXiv:2508.01959). Wrong chunks are the others of the same document, of the batch, and the last QUEUE before it
(InfoNCE). The first FROZEN layers, which spell out what a word is in a hundred languages, stay as they are.
Killed runs resume from DIR/last.pt.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import e5_file
import numpy as np
import runs
import torch
from export_encoder import encoder_weights
from numpy.typing import NDArray
from pruner_data import load
from pruner_features import tokenise
from runs import Batch, Schedule
from situating_data import QUESTIONS, Document, Window, documents, epoch
from torch import Tensor, nn
from torch.nn import functional
from torch_encoder import Encoder, TokenRows
from written_questions import written

log = logging.getLogger("train_encoder")
FROZEN = 4
TEMPERATURE = 0.01
"""As the encoder was trained with (arXiv:2402.05672): another one would first stretch the whole space."""
QUEUE = 4096
SMALL = -1e4


def padded(rows: list[NDArray[np.int64]], pad: int) -> tuple[Tensor, Tensor]:
    """Token ids int32 [B, T] and mask int64 [B, T]."""
    ids = np.full((len(rows), max(map(len, rows))), pad, np.int32)
    mask = np.zeros(ids.shape, np.int64)
    for index, row in enumerate(rows):
        ids[index, : len(row)], mask[index, : len(row)] = row, 1
    return torch.from_numpy(ids), torch.from_numpy(mask)


def collate(windows: list[Window], framed: Framed, generator: np.random.Generator) -> Batch | None:
    """Chunks of some windows, and the questions that one of them answers, at most QUESTIONS a chunk; None without any.

    `owner` int64 [B, T] is each token's chunk, -1 for none; `positive` bool [Q, C]; `owners` [C] and `documents` [Q]
    number the documents of chunks and questions.
    """
    chunks = [(w.document, set(c)) for w in windows for c in w.chunks]
    questions: list[NDArray[np.int64]] = []
    positive: list[list[bool]] = []
    asked_of: list[int] = []
    taken = np.zeros(len(chunks), int)
    for document in {d.number: d for d, _ in chunks}.values():
        places = [(place, held) for place, (d, held) in enumerate(chunks) if d is document]
        for index in generator.permutation(len(document.questions)):
            question = document.questions[index]
            right = [place for place, held in places if question.answers & held]
            if right and taken[right[0]] < QUESTIONS:
                taken[right[0]] += 1
                questions.append(framed(question.ids))
                positive.append([place in right for place in range(len(chunks))])
                asked_of.append(document.number)
    if not questions:
        return None
    ids, mask = padded([window.ids for window in windows], framed.pad)
    question_ids, question_mask = padded(questions, framed.pad)
    owner, at = torch.full(mask.shape, -1), 0
    for row, window in enumerate(windows):
        own = torch.from_numpy(window.owner)
        owner[row, : len(own)] = torch.where(own >= 0, own + at, own)
        at += len(window.chunks)
    return {
        "ids": ids, "mask": mask, "owner": owner, "question_ids": question_ids, "question_mask": question_mask,
        "positive": torch.tensor(positive), "owners": torch.tensor([d.number for d, _ in chunks]),
        "documents": torch.tensor(asked_of),
    }


class Framed:
    """Puts the prefix of a question around its ids."""

    def __init__(self, prefix: NDArray[np.int64], file: e5_file.E5File) -> None:
        """`prefix`: "query:"."""
        self.before = np.concatenate([[file.ids["bos"]], prefix])
        self.behind = np.array([file.ids["eos"]])
        self.pad = file.ids["pad"]

    def __call__(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Ids with prefix and special tokens."""
        return np.concatenate([self.before, ids, self.behind])


class Vectors(nn.Module):
    """Unit vectors of questions and of chunks, both means over tokens."""

    def __init__(self, file: e5_file.E5File, dropout: float) -> None:
        """All layers."""
        super().__init__()
        layers = file.config["layers"]
        self.encoder = Encoder(encoder_weights(file, layers), layers, dropout=dropout)
        self.rows = TokenRows(file)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Float32 [Q, H] and [C, H]."""
        hidden = self.encoder(self.rows(batch["ids"]), batch["mask"]).float()
        inside = batch["owner"] >= 0
        total = hidden.new_zeros(len(batch["owners"]), hidden.shape[-1])
        chunks = total.index_add(0, batch["owner"][inside], hidden[inside])
        mask = batch["question_mask"]
        asked = self.encoder(self.rows(batch["question_ids"]), mask).float() * mask[..., None]
        return functional.normalize(asked.sum(1), dim=-1), functional.normalize(chunks, dim=-1)


class Queue:
    """Chunks of the last batches with their documents: wrong for every question about another one."""

    def __init__(self, width: int, device: str) -> None:
        """Empty."""
        self.vectors = torch.zeros(0, width, device=device)
        self.owners = torch.zeros(0, dtype=torch.long, device=device)

    def push(self, vectors: Tensor, owners: Tensor) -> None:
        """Add the newest, forget the oldest."""
        self.vectors = torch.cat([self.vectors, vectors.detach()])[-QUEUE:]
        self.owners = torch.cat([self.owners, owners])[-QUEUE:]


def loss(questions: Tensor, chunks: Tensor, batch: Batch, queue: Queue) -> Tensor:
    """InfoNCE over the batch's chunks and the queue; several right chunks share the probability."""
    scores = questions @ chunks.T / TEMPERATURE
    old = (questions @ queue.vectors.T / TEMPERATURE).masked_fill(
        batch["documents"][:, None] == queue.owners[None, :], SMALL
    )
    right = scores.masked_fill(~batch["positive"], SMALL).logsumexp(1)
    return (torch.cat([scores, old], 1).logsumexp(1) - right).mean()


def train(arguments: argparse.Namespace) -> None:
    """Run or resume the training and leave DIR/final.pt, the encoder's weights."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    file = e5_file.read(arguments.e5)
    make = Maker(file, arguments)
    model = Vectors(file, arguments.dropout).to(arguments.device)
    if arguments.start:
        model.encoder.load_state_dict(torch.load(arguments.start, weights_only=True)["model"])
    for part in (model.encoder.norm, *model.encoder.layers[:FROZEN]):
        part.requires_grad_(requires_grad=False)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=arguments.peak, weight_decay=0.01, betas=(0.9, 0.98))
    run = Schedule(
        folder=arguments.checkpoint, model=model.encoder, optimiser=optimiser, steps=arguments.steps,
        until=arguments.until, minutes=arguments.minutes,
    )
    model.train()
    queue = Queue(file.config["hidden"], arguments.device)
    total, tokens, tick = torch.zeros((), device=arguments.device), 0, time.time()
    for number, batch in enumerate(runs.stream(make, arguments.workers)):
        if number < run.step:
            continue
        if (share := run.rate()) == 0:
            break
        optimiser.param_groups[0]["lr"] = arguments.peak * share
        held = runs.to(batch, arguments.device)
        with runs.half_precision(arguments.device):
            questions, chunks = model(held)
        value = loss(questions, chunks, held, queue)
        optimiser.zero_grad()
        value.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        queue.push(chunks, held["owners"])
        run.advance()
        total, tokens = total + value.detach(), tokens + batch["ids"].numel() + batch["question_ids"].numel()
        if run.step % 20 == 0:
            speed = round(tokens / (time.time() - tick))
            log.info(json.dumps({"step": run.step, "loss": round(total.item() / 20, 4), "tokens_per_s": speed,
                                 "questions": len(questions), "chunks": len(chunks), "rate": round(share, 3)}))
            total, tokens, tick = torch.zeros_like(total), 0, time.time()
    run.finish()
    log.info("finished at step %d", run.step)


class Maker:
    """Batches of an epoch by its number."""

    def __init__(self, file: e5_file.E5File, arguments: argparse.Namespace) -> None:
        """Given and written questions over their documents."""
        tokenizer = e5_file.tokenizer(file)
        rows = load(arguments.data / "prune_train.jsonl.gz")
        self.known: list[Document] = documents(rows + written(rows, arguments.data), tokenizer)
        query, self.prefix = (tokenise(tokenizer, [text])[0].ids for text in ("query:", "passage:"))
        self.framed = Framed(query, file)
        self.special = file.ids["bos"], file.ids["eos"]
        self.arguments = arguments

    def __call__(self, number: int) -> Iterator[Batch]:
        """Yield them."""
        seed, arguments = self.arguments.seed * 1000 + number, self.arguments
        generator = np.random.default_rng(seed)
        draw = partial(epoch, self.known, self.prefix, self.special, seed)
        for windows in draw(tokens=arguments.batch_tokens, alone=arguments.alone):
            if (batch := collate(windows, self.framed, generator)) is not None:
                yield batch


def main() -> None:
    """Command line."""
    parser = runs.parser(__doc__)
    runs.add_schedule(parser)
    parser.add_argument("--start", type=Path, help="final.pt to go on from")
    parser.add_argument("--alone", type=float, default=1.0, help="share of the documents read chunk by chunk")
    parser.add_argument("--batch-tokens", type=int, default=4096)
    parser.add_argument("--peak", type=float, default=2.5e-5)
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--threads", type=int, default=2)
    runs.start(parser, train)


if __name__ == "__main__":
    main()
