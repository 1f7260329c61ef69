"""Where the command line speaks: results on standard output, progress and messages on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engine.events import Progress
from engine.wire import plain


def say(text: str = "") -> None:
    """A line of result."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def say_json(value: Any) -> None:
    """A value as one line of JSON."""
    say(json.dumps(plain(value), ensure_ascii=False))


def tell(text: str) -> None:
    """A message to the person, beside the result."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


@contextmanager
def progress_bar(title: str) -> Iterator[Any]:
    """A bar on standard error that takes Progress values; silent where standard error is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    bar = Bar(
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"), TimeRemainingColumn(),
        console=console, disable=not console.is_terminal, transient=True,
    )
    with bar:
        task = bar.add_task(title, total=None)

        def show(event: Progress) -> None:
            bar.update(task, description=f"{title}: {event.stage}", completed=event.done, total=event.total)

        yield show
