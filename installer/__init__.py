"""Builds of Lectern for each system, from one declaration. `prepare.py` alone makes a source tree ready."""
