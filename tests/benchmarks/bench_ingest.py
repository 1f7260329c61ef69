"""Ingest measured: pages a second beside other readers, memory, kills, mutants.

    python tests/benchmarks/bench_ingest.py speed [--others PYTHON] FILE...
    python tests/benchmarks/bench_ingest.py memory PAGES
    python tests/benchmarks/bench_ingest.py words BOOK       (a text laid out, added, and searched)
    python tests/benchmarks/bench_ingest.py searchable FILE  (until its words are found, the engine warm)
    python tests/benchmarks/bench_ingest.py novel BOOK       (a text whole, with vectors, beside the encoder alone)
    python tests/benchmarks/bench_ingest.py layout FOLDER    (PyMuPDF's layout analysis beside ours; the shared PDFs)
    python tests/benchmarks/bench_ingest.py kills COUNT [SEED]
    python tests/benchmarks/bench_ingest.py mutants COUNT [SEED]

`--others` names a Python that has pypdf, pdfminer.six and pypdfium2; they are measured in the same run, by turns
with Lectern, each in a fresh process. Results are lines of JSON on standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.pipeline import Pipeline

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

OTHERS = {
    "pypdf": "import pypdf\nr=pypdf.PdfReader(p)\nn=len(r.pages)\nt=[x.extract_text() for x in r.pages]",
    "pdfminer.six": (
        "from pdfminer.high_level import extract_pages\n"
        "from pdfminer.layout import LTTextContainer\n"
        "t=[''.join(e.get_text() for e in x if isinstance(e,LTTextContainer)) for x in extract_pages(p)]\nn=len(t)"
    ),
    "pypdfium2": (
        "import pypdfium2\nd=pypdfium2.PdfDocument(p)\nn=len(d)\n"
        "t=[d[i].get_textpage().get_text_range() for i in range(n)]"
    ),
}
OWN = """
from pathlib import Path
from engine.ingest.parser import DocumentParser, Limits
with DocumentParser(Limits(processes=PROCESSES)).open(Path(p)) as f:
    t=[x.text for x in f.pages()]
