"""What a model read before every question, its instructions, on the disk: the next start reads 3 MB, not 100 tokens.

Only instructions are kept, no word of a document or of a person. A file that is damaged, cut short or of another model
counts as none: its name is a hash of all that it depends on, and its first bytes are the hash of the rest.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

MOST_BYTES = 64 * 1024 * 1024
_DIGEST_BYTES = 32
_HEAD_BYTES = 1024 * 1024


class PrefixStore:
    """States of one model after given tokens, in one folder with those of other models."""

    def __init__(self, folder: Path, model: Path, version: str) -> None:
        """`version` is llama.cpp's. Nothing is read or written before it is needed."""
        self._folder, self._model, self._version = folder, model, version
        self._fingerprint = ""

    def get(self, tokens: Sequence[int]) -> bytes | None:
        """The state after `tokens`, or None where there is none that is whole."""
        with contextlib.suppress(OSError):
            path = self._path(tokens)
            data = path.read_bytes()
            digest, state = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
            if hashlib.sha256(state).digest() == digest:
                with contextlib.suppress(OSError):
                    os.utime(path)
                return state
        return None

    def keep(self, tokens: Sequence[int], state: bytes) -> None:
        """Keep a state; the files used longest ago make room. A disk that cannot be written to costs only the time."""
        if len(state) + _DIGEST_BYTES > MOST_BYTES // 2:
            return
        with contextlib.suppress(OSError):
            path = self._path(tokens)
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = path.with_suffix(f".{os.getpid()}.new")
            temporary.write_bytes(hashlib.sha256(state).digest() + state)
            os.replace(temporary, path)
            self._make_room()

    def _make_room(self) -> None:
        found = sorted(((file.stat().st_mtime, file) for file in self._folder.iterdir()), reverse=True)
        size = 0
        for _, file in found:
            size += file.stat().st_size
            if size > MOST_BYTES:
                file.unlink(missing_ok=True)

    def _path(self, tokens: Sequence[int]) -> Path:
        named = "\0".join([self._of_model(), self._version, ",".join(map(str, tokens))])
        return self._folder / f"{hashlib.sha256(named.encode()).hexdigest()[:32]}.state"

    def _of_model(self) -> str:
        """Of size, time and first MiB (head and vocabulary): to hash a gigabyte would take as long as is saved."""
        if not self._fingerprint:
            about = self._model.stat()
            with self._model.open("rb") as stream:
                head = hashlib.sha256(stream.read(_HEAD_BYTES))
            head.update(f"{about.st_size} {about.st_mtime_ns}".encode())
            self._fingerprint = head.hexdigest()
        return self._fingerprint
