"""Reads the weights of shipped graphs back, to train on where no checkpoint is left."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

Weights = dict[str, NDArray[np.float32]]


def _arrays(path: Path) -> Weights:
    """Float32 initialisers under their names; `x_quantized` and `x_Q4` are read back as `x` with their scales."""
    stored = {item.name: numpy_helper.to_array(item) for item in onnx.load(path).graph.initializer}
    out: Weights = {}
    for name, value in stored.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            scale, zero = stored[f"{plain}_scale"], stored[f"{plain}_zero_point"]
            out[plain] = (value.astype(np.float32) - zero.astype(np.float32)) * scale
        elif name.endswith("_Q4"):
            plain = name.removesuffix("_Q4")
            out[plain] = _of_4_bits(value, stored[f"{plain}_scales"], stored[f"{plain}_zero_points"])
        elif value.dtype == np.float32:
            out[name] = value
    return out


def _of_4_bits(
    blocks: NDArray[np.uint8], scales: NDArray[np.float32], zeros: NDArray[np.uint8]
) -> NDArray[np.float32]:
    """Float32 [in, out] of what MatMulNBits holds: two values a byte [out, blocks, bytes], the lower half first."""
    columns, count, _ = blocks.shape
    values = _halves(blocks).astype(np.float32)
    middle = _halves(zeros)[:, :count, None].astype(np.float32)
    return ((values - middle) * scales.reshape(columns, count, 1)).reshape(columns, -1).T


def _halves(packed: NDArray[np.uint8]) -> NDArray[np.uint8]:
    pairs = np.stack([packed & 15, packed >> 4], axis=-1)
    return pairs.reshape(*packed.shape[:-1], -1)


def shipped_segmenter(path: Path, state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """State of train_unpunctuated.UnpunctuatedSegmenter from its exported graph; positions are those of `state`.

    Raises KeyError for another graph.
    """
    arrays, out = _arrays(path), {"encoder.positions": state["encoder.positions"]}
    for layer in {name.split(".")[0] for name in arrays if name.startswith("l") and ".q.w" in name}:
        arrays[f"{layer}.qkv.w"] = np.concatenate([arrays[f"{layer}.{part}.w"] for part in "qkv"], axis=1)
    for name, known in state.items():
        if name not in out:
            plain = name.split(".")[0] in ("form", "head")
            value = arrays[name if plain else _name(name)]
            out[name] = torch.tensor(value.T if known.ndim == 2 else value)
    return out


def shipped_state(path: Path, state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """State of train_pruner.Pruner from an exported graph, int8 or float32; shapes are those of `state`.

    Raises KeyError for a graph that is no pruner and ValueError for one of other layers. int8 in 7 bits loses about
    0.4 % of a weight's range: a training step or two makes up for it.
    """
    arrays, out = _arrays(path), {}
    for name, known in state.items():
        value = arrays[_name(name)]
        out[name] = torch.tensor(value.T if known.ndim == 2 and _is_matrix(name) else value)
        if out[name].shape != known.shape:
            message = f"{name} has the shape {tuple(out[name].shape)} in {path}, {tuple(known.shape)} here"
            raise ValueError(message)
    return out


def _is_matrix(name: str) -> bool:
    return name.startswith("encoder.layers.") or name.split(".")[0] in ("keep", "relevance")


def _name(name: str) -> str:
    """Initialiser of the graph that holds the parameter `name`."""
    fixed = {
        "encoder.positions": "emb.pos",
        "encoder.match.weight": "emb.match",
        "encoder.norm.weight": "emb.ln.w",
        "encoder.norm.bias": "emb.ln.b",
    }
    if name in fixed:
        return fixed[name]
    plain = name.removesuffix("weight") + "w" if name.endswith("weight") else name.removesuffix("bias") + "b"
    return plain.replace("encoder.layers.", "l")
