"""Lectern without a window: a stable command line for people, scripts and benchmarks."""