n=len(t)
"""
PLAIN = "import sys\nfor m in ('pymupdf.layout','pymupdf4llm'): sys.modules[m]=None\nimport pymupdf\n" \
    "d=pymupdf.open(p)\nn=len(d)\nt=[x.get_text() for x in d]"


def say(**values: object) -> None:
    """One line of results."""
    print(json.dumps(values, ensure_ascii=False), flush=True)


def spent() -> float:
    """CPU seconds of all children that have ended, theirs included."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(python: str, body: str, path: Path) -> tuple[float, float, int, int]:
    """Seconds, CPU seconds, pages and characters of a reader in a process of its own, start and imports included."""
    code = f"p={str(path)!r}\n{body}\nprint(n, sum(map(len, t)))"
    started, before = time.perf_counter(), spent()
    done = subprocess.run(
        [python, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=900, check=False,
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        return seconds, float("nan"), 0, 0
    pages, characters = done.stdout.split()[-2:]
    return seconds, spent() - before, int(pages), int(characters)


def speed(paths: list[Path], others: str | None, rounds: int = 2) -> None:
    """Best of a few rounds, readers by turns, so that all meet the same load."""
    readers = {
        "lectern, one process": (sys.executable, OWN.replace("PROCESSES", "1")),
        "lectern": (sys.executable, OWN.replace("PROCESSES", "2")),
        "pymupdf get_text": (sys.executable, PLAIN),
        **({name: (others, body) for name, body in OTHERS.items()} if others else {}),
    }
    for path in paths:
        best: dict[str, tuple[float, float, int, int]] = {}
        for _ in range(rounds):
            for name, (python, body) in readers.items():
                result = timed(python, body, path)
                if name not in best or result[1] < best[name][1]:
                    best[name] = result
        for name, (seconds, cpu_s, pages, characters) in best.items():
            say(file=path.name, reader=name, pages=pages, characters=characters, seconds=round(seconds, 3),
                cpu_seconds=round(cpu_s, 3), pages_per_cpu_second=round(pages / cpu_s, 1) if pages else None)


def memory(pages: int) -> None:
    """Peak resident memory of the parent and of its parse processes over a long PDF."""
    from engine.ingest.parser import DocumentParser
    from engine.library.store import Library
    from tests.engine.ingest.makers import book

    with tempfile.TemporaryDirectory() as folder:
        path = book(Path(folder) / "long.pdf", pages)
        usage = resource.getrusage(resource.RUSAGE_SELF)
        before, spent = usage.ru_maxrss, usage.ru_utime + usage.ru_stime
        started = time.perf_counter()
        first = 0.0
        with Library.open(Path(folder) / "home") as library, DocumentParser().open(path) as parsed:
            document, _ = library.add_document(path)
            batch = []
            for page in parsed.pages():
                first = first or time.perf_counter() - started
                batch.append(page)
                if len(batch) == 32:
                    library.append_pages(document.id, batch)
                    batch = []
            library.append_pages(document.id, batch)
            library.set_sections(document.id, parsed.sections())
            stored = library.parsed_pages(document.id)
        seconds = time.perf_counter() - started
        own, child = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        say(pages=stored, parent_cpu_ms_a_page=round(1000 * (own.ru_utime + own.ru_stime - spent) / stored, 2),
            parser_cpu_ms_a_page=round(1000 * (child.ru_utime + child.ru_stime) / stored, 2),
            seconds=round(seconds, 2), pages_per_second=round(stored / seconds, 1),
            first_page_s=round(first, 2), parent_before_mb=before // 1024,
            parent_peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            parser_peak_mb=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)


def words(book_path: Path) -> None:
    """Seconds from opening a text until its last page is stored."""
    from engine.ingest.parser import DocumentParser
    from engine.library.store import Library

    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "home") as library:
        document, _ = library.add_document(book_path)
        started = time.perf_counter()
        with DocumentParser().open(book_path, rendition=library.rendition_path(document.id)) as parsed:
            opened = time.perf_counter() - started
            library.append_pages(document.id, list(parsed.pages()))
        say(file=book_path.name, words=len(library.text(document.id).split()), open_s=round(opened, 2),
            stored_s=round(time.perf_counter() - started, 2), pages=library.parsed_pages(document.id),
            parser_peak_mb=resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)


@contextmanager
def warm_pipeline() -> Iterator[Pipeline]:
    """A library of its own, with all that indexing needs loaded."""
    from engine.pipeline import Pipeline
    from engine.runtime.paths import Paths

    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(Paths.resolve(str(Path(folder) / "home")))
        pipeline.workshop.warm()
        pipeline.workshop.segmenter.ends(["The engine is warm."])
        pipeline.prepare()
        time.sleep(2.0)
        yield pipeline
        pipeline.close()


def searchable(path: Path) -> None:
    """Seconds from adding a file until its first words, and all of them, are found; the engine is warm."""
    from engine.values import DocumentStatus

    with warm_pipeline() as pipeline:
        started, first, before = time.perf_counter(), 0.0, time.process_time()
        [added] = pipeline.add([path])
        with pipeline.writer_lock():
            for _ in pipeline.index_next() or ():
                now = pipeline.library.document(added.document.id)
                first = first or (time.perf_counter() - started if now.word_pages else 0.0)
                if now.status is DocumentStatus.SEARCHABLE:
                    break
        say(file=path.name, pages=now.pages, first_words_s=round(first, 2),
            all_words_s=round(time.perf_counter() - started, 2),
            engine_cpu_s=round(time.process_time() - before, 2))


def novel(path: Path) -> None:
    """Seconds to index a text whole, by stage; what the encoder alone takes for its chunks, twice, in the same run."""
    from engine.events import Progress

    with warm_pipeline() as pipeline:
        [added] = pipeline.add([path])
        ends: dict[str, float] = {}
        started = time.perf_counter()
        with pipeline.writer_lock():
            while (events := pipeline.index_next()) is not None:
                for event in events:
                    if isinstance(event, Progress):
                        ends[event.stage] = time.perf_counter() - started
        seconds = time.perf_counter() - started
        chunks = pipeline.library.situated_chunks(added.document.id)
        embedder = pipeline.workshop.embedder
        alone = []
        for _ in range(2):
            began = time.perf_counter()
            for at in range(0, len(chunks), 256):
                embedder.embed_chunks(chunks[at : at + 256])
            alone.append(time.perf_counter() - began)
        words = len(pipeline.library.text(added.document.id).split())
        vectors_s = ends["vectors"] - ends["words"]
        say(file=path.name, words=words, chunks=len(chunks), seconds=round(seconds, 1),
            words_s=round(ends["words"], 1), vectors_s=round(vectors_s, 1),
            encoder_alone_s=[round(value, 1) for value in alone],
            share_of_the_encoder=round(min(alone) / vectors_s, 2), share_of_all=round(min(alone) / seconds, 2))


def layout(folder: Path) -> None:
    """PyMuPDF's own layout analysis beside ours: word errors and CPU seconds on the pages transcribed by hand."""
    import pymupdf.layout  # before pymupdf4llm, which uses it then
    import pymupdf4llm

    from engine.ingest.reader import PageReader
    from tests.engine.ingest.test_word_error import PASSAGES, _errors, _words

    for (name, page), passage in PASSAGES.items():
        reference = _words(passage)
        document = pymupdf.open(folder / name)
        reader = PageReader(document)
        reader.style()
        before = time.process_time()
        ours = " ".join(block["text"] for block in reader.raw(page)["blocks"])
        between = time.process_time()
        theirs = pymupdf4llm.to_text(document, pages=[page], header=False, footer=False)
        say(file=name, page=page + 1, words=len(reference), errors=_errors(reference, _words(ours)),
            cpu_s=round(between - before, 3), layout_errors=_errors(reference, _words(theirs)),
            layout_cpu_s=round(time.process_time() - between, 2))


def kills(count: int, seed: int = 300) -> None:
    """Kill working processes at random instants; check everything after each. Every fifth is a whole engine.

    A library lives for 60 kills, then a new one is begun: the checks read all of it.
    """
    from tests.engine import killed_pipeline
    from tests.engine.library.killed import kill_once, violations

    random_, said, engine_said, wrong, engines = random.Random(seed), [], [], [], 0
    tally = dict.fromkeys(("added", "ready", "removed"), 0)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            if number % 60 == 0:
                said, engine_said = [], []
                (place := Path(folder) / str(number)).mkdir()
                (place / "engine").mkdir()
            lines = engine_said if number % 5 == 4 else said
            known = len(lines)
            if number % 5 == 4:
                found = killed_pipeline.kill_once(place / "engine" / "home", random_, engine_said)
                engines += 1
            else:
                kill_once(place / "home", random_.uniform(0.0, 0.9), real=number % 3 == 0, said=said)
                found = violations(place / "home", said)
            wrong += [f"kill {number + 1}: {text}" for text in found]
            for what in tally:
                tally[what] += sum(line.startswith(what) for line in lines[known:])
            if number % 20 == 19 or wrong or number == count - 1:
                say(kills=number + 1, whole_engines=engines, wrong=wrong, seconds=round(time.monotonic() - started),
                    **tally)
            if wrong:
                break


def mutants(count: int, seed: int) -> None:
    """Broken PDFs, EPUBs and DOCX through the parser, one process for as many as it survives."""
    from engine.ingest.parser import Limits
    from tests.engine.ingest.mutants import KeptProcess, Tally, run

    started, tally = time.perf_counter(), Tally()
    with tempfile.TemporaryDirectory() as folder, KeptProcess.used():
        for low in range(0, count, 500):
            (part := Path(folder) / str(low)).mkdir()
            run(part, min(500, count - low), seed + low, Limits(processes=1, page_s=20, open_s=40), tally)
            say(mutants=min(low + 500, count), seed=seed, read=tally.read, refused=tally.refused,
                skipped_pages=tally.skipped_pages, processes_lost=KeptProcess.lost,
                slowest_s=round(tally.slowest_s, 2), wrong=tally.wrong,
                seconds=round(time.perf_counter() - started, 1))


def main() -> None:
    """Run one of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=[
        "speed", "memory", "words", "searchable", "novel", "layout", "kills", "mutants"])
    parser.add_argument("arguments", nargs="+")
    parser.add_argument("--others")
    given = parser.parse_args()
    os.chdir(ROOT)
    match given.what:
        case "speed":
            speed([Path(path).resolve() for path in given.arguments], given.others)
        case "memory":
            memory(int(given.arguments[0]))
        case "words":
            words(Path(given.arguments[0]).resolve())
        case "searchable":
            searchable(Path(given.arguments[0]).resolve())
        case "novel":
            novel(Path(given.arguments[0]).resolve())
        case "layout":
            layout(Path(given.arguments[0]).resolve())
        case "kills":
            kills(*map(int, given.arguments))
        case "mutants":
            mutants(int(given.arguments[0]), int(given.arguments[1]) if len(given.arguments) > 1 else 1)


if __name__ == "__main__":
    main()
