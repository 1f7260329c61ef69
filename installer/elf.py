"""What the bundle's libraries ask of the system: packages, and the version of the C library."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from installer.declaration import Declaration

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+?)\]")
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def binaries(app: Path) -> list[Path]:
    """The program and every library in the app, links not counted."""
    found = [path for path in sorted(app.rglob("*")) if path.is_file() and not path.is_symlink()]
    return [path for path in found if ".so" in path.name or path.parent == app]


def needed(path: Path) -> list[str]:
    """Names of libraries that a file is linked to."""
    text = subprocess.run(["readelf", "-d", str(path)], capture_output=True, text=True, check=False).stdout
    return _NEEDED.findall(text)


def depends(app: Path, declared: Declaration) -> list[str]:
    """Debian packages that the app cannot do without. Raises SystemExit for a library that nobody provides."""
    inside = {path.name for path in app.rglob("*.so*")}
    packages: set[str] = set()
    unknown: dict[str, str] = {}
    for path in binaries(app):
        for name in needed(path):
            if name in declared.system_libraries:
                packages.add(declared.system_libraries[name])
            elif name not in inside:
                unknown[name] = path.relative_to(app).as_posix()
    if unknown:
        lines = "\n".join(f"  {name}, wanted by {path}" for name, path in sorted(unknown.items()))
        raise SystemExit(f"Libraries that are neither in the app nor declared as the system's:\n{lines}")
    least = ".".join(map(str, glibc(app)))
    return sorted(f"libc6 (>= {least})" if package == "libc6" else package for package in packages)


def glibc(app: Path) -> tuple[int, int]:
    """The least version of the GNU C library that has every symbol the app uses."""
    versions = {(2, 17)}
    for path in binaries(app):
        text = subprocess.run(["readelf", "-V", str(path)], capture_output=True, text=True, check=False).stdout
        versions |= {(int(major), int(minor)) for major, minor in _GLIBC.findall(text)}
    return max(versions)
