"""Every connection that this process opens, written down as it is opened, whichever library opens it.

Python tells an audit hook of each `socket.connect`; nothing in the process can connect through Python's sockets without
it. The file in the library's folder is what Settings and `lectern status` show; it holds times and addresses only.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections import OrderedDict
from pathlib import Path
from typing import Any

FILE = "connections.jsonl"
_AGAIN_S = 600.0
_NAMES_KEPT = 64
_SHOWN = 200

_file: Path | None = None
_hooked = False
_asked = ""  # the name that was last looked up
_names: OrderedDict[str, str] = OrderedDict()  # of each address, the name it was reached by
_last: dict[tuple[str, int], float] = {}


def watch(home: Path) -> None:
    """From now on write connections into `home`; calling it again only changes the folder."""
    global _file, _hooked  # an audit hook can be neither removed nor given an argument
    _file = home / FILE
    if not _hooked:
        _hooked = True
        sys.addaudithook(_heard)


def connections(home: Path) -> list[dict[str, Any]]:
    """The connections ever made, the latest first: {at (Unix seconds), host, port}. At most 200."""
    found = []
    with contextlib.suppress(OSError):
        for line in (home / FILE).read_text(encoding="utf-8").splitlines():
            with contextlib.suppress(ValueError):
                found.append(json.loads(line))
    return found[-_SHOWN:][::-1]


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    global _asked
    if event == "socket.getaddrinfo":
        _asked = str(arguments[0])
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        with contextlib.suppress(OSError, ValueError, TypeError, IndexError):
            _write(str(arguments[1][0]), int(arguments[1][1]))


def _write(address: str, port: int) -> None:
    # The name was asked for right before the connection to one of its addresses.
    host = _names.setdefault(address, _asked or address)
    while len(_names) > _NAMES_KEPT:
        _names.popitem(last=False)
    now = time.time()
    if _file is None or now - _last.get((host, port), 0.0) < _AGAIN_S:
        return
    _last[host, port] = now
    with _file.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps({"at": round(now), "host": host, "port": port}) + "\n")
