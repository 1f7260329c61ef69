"""Writes models/e5-small/encoder.int8.onnx: the 12 layers of multilingual-e5-small with token vectors as input.

  python models/training/export_encoder.py E5_FILE OUT_DIR [--trained DIR/final.pt --share .5]

With --trained what is written lies between the weights of E5_FILE and those that train_encoder.py left, so far from the
first as --share says (Wortsman et al., "Robust fine-tuning of zero-shot models", arXiv:2109.01903). Prints the sha256
of what it wrote. Figures come from tests/benchmarks/bench_models_encoder.py.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import e5_file
import numpy as np
import onnx
from encoder_graph import GraphWriter, Weights, add_encoder, encoder_inputs, quantise
from numpy.typing import NDArray
from onnx import TensorProto, helper

_MATRICES = {"q": "hh", "k": "hh", "v": "hh", "ao": "hh", "fi": "fh", "fo": "hf"}


def encoder_weights(file: e5_file.E5File, layers: int) -> Weights:
    """Embedding vectors and the first `layers` layers as float32 arrays, matrices [out, in]."""
    sizes = {"h": file.config["hidden"], "f": file.config["feed_forward"]}
    weights: Weights = {
        "emb.pos": file.vector("emb.pos").reshape(-1, sizes["h"]),
        "emb.type": file.vector("emb.type").reshape(-1, sizes["h"]),
        "emb.ln.w": file.vector("emb.ln.w"),
        "emb.ln.b": file.vector("emb.ln.b"),
    }
    for layer in range(layers):
        for part, (rows, columns) in _MATRICES.items():
            name = f"l{layer}.{part}"
            weights[f"{name}.w"] = file.matrix(f"{name}.w", sizes[rows], sizes[columns])
            weights[f"{name}.b"] = file.vector(f"{name}.b")
        for part in ("aln.w", "aln.b", "oln.w", "oln.b"):
            weights[f"l{layer}.{part}"] = file.vector(f"l{layer}.{part}")
    return weights


def trained_weights(checkpoint: Path, start: Weights, layers: int, share: float) -> Weights:
    """Weights `share` of the way from `start` to those of a checkpoint."""
    import torch
    from torch_encoder import Encoder

    model = Encoder(start, layers)
    model.load_state_dict(torch.load(checkpoint, weights_only=True)["model"])
    return {name: (1 - share) * _as_saved(start, name) + share * value for name, value in model.weights().items()}


def _as_saved(start: Weights, name: str) -> NDArray[np.float32]:
    """An array as the torch encoder gives it back: the one token type is added to the positions there."""
    if name == "emb.pos":
        return start["emb.pos"] + start["emb.type"][:1]
    return np.zeros_like(start[name][:1]) if name == "emb.type" else start[name]


def encoder_model(weights: Weights, layers: int) -> onnx.ModelProto:
    """Build token_vectors float32 [B, T, 384], attention_mask int64 [B, T] -> hidden float32 [B, T, 384]."""
    writer = GraphWriter()
    add_encoder(writer, weights, layers)
    hidden = weights["emb.ln.w"].shape[0]
    output = helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["batch", "tokens", hidden])
    return writer.model("e5-small-encoder", encoder_inputs(hidden), [output])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("e5_file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--keep-fp32", type=Path, help="also keep the float32 graph here, for comparisons")
    parser.add_argument("--trained", type=Path, help="checkpoint of train_encoder.py")
    parser.add_argument("--share", type=float, default=1.0, help="how far to go towards it")
    arguments = parser.parse_args()
    if hashlib.sha256(arguments.e5_file.read_bytes()).hexdigest() != e5_file.SHA256:
        raise SystemExit(f"{arguments.e5_file}: wrong sha256")
    file = e5_file.read(arguments.e5_file)
    layers = file.config["layers"]
    exact: Path = arguments.keep_fp32 or arguments.out / "encoder.fp32.onnx"
    weights = encoder_weights(file, layers)
    if arguments.trained:
        weights = trained_weights(arguments.trained, weights, layers, arguments.share)
    onnx.save(encoder_model(weights, layers), exact)
    target: Path = arguments.out / "encoder.int8.onnx"
    quantise(exact, target)
    if arguments.keep_fp32 is None:
        exact.unlink()
    print(f"{target} {target.stat().st_size} bytes sha256 {hashlib.sha256(target.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
