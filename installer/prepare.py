"""Makes a source tree ready to run: `.venv` from the lock file, system libraries, models. Standard library only.

  python3 installer/prepare.py [--models]

Everything is idempotent and quick when nothing has changed. Each failure is one sentence and the command that mends it.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "lectern.stamp"
MODELS = ("e5-small-q4", "smollm2-135m")

# What Qt, its offscreen and X11 platforms and the tests' virtual screen load, and Debian's package for each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgomp.so.1": "libgomp1",
}
PROGRAMS = {"g++": "g++", "Xvfb": "xvfb", "xdotool": "xdotool"}


def main() -> int:
    """Prepare; the exit code says whether it is done."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--models", action="store_true", help="fetch the default language model and the token table")
    chosen = options.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036  # this file runs under whatever python3 is
        return fail(f"Python 3.11 or newer is needed; this is {platform.python_version()}.", "apt install python3.11")
    if not system_libraries() or not environment():
        return 1
    return models() if chosen.models else 0


def fail(what: str, remedy: str) -> int:
    """Say what is wrong and what to type."""
    sys.stderr.write(f"{what}\nRemedy: {remedy}\n")
    return 1


def system_libraries() -> bool:
    """Install what is missing where that is allowed, else name the one command."""
    if platform.system() != "Linux":
        return True
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    missing += [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if platform.python_implementation() == "CPython" and not has_headers():
        missing.append("python3-venv")
    if not missing:
        return True
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None:
        return not fail(f"System libraries are missing: {', '.join(missing)}.", "use your package manager")
    if os.geteuid() != 0:
        if not may_sudo():
            return not fail("System libraries are missing.", "sudo " + " ".join(command))
        command = ["sudo", "-n", *command]
    prefix = command[: command.index("apt-get")]
    environment_variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, "apt-get", "update", "-q"], env=environment_variables, check=False, stdout=sys.stderr)
    if subprocess.run(command, env=environment_variables, check=False, stdout=sys.stderr).returncode:
        return not fail("System libraries could not be installed.", " ".join(command))
    return True


def may_sudo() -> bool:
    """Whether commands may be run as root without a password."""
    return bool(shutil.which("sudo")) and not subprocess.run(
        ["sudo", "-n", "true"], capture_output=True, check=False
    ).returncode


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_headers() -> bool:
    """Whether venvs can be made: Debian keeps ensurepip in a package of its own."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return False
    return True


def environment() -> bool:
    """`.venv` from the lock file with hashes; ONNX Runtime's GPU build goes in last, over the plain one."""
    mark = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == mark:
        return True
    if not (VENV / "bin" / "python").exists() and not (VENV / "Scripts").exists():
        sys.stderr.write("Making .venv (llama.cpp is built from source: about six minutes the first time)\n")
        venv.create(VENV, with_pip=True)
    pip = [str(python()), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    steps = [[*pip, "--require-hashes", "-r", str(LOCK)], [*pip, "--no-deps", "-e", str(ROOT)]]
    with tempfile.TemporaryDirectory() as folder:
        last = gpu_runtime(Path(folder))
        if last is not None:
            steps.insert(1, [*pip, "--require-hashes", "--no-deps", "--force-reinstall", "-r", str(last)])
        for step in steps:
            done = subprocess.run(step, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if done.returncode:
                sys.stderr.write(done.stdout[-4000:])
                return not fail("Packages could not be installed.", "check the network and run the same command again")
    agreed = subprocess.run([str(python()), "-m", "pip", "check"], check=False, capture_output=True, text=True)
    if agreed.returncode:
        sys.stderr.write(agreed.stdout)
        return not fail("The installed packages do not agree.", "rm -rf .venv, and run the same command again")
    STAMP.write_text(mark)
    return True


def gpu_runtime(folder: Path) -> Path | None:
    """A lock file with onnxruntime-gpu alone, cut from the whole one; None where this platform has none."""
    if platform.system() == "Darwin":
        return None
    found = re.search(r"^onnxruntime-gpu==.*?(?=^\S|\Z)", LOCK.read_text(), re.MULTILINE | re.DOTALL)
    if found is None:
        return None
    lines = [line for line in found[0].splitlines() if not line.strip().startswith("#")]
    path = folder / "gpu.lock"
    path.write_text("\n".join(lines) + "\n")
    return path


def python() -> Path:
    """The environment's Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def models() -> int:
    """Fetch what a first question needs; nothing is fetched twice."""
    for name in MODELS:
        done = subprocess.run(
            [str(python()), "-m", "engine.cli.main", "models", "install", name], cwd=ROOT, check=False, text=True,
            stderr=None if sys.stderr.isatty() else subprocess.PIPE,
        )
        if done.returncode:
            sys.stderr.write(done.stderr or "")
            return fail(f"The model {name} could not be installed.", "check the network and run the same command again")
    return 0


if __name__ == "__main__":
    sys.exit(main())
