"""A real child process that answers by the engine's contract, for tests of the client alone."""

from __future__ import annotations

import os
import sys
import time

from engine import child
from engine import requests as rq
from engine.events import DocumentChanged, Failed, Finished, Stopped, TokenProduced
from engine.values import Document

WORDS = 400


def serve(inbox, send, arguments):
    stopped = set()
    running = None
    while True:
        try:
            call = inbox.get(block=running is None)
        except Exception:  # noqa: BLE001  # queue.Empty: go on with the answer
            call = False
        if call is None:
            return
        if call:
            running = handle(call, send, stopped) or running
        if running is not None:
            running = step(running, send, stopped)


def handle(call, send, stopped):
    match call.request:
        case rq.Ask():
            return [call.number, 0]
        case rq.StopCall():
            stopped.add(call.request.target)
        case rq.AddFiles():
            for path in call.request.paths:
                if path == "crash":
                    os._exit(3)
                document = Document(id=path[-16:], path=path, title=path)
                send(rq.Reply(number=call.number, event=DocumentChanged(document=document)))
        case rq.GetStatus():
            send(rq.Reply(number=call.number, event=rq.Result(value={"pid": os.getpid()})))
        case rq.GetText():
            failure = Failed(message="No such document.", remedy="Choose another.", kind="UnknownDocumentError")
            send(rq.Reply(number=call.number, event=failure))
            return None
    send(rq.Reply(number=call.number, event=Finished()))
    return None


def step(running, send, stopped):
    number, word = running
    if number in stopped:
        send(rq.Reply(number=number, event=TokenProduced(text="late ")))
        send(rq.Reply(number=number, event=Stopped()))
        return None
    send(rq.Reply(number=number, event=TokenProduced(text=f"word{word} ")))
    time.sleep(0.005)
    if word == WORDS:
        send(rq.Reply(number=number, event=Finished()))
        return None
    return [number, word + 1]


if __name__ == "__main__":
    child.ROLES["engine"] = __name__
    sys.modules[__name__] = sys.modules["__main__"]
    sys.exit(child.main(["engine", *sys.argv[1:]]))
