"""Figures of a network under training on the development set, as fit_fusion.py prints them of a graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from pruner_dev import Item, answer, load
from pruner_networks import Reader


@dataclass(slots=True)
class _Session:
    """Stands where an ONNX session does."""

    made: Reader
    device: str

    def run(self, _: list[str], feeds: dict[str, NDArray[np.int64]]) -> tuple[NDArray[np.float32], ...]:
        names = "token_vectors", "attention_mask", "match"
        tensors = [torch.from_numpy(feeds[name]).to(self.device) for name in names]
        with torch.no_grad(), torch.autocast(self.device, torch.bfloat16, enabled=self.device != "cpu"):
            logits = self.made.network(*tensors)
        return tuple(part.float().cpu().numpy() for part in logits)


@dataclass(slots=True)
class _Ids:
    """Stands where the E5S1 file does: the network takes ids itself. Without scores every word weighs the same."""

    pad: int
    pieces: list[tuple[str, float]] = field(default_factory=list)

    @property
    def ids(self) -> dict[str, int]:
        return {"pad": self.pad}

    def token_rows(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        return ids


def read(made: Reader, items: list[Item], device: str) -> None:
    """Fill the items with what the network says."""
    made.network.eval()
    answer(items, _Session(made, device), _Ids(made.pad), made.tokenizer)


def report(made: Reader, data: Path, device: str) -> None:
    """Print recall by dropped share, the top sentence, and how well passages are told apart."""
    from fit_fusion import cross_fitted, not_found, passage_chances, print_recall, print_relevance
    from fusion_features import FEATURES

    items = load(data / "prune_dev.jsonl.gz", made.tokenizer)
    read(made, items, device)
    fused = cross_fitted(items, [item.features for item in items], FEATURES)
    print_recall("network", items, {"keep logit": [i.keep[0] for i in items], "fusion": fused})
    chances = passage_chances(items)
    print_relevance("network", items, chances)
    print("not found: threshold {:.4f}, answerable lost {:.3f}, unanswerable caught {:.3f}".format(
        *not_found(items, chances)), flush=True)
