"""Setting a novel's text anew in an open window: how long it takes, and how long the window is kept from answering.

  python -m tests.benchmarks.bench_reading [--book TEXT] [--times 3]

The book is a plain text (or an invented one of 200,000 words); it is made an EPUB of chapters and laid out as it is for
indexing, without being indexed. Prints a Markdown table. A hold is the time between two beats of a timer of 5 ms; of
its two figures the second is the processor time of the window's own thread, which does not hang on other work.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from engine.ingest.parser import DocumentParser
from engine.library.store import Library
from engine.values import DocumentStatus
from tests.app.conftest import wait_until
from tests.engine.ingest import makers

PARAGRAPHS = 12


class Watchdog(QObject):
    """The longest time between two beats, by the clock and of the window's own work."""

    def __init__(self) -> None:
        """Begin."""
        super().__init__()
        self.begin()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now[0] - self._last[0])
        self.busiest = max(self.busiest, now[1] - self._last[1])
        self._last = now

    def begin(self) -> None:
        """Forget what was."""
        self.longest = self.busiest = 0.0
        self._last = time.perf_counter(), time.thread_time()


def book_of(folder: Path, text: Path | None) -> Path:
    """An EPUB of chapters."""
    words = text.read_text(encoding="utf-8") if text is not None else "\n\n".join([makers.LOREM * 4] * 1700)
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", words) if part.strip()]
    size = max(PARAGRAPHS, len(parts) // 80)
    chapters = [
        (f"Chapter {n // size + 1}", "".join(f"<p>{html.escape(part)}</p>" for part in parts[n : n + size]))
        for n in range(0, len(parts), size)
    ]
    return makers.epub(folder / "novel.epub", chapters, title="The Novel")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--book", type=Path)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    application = QApplication(["lectern"])
    application.setStyle("Fusion")
    from app.composition import Composition
    from app.reader.page_client import PageClient
    from app.theme.theme import Theme

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, home = book_of(folder, options.book), folder / "library"
        with Library.open(home) as library:
            document, _ = library.add_document(path)
            library.cancel(document.id)
            rendition = library.rendition_path(document.id)
            with DocumentParser().open(path, rendition=rendition) as parsed:
                library.update_document(
                    document.id, status=DocumentStatus.READY, pages=parsed.page_count, rendition=str(rendition),
                    title="The Novel", format="epub",
                )
        theme = Theme()
        theme.choose("light")
        desk = Composition(home, theme, PageClient())
        desk.window.resize(1400, 900)
        desk.start([])
        wait_until(lambda: desk.library_model.loaded, 60)
        tab = desk.open_document(desk.library_model.documents()[0])
        wait_until(lambda: tab.document.page_count > 0 and tab.rendition)
        tab.go_to(tab.page_count * 0.6)
        watchdog = Watchdog()
        done: list[float] = []
        tab.laid_out.connect(lambda: done.append(time.perf_counter()))

        def change(action: str) -> tuple[float, float, float]:
            done.clear()
            watchdog.begin()
            began = time.perf_counter()
            desk.actions[action].trigger()
            wait_until(lambda: done and not desk.reading_text._pending, 120)
            return done[0] - began, watchdog.longest, watchdog.busiest

        anew = [change("reading-larger") for _ in range(options.times)]
        pages = tab.document.page_count
        kept = [change("reading-smaller") for _ in range(options.times - 1)]
        size = sum(file.stat().st_size for file in (home / "renditions").glob("*.read-*.pdf")) / options.times
        rows = (
            (f"a novel of {tab.page_count} pages as indexed, {pages} in the last size", "figure"),
            ("---", "---"),
            (f"another size, laid out anew (median of {len(anew)})", f"{statistics.median(a[0] for a in anew):.2f} s"),
            (f"a size that was laid out before (median of {len(kept)})",
             f"{statistics.median(a[0] for a in kept):.2f} s"),
            ("longest hold of the window meanwhile: by the clock, of its own work",
             f"{1000 * max(a[1] for a in anew + kept):.0f} ms, {1000 * max(a[2] for a in anew + kept):.0f} ms"),
            ("on the disk, a size", f"{size / 1024 / 1024:.1f} MB"),
        )
        print("\n".join(f"| {what} | {figure} |" for what, figure in rows))
        desk.window.close()
        desk.close()


if __name__ == "__main__":
    main()
