"""Values on the wire between Lectern's processes: one JSON object a frame, a length before each.

JSON and not pickle: a process that parses hostile files must not be able to run code in its parent.
Only the registered dataclasses, named tuples and enumerations are ever made from a frame.
"""

from __future__ import annotations

import dataclasses
import enum
import importlib
import json
import struct
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

_HEADER = struct.Struct("<I")
_LIMIT_BYTES = 256 * 1024 * 1024
_MODULES = ("engine.values", "engine.events", "engine.requests", "engine.render.requests")


@cache
def _types() -> dict[str, type]:
    found: dict[str, type] = {}
    for module_name in _MODULES:
        module = importlib.import_module(module_name)
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == module_name:
                if name in found:
                    raise RuntimeError(f"two wire types are called {name}")
                found[name] = value
    return found


def _encode(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return {"$": type(value).__name__, "v": value.value}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {"$": type(value).__name__, "v": [_encode(item) for item in value]}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {"$": type(value).__name__, **fields}
    if isinstance(value, dict):
        return {str(key): _encode(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_encode(item) for item in value]
    if isinstance(value, Path):
        return str(value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"{type(value).__name__} does not travel between processes")


def _decode(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decode(item) for item in value)
    if not isinstance(value, dict):
        return value
    if "$" not in value:
        return {key: _decode(item) for key, item in value.items()}
    kind = _types()[value["$"]]
    if issubclass(kind, enum.Enum):
        return kind(value["v"])
    if issubclass(kind, tuple):
        return kind(*(_decode(item) for item in value["v"]))
    return kind(**{key: _decode(item) for key, item in value.items() if key != "$"})


def dumps(value: Any) -> bytes:
    """A value as UTF-8 JSON. Raises TypeError for what does not travel."""
    return json.dumps(_encode(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def loads(data: bytes) -> Any:
    """The value back; sequences come back as tuples. Raises KeyError, TypeError or ValueError for a foreign frame."""
    return _decode(json.loads(data.decode("utf-8", "surrogatepass")))


def plain(value: Any) -> Any:
    """A value as plain JSON types, for people and scripts: spans become pairs, classes leave no trace."""
    encoded = _encode(value)

    def strip(item: Any) -> Any:
        if isinstance(item, list):
            return [strip(part) for part in item]
        if isinstance(item, dict):
            if set(item) == {"$", "v"}:
                return strip(item["v"])
            return {key: strip(part) for key, part in item.items() if key != "$"}
        return None if isinstance(item, float) and item != item else item

    return strip(encoded)


def write_frame(stream: BinaryIO, value: Any) -> None:
    """Write one frame and flush. Raises OSError where the other side is gone."""
    data = dumps(value)
    stream.write(_HEADER.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> Any:
    """The next value. Raises EOFError at the end of the stream, ValueError for a frame over 256 MiB."""
    header = _read_exactly(stream, _HEADER.size)
    (size,) = _HEADER.unpack(header)
    if size > _LIMIT_BYTES:
        raise ValueError(f"a frame of {size} bytes is over the limit")
    return loads(_read_exactly(stream, size))


def _read_exactly(stream: BinaryIO, size: int) -> bytes:
    parts: list[bytes] = []
    while size:
        part = stream.read(size)
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
