"""Documents broken at random, and whatever of them is read."""

from __future__ import annotations

import contextlib
import random
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from engine.errors import DocumentError, PasswordError
from engine.ingest import parser
from engine.ingest.parser import DocumentParser, Limits
from engine.ingest.process import ParseProcess, ProcessLost
from tests.engine.ingest import makers


@dataclass
class Tally:
    """How the mutants ended."""

    read: int = 0
    refused: int = 0
    skipped_pages: int = 0
    slowest_s: float = 0.0
    wrong: list[str] = field(default_factory=list)


def seeds(folder: Path) -> list[Path]:
    """Small documents of several shapes."""
    makers.book(folder / "book.pdf", 3)
    makers.picture_pdf(folder / "scan.pdf", "A scan of a page")
    makers.pdf(folder / "plain.pdf", [makers.wrapped(makers.LOREM * 3, 72, 90, 440)], deflate=False)
    chapters = [("One", f"<p>{makers.LOREM}</p>"), ("Two", "<table><tr><td>1</td></tr></table>")]
    makers.epub(folder / "book.epub", chapters)
    makers.docx(folder / "a.docx")
    return sorted(folder.iterdir())


def mutate(data: bytes, random_: random.Random) -> bytes:
    """Bit flips, cuts, doubled and swapped pieces, numbers changed, objects swapped."""
    made = bytearray(data)
    for _ in range(random_.choice((1, 1, 2, 4))):
        random_.choice((_flip, _cut, _double, _swap, _number, _reference))(made, random_)
        if not made:
            made = bytearray(b"%PDF-1.7")
    return bytes(made)


def _flip(made: bytearray, random_: random.Random) -> None:
    for _ in range(random_.choice((1, 8, 64))):
        made[random_.randrange(len(made))] ^= 1 << random_.randrange(8)


def _cut(made: bytearray, random_: random.Random) -> None:
    at = random_.randrange(len(made))
    del made[at : random_.choice((len(made), at + random_.randrange(1, 400)))]


def _double(made: bytearray, random_: random.Random) -> None:
    at = random_.randrange(len(made))
    made[at:at] = made[at : at + random_.randrange(1, 400)]


def _swap(made: bytearray, random_: random.Random) -> None:
    at, other = random_.randrange(len(made)), random_.randrange(len(made))
    made[at : at + 40], made[other : other + 40] = made[other : other + 40], made[at : at + 40]


def _number(made: bytearray, random_: random.Random) -> None:
    if numbers := list(re.finditer(rb"\d+", bytes(made))):
        found = random_.choice(numbers)
        made[found.start() : found.end()] = random_.choice((b"0", b"-1", b"4294967295", b"99999999999", b"2147483647"))


def _reference(made: bytearray, random_: random.Random) -> None:
    if references := list(re.finditer(rb"\d+ 0 R", bytes(made))):
        found = random_.choice(references)
        made[found.start() : found.end()] = random_.choice(references).group()


class KeptProcess(ParseProcess):
    """A parse process that reads one file after the other: thousands of mutants without thousands of starts."""

    idle: ClassVar[list[KeptProcess]] = []
    lost: ClassVar[int] = 0

    def __new__(cls, _: int) -> KeptProcess:
        return cls.idle.pop() if cls.idle else super().__new__(cls)

    def __init__(self, memory_limit_bytes: int) -> None:
        if not hasattr(self, "busy"):
            super().__init__(memory_limit_bytes)
        self.busy, self._at = False, -1

    def send(self, request):
        self.busy = True
        super().send(request)

    def replies(self, timeout_s):
        try:
            yield from super().replies(timeout_s)
        except DocumentError:
            self.busy = False
            raise
        except ProcessLost:
            KeptProcess.lost += 1
            raise
        self.busy = False

    def close(self):
        if self.busy:
            super().close()
        else:
            self.idle.append(self)

    @classmethod
    @contextlib.contextmanager
    def used(cls):
        """While in here, parsers use kept processes."""
        real, parser.ParseProcess = parser.ParseProcess, cls
        try:
            yield
        finally:
            parser.ParseProcess = real
            while cls.idle:
                ParseProcess.close(cls.idle.pop())


def run(folder: Path, count: int, seed: int, limits: Limits, tally: Tally | None = None) -> Tally:
    """Read `count` mutants; anything but a page or a DocumentError with a remedy is wrong."""
    random_ = random.Random(seed)
    originals = [(path.suffix, path.read_bytes()) for path in seeds(folder)]
    tally = tally or Tally()
    reader = DocumentParser(limits, recognise=False)
    for number in range(count):
        suffix, data = originals[number % len(originals)]
        path = folder / f"mutant{suffix}"
        path.write_bytes(mutate(data, random_))
        started = time.monotonic()
        try:
            with reader.open(path) as parsed:
                for page in parsed.pages():
                    if len(page.text) != len(page.boxes):
                        tally.wrong.append(f"{number}: boxes")
                    page.text.encode("utf-8")
                parsed.sections()
                tally.skipped_pages += len(parsed.skipped)
            tally.read += 1
        except (DocumentError, PasswordError) as error:
            tally.refused += 1
            if not error.remedy:
                tally.wrong.append(f"{number}: no remedy in {error.message}")
        except Exception as error:  # noqa: BLE001  # this is what the run looks for
            tally.wrong.append(f"{number}: {error!r}")
        tally.slowest_s = max(tally.slowest_s, time.monotonic() - started)
    return tally
