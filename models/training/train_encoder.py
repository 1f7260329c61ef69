"""Trains the encoder to situate: one pass over a window of a document gives a vector for each chunk in it.

  python models/training/train_encoder.py --e5 E5_FILE --data ../shared/data --checkpoint DIR --steps N [--until HH:MM]

Late chunking (Gunther et al., arXiv:2409.04701) pools a chunk's tokens out of a pass over its surroundings; untrained
it helps little. SitEmb (Wu et al., arXiv:2508.01959) trains such a vector. Here a question is drawn to the chunk that
holds its answer and away from the other chunks of the same window, the same document, the batch, and the last QUEUE
before (InfoNCE). The first FROZEN layers, which spell out what a word is in a hundred languages, stay as they are.
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
import numpy as np
import runs
import torch
from export_encoder import encoder_weights
from numpy.typing import NDArray
from pruner_data import load
from pruner_features import tokenise
from runs import Schedule
from situating_data import QUESTIONS, Document, Window, documents, epoch
from torch import Tensor, nn
from torch.nn import functional
from torch_encoder import Encoder

log = logging.getLogger("train_encoder")
FROZEN = 4
TEMPERATURE = 0.01
"""As the encoder was trained with (arXiv:2402.05672): another one would first stretch the whole space."""
QUEUE = 768
SMALL = -1e4


def padded(file: e5_file.E5File, rows: list[NDArray[np.int64]]) -> tuple[Tensor, Tensor]:
    """Token vectors float32 [B, T, H] and mask int64 [B, T]."""
    ids = np.full((len(rows), max(map(len, rows))), file.ids["pad"], np.int64)
    mask = np.zeros(ids.shape, np.int64)
    for index, row in enumerate(rows):
        ids[index, : len(row)], mask[index, : len(row)] = row, 1
    return torch.from_numpy(file.token_rows(ids)), torch.from_numpy(mask)


def chunk_vectors(model: Encoder, file: e5_file.E5File, windows: list[Window]) -> Tensor:
    """Unit vectors float32 [C, H] of all chunks of all windows, in order: the mean over a chunk's own tokens."""
    vectors, mask = padded(file, [window.ids for window in windows])
    hidden = model(vectors, mask)
    owner, at = torch.full(mask.shape, -1), 0
    for row, window in enumerate(windows):
        own = torch.from_numpy(window.owner)
        owner[row, : len(own)] = torch.where(own >= 0, own + at, own)
        at += len(window.chunks)
    inside = owner >= 0
    total = torch.zeros(at, hidden.shape[-1]).index_add(0, owner[inside], hidden[inside])
    return functional.normalize(total, dim=-1)


def question_vectors(model: Encoder, file: e5_file.E5File, rows: list[NDArray[np.int64]]) -> Tensor:
    """Unit vectors float32 [Q, H]: the mean over all tokens."""
    vectors, mask = padded(file, rows)
    hidden = model(vectors, mask) * mask[..., None]
    return functional.normalize(hidden.sum(1), dim=-1)


class Batch:
    """Chunks of some windows, and the questions that one of them answers."""

    def __init__(self, windows: list[Window], generator: np.random.Generator) -> None:
        """At most QUESTIONS a chunk are drawn."""
        self.windows = windows
        chunks = [(w.document, set(c)) for w in windows for c in w.chunks]
        self.owners = torch.tensor([d.number for d, _ in chunks])
        self.questions: list[NDArray[np.int64]] = []
        positive: list[list[bool]] = []
        documents_of: list[int] = []
        for document in {d.number: d for d, _ in chunks}.values():
            for index in generator.permutation(len(document.questions))[: QUESTIONS * len(chunks)]:
                question = document.questions[index]
                right = [d is document and bool(question.answers & held) for d, held in chunks]
                if any(right) and sum(positive[q][right.index(True)] for q in range(len(positive))) < QUESTIONS:
                    self.questions.append(question.ids)
                    positive.append(right)
                    documents_of.append(document.number)
        self.positive = torch.tensor(positive)
        self.documents = torch.tensor(documents_of)


