"""What the pruner's training makes small: five losses against the labels, four against a teacher."""

from __future__ import annotations

import torch
from runs import Batch
from torch import Tensor
from torch.nn import functional

SMALL = -1e4
WEIGHTS = {"token": 1.5, "sentence": 0.5, "rank": 0.5, "binary": 0.5, "rival": 0.5}
TAUGHT_WEIGHTS = {"taught_token": 1.0, "taught_sentence": 0.7, "taught_binary": 0.5, "taught_rival": 0.7}


def sentence_logits(keep: Tensor, sentence: Tensor, count: int) -> Tensor:
    """Mean keep logit [B, S] of every sentence from logits [B, T] and sentence indexes [B, T] (-1 = none)."""
    inside = (sentence >= 0).float()
    index = sentence.clamp(min=0)
    nothing = keep.new_zeros(keep.shape[0], count)
    total = nothing.scatter_add(1, index, keep * inside)
    size = nothing.scatter_add(1, index, inside)
    return total / size.clamp(min=1)


def losses(keep: Tensor, relevance: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Return the losses against the labels, each a mean over its rows.

    Tokens of wrong passages weigh a half. "rank": the right passage of a question among all; "rival": its right
    sentences among those of all its passages, as they compete over a book.
    """
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


def taught_losses(keep: Tensor, relevance: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Return the losses against a teacher's logits, over the rows that it has read.

    Every sentence by itself, the sentences of a passage among each other, every passage by itself, and all sentences of
    a question's passages among each other.
    """
    known = ~batch["taught"].isnan()
    taught = batch["taught"].nan_to_num()
    scores = sentence_logits(keep, batch["sentence"], known.shape[1])
    count = known.sum().clamp(min=1)
    each = functional.binary_cross_entropy_with_logits(scores, taught.sigmoid(), reduction="none")
    token = each.masked_fill(~known, 0.0).sum() / count
    whole = known.any(1)
    own, other = scores.masked_fill(~known, SMALL), taught.masked_fill(~known, SMALL)
    apart = -(other.softmax(1) * own.log_softmax(1)).masked_fill(~known, 0.0).sum(1)
    sentence = (apart * whole).sum() / whole.sum().clamp(min=1)
    read = ~batch["taught_relevance"].isnan() & whole
    wanted = batch["taught_relevance"].nan_to_num()
    binary = functional.binary_cross_entropy_with_logits(relevance, wanted.sigmoid(), reduction="none")
    binary = (binary * read).sum() / read.sum().clamp(min=1)
    same = (batch["group"][:, None] == batch["group"][None, :]) & read[None, :] & read[:, None]
    mine, theirs = own + relevance[:, None], other + wanted[:, None]
    every = mine - _over_group(mine, same)[:, None]
    share = (theirs - _over_group(theirs, same)[:, None]).clamp(max=0).exp()
    share = share.masked_fill(~known | ~read[:, None], 0.0)  # nothing not read may be infinite: its gradient is not 0
    apart = -(share * every).masked_fill(~known | ~read[:, None], 0.0).sum()
    groups = (read / same.sum(1).clamp(min=1)).sum().clamp(min=1)
    return {
        "taught_token": token, "taught_sentence": sentence, "taught_binary": binary, "taught_rival": apart / groups,
    }


def _over_group(values: Tensor, same: Tensor) -> Tensor:
    """Log of the sum of exponentials [B] over all sentences of a row's group."""
    return values.logsumexp(1)[None, :].masked_fill(~same, SMALL).logsumexp(1)
