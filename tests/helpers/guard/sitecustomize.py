"""Put on PYTHONPATH by tests: any socket that could leave this process tree ends it. Children inherit it."""

import os
import sys

_LOG = os.environ.get("LECTERN_SOCKET_LOG", "")


def _refuse(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        address = arguments[1] if event != "socket.getaddrinfo" and len(arguments) > 1 else arguments
        if isinstance(address, str | bytes):
            return  # a Unix socket: a path of this machine
        if _LOG:
            with open(_LOG, "a", encoding="utf-8") as log:
                log.write(f"{event} {address!r}\n")
        raise RuntimeError(f"a connection was tried: {event} {address!r}")


sys.addaudithook(_refuse)
