"""Collects the engine's English sentences from its sources: errors, remedies, reasons, the help of settings.

The engine knows no Qt and no language but English. The window translates what reaches it by these sentences
(app/engine_words.py); a value that was put into one stands as {0}, {1} and so on.
"""

from __future__ import annotations

import ast
import builtins
import tomllib
from collections.abc import Iterator
from pathlib import Path

NOT_SHOWN = ("engine/cli", "engine/child.py")
"""Commands speak to a terminal, not to the window."""
NOT_SENTENCES = ("UsageError",)
"""Errors of the command line. Python's own ones are bugs and stay as they are."""
REASONS = {
    "engine/ingest/process.py": ("ProcessLost",),
    "engine/ingest/sniff.py": ("_REFUSED", "_NOT_A_DOCUMENT"),
    "engine/library/database.py": ("explain",),
    "engine/runtime/backends.py": ("_NO_ADDON", "_addon"),
    "engine/runtime/catalogue.py": ("verify",),
    "engine/runtime/hardware.py": ("_nvidia",),
    "engine/runtime/language_model.py": ("place", "_say_where"),
    "engine/servers/consent.py": ("_SENT", "_KEPT", "consent_text"),
    "engine/status.py": ("library_status", "fit", "_device"),
}
"""Functions and constants whose texts are reasons or parts of a sentence, by file."""
WORDS = ("documents", "sections", "passages")
"""Units of progress."""
MARKS = frozenset({"disk i/o", "not a database", "unable to open"})
"""What SQLite's own messages are told apart by."""
_LETTERS = 6


def phrases(root: Path) -> tuple[str, ...]:
    """Every sentence that the engine or an update may send to the window, in alphabetical order."""
    found = set(WORDS)
    for path in sorted([*(root / "engine").rglob("*.py"), *(root / "app").glob("update*.py")]):
        name = path.relative_to(root).as_posix()
        if not name.startswith(NOT_SHOWN):
            found.update(_of_module(ast.parse(path.read_text(encoding="utf-8")), REASONS.get(name, ())))
    catalogue = tomllib.loads((root / "models" / "catalogue.toml").read_text(encoding="utf-8"))
    found.update(entry["description"] for entry in catalogue["model"])
    return tuple(sorted(text for text in found if text not in MARKS and _lettered(text)))


def _lettered(text: str) -> bool:
    """Whether enough of a sentence is its own for it to be told from others."""
    return sum(letter.isalpha() for letter in text) >= _LETTERS


def _of_module(tree: ast.Module, reasons: tuple[str, ...]) -> Iterator[str]:
    constants = {
        target.id: node.value for node in tree.body if isinstance(node, ast.Assign)
        for target in node.targets if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for argument in _shown(node):
                yield from _texts(argument, constants)
        elif isinstance(node, ast.FunctionDef) and node.name in reasons:
            yield from _all_texts(node)
    for name in reasons:
        if name in constants:
            yield from _all_texts(constants[name])
        elif name == "ProcessLost":
            calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and _name(n) == name]
            yield from (text for call in calls for text in _texts(call.args[0], constants))


def _shown(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are sentences."""
    name = _name(call)
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if name == "Setting":
        return [named["help"]] if "help" in named else []
    if name == "Failed" or (name.endswith("Error") and name not in NOT_SENTENCES and not hasattr(builtins, name)):
        positions = call.args[:2] if name != "Failed" else []
        return [*positions, *(named[key] for key in ("message", "remedy") if key in named)]
    return []


def _name(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _texts(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _template(node)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, constants)
        yield from _texts(node.orelse, constants)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield from _texts(constants[node.id], {})


def _all_texts(node: ast.AST) -> Iterator[str]:
    """Every text within a node that reads like words: no docstring, no key, no command."""
    if isinstance(node, ast.FunctionDef):
        for statement in node.body[1:]:
            yield from _all_texts(statement)
        return
    if isinstance(node, ast.JoinedStr):
        yield _template(node)
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and " " in node.value.strip() and not node.value.startswith("-"):
            yield node.value
        return
    for child in ast.iter_child_nodes(node):
        yield from _all_texts(child)


def _template(node: ast.JoinedStr) -> str:
    parts, number = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)
