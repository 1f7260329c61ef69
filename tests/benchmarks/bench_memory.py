"""Resident memory of every process while a file is indexed to its very end, sampled several times a second.

    python tests/benchmarks/bench_memory.py FILE [--simulated-vectors] [--every SECONDS]

A line of JSON on standard output for every so many seconds, and one at the end: peaks in MB of the engine and of its
largest child (parser, or recogniser of scans), and of all together. With `--simulated-vectors` the encoder's answers
are random unit vectors: for texts whose vectors take hours, to see what storing and indexing them takes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SAMPLE_S = 0.2


class Watch:
    """Samples this process and its children on a thread of its own; `stage` names what is going on."""

    def __init__(self) -> None:
        """Start."""
        self.stage = "start"
        self.peaks: dict[str, dict[str, int]] = {}
        self._me = psutil.Process()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._done.wait(SAMPLE_S):
            own, children = self._me.memory_info().rss >> 20, [0]
            for child in self._me.children(recursive=True):
                try:
                    children.append(child.memory_info().rss >> 20)
                except psutil.Error:
                    continue
            peak = self.peaks.setdefault(self.stage, {"engine": 0, "child": 0, "together": 0})
            for name, value in (("engine", own), ("child", max(children)), ("together", own + sum(children))):
                peak[name] = max(peak[name], value)

    def close(self) -> None:
        """Stop."""
        self._done.set()
        self._thread.join()


def main() -> None:
    """Index a file, watched."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--simulated-vectors", action="store_true")
    parser.add_argument("--every", type=float, default=60.0)
    given = parser.parse_args()

    from engine.events import Progress
    from engine.pipeline import Pipeline
    from engine.runtime.paths import Paths

    with tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(Paths.resolve(str(Path(folder) / "home")))
        pipeline.workshop.warm()
        embedder = pipeline.workshop.embedder
        if given.simulated_vectors:
            generator = np.random.default_rng(1)

            def simulated(chunks):  # type: ignore[no-untyped-def]
                found = generator.standard_normal((len(chunks), embedder.dimension), np.float32)
                return found / np.linalg.norm(found, axis=1, keepdims=True)

            embedder.embed_chunks = simulated  # type: ignore[method-assign]
        watch = Watch()
        started = said = time.monotonic()
        [added] = pipeline.add([given.file])
        with pipeline.writer_lock():
            while (events := pipeline.index_next()) is not None:
                for event in events:
                    if isinstance(event, Progress):
                        watch.stage = event.stage
                        if time.monotonic() - said > given.every:
                            said = time.monotonic()
                            print(json.dumps({"seconds": round(said - started), "stage": event.stage,
                                              "done": event.done, "total": event.total, **watch.peaks}), flush=True)
        watch.close()
        document = pipeline.library.document(added.document.id)
        print(json.dumps({
            "file": given.file.name, "status": document.status, "error": document.error, "pages": document.pages,
            "word_pages": document.word_pages, "chunks": document.chunks, "vectors": document.vectors,
            "in_index": pipeline.workshop.vectors.count(document.id), "simulated_vectors": given.simulated_vectors,
            "seconds": round(time.monotonic() - started), "peaks_mb": watch.peaks,
        }), flush=True)
        pipeline.close()


if __name__ == "__main__":
    main()
