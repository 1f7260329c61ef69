"""Writes the BERT encoder of multilingual-e5-small as an ONNX graph of fused operators, token table left outside.

Exporters trace a forward pass and hope that the optimiser recognises attention again; here the fused operators of ONNX
Runtime (`Attention`, `SkipLayerNormalization`, `BiasGelu`) are written down at once, so every layer is fused by
construction. Architecture: Devlin et al., "BERT", arXiv:1810.04805 (post-norm, exact GELU).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

Weights = dict[str, NDArray[np.float32]]
MICROSOFT = "com.microsoft"
OPSET = 17
EPSILON = 1e-12
HEADS = 12


class GraphWriter:
    """Collects nodes and initialisers; `op` returns the name of the node's only output."""

    def __init__(self) -> None:
        """Start an empty graph."""
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add an initialiser and return its name."""
        self.initialisers.append(numpy_helper.from_array(value.copy(order="C"), name))
        return name

    def op(self, kind: str, inputs: list[str], output: str, *, domain: str = "", **attributes: object) -> str:
        """Add a node of operator `kind`; `output` names both node and output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def model(
        self, name: str, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
    ) -> onnx.ModelProto:
        """Return the finished model."""
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.initialisers)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="lectern")


def add_encoder(
    writer: GraphWriter, weights: Weights, layers: int, *, match: str | None = None, source: str = "token_vectors",
) -> str:
    """Add embedding sum, LayerNorm and `layers` post-norm layers; return the name of hidden [B, T, H].

    Weights are named as in the E5S1 file, matrices [out, in]. `match`, if given, names an int64 [B, T] input whose rows
    of `emb.match` are added to the token vectors, which are what `source` names, float32 [B, T, H].
    """
    writer.constant("emb.pos", weights["emb.pos"] + weights["emb.type"][:1])
    shape = writer.op("Shape", [source], "shape", start=1, end=2)
    writer.constant("zero", np.zeros(1, np.int64))
    positions = writer.op("Slice", ["emb.pos", "zero", shape, "zero"], "positions")
    summed = writer.op("Add", [source, positions], "embedded")
    if match is not None:
        writer.constant("emb.match", weights["emb.match"])
        rows = writer.op("Gather", ["emb.match", match], "match_rows", axis=0)
        summed = writer.op("Add", [summed, rows], "embedded_match")
    for part in ("w", "b"):
        writer.constant(f"emb.ln.{part}", weights[f"emb.ln.{part}"])
    hidden = writer.op(
        "LayerNormalization", [summed, "emb.ln.w", "emb.ln.b"], "embedding", axis=-1, epsilon=EPSILON
    )
    mask = writer.op("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
    for layer in range(layers):
        attended = _attention(writer, weights, f"l{layer}", hidden, mask)
        hidden = _add_layer(writer, weights, f"l{layer}", hidden, attended, last=layer == layers - 1)
    return hidden


def _attention(writer: GraphWriter, weights: Weights, name: str, hidden: str, mask: str) -> str:
    writer.constant(f"{name}.qkv.w", np.concatenate([weights[f"{name}.{part}.w"] for part in "qkv"]).T)
    writer.constant(f"{name}.qkv.b", np.concatenate([weights[f"{name}.{part}.b"] for part in "qkv"]))
    inputs = [hidden, f"{name}.qkv.w", f"{name}.qkv.b", mask]
    return writer.op("Attention", inputs, f"{name}.attention", domain=MICROSOFT, num_heads=HEADS)


def _add_layer(writer: GraphWriter, weights: Weights, name: str, hidden: str, attended: str, *, last: bool) -> str:
    for part in ("ao", "fi", "fo"):
        writer.constant(f"{name}.{part}.w", weights[f"{name}.{part}.w"].T)
        writer.constant(f"{name}.{part}.b", weights[f"{name}.{part}.b"])
    for part in ("aln.w", "aln.b", "oln.w", "oln.b"):
        writer.constant(f"{name}.{part}", weights[f"{name}.{part}"])
    projected = writer.op("MatMul", [attended, f"{name}.ao.w"], f"{name}.projected")
    norm = [projected, hidden, f"{name}.aln.w", f"{name}.aln.b", f"{name}.ao.b"]
    middle = writer.op("SkipLayerNormalization", norm, f"{name}.middle", domain=MICROSOFT, epsilon=EPSILON)
    widened = writer.op("MatMul", [middle, f"{name}.fi.w"], f"{name}.widened")
    active = writer.op("BiasGelu", [widened, f"{name}.fi.b"], f"{name}.active", domain=MICROSOFT)
    narrowed = writer.op("MatMul", [active, f"{name}.fo.w"], f"{name}.narrowed")
    norm = [narrowed, middle, f"{name}.oln.w", f"{name}.oln.b", f"{name}.fo.b"]
    output = "hidden" if last else f"{name}.out"
    return writer.op("SkipLayerNormalization", norm, output, domain=MICROSOFT, epsilon=EPSILON)


def encoder_inputs(hidden: int) -> list[onnx.ValueInfoProto]:
    """Graph inputs shared by encoder and pruner: token_vectors float32 [B, T, H], attention_mask int64 [B, T]."""
    return [
        helper.make_tensor_value_info("token_vectors", TensorProto.FLOAT, ["batch", "tokens", hidden]),
        helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "tokens"]),
    ]


def quantise(source: Path, target: Path, exclude: list[str] | None = None) -> None:
    """Write int8 weights per channel in 7 bits (AVX2 without VNNI saturates on 8); nodes in `exclude` stay."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=exclude or [],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
