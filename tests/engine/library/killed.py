"""A process that adds and removes documents until it is killed, and the check that its library must pass then.

    python -m tests.engine.library.killed HOME [--real]

prints a line 'added ID', 'removed ID', ... after each step is stored. With --real, PDFs are made and parsed.
"""

from __future__ import annotations

import itertools
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from engine.library.doctor import check
from engine.library.store import Library
from tests.engine.library.conftest import fill


def work(home: Path, real: bool) -> None:
    """Add three, remove one, for ever. Unfinished documents of an earlier life are finished first."""
    with Library.open(home) as library:
        for document in library.documents():
            if document.status != "ready":
                index(library, document.id, document.path.endswith(".pdf"))
        for number in itertools.count(int(time.time() * 1000)):
            path = make(home, number, real)
            document, _ = library.add_document(path)
            tell("added", document.id)
            index(library, document.id, real)
            tell("ready", document.id)
            if number % 3 == 2:
                victim = random.choice(library.documents()).id
                tell("removing", victim)
                library.remove_document(victim)
                tell("removed", victim)


def tell(what: str, document: str) -> None:
    """Say that a step is stored."""
    sys.stdout.write(f"{what} {document}\n")
    sys.stdout.flush()


def make(home: Path, number: int, real: bool) -> Path:
    """A file with content of its own."""
    path = home.parent / f"{number}.{'pdf' if real else 'txt'}"
    if real:
        from tests.engine.ingest.makers import LOREM, pdf, wrapped

        pdf(path, [wrapped(f"{number} page {page}. {LOREM * 3}", 72, 90, 440) for page in range(6)])
    else:
        path.write_text(str(number))
    return path


def index(library: Library, id: str, real: bool) -> None:
    """Go on where the document was left."""
    if real:
        from engine.ingest.parser import DocumentParser

        with DocumentParser().open(Path(library.document(id).path)) as parsed:
            for page in library.stored_pages(id):
                parsed.resume(page)
            for page in parsed.pages(library.parsed_pages(id)):
                library.append_pages(id, [page])
            count = parsed.page_count
        fill(library, id, pages=count, name=id)
    else:
        fill(library, id, pages=4, name=id)


def violations(home: Path, said: list[str]) -> list[str]:
    """What is wrong with the library after a kill, given what the process had said before."""
    wrong: list[str] = []
    with Library.open(home) as library:
        connection = library.connection()
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            wrong.append("the database is damaged")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            wrong.append("rows without a document")
        there = {document.id: document for document in library.documents()}
        wrong += _lost(said, there)
        for document in there.values():
            wrong += _unsound(library, document.id, document)
        counts = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("words", "chunks")
        ]
        if counts[0] != counts[1]:
            wrong.append(f"{counts[0]} word entries for {counts[1]} chunks")
        orphans = "SELECT count(*) FROM vectors WHERE digest NOT IN (SELECT digest FROM chunks)"
        if connection.execute(orphans).fetchone()[0]:
            wrong.append("vectors without a chunk")
        connection.execute("INSERT INTO words(words) VALUES ('integrity-check')")
        found = [finding.message for finding in check(library)]
        wrong += [message for message in found if "belonged to no document" not in message]
    return wrong


def _lost(said: list[str], there: dict) -> list[str]:
    wrong = []
    removing = {line.split()[1] for line in said if line.startswith("removing")}
    for line in said:
        what, name = line.split()
        if what in ("added", "ready") and name not in there and name not in removing:
            wrong.append(f"{name} is lost")
        if what == "ready" and name in there and there[name].status != "ready" and name not in removing:
            wrong.append(f"{name} was ready and is {there[name].status}")
        if what == "removed" and name in there:
            wrong.append(f"{name} was removed and is there")
    return wrong


def _unsound(library: Library, id: str, document) -> list[str]:
    wrong = []
    pages = list(library.stored_pages(id))
    text = library.text(id)
    if "".join(page.text for page in pages) != text or len(text) != document.characters:
        wrong.append(f"{id}: pages and text differ")
    if [page.start for page in pages] != [0, *np.cumsum([len(page.text) for page in pages])[:-1]][: len(pages)]:
        wrong.append(f"{id}: offsets have gaps")
    queued = {job.document for job in library.jobs()}
    if document.status != "ready" and id not in queued:
        wrong.append(f"{id} is unfinished and nobody will finish it")
    if document.status == "ready":
        chunks = library.situated_chunks(id)
        if "".join(chunk.text for chunk in chunks) != text:
            wrong.append(f"{id}: chunks and text differ")
        if library.missing_vectors(id, "m1"):
            wrong.append(f"{id}: vectors are missing")
    return wrong


def kill_once(home: Path, seconds: float, real: bool, said: list[str]) -> None:
    """Let the process work for a while, kill it, and add what it said to `said`."""
    command = [sys.executable, "-m", "tests.engine.library.killed", str(home), *(["--real"] if real else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]) as process:
        assert process.stdout is not None
        said.append(process.stdout.readline().strip())  # it is at work
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    said += [line for line in rest.split("\n")[:-1] if len(line.split()) == 2]
    said[:] = [line for line in said if line]


if __name__ == "__main__":
    work(Path(sys.argv[1]), "--real" in sys.argv)
