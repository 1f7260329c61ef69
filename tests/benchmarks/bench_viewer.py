"""Time to first page and memory beside Okular and MuPDF's own viewer, in one run on a virtual screen.

  apt-get install okular mupdf xdotool xvfb
  python -m tests.benchmarks.bench_viewer [--pages 1000] [--rounds 5]

The first page carries a square in a colour of its own; the screen's memory is read until it is there, from the start of
the program on. The viewers take turns, the first round only warms the disk's cache. Memory is the proportional set size
(PSS) of all processes of a program, summed: pages that processes share are counted once; and the unique set size (USS).
It is taken once the first page is there and nothing has moved for five seconds, and again after sixty pages. Lectern's
library knows the file already; no language model is loaded.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pymupdf

from engine.library.store import Library
from engine.values import DocumentStatus

SCREEN = (1400, 900)
COLOUR = (255, 0, 200)
SEEN_PIXELS = 400
LIMIT_S = 60.0
REST_S = 5.0
PAGES_ON = 60
MIB = 1024 * 1024


def make_book(path: Path, pages: int) -> None:
    """A PDF of text with a square in its own colour on the first page."""
    document = pymupdf.open()
    words = "It was the whale that had been seen in the morning, and nobody on deck said a word of it. " * 26
    for number in range(pages):
        page = document.new_page()
        page.insert_text((60, 60), f"Chapter {number // 20 + 1}, leaf {number + 1}", fontsize=18)
        page.insert_textbox((60, 90, 530, 800), words, fontsize=11)
    first = document[0]
    first.draw_rect((60, 70, 160, 170), color=None, fill=tuple(part / 255 for part in COLOUR))
    document.save(path, deflate=True)


class Screen:
    """A virtual screen whose pixels lie in a file."""

    def __init__(self, folder: Path) -> None:
        """Start it."""
        read, write = os.pipe()
        width, height = SCREEN
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset",
             "-fbdir", str(folder)],
            pass_fds=(write,), stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as lines:
            self.name = f":{lines.readline().strip()}"
        self._pixels = folder / "Xvfb_screen0"
        self._wanted = bytes((COLOUR[2], COLOUR[1], COLOUR[0]))

    def shows_the_page(self) -> bool:
        """Whether the square is to be seen."""
        return self._pixels.read_bytes().count(self._wanted) > SEEN_PIXELS

    def press(self, key: str) -> None:
        """Press a key in the window under the pointer."""
        environment = {**os.environ, "DISPLAY": self.name}
        subprocess.run(["xdotool", "key", key], env=environment, check=False, capture_output=True)

    def click(self) -> None:
        """Click in the middle of the screen, so that keys go there."""
        environment = {**os.environ, "DISPLAY": self.name}
        middle = (str(SCREEN[0] // 2), str(SCREEN[1] // 2))
        subprocess.run(["xdotool", "mousemove", *middle, "click", "1"], env=environment, check=False)

    def close(self) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait()


def memory(root: int) -> tuple[float, float, dict[str, float]]:
    """PSS and USS in MiB of a process and all below it, and the PSS by process."""
    total = unique = 0.0
    parts: dict[str, float] = {}
    for process in [psutil.Process(root), *psutil.Process(root).children(recursive=True)]:
        try:
            found = process.memory_full_info()
            words = process.cmdline()
        except psutil.Error:
            continue
        total += found.pss / MIB
        unique += found.uss / MIB
        role = words[words.index("engine.child") + 1] if "engine.child" in words else Path(words[0]).name
        parts[role] = parts.get(role, 0.0) + found.pss / MIB
    return total, unique, parts


def run(screen: Screen, command: list[str], home: Path, *, measure: bool) -> dict[str, object]:
    """Start a viewer, wait for the page, measure, end it."""
    environment = {
        **os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "HOME": str(home), "XDG_RUNTIME_DIR": str(home),
        "LECTERN_MODELS": os.environ.get("LECTERN_MODELS", str(Path.home() / ".local/share/lectern/models")),
    }
    while screen.shows_the_page():
        time.sleep(0.05)
    started = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not screen.shows_the_page():
            if time.perf_counter() - started > LIMIT_S or program.poll() is not None:
                raise SystemExit(f"{command[0]} showed no page")
            time.sleep(0.004)
        found: dict[str, object] = {"seconds": time.perf_counter() - started}
        if measure:
            time.sleep(REST_S)
            found["rest"] = memory(program.pid)
            screen.click()
            for _ in range(PAGES_ON):
                screen.press("Next")
                time.sleep(0.12)
            time.sleep(1.0)
            found["read"] = memory(program.pid)
        return found
    finally:
        for process in [*psutil.Process(program.pid).children(recursive=True), program]:
            process.terminate()
        program.wait()


def viewers(book: Path, home: Path) -> dict[str, list[str]]:
    """The programs that are here, with their command lines."""
    found = {"Lectern": [sys.executable, "-m", "app.launch", "--home", str(home), str(book)]}
    for name, program in (("Okular", "okular"), ("MuPDF (mupdf-gl)", "mupdf-gl"), ("MuPDF (mupdf-x11)", "mupdf-x11")):
        if (path := shutil.which(program) or shutil.which(f"/usr/lib/mupdf/{program}")) is not None:
            found[name] = [path, str(book)]
    return found


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book, home = folder / "book.pdf", folder / "library"
        make_book(book, options.pages)
        with Library.open(home) as library:
            document, _ = library.add_document(book)
            library.cancel(document.id)  # nothing is to be indexed while a page is waited for
            library.update_document(document.id, status=DocumentStatus.READY, pages=options.pages)
        screen = Screen(folder)
        try:
            commands = viewers(book, home)
            results: dict[str, list[dict[str, object]]] = {viewer: [] for viewer in commands}
            for number in range(options.rounds + 1):
                for viewer, command in commands.items():
                    result = run(screen, command, folder, measure=number == options.rounds)
                    if number:
                        results[viewer].append(result)
        finally:
            screen.close()
    print(f"| {options.pages} pages | first page, median of {options.rounds} | slowest | PSS at rest | USS at rest "
          f"| PSS after {PAGES_ON} pages |")
    print("| --- | --- | --- | --- | --- | --- |")
    for viewer, found in results.items():
        seconds = [float(result["seconds"]) for result in found]  # type: ignore[arg-type]
        rest, read = found[-1]["rest"], found[-1]["read"]
        print(f"| {viewer} | {statistics.median(seconds):.2f} s | {max(seconds):.2f} s | {rest[0]:.0f} MiB "  # type: ignore[index]
              f"| {rest[1]:.0f} MiB | {read[0]:.0f} MiB |")  # type: ignore[index]
    parts = results["Lectern"][-1]["rest"][2]  # type: ignore[index]
    print("\nLectern at rest: " + ", ".join(f"{role} {value:.0f} MiB" for role, value in parts.items()))


if __name__ == "__main__":
    main()
