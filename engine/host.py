"""The engine as a child process of the window: requests in, event values out.

Reading and small changes run at once on a pool; one question at a time runs on a thread of its own, a newer one ending
the older; the queue of documents runs on another and steps aside while a question is being answered.
"""

from __future__ import annotations

import logging
import queue
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from engine import requests as rq
from engine.child import Send
from engine.errors import Cancelled, LecternError
from engine.events import Failed, Finished, Stopped
from engine.host_actions import Actions
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths

_log = logging.getLogger(__name__)
_IDLE_S = 1.0


def serve(inbox: queue.Queue[Any], send: Send, arguments: list[str]) -> None:
    """Run until the inbox gives None. `arguments` may hold --home DIR."""
    home = arguments[arguments.index("--home") + 1] if "--home" in arguments else None
    try:
        pipeline = Pipeline(Paths.resolve(home))
    except LecternError as error:
        send(rq.Reply(number=0, event=failed(error)))
        return
    host = Host(pipeline, send)
    host.start()
    while (call := inbox.get()) is not None:
        host.handle(call)
    host.stop()


class Host:
    """Dispatches calls to threads and sends what they yield."""

    def __init__(self, pipeline: Pipeline, send: Send) -> None:
        """Nothing runs yet."""
        self._pipeline, self._send = pipeline, send
        self._actions = Actions(pipeline, wake=self._wake)
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="request")
        self._slow = ThreadPoolExecutor(1, thread_name_prefix="slow")
        self._laying = ThreadPoolExecutor(1, thread_name_prefix="lay out")
        self._asking = ThreadPoolExecutor(1, thread_name_prefix="question")
        self._stopped: set[int] = set()
        self._warmed = False
        self._unsettled = threading.Event()
        self._question = 0
        self._busy = threading.Event()
        self._closing = threading.Event()
        self._work = threading.Event()
        self._indexing = threading.Thread(target=self._run_queue, name="indexing", daemon=True)

    def start(self) -> None:
        """Begin with the queue. What questions need (340 MB) is loaded once one is about to be asked."""
        self._indexing.start()

    def stop(self) -> None:
        """End between two steps; what is stored stays stored."""
        self._closing.set()
        self._work.set()
        self._stop_question()
        self._indexing.join(2.0)

    def handle(self, call: rq.Call) -> None:
        """Start the work of a call and return at once."""
        request = call.request
        if isinstance(request, rq.WarmUp | rq.Ask | rq.SearchLibrary) and not self._warmed:
            self._warmed = True
            self._slow.submit(self._warm)
        if isinstance(request, rq.StopCall):
            self._stopped.add(request.target)
            if request.target == self._question:
                self._stop_question()
            self._send(rq.Reply(number=call.number, event=Finished()))
        elif isinstance(request, rq.Ask):
            self._stopped.add(self._question)
            self._stop_question()
            self._question = call.number
            self._asking.submit(self._ask, call)
        elif isinstance(request, rq.InstallModel | rq.RemoveDocuments | rq.AddFiles):
            self._slow.submit(self._run, call)
        elif isinstance(request, rq.LayOut):
            self._laying.submit(self._run, call)
        else:
            self._pool.submit(self._run, call)

    def _ask(self, call: rq.Call) -> None:
        self._busy.set()
        try:
            for document in call.request.question.documents[:1]:
                self._pipeline.library.prioritise(document)
            self._run(call)
        finally:
            if call.number == self._question:
                self._busy.clear()

    def _run(self, call: rq.Call) -> None:
        """Every call ends in exactly one of Finished, Failed, Stopped."""
        end: Any = Finished()
        try:
            for event in self._actions.perform(call.request):
                if call.number in self._stopped:
                    end = Stopped()
                    break
                self._send(rq.Reply(number=call.number, event=event))
            if call.number in self._stopped:
                end = Stopped()
        except Cancelled:
            end = Stopped()
        except LecternError as error:
            end = failed(error)
        except Exception as error:  # noqa: BLE001  # a bug of ours must reach the person as one, not end the engine
            _log.exception("request failed")
            end = bug(error)
        self._send(rq.Reply(number=call.number, event=end))

    def _stop_question(self) -> None:
        model = self._pipeline.workshop.loaded_language_model
        if model is not None:
            model.stop()

    def _warm(self) -> None:
        try:
            self._pipeline.workshop.warm()
            self._unsettled.set()
            self._wake()
        except LecternError as error:
            self._send(rq.Reply(number=0, event=failed(error)))

    def _wake(self) -> None:
        self._work.set()

    def _run_queue(self) -> None:
        """Index whatever is queued while this process holds the writer's lock."""
        if self._pipeline.library.read_only:
            return  # said by whatever wants to change it; reading, searching and asking go on
        lock = self._pipeline.writer_lock()
        held = looked = False
        while not self._closing.is_set():
            try:
                if not held:
                    held = lock.acquire()
                    looked = held and self._pipeline.take_over(settle=False)
                if held and self._unsettled.is_set() and not looked:
                    looked = True
                    self._pipeline.settle_index()
                worked = held and self._index_one()
            except LecternError as error:
                self._send(rq.Reply(number=0, event=failed(error)))
                worked = False
            except Exception as error:  # noqa: BLE001  # the queue must go on with the next document
                _log.exception("indexing failed")
                self._send(rq.Reply(number=0, event=bug(error)))
                worked = False
            if not worked:
                self._work.wait(_IDLE_S)
                self._work.clear()
        lock.release()

    def _index_one(self) -> bool:
        if self._actions.paused.is_set():
            return False
        events = self._pipeline.index_next()
        if events is None:
            self._pipeline.prepare()
            return False
        self._drain(events)
        return True

    def _drain(self, events: Iterator[Any]) -> None:
        for event in events:
            self._send(rq.Reply(number=0, event=event))
            while self._busy.is_set() and not self._closing.is_set():
                self._closing.wait(0.05)  # the question goes first
            if self._closing.is_set() or self._actions.paused.is_set() or self._actions.yields_to_another():
                return  # the job stays in the queue and goes on from what is stored


def failed(error: LecternError) -> Failed:
    """An error as an event."""
    return Failed(message=error.message, remedy=error.remedy, details=error.details, kind=type(error).__name__)


def bug(error: Exception) -> Failed:
    """A fault of our own: said as one, with the traceback for whoever reports it."""
    return Failed(
        message="Something in Lectern went wrong.", remedy="Try again; the details help to report it.",
        details="".join(traceback.format_exception(error)), kind=type(error).__name__,
    )
