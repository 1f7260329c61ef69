"""Writes the segmenter's ONNX graphs (float32 and int8) from a checkpoint of its training.

  python models/training/export_segmenter.py DIR/final.pt models/segmenter/segmenter.int8.onnx --keep-fp32 FILE
  python models/training/export_segmenter.py DIR/final.pt models/segmenter/unpunctuated.int8.onnx --keep-fp32 FILE

The first for one of train_segmenter.py, the second for one of train_unpunctuated.py: the checkpoint says which it is.

A convolution of kernel 3 is written as one matrix product over three shifted views, which onnxruntime runs faster on a
CPU than its one-dimensional convolution.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import torch
from encoder_graph import GraphWriter, add_encoder, encoder_inputs, quantise
from onnx import TensorProto, helper
from segmenter_features import FEATURES
from torch_encoder import stored_weights
from train_segmenter import DILATIONS

POSITIONS = 256
"""More tokens than in training are not read at once."""


def segmenter_model(state: dict[str, torch.Tensor]) -> onnx.ModelProto:
    """Graph: rows float32 [U, 384], index int64 [B, T], features float32 [B, T, F] -> logit float32 [B, T]."""
    writer = GraphWriter()
    arrays = {name: value.numpy() for name, value in state.items()}
    for name, value in arrays.items():
        matrix = value.ndim == 2
        writer.constant(name, value.T if matrix else value)
    word = _linear(writer, "rows", "project")
    word = writer.op("Gather", [word, "index"], "word", axis=0)
    hidden = writer.op("Add", [word, _linear(writer, "features", "form")], "hidden0")
    writer.constant("zero", np.zeros(1, np.int64))
    writer.constant("axis", np.ones(1, np.int64))
    length = writer.op("Shape", ["index"], "length", start=1, end=2)
    for number, dilation in enumerate(DILATIONS):
        hidden = _block(writer, f"{number}", hidden, length, dilation)
    logit = _linear(writer, hidden, "head")
    writer.constant("last", np.array([-1], np.int64))
    writer.op("Squeeze", [logit, "last"], "logit")
    inputs = [
        helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["unique", 384]),
        helper.make_tensor_value_info("index", TensorProto.INT64, ["batch", "tokens"]),
        helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", "tokens", FEATURES]),
    ]
    output = helper.make_tensor_value_info("logit", TensorProto.FLOAT, ["batch", "tokens"])
    return writer.model("segmenter", inputs, [output])


def unpunctuated_model(state: dict[str, torch.Tensor]) -> onnx.ModelProto:
    """Graph: token_vectors, attention_mask, features float32 [B, T, F] -> logit float32 [B, T]."""
    writer = GraphWriter()
    weights, layers = stored_weights(state)
    weights["emb.pos"] = weights["emb.pos"][:POSITIONS]
    for name in ("form", "head"):
        writer.constant(f"{name}.weight", state[f"{name}.weight"].numpy().T)
        writer.constant(f"{name}.bias", state[f"{name}.bias"].numpy())
    told = writer.op("Add", ["token_vectors", _linear(writer, "features", "form")], "told")
    hidden = add_encoder(writer, weights, layers, source=told)
    writer.constant("last", np.array([-1], np.int64))
    writer.op("Squeeze", [_linear(writer, hidden, "head"), "last"], "logit")
    form = helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", "tokens", FEATURES])
    output = helper.make_tensor_value_info("logit", TensorProto.FLOAT, ["batch", "tokens"])
    return writer.model("unpunctuated", [*encoder_inputs(384), form], [output])


def _linear(writer: GraphWriter, source: str, name: str) -> str:
    product = writer.op("MatMul", [source, f"{name}.weight"], f"{name}.product")
    return writer.op("Add", [product, f"{name}.bias"], f"{name}.out")


def _block(writer: GraphWriter, number: str, hidden: str, length: str, dilation: int) -> str:
    norm = [hidden, f"norm.{number}.weight", f"norm.{number}.bias"]
    normed = writer.op("LayerNormalization", norm, f"n{number}", axis=-1, epsilon=1e-5)
    pads = writer.constant(f"pads{number}", np.array([0, dilation, 0, 0, dilation, 0], np.int64))
    padded = writer.op("Pad", [normed, pads], f"p{number}")
    views = []
    for shift in range(3):
        start = writer.constant(f"s{number}.{shift}", np.array([shift * dilation], np.int64))
        stop = writer.op("Add", [length, start], f"e{number}.{shift}")
        views.append(writer.op("Slice", [padded, start, stop, "axis"], f"v{number}.{shift}"))
    joined = writer.op("Concat", views, f"c{number}", axis=-1)
    active = writer.op("Relu", [_linear(writer, joined, f"mix.{number}")], f"r{number}")
    return writer.op("Add", [hidden, active], f"hidden{int(number) + 1}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--keep-fp32", type=Path, required=True)
    arguments = parser.parse_args()
    stored = torch.load(arguments.checkpoint, weights_only=True)
    state = stored["model"]
    if "average" in stored:  # a checkpoint of a run under way
        prefix = "module."
        state = {name[len(prefix) :]: value for name, value in stored["average"].items() if name.startswith(prefix)}
    if "encoder.positions" in state:
        onnx.save(unpunctuated_model(state), arguments.keep_fp32)
        quantise(arguments.keep_fp32, arguments.target, exclude=["head.product", "form.product"])
    else:
        onnx.save(segmenter_model(state), arguments.keep_fp32)
        quantise(arguments.keep_fp32, arguments.target, exclude=["head.product"])
    digest = hashlib.sha256(arguments.target.read_bytes()).hexdigest()
    print(f"{arguments.target} {arguments.target.stat().st_size} bytes sha256 {digest}")


if __name__ == "__main__":
    main()
