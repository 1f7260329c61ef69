"""Source packages and wheels of the build, taken from the index through pip by version and hash, as the lock says."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from installer.declaration import BUILD, ROOT

LOCK = ROOT / "requirements.lock"
TOOLS_LOCK = ROOT / "installer" / "requirements.lock"
TOOLS = BUILD / "tools"
OVERLAY = BUILD / "overlay"
SOURCES = BUILD / "sources"


def pinned(name: str, lock: Path = LOCK) -> tuple[str, list[str]]:
    """Version and hashes (`sha256:...`) of a package in a lock file. Raises LookupError where it is not in it."""
    text = lock.read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(name)}==(\S+).*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise LookupError(f"{name} is not in {lock.name}")
    return found[1], re.findall(r"--hash=(sha256:[0-9a-f]{64})", found[0])


def tools() -> Path:
    """A folder with PyInstaller and the writer of bills of materials; put on PYTHONPATH, not into the environment."""
    mark = hashlib.sha256(TOOLS_LOCK.read_bytes()).hexdigest()
    if not _done(TOOLS, mark):
        shutil.rmtree(TOOLS, ignore_errors=True)
        _pip("install", "-q", "--target", str(TOOLS), "--require-hashes", "-r", str(TOOLS_LOCK))
        (TOOLS / "stamp").write_text(mark)
    return TOOLS


def cpu_runtime() -> Path:
    """A folder with ONNX Runtime's CPU build: the environment has the GPU build over it, ten times as large."""
    version, hashes = pinned("onnxruntime")
    if not _done(OVERLAY / "runtime", version):
        shutil.rmtree(OVERLAY / "runtime", ignore_errors=True)
        wanted = BUILD / "onnxruntime.lock"
        wanted.write_text(f"onnxruntime=={version} " + " ".join(f"--hash={value}" for value in hashes) + "\n")
        _pip("install", "-q", "--no-deps", "--target", str(OVERLAY / "runtime"), "--require-hashes", "-r", str(wanted))
        (OVERLAY / "runtime" / "stamp").write_text(version)
    return OVERLAY / "runtime"


def source(name: str) -> Path:
    """The unpacked source package of the locked version. Raises LookupError where its hash is not the locked one."""
    version, hashes = pinned(name)
    folder = SOURCES / f"{name}-{version}"
    if _done(folder, version):
        return folder
    SOURCES.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    _pip("download", "-q", "--no-deps", "--no-binary", name, "-d", str(SOURCES), f"{name}=={version}")
    archive = next(SOURCES.glob(f"{name.replace('-', '_')}-{version}.tar.gz"))
    with archive.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    if f"sha256:{digest}" not in hashes:
        raise LookupError(f"{archive.name} has the hash {digest}, which is not locked")
    with tarfile.open(archive) as packed:
        packed.extractall(SOURCES, filter="data")
    (SOURCES / archive.name.removesuffix(".tar.gz")).rename(folder)
    (folder / "stamp").write_text(version)
    return folder


def _done(folder: Path, mark: str) -> bool:
    stamp = folder / "stamp"
    return stamp.is_file() and stamp.read_text() == mark


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments], check=True, stdout=2)
