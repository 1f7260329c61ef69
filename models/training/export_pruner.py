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


def arrays(state: dict[str, torch.Tensor]) -> tuple[Weights, int]:
    """Weights under the names of the E5S1 file (matrices [out, in]), with the heads, and the number of layers."""
    values = {name.removeprefix("encoder."): value.numpy() for name, value in state.items()}
    out: Weights = {
        "emb.pos": values["positions"],
        "emb.type": np.zeros((1, values["positions"].shape[1]), np.float32),
        "emb.ln.w": values["norm.weight"],
        "emb.ln.b": values["norm.bias"],
        "emb.match": values["match.weight"],
    }
    layers = 1 + max(int(name.split(".")[1]) for name in values if name.startswith("layers."))
    for layer in range(layers):
        source = f"layers.{layer}"
        for kind, suffix in (("weight", "w"), ("bias", "b")):
            for part, value in zip("qkv", np.split(values[f"{source}.qkv.{kind}"], 3), strict=True):
                out[f"l{layer}.{part}.{suffix}"] = value
            for part in ("ao", "fi", "fo", "aln", "oln"):
                out[f"l{layer}.{part}.{suffix}"] = values[f"{source}.{part}.{kind}"]
    for head in ("keep", "relevance"):
        out[f"{head}.w"], out[f"{head}.b"] = values[f"{head}.weight"], values[f"{head}.bias"]
    return out, layers


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
    weights, layers = arrays(torch.load(arguments.checkpoint, weights_only=True)["model"])
    onnx.save(pruner_model(weights, layers), arguments.keep_fp32)
    quantise(arguments.keep_fp32, arguments.target, exclude=["keep.product", "relevance.product"])
    digest = hashlib.sha256(arguments.target.read_bytes()).hexdigest()
    print(f"{arguments.target} {arguments.target.stat().st_size} bytes sha256 {digest}")


if __name__ == "__main__":
    main()
