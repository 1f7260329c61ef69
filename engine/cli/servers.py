"""The command on servers of one's own: what is set, switching one on with consent, switching it off."""

from __future__ import annotations

import argparse
import sys

from engine.cli.console import say, say_json, tell
from engine.errors import UsageError
from engine.pipeline import Pipeline
from engine.servers.consent import INDEX, LANGUAGE, agreed, agreeing, checked_address, consent_text

_NAMES = {"language": LANGUAGE, "index": INDEX}


def server(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Show or set the server for the language model or the index."""
    if options.which is None:
        return _show(pipeline, options.json)
    name = _NAMES[options.which]
    if options.off:
        pipeline.use_server(agreeing(pipeline.settings, name, "", agree=False))
        tell("Off: everything runs on this computer again.")
        return 0
    if not options.address:
        raise UsageError(f"lectern server {options.which} needs an address.", "Such as http://127.0.0.1:8080/v1.")
    address = checked_address(options.address)
    tell(consent_text(name, address))
    if not (options.agree or _asked()):
        tell("Nothing was changed. --agree says yes.")
        return 1
    changes = agreeing(pipeline.settings, name, address, agree=True)
    if name == LANGUAGE:
        changes["language_server_model"] = options.model or ""
    pipeline.use_server(changes)
    tell(f"On: {address}")
    return 0


def _asked() -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    sys.stderr.write("Do you agree? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _show(pipeline: Pipeline, as_json: bool) -> int:
    found = {which: agreed(pipeline.settings, name) for which, name in _NAMES.items()}
    if as_json:
        say_json(found)
    else:
        for which, address in found.items():
            say(f"{which:10} {address or 'this computer'}")
    return 0
