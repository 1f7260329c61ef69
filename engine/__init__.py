"""Lectern's engine: documents in, cited answers out. It knows no window and imports no Qt.

Importing this package does no work: no file, socket or model is opened, and neither onnxruntime,
chromadb nor llama_cpp is loaded. Only :mod:`engine.runtime` imports the first and the last.
"""

__version__ = "0.1.0"
"""Also in pyproject.toml; a test holds one against the other."""
