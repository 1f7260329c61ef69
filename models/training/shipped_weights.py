"""Reads the weights of the shipped int8 pruner back, to train on where no checkpoint is left."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

Weights = dict[str, NDArray[np.float32]]


def _arrays(path: Path) -> Weights:
    """Float32 initialisers under their names; `x_quantized` is read back as `x` with its scales."""
    stored = {item.name: numpy_helper.to_array(item) for item in onnx.load(path).graph.initializer}
    out: Weights = {}
    for name, value in stored.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            scale, zero = stored[f"{plain}_scale"], stored[f"{plain}_zero_point"]
            out[plain] = (value.astype(np.float32) - zero.astype(np.float32)) * scale
        elif value.dtype == np.float32:
            out[name] = value
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
