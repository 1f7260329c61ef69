"""A release: built, tested as a person would meet it, with its papers. `python -m installer.release`.

What is tested is the package, not the source: installed in a clean Debian root that has no Python, started under a
virtual screen with an empty network namespace, asked, and removed again. Needs root for that, and mmdebstrap,
desktop-file-utils, appstream, xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from app.update_install import COMPLETE, NEXT, PROGRAM
from installer import archive, deb, elf, freeze, papers, updates
from installer.declaration import BUILD, DIST, ROOT, Declaration, read

SUITE = "bookworm"
BASE = BUILD / f"root-{SUITE}.tar"
CLEAN = BUILD / "root"
REPORT = BUILD / "measured.json"
START_LIMIT_S = 2.0
TOOLS = {
    "mmdebstrap": "mmdebstrap", "desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream",
    "Xvfb": "xvfb", "xdotool": "xdotool", "unshare": "util-linux", "dpkg-deb": "dpkg",
}


def main() -> int:
    """Do all of it; the exit code says whether everything holds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build-only", action="store_true", help="make the packages and stop")
    options.add_argument("--no-build", action="store_true", help="test the packages that lie in dist/")
    options.add_argument("--no-timing", action="store_true", help="do not judge the time to start (a busy machine)")
    chosen = options.parse_args()
    declared = read()
    if chosen.build_only:
        for path in built(declared):
            sys.stdout.write(f"{path}\n")
        return 0
    if missing := [package for tool, package in TOOLS.items() if shutil.which(tool) is None]:
        return fail("Tools are missing.", f"apt-get install {' '.join(missing)}")
    if os.geteuid() != 0:
        return fail("A clean root can only be made by root.", "run the same command with sudo")
    package, portable = (built(declared) if not chosen.no_build else found(declared))
    validate(declared)
    clean_root(declared)
    install(package)
    test_installed()
    test_portable(portable)
    remove(declared)
    finish(declared, package, portable)
    return judge(None if chosen.no_timing else START_LIMIT_S)


def fail(what: str, remedy: str) -> int:
    """Say what is wrong and what to type."""
    sys.stderr.write(f"{what}\nRemedy: {remedy}\n")
    return 1


def built(declared: Declaration) -> tuple[Path, Path]:
    """Freeze, write the papers, make both packages. Returns the .deb and the archive."""
    freeze.freeze()
    notices, _ = papers.write()
    return deb.build(notices=notices), archive.build(papers=(notices,))


def found(declared: Declaration) -> tuple[Path, Path]:
    """The packages that were built before."""
    return (DIST / f"{declared.program}_{declared.version}_amd64.deb",
            DIST / f"{declared.program}-{declared.version}-linux-x86_64.tar.gz")


def validate(declared: Declaration) -> None:
    """Desktop entry and AppStream description, by their own validators."""
    share = BUILD / "deb" / "usr" / "share"
    run("desktop-file-validate", str(share / "applications" / f"{declared.program}.desktop"))
    run("appstreamcli", "validate", "--no-net", "--explain", str(share / "metainfo" / f"{declared.id}.metainfo.xml"))


def clean_root(declared: Declaration) -> None:
    """A Debian root with the smallest set of packages and those that ours depends on; kept as an archive."""
    wanted = sorted(name.split(" ")[0] for name in elf.depends(freeze.APP, declared))
    mark = BASE.with_suffix(".packages")
    if not BASE.is_file() or not mark.is_file() or mark.read_text() != ",".join(wanted):
        run("mmdebstrap", "--variant=minbase", "--mode=root", f"--include={','.join(wanted)}", SUITE, str(BASE))
        mark.write_text(",".join(wanted))
    shutil.rmtree(CLEAN, ignore_errors=True)
    CLEAN.mkdir(parents=True)
    run("tar", "-C", str(CLEAN), "-xf", str(BASE))
    if list(CLEAN.glob("usr/bin/python3*")):
        raise SystemExit("The clean root has a Python in it: it proves nothing.")


def install(package: Path) -> None:
    """Install the package offline, as `apt install ./FILE` does once its dependencies are there."""
    shutil.copyfile(package, CLEAN / "tmp" / package.name)
    run("unshare", "--net", "chroot", str(CLEAN), "dpkg", "-i", f"/tmp/{package.name}")
    (CLEAN / "tmp" / package.name).unlink()


def test_installed() -> None:
    """The end-to-end test of the source tree, on what was installed."""
    REPORT.unlink(missing_ok=True)
    variables = {"LECTERN_ROOT": str(CLEAN), "LECTERN_PROGRAM": "/usr/bin/lectern", "LECTERN_REPORT": str(REPORT)}
    run(sys.executable, "-m", "pytest", "tests/installer/test_desk.py", **variables)


