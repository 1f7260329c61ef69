"""A whole engine that adds, indexes, recognises and removes until it is killed, and the check that must pass then.

    python -m tests.engine.killed_pipeline HOME           works for ever, a line for each step that is stored
    python -m tests.engine.killed_pipeline HOME --check   reads such lines, finishes the work, prints what is wrong
"""

from __future__ import annotations

import itertools
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

from engine.library.doctor import check
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.values import DocumentStatus
from tests.engine.library.killed import tell

ROOT = Path(__file__).resolve().parents[2]
PAGES = 6


def work(home: Path) -> None:
    """Finish what an earlier life left; then add, and remove one of three, for ever."""
    pipeline = Pipeline(Paths.resolve(str(home)))
    with pipeline.writer_lock() as held:
        assert held
        tell("started", "-")
        pipeline.take_over()
        finish(pipeline)
        for number in itertools.count(int(time.time() * 1000)):
            [added] = pipeline.add([make(home, number)])
            tell("added", added.document.id)
            finish(pipeline)
            if number % 3 == 2:
                victim = random.choice(pipeline.library.documents()).id
                tell("removing", victim)
                list(pipeline.remove([victim]))
                tell("removed", victim)


def finish(pipeline: Pipeline) -> None:
    """Work the queue off."""
    while (events := pipeline.index_next()) is not None:
        ids = {event.document.id for event in events if hasattr(event, "document") and hasattr(event.document, "id")}
        for name in ids:
            if pipeline.library.document(name).status is DocumentStatus.READY:
                tell("ready", name)


def make(home: Path, number: int) -> Path:
    """A PDF with content of its own; every fourth has a scanned page."""
    import pymupdf

    from tests.engine.ingest.makers import LOREM, pdf, wrapped
    from tests.engine.test_recognition import picture_of

    path = home.parent / f"{number}.pdf"
    pdf(path, [wrapped(f"{number} page {page}. {LOREM * 3}", 72, 90, 440) for page in range(PAGES)])
    if number % 4 == 0:
        document = pymupdf.open(path)
        page = document.new_page(pno=3, width=420, height=300)
        page.insert_image(page.rect, stream=picture_of(f"Scan {number}"))
        document.saveIncr()
        document.close()
    return path


def wrong_with(home: Path, said: list[str]) -> list[str]:
    """Everything wrong after a kill: first as it lies there, then when the work was finished."""
    from tests.engine.library.killed import _lost

    pipeline = Pipeline(Paths.resolve(str(home)))
    library = pipeline.library
    wrong: list[str] = []
    if library.connection().execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        wrong.append("the database is damaged")
    if library.connection().execute("PRAGMA foreign_key_check").fetchall():
        wrong.append("rows without a document")
    wrong += _lost(said, {document.id: document for document in library.documents()})
    for document in library.documents():
        text, until = library.text(document.id), library.words_until(document.id)
        for chunk in library.situated_chunks(document.id):
            span = chunk.chunk.span
            if span.end <= until and text[span.start : span.end].strip() != chunk.text.strip():
                wrong.append(f"{document.id}: chunk {chunk.chunk.index} and text differ")
    with pipeline.writer_lock() as held:
        if not held:
            wrong.append("the lock is stale")
        pipeline.take_over()
        finish(pipeline)
        wrong += [f.message for f in check(library) if "belonged to no document" not in f.message]
    for document in library.documents():
        wrong += _unfinished(pipeline, document)
    counts = pipeline.workshop.vectors.counts()
    if stray := counts.keys() - {document.id for document in library.documents()}:
        wrong.append(f"vectors of {stray} are left")
    pipeline.close()
    return wrong


def _unfinished(pipeline: Pipeline, document) -> list[str]:
    library, name = pipeline.library, document.id
    document = library.document(name)
    text, number = library.text(name), Path(document.path).stem
    wrong = []
    if document.status is not DocumentStatus.READY:
        return [f"{name} cannot be finished: {document.status} {document.error}"]
    marks = [text.count(f"{number} page {page}.") for page in range(PAGES)]
    if marks != [1] * PAGES:
        wrong.append(f"{name}: pages are there {marks} times")
    if len(text) != document.characters or library.words_until(name) != len(text):
        wrong.append(f"{name}: text and words differ")
    chunks = library.situated_chunks(name)
    whole = "".join("".join(text[c.chunk.span.start : c.chunk.span.end] for c in chunks).split())
    if whole != "".join(text.split()):
        wrong.append(f"{name}: chunks and text differ")
    spans = library.sentences(name)
    whole = "".join("".join(text[a:b] for a, b in spans).split())
    if whole != "".join(text.split()) or len(spans) != document.sentences:
        wrong.append(f"{name}: sentences and text differ")
    fingerprint = pipeline.workshop.embedder.fingerprint
    if library.missing_vectors(name, fingerprint) or pipeline.workshop.vectors.count(name) != len(chunks):
        wrong.append(f"{name}: vectors are missing")
    if [c.chunk.index for c in chunks] != list(range(document.chunks)):
        wrong.append(f"{name}: chunks are doubled or missing")
    return wrong


def kill_once(home: Path, random_: random.Random, said: list[str]) -> list[str]:
    """Let an engine work, kill it (or first one of its parse processes) at a random instant; what is wrong then."""
    command = [sys.executable, "-m", "tests.engine.killed_pipeline", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        while (line := process.stdout.readline()) and not line.startswith("added"):
            said.append(line.strip())
        said.append(line.strip())  # it is at work
        if random_.random() < 0.4:
            time.sleep(random_.uniform(0.0, 3.0))
            for child in psutil.Process(process.pid).children():
                child.send_signal(signal.SIGKILL)
        time.sleep(random_.uniform(0.0, 5.0))
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    said += rest.split("\n")[:-1]
    said[:] = [line for line in said if len(line.split()) == 2 and not line.startswith("started")]
    done = subprocess.run([*command, "--check"], input="\n".join(said), capture_output=True, text=True, cwd=ROOT,
                          timeout=300, check=False)
    if done.returncode:
        return [f"the next start failed: {done.stderr[-2000:]}"]
    return list(json.loads(done.stdout.splitlines()[-1]))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    if "--check" in sys.argv:
        lines = [line.strip() for line in sys.stdin if line.strip()]
        sys.stdout.write("\n" + json.dumps(wrong_with(folder, lines)) + "\n")
    else:
        work(folder)
