"""Writes the wrong passages that each question has to choose from: what BM25 takes some minutes to find.

python models/training/list_rivals.py --data ../shared/data NEAR.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from pruner_data import candidates, load
from written_questions import written


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("target", type=Path)
    arguments = parser.parse_args()
    rows = load(arguments.data / "prune_train.jsonl.gz")
    rows += written(rows, arguments.data)
    arguments.target.write_text(json.dumps(candidates(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
