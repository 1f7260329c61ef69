"""Runs the benchmarks whose figures stand in docs/benchmarks.md, one after the other."""

from __future__ import annotations

import subprocess
import sys

MODULES = ("bench_desk", "bench_segment")

if __name__ == "__main__":
    for module in MODULES:
        print(f"\n## {module}\n", flush=True)
        subprocess.run([sys.executable, "-m", f"tests.benchmarks.{module}", *sys.argv[1:]], check=True)
