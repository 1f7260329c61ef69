"""Libraries that released versions left behind are opened by this one with nothing lost; newer ones are refused kindly.

`released/VERSION.tar.xz` holds a library with one document, a highlight, a note and a saved answer, made by that
version with `lectern add`. A release adds its own; none is ever changed.
"""

import json
import sqlite3
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

import pytest

from engine.library.database import FILE_NAME
from engine.library.schema import VERSION
from engine.library.store import Library
from engine.values import DocumentStatus
from tests.conftest import ROOT

RELEASED = sorted((Path(__file__).parent / "released").glob("*.tar.xz"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.name.removesuffix(".tar.xz"))
def home(request, tmp_path):
    with tarfile.open(request.param) as packed:
        packed.extractall(tmp_path, filter="data")
    return tmp_path / "library"


def contents(home):
    """Every row of every table that is no index's own, and the version."""
    connection = sqlite3.connect(home / FILE_NAME)
    tables = ("documents", "pages", "sections", "sentences", "chunks", "vectors", "notes", "jobs")
    rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables}
    rows["version"] = connection.execute("PRAGMA user_version").fetchall()
    connection.close()
    return rows


def test_every_released_version_has_its_library():
    current = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    versions = {path.name.removesuffix(".tar.xz") for path in RELEASED}
    assert "0.1.0" in versions
    assert current in versions, "a release brings the library that it makes"


def test_it_is_opened_with_nothing_lost(home):
    with sqlite3.connect(home / FILE_NAME) as before:
        (text,) = before.execute("SELECT group_concat(text, '') FROM (SELECT text FROM pages ORDER BY page)").fetchone()
        (vectors,) = before.execute("SELECT count(*) FROM vectors").fetchone()
    before.close()
    with Library.open(home) as library:
        (document,) = library.documents()
        assert document.title == "Tales of Varn"
        assert document.pages == 3
        assert library.text(document.id) == text
        notes = {note.kind: note for note in library.notes(document.id)}
        span = notes["highlight"].span
        assert text[span.start : span.end] == notes["highlight"].quote == "sealskin"
        assert notes["note"].text == "Compare with the other keeper."
        assert notes["answer"].text.endswith("A storm broke it [1].")
        assert library.connection().execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert library.connection().execute("PRAGMA integrity_check").fetchone() == ("ok",)
        kept = library.connection().execute("SELECT count(*) FROM vectors").fetchone()[0]
        assert kept == vectors or document.status is not DocumentStatus.READY, "vectors are kept or made again"


def test_a_question_finds_its_sentence(home, lectern):
    done = lectern("ask", "What broke the glass?", "--no-answer", "--json", home=home)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["evidence"][0]
    text = lectern("text", found["document"], home=home).stdout
    kept = " ".join(text[start:end] for start, end in found["kept"])
    assert "A gull had broken the glass." in kept


def test_an_older_program_refuses_it_kindly_and_touches_nothing(home, lectern):
    connection = sqlite3.connect(home / FILE_NAME)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = contents(home)
    done = lectern("list", home=home)
    assert done.returncode == 1
    assert "made by a newer Lectern" in done.stderr
    assert "Install the newer version" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(home) == before


def test_several_windows_may_meet_it_at_once(home):
    """Each brings the library forward or finds it so; none reports a fault of the disk."""
    script = (
        "import sys; from pathlib import Path; from engine.library.store import Library\n"
        "with Library.open(Path(sys.argv[1])) as library: print(len(library.documents()))"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(home)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=ROOT,
        )
        for _ in range(5)
    ]
    for process in started:
        output, errors = process.communicate(timeout=120)
        assert (process.returncode, output) == (0, "1\n"), errors
    assert not list((home / "backups").glob("*.partial"))
