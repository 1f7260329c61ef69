"""What is going on and what this machine can do, as plain values for people and scripts."""

from __future__ import annotations

from typing import Any

import psutil

from engine.choices import in_use
from engine.library.jobs import JobState
from engine.pipeline import Pipeline
from engine.runtime.catalogue import Entry
from engine.runtime.connections import connections
from engine.runtime.hardware import Hardware, detect
from engine.runtime.language_model import LlamaModel
from engine.servers.consent import LANGUAGE, agreed

_PREFILL_PER_PARAMETER = 3.4e10
"""Prompt tokens a second times parameters on two cores: from 252 tokens/s at 135M, 56 at 1.5B (docs/benchmarks.md)."""
_RESERVE_BYTES = 1_500_000_000


def library_status(pipeline: Pipeline) -> dict[str, Any]:
    """Documents, chunks, vectors, queue, device, model and memory, measured now."""
    documents = pipeline.library.documents()
    hardware = detect()
    model = pipeline.workshop.loaded_language_model
    entry = pipeline.workshop.language_entry()
    placement = model.placement if isinstance(model, LlamaModel) else None
    server = agreed(pipeline.settings, LANGUAGE)
    return {
        "documents": len(documents),
        "chunks": sum(d.chunks for d in documents),
        "vectors": sum(d.vectors for d in documents),
        "queue": sum(job.state is not JobState.CANCELLED for job in pipeline.library.jobs()),
        "device": server or (placement.device if placement else _device(hardware)),
        "device_reason": "a server of your own" if server else placement.reason if placement else hardware.gpu_reason,
        "threads": pipeline.workshop.threads,
        "model": (str(pipeline.settings["language_server_model"]) or "its own model") if server else entry.title,
        "model_name": entry.name,
        "model_installed": pipeline.workshop.language_model_installed,
        "model_loaded": model is not None,
        "memory_bytes": psutil.Process().memory_info().rss,
        "home": str(pipeline.paths.home),
        "network": bool(pipeline.settings["network"]),
        "connections": connections(pipeline.paths.home),
    }


def model_list(pipeline: Pipeline) -> tuple[dict[str, Any], ...]:
    """Every catalogue entry with whether it is installed, in use, fits, and about how fast it would be."""
    hardware = detect()
    used = in_use(pipeline.settings, pipeline.workshop.catalogue)
    return tuple(_model(pipeline, entry, hardware, used) for entry in pipeline.workshop.catalogue.entries())


def _model(pipeline: Pipeline, entry: Entry, hardware: Hardware, used: frozenset[str]) -> dict[str, Any]:
    path = pipeline.workshop.catalogue.locate(entry)
    size = path.stat().st_size if path else entry.bytes
    fits, reason = fit(entry, size, hardware)
    return {
        "name": entry.name, "kind": entry.kind, "title": entry.title, "description": entry.description,
        "size_bytes": size, "licence": entry.licence, "installed": path is not None, "in_use": entry.name in used,
        "required": entry.required, "benchmark": entry.benchmark, "source": entry.source.type,
        "path": str(path or ""), "fits": fits, "fit_reason": reason,
        "prompt_tokens_per_second": expected_speed(entry, hardware),
    }


def fit(entry: Entry, size_bytes: int, hardware: Hardware) -> tuple[bool, str]:
    """Whether a model's weights and context fit this machine's memory, and why."""
    needed = int(size_bytes * 1.15) + _RESERVE_BYTES
    if entry.kind != "language":
        return True, "part of Lectern"
    text = f"needs about {needed / 1e9:.1f} GB, the machine has {hardware.memory_bytes / 1e9:.0f} GB"
    return needed <= hardware.memory_bytes, text


def expected_speed(entry: Entry, hardware: Hardware) -> float | None:
    """Prompt tokens a second to expect on this CPU, scaled from measured models; None where it is not known."""
    if entry.kind != "language" or not entry.parameters:
        return None
    return round(_PREFILL_PER_PARAMETER / entry.parameters * hardware.physical_cores / 2, 1)


def _device(hardware: Hardware) -> str:
    return hardware.gpu.name if hardware.gpu else f"CPU, {hardware.physical_cores} threads"
