"""The frozen app: one folder with a program, its libraries, models and the handbook (`python -m installer.freeze`).

In a git checkout the commit is built, not the working tree, so that what is released can be told. Fails where the
app is larger than the declaration allows.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from app.update import KEY_FILE
from installer import icu, native, sizes
from installer.contents import copy_models
from installer.declaration import BUILD, ROOT, Declaration, read
from installer.packages import cpu_runtime, tools

KEY_VARIABLE = "LECTERN_UPDATE_KEY"
"""The public key whose update files the app takes, 64 hexadecimal digits; without it the app takes none."""
APP = BUILD / "app" / "lectern"
SIZES = BUILD / "sizes.md"
_LIBGOMP = ("/usr/lib/x86_64-linux-gnu/libgomp.so.1", "/usr/lib64/libgomp.so.1")


def freeze() -> Path:
    """Build it and return its folder. Raises SystemExit with a sentence where it is too large or a model is missing."""
    declared = read()
    tree = checkout()
    overlay = [tools(), cpu_runtime(), native.opencv()]
    libraries = native.llama()
    _pyinstaller(tree, overlay)
    inner = inner_folder()
    _put_llama(libraries, inner / "llama_cpp" / "lib")
    copy_models(declared.bundle.models, _model_files(declared), inner / "models")
    if key := os.environ.get(KEY_VARIABLE):
        (inner / "assets" / KEY_FILE).write_text(key + "\n", encoding="ascii")
    if sys.platform.startswith("linux"):
        _strip(APP)
        for library in (inner / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
            if not library.is_symlink() and not icu.trim(library):
                sys.stderr.write("icu-devtools is not installed: ICU's data stay whole, 18 MB more\n")
    weigh(declared)
    return APP


def inner_folder() -> Path:
    """Where the app looks for its own files: beside the program, or in the bundle of a Mac."""
    if sys.platform == "darwin":
        return APP.parent / "Lectern.app" / "Contents" / "Frameworks"
    return APP / "_internal"


def checkout() -> Path:
    """The tree to build: the commit's files where this is a git checkout, else the folder itself."""
    if not (ROOT / ".git").exists():
        return ROOT
    tree = BUILD / "tree"
    packed = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    shutil.rmtree(tree, ignore_errors=True)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(tree, filter="data")
    return tree


def weigh(declared: Declaration) -> None:
    """Print the table of sizes. Raises SystemExit where the app is over the limit."""
    found = sizes.table(inner_folder().parents[1] if sys.platform == "darwin" else APP)
    SIZES.write_text(sizes.as_text(found, declared.bundle.limit_mb), encoding="utf-8")
    sys.stdout.write(SIZES.read_text(encoding="utf-8"))
    if sum(found.values()) > declared.bundle.limit_mb * 1_000_000:
        lines = "\n".join(f"  {size / 1e6:6.1f} MB  {name}" for name, size in sizes.largest(APP))
        raise SystemExit(f"The app is larger than {declared.bundle.limit_mb} MB. Its largest files:\n{lines}")


def _pyinstaller(tree: Path, overlay: list[Path]) -> None:
    path = os.pathsep.join(str(folder) for folder in (*overlay, tree))
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", str(APP.parent),
        "--workpath", str(BUILD / "work"), str(tree / "installer" / "lectern.spec"),
    ]
    shutil.rmtree(APP, ignore_errors=True)
    subprocess.run(command, check=True, cwd=tree, env={**os.environ, "PYTHONPATH": path})


def _put_llama(libraries: list[Path], target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for library in libraries:
        if library.is_symlink():
            (target / library.name).symlink_to(os.readlink(library))
        else:
            shutil.copy2(library, target / library.name)
    for name in _LIBGOMP:
        if Path(name).exists() and sys.platform.startswith("linux"):
            shutil.copy2(Path(name).resolve(), target / "libgomp.so.1")
            break


def _model_files(declared: Declaration) -> dict[str, Path]:
    from engine.runtime.catalogue import Catalogue
    from engine.runtime.paths import Paths

    catalogue = Catalogue(Paths.resolve())
    return {name: catalogue.require(name) for name in declared.bundle.models}


def _strip(app: Path) -> None:
    """Take the symbols for debuggers out of libraries. A wheel's that `strip` would break are left as they are."""
    for path in app.rglob("*.so*"):
        if path.is_file() and not path.is_symlink() and ".libs" not in path.parent.name:
            made = path.with_name(path.name + ".stripped")
            done = subprocess.run(["strip", "--strip-unneeded", "-o", str(made), str(path)], check=False,
                                  capture_output=True)
            if done.returncode == 0 and made.stat().st_size < path.stat().st_size:
                shutil.copymode(path, made)
                made.replace(path)
            made.unlink(missing_ok=True)


def main() -> int:
    """Build, and say where it is."""
    sys.stderr.write(f"{freeze()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
