"""Runs one command: `main(arguments)` gives the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from engine.cli.console import tell
from engine.cli.parser import make_parser
from engine.errors import LecternError, UsageError

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 the work failed, 2 wrong usage; one clear line on standard error says why."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        options = make_parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        return _run(options)
    except UsageError as error:
        tell(f"lectern: {error}")
        return WRONG_USAGE
    except LecternError as error:
        tell(f"lectern: {error}")
        if error.details and os.environ.get("LECTERN_DETAILS"):
            tell(error.details)
        return FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        tell("lectern: stopped; what was done so far is kept.")
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    from engine.pipeline import Pipeline
    from engine.runtime.paths import Paths

    pipeline = Pipeline(Paths.resolve(options.home))
    try:
        return _command(options.command)(pipeline, options)
    finally:
        pipeline.close()


def _command(name: str) -> Callable[..., int]:
    from engine.cli import library, models, questions, servers, stages

    commands: dict[str, Callable[..., int]] = {
        "add": library.add, "list": library.list_documents, "refresh": library.refresh, "remove": library.remove,
        "status": library.status,
        "text": library.text, "sentences": library.sentences, "ask": questions.ask, "search": questions.search,
        "segment": stages.segment, "prune": stages.prune, "models": models.models, "doctor": models.doctor,
        "server": servers.server,
    }
    return commands[name]


if __name__ == "__main__":
    sys.exit(main())
