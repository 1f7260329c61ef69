"""ONNX Runtime sessions: CUDA where it works, the CPU everywhere, and the reason where it fell back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.runtime.hardware import detect, physical_cores

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A loaded graph; `provider` is the one in use and `reason` why it is not a faster one."""

    inner: InferenceSession
    provider: str
    reason: str

    def run(self, inputs: dict[str, NDArray[Any]]) -> list[NDArray[np.float32]]:
        """All outputs of the graph for named inputs. Safe from several threads."""
        return list(self.inner.run(None, inputs))


def open_session(path: Path, *, threads: int | None = None) -> Session:
    """Load a graph. Raises ModelError where the file is no graph this runtime can run."""
    import onnxruntime as ort

    ort.set_default_logger_severity(3)
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads or physical_cores()
    options.inter_op_num_threads = 1
    # Idle threads that spin take the cores from the language model and the renderer.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    providers, reason = _providers(ort.get_available_providers())
    try:
        inner = ort.InferenceSession(str(path), options, providers=providers)
    except Exception as error:  # onnxruntime raises its own unrelated classes
        raise ModelError(
            f"The model {path.name} cannot be loaded.", "Run `lectern models verify`.", str(error)
        ) from error
    used = inner.get_providers()[0]
    if used == "CPUExecutionProvider" and len(providers) > 1:
        reason = "CUDA could not be started for ONNX Runtime"
    return Session(inner=inner, provider=used, reason=reason)


def _providers(available: list[str]) -> tuple[list[str], str]:
    """Providers to try, fastest first, and why CUDA is not among them."""
    if "CUDAExecutionProvider" not in available:
        return ["CPUExecutionProvider"], "this ONNX Runtime was built without CUDA"
    hardware = detect()
    if hardware.gpu is None:
        return ["CPUExecutionProvider"], hardware.gpu_reason
    return ["CUDAExecutionProvider", "CPUExecutionProvider"], ""


def runtime_report() -> tuple[str, str, str]:
    """('ok' or 'fails', what is installed, remedy): the two ONNX Runtimes share one folder and must agree."""
    import importlib.metadata as metadata

    import onnxruntime as ort

    versions = {}
    for name in ("onnxruntime", "onnxruntime-gpu"):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    text = f"{ort.__version__}, {', '.join(p.removesuffix('ExecutionProvider') for p in ort.get_available_providers())}"
    if versions and set(versions.values()) != {ort.__version__}:
        return "fails", f"{text}, but installed as {versions}", "Run `make install` again, or install Lectern again."
    return "ok", text, ""