def test_portable(portable: Path) -> None:
    """The archive keeps everything beside itself, and answers too."""
    target = CLEAN / "media"
    run("tar", "-C", str(target), "-xf", str(portable))
    folder = next(target.glob("lectern-*"))
    inner = f"/media/{folder.name}"
    enter = 'mount -t proc proc "$0/proc" && exec chroot "$0" env -i HOME=/nobody LANG=C.UTF-8 "$@"'
    within = ("unshare", "--net", "--mount", "--pid", "--fork", "sh", "-c", enter, str(CLEAN))
    program = f"{inner}/lectern"
    run(*within, program, "add", f"{inner}/_internal/assets/handbook/handbook.pdf")
    asked = run(*within, program, "ask", "What is the largest zoom?", "--json")
    answer = json.loads(asked)
    if "400" not in " ".join(citation["text"] for citation in answer["citations"]):
        raise SystemExit(f"The portable Lectern did not cite the zoom: {asked}")
    if not (folder / "home" / "library.sqlite").is_file() or (CLEAN / "nobody").exists():
        raise SystemExit("The portable Lectern does not keep its library beside itself.")
    test_exchange(folder, (*within, program))


def test_exchange(folder: Path, command: tuple[str, ...]) -> None:
    """A version that was put beside the portable app takes its place at the next start, and the library goes along."""
    fresh = folder.with_name(folder.name + NEXT)
    newer = fresh / "newer" / PROGRAM
    newer.parent.mkdir(parents=True)
    newer.write_text('#!/bin/sh\necho "the newer version was given: $*"\n')
    newer.chmod(0o755)
    (fresh / COMPLETE).write_text("newer")
    said = run(*command, "status", "--json")
    if "the newer version was given: status --json" not in said or not (folder / "home" / "library.sqlite").is_file():
        raise SystemExit(f"A waiting update did not take the app's place: {said}")


def remove(declared: Declaration) -> None:
    """Removing and purging take the program away and leave every library."""
    libraries = list(CLEAN.glob("tmp/*/person/.local/share/lectern/library.sqlite"))
    if not libraries:
        raise SystemExit("The test left no library to look after.")
    for way in ("--remove", "--purge"):
        run("chroot", str(CLEAN), "dpkg", way, declared.program)
        left = [path for path in ("opt/lectern", "usr/bin/lectern", "usr/share/applications/lectern.desktop")
                if (CLEAN / path).exists() or (CLEAN / path).is_symlink()]
        if left or not all(library.is_file() for library in libraries):
            raise SystemExit(f"dpkg {way} left {left}" if left else f"dpkg {way} took the library away")


def finish(declared: Declaration, package: Path, portable: Path) -> None:
    """Update files where a key is set, then checksums of everything in `dist/` that is of this version."""
    key = updates.signing_key()
    if key is not None:
        for payload, kind in ((package, "deb"), (portable, "folder")):
            updates.pack(payload, DIST, version=declared.version, kind=kind, least=updates.LEAST, key=key)
    else:
        sys.stderr.write(f"{updates.KEY_VARIABLE} is not set: no update files were signed\n")
    files = [path for path in DIST.iterdir() if declared.version in path.name or path == papers.NOTICES]
    papers.CHECKSUMS.write_text(papers.checksums(files), encoding="utf-8")


def judge(limit_s: float | None) -> int:
    """Say what was measured; fail where starting takes too long."""
    measured = json.loads(REPORT.read_text())
    sys.stdout.write(freeze.SIZES.read_text(encoding="utf-8"))
    for name, value in measured.items():
        sys.stdout.write(f"{name}: {value}\n")
    sys.stdout.write(papers.CHECKSUMS.read_text(encoding="utf-8"))
    warm = min(value for name, value in measured.items() if name.startswith("start "))
    if limit_s is not None and warm > limit_s:
        return fail(f"Starting takes {warm} s, more than {limit_s} s.", "run it on a quiet machine with --no-build")
    return 0


def run(*command: str, **variables: str) -> str:
    """Run a command, showing what it says on standard error. Raises SystemExit where it fails. Returns its output."""
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            command, cwd=ROOT, stdout=output, check=False, env={**os.environ, **variables},
        )
        output.seek(0)
        text = output.read()
    sys.stderr.write(text)
    if done.returncode:
        raise SystemExit(f"failed ({done.returncode}): {' '.join(command)}")
    return text


if __name__ == "__main__":
    sys.exit(main())
