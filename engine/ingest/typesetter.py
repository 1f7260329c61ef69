"""Laying a document out to be read, in a process of its own: the parent's side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import DocumentError
from engine.ingest.process import ParseProcess, ProcessLost
from engine.ingest.worker import MEMORY_LIMIT_BYTES
from engine.values import ReadingStyle

_SILENCE_S = 300.0


def typeset(
    path: Path, style: ReadingStyle, *, target: Path, indexed: Path, password: str | None = None
) -> Iterator[float | dict[str, Any]]:
    """Lay `path` out in a style as the PDF `target`: shares of the work from 0 to 1, last the head.

    `indexed` is the rendition that citations refer to; the head's `totals` and `indexed` count the letters of both.
    Raises DocumentError. Closing the iterator ends the process.
    """
    process = ParseProcess(MEMORY_LIMIT_BYTES)
    try:
        process.send({
            "do": "lay_out", "path": str(path), "password": password, "style": style, "target": str(target),
            "indexed": str(indexed),
        })
        for reply in process.replies(_SILENCE_S):
            yield reply["head"] if "head" in reply else float(reply["share"])
    except ProcessLost as lost:
        raise DocumentError(
            f"{path.name} cannot be laid out in this text: the process {lost.reason}.",
            "Choose another size or font, or read it as it was laid out.",
        ) from lost
    finally:
        process.close()
