"""Published pruners: converted graphs are known by what they say of themselves, checkpoints are converted to them.

Converting needs torch, which Lectern never brings: where the Python that runs it has torch, it is done here.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

from engine.errors import ModelError
from engine.runtime.onnx_session import Session, open_session
from engine.runtime.paths import install_root

FORMAT = "lectern published pruner 1"
_SCRIPT = Path("models") / "training" / "export_open_provence.py"
_CONVERT_S = 3600


def open_pruner(path: Path, *, threads: int | None = None) -> tuple[Session, dict[str, str]]:
    """A converted pruner with its title, licence, threshold, length and tokenizer. Raises ModelError if it is none."""
    session = open_session(path, threads=threads)
    facts: dict[str, str] = dict(session.inner.get_modelmeta().custom_metadata_map)
    if facts.get("format") != FORMAT:
        raise ModelError(f"{path.name} is no pruner that Lectern knows.", "Convert its checkpoint: see docs/models.md.")
    return session, facts


def convert(folder: Path, target: Path) -> None:
    """A checkpoint's folder to one graph. Raises ModelError with what to do where it cannot be done here."""
    if not (folder / "model.safetensors").is_file():
        raise ModelError(f"{folder.name} holds no checkpoint.", "Choose the folder that model.safetensors lies in.")
    script = install_root() / _SCRIPT
    if importlib.util.find_spec("torch") is None or not script.is_file():
        raise ModelError(
            "Converting needs torch, which Lectern does without.",
            "Convert it where torch is installed, as docs/models.md says, and install the .onnx file.",
        )
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, str(script), str(folder), str(part)], capture_output=True, text=True, timeout=_CONVERT_S,
        check=False,
    )
    if done.returncode:
        part.unlink(missing_ok=True)
        raise ModelError(
            f"{folder.name} cannot be converted.", "See docs/models.md for what can.", done.stderr[-2000:]
        )
    part.replace(target)
