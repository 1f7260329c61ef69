"""Commands on models and the machine: models, doctor."""

from __future__ import annotations

import argparse
from pathlib import Path

from engine import choices
from engine.cli.checks import examine
from engine.cli.console import progress_bar, say, say_json, tell
from engine.errors import UsageError
from engine.events import Progress
from engine.pipeline import Pipeline
from engine.runtime import download
from engine.status import model_list


def models(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Dispatch on the action."""
    if options.action == "list":
        return _list(pipeline, options.json)
    if options.action == "verify":
        return _verify(pipeline, options.name)
    if not options.name:
        raise UsageError(f"lectern models {options.action} needs a name.", "See: lectern models list")
    return {"install": _install, "use": _use, "remove": _remove}[options.action](pipeline, options)


def _list(pipeline: Pipeline, as_json: bool) -> int:
    found = model_list(pipeline)
    if as_json:
        say_json(found)
        return 0
    for model in found:
        state = "in use" if model["in_use"] else "installed" if model["installed"] else "-"
        size = f"{model['size_bytes'] / 1e6:,.0f} MB" if model["size_bytes"] else ""
        say(f"{model['name']:20} {state:10} {size:>10}  {model['licence']:22} {model['title']}")
    return 0


def _install(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """The command itself is the person's consent to the download."""
    catalogue = pipeline.workshop.catalogue
    if options.file:
        name = download.add_file(catalogue, Path(options.file).expanduser())
        tell(f"Added as {name}. Use it with: lectern models use {name}")
        return 0
    entry = catalogue.entry(options.name)
    with progress_bar(entry.title) as show:
        for event in download.install(catalogue, entry):
            show(event)
    tell(f"{entry.title} is installed.")
    return 0


def _use(pipeline: Pipeline, options: argparse.Namespace) -> int:
    entry = pipeline.workshop.catalogue.entry(options.name)
    tell(choices.use(pipeline.settings, entry))
    if pipeline.workshop.catalogue.locate(entry) is None:
        tell(f"It is not installed yet: lectern models install {entry.name}")
    return 0


def _remove(pipeline: Pipeline, options: argparse.Namespace) -> int:
    entry = pipeline.workshop.catalogue.entry(options.name)
    download.remove(pipeline.workshop.catalogue, entry)
    choices.forget(pipeline.settings, entry.name)
    tell(f"{entry.title} was removed.")
    return 0


def _verify(pipeline: Pipeline, name: str | None) -> int:
    catalogue = pipeline.workshop.catalogue
    entries = [catalogue.entry(name)] if name else [e for e in catalogue.entries() if catalogue.locate(e)]
    failed = False
    for entry in entries:
        with progress_bar(entry.title) as show:
            for step in catalogue.verify(entry):
                if isinstance(step, Progress):
                    show(step)
                    continue
                failed |= bool(step)
                say(f"{entry.name}: {step or 'as it should be'}")
    return 1 if failed else 0


def doctor(pipeline: Pipeline, options: argparse.Namespace) -> int:
    """Check everything a question needs; exit code 1 where something would fail."""
    findings = list(examine(pipeline))
    if options.json:
        say_json([{"subject": f.subject, "state": f.state, "text": f.text, "remedy": f.remedy} for f in findings])
    else:
        for finding in findings:
            say(f"{finding.state:7} {finding.subject:10} {finding.text}")
            if finding.remedy:
                say(f"        {'':10} {finding.remedy}")
    return 1 if any(f.state == "fails" for f in findings) else 0
