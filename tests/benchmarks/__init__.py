"""Benchmarks: each prints its figures with baselines in the same run. `python -m tests.benchmarks` runs all of them."""
