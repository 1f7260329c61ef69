"""The networks that can learn to prune: layers of e5, which ship, and a larger English one as a teacher."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import e5_file
import numpy as np
import torch
from export_encoder import encoder_weights
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch_encoder import Encoder, TokenRows


class Network(Protocol):
    """ids, mask, match, each int64 [B, T], to keep logits [B, T] and relevance logits [B]."""

    def __call__(self, ids: Tensor, mask: Tensor, match: Tensor) -> tuple[Tensor, Tensor]:
        """Read a batch."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A network with its tokenizer; both backbones have <s> 0 and </s> 2. `fresh` are the parts that no one trained."""

    network: nn.Module
    tokenizer: Tokenizer
    pad: int
    fresh: list[nn.Parameter]


class Heads(nn.Module):
    """Keep logit of every token, relevance logit of <s>; near zero at first."""

    def __init__(self, width: int) -> None:
        """Two linear layers."""
        super().__init__()
        self.keep = nn.Linear(width, 1)
        self.relevance = nn.Linear(width, 1)
        for head in (self.keep, self.relevance):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def read(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of hidden [B, T, H]."""
        return self.keep(hidden).squeeze(-1), self.relevance(hidden[:, 0]).squeeze(-1)


class Pruner(Heads):
    """Layers of e5 over frozen token rows, a match type added to each token."""

    def __init__(self, file: e5_file.E5File, layers: int, dropout: float = 0.0) -> None:
        """The first `layers` layers."""
        super().__init__(file.config["hidden"])
        self.encoder = Encoder(encoder_weights(file, layers), layers, 3, dropout)
        self.rows = TokenRows(file)

    def forward(self, ids: Tensor, mask: Tensor, match: Tensor) -> tuple[Tensor, Tensor]:
        """Return keep logits [B, T] and relevance logits [B]."""
        return self.read(self.encoder(self.rows(ids), mask, match))


class MpnetPruner(Heads):
    """all-mpnet-base-v2 (Song et al., arXiv:2004.09297), twelve layers of 768, English. `match` is not read."""

    def __init__(self, folder: Path) -> None:
        """Read config.json and the weights, model.safetensors or both parts of `packed` ones."""
        from transformers import MPNetConfig, MPNetModel

        config = MPNetConfig(**json.loads((folder / "config.json").read_text()))
        super().__init__(config.hidden_size)
        self.encoder = MPNetModel(config, add_pooling_layer=False)
        missing, _ = self.encoder.load_state_dict(_weights(folder), strict=False)
        if missing:
            message = f"{folder} lacks {missing}"
            raise ValueError(message)
        self.encoder.embeddings.requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor, mask: Tensor, match: Tensor) -> tuple[Tensor, Tensor]:
        """Return keep logits [B, T] and relevance logits [B]."""
        return self.read(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)


def _weights(folder: Path) -> dict[str, Tensor]:
    """All tensors; packed ones are int8 "NAME|q" with a scale for every 64 weights, "NAME|s"."""
    if (whole := folder / "model.safetensors").exists():
        from safetensors.torch import load_file

        return dict(load_file(whole))
    held: dict[str, np.ndarray] = {}
    for part in sorted(folder.glob("*.npz")):
        held |= dict(np.load(part))
    out = {}
    for name, value in held.items():
        if name.endswith("|q"):
            plain = name.removesuffix("|q")
            scales = held[f"{plain}|s"].astype(np.float32)[:, None]
            out[plain] = torch.from_numpy((value.reshape(-1, 64) * scales).reshape(value.shape))
        elif not name.endswith("|s"):
            out[name] = torch.from_numpy(value.astype(np.float32))
    return out


def reader(path: Path, *, layers: int, dropout: float) -> Reader:
    """A fresh network of `layers` layers over the E5S1 file `path`, or of all layers of the MPNet folder `path`."""
    if path.is_dir():
        network: Heads = MpnetPruner(path)
        tokenizer = Tokenizer.from_file(str(path / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        pad = 1
        fresh = [*network.keep.parameters(), *network.relevance.parameters()]
    else:
        file = e5_file.read(path)
        network = Pruner(file, layers, dropout)
        tokenizer, pad = e5_file.tokenizer(file), file.ids["pad"]
        match = network.encoder.match
        fresh = [*network.keep.parameters(), *network.relevance.parameters(), *(match.parameters() if match else [])]
    return Reader(network=network, tokenizer=tokenizer, pad=pad, fresh=fresh)
