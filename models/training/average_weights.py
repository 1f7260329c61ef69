"""Averages the weights of two checkpoints of one training line ("model soup", Wortsman et al., arXiv:2203.05482).

  python models/training/average_weights.py FIRST/final.pt SECOND/final.pt OUT.pt

What is written is a checkpoint as train_pruner.py leaves it, without an optimiser.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    first, second = (torch.load(path, weights_only=True)["model"] for path in (arguments.first, arguments.second))
    torch.save({"model": {name: (first[name] + second[name]) / 2 for name in first}, "step": 0}, arguments.out)


if __name__ == "__main__":
    main()
