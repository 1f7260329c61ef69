"""Holds the conversion of OpenProvence checkpoints against the original, on a tiny checkpoint of the same form.

python models/training/check_open_provence.py

Makes a ModernBERT of three layers with two heads and a word-level tokenizer, converts it in float32 and int8, runs the
graphs and compares keep probabilities and ranking score with those of transformers. Exit code 1 where they differ.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from export_open_provence import TwoHeads, convert
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer, models
from transformers import AutoModelForSequenceClassification, ModernBertConfig

LIMITS = {False: 1e-5, True: 0.02}
LENGTHS = (5, 40, 120)


def write_checkpoint(folder: Path) -> None:
    """config.json, model.safetensors and tokenizer.json as they are published."""
    base = {
        "vocab_size": 60, "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 3, "num_attention_heads": 4,
        "max_position_embeddings": 256, "global_attn_every_n_layers": 3, "local_attention": 16, "pad_token_id": 0,
        "cls_token_id": 1, "sep_token_id": 2, "bos_token_id": 1, "eos_token_id": 2,
    }
    ranking = AutoModelForSequenceClassification.from_config(ModernBertConfig(**base, num_labels=1))
    head = torch.nn.Linear(32, 2)
    state = {f"ranking_model.{name}": value.contiguous() for name, value in ranking.state_dict().items()}
    state |= {f"pruning_head.classifier.{name}": value for name, value in head.state_dict().items()}
    save_file(state, folder / "model.safetensors")
    Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]")).save(str(folder / "tokenizer.json"))
    settings = {
        "model_type": "open_provence", "base_model_config": {**base, "model_type": "modernbert"}, "max_length": 128,
        "num_labels": 1, "default_threshold": 0.1,
    }
    (folder / "config.json").write_text(json.dumps(settings), encoding="utf-8")


def worst_difference(folder: Path, *, quantised: bool) -> float:
    """The largest difference of a probability, over batches of several lengths with padding."""
    convert(folder, folder / "made.onnx", quantised=quantised)
    session = onnxruntime.InferenceSession(str(folder / "made.onnx"), providers=["CPUExecutionProvider"])
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    original = TwoHeads(settings, load_file(folder / "model.safetensors")).eval()
    worst = 0.0
    for length in LENGTHS:
        ids = torch.randint(3, 60, (3, length))
        mask = torch.ones_like(ids)
        mask[0, length // 2 :] = 0
        with torch.no_grad():
            expected = [torch.sigmoid(logits).numpy() for logits in original(ids, mask)]
        got = [1 / (1 + np.exp(-logits)) for logits in session.run(
            ["keep", "ranking"], {"input_ids": ids.numpy(), "attention_mask": mask.numpy()}
        )]
        worst = max(worst, float(np.abs((got[0] - expected[0]) * mask.numpy()).max()),
                    float(np.abs(got[1] - expected[1]).max()))
    return worst


def main() -> int:
    """Print the differences."""
    torch.manual_seed(1)
    good = True
    with tempfile.TemporaryDirectory() as scratch:
        write_checkpoint(Path(scratch))
        for quantised, limit in LIMITS.items():
            worst = worst_difference(Path(scratch), quantised=quantised)
            good &= worst < limit
            print(f"{'int8' if quantised else 'float32'}: largest difference {worst:.2e}, at most {limit:g}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
