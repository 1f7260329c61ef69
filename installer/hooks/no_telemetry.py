"""Run by the frozen app before anything else: what it must not carry, and where the system keeps its certificates.

Chroma imports the exporter that would send its telemetry, with gRPC behind it, although Lectern switches telemetry off.
The app is built without both; in the exporter's place stands a class that cannot be made.
"""

import os
import ssl
import sys
import types

NAME = "opentelemetry.exporter.otlp.proto.grpc.trace_exporter"


class OTLPSpanExporter:
    """Lectern sends no telemetry."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        raise RuntimeError("Lectern is built without telemetry")


for end in range(3, NAME.count(".") + 2):
    name = ".".join(NAME.split(".")[: end])
    if name not in sys.modules and name != "opentelemetry.exporter":
        module = sys.modules[name] = types.ModuleType(name)
        module.__path__ = []  # type: ignore[attr-defined]  # a package: it may be imported from
sys.modules[NAME].OTLPSpanExporter = OTLPSpanExporter  # type: ignore[attr-defined]

# OpenSSL looks where the building machine kept its certificates; elsewhere certifi's come with the app.
paths = ssl.get_default_verify_paths()
if not any(path and os.path.exists(path) for path in (paths.cafile, paths.capath)):
    import certifi

    os.environ.setdefault("SSL_CERT_FILE", certifi.where())
