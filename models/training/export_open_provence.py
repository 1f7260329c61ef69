"""Converts a published OpenProvence checkpoint to the one ONNX file that Lectern reads.

python models/training/export_open_provence.py FOLDER TARGET.onnx [--float32]

FOLDER is the checkpoint as published: config.json, model.safetensors, tokenizer.json. Needs torch, transformers and
onnxscript, which Lectern never does. The graph takes input_ids and attention_mask int64 [B, T] and gives the keep
logit of each token float32 [B, T] (class 1 against class 0) and the ranking logit float32 [B]. Tokenizer, threshold
and length travel in its metadata.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from transformers import AutoConfig, AutoModelForSequenceClassification

FORMAT = "lectern published pruner 1"
DEFAULT_THRESHOLD = 0.1


class TwoHeads(torch.nn.Module):
    """The reranker with the pruning head over its last hidden states."""

    def __init__(self, settings: dict, state: dict[str, torch.Tensor]) -> None:
        """Build the backbone that the checkpoint names and load all of its weights."""
        super().__init__()
        base = dict(settings["base_model_config"])
        config = AutoConfig.for_model(base.pop("model_type"), **base)
        config.num_labels = int(settings.get("num_labels") or 1)
        self.ranking = AutoModelForSequenceClassification.from_config(config, attn_implementation="eager")
        weight = state["pruning_head.classifier.weight"]
        self.keep = torch.nn.Linear(weight.shape[1], weight.shape[0])
        self.keep.load_state_dict({"weight": weight, "bias": state["pruning_head.classifier.bias"]})
        self.ranking.load_state_dict({
            name.removeprefix("ranking_model."): value
            for name, value in state.items() if not name.startswith("pruning_head.")
        })

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits keep [B, T] and ranking [B]."""
        out = self.ranking(input_ids=input_ids, attention_mask=attention_mask, output_hidden_states=True)
        tokens = self.keep(out.hidden_states[-1])
        return tokens[..., 1] - tokens[..., 0], out.logits[..., 0]


def convert(folder: Path, target: Path, *, quantised: bool = True) -> None:
    """Write the graph. Raises KeyError where the folder holds no OpenProvence checkpoint."""
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    model = TwoHeads(settings, load_file(folder / "model.safetensors")).float().eval()
    ids = torch.ones((2, 16), dtype=torch.int64)
    batch, tokens = torch.export.Dim("batch"), torch.export.Dim("tokens", max=int(settings.get("max_length") or 512))
    shape = {0: batch, 1: tokens}
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            model, (ids, torch.ones_like(ids)), str(plain), input_names=["input_ids", "attention_mask"],
            output_names=["keep", "ranking"], dynamic_shapes={"input_ids": shape, "attention_mask": shape},
            dynamo=True, external_data=False,
        )
        made = plain
        if quantised:
            exported = onnx.load(plain)
            del exported.graph.value_info[:]  # the exporter's own shapes are not those that the quantiser infers
            onnx.save(exported, plain)
            made = Path(scratch) / "int8.onnx"
            quantize_dynamic(plain, made, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
        graph = onnx.load(made)
    facts = {
        "format": FORMAT,
        "title": str(settings.get("_name_or_path") or folder.name),
        "threshold": str(settings.get("default_threshold") or settings.get("default_threadshold") or DEFAULT_THRESHOLD),
        "max_tokens": str(settings.get("max_length") or 512),
        "licence": licence(folder / "README.md"),
        "tokenizer": (folder / "tokenizer.json").read_text(encoding="utf-8"),
    }
    for key, value in facts.items():
        graph.metadata_props.add(key=key, value=value)
    onnx.save(graph, target)


def licence(card: Path) -> str:
    """As the model's card says in its head."""
    lines = card.read_text(encoding="utf-8").splitlines() if card.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("license:")), "see its makers")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--float32", action="store_true", help="leave the weights as they are")
    options = parser.parse_args()
    convert(options.folder, options.target, quantised=not options.float32)
    print(f"{options.target}: {options.target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
