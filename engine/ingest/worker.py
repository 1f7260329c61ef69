"""The parse process: opens one file, answers with its head, then with raw pages. The only reader of hostile bytes."""

from __future__ import annotations

import contextlib
import queue
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import DocumentError, LecternError

MEMORY_LIMIT_BYTES = 3 * 1024**3


def serve(inbox: queue.Queue[Any], send: Callable[[Any], None], arguments: list[str]) -> None:
    """Answer requests until the parent closes our input. Arguments: the memory limit in bytes, or nothing."""
    _limit_memory(int(arguments[0]) if arguments else MEMORY_LIMIT_BYTES)
    session = Session()
    while (request := inbox.get()) is not None:
        try:
            for reply in session.handle(request):
                send(reply)
            send({"end": True})
        except LecternError as error:
            send({"error": [type(error).__name__, error.message, error.remedy, error.details]})
        except MemoryError:
            send({"error": ["DocumentError", "The file needs more memory than it may have.",
                            "Split it into smaller files.", ""]})
        except Exception as error:  # noqa: BLE001  # whatever a hostile file does to the parser, the parent is told
            send({"error": ["DocumentError", "The file cannot be read: it is damaged.",
                            "Open it in the program that made it and save it again.",
                            f"{error!r}\n{traceback.format_exc()[-2000:]}"]})


class Session:
    """One open file in the parse process."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._opened: Any = None

    def handle(self, request: dict[str, Any]) -> Any:
        """Replies to one request, in order."""
        if request["do"] == "open":
            from engine.ingest.opening import open_file

            rendition = Path(request["rendition"]) if request["rendition"] else None
            self._opened = open_file(Path(request["path"]), request["password"], rendition)
            yield self._opened.head()
        elif request["do"] == "pages":
            from engine.ingest.extract import raw_page

            for index in range(request["start"], request["stop"]):
                yield {"page": raw_page(self._opened.document, index)}


def _limit_memory(limit: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


__all__ = ["DocumentError", "serve"]
