"""The first layers of multilingual-e5-small in torch, over frozen token vectors, for training only."""

from __future__ import annotations

import e5_file
import numpy as np
import torch
from encoder_graph import EPSILON, HEADS, Weights
from torch import Tensor, nn
from torch.nn import functional

_PARTS = "ao", "fi", "fo", "aln", "oln"


class TokenRows(nn.Module):
    """The frozen token table in half precision: ids int64 [B, T] to vectors float32 [B, T, H]."""

    def __init__(self, file: e5_file.E5File) -> None:
        """Read the whole table; no checkpoint holds it."""
        super().__init__()
        rows = file.token_rows(np.arange(file.config["vocabulary"]))
        self.register_buffer("table", torch.from_numpy(rows).half(), persistent=False)

    def forward(self, ids: Tensor) -> Tensor:
        """Vectors of the tokens."""
        vectors: Tensor = functional.embedding(ids, self.table).float()
        return vectors


class Layer(nn.Module):
    """One post-norm BERT layer; on a CPU the random numbers of dropout cost a quarter of the time."""

    def __init__(self, weights: Weights, name: str, dropout: float = 0.0) -> None:
        """Copy layer `name` ("l0", "l1", ...) of `weights`."""
        super().__init__()
        self.dropout = dropout
        self.qkv = _linear(
            np.concatenate([weights[f"{name}.{part}.w"] for part in "qkv"]),
            np.concatenate([weights[f"{name}.{part}.b"] for part in "qkv"]),
        )
        self.ao = _linear(weights[f"{name}.ao.w"], weights[f"{name}.ao.b"])
        self.fi = _linear(weights[f"{name}.fi.w"], weights[f"{name}.fi.b"])
        self.fo = _linear(weights[f"{name}.fo.w"], weights[f"{name}.fo.b"])
        self.aln = _norm(weights, f"{name}.aln")
        self.oln = _norm(weights, f"{name}.oln")

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Map hidden [B, T, H] under mask bool [B, 1, 1, T] (true = attend) to [B, T, H]."""
        batch, tokens, width = hidden.shape
        query, key, value = self.qkv(hidden).view(batch, tokens, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, tokens, width)
        hidden = self.aln(hidden + self._dropped(self.ao(attended)))
        narrowed: Tensor = self.oln(hidden + self._dropped(self.fo(functional.gelu(self.fi(hidden)))))
        return narrowed

    def _dropped(self, hidden: Tensor) -> Tensor:
        return functional.dropout(hidden, self.dropout, self.training) if self.dropout else hidden


class Encoder(nn.Module):
    """`layers` layers over token vectors; positions and token types frozen, a learned match type added."""

    def __init__(self, weights: Weights, layers: int, match_types: int = 0, dropout: float = 0.0) -> None:
        """Copy the first `layers` layers; `match_types` extra input rows start at zero."""
        super().__init__()
        self.register_buffer("positions", torch.tensor(weights["emb.pos"]) + torch.tensor(weights["emb.type"][0]))
        self.match = nn.Embedding(match_types, weights["emb.ln.w"].shape[0]) if match_types else None
        if self.match is not None:
            nn.init.zeros_(self.match.weight)
        self.norm = _norm(weights, "emb.ln")
        self.layers = nn.ModuleList(Layer(weights, f"l{layer}", dropout) for layer in range(layers))

    def forward(self, vectors: Tensor, mask: Tensor, match: Tensor | None = None) -> Tensor:
        """Map vectors [B, T, H], mask int64 [B, T], match int64 [B, T] to hidden [B, T, H]."""
        hidden = vectors + self.positions[: vectors.shape[1]]
        if self.match is not None and match is not None:
            hidden = hidden + self.match(match)
        hidden = self.norm(hidden)
        attend = mask.bool()[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, attend)
        return hidden

    def weights(self) -> Weights:
        """All arrays that `encoder_graph.add_encoder` needs, named as in the E5S1 file, matrices [out, in]."""
        return stored_weights({f"encoder.{name}": value for name, value in self.state_dict().items()})[0]


def stored_weights(state: dict[str, Tensor]) -> tuple[Weights, int]:
    """Weights of an Encoder in a checkpoint's field "encoder", named as in the E5S1 file, and the number of layers."""
    values = {name.removeprefix("encoder."): value for name, value in state.items() if name.startswith("encoder.")}
    layers = 1 + max(int(name.split(".")[1]) for name in values if name.startswith("layers."))
    positions = _array(values["positions"])
    out: Weights = {
        "emb.pos": positions,
        "emb.type": np.zeros((1, positions.shape[1]), np.float32),
        "emb.ln.w": _array(values["norm.weight"]),
        "emb.ln.b": _array(values["norm.bias"]),
    }
    for layer in range(layers):
        for kind, suffix in (("weight", "w"), ("bias", "b")):
            held = {part: _array(values[f"layers.{layer}.{part}.{kind}"]) for part in ("qkv", *_PARTS)}
            for part, value in zip("qkv", np.split(held.pop("qkv"), 3), strict=True):
                out[f"l{layer}.{part}.{suffix}"] = value
            out |= {f"l{layer}.{part}.{suffix}": value for part, value in held.items()}
    return out, layers


def _array(tensor: Tensor) -> np.ndarray:
    return tensor.detach().float().numpy()


def _linear(kernel: np.ndarray, bias: np.ndarray) -> nn.Linear:
    linear = nn.Linear(kernel.shape[1], kernel.shape[0])
    with torch.no_grad():
        linear.weight.copy_(torch.tensor(kernel))
        linear.bias.copy_(torch.tensor(bias))
    return linear


def _norm(weights: Weights, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(weights[f"{name}.w"].shape[0], eps=EPSILON)
    with torch.no_grad():
        norm.weight.copy_(torch.tensor(weights[f"{name}.w"]))
        norm.bias.copy_(torch.tensor(weights[f"{name}.b"]))
    return norm
