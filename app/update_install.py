"""Puts an update in place: how this Lectern was installed, what can be done about it, the change at the next start."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from app.update import Update, UpdateError, extract
from engine.events import Progress
from engine.runtime.paths import PORTABLE_HOME, PORTABLE_MARK

PROGRAM = "lectern"
NEXT, OLD, COMPLETE = ".next", ".old", "complete"
_SYSTEM_HOME = Path("/opt/lectern")


def app_folder() -> Path | None:
    """The folder of the frozen app, or None in a source tree."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def installed_as(folder: Path | None) -> str:
    """How this Lectern was installed: folder, deb, setup, dmg, or source."""
    if folder is None:
        return "source"
    if sys.platform == "win32":
        return "folder" if (folder / PORTABLE_MARK).exists() else "setup"
    if sys.platform == "darwin":
        return "dmg"
    return "deb" if folder == _SYSTEM_HOME else "folder"


def stage(update: Update, folder: Path) -> Iterator[Progress]:
    """Unpack a `folder` update beside the app; the next start takes its place. Raises UpdateError, leaving no trace."""
    packed = folder.with_name(folder.name + ".payload")
    fresh = folder.with_name(folder.name + NEXT)
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        yield from extract(update, packed)
        with tarfile.open(packed) as archive:
            archive.extractall(fresh, filter="data")
        inner = next((path for path in fresh.iterdir() if (path / PROGRAM).is_file()), None)
        if inner is None:
            raise UpdateError("The update holds no Lectern.", "Fetch it again.")
        (fresh / COMPLETE).write_text(inner.name, encoding="utf-8")
    except (OSError, tarfile.TarError) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise UpdateError("The update cannot be put beside the program.",
                          "Check that its folder can be written to and has room.", str(error)) from error
    except UpdateError:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    finally:
        packed.unlink(missing_ok=True)


def take_place(folder: Path) -> bool:
    """Exchange a staged update for the app, keeping the person's own files. Returns whether there was one.

    Called before anything of the app is in use. Where it fails half-way the old app stands again.
    """
    fresh, old = folder.with_name(folder.name + NEXT), folder.with_name(folder.name + OLD)
    mark = fresh / COMPLETE
    if not mark.is_file():
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
        return False
    inner = fresh / mark.read_text(encoding="utf-8")
    shutil.rmtree(old, ignore_errors=True)
    try:
        folder.rename(old)
        inner.rename(folder)
    except OSError:
        if not folder.exists() and old.exists():
            old.rename(folder)
        return False
    for name in (PORTABLE_MARK, PORTABLE_HOME):  # the person's
        if (old / name).exists() and not (folder / name).exists():
            (old / name).rename(folder / name)
    with contextlib.suppress(OSError):
        shutil.rmtree(fresh)
    return True


def restart_into_update(arguments: list[str]) -> None:
    """At the very start of a frozen app: if an update waits, take it and start anew. Returns where none does."""
    folder = app_folder()
    if folder is None or os.name != "posix" or installed_as(folder) != "folder":
        return
    if folder.with_name(folder.name + NEXT).exists() and take_place(folder):
        program = folder / Path(sys.executable).name
        os.execv(program, [str(program), *arguments])  # noqa: S606  # the same program, newer
