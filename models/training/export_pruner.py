"""Writes the pruner's ONNX graphs (float32 and int8) from a checkpoint of train_pruner.py.

python models/training/export_pruner.py DIR/final.pt models/pruner/pruner.int8.onnx --keep-fp32 FILE
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import torch
from encoder_graph import GraphWriter, Weights, add_encoder, encoder_inputs, quantise
from onnx import TensorProto, helper
from torch_encoder import stored_weights


def pruner_weights(state: dict[str, torch.Tensor]) -> tuple[Weights, int]:
    """Encoder, match types and both heads of a checkpoint, and the number of layers."""
    weights, layers = stored_weights(state)
    weights["emb.match"] = state["encoder.match.weight"].numpy()
    for head in ("keep", "relevance"):
        weights[f"{head}.w"], weights[f"{head}.b"] = state[f"{head}.weight"].numpy(), state[f"{head}.bias"].numpy()
    return weights, layers


def pruner_model(weights: Weights, layers: int) -> onnx.ModelProto:
    """Graph: token_vectors, attention_mask, match int64 [B, T] -> keep float32 [B, T], relevance float32 [B]."""
    writer = GraphWriter()
    hidden = add_encoder(writer, weights, layers, match="match")
    writer.constant("last_axis", np.array([-1], np.int64))
    writer.constant("first", np.array(0, np.int64))
    cls = writer.op("Gather", [hidden, "first"], "cls", axis=1)
    for head, source in (("keep", hidden), ("relevance", cls)):
        writer.constant(f"{head}.w", weights[f"{head}.w"].T)
        writer.constant(f"{head}.b", weights[f"{head}.b"])
        product = writer.op("MatMul", [source, f"{head}.w"], f"{head}.product")
        biased = writer.op("Add", [product, f"{head}.b"], f"{head}.biased")
        writer.op("Squeeze", [biased, "last_axis"], head)
    width = weights["emb.ln.w"].shape[0]
    match = helper.make_tensor_value_info("match", TensorProto.INT64, ["batch", "tokens"])
    outputs = [
        helper.make_tensor_value_info("keep", TensorProto.FLOAT, ["batch", "tokens"]),
        helper.make_tensor_value_info("relevance", TensorProto.FLOAT, ["batch"]),
    ]
    return writer.model("pruner", [*encoder_inputs(width), match], outputs)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--keep-fp32", type=Path, required=True)
    arguments = parser.parse_args()
    weights, layers = pruner_weights(torch.load(arguments.checkpoint, weights_only=True)["model"])
    onnx.save(pruner_model(weights, layers), arguments.keep_fp32)
    quantise(arguments.keep_fp32, arguments.target, exclude=["keep.product", "relevance.product"])
    digest = hashlib.sha256(arguments.target.read_bytes()).hexdigest()
    print(f"{arguments.target} {arguments.target.stat().st_size} bytes sha256 {digest}")


if __name__ == "__main__":
    main()
