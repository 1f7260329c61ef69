"""A full disk, a disk that cannot be written to, two engines over one library: said in words, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.ingest import makers

ROOT = Path(__file__).resolve().parents[2]
_OWN_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]


def _can_mount() -> bool:
    try:
        return subprocess.run([*_OWN_MOUNTS, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True,
                              timeout=20, check=False).returncode == 0
    except OSError:
        return False


needs_mounts = pytest.mark.skipif(not sys.platform.startswith("linux") or not _can_mount(),
                                  reason="needs a mount namespace of its own")


def _run(script: str, folder: Path) -> list[str]:
    """Run a shell script where $D is a small disk of its own and lectern the command line; its lines of output."""
    head = (
        f"set -u\nexec 2>&1\nD={folder}/disk\nmkdir -p $D\nlectern() {{ {sys.executable} -m engine.cli.main "
        '--home $D/home "$@"; echo "code $?"; }\n'
    )
    done = subprocess.run([*_OWN_MOUNTS, "bash", "-c", head + script], capture_output=True, text=True, cwd=ROOT,
                          timeout=400, check=False, env={**os.environ, "TMPDIR": str(folder)})
    return done.stdout.splitlines()


@needs_mounts
@pytest.mark.timeout(500)
def test_a_full_disk_is_said_and_work_goes_on_when_there_is_room(tmp_path):
    path = makers.book(tmp_path / "book.pdf", 160)
    lines = _run(
        f"mount -t tmpfs -o size=1m tmpfs $D\nlectern add {path}\nmount -o remount,size=100m $D\n"
        f"lectern list --json\nlectern add {path} --json\nlectern search 'page 160' --mode words --k 1 --json\n",
        tmp_path,
    )
    codes = [line for line in lines if line.startswith("code")]
    assert codes == ["code 1", "code 0", "code 0", "code 0"], lines
    assert any("The disk is full" in line and "nothing is lost" in line for line in lines)
    objects = [json.loads(line) for line in lines if line.startswith(("[", "{"))]
    assert objects[0][0]["status"] in ("queued", "parsing", "searchable")
    assert objects[1]["status"] == "ready"
    assert objects[1]["pages"] == 160
    assert objects[2]


@needs_mounts
@pytest.mark.timeout(400)
def test_a_disk_that_cannot_be_written_to_can_be_read(tmp_path):
    path = makers.book(tmp_path / "book.pdf", 3)
    other = makers.book(tmp_path / "other.pdf", 2)
    lines = _run(
        f"mount -t tmpfs -o size=60m tmpfs $D\nlectern add {path}\nmount -o remount,ro $D\nlectern list\n"
        "lectern search 'forty ships' --k 1 --json\nlectern ask 'How many ships did the keeper count?' --no-answer "
        f"--json\nlectern status\nlectern add {other}\nlectern remove book\n", tmp_path,
    )
    codes = [line for line in lines if line.startswith("code")]
    assert codes == ["code 0"] * 5 + ["code 1"] * 2, lines
    found = [json.loads(line) for line in lines if line.startswith(("[{", "{"))]
    assert "forty ships" in found[0][0]["text"]
    assert found[1]["evidence"]
    assert any("cannot be written to" in line and "--home" in line for line in lines)
    assert not list(tmp_path.glob("lectern-*"))


@needs_mounts
def test_what_a_kill_left_in_the_log_is_read_too(tmp_path):
    work = (
        "import os; from engine.library.store import Library; from pathlib import Path; import sys\\n"
        "library = Library.open(Path(sys.argv[1])); library.add_document(Path(sys.argv[2])); os._exit(9)"
    )
    path = makers.book(tmp_path / "book.pdf", 1)
    lines = _run(
        f"mount -t tmpfs -o size=20m tmpfs $D\n{sys.executable} -c \"$(printf '{work}')\" $D/home {path}\n"
        "test -s $D/home/library.sqlite-wal && echo log\nmount -o remount,ro $D\nlectern list --json\n", tmp_path,
    )
    assert "log" in lines
    assert "code 0" in lines
    assert any("book.pdf" in line for line in lines), lines


@pytest.mark.timeout(400)
def test_two_command_lines_at_once_index_each_document_once(tmp_path):
    paths = [makers.book(tmp_path / f"{name}.pdf", pages) for name, pages in (("a", 5), ("b", 6), ("c", 7))]
    command = [sys.executable, "-m", "engine.cli.main", "--home", str(tmp_path / "home")]
    running = [
        subprocess.Popen([*command, "add", "--json", *map(str, order)], stdout=subprocess.PIPE, text=True, cwd=ROOT,
                         stderr=subprocess.DEVNULL)
        for order in (paths, paths[::-1])
    ]
    said = [[json.loads(line) for line in process.communicate()[0].splitlines()] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert [sorted(one["pages"] for one in lines) for lines in said] == [[5, 6, 7]] * 2
    listed = subprocess.run([*command, "list", "--json"], capture_output=True, text=True, cwd=ROOT, check=True)
    documents = json.loads(listed.stdout)
    assert sorted((d["pages"], d["chunks"] == d["vectors"] > 0) for d in documents) == [(5, True), (6, True), (7, True)]
    doctor = subprocess.run([*command, "doctor", "--json"], capture_output=True, text=True, cwd=ROOT, check=False)
    index = [f for f in json.loads(doctor.stdout) if f["subject"] in ("index", "library")]
    assert {f["state"] for f in index} == {"ok"}, index
