"""Models and the machine: the only importers of onnxruntime and llama_cpp. Catalogue, hashes, downloads, hardware."""
