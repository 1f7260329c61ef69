"""The head of a GGUF file: what it says of itself, read without loading it. Arrays are skipped, not kept."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from engine.errors import ModelError

_FIXED = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_MOST_ENTRIES, _MOST_BYTES, _LONGEST_TEXT = 10_000, 256 * 1024 * 1024, 4 * 1024 * 1024


def read_head(path: Path) -> dict[str, Any]:
    """Keys and values of the file's metadata, arrays left out. Raises ModelError where it is no whole GGUF file."""
    try:
        with path.open("rb") as stream:
            if stream.read(4) != b"GGUF":
                raise ValueError("it does not begin with GGUF")
            version, _tensors, entries = struct.unpack("<IQQ", _exactly(stream, 20))
            if not 2 <= version <= 3 or entries > _MOST_ENTRIES:
                raise ValueError(f"version {version}, {entries} entries")
            pairs = ((_text(stream), _value(stream)) for _ in range(entries))
            return {key: value for key, value in pairs if value is not None}
    except (OSError, ValueError, struct.error) as error:
        raise ModelError(
            f"{path.name} cannot be loaded.", "It is no GGUF file or a damaged one: fetch it again.", str(error)
        ) from error


def architecture(head: dict[str, Any]) -> str:
    """The architecture's name, or ''."""
    return str(head.get("general.architecture", ""))


def context_length(head: dict[str, Any]) -> int:
    """The longest context that the model was made for, in tokens; 0 where the file does not say."""
    value = head.get(f"{architecture(head)}.context_length", 0)
    return int(value) if isinstance(value, int) and value > 0 else 0


def _value(stream: BinaryIO) -> Any:
    (kind,) = struct.unpack("<I", _exactly(stream, 4))
    return _reader(kind)(stream)


def _reader(kind: int) -> Callable[[BinaryIO], Any]:
    if kind == _STRING:
        return _text
    if kind == _ARRAY:
        return _skip_array
    if kind not in _FIXED:
        raise ValueError(f"a value of kind {kind}")
    form = "<" + _FIXED[kind]
    return lambda stream: struct.unpack(form, _exactly(stream, struct.calcsize(form)))[0]


def _skip_array(stream: BinaryIO) -> None:
    kind, count = struct.unpack("<IQ", _exactly(stream, 12))
    if kind in _FIXED:
        stream.seek(min(struct.calcsize("<" + _FIXED[kind]) * count, _MOST_BYTES), 1)
        return
    read = _reader(kind)
    for _ in range(count):
        read(stream)


def _text(stream: BinaryIO) -> str:
    (length,) = struct.unpack("<Q", _exactly(stream, 8))
    if length > _LONGEST_TEXT:
        raise ValueError(f"a text of {length} bytes")
    return _exactly(stream, length).decode("utf-8", "replace")


def _exactly(stream: BinaryIO, size: int) -> bytes:
    found = stream.read(size)
    if len(found) != size:
        raise ValueError("the file ends too early")
    return found
