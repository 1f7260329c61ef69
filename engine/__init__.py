"""Lectern's engine: documents in, cited answers out. It knows no window and imports no Qt.

Importing this package does no work: no file, socket or model is opened, and neither onnxruntime,
chromadb nor llama_cpp is loaded. Only :mod:`engine.runtime` imports the first and the last.
"""

import os

# ONNX Runtime 1.31 carries Microsoft's collector of events: where this is not set before it is loaded, it writes a
# device's id into the person's cache folder, with events that wait to be sent.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
"""Also in pyproject.toml; a test holds one against the other."""
