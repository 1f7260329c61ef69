"""Brings the translations up to date: `make translations`.

Collects the engine's sentences into app/engine_phrases.py, the window's with lupdate into lectern_*.ts, and makes
lectern_*.qm with lrelease. The .qm are committed: a source tree and a frozen app then speak every language without a
tool of Qt's at hand, and a test holds them against their sources. English needs only its plural forms.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from assets.translations.phrases import phrases

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
TABLE = ROOT / "app" / "engine_phrases.py"
TOOLS = Path(PySide6.__file__).parent
SOURCE_LANGUAGE = "en"
ALIASES = "QT_TR_NOOP+=_t"
"""`_t` in app/action_table.py marks a text for translation."""


def main() -> int:
    """Do it, and list what is left to be translated. The exit code is 1 where something is."""
    TABLE.write_text(table(phrases(ROOT)), encoding="utf-8")
    left = 0
    for target in sources():
        update(target)
        release(target, target.with_suffix(".qm"))
        for context, text in unfinished(target):
            sys.stdout.write(f"{target.name}: {context}: {text!r} is not translated\n")
            left += 1
    return 1 if left else 0


def sources() -> list[Path]:
    """The .ts file of every language."""
    return sorted(HERE.glob("lectern_*.ts"))


def table(texts: tuple[str, ...]) -> str:
    """The module that gives the engine's sentences to lupdate and to the window."""
    rows = "".join(f"    QT_TRANSLATE_NOOP(\"Engine\", {_literal(text)}),\n" for text in texts)
    return (
        '"""The engine\'s sentences as the window may meet them. Made by `make translations`; do not edit."""\n\n'
        "# ruff: noqa: E501\n\nfrom __future__ import annotations\n\nfrom PySide6.QtCore import QT_TRANSLATE_NOOP\n\n"
        f"PHRASES: tuple[object, ...] = (\n{rows})\n"
    )


def update(target: Path) -> None:
    """Take new texts into a .ts file and leave out those that are gone."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-sort-messages", "-silent", "-tr-function-alias", ALIASES]
    if target.stem.endswith(f"_{SOURCE_LANGUAGE}"):
        options.append("-pluralonly")
    _run("lupdate", *options, *files, "-ts", str(target))


def release(source: Path, target: Path) -> None:
    """Make a .qm file of a .ts file."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def unfinished(source: Path) -> list[tuple[str, str]]:
    """Context and text of every message that has no finished translation."""
    found = []
    for context in ElementTree.parse(source).getroot().iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not "".join(translation.itertext()).strip():
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _run(tool: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    subprocess.run([TOOLS / f"{tool}{suffix}", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