class Queue:
    """Chunks of the last batches with their documents: wrong for every question about another one."""

    def __init__(self, width: int) -> None:
        """Empty."""
        self.vectors, self.owners = torch.zeros(0, width), torch.zeros(0, dtype=torch.long)

    def push(self, vectors: Tensor, owners: Tensor) -> None:
        """Add the newest, forget the oldest."""
        self.vectors = torch.cat([self.vectors, vectors.detach()])[-QUEUE:]
        self.owners = torch.cat([self.owners, owners])[-QUEUE:]


def loss(questions: Tensor, chunks: Tensor, batch: Batch, queue: Queue) -> Tensor:
    """InfoNCE over the batch's chunks and the queue; several right chunks share the probability."""
    scores = questions @ chunks.T / TEMPERATURE
    old = (questions @ queue.vectors.T / TEMPERATURE).masked_fill(
        batch.documents[:, None] == queue.owners[None, :], SMALL
    )
    right = scores.masked_fill(~batch.positive, SMALL).logsumexp(1)
    return (torch.cat([scores, old], 1).logsumexp(1) - right).mean()


def train(arguments: argparse.Namespace) -> None:
    """Run or resume the training and leave DIR/final.pt."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    file = e5_file.read(arguments.e5)
    tokenizer = e5_file.tokenizer(file)
    known = documents(load(arguments.data / "prune_train.jsonl.gz"), tokenizer)
    model = Encoder(encoder_weights(file, file.config["layers"]), file.config["layers"])
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, weights_only=True)["model"])
    for part in (model.norm, *model.layers[:FROZEN]):
        part.requires_grad_(requires_grad=False)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=arguments.peak, weight_decay=0.01, betas=(0.9, 0.98))
    run = Schedule(
        folder=arguments.checkpoint, model=model, optimiser=optimiser, steps=arguments.steps, until=arguments.until
    )
    query, passage = (tokenise(tokenizer, [text])[0].ids for text in ("query:", "passage:"))
    special = file.ids["bos"], file.ids["eos"]
    queue, generator = Queue(file.config["hidden"]), np.random.default_rng(arguments.seed)
    total, tokens, tick = 0.0, 0, time.time()
    for number, windows in enumerate(_stream(known, passage, special, arguments)):
        if number < run.step:
            continue
        if (share := run.rate()) == 0:
            break
        optimiser.param_groups[0]["lr"] = arguments.peak * share
        batch = Batch(windows, generator)
        chunks = chunk_vectors(model, file, windows)
        asked = [np.concatenate([[special[0]], query, ids, [special[1]]]) for ids in batch.questions]
        value = loss(question_vectors(model, file, asked), chunks, batch, queue)
        optimiser.zero_grad()
        value.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        queue.push(chunks, batch.owners)
        run.advance()
        total, tokens = total + value.item(), tokens + sum(len(w.ids) for w in windows)
        if run.step % 20 == 0:
            speed = round(tokens / (time.time() - tick))
            log.info(json.dumps({"step": run.step, "loss": round(total / 20, 4), "tokens_per_s": speed,
                                 "questions": len(asked), "chunks": len(chunks), "rate": round(share, 3)}))
            total, tokens, tick = 0.0, 0, time.time()
    run.finish()
    log.info("finished at step %d", run.step)


def _stream(
    known: list[Document], prefix: NDArray[np.int64], special: tuple[int, int], arguments: argparse.Namespace
) -> Iterator[list[Window]]:
    for number in range(1000):
        seed = arguments.seed * 1000 + number
        yield from epoch(known, prefix, special, seed, tokens=arguments.batch_tokens, alone=arguments.alone)


def main() -> None:
    """Command line."""
    parser = runs.parser(__doc__)
    runs.add_schedule(parser)
    parser.add_argument("--start", type=Path, help="final.pt to go on from")
    parser.add_argument("--alone", type=float, default=0.25, help="share of the documents read chunk by chunk")
    parser.add_argument("--batch-tokens", type=int, default=4096)
    parser.add_argument("--peak", type=float, default=2.5e-5)
    parser.add_argument("--threads", type=int, default=2)
    runs.start(parser, train)


if __name__ == "__main__":
    main()
