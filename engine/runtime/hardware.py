"""What this machine has, which device is used, and why a faster one is not."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

import psutil

_PROMPT_SPEED_PER_PARAMETER = 3.4e10
"""Prompt tokens a second times parameters, on two cores (docs/benchmarks.md)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gpu:
    """An NVIDIA GPU as its driver reports it."""

    name: str
    total_bytes: int
    free_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardware:
    """Cores, memory and GPU. `gpu_reason` says why no GPU is used, or is empty."""

    physical_cores: int
    memory_bytes: int
    available_bytes: int
    gpu: Gpu | None
    gpu_reason: str


def physical_cores() -> int:
    """Physical cores this process may use; hyper-threads add nothing to inference."""
    physical = psutil.cpu_count(logical=False) or 1
    try:
        allowed = len(psutil.Process().cpu_affinity() or [])
    except (AttributeError, psutil.Error):
        allowed = 0
    return max(1, min(physical, allowed) if allowed else physical)


def detect() -> Hardware:
    """Look at the machine now."""
    memory = psutil.virtual_memory()
    gpu, reason = _nvidia()
    return Hardware(
        physical_cores=physical_cores(), memory_bytes=memory.total, available_bytes=memory.available,
        gpu=gpu, gpu_reason=reason,
    )


@cache
def _nvidia() -> tuple[Gpu | None, str]:
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return None, "no NVIDIA driver was found"
    try:
        run = subprocess.run(
            [tool, "--query-gpu=name,memory.total,memory.free", "--format=csv,noheader,nounits"],
            capture_output=True, text=True, timeout=10, check=True,
        )
        name, total, free = (part.strip() for part in run.stdout.splitlines()[0].split(","))
        return Gpu(name=name, total_bytes=int(total) << 20, free_bytes=int(free) << 20), ""
    except (OSError, subprocess.SubprocessError, ValueError, IndexError) as error:
        return None, f"the NVIDIA driver does not answer ({type(error).__name__})"


def expected_speed(parameters: int, threads: int) -> float:
    """Prompt tokens a second to expect of a quantized model on the CPU; from models measured on two cores."""
    return _PROMPT_SPEED_PER_PARAMETER / max(parameters, 100_000_000) * threads / 2
