"""The portable archive: the app, with a mark that makes it keep its library beside itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from engine.runtime.paths import PORTABLE_MARK
from installer.declaration import BUILD, DIST, ROOT, read
from installer.freeze import APP

_README = """\
Lectern {version}, portable. Start the program `lectern` in this folder; nothing needs to be installed.

The library, its settings and downloaded models are kept in `home`, in this folder: take the folder with you, and you
take everything. Delete the folder, and everything is gone. Delete the file `portable`, and Lectern uses the library of
your account instead. `lectern --help` tells what it does without its window.
"""


def build(app: Path = APP, *, papers: tuple[Path, ...] = ()) -> Path:
    """The archive in `dist/`. `papers` go in beside the program."""
    declared = read()
    name = f"{declared.program}-{declared.version}"
    folder = BUILD / "portable" / name
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(app, folder, symlinks=True)
    (folder / PORTABLE_MARK).touch()
    (folder / "README.txt").write_text(_README.format(version=declared.version), encoding="utf-8")
    for path in (ROOT / "LICENSE", *papers):
        shutil.copyfile(path, folder / path.name)
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{name}-linux-x86_64.tar.gz"
    owner = ("--owner=0", "--group=0", "--numeric-owner")
    command = ["tar", "--sort=name", *owner, "-C", str(folder.parent), "-cf", "-", name]
    with target.open("wb") as sink, subprocess.Popen(command, stdout=subprocess.PIPE) as packing:
        subprocess.run(["gzip", "-6", "-n"], stdin=packing.stdout, stdout=sink, check=True)
    if packing.returncode:
        raise subprocess.CalledProcessError(packing.returncode, command)
    return target


def main() -> int:
    """Build it and say where it is."""
    sys.stderr.write(f"{build()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
