"""Numbered calls to a child process, and who waits for what they yield."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from engine.events import Failed, Finished, Stopped
from engine.requests import Reply, Result


def _nothing(_value: Any = None) -> None:
    """For whoever does not want to know."""


@dataclass(slots=True, kw_only=True)
class Waiting:
    """What to do with a call's events: `event` with each, `result` with its value, one of the others at its end."""

    request: Any
    event: Callable[[Any], Any] = field(default=_nothing)
    result: Callable[[Any], Any] = field(default=_nothing)
    failed: Callable[[Failed], Any] | None = None
    done: Callable[[], Any] = field(default=_nothing)
    stopped: Callable[[], Any] = field(default=_nothing)


class CallBook:
    """Open calls by number. Events of a number that is not in the book are late, and dropped."""

    def __init__(self) -> None:
        """An empty book; numbers start at 1 and are never used twice."""
        self._numbers = itertools.count(1)
        self._open: dict[int, Waiting] = {}

    def __len__(self) -> int:
        """How many calls are open."""
        return len(self._open)

    def __contains__(self, number: int) -> bool:
        """Whether this call is open."""
        return number in self._open

    def add(self, waiting: Waiting) -> int:
        """Enter a call. Returns its number."""
        number = next(self._numbers)
        self._open[number] = waiting
        return number

    def number(self) -> int:
        """A number for a call that nobody waits for."""
        return next(self._numbers)

    def forget(self, number: int) -> bool:
        """Drop whatever this call still yields. Returns whether it was open."""
        return self._open.pop(number, None) is not None

    def take_all(self) -> list[Waiting]:
        """Every open call, and an empty book: for when the child is gone."""
        found = list(self._open.values())
        self._open.clear()
        return found

    def deliver(self, reply: Reply, unheard: Callable[[Failed], Any]) -> None:
        """Give an event to whoever waits for it. A failure that nobody takes goes to `unheard`."""
        waiting = self._open.get(reply.number)
        if waiting is None:
            return
        event = reply.event
        if isinstance(event, Finished | Failed | Stopped):
            del self._open[reply.number]
        match event:
            case Result():
                waiting.result(event.value)
            case Finished():
                waiting.done()
            case Stopped():
                waiting.stopped()
            case Failed():
                (waiting.failed or unheard)(event)
            case _:
                waiting.event(event)
