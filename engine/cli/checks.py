"""What the doctor looks at: machine, runtimes, models, library. Each finding says what it means and what mends it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from engine.errors import LecternError
from engine.library.jobs import JobState
from engine.pipeline import Pipeline
from engine.runtime.hardware import detect
from engine.runtime.onnx_session import runtime_report
from engine.status import fit

_LOW_DISK_BYTES = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`state` is ok, note, mended or fails."""

    subject: str
    state: str
    text: str
    remedy: str = ""


def examine(pipeline: Pipeline) -> Iterator[Finding]:
    """All findings, the machine first."""
    hardware = detect()
    yield Finding(
        subject="machine", state="ok",
        text=f"{hardware.physical_cores} cores, {hardware.memory_bytes / 1e9:.0f} GB of memory, "
        f"{hardware.available_bytes / 1e9:.0f} GB free",
    )
    gpu = hardware.gpu
    yield Finding(
        subject="gpu", state="ok" if gpu else "note",
        text=f"{gpu.name}, {gpu.free_bytes / 1e9:.1f} GB free" if gpu else f"not used: {hardware.gpu_reason}",
    )
    state, text, remedy = runtime_report()
    yield Finding(subject="onnx", state=state, text=text, remedy=remedy)
    yield from _disk(pipeline)
    yield from _models(pipeline)
    yield from _library(pipeline)


def _disk(pipeline: Pipeline) -> Iterator[Finding]:
    home = pipeline.paths.home
    free = shutil.disk_usage(home).free
    low = free < _LOW_DISK_BYTES
    yield Finding(
        subject="disk", state="note" if low else "ok", text=f"{home}: {free / 1e9:.1f} GB free",
        remedy="Free some space: indexing needs about 3 MB for 100,000 words." if low else "",
    )


def _models(pipeline: Pipeline) -> Iterator[Finding]:
    catalogue = pipeline.workshop.catalogue
    hardware = detect()
    needed = [entry for entry in catalogue.entries() if entry.required]
    for entry in [*needed, pipeline.workshop.language_entry()]:
        path = catalogue.locate(entry)
        if path is None:
            yield Finding(
                subject="model", state="fails", text=f"{entry.title} is not installed",
                remedy=f"Run: lectern models install {entry.name}",
            )
            continue
        try:
            catalogue.require(entry.name)
        except LecternError as error:
            yield Finding(subject="model", state="fails", text=error.message, remedy=error.remedy)
            continue
        fits, reason = fit(entry, path.stat().st_size, hardware)
        yield Finding(
            subject="model", state="ok" if fits else "note", text=f"{entry.title}: {path} ({reason})",
            remedy="" if fits else "Choose a smaller model: lectern models list",
        )


def _library(pipeline: Pipeline) -> Iterator[Finding]:
    from engine.library.doctor import examine as examine_library

    lock = pipeline.writer_lock()
    if not lock.acquire():
        yield Finding(subject="library", state="note", text="another Lectern is indexing; it was not examined")
        return
    try:
        well = True
        for found in examine_library(pipeline.paths.home):
            well = False
            yield Finding(subject="library", state="mended" if found.mended else "fails", text=found.message)
        if well:
            yield Finding(subject="library", state="ok", text="whole; no other Lectern is writing to it")
        waiting = sum(job.state is not JobState.CANCELLED for job in pipeline.library.jobs())
        if waiting:
            yield Finding(subject="library", state="note", text=f"{waiting} documents wait for work",
                          remedy="Open Lectern, or run `lectern add` on any file: the work goes on by itself.")
        yield from _index(pipeline)
    finally:
        lock.release()


def _index(pipeline: Pipeline) -> Iterator[Finding]:
    documents = pipeline.library.documents()
    stored = {document.id: document.vectors for document in documents if document.vectors}
    try:
        indexed = pipeline.workshop.vectors.counts()
    except LecternError as error:
        pipeline.rebuild_index()
        yield Finding(subject="index", state="mended", text=f"{error.message} It was made again.")
        return
    total = sum(stored.values())
    if indexed == stored:
        yield Finding(subject="index", state="ok", text=f"{len(documents)} documents, {total} vectors")
        return
    missing = sum(max(count - indexed.get(id_, 0), 0) for id_, count in stored.items())
    stray = sum(max(count - stored.get(id_, 0), 0) for id_, count in indexed.items())
    pipeline.rebuild_index()
    yield Finding(
        subject="index", state="mended",
        text=f"The vector index lacked {missing} of {total} vectors and held {stray} that belonged to no text; "
        "it was made again from the library.",
    )
