"""The parse process: opens one file, answers with its head, then with raw pages. The only reader of hostile bytes."""

from __future__ import annotations

import contextlib
import queue
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engine.errors import DocumentError, LecternError

MEMORY_LIMIT_BYTES = 3 * 1024**3
"""Address space of a parse process. What needs more is refused, and the machine is not dragged into swap."""

_FORBIDDEN = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "os.system",
    "os.exec", "os.posix_spawn", "os.fork", "subprocess.Popen", "pty.spawn",
})

Send = Callable[[Any], None]


def serve(inbox: queue.Queue[Any], send: Send, arguments: list[str]) -> None:
    """Answer requests until the parent closes our input. Arguments: the memory limit in bytes, or nothing."""
    _limit_memory(int(arguments[0]) if arguments else MEMORY_LIMIT_BYTES)
    _forbid_the_outside()
    with contextlib.suppress(ImportError, MemoryError, OSError):  # said by the first request, which needs them too
        _get_ready()
    session = _Session(send)
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
            send({"error": ["DocumentError", "The file is damaged and cannot be read.",
                            "Open it in the program that made it and save it again, or get another copy.",
                            f"{error!r}\n{traceback.format_exc()[-2000:]}"]})


class _Session:
    """One open file."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._document: Any = None
        self._reader: Any = None

    def handle(self, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Replies to one request, in order."""
        match request["do"]:
            case "open":
                yield self._open(request)
            case "pages":
                for index in range(request["start"], request["stop"]):
                    yield {"page": self._reader.raw(index)}
            case "recognise":
                from engine.ingest.recognise import recognised_page

                self._send({"at": request["page"]})
                yield {"page": recognised_page(self._document, request["page"], self._reader.style())}
            case "lay_out":
                yield self._laid_out(request)
            case other:
                raise DocumentError(f"The parser does not know how to {other}.")

    def _open(self, request: dict[str, Any]) -> dict[str, Any]:
        from engine.ingest.opening import open_file
        from engine.ingest.reader import PageReader

        rendition = Path(request["rendition"]) if request["rendition"] else None
        opened = open_file(
            Path(request["path"]), request["password"], rendition, beat=lambda _share: self._send({"at": -1})
        )
        self._document = opened.document
        self._reader = PageReader(
            opened.document, frozenset(request["skip"]), before=lambda index: self._send({"at": index}),
            silent=frozenset(opened.missing), is_typeset=opened.is_typeset,
        )
        return opened.head()

    def _laid_out(self, request: dict[str, Any]) -> dict[str, Any]:
        from engine.ingest.opening import lay_out_to_read

        files = Path(request["target"]), Path(request["indexed"])
        return {"head": lay_out_to_read(
            Path(request["path"]), request["password"], request["style"], files,
            beat=lambda share: self._send({"share": share}),
        )}


def _get_ready() -> None:
    """Load what every file needs, so that a process that was started ahead has it when the file comes."""
    import engine.ingest.opening
    import engine.ingest.reader  # noqa: F401
    from engine.mupdf import load

    load()


def _forbid_the_outside() -> None:
    """No file that is parsed can make this process open a socket or start a program, whatever it finds a way to do."""

    def refuse(event: str, _: tuple[Any, ...]) -> None:
        if event in _FORBIDDEN:
            raise PermissionError(f"a parse process may not do {event}")

    sys.addaudithook(refuse)


def _limit_memory(limit: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
